"""Making a snapshot: what a till shares, copied from one moment into a file of its own.

The till goes on selling: the copy is read beside it, and what is written is synchronised as it
goes, or one long stall at the end would hold up a sale.
"""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Final
from uuid import UUID

import msgspec
from sqlcipher3 import dbapi2

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.database_copy import synchronise_file, synchronising
from fynlo_pos.core.db.disk_room import has_room
from fynlo_pos.core.db.driver import SCRATCH_PRAGMAS, Use
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.own_logs import read_lineage
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION, set_version
from fynlo_pos.core.db.snapshot_tables import SHARED, attach, shared_shape
from fynlo_pos.core.db.vector import ChainHead, Signed, keep_signed, read_vector

SIGNS_EVERY: Final = 200
"""So many of a device's own envelopes stand under one signature: whoever holds a snapshot hands the
chain on in batches, and each batch must end in one."""

_MAKING = Use(SCRATCH_PRAGMAS, begin="BEGIN")
_UNCHAINED = "DELETE FROM signed_head WHERE hash NOT IN (SELECT hash FROM envelope)"
_TO_SIGN = """
SELECT e.seq, e.hash FROM envelope AS e JOIN chain AS c USING (incarnation)
WHERE e.incarnation = ?1 AND (e.seq % ?2 = 0 OR e.seq = c.seq)
"""
_SIGNERS = """
SELECT DISTINCT s.device FROM envelope AS e JOIN signed_head AS s ON s.hash = e.hash
WHERE e.incarnation = ?1 OR e.incarnation IN (SELECT fork FROM fork WHERE incarnation = ?1)
"""
_UNCOVERED = "SELECT 1 FROM chain WHERE hash NOT IN (SELECT hash FROM signed_head) LIMIT 1"
_TWO_SIGNERS = """
SELECT 1 FROM signed_head AS s JOIN envelope AS e ON e.hash = s.hash
GROUP BY e.incarnation HAVING count(DISTINCT s.device) > 1 LIMIT 1
"""
_COUNT = "SELECT count(*) FROM envelope"


class NotNow(Exception):
    """No snapshot can be made at this moment; a later one is as good."""


class Made(msgspec.Struct, frozen=True):
    """What a snapshot holds: the head of each chain, and how many envelopes."""

    heads: tuple[ChainHead, ...]
    envelopes: int


def make_snapshot(
    database: tuple[Path, bytes],
    target: tuple[Path, bytes],
    sign: Callable[[ChainHead], Signed],
    is_cancelled: Callable[[], bool],
) -> Made:
    """Copy what a till shares into a new file, each given with its key; it is synced or absent.

    ``sign`` signs this device's own chains, here and there, where no other device has. Raises
    ``NotNow`` when cancelled or where the disk's room is for sales, a chain's end is signed by
    nobody yet, or one chain by two, or the till's file cannot be read, and ``OSError``.
    """
    path, key = target
    path.unlink(missing_ok=True)
    if not has_room(path.parent, 2 * database[0].stat().st_size):
        raise NotNow("the disk's room is for sales")
    try:
        with DriverConnection(path, key, _MAKING) as made, synchronising(path):
            made.stop_when(is_cancelled)
            attach(made, f"{database[0].absolute().as_uri()}?mode=ro", database[1], "till")
            with made.begin():
                _copy(made, is_cancelled)
                _sign(made, read_lineage(made), sign)
                found = _made(made)
        synchronise_file(path)
    except BaseException as error:
        path.unlink(missing_ok=True)
        if isinstance(error, dbapi2.Error):
            raise NotNow("it was cancelled" if is_cancelled() else str(error)) from error
        raise
    return found


def _made(made: Connection) -> Made:
    if made.exec_driver_sql(_UNCOVERED).first() is not None:
        raise NotNow("a chain goes on beyond what its device has signed")
    if made.exec_driver_sql(_TWO_SIGNERS).first() is not None:
        raise NotNow("two devices signed one chain")
    return Made(tuple(read_vector(made)), int(made.exec_driver_sql(_COUNT).scalar_one()))


def _copy(made: Connection, is_cancelled: Callable[[], bool]) -> None:
    set_version(made, SCHEMA_VERSION)
    for _, _, statement in shared_shape(made, "till"):
        made.exec_driver_sql(statement)
    for name in SHARED:
        if is_cancelled():
            raise NotNow("it was cancelled")
        # Rows go over as they lie, index by index: SQLite does so for tables of one shape.
        made.exec_driver_sql(f'INSERT INTO main."{name}" SELECT * FROM till."{name}"')  # noqa: S608 - our names
    made.exec_driver_sql(_UNCHAINED)


def _sign(made: Connection, own: Collection[UUID], sign: Callable[[ChainHead], Signed]) -> None:
    """Sign this device's chains, but for one that is another's: of a life before a restore.

    What a till sold under the device that it was, that one has signed, and nobody else may.
    """
    for branch in own:
        rows = made.exec_driver_sql(_TO_SIGN, (branch.bytes, SIGNS_EVERY)).all()
        signed = [sign(ChainHead(branch, seq, hash_)) for seq, hash_ in rows]
        signers = {UUID(bytes=row[0]) for row in made.exec_driver_sql(_SIGNERS, (branch.bytes,))}
        if signers <= {each.device for each in signed}:
            keep_signed(made, signed)
