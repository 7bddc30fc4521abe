"""The logs this device may append to: its till's, and one for each source it imported from."""

from collections.abc import Sequence
from itertools import count
from typing import Any
from uuid import UUID, uuid5

import msgspec

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.cash.recovery import recovery_z
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.earlier_lives import read_tails
from fynlo_pos.core.db.log_rows import next_link
from fynlo_pos.core.db.reading_catalogue import read_venue
from fynlo_pos.core.db.row_ids import id_of
from fynlo_pos.core.db.till_rows import keep_draft, read_draft, read_till_state
from fynlo_pos.core.db.writing import append_envelope
from fynlo_pos.core.envelope import seal_envelope
from fynlo_pos.core.incarnation import SERIES_MARKS, IncarnationBegan, later_series
from fynlo_pos.core.sales.basket import in_another_life
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.version import VERSION

_OWN = "SELECT terminal, incarnation FROM own_log WHERE incarnation = ?"
_NAMED = "SELECT incarnation FROM own_log WHERE terminal = ?"
_TILL = "SELECT terminal, incarnation FROM own_log WHERE is_till = 1"
_KEEP = "INSERT INTO own_log (terminal, incarnation, is_till) VALUES (?, ?, ?)"
_STOP = "DELETE FROM own_log WHERE incarnation = ?"
_LIVES = """
SELECT i.incarnation, i.seq, i.hash FROM incarnation AS i JOIN chain AS c USING (incarnation)
WHERE i.terminal = ? ORDER BY c.stamp, i.incarnation
"""
_LAST = "SELECT incarnation, seq, hash FROM incarnation WHERE incarnation = ?"
_WRITTEN = "SELECT incarnation FROM own_log"
_LINEAGE = """
WITH RECURSIVE life (incarnation) AS (
    SELECT incarnation FROM own_log
    UNION
    SELECT l.previous FROM incarnation AS l JOIN life USING (incarnation)
    WHERE l.previous IS NOT NULL)
SELECT incarnation FROM life
"""
_SERIES = "SELECT series FROM incarnation"
_UNDO_BEGINNING = (
    "DELETE FROM own_log",
    "DELETE FROM incarnation",
    "DELETE FROM chain",
    "DELETE FROM envelope",
)
_FORGET = (
    "DELETE FROM own_log",
    "DELETE FROM draft",
    "DELETE FROM call_number",
    "DELETE FROM wanted_paper",
    "DELETE FROM clock_answer",
)


class OwnLog(msgspec.Struct, frozen=True):
    """A log this device writes: the terminal's name and its present incarnation."""

    terminal: str
    incarnation: UUID


def read_own_log(connection: Connection, incarnation: UUID) -> OwnLog:
    """Return the log of an incarnation. Raises ``LookupError`` if this device does not write it."""
    row = connection.exec_driver_sql(_OWN, (incarnation.bytes,)).first()
    if row is None:
        raise LookupError(f"incarnation {incarnation} is not written here")
    return OwnLog(row[0], id_of(row[1]))


def read_till_log(connection: Connection) -> OwnLog | None:
    """Return the till's own log; ``None`` before it began."""
    row = connection.exec_driver_sql(_TILL).first()
    return OwnLog(row[0], id_of(row[1])) if row else None


def find_or_begin(
    connection: Connection,
    terminal: str,
    *,
    new_id: UUID,
    at_ms: int,
    is_till: bool,
    after: UUID | None = None,
) -> OwnLog:
    """Return the log this device writes under a terminal's name, beginning it if there is none.

    Where the database holds earlier lives of that terminal (a restore), the new one continues
    ``after``, or the one that was written last, in name, under a receipt series of its own. A
    till's new life takes a recovery Z over what they left in none.
    """
    row = connection.exec_driver_sql(_NAMED, (terminal,)).first()
    if row is not None:
        return OwnLog(terminal, id_of(row[0]))
    lives = connection.exec_driver_sql(_LIVES, (terminal,)).all()
    last = lives[-1] if lives else None
    if after is not None:
        last = connection.exec_driver_sql(_LAST, (after.bytes,)).first() or last
    return _begin(connection, OwnLog(terminal, new_id), last, at_ms=at_ms, is_till=is_till)


def begin_another_life(
    connection: Connection, log: OwnLog, *, new_id: UUID, at_ms: int, is_till: bool
) -> OwnLog:
    """Go on under a new incarnation, because the present one is written elsewhere too.

    The draft goes on, as another order than the one the other device may have: each can be sold.
    """
    connection.exec_driver_sql(_STOP, (log.incarnation.bytes,))
    last = connection.exec_driver_sql(_LAST, (log.incarnation.bytes,)).first()
    draft = read_draft(connection, log.terminal)
    if draft is not None:
        renewed = msgspec.structs.replace(draft, id=in_another_life(draft.id, new_id))
        keep_draft(connection, log.terminal, renewed)
    return _begin(connection, OwnLog(log.terminal, new_id), last, at_ms=at_ms, is_till=is_till)


def begin_under(connection: Connection, log: OwnLog, terminal: str, *, at_ms: int) -> OwnLog:
    """Begin the only log of a new database over again, as a terminal of another name.

    Its first beginning has reached nobody: it is as if it had never been. Raises ``Refused`` where
    anything was done in it.
    """
    count = connection.exec_driver_sql("SELECT count(*) FROM envelope").first()
    if count is None or count[0] != 1 or read_draft(connection, log.terminal) is not None:
        raise Refused(
            "This till has been sold on or set up already. Nothing was changed. To add a terminal "
            "to another shop, give it an empty folder with FYNLO_HOME."
        )
    # Imported where a till joins a shop: it costs a till's start 400 ms.
    from fynlo_pos.core.db.triggers import unguarded  # noqa: PLC0415

    with unguarded(connection):
        for statement in _UNDO_BEGINNING:
            connection.exec_driver_sql(statement)
    return _begin(connection, OwnLog(terminal, log.incarnation), None, at_ms=at_ms, is_till=True)


def _begin(
    connection: Connection,
    log: OwnLog,
    last: tuple[Any, ...] | None,
    *,
    at_ms: int,
    is_till: bool,
) -> OwnLog:
    terminal, new_id = log.terminal, log.incarnation
    began = IncarnationBegan(
        incarnation=new_id,
        terminal=terminal,
        series=_free_series(connection, log, is_first=last is None),
        previous=id_of(last[0]) if last else None,
        previous_seq=last[1] if last else 0,
        previous_hash=last[2] if last else b"",
        at_ms=at_ms,
    )
    records: list[msgspec.Struct] = [began]
    if is_till:
        records += _recovered(connection, began)
    link = next_link(connection, new_id)
    envelope = seal_envelope(
        records,
        incarnation=new_id,
        seq=link.seq,
        stamp=link.stamp,
        previous=link.previous,
        app_version=VERSION,
        salt=b"",
    )
    append_envelope(connection, envelope, records)
    connection.exec_driver_sql(_KEEP, (terminal, new_id.bytes, int(is_till)))
    return OwnLog(terminal, new_id)


def _free_series(connection: Connection, log: OwnLog, *, is_first: bool) -> str:
    taken = {row[0] for row in connection.exec_driver_sql(_SERIES)}
    if is_first and log.terminal not in taken:
        return log.terminal
    longer = (later_series(log.terminal, log.incarnation, marks) for marks in count(SERIES_MARKS))
    return next(series for series in longer if series not in taken)


def _recovered(connection: Connection, began: IncarnationBegan) -> Sequence[ZTaken]:
    """Return a Z over what each earlier life left in none; the last one's drawer goes on here."""
    if began.previous is None:
        return ()
    before = read_till_state(connection, began.previous)
    tails = read_tails(connection, before)
    if not tails:
        return ()
    venue = read_venue(connection)
    return [
        recovery_z(
            tail,
            z_id=uuid5(began.incarnation, tail.life.hex),
            at_ms=began.at_ms,
            timezone=venue.timezone if venue else "UTC",
            expected_minor=tail.drawer_minor,
            carried_minor=tail.drawer_minor if before.session and tail is tails[-1] else 0,
        )
        for tail in tails
    ]


def forget_device(connection: Connection) -> None:
    """Forget what belonged to the device a database came from: after a restore all logs are read.

    The draft goes too, and the papers it had not printed: the device it came from may have sold the
    one and printed the other since. One with money taken is the opener's to keep (part_paid).
    """
    for statement in _FORGET:
        connection.exec_driver_sql(statement)


def read_lineage(connection: Connection) -> frozenset[UUID]:
    """Return the logs this device writes or wrote in earlier lives: those it signs."""
    return frozenset(id_of(row[0]) for row in connection.exec_driver_sql(_LINEAGE))


def read_written(connection: Connection) -> frozenset[UUID]:
    """Return the logs this device appends to."""
    return frozenset(id_of(row[0]) for row in connection.exec_driver_sql(_WRITTEN))
