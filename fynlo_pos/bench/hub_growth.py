"""``hub_growth``: what a push costs a hub that holds many years, beside one that is new."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from time import perf_counter_ns

from fynlo_pos.app.clock import new_id
from fynlo_pos.bench.figures import Figure, timed_figure
from fynlo_pos.bench.ground import Ground, tell
from fynlo_pos.bench.hub_floor import stock
from fynlo_pos.bench.hub_ingest import BATCH, ENDLESS, WINDOW, measured_hub
from fynlo_pos.bench.hub_member import Member
from fynlo_pos.bench.hub_process import EnrolledDevice
from fynlo_pos.bench.hub_sales import chained, pushes, sales_of
from fynlo_pos.bench.settled import in_turns
from fynlo_pos.sync.protocol.frames import Have, Sent

PAIRS_A_ROUND = 15
PUSHES_A_ROUND = 4


def measure_hub_growth(ground: Ground) -> list[Figure]:
    """Measure pushes of a hundred sales at both, in turns; the floor is the new one's time."""
    scale, sales = ground.scale, sales_of(ground)
    with (
        _filled(ground, "hub-young", sales, scale.hub_stored_few) as young,
        _filled(ground, "hub-old", sales, scale.hub_stored) as old,
    ):
        pairs = scale.hub_rounds * scale.of_a_round(PAIRS_A_ROUND)
        took, below = in_turns(pairs, lambda _nth: old.push(), lambda _nth: young.push())
    return [timed_figure("hub_growth", took, below)]


class Stocked:
    """A hub with so much in it, and a member that goes on pushing."""

    def __init__(self, member: Member, device: EnrolledDevice, sales: list[Sent]) -> None:
        self._member = member
        self._made = pushes(sales, device, new_id(), ENDLESS, BATCH)

    def push(self) -> int:
        """Push a round; return its nanoseconds."""
        made = list(islice(self._made, PUSHES_A_ROUND))
        began = perf_counter_ns()
        self._member.push_all(
            (push for push, _ in made), last_seq=made[-1][1][-1][1].seq, window=WINDOW
        )
        return perf_counter_ns() - began


@contextmanager
def _filled(ground: Ground, name: str, sales: list[Sent], count: int) -> Iterator[Stocked]:
    with measured_hub(ground, name) as hub:
        device = hub.first_device()
        tell(f"filling {name} with {count:,} envelopes ...")
        with hub.stopped():
            stock(hub.folder, device, chained(sales, new_id(), count))
        with Member(hub, device) as member:
            if [head.seq for head in member.welcome.have] != [count]:
                raise LookupError("the hub does not hold what was put into its store")
            member.say(Have(member.welcome.have))
            yield Stocked(member, device, sales)
