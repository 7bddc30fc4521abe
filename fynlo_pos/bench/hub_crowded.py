"""``hub_connect``, ``hub_memory`` and ``hub_latency``: a hub with two thousand terminals on it."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter_ns, sleep
from typing import Self

import msgspec

from fynlo_pos.app.clock import new_id
from fynlo_pos.bench.figures import MS, Figure, percentile
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.hub_ingest import NS_IN_S, measured_hub
from fynlo_pos.bench.hub_member import Member
from fynlo_pos.bench.hub_process import EnrolledDevice, MeasuredHub
from fynlo_pos.bench.hub_sales import pushes, sales_of
from fynlo_pos.sync.protocol.frames import Have, Push

DEVICES_A_VENUE = 10
RATE = 200
LEAVES_WITHIN_S = 30
PAUSE_S = 0.01


def measure_hub_crowd(ground: Ground) -> list[Figure]:
    """Measure connecting all at once, what others wait meanwhile and after, and the memory.

    ``hub_latency`` is from a push that leaves one member to its arrival at another, through the
    hub's disk; the two members' own disks are not in it.
    """
    scale = ground.scale
    with measured_hub(ground, "hub-crowd") as hub:
        pair = _venue(hub, hub.first_device(), 2)
        crowd = [
            device
            for code in hub.venue_codes(scale.hub_venues)
            for device in _venue(hub, hub.enrol(code), DEVICES_A_VENUE)
        ]
        with Echo(ground, hub, pair) as echo:
            quiet = [echo.once() for _ in range(scale.hub_echoes)]
            with _crowd(ground, hub, crowd) as process:
                meanwhile = _until_connected(process, echo)
                took = int(meanwhile.pop())
                busy = [echo.once() for _ in range(scale.hub_echoes)]
                resident = hub.resident_mb()
    figures = [
        Figure("hub_connect", took / NS_IN_S, "s"),
        Figure("hub_connect_others_p99", percentile(meanwhile or busy, 99) / MS, "ms"),
        Figure("hub_latency_p50", percentile(quiet, 50) / MS, "ms"),
        Figure("hub_latency_p99", percentile(quiet, 99) / MS, "ms"),
        Figure("hub_latency_crowded_p50", percentile(busy, 50) / MS, "ms"),
        Figure("hub_latency_crowded_p99", percentile(busy, 99) / MS, "ms"),
    ]
    return figures + ([Figure("hub_memory", resident, "MB")] if resident else [])


class Echo:
    """Two members of a venue: one pushes a sale, the other waits for it."""

    def __init__(self, ground: Ground, hub: MeasuredHub, pair: list[EnrolledDevice]) -> None:
        self._sender = Member(hub, pair[0])
        self._receiver = Member(hub, pair[1])
        self._receiver.catch_up()
        self._sender.say(Have(()))
        self._pushes = pushes(sales_of(ground), pair[0], new_id(), 1 << 40, 1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self._sender.__exit__(None, None, None)
        self._receiver.__exit__(None, None, None)

    def once(self) -> int:
        """Push one sale; return the nanoseconds until it is there."""
        push, _ = next(self._pushes)
        began = perf_counter_ns()
        self._sender.say(push)
        self._receiver.hear(Push)
        took = perf_counter_ns() - began
        self._sender.hear(Have)
        return took


def _venue(hub: MeasuredHub, first: EnrolledDevice, devices: int) -> list[EnrolledDevice]:
    with Member(hub, first) as manager:
        return [first, *(hub.enrol(manager.new_code()) for _ in range(devices - 1))]


@contextmanager
def _crowd(
    ground: Ground, hub: MeasuredHub, devices: list[EnrolledDevice]
) -> Iterator[subprocess.Popen[str]]:
    file = ground.folder / "crowd.msgpack"
    file.write_bytes(msgspec.msgpack.encode(devices))
    words = [sys.executable, "-m", "fynlo_pos.bench.hub_crowd", hub.address, str(file), str(RATE)]
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield process
        process.communicate(timeout=LEAVES_WITHIN_S)
    finally:
        process.kill()
        process.wait(LEAVES_WITHIN_S)
        file.unlink()


def _until_connected(process: subprocess.Popen[str], echo: Echo) -> list[int]:
    """Echo until the crowd is in; return what each took, and last how long the crowd took."""
    told: list[str] = []
    out = process.stdout
    waiting = threading.Thread(target=lambda: told.append(out.readline() if out else ""))
    waiting.start()
    echoes: list[int] = []
    while waiting.is_alive():
        echoes.append(echo.once())
        sleep(PAUSE_S)
    waiting.join()
    return [*echoes, int(told[0])]
