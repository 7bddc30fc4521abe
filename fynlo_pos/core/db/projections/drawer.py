"""The drawer's sessions and what happened in them."""

from fynlo_pos.core.cash.records import (
    CashMoved,
    DrawerClosed,
    DrawerCounted,
    DrawerOpened,
    DrawerUnlocked,
    FloatCorrected,
)
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, projects
from fynlo_pos.core.db.statements import insert_text
from fynlo_pos.core.db.tables import drawer

_OPEN = insert_text(drawer.drawer_session)
_OPEN_KNOWN = """
UPDATE drawer_session SET incarnation = ?3, float_minor = ?4, left_minor = ?5, staff_id = ?6,
    staff_name = ?7, business_date = ?8, opened_at_ms = ?9
WHERE session_id = ?1 AND terminal = ?2 AND opened_at_ms IS NULL
RETURNING 1
"""
_AS_OPENED: tuple[None, ...] = (None,) * 8
_CORRECT = """
INSERT INTO drawer_session (session_id, terminal, corrected_minor, corrected_stamp)
VALUES (?, ?, ?, ?)
ON CONFLICT (session_id, terminal) DO UPDATE SET corrected_minor = excluded.corrected_minor,
    corrected_stamp = excluded.corrected_stamp
WHERE corrected_stamp IS NULL OR (corrected_stamp, corrected_minor)
    < (excluded.corrected_stamp, excluded.corrected_minor)
"""
_CLOSE = """
INSERT INTO drawer_session (session_id, terminal, closed_at_ms, closed_stamp, expected_minor,
    counted_minor, to_safe_minor, float_left_minor)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (session_id, terminal) DO UPDATE SET closed_at_ms = excluded.closed_at_ms,
    closed_stamp = excluded.closed_stamp, expected_minor = excluded.expected_minor,
    counted_minor = excluded.counted_minor, to_safe_minor = excluded.to_safe_minor,
    float_left_minor = excluded.float_left_minor
WHERE closed_stamp IS NULL OR (closed_stamp, closed_at_ms, counted_minor, float_left_minor)
    < (excluded.closed_stamp, excluded.closed_at_ms, excluded.counted_minor,
        excluded.float_left_minor)
"""
_EVENT = insert_text(drawer.drawer_event)
UNLOCKED, COUNTED, CORRECTED = "unlocked", "counted", "float_corrected"


@projects(DrawerOpened)
def open_session(connection: Connection, opened: DrawerOpened, place: Placed) -> None:
    """Begin a session, also one of which a later life of its till told here first."""
    row = (
        opened.session_id.bytes,
        place.terminal,
        place.incarnation.bytes,
        opened.float_minor,
        opened.left_minor,
        opened.staff_id.bytes,
        opened.staff_name,
        opened.business_date,
        opened.at_ms,
    )
    if connection.exec_driver_sql(_OPEN_KNOWN, row).first() is None:
        connection.exec_driver_sql(_OPEN, row + _AS_OPENED)


@projects(FloatCorrected)
def correct_float(connection: Connection, corrected: FloatCorrected, place: Placed) -> None:
    """Set a session's float right and keep who did; of several corrections the last stands."""
    connection.exec_driver_sql(
        _CORRECT,
        (corrected.session_id.bytes, place.terminal, corrected.float_minor, place.stamp),
    )
    minor = corrected.float_minor - corrected.was_minor
    _keep_event(connection, corrected, place, CORRECTED, minor)


@projects(DrawerClosed)
def close_session(connection: Connection, closed: DrawerClosed, place: Placed) -> None:
    """End a session as counted; where two lives of a till closed it, the later count stands."""
    connection.exec_driver_sql(
        _CLOSE,
        (
            closed.session_id.bytes,
            place.terminal,
            closed.at_ms,
            place.stamp,
            closed.expected_minor,
            closed.counted_minor,
            closed.to_safe_minor,
            closed.float_left_minor,
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


@projects(DrawerCounted)
def keep_count(connection: Connection, counted: DrawerCounted, place: Placed) -> None:
    """Keep what a count found while the day went on."""
    _keep_event(connection, counted, place, COUNTED, counted.counted_minor)


def _keep_event(
    connection: Connection,
    record: CashMoved | DrawerUnlocked | DrawerCounted | FloatCorrected,
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
            record.reason if isinstance(record, CashMoved | DrawerUnlocked) else "",
            record.staff_name,
            record.business_date,
            record.at_ms,
        ),
    )
