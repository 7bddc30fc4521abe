"""The list of closed days against the envelopes alone: nothing is lost in it, or told as twice.

Of a log that forked, or of which a later life knew what went with a disk, no sums are looked at:
what of it is in which Z, only the till knew that took it. Where it forked each Z is listed.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.db.closing_rows import read_z_reports
from fynlo_pos.core.db.fork_rows import Fork
from fynlo_pos.core.db.z_twice import read_told_twice
from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.core.sales.records import SaleSealed
from tests.sim.member_node import MemberNode

Log = Mapping[int, tuple[object, ...]]

EVERY_ONE = 100_000


def check_z_list(
    node: MemberNode, logs: Mapping[UUID, Log], forks: Sequence[Fork], lost: Collection[UUID]
) -> bool:
    """Compare what a till lists of its lives' Zs with the Zs there are, and with what was sold.

    ``lost`` are lives of which a later one knew what is nowhere. Returns whether two Zs of one life
    say the same takings.
    """
    listed = read_z_reports(node.connection, node.incarnation, EVERY_ONE)
    twice = read_told_twice(node.connection, node.incarnation)
    shown = {z.id for z in listed}
    assert len(shown) == len(listed), f"node {node.number} lists a Z twice"
    assert twice.keys() <= shown, f"node {node.number} tells of a Z that it does not list"
    taken = _taken(node, logs, forks)
    there = {z.id: z for zs in taken.values() for z in zs}
    assert all(there.get(z.id) == z for z in listed), f"node {node.number} lists another's Zs"
    parts_at = {fork.incarnation: fork.first_seq for fork in reversed(forks)}
    for life, zs in taken.items():
        if life in parts_at:
            apart = [z for z in zs if z.to_seq >= parts_at[life] and z.id not in shown]
            assert not apart, f"node {node.number} does not list {apart}"
        else:
            in_list = [z for z in zs if z.id in shown]
            _check_whole(node, zs, in_list)
            if life not in lost:
                _check_sum(node, logs[life], in_list, twice)
    return bool(twice)


def _check_whole(node: MemberNode, taken: Sequence[ZTaken], listed: Sequence[ZTaken]) -> None:
    own = [z for z in taken if z.recovers is None and z not in listed]
    assert not own, f"node {node.number} does not list {own}"
    assert _places(listed) == _places(taken), f"node {node.number} lists no Z over what one is over"
    said = {(z.from_seq, z.to_seq, z.totals.takings_minor) for z in listed}
    assert len(said) == len(listed), f"node {node.number} lists two Zs that say the same"


def _check_sum(
    node: MemberNode, log: Log, listed: Sequence[ZTaken], twice: Mapping[UUID, int]
) -> None:
    within = [record for place in _places(listed) for record in log.get(place, ())]
    sold_minor = sum(record.total_minor for record in within if isinstance(record, SaleSealed))
    said_minor = sum(z.totals.takings_minor - twice.get(z.id, 0) for z in listed)
    assert said_minor == sold_minor, f"node {node.number} lists {said_minor}, not {sold_minor}"


def _taken(
    node: MemberNode, logs: Mapping[UUID, Log], forks: Sequence[Fork]
) -> Mapping[UUID, list[ZTaken]]:
    """Return the Zs over each log of a till's lives; of second branches, of theirs alone, none."""
    taken: dict[UUID, list[ZTaken]] = defaultdict(list)
    branches = {fork.name for fork in forks}
    lives = {life for life in logs if _terminal(logs[life]) == _terminal(logs[node.incarnation])}
    seen: set[UUID] = set()
    for name in logs:
        for records in logs[name].values():
            for z in records:
                if not isinstance(z, ZTaken) or z.id in seen:
                    continue
                if z.recovers is not None:
                    seen.add(z.id)
                if (z.recovers or name) in lives - branches:
                    taken[z.recovers or name].append(z)
    return taken


def _places(zs: Sequence[ZTaken]) -> set[int]:
    return {seq for z in zs for seq in range(z.from_seq, z.to_seq + 1)}


def _terminal(log: Log) -> str:
    began = log[1][0]
    assert isinstance(began, IncarnationBegan)
    return began.terminal
