"""``hub_ingest`` and ``hub_pull``: sales pushed at a hub, and read back by who was away."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from statistics import median
from time import perf_counter_ns

import msgspec

from fynlo_pos.app.clock import new_id
from fynlo_pos.bench.figures import Figure, paired_ratio
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.hub_floor import HubFloor, hub_floor
from fynlo_pos.bench.hub_member import Member
from fynlo_pos.bench.hub_process import EnrolledDevice, MeasuredHub
from fynlo_pos.bench.hub_sales import pushes, sales_of
from fynlo_pos.bench.settled import in_turns
from fynlo_pos.sync.protocol.frames import Have, Sent

NS_IN_S = 1_000_000_000
BATCH = 100
WINDOW = 2
ENDLESS = 1 << 40


class Rounds(msgspec.Struct, frozen=True):
    """How a round is pushed: pushes of ``size`` sales, ``window`` of them on their way."""

    size: int
    pushes: int
    window: int


HUNDREDS = Rounds(BATCH, 10, WINDOW)
SINGLES = Rounds(1, 100, 8)


@contextmanager
def measured_hub(ground: Ground, name: str) -> Iterator[MeasuredHub]:
    """Run a hub in a folder that goes when the block is left."""
    folder = ground.folder / name
    try:
        with MeasuredHub(folder) as hub:
            yield hub
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def measure_hub_ingest(ground: Ground) -> list[Figure]:
    """Measure sales a second, in pushes of a hundred and one by one, every push durable."""
    sales = sales_of(ground)
    with measured_hub(ground, "hub-ingest") as hub:
        device = hub.first_device()
        floor_folder = hub.folder / "floor"
        with Member(hub, device) as member, hub_floor(floor_folder, device) as floor:
            member.say(Have(()))
            hundreds = _Pushing(member, floor, device, sales, HUNDREDS)
            batched = _figure("hub_ingest", hundreds, ground.scale.hub_rounds)
            singles = _Pushing(member, floor, device, sales, SINGLES)
            one_by_one = _figure("hub_ingest_one_by_one", singles, ground.scale.hub_rounds)
    return [batched, one_by_one]


def measure_hub_pull(ground: Ground) -> list[Figure]:
    """Measure how fast a member that lacks all is sent it, unpacked but not applied."""
    sales = sales_of(ground)
    count = ground.scale.hub_sales
    rates = []
    with measured_hub(ground, "hub-pull") as hub:
        device = hub.first_device()
        with Member(hub, device) as member:
            member.say(Have(()))
            made = (push for push, _ in pushes(sales, device, new_id(), count, BATCH))
            member.push_all(made, last_seq=count, window=WINDOW)
            reader = hub.enrol(member.new_code())
        for _ in range(3):
            with Member(hub, reader) as away:
                began = perf_counter_ns()
                got = away.catch_up()
                rates.append(got * NS_IN_S // (perf_counter_ns() - began))
    return [Figure("hub_pull", median(rates), "a second")]


class _Pushing:
    """Rounds of pushes of one chain, at the hub and at the floor."""

    def __init__(
        self,
        member: Member,
        floor: HubFloor,
        device: EnrolledDevice,
        sales: list[Sent],
        rounds: Rounds,
    ) -> None:
        self._member = member
        self._floor = floor
        self._rounds = rounds
        self._mine = pushes(sales, device, new_id(), ENDLESS, rounds.size)
        self._theirs = pushes(sales, device, new_id(), ENDLESS, rounds.size)
        self.sales_a_round = rounds.size * rounds.pushes

    def measure(self, _nth: int) -> int:
        """Push a round; return its nanoseconds."""
        made = list(islice(self._mine, self._rounds.pushes))
        last_seq = made[-1][1][-1][1].seq
        began = perf_counter_ns()
        self._member.push_all(
            (push for push, _ in made), last_seq=last_seq, window=self._rounds.window
        )
        return perf_counter_ns() - began

    def floor(self, _nth: int) -> int:
        """Write a round by a raw cursor; return its nanoseconds."""
        made = list(islice(self._theirs, self._rounds.pushes))
        return sum(self._floor.keep(batch) for _, batch in made)


def _figure(name: str, pushing: _Pushing, rounds: int) -> Figure:
    took, below = in_turns(rounds, pushing.measure, pushing.floor)
    per_round = pushing.sales_a_round * NS_IN_S
    return Figure(
        name,
        per_round / median(took),
        "a second",
        per_round / median(below),
        paired_ratio(took, below),
    )
