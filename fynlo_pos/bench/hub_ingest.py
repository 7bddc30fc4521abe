"""``hub_ingest`` and ``hub_pull``: sales pushed at a hub, and read back by who was away."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from statistics import median
from time import perf_counter_ns
from typing import Protocol

import msgspec

from fynlo_pos.app.clock import new_id
from fynlo_pos.bench.figures import Figure, paired_ratio
from fynlo_pos.bench.ground import Ground, tell
from fynlo_pos.bench.grown_servers import NotInstalled, postgres
from fynlo_pos.bench.hub_floor import hub_floor
from fynlo_pos.bench.hub_floor_postgres import postgres_floor
from fynlo_pos.bench.hub_member import Member
from fynlo_pos.bench.hub_process import EnrolledDevice, MeasuredHub
from fynlo_pos.bench.hub_sales import pushes, sales_of
from fynlo_pos.bench.settled import in_turns
from fynlo_pos.sync.protocol.frames import Have, Head, Sent

NS_IN_S = 1_000_000_000
BATCH = 100
WINDOW = 2
ENDLESS = 1 << 40
POSTGRES = "_postgres"


class Rounds(msgspec.Struct, frozen=True):
    """How a round is pushed: pushes of ``size`` sales, ``window`` of them on their way."""

    size: int
    pushes: int
    window: int


HUNDREDS = Rounds(BATCH, 10, WINDOW)
SINGLES = Rounds(1, 100, 8)


@contextmanager
def measured_hub(
    ground: Ground, name: str, *, is_tls: bool = False, database: str = ""
) -> Iterator[MeasuredHub]:
    """Run a hub in a folder that goes when the block is left."""
    folder = ground.folder / name
    try:
        with MeasuredHub(folder, is_tls=is_tls, database=database) as hub:
            yield hub
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Floor(Protocol):
    """The same rows by a raw cursor."""

    def keep(self, batch: Sequence[tuple[Sent, Head]]) -> int:
        """Write one push in one transaction; return its nanoseconds."""
        ...


def measure_hub_ingest(ground: Ground) -> list[Figure]:
    """Measure sales a second, in pushes of a hundred and one by one, every push durable.

    On an encrypted file, and on PostgreSQL where it is installed; else that is told.
    """
    with measured_hub(ground, "hub-ingest") as hub:
        device = hub.first_device()
        with hub_floor(hub.folder / "floor", device) as floor:
            figures = _ingest(ground, hub, device, floor, "")
    try:
        with postgres() as database, measured_hub(ground, "hub-grown", database=database) as hub:
            device = hub.first_device()
            with postgres_floor(database, device) as grown_floor:
                figures += _ingest(ground, hub, device, grown_floor, POSTGRES)
    except NotInstalled as missing:
        tell(f"SKIPPED every {POSTGRES} figure: {missing} is not installed.")
    return figures


def _ingest(
    ground: Ground, hub: MeasuredHub, device: EnrolledDevice, floor: Floor, end: str
) -> list[Figure]:
    sales, rounds = sales_of(ground), ground.scale.hub_rounds
    with Member(hub, device) as member:
        member.say(Have(()))
        hundreds = Pushing(member, floor, device, sales, _sized(HUNDREDS, ground))
        batched = _figure(f"hub_ingest{end}", hundreds, rounds)
        singles = Pushing(member, floor, device, sales, _sized(SINGLES, ground))
        return [batched, _figure(f"hub_ingest_one_by_one{end}", singles, rounds)]


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


class Pushing:
    """Rounds of pushes of one chain, at the hub and at the floor."""

    def __init__(
        self,
        member: Member,
        floor: Floor,
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


def _sized(rounds: Rounds, ground: Ground) -> Rounds:
    return msgspec.structs.replace(rounds, pushes=ground.scale.of_a_round(rounds.pushes))


def _figure(name: str, pushing: Pushing, rounds: int) -> Figure:
    took, below = in_turns(rounds, pushing.measure, pushing.floor)
    per_round = pushing.sales_a_round * NS_IN_S
    return Figure(
        name,
        per_round / median(took),
        "a second",
        per_round / median(below),
        paired_ratio(took, below),
    )
