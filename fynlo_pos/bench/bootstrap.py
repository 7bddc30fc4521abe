"""``bootstrap``, ``hub_pull_applied`` and ``drain``: a venue taken in, and a day handed in.

A real hub, and the till's own client and lane in this process, on which sales go on meanwhile.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter_ns
from typing import Final
from uuid import UUID

from fynlo_pos.app.joined_hub import JoinedHub, read_joined
from fynlo_pos.app.joining import HeadlessLane, Latest, in_touch
from fynlo_pos.bench.figures import MS, Figure, paired_ratio, percentile
from fynlo_pos.bench.folders import CAFE_PRODUCTS, till_of
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.hub_ingest import NS_IN_S, measured_hub
from fynlo_pos.bench.hub_member import Member
from fynlo_pos.bench.hub_process import EnrolledDevice, MeasuredHub
from fynlo_pos.bench.live_latency import join
from fynlo_pos.bench.sales_meanwhile import SalesMeanwhile
from fynlo_pos.bench.settled import settle
from fynlo_pos.bench.shop import open_folder
from fynlo_pos.bench.whole_rows import write_whole
from fynlo_pos.core.db.log_rows import next_link
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.sync.member.values import Status

WITHIN_S: Final = 600.0
LOOKS_EVERY_S: Final = 0.02


def measure_bootstrap(ground: Ground) -> list[Figure]:
    """Measure seconds until a new till has the menu and the sales of its venue, and can sell."""
    scale = ground.scale
    took: list[int] = []
    below: list[int] = []
    sales: list[int] = []
    with measured_hub(ground, "hub-bootstrap") as hub:
        first = ground.copy_of(till_of(ground, scale.products, scale.hub_sales))
        device = join(first, hub, hub.first_code(), "T1")
        _hand_in(first)
        for nth in range(scale.bootstraps):
            folder = ground.folder / f"bootstrap-{nth}"
            open_folder(folder).close()
            with Member(hub, device) as manager:
                join(folder, hub, manager.new_code(), f"T{nth + 2}")
            ns, meanwhile, floor_ns = _take_in(folder, scale.products)
            took.append(ns)
            below.append(floor_ns)
            sales += meanwhile
            ground.forget(folder)
        ground.forget(first)
    ratio = paired_ratio(took, below)
    return [
        Figure("bootstrap", median(took) / NS_IN_S, "s", median(below) / NS_IN_S, ratio),
        Figure("bootstrap_sale_p99", percentile(sales, 99) / MS, "ms"),
    ]


def measure_hub_pull_applied(ground: Ground) -> list[Figure]:
    """Measure sales a second on the disk of a terminal that joins, before anybody sells on it."""
    count, rates = ground.scale.hub_sales, []
    with measured_hub(ground, "hub-pull-applied") as hub:
        first = ground.copy_of(till_of(ground, CAFE_PRODUCTS, count))
        device = join(first, hub, hub.first_code(), "T1")
        _hand_in(first)
        for nth in range(ground.scale.bootstraps):
            folder = ground.folder / f"pull-{nth}"
            open_folder(folder).close()
            with Member(hub, device) as manager:
                join(folder, hub, manager.new_code(), f"T{nth + 2}")
            settle()
            began = perf_counter_ns()
            with _sharing(folder, is_attended=False) as (_, latest, _lane):
                _wait(latest, lambda status: status.is_caught_up)
                rates.append(count * NS_IN_S // (perf_counter_ns() - began))
            ground.forget(folder)
        ground.forget(first)
    return [Figure("hub_pull_applied", median(rates), "a second")]


def measure_drain(ground: Ground) -> list[Figure]:
    """Measure seconds until a hub has kept what a till sold offline."""
    took: list[int] = []
    sales: list[int] = []
    folder = till_of(ground, CAFE_PRODUCTS, ground.scale.drained)
    for nth in range(ground.scale.bootstraps):
        copy = ground.copy_of(folder)
        with measured_hub(ground, f"hub-drain-{nth}") as hub:
            device = join(copy, hub, hub.first_code(), "T1")
            with Member(hub, device) as manager:
                watcher = hub.enrol(manager.new_code())
            ns, meanwhile = _drained(copy, hub, watcher)
            took.append(ns)
            sales += meanwhile
        ground.forget(copy)
    return [
        Figure("drain", median(took) / NS_IN_S, "s"),
        Figure("drain_sale_p99", percentile(sales, 99) / MS, "ms"),
    ]


def _hand_in(folder: Path) -> None:
    """Let a hub keep all that a till has."""
    with _sharing(folder) as (_, latest, _lane):
        _wait(latest, lambda status: status.is_caught_up and not status.waiting)


def _take_in(folder: Path, products: int) -> tuple[int, list[int], int]:
    """Return the nanoseconds of taking in, of each sale meanwhile, and of the floor."""
    settle()
    began = perf_counter_ns()
    with _sharing(folder) as (opened, latest, lane):
        with SalesMeanwhile(opened, lane, folder, products) as meanwhile:
            _wait(latest, lambda status: status.is_caught_up)
            took = perf_counter_ns() - began
        below = write_whole(opened, folder / "floor")
    return took, meanwhile.took, below


def _drained(folder: Path, hub: MeasuredHub, watcher: EnrolledDevice) -> tuple[int, list[int]]:
    """Return the nanoseconds until a hub has what there was, and of each sale meanwhile."""
    settle()
    began = perf_counter_ns()
    with _sharing(folder) as (opened, _latest, lane):
        with opened.readers.connect() as connection, connection.begin():
            last = next_link(connection, opened.incarnation).seq - 1
        with SalesMeanwhile(opened, lane, folder, CAFE_PRODUCTS) as meanwhile:
            _wait_until_kept(hub, watcher, opened.incarnation, last)
            took = perf_counter_ns() - began
    return took, meanwhile.took


@contextmanager
def _sharing(
    folder: Path, *, is_attended: bool = True
) -> Iterator[tuple[OpenTill, Latest, HeadlessLane]]:
    opened = open_folder(folder)
    try:
        with in_touch(opened, _joined(folder), is_attended=is_attended) as (_, latest, lane):
            yield opened, latest, lane
    finally:
        opened.close()


def _joined(folder: Path) -> JoinedHub:
    joined = read_joined(folder)
    if joined is None:
        raise LookupError("this folder has not joined a hub")
    return joined


def _wait(latest: Latest, is_so: Callable[[Status], bool]) -> None:
    if not latest.wait_for(is_so):
        raise TimeoutError("the hub does not answer")


def _wait_until_kept(
    hub: MeasuredHub, watcher: EnrolledDevice, incarnation: UUID, last: int
) -> None:
    """Ask a hub again and again how far it has a chain, as whoever connects is told."""
    deadline = time.monotonic() + WITHIN_S
    while time.monotonic() < deadline:
        with Member(hub, watcher) as member:
            have = {head.incarnation: head.seq for head in member.welcome.have}
        if have.get(incarnation, 0) >= last:
            return
        time.sleep(LOOKS_EVERY_S)
    raise TimeoutError("the hub did not take it in")
