"""Search as you type: beginnings first, then the middle of words, then what was mistyped.

Each step asks its index for no more rows than a page shows, so a keystroke costs about the same
among a hundred products and a hundred thousand.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from fynlo_pos.core.catalogue.search_text import SHORTEST_GUESSED, search_words
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.reading_catalogue import TILE_COLUMNS, TILE_TABLES, tile_of
from fynlo_pos.core.views import ProductTile

SHORTEST_CODE = 4
SHORTEST_MIDDLE = 3

_BY_NAME = (
    "SELECT row FROM product WHERE words >= ? AND words < ? AND archived = 0 ORDER BY words LIMIT ?"
)
_BY_WORD = "SELECT rowid FROM product_word WHERE product_word MATCH ? ORDER BY rowid LIMIT ?"
_BY_MIDDLE = (
    "SELECT rowid FROM product_trigram WHERE product_trigram MATCH ? ORDER BY rowid LIMIT ?"
)
_WORDS_BY_MIDDLE = (
    "SELECT p.row, p.words FROM product_trigram t JOIN product p ON p.row = t.rowid "
    "WHERE product_trigram MATCH ? ORDER BY t.rowid LIMIT 120"
)
_BY_CODE = (
    "SELECT DISTINCT p.row FROM barcode b JOIN product p ON p.id = b.product_id "
    "WHERE b.code >= ? AND b.code < ? LIMIT ?"
)
_TILES = (
    f"SELECT {TILE_COLUMNS} FROM {TILE_TABLES} "  # noqa: S608 - constants only
    "JOIN json_each(?) found ON p.row = found.value ORDER BY found.key"
)
_VOCABULARY = "SELECT term FROM product_vocabulary ORDER BY doc DESC, term"
_CHANGES = "SELECT changes FROM search_change"
_LAST = "\U0010ffff"

if TYPE_CHECKING:
    from fynlo_pos.core.catalogue.spelling import Vocabulary

Step = Callable[[Connection, Sequence[str], int], Iterable[int]]


class ProductSearch:
    """Finds products by text. Keeps the catalogue's vocabulary until its words change."""

    def __init__(self) -> None:
        self._vocabulary: Vocabulary | None = None
        self._changes = 0

    def find(
        self, connection: Connection, text: str, business_date: str, limit: int
    ) -> list[ProductTile]:
        """Return at most ``limit`` products, best first."""
        typed = search_words(text)
        if not typed or limit <= 0:
            return []
        rows: dict[int, None] = {}
        for step in _BEGINNINGS:
            rows |= dict.fromkeys(step(connection, typed, limit))
        # Several words that were found by their beginnings are hardly meant as anything else.
        if not rows or (len(typed) == 1 and len(rows) < limit):
            rows |= dict.fromkeys(_by_middle(connection, typed, limit))
        if not rows:
            rows = dict.fromkeys(self._by_spelling(connection, typed, limit))
        found = list(rows)[:limit]
        tiles = connection.exec_driver_sql(_TILES, (str(found),))
        return [tile_of(row, business_date) for row in tiles]

    def get_ready(self, connection: Connection) -> None:
        """Know the catalogue's words, so that the first one mistyped need not wait for them."""
        self._up_to_date(connection)

    def _by_spelling(
        self, connection: Connection, typed: Sequence[str], limit: int
    ) -> Iterable[int]:
        if all(len(word) < SHORTEST_GUESSED for word in typed):
            return ()
        vocabulary = self._up_to_date(connection)
        meant = [[word, *vocabulary.nearest(word)] for word in typed]
        if len(meant) == 1:
            queries = [_begins(word) for word in meant[0][1:]]
        else:
            queries = [" AND ".join(f"({' OR '.join(map(_begins, words))})" for words in meant)]
        rows: dict[int, None] = {}
        for query in queries:
            rows |= dict.fromkeys(_rows(connection, _BY_WORD, query, limit))
            if len(rows) >= limit:
                break
        return rows

    def _up_to_date(self, connection: Connection) -> "Vocabulary":
        # Imported when something was first mistyped: it costs a till's start 20 ms.
        from fynlo_pos.core.catalogue.spelling import Vocabulary  # noqa: PLC0415

        changes = connection.exec_driver_sql(_CHANGES).scalar() or 0
        if self._vocabulary is None or changes != self._changes:
            words = [row[0] for row in connection.exec_driver_sql(_VOCABULARY)]
            self._vocabulary, self._changes = Vocabulary(words), changes
        return self._vocabulary


def _by_code(connection: Connection, typed: Sequence[str], limit: int) -> Iterable[int]:
    code = "".join(typed)
    if len(code) < SHORTEST_CODE or not code.isdigit():
        return ()
    return _rows(connection, _BY_CODE, code, code + _LAST, limit)


def _by_name(connection: Connection, typed: Sequence[str], limit: int) -> Iterable[int]:
    beginning = " ".join(typed)
    return _rows(connection, _BY_NAME, beginning, beginning + _LAST, limit)


def _by_word(connection: Connection, typed: Sequence[str], limit: int) -> Iterable[int]:
    return _rows(connection, _BY_WORD, " AND ".join(map(_begins, typed)), limit)


def _by_middle(connection: Connection, typed: Sequence[str], limit: int) -> Iterable[int]:
    long = " AND ".join(f'"{word}"' for word in typed if len(word) >= SHORTEST_MIDDLE)
    short = [word for word in typed if len(word) < SHORTEST_MIDDLE]
    if not long:
        return ()
    if not short:
        return _rows(connection, _BY_MIDDLE, long, limit)
    # The index knows no less than three letters; short words are compared with what it found.
    found = connection.exec_driver_sql(_WORDS_BY_MIDDLE, (long,))
    return [row for row, words in found if all(f" {word}" in f" {words}" for word in short)]


_BEGINNINGS: tuple[Step, ...] = (_by_code, _by_name, _by_word)


def _begins(word: str) -> str:
    return f'"{word}" *'


def _rows(connection: Connection, statement: str, *values: str | int) -> Sequence[int]:
    return [row[0] for row in connection.exec_driver_sql(statement, values)]
