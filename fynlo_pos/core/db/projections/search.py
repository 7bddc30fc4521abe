"""Keeps the search index beside the products whose words it holds."""

from sqlalchemy import Connection

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


def index_words(connection: Connection, row: int, words: str) -> None:
    """Let the product of a row be found by these words, folded and apart."""
    for statement in _INDEX:
        connection.exec_driver_sql(statement, (row, words))
    connection.exec_driver_sql(_COUNT_CHANGE, (1, 1))


def forget_words(connection: Connection, row: int) -> None:
    """Let the product of a row be found no more."""
    for statement in _FORGET:
        connection.exec_driver_sql(statement, (row,))
    connection.exec_driver_sql(_COUNT_CHANGE, (1, 1))
