"""``sync_batch``: a push of a hundred sales, from the saying to the hub's word that it has them."""

from itertools import islice
from time import perf_counter_ns

from fynlo_pos.app.clock import new_id
from fynlo_pos.bench.figures import Figure, timed_figure
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.hub_floor import hub_floor
from fynlo_pos.bench.hub_ingest import BATCH, ENDLESS, measured_hub
from fynlo_pos.bench.hub_member import Member
from fynlo_pos.bench.hub_sales import pushes, sales_of
from fynlo_pos.bench.settled import in_turns
from fynlo_pos.sync.protocol.frames import Have

PUSHES_A_ROUND = 10
P95 = 95


def measure_sync_batch(ground: Ground) -> list[Figure]:
    """Measure one push after another against the same rows by a raw cursor."""
    sales = sales_of(ground)
    with measured_hub(ground, "hub-batch") as hub:
        device = hub.first_device()
        mine = pushes(sales, device, new_id(), ENDLESS, BATCH)
        theirs = pushes(sales, device, new_id(), ENDLESS, BATCH)
        with Member(hub, device) as member, hub_floor(hub.folder / "floor", device) as floor:
            member.say(Have(()))

            def push(_nth: int) -> int:
                frame, batch = next(mine)
                began = perf_counter_ns()
                member.push_all([frame], last_seq=batch[-1][1].seq, window=1)
                return perf_counter_ns() - began

            def below(_nth: int) -> int:
                return sum(floor.keep(batch) for _, batch in islice(theirs, 1))

            took, written = in_turns(
                ground.scale.hub_rounds * ground.scale.of_a_round(PUSHES_A_ROUND), push, below
            )
    return [timed_figure("sync_batch", took, written, per_cent=P95)]
