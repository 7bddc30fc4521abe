"""Snapshots in the simulation: made and merged in files, by the product, from copies of disks."""

from collections.abc import Callable, Collection, Iterable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import msgspec

from fynlo_pos.app.reading_home import take_home
from fynlo_pos.app.vouched_log import VouchedLog
from fynlo_pos.core.db.driver import AT_REST, SCRATCH, WRITER
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.snapshot_check import SignedEnd, check_snapshot
from fynlo_pos.core.db.snapshot_loading import NotMerged
from fynlo_pos.core.db.snapshot_making import NotNow, make_snapshot
from fynlo_pos.core.db.snapshot_reading import SnapshotLog
from fynlo_pos.core.db.snapshot_tables import shared_shape
from fynlo_pos.core.db.vector import ChainHead, Signed
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.protocol.authority import Roster
from fynlo_pos.sync.protocol.frames import Head, SignedHead
from fynlo_pos.sync.protocol.handshake import head_words
from fynlo_pos.sync.protocol.snapshots import is_vouched
from tests.sim.disks import Disk
from tests.sim.keys import BAR_SCREEN, SCREEN, device_of, signature_of
from tests.sim.member_node import MemberNode
from tests.sim.stations import BAR
from tests.support.devices import KEY

_SHARED = Path("/dev/shm")
IN_MEMORY = _SHARED if _SHARED.is_dir() else None
"""Files that nothing has to outlive are faster there; elsewhere they lie where all such do."""

_SCREENS = {device_of(SCREEN): None, device_of(BAR_SCREEN): BAR.id}

Merge = Callable[[DriverConnection, Path, bytes], None]


class Snapshot(msgspec.Struct, frozen=True):
    """What the hub keeps: the file, the head of each chain in it, and whose till made it."""

    file: bytes
    heads: tuple[ChainHead, ...]
    maker: UUID


def made_by(node: MemberNode) -> Snapshot | None:
    """Return what a till makes; ``None`` where it says that it cannot for now."""

    def sign(head: ChainHead) -> Signed:
        words = head_words(Head(head.incarnation, head.seq, head.hash))
        return Signed(head.hash, node.device, signature_of(node.key, words))

    with TemporaryDirectory(dir=IN_MEMORY) as folder:
        till, file = Path(folder) / "till", Path(folder) / "snapshot"
        with DriverConnection(till, KEY, SCRATCH) as copy:
            node.connection._driver.backup(copy._driver)
        try:
            made = make_snapshot((till, KEY), (file, KEY), sign, _never)
        except NotNow:
            return None
        return Snapshot(file.read_bytes(), made.heads, node.device)


def merged(snapshot: Snapshot, node: MemberNode, rosters: Iterable[Roster], merge: Merge) -> bool:
    """Look a snapshot through and merge it, as ``app.beginning`` does; tell whether it was."""
    with TemporaryDirectory(dir=IN_MEMORY) as folder:
        till, file = Path(folder) / "till", Path(folder) / "snapshot"
        file.write_bytes(snapshot.file)
        if not _is_sound(snapshot, node, rosters, file):
            return False
        with DriverConnection(till, KEY, WRITER) as copy:
            node.connection._driver.backup(copy._driver)
            try:
                merge(copy, file, KEY)
            except NotMerged:
                return False
            node.connection = Disk.copy(copy)
    return True


def read_home(
    snapshot: Snapshot, node: MemberNode, roster: Roster, floors: Collection[Head]
) -> bool | None:
    """Look one through and read its log, as ``app.beginning`` does; tell whether all is here.

    ``None`` where it has folded away what lacks, and nothing was read.
    """
    maker = roster.cards[snapshot.maker]
    vouching = partial(VouchedLog, roster=roster, floors=floors) if maker.is_revoked else None
    with TemporaryDirectory(dir=IN_MEMORY) as folder:
        file = Path(folder) / "snapshot"
        file.write_bytes(snapshot.file)
        if not _is_sound(snapshot, node, [roster], file):
            return False
        with DriverConnection(file, KEY, AT_REST) as kept:
            log = SnapshotLog(kept, node.connection)
            try:
                return take_home(log, node.writing, _at_once, vouching) or None
            except NotMerged:
                return False
            except Trouble:
                node.troubles += 1
                return False


def _is_sound(snapshot: Snapshot, node: MemberNode, rosters: Iterable[Roster], file: Path) -> bool:
    """What is known here of who was let go may be more than when it was made."""
    shape = shared_shape(node.connection)
    standing = check_snapshot(file, KEY, shape, _SCREENS, _never)
    assert set(standing.heads) == set(snapshot.heads)
    known = tuple(rosters)
    return all(
        any(is_vouched(_signed_end(end), roster) for roster in known) for end in standing.ends
    )


def _signed_end(end: SignedEnd) -> SignedHead:
    head = Head(end.named, end.head.seq, end.head.hash)
    return SignedHead(head, end.signed.device, end.signed.signature)


def _at_once(work: Callable[[], None]) -> None:
    work()


def _never() -> bool:
    return False
