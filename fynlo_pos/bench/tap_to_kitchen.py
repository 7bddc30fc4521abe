"""``tap_to_kitchen``: from a touch on Send to the ticket painted on a kitchen's screen.

Three processes: the till's window, a hub, the kitchen's window, each with its own database.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.inviting import invite
from fynlo_pos.app.joined_hub import read_joined
from fynlo_pos.app.joining import join_by_code
from fynlo_pos.bench.asked_process import AskedProcess, asked_process
from fynlo_pos.bench.figures import MS, Figure, percentile
from fynlo_pos.bench.folders import CAFE_PRODUCTS
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.hub_background import crowd_at, enrol_crowd
from fynlo_pos.bench.hub_ingest import measured_hub
from fynlo_pos.bench.hub_process import MeasuredHub
from fynlo_pos.bench.live_latency import join
from fynlo_pos.bench.shop import open_folder, set_up
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.keys import KeyFile, make_secret
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.sync.protocol.calls import NewCode
from fynlo_pos.sync.protocol.frames import Role


def measure_tap_to_kitchen(ground: Ground) -> list[Figure]:
    """Measure on a quiet hub, while two thousand terminals connect to it, and when they trade."""
    scale = ground.scale
    with (
        measured_hub(ground, "hub-kitchen") as hub,
        _till_and_kitchen(ground, hub) as (till, kitchen),
    ):
        quiet = [_follow(till, kitchen) for _ in range(scale.sent_orders)]
        crowd = enrol_crowd(hub, scale.hub_venues)
        with crowd_at(ground, hub, crowd) as background:
            connecting, _ = background.meanwhile(lambda: _follow(till, kitchen))
            crowded = [_follow(till, kitchen) for _ in range(scale.sent_orders)]
    return [
        Figure("tap_to_kitchen", percentile(quiet, 99) / MS, "ms"),
        Figure("tap_to_kitchen_p50", percentile(quiet, 50) / MS, "ms"),
        Figure("tap_to_kitchen_crowded", percentile(crowded, 99) / MS, "ms"),
        Figure("tap_to_kitchen_connecting", percentile(connecting or crowded, 99) / MS, "ms"),
    ]


def _follow(till: AskedProcess, kitchen: AskedProcess) -> int:
    sent_at = till.ask("sent")
    return kitchen.told("painted") - sent_at


@contextmanager
def _till_and_kitchen(
    ground: Ground, hub: MeasuredHub
) -> Iterator[tuple[AskedProcess, AskedProcess]]:
    shop, kitchen = ground.folder / "kitchen-till", ground.folder / "kitchen-wall"
    set_up(shop, CAFE_PRODUCTS)
    opened = open_folder(shop)
    station = Station(new_id(), "Kitchen", takes_rest=True)
    Till(opened.store, now_ms, new_id, by_itself).save_documents([station], None)
    opened.close()
    join(shop, hub, hub.first_code(), "T1")
    with asked_process("fynlo_pos.bench.sending_till", shop) as till:
        _join_kitchen(shop, kitchen)
        with asked_process("fynlo_pos.bench.kitchen_wall", kitchen) as wall:
            yield till, wall
    ground.forget(shop, kitchen)


def _join_kitchen(shop: Path, kitchen: Path) -> None:
    """Have a screen join by a code of the till's, which stays open meanwhile."""
    joined = read_joined(shop)
    if joined is None:
        raise LookupError("the till has not joined")
    home = Home(kitchen)
    home.make()
    make_secret(None, KeyFile(home), new_id)
    code = invite(shop, joined, NewCode(Role.VIEWER))
    join_by_code(kitchen, joined.address.authority, code, is_kitchen=True)
