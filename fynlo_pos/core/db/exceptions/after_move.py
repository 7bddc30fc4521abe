"""Orders that were brought to another and have something open."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.db.exceptions.open_lines import open_lines
from fynlo_pos.core.db.exceptions.order_words import order_words
from fynlo_pos.core.db.tab_rows import read_tab
from fynlo_pos.core.exceptions import after_move
from fynlo_pos.core.exceptions.after_move import Brought, MovedTab
from fynlo_pos.core.exceptions.matter import Matter, ToldTo
from fynlo_pos.core.tabs.records import split_line_id

_TABS = """
SELECT t.tab_id FROM tab AS t WHERE t.is_open = 1
    AND EXISTS (SELECT 1 FROM tab_fact AS f WHERE f.tab_id = t.tab_id AND f.act = 'split')
    AND NOT EXISTS (SELECT 1 FROM tab_line AS l WHERE l.tab_id = t.tab_id AND l.settled_milli > 0)
ORDER BY t.tab_id
"""
_SPLITS = """
SELECT f.line_id, f.to_tab_id, f.to_line_id, f.stamp, coalesce(i.terminal, ''), f.staff_id, f.at_ms
FROM tab_fact AS f LEFT JOIN incarnation AS i ON i.incarnation = f.incarnation
JOIN tab_line AS l ON l.tab_id = f.to_tab_id AND l.line_id = f.to_line_id
WHERE f.tab_id = ? AND f.act = 'split' AND l.rung_milli > 0
ORDER BY f.stamp DESC, f.incarnation DESC, f.nth DESC
"""


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    for (tab_id,) in connection.exec_driver_sql(_TABS).all():
        found = _last_brought(connection, tab_id)
        tab = read_tab(connection, UUID(bytes=tab_id))
        if found is None or tab is None:
            continue
        to_tab, brought = found
        yield from after_move.after_move(
            MovedTab(
                tab.id,
                order_words(connection, tab_id),
                brought,
                _where_it_is(connection, to_tab, tab_id),
                tuple(open_lines(connection, tab)),
            )
        )


def _last_brought(connection: Connection, tab_id: bytes) -> tuple[bytes, Brought] | None:
    """Return to which order one was brought last, by a move that found something left of it.

    A part that began an order was not brought.
    """
    for line, to_tab, to_line, stamp, terminal, staff, at_ms in connection.exec_driver_sql(
        _SPLITS, (tab_id,)
    ):
        if UUID(bytes=to_line) != split_line_id(UUID(bytes=to_tab), UUID(bytes=line)):
            words = order_words(connection, to_tab)
            return to_tab, Brought(stamp, words, terminal, UUID(bytes=staff), at_ms)
    return None


def _where_it_is(connection: Connection, tab_id: bytes, from_tab: bytes) -> UUID | None:
    """Return the order where what was brought is open, which may have been brought on."""
    seen = {from_tab}
    while tab_id not in seen:
        seen.add(tab_id)
        tab = read_tab(connection, UUID(bytes=tab_id))
        if tab is not None and tab.is_open:
            return tab.id
        found = _last_brought(connection, tab_id)
        if found is None:
            return None
        tab_id = found[0]
    return None


AFTER_MOVE = Kind(
    after_move.AFTER_MOVE,
    "An order that was brought to another has something open, and no bill was paid of it.",
    ToldTo.ANYONE,
    _find,
)
