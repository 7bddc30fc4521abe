"""Keeps the search index beside the products whose words it holds."""

from collections.abc import Sequence

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.statements import upsert_text
from fynlo_pos.core.db.tables.search import search_change

_INDEX = (
    "INSERT INTO product_word (rowid, words) VALUES (?, ?)",
    "INSERT INTO product_trigram (rowid, words) VALUES (?, ?)",
)
_FORGET = (
    "DELETE FROM product_word WHERE rowid = ?",
    "DELETE FROM product_trigram WHERE rowid = ?",
)
_COUNT_CHANGE = upsert_text(search_change, adding=("changes",))


def change_words(
    connection: Connection, *, gone: Sequence[int], found: Sequence[tuple[int, str]]
) -> None:
    """Let products, by their rows, be found no more, and others by these folded words."""
    if gone:
        for statement in _FORGET:
            connection.exec_driver_sql(statement, [(row,) for row in gone])
    if found:
        for statement in _INDEX:
            connection.exec_driver_sql(statement, list(found))
    if gone or found:
        connection.exec_driver_sql(_COUNT_CHANGE, (1, 1))
