"""A viewer's excerpts: each kept once, applied by the same projections as a whole envelope.

They come from the relay, can be had again, and are this device's own: nothing of them is sent on.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import msgspec

from fynlo_pos.core.db.accept import LEAP
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.log_rows import largest_stamp
from fynlo_pos.core.db.parking import is_of_the_world
from fynlo_pos.core.db.projection import Placed
from fynlo_pos.core.db.projections.all import apply_records
from fynlo_pos.core.db.vector import ChainHead
from fynlo_pos.core.envelope import EnvelopeDamaged
from fynlo_pos.core.kitchen.for_viewers import (
    OF_DOCUMENTS,
    Excerpt,
    is_later,
    kept_of,
    records_of,
)
from fynlo_pos.core.records import kind_of
from fynlo_pos.core.version import VERSION

_log = logging.getLogger(__name__)

_KEEP = """
INSERT INTO excerpt (hash, stamp, kept_at_ms, is_kept, waits, body) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING
"""
_ALL = "SELECT body FROM excerpt ORDER BY stamp, hash"
_ROWS = "SELECT hash, stamp, kept_at_ms, is_kept, waits, body FROM excerpt ORDER BY stamp, hash"
_WAITING = "SELECT hash, body FROM excerpt WHERE waits NOT IN ('', ?)"
_WAITS = "UPDATE excerpt SET waits = ? WHERE hash = ?"
_OLD = "DELETE FROM excerpt WHERE is_kept = 0 AND kept_at_ms < ?"
_MOVE = """
INSERT INTO shown_branch (branch, seq, hash) VALUES (?, ?, ?)
ON CONFLICT (branch) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
"""

_OF_DOCUMENTS = frozenset(map(kind_of, OF_DOCUMENTS))

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
_decoder = msgspec.msgpack.Decoder(Excerpt)


def take_excerpts(connection: Connection, excerpts: Sequence[Excerpt], at_ms: int) -> int:
    """Keep and apply the excerpts that are not here yet; return how many that were.

    What only a newer program reads is kept, and waits for it: the relay shows nothing twice. One
    that is torn or cannot be applied is left out, and so is one whose stamp leaps: as the next
    stamp of this device's own is above all that it was shown, it would carry the leap on (SYNC.md,
    rule 3).
    """
    largest = largest_stamp(connection)
    taken = 0
    for excerpt in excerpts:
        records, kept = _readable(excerpt), kept_of(excerpt)
        if records is None or not kept.records or excerpt.stamp > largest + LEAP:
            continue
        is_kept = any(kind in _OF_DOCUMENTS for kind, _, _ in kept.records)
        body = _encoder.encode(kept)
        row = (excerpt.hash, excerpt.stamp, at_ms, int(is_kept), _waits(kept), body)
        with _alone(connection):
            if connection.exec_driver_sql(_KEEP, row).rowcount:
                apply_records(connection, records, _place_of(excerpt))
                taken += 1
            largest = max(largest, excerpt.stamp)
    return taken


def move_shown(connection: Connection, heads: Iterable[ChainHead]) -> None:
    """Write down up to where the relay has shown its chains."""
    rows = [(head.incarnation.bytes, head.seq, head.hash) for head in heads]
    if rows:
        connection.exec_driver_sql(_MOVE, rows)


def apply_excerpts(of: Connection, to: Connection) -> None:
    """Apply what one connection holds to the tables of another that were made anew."""
    for row in of.exec_driver_sql(_ROWS).all():
        excerpt = _decoder.decode(row[-1])
        to.exec_driver_sql(_KEEP, tuple(row))
        with _alone(to):
            apply_records(to, list(records_of(excerpt)), _place_of(excerpt))


def look_again(connection: Connection) -> None:
    """Mark what waits still of what an older program could not read; the tables are made anew."""
    waiting = connection.exec_driver_sql(_WAITING, (VERSION,)).all()
    marks = [(_waits(_decoder.decode(body)), hash_) for hash_, body in waiting]
    if marks:
        connection.exec_driver_sql(_WAITS, marks)


def read_excerpts(connection: Connection) -> Iterator[Excerpt]:
    """Yield every excerpt in the order of stamps."""
    for (body,) in connection.exec_driver_sql(_ALL):
        yield _decoder.decode(body)


def forget_excerpts(connection: Connection, before_ms: int) -> None:
    """Forget what was done in the kitchen before an instant; the tables are to be made anew."""
    connection.exec_driver_sql(_OLD, (before_ms,))


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    """Undo what fails in the block and go on: one excerpt stops none behind it.

    What the disk or the database itself reports is raised.
    """
    connection.exec_driver_sql("SAVEPOINT one_excerpt")
    try:
        yield
    except Exception as error:
        if is_of_the_world(error):
            raise
        connection.exec_driver_sql("ROLLBACK TO one_excerpt")
        _log.warning("an excerpt was left out: %s", error)
    connection.exec_driver_sql("RELEASE one_excerpt")


def _waits(excerpt: Excerpt) -> str:
    """Return the program that could not read all of it: this one, or none."""
    return VERSION if any(is_later(kind, version) for kind, version, _ in excerpt.records) else ""


def _readable(excerpt: Excerpt) -> list[msgspec.Struct] | None:
    try:
        return list(records_of(excerpt))
    except EnvelopeDamaged as error:
        _log.warning("an excerpt was left out: %s", error)
        return None


def _place_of(excerpt: Excerpt) -> Placed:
    return Placed(
        incarnation=excerpt.branch,
        terminal="",
        series="",
        seq=excerpt.seq,
        stamp=excerpt.stamp,
        period=0,
        written_by=excerpt.incarnation,
        is_excerpt=True,
    )
