"""``live_latency``: from a sale on one till's disk to the same sale on another till's disk.

Three processes: two tills over real databases and a hub between them, which keeps it too.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from fynlo_pos.app.entering import enrol_here
from fynlo_pos.app.joined_hub import find_device_key, keep_joined
from fynlo_pos.bench.asked_process import AskedProcess, asked_process
from fynlo_pos.bench.figures import MS, Figure, percentile
from fynlo_pos.bench.folders import CAFE_PRODUCTS
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.hub_background import crowd_at, enrol_crowd
from fynlo_pos.bench.hub_ingest import measured_hub
from fynlo_pos.bench.hub_member import Member
from fynlo_pos.bench.hub_process import EnrolledDevice, MeasuredHub
from fynlo_pos.bench.shop import open_folder, set_up
from fynlo_pos.core.db.home import Home
from fynlo_pos.sync.client.address import Address

LIVE_TILL: Final = "fynlo_pos.bench.live_till"


def measure_live_latency(ground: Ground) -> list[Figure]:
    """Measure on a quiet hub, and with two thousand terminals of other venues on it."""
    scale = ground.scale
    with measured_hub(ground, "hub-live") as hub, two_tills(ground, hub) as (seller, other):
        quiet = [_follow(seller, other) for _ in range(scale.live_sales)]
        crowd = enrol_crowd(hub, scale.hub_venues)
        with crowd_at(ground, hub, crowd) as background:
            background.meanwhile(lambda: 0)
            crowded = [_follow(seller, other) for _ in range(scale.live_sales)]
    return [
        Figure("live_latency_p50", percentile(quiet, 50) / MS, "ms"),
        Figure("live_latency_p99", percentile(quiet, 99) / MS, "ms"),
        Figure("live_latency_crowded_p50", percentile(crowded, 50) / MS, "ms"),
        Figure("live_latency_crowded_p99", percentile(crowded, 99) / MS, "ms"),
    ]


@contextmanager
def two_tills(ground: Ground, hub: MeasuredHub) -> Iterator[tuple[AskedProcess, AskedProcess]]:
    """Run two tills of one shop on a hub, both up to date."""
    first, second = ground.folder / "live-first", ground.folder / "live-second"
    set_up(first, CAFE_PRODUCTS)
    open_folder(second).close()
    with Member(hub, join(first, hub, hub.first_code(), "T1")) as manager:
        code = manager.new_code()
    join(second, hub, code, "T2")
    with (
        asked_process(LIVE_TILL, first, str(CAFE_PRODUCTS)) as seller,
        asked_process(LIVE_TILL, second, str(CAFE_PRODUCTS)) as other,
    ):
        yield seller, other
    ground.forget(first, second)


def join(folder: Path, hub: MeasuredHub, code: str, terminal: str) -> EnrolledDevice:
    """Have a hub take a till in, and return it as the hub knows it."""
    address = Address("127.0.0.1", hub.where["port"])
    joined = enrol_here(folder, address, hub.key, code, wanted=terminal)
    keep_joined(folder, joined)
    key = find_device_key(Home(folder))
    if key is None:
        raise LookupError("the till's key was not kept")
    return EnrolledDevice(joined.venue, joined.device, key.private_bytes_raw())


def _follow(seller: AskedProcess, other: AskedProcess) -> int:
    sold_at = seller.ask("sold")
    return other.told("came") - sold_at
