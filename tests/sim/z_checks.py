"""Z ranges tile each log, and each says what was sold in its range, from the envelopes alone.

A log that forked has the own Zs of each branch looked at: over which of them a later life took a
recovery Z, only that life's till knows, and it may have lost it. So has one of which a later life
knew what went with a disk: the world saw that, and no life goes on from what nobody has otherwise.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

import msgspec

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.cash.records import CashMove, CashMoved
from fynlo_pos.core.cash.recovery import Tail
from fynlo_pos.core.db.closing_counts import counts_of
from fynlo_pos.core.db.fork_rows import Fork, read_forks
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.core.sales.records import SaleKind, SaleSealed
from tests.sim.acts import FutureFact
from tests.sim.member_node import MemberNode
from tests.sim.reference import opened
from tests.sim.world import Place
from tests.sim.z_list_checks import check_z_list

_ROW = "SELECT row FROM envelope WHERE incarnation = ? AND seq = ?"

Log = dict[int, tuple[msgspec.Struct, ...]]
Range = tuple[int, int]


class _Recovery(NamedTuple):
    """A Z that a life took, at a number of its log, over what one before it had left."""

    life: UUID
    z: ZTaken
    by: UUID
    seq: int


def check_zs(
    node: MemberNode, envelopes: Iterable[Envelope], gone: Collection[Place], next_: Sequence[Tail]
) -> Counter[str]:
    """Look at the Zs of every log, at this till's list, and at what its next takes of its lives.

    ``next_`` is what the version of the program on that till takes.
    Returns of how many logs a later life knew what has ``gone`` with a disk, and whether any Zs
    of the list say the same.
    """
    forks, told = read_forks(node.connection), tuple(envelopes)
    logs = _logs(told, forks)
    parted = {name for fork in forks for name in (fork.incarnation, fork.name)}
    lost = set(_gone_on_from(told, logs, forks, gone))
    parted |= lost
    lives = {life: log for life, log in logs.items() if life not in parted}
    ranges = {life: list(_own_zs(life, log)) for life, log in logs.items()}
    own = {life: list(of) for life, of in ranges.items()}
    recoveries = list(_recovery_zs(logs))
    for each in recoveries:
        life, z = each.life, each.z
        if life in lives:
            _check_totals(life, lives[life], z)
            # The log's own, which was away when a life after it looked, says all that this does.
            is_in_own = any(first <= z.from_seq and z.to_seq <= last for first, last in own[life])
            if not is_in_own and not _is_in_another(each, recoveries, logs):
                ranges[life].append((z.from_seq, z.to_seq))
    after = _lives_after(logs)
    for life in lives:
        _tiled(life, sorted(ranges[life]), is_once=after[life] <= 1)
    _check_next(node, lives, _covered_for(node, own, recoveries, logs), logs, next_)
    says_twice = check_z_list(node, logs, forks, lost)
    return Counter({"gone on from what was lost": len(lost), "in two Zs": says_twice})


def _covered_for(
    node: MemberNode,
    own: Mapping[UUID, Sequence[Range]],
    recoveries: Iterable[_Recovery],
    logs: dict[UUID, Log],
) -> dict[UUID, int]:
    """Return up to where a till's next Z takes no life before its present one any more.

    That is for the life's own Zs to say, and for those of lives behind the present one: what a
    life beside it knew (two restores of one backup) keeps nothing out of a Z.
    """
    behind = {node.incarnation, *_earlier(node.incarnation, logs)}
    covered = {life: max((last for _, last in zs), default=0) for life, zs in own.items()}
    for each in recoveries:
        if each.by in behind:
            covered[each.life] = max(covered.get(each.life, 0), each.z.to_seq)
    return covered


def _check_next(
    node: MemberNode,
    lives: dict[UUID, Log],
    covered: dict[UUID, int],
    logs: dict[UUID, Log],
    next_: Sequence[Tail],
) -> None:
    """What earlier lives of a till hold in no Z came home since its last, and is in its next."""
    tails = {tail.life: tail for tail in next_}
    closed = _last_looked(logs[node.incarnation])
    upgraded, upgraded_after = node.upgraded_at or (None, 0)
    reads_since = upgraded == node.incarnation and upgraded_after >= closed
    for life in _earlier(node.incarnation, logs):
        if life not in lives:
            continue
        left = range(covered[life] + 1, _last_read(node, lives[life], covered[life]) + 1)
        counted = [seq for seq in left if _is_counted(lives[life].get(seq, ()))]
        waited = reads_since and any(_is_newer(lives[life].get(seq, ())) for seq in left)
        if counted and not (node.is_reordered or waited):
            came, looked = _row(node, life, counted[0]), _row(node, node.incarnation, closed)
            assert came > looked, f"node {node.number}: {left} of {life} was there, and in no Z"
        taken = range(tails[life].from_seq, tails[life].to_seq + 1) if life in tails else range(0)
        wanted = left if counted else range(0)
        assert taken == wanted, f"node {node.number}: {taken} of {life} is in its next Z"


def _last_read(node: MemberNode, log: Log, covered: int) -> int:
    """Return up to where a till can read a log; what is newer is for a Z of when it can."""
    newer = (seq for seq in log if seq > covered and node.is_old and _is_newer(log[seq]))
    return min(newer, default=max(log) + 1) - 1


def _is_newer(records: Iterable[msgspec.Struct]) -> bool:
    return any(isinstance(record, FutureFact) for record in records)


def _last_looked(log: Log) -> int:
    """Return the last envelope before which a life looked at what those before it left."""
    zs = [seq for seq, records in log.items() if any(isinstance(r, ZTaken) for r in records)]
    return max(zs, default=1)


def _is_counted(records: Iterable[msgspec.Struct]) -> bool:
    return any(True for record in records for _ in counts_of(record))


def _row(node: MemberNode, life: UUID, seq: int) -> int:
    row: int = node.connection.exec_driver_sql(_ROW, (life.bytes, seq)).scalar_one()
    return row


def _logs(envelopes: Iterable[Envelope], forks: Iterable[Fork]) -> dict[UUID, Log]:
    """Return the records of each log by number; a branch's with what it shares with its parent."""
    logs: dict[UUID, Log] = defaultdict(dict)
    for envelope in envelopes:
        logs[envelope.incarnation][envelope.seq] = opened(envelope)[1]
    for fork in forks:
        before = logs[fork.parent]
        logs[fork.name] |= {seq: before[seq] for seq in before if seq < fork.first_seq}
    return dict(logs)


def _gone_on_from(
    envelopes: Iterable[Envelope],
    logs: dict[UUID, Log],
    forks: Iterable[Fork],
    gone: Collection[Place],
) -> Iterator[UUID]:
    """Yield logs of which a later life goes on from what has gone with a disk.

    What any other goes on from is here, on whichever branch.
    """
    families = {fork.name: fork.incarnation for fork in forks}
    of = {each: families.get(each, each) for each in logs}
    here = {(of[each.incarnation], each.seq, each.hash) for each in envelopes}
    for life, log in logs.items():
        began = log[1][0]
        if isinstance(began, IncarnationBegan) and began.previous is not None:
            place = (began.previous, began.previous_seq, began.previous_hash)
            if place not in here:
                assert place in gone, f"{life} goes on from what was never there: {place}"
                yield began.previous


def _own_zs(life: UUID, log: Log) -> Iterator[Range]:
    """Yield the ranges of a log's own Zs, which follow each other, numbered by one."""
    due, number = 1, 1
    for seq, records in sorted(log.items()):
        for z in records:
            if isinstance(z, ZTaken) and z.recovers is None:
                told = (z.number, z.from_seq, z.to_seq)
                assert told == (number, due, seq), f"Z {told} of {life}, not {(number, due, seq)}"
                _check_totals(life, log, z)
                yield due, seq
                due, number = seq + 1, number + 1


def _recovery_zs(logs: dict[UUID, Log]) -> Iterator[_Recovery]:
    seen: set[UUID] = set()
    for name, log in logs.items():
        for seq, records in log.items():
            for z in records:
                # Branches share their beginning.
                if isinstance(z, ZTaken) and z.recovers is not None and z.id not in seen:
                    seen.add(z.id)
                    yield _Recovery(z.recovers, z, name, seq)


def _is_in_another(one: _Recovery, recoveries: list[_Recovery], logs: dict[UUID, Log]) -> bool:
    """Tell whether a life that began from a disk of before a Z took one over the same.

    It could not know of the first, which counts; but only as it began, before it heard of any.
    """
    return one.seq == 1 and any(
        other.life == one.life
        and other.z.from_seq <= one.z.from_seq
        and one.z.to_seq <= other.z.to_seq
        and any(
            life == other.by and known < other.seq for life, known in _lives_behind(one.by, logs)
        )
        for other in recoveries
    )


def _lives_behind(life: UUID, logs: dict[UUID, Log]) -> Iterator[tuple[UUID, int]]:
    """Yield the lives that one goes on from, and up to which number of their logs."""
    began = logs[life][1][0]
    while isinstance(began, IncarnationBegan) and began.previous is not None:
        yield began.previous, began.previous_seq
        began = logs[began.previous][1][0]


def _check_totals(life: UUID, log: Log, z: ZTaken) -> None:
    sold = [r for r in _within(log, (z.from_seq, z.to_seq)) if isinstance(r, SaleSealed)]
    orders = sum(sale.kind is SaleKind.SALE for sale in sold)
    takings_minor = sum(sale.total_minor for sale in sold)
    wanted = (orders, len(sold) - orders, takings_minor, sum(sale.tax_minor for sale in sold))
    totals = z.totals
    told = (totals.orders, totals.refunds, totals.takings_minor, totals.tax_minor)
    assert told == wanted, f"Z {z.number} of {life} says {told}, not {wanted}"
    moved = [r for r in _within(log, (z.from_seq, z.to_seq)) if isinstance(r, CashMoved)]
    for move, minor in (
        (CashMove.CASH_IN, totals.cash_in_minor),
        (CashMove.CASH_OUT, totals.cash_out_minor),
        (CashMove.TO_SAFE, totals.to_safe_minor),
    ):
        went = sum(each.minor for each in moved if each.move is move)
        assert minor == went, f"Z {z.number} of {life} says {minor} of {move}, not {went}"


def _tiled(life: UUID, ranges: list[Range], *, is_once: bool) -> None:
    """Require that Zs cover a log without a gap, and without one in two.

    Two lives that came after it apart (two restores of one backup) may each have taken a Z over
    what they had of it.
    """
    covered = 0
    for before, (first, last) in pairwise([(0, 0), *ranges]):
        assert first <= covered + 1, f"{covered + 1} to {first - 1} of {life} is in no Z"
        assert first > covered or not is_once, f"{first} of {life} is in two Zs, {before} too"
        covered = max(covered, last)


def _lives_after(logs: dict[UUID, Log]) -> Counter[UUID]:
    return Counter(previous for life in logs if (previous := _before(life, logs)) is not None)


def _earlier(life: UUID, logs: dict[UUID, Log]) -> Iterator[UUID]:
    before = _before(life, logs)
    while before is not None:
        yield before
        before = _before(before, logs)


def _before(life: UUID, logs: dict[UUID, Log]) -> UUID | None:
    began = logs[life][1][0]
    assert isinstance(began, IncarnationBegan)
    return began.previous


def _within(log: Log, within: Range) -> Iterator[msgspec.Struct]:
    for seq in range(within[0], within[1] + 1):
        yield from log.get(seq, ())
