"""The drawer's sessions and what happened in them."""

from fynlo_pos.core.cash.records import CashMoved, DrawerClosed, DrawerOpened, DrawerUnlocked
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, projects
from fynlo_pos.core.db.statements import insert_text
from fynlo_pos.core.db.tables import drawer

_OPEN = insert_text(drawer.drawer_session)
_NOT_CLOSED: tuple[None, ...] = (None,) * 6
_CLOSE = """
UPDATE drawer_session SET closed_at_ms = ?1, closed_stamp = ?2, expected_minor = ?3,
    counted_minor = ?4, to_safe_minor = ?5, float_left_minor = ?6
WHERE session_id = ?7 AND terminal = ?8 AND (closed_stamp IS NULL
    OR (closed_stamp, closed_at_ms, counted_minor, float_left_minor) < (?2, ?1, ?4, ?6))
"""
_EVENT = insert_text(drawer.drawer_event)
UNLOCKED = "unlocked"


@projects(DrawerOpened)
def open_session(connection: Connection, opened: DrawerOpened, place: Placed) -> None:
    """Begin a session."""
    connection.exec_driver_sql(
        _OPEN,
        (
            opened.session_id.bytes,
            place.terminal,
            place.incarnation.bytes,
            opened.float_minor,
            opened.left_minor,
            opened.staff_id.bytes,
            opened.staff_name,
            opened.business_date,
            opened.at_ms,
            *_NOT_CLOSED,
        ),
    )


@projects(DrawerClosed)
def close_session(connection: Connection, closed: DrawerClosed, place: Placed) -> None:
    """End a session as counted; where two lives of a till closed it, the later count stands."""
    connection.exec_driver_sql(
        _CLOSE,
        (
            closed.at_ms,
            place.stamp,
            closed.expected_minor,
            closed.counted_minor,
            closed.to_safe_minor,
            closed.float_left_minor,
            closed.session_id.bytes,
            place.terminal,
        ),
    )


@projects(CashMoved)
def keep_move(connection: Connection, moved: CashMoved, place: Placed) -> None:
    """Keep a movement of cash; its id is unique, so it moved once."""
    _keep_event(connection, moved, place, moved.move.value, moved.minor)


@projects(DrawerUnlocked)
def keep_unlocking(connection: Connection, unlocked: DrawerUnlocked, place: Placed) -> None:
    """Keep that the drawer was opened, and why."""
    _keep_event(connection, unlocked, place, UNLOCKED, 0)


def _keep_event(
    connection: Connection,
    record: CashMoved | DrawerUnlocked,
    place: Placed,
    event: str,
    minor: int,
) -> None:
    connection.exec_driver_sql(
        _EVENT,
        (
            record.id.bytes,
            record.session_id.bytes,
            place.terminal,
            event,
            minor,
            record.reason,
            record.staff_name,
            record.business_date,
            record.at_ms,
        ),
    )
