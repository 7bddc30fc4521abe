"""Merging a snapshot into a till that was away for longer than its shop's log is kept in full.

What it holds and the snapshot lacks, its own sales first of all, is taken in on top, as any peer
would take it in. All of it is one commit; where anything of it has no place, nothing is changed.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

from fynlo_pos.core.db.accept import Acceptance, Foreign
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.log_owners import keep_owners_of_snapshot
from fynlo_pos.core.db.own_logs import read_lineage
from fynlo_pos.core.db.snapshot_loading import GaveWay, NotMerged, merge_with, replace_tables
from fynlo_pos.core.db.vouched_rows import read_handed_over

_LACKS: Final = """
SELECT e.seq, e.hash, e.body, e.private FROM main.envelope AS e
LEFT JOIN snapshot.envelope AS s ON s.incarnation = e.incarnation AND s.seq = e.seq
WHERE s.hash IS NULL OR s.hash <> e.hash ORDER BY e.stamp, e.incarnation
"""
_IS_THERE: Final = "SELECT 1 FROM snapshot.envelope WHERE seq = ? AND hash = ? LIMIT 1"
_IS_OTHERWISE: Final = """
SELECT 1 FROM own_log AS o JOIN snapshot.chain AS c USING (incarnation)
WHERE NOT EXISTS (SELECT 1 FROM main.envelope AS e
    WHERE e.incarnation = c.incarnation AND e.seq = c.seq AND e.hash = c.hash)
"""
_GOES_OTHERWISE: Final = """
SELECT c.incarnation, c.seq FROM main.chain AS c JOIN snapshot.chain AS s USING (incarnation)
WHERE NOT EXISTS (SELECT 1 FROM main.envelope AS e
        WHERE e.incarnation = s.incarnation AND e.seq = s.seq AND e.hash = s.hash)
    AND NOT EXISTS (SELECT 1 FROM snapshot.envelope AS e WHERE e.seq = c.seq AND e.hash = c.hash)
"""
_OWN_HEADS: Final = """
SELECT c.incarnation, c.seq, c.hash FROM main.chain AS c JOIN own_log USING (incarnation)
ORDER BY c.incarnation
"""


def rejoin_snapshot(
    connection: DriverConnection,
    path: Path,
    key: bytes,
    gives_way: Callable[[], bool] = lambda: False,
) -> None:
    """Take in a snapshot that was checked, on the connection of the lane that writes.

    Raises ``NotMerged``, ``Trouble`` if the disk does not take it, and ``GaveWay`` as soon as it is
    to give way; then nothing was changed.
    """
    merge_with(connection, path, key, partial(_rejoin, gives_way=gives_way), gives_way)


def _rejoin(connection: Connection, *, gives_way: Callable[[], bool]) -> None:
    if connection.exec_driver_sql(_IS_OTHERWISE).first() is not None:
        raise NotMerged("it has another or a longer log of this till's own")
    if any(_is_not_handed_in(connection)):
        raise NotMerged("it has another branch of what this till has not handed in yet")
    lacking = [_kept(connection, *row) for row in connection.exec_driver_sql(_LACKS).all()]
    before = connection.exec_driver_sql(_OWN_HEADS).all()
    replace_tables(connection, in_steps=True)
    keep_owners_of_snapshot(connection)
    _put_on_top(connection, [each for each in lacking if each is not None], gives_way)
    if connection.exec_driver_sql(_OWN_HEADS).all() != before:
        raise NotMerged("this till's own log would not be whole")


def _is_not_handed_in(connection: Connection) -> Iterator[bool]:
    """Tell of each log of earlier lives that the snapshot has otherwise whether a hub lacks ours.

    Ours is a branch beside it afterwards, which is nobody's to sign any more.
    """
    lineage, reach = read_lineage(connection), read_handed_over(connection)
    for name, seq in connection.exec_driver_sql(_GOES_OTHERWISE).all():
        log = UUID(bytes=name)
        yield log in lineage and seq > reach.get(log, 0)


def _kept(
    connection: Connection, seq: int, hash_: bytes, body: bytes, private: bytes
) -> Foreign | None:
    """Return an envelope that the snapshot lacks; ``None`` if it has it on a branch of its own."""
    if body:
        return Foreign(body, private)
    if connection.exec_driver_sql(_IS_THERE, (seq, hash_)).first() is None:
        raise NotMerged("it lacks what this till has folded away")
    return None


def _put_on_top(
    connection: Connection, lacking: Sequence[Foreign], gives_way: Callable[[], bool]
) -> None:
    acceptance = Acceptance(connection, writes_own=True)
    for foreign in lacking:
        if gives_way():
            raise GaveWay
        acceptance.take(foreign)
    accepted = acceptance.accepted(len(lacking))
    if accepted.missing or accepted.damaged:
        raise NotMerged("something that is here has no place on top of it")
