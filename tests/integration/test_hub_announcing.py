"""A hub says on the local network where it is, and who looks finds it."""

import asyncio
import threading
import time
from uuid import UUID

import pytest
from msgspec.structs import replace
from zeroconf import ServiceBrowser, ServiceListener, Zeroconf
from zeroconf.asyncio import AsyncZeroconf

from fynlo_pos.sync.client.looking import look_for_hubs
from fynlo_pos.sync.protocol.finding import LONGEST_NAME, SERVICE, Found, read_said, said_of
from hub.announcing import Announcement

pytestmark = pytest.mark.integration

HUB = Found(UUID(int=2), bytes(range(32)), is_tls=True)


class Seen(ServiceListener):
    """Remembers which services came and went."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.came = threading.Event()
        self.went = threading.Event()

    def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        self.names.append(name)
        self.came.set()

    def remove_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        self.went.set()

    def update_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        pass


def test_what_a_hub_says_of_itself_is_read_back() -> None:
    said = {name.encode(): value.encode() for name, value in said_of(HUB).items()}
    assert read_said(said) == HUB
    for name, wrong in ((b"hub", b"x"), (b"key", b"00"), (b"key", b"\xff"), (b"hub", None)):
        assert read_said({**said, name: wrong}) is None
    assert read_said({}) is None


def test_a_shops_name_is_cut_to_what_an_announcement_holds_and_shown_without_its_tricks() -> None:
    long = said_of(replace(HUB, name="Café " * 60))
    assert len(long["name"].encode()) <= LONGEST_NAME
    said = {name.encode(): value.encode() for name, value in said_of(HUB).items()}
    named = read_said({**said, b"name": "The \u202eCafé\n".encode()})
    assert named is not None
    assert named.name == "The Café"


@pytest.mark.slow
def test_a_hub_is_found_and_gone_when_it_ends() -> None:
    async def run() -> tuple[Found | None, int, bool]:
        looking = AsyncZeroconf(interfaces=["127.0.0.1"])
        seen = Seen()
        browser = ServiceBrowser(looking.zeroconf, SERVICE, seen)
        announcement = Announcement(HUB, "127.0.0.1", 7465)
        await announcement.start()
        try:
            if not await asyncio.to_thread(seen.came.wait, 15):
                pytest.skip("LOUD: this machine passes no multicast, so finding hubs is NOT tested")
            info = await looking.async_get_service_info(SERVICE, seen.names[0], 5_000)
            assert info is not None
            found, port = read_said(info.properties), info.port or 0
        finally:
            await announcement.end()
            went = await asyncio.to_thread(seen.went.wait, 10)
            await asyncio.to_thread(browser.cancel)
            await looking.async_close()
        return found, port, went

    found, port, went = asyncio.run(run())
    assert (found, port) == (HUB, 7465)
    assert went


@pytest.mark.slow
def test_a_till_that_looks_finds_the_hub_by_the_name_its_shop_was_given() -> None:
    async def run() -> list[tuple[str, str]]:
        announcement = Announcement(HUB, "127.0.0.1", 7465)
        await announcement.call("nobody hears this yet")
        await announcement.start()
        try:
            await announcement.call("The Corner Café")
            await announcement.call("The Corner Café")
            here = await asyncio.to_thread(look_for_hubs, threading.Event())
        finally:
            await announcement.end()
        return [(hub.found.name, hub.address.authority) for hub in here if hub.found.hub == HUB.hub]

    found = asyncio.run(run())
    if not found:
        pytest.skip("LOUD: this machine passes no multicast, so finding hubs is NOT tested")
    assert found == [("The Corner Café", "127.0.0.1:7465")]


def test_looking_ends_when_the_program_does() -> None:
    is_over = threading.Event()
    is_over.set()
    before_s = time.monotonic()
    look_for_hubs(is_over, for_s=60.0)
    assert time.monotonic() - before_s < 30.0
