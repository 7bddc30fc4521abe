"""Applying what waited, at a start or after an update: the tables are made anew from the log.

What was applied meanwhile may build on what waited (an edit on an edit, a Z over a sale), so the
waiting envelopes are not applied behind it but everything is, in its order. It is done only where
something that waits can now be applied.
"""

from collections.abc import Callable, Sequence
from itertools import islice

from fynlo_pos.core.db.accept import LEAP
from fynlo_pos.core.db.base_rows import load_base
from fynlo_pos.core.db.chain import move_head
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.excerpt_rows import apply_excerpts
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.db.parking import (
    Reason,
    apply_or_fail,
    apply_or_park,
    park,
    read_parked,
)
from fynlo_pos.core.db.tables.all import TABLES
from fynlo_pos.core.db.together import AT_MOST, NotTogetherError, together
from fynlo_pos.core.db.triggers import apply_triggers, trigger_names
from fynlo_pos.core.envelope import Envelope

DECLARED = TABLES

_ONE = "SELECT stamp, hash, body, private FROM envelope WHERE incarnation = ? AND seq = ?"
_LARGEST = "SELECT max(believed_stamp) FROM chain"
_FORGET_WORDS = (
    "INSERT INTO product_word (product_word) VALUES ('delete-all')",
    "INSERT INTO product_trigram (product_trigram) VALUES ('delete-all')",
)


def retry_parked(connection: Connection) -> bool:
    """Apply what waited, where any of it can be applied now; tell whether that was so."""
    if not _can_apply_any(connection):
        return False
    rebuild(connection)
    return True


def rebuild(connection: Connection) -> None:
    """Make every table anew from the log, in the order of stamps, on the base if there is one."""
    for name in trigger_names():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
    for table in tables_of(Role.PROJECTION):
        connection.exec_driver_sql(f'DELETE FROM "{table.name}"')  # noqa: S608 - declared names
    for statement in _FORGET_WORDS:
        connection.exec_driver_sql(statement)
    base = load_base(connection, connection)
    largest: int = connection.exec_driver_sql(_LARGEST).scalar() or 0
    log = (each for each in read_log(connection) if not base.covers(each.incarnation, each.seq))
    while part := list(islice(log, AT_MOST)):
        leaps = []
        for envelope in part:
            leaps.append(envelope.stamp > largest + LEAP)
            largest = largest if leaps[-1] else envelope.stamp
        try:
            with together(connection) as gathered:
                _apply(gathered, part, leaps, apply_or_fail)
        except NotTogetherError:
            _apply(connection, part, leaps, apply_or_park)
    apply_excerpts(connection, connection)
    apply_triggers(connection)


def _apply(
    connection: Connection,
    envelopes: Sequence[Envelope],
    leaps: Sequence[bool],
    apply: Callable[[Connection, Envelope], Reason | None],
) -> None:
    for envelope, is_leap in zip(envelopes, leaps, strict=True):
        move_head(connection, envelope, is_leap=is_leap)
        if is_leap:
            park(connection, envelope, Reason.LEAP)
        else:
            apply(connection, envelope)


def _can_apply_any(connection: Connection) -> bool:
    """Try each that waits for itself, and undo it."""
    largest = connection.exec_driver_sql(_LARGEST).scalar() or 0
    for waiting in read_parked(connection):
        if waiting.reason is Reason.LEAP:
            if waiting.stamp <= largest + LEAP:
                return True
            continue
        place = (waiting.incarnation.bytes, waiting.seq)
        row = connection.exec_driver_sql(_ONE, place).one()
        connection.exec_driver_sql("SAVEPOINT trying")
        connection.exec_driver_sql("DELETE FROM parked WHERE incarnation = ? AND seq = ?", place)
        reason = apply_or_park(connection, Envelope(waiting.incarnation, waiting.seq, *row))
        connection.exec_driver_sql("ROLLBACK TO trying")
        connection.exec_driver_sql("RELEASE trying")
        if reason is None:
            return True
    return False
