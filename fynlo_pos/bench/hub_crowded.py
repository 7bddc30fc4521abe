"""A hub with two thousand terminals on it: connecting, latency, HTTP and memory, plain and TLS."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from time import perf_counter_ns
from typing import Final

from fynlo_pos.app.clock import new_id
from fynlo_pos.bench.figures import MS, Figure, percentile
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.hub_background import crowd_at, enrol_crowd, enrol_venue
from fynlo_pos.bench.hub_ingest import NS_IN_S, measured_hub
from fynlo_pos.bench.hub_member import Member
from fynlo_pos.bench.hub_process import EnrolledDevice, MeasuredHub
from fynlo_pos.bench.hub_sales import pushes, sales_of
from fynlo_pos.sync.protocol.frames import Have, Push, Sent

TLS: Final = "_tls"
OK: Final = 200
PAGES: Final = ("/health", "/ready", "/hub", "/metrics")


def measure_hub_crowd(ground: Ground) -> list[Figure]:
    """Measure connecting all at once, what others wait meanwhile and after, and the memory.

    ``hub_latency`` is from a push that leaves one member to its arrival at another, through the
    hub's disk; the two members' own disks are not in it.
    """
    return [*_crowded(ground, is_tls=False), *_crowded(ground, is_tls=True)]


def measure_hub_http(ground: Ground) -> list[Figure]:
    """Measure health, pages and enrolment, each on a connection of its own, under that load."""
    scale = ground.scale
    with measured_hub(ground, "hub-http") as hub:
        first = hub.first_device()
        crowd = enrol_crowd(hub, scale.hub_venues)
        with Member(hub, first) as manager:
            codes = [manager.new_code() for _ in range(scale.hub_enrolments)]
        with crowd_at(ground, hub, crowd) as background:
            background.meanwhile(lambda: 0)
            pages = [_page(hub, page) for _ in range(scale.hub_echoes) for page in PAGES]
            enrolments = [_enrolment(hub, code) for code in codes]
    return [
        Figure("hub_http", percentile(pages + enrolments, 95) / MS, "ms"),
        Figure("hub_http_pages", percentile(pages, 95) / MS, "ms"),
        Figure("hub_http_enrolment", percentile(enrolments, 95) / MS, "ms"),
    ]


def _crowded(ground: Ground, *, is_tls: bool) -> list[Figure]:
    scale, end = ground.scale, TLS if is_tls else ""
    with measured_hub(ground, f"hub-crowd{end}", is_tls=is_tls) as hub:
        pair = enrol_venue(hub, hub.first_device(), 2)
        crowd = enrol_crowd(hub, scale.hub_venues)
        with _echo(hub, pair, sales_of(ground)) as echo:
            quiet = [echo.once() for _ in range(scale.hub_echoes)]
            with crowd_at(ground, hub, crowd) as background:
                meanwhile, took = background.meanwhile(echo.once)
                busy = [echo.once() for _ in range(scale.hub_echoes)]
                resident = hub.resident_mb()
    figures = [
        Figure(f"hub_connect{end}", took / NS_IN_S, "s"),
        Figure(f"hub_connect_others_p99{end}", percentile(meanwhile or busy, 99) / MS, "ms"),
        Figure(f"hub_latency_p50{end}", percentile(quiet, 50) / MS, "ms"),
        Figure(f"hub_latency_p99{end}", percentile(quiet, 99) / MS, "ms"),
        Figure(f"hub_latency_crowded_p50{end}", percentile(busy, 50) / MS, "ms"),
        Figure(f"hub_latency_crowded_p99{end}", percentile(busy, 99) / MS, "ms"),
    ]
    return figures + ([Figure(f"hub_memory{end}", resident, "MB")] if resident else [])


class Echo:
    """Two members of a venue: one pushes a sale, the other waits for it."""

    def __init__(
        self, sender: Member, receiver: Member, device: EnrolledDevice, sales: list[Sent]
    ) -> None:
        self._sender = sender
        self._receiver = receiver
        self._pushes = pushes(sales, device, new_id(), 1 << 40, 1)

    def once(self) -> int:
        """Push one sale; return the nanoseconds until it is there."""
        push, _ = next(self._pushes)
        began = perf_counter_ns()
        self._sender.say(push)
        self._receiver.hear(Push)
        took = perf_counter_ns() - began
        self._sender.hear(Have)
        return took


@contextmanager
def _echo(hub: MeasuredHub, pair: list[EnrolledDevice], sales: list[Sent]) -> Iterator[Echo]:
    with Member(hub, pair[0]) as sender, Member(hub, pair[1]) as receiver:
        receiver.catch_up()
        sender.say(Have(()))
        yield Echo(sender, receiver, pair[0], sales)


def _page(hub: MeasuredHub, page: str) -> int:
    began = perf_counter_ns()
    with hub.http() as http:
        http.request("GET", page)
        _read(http)
    return perf_counter_ns() - began


def _enrolment(hub: MeasuredHub, code: str) -> int:
    began = perf_counter_ns()
    hub.enrol(code)
    return perf_counter_ns() - began


def _read(http: HTTPConnection) -> None:
    answer = http.getresponse()
    answer.read()
    if answer.status != OK:
        raise ConnectionError(f"the hub answered {answer.status}")
