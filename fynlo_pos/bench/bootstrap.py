"""``bootstrap``, ``hub_pull_applied`` and ``drain``: a venue taken in, and a day handed in.

A real hub, and the till's own client and lane in this process, on which sales go on meanwhile.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path
from statistics import median
from time import perf_counter_ns
from typing import Final
from uuid import UUID

from fynlo_pos.app.hub_line import hub_line
from fynlo_pos.app.joined_hub import JoinedHub, find_device_key, read_joined
from fynlo_pos.app.joining import HeadlessLane, Latest, in_touch
from fynlo_pos.app.sharing import Sharing
from fynlo_pos.app.snapshot_keeper import SnapshotMaking
from fynlo_pos.app.snapshot_line import SnapshotLine
from fynlo_pos.bench.asked_process import asked_process
from fynlo_pos.bench.figures import MS, Figure, paired_ratio, percentile
from fynlo_pos.bench.folders import CAFE_PRODUCTS, till_of
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.hub_ingest import NS_IN_S, measured_hub
from fynlo_pos.bench.hub_member import Member
from fynlo_pos.bench.hub_process import EnrolledDevice, MeasuredHub
from fynlo_pos.bench.live_latency import LIVE_TILL, join
from fynlo_pos.bench.sales_elsewhere import SalesElsewhere
from fynlo_pos.bench.sales_meanwhile import SalesMeanwhile
from fynlo_pos.bench.settled import settle
from fynlo_pos.bench.shop import open_folder
from fynlo_pos.bench.whole_rows import write_whole
from fynlo_pos.core.db.log_rows import next_link
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.sync.member.values import Status
from fynlo_pos.sync.protocol.calls import HTTP_TOKEN

WITHIN_S: Final = 600.0
LOOKS_EVERY_S: Final = 0.005


def measure_bootstrap(ground: Ground) -> list[Figure]:
    """Measure seconds until a new till has the menu and the sales of its venue, and can sell.

    By the hub's snapshot, and once, ``bootstrap_by_log``, by the log alone. Sales are timed on the
    till that the venue began with, on the same disk, and on the new one from when it can sell; none
    is while the floor is written.
    """
    scale = ground.scale
    took: list[int] = []
    below: list[int] = []
    here: list[int] = []
    there: list[int] = []
    with measured_hub(ground, "hub-bootstrap") as hub:
        first = ground.copy_of(till_of(ground, scale.products, scale.hub_sales))
        device = join(first, hub, hub.first_code(), "T1")
        _hand_in(first)
        by_log, *folders = _joined_folders(ground, hub, device)
        by_log_ns, _, by_log_below = _take_in(by_log, scale.products)
        _keep_snapshot(first)
        with asked_process(LIVE_TILL, first, str(scale.products)) as other:
            for folder in folders:
                elsewhere = SalesElsewhere(other)
                ns, meanwhile, floor_ns = _take_in(folder, scale.products, elsewhere)
                took.append(ns)
                below.append(floor_ns)
                here += meanwhile
                there += elsewhere.took
        ground.forget(first, by_log, *folders)
    ratio = paired_ratio(took, below)
    slower = by_log_ns / by_log_below
    return [
        Figure("bootstrap", median(took) / NS_IN_S, "s", median(below) / NS_IN_S, ratio),
        Figure("bootstrap_sale_p99", percentile(there, 99) / MS, "ms"),
        Figure("bootstrap_own_sale_p99", percentile(here, 99) / MS, "ms"),
        Figure("bootstrap_by_log", by_log_ns / NS_IN_S, "s", by_log_below / NS_IN_S, slower),
    ]


def _joined_folders(ground: Ground, hub: MeasuredHub, device: EnrolledDevice) -> list[Path]:
    """Return the folders of new tills that were taken in, one more than are measured."""
    folders = [ground.folder / f"bootstrap-{nth}" for nth in range(ground.scale.bootstraps + 1)]
    with Member(hub, device) as manager:
        for nth, folder in enumerate(folders):
            open_folder(folder).close()
            join(folder, hub, manager.new_code(), f"T{nth + 2}")
    return folders


def _keep_snapshot(folder: Path) -> None:
    """Have the hub keep a snapshot of a till that may manage."""
    opened, joined = open_folder(folder), _joined(folder)
    try:
        key = find_device_key(opened.home)
        if key is None:
            raise LookupError("the till's key was not kept")
        with hub_line(joined, key) as line:
            token = line.call(HTTP_TOKEN, b"").body.decode("ascii")
        making = SnapshotMaking(opened, joined, key)
        making.hand_in(SnapshotLine(joined, token, lambda: False), lambda: False)
    finally:
        opened.close()


def measure_hub_pull_applied(ground: Ground) -> list[Figure]:
    """Measure sales a second on the disk of a terminal that joins, before anybody sells on it.

    The floor is all its rows written by a raw cursor in one transaction.
    """
    count, took, below = ground.scale.hub_sales, [], []
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
            with _sharing(folder, is_attended=False) as (opened, _, latest, _lane):
                _wait(latest, lambda status: status.is_caught_up)
                took.append(perf_counter_ns() - began)
                below.append(write_whole(opened, folder / "floor"))
            ground.forget(folder)
        ground.forget(first)
    sales = count * NS_IN_S
    return [
        Figure(
            "hub_pull_applied",
            sales / median(took),
            "a second",
            sales / median(below),
            paired_ratio(took, below),
        )
    ]


def measure_drain(ground: Ground) -> list[Figure]:
    """Measure seconds until a hub has kept what a till sold offline."""
    took: list[int] = []
    sales: list[int] = []
    folder = till_of(ground, CAFE_PRODUCTS, ground.scale.drained)
    for nth in range(ground.scale.bootstraps):
        copy = ground.copy_of(folder)
        with measured_hub(ground, f"hub-drain-{nth}") as hub:
            join(copy, hub, hub.first_code(), "T1")
            ns, meanwhile = _drained(copy)
            took.append(ns)
            sales += meanwhile
        ground.forget(copy)
    return [
        Figure("drain", median(took) / NS_IN_S, "s"),
        Figure("drain_sale_p99", percentile(sales, 99) / MS, "ms"),
    ]


def _hand_in(folder: Path) -> None:
    """Let a hub keep all that a till has."""
    with _sharing(folder) as (_, _, latest, _lane):
        _wait(latest, lambda status: status.is_caught_up and not status.waiting)


def _take_in(
    folder: Path, products: int, elsewhere: AbstractContextManager[object] | None = None
) -> tuple[int, list[int], int]:
    """Return the nanoseconds of taking in, of each sale meanwhile, and of the floor."""
    settle()
    with ExitStack() as open_here:
        with elsewhere or nullcontext():
            began = perf_counter_ns()
            opened, _, latest, lane = open_here.enter_context(_sharing(folder))
            with SalesMeanwhile(opened, lane, folder, products) as meanwhile:
                _wait(latest, lambda status: status.is_caught_up)
                took = perf_counter_ns() - began
        below = write_whole(opened, folder / "floor")
    return took, meanwhile.took, below


def _drained(folder: Path) -> tuple[int, list[int]]:
    """Return the nanoseconds until a hub has what there was, and of each sale meanwhile."""
    settle()
    began = perf_counter_ns()
    with _sharing(folder) as (opened, sharing, _latest, lane):
        with opened.readers.connect() as connection, connection.begin():
            last = next_link(connection, opened.incarnation).seq - 1
        with SalesMeanwhile(opened, lane, folder, CAFE_PRODUCTS) as meanwhile:
            _wait_until_kept(sharing, opened.incarnation, last)
            took = perf_counter_ns() - began
    return took, meanwhile.took


@contextmanager
def _sharing(
    folder: Path, *, is_attended: bool = True
) -> Iterator[tuple[OpenTill, Sharing, Latest, HeadlessLane]]:
    opened = open_folder(folder)
    try:
        with in_touch(opened, _joined(folder), is_attended=is_attended) as touch:
            yield opened, *touch
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


def _wait_until_kept(sharing: Sharing, incarnation: UUID, last: int) -> None:
    """Look again and again how far the hub has said that a chain is on its disk.

    It is not asked itself: a connection for each look, in this process, takes turns from a sale.
    """
    deadline = time.monotonic() + WITHIN_S
    while time.monotonic() < deadline:
        client = sharing.client
        if client is not None and client.handed_over().get(incarnation, 0) >= last:
            return
        time.sleep(LOOKS_EVERY_S)
    raise TimeoutError("the hub did not take it in")
