"""A crowd of strangers at a hub: few are heard at once, and the others wait in line."""

import asyncio
from pathlib import Path

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.datastructures import HeadersLike

from fynlo_pos.sync.protocol.codec import encode_frame
from fynlo_pos.sync.protocol.early import HEADER, early_hello
from fynlo_pos.sync.protocol.frames import Hello
from fynlo_pos.sync.protocol.handshake import NONCE_BYTES
from hub.sockets import MOST_STRANGERS
from tests.support.hub_process import ANSWERS_WITHIN_S, HubProcess, Terminal, running_hub

pytestmark = [pytest.mark.integration, pytest.mark.slow]

NO_PLACE_FOR_S = 0.5


def test_who_comes_in_a_crowd_is_heard_when_one_before_it_has_gone(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", FYNLO_HUB_MOST_FAILURES="100000") as hub:
        asyncio.run(_crowd(hub))
        assert "busy" not in {each["why"] for each in hub.logged("turned away")}


def test_who_says_hello_in_its_request_waits_for_a_place_too(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", FYNLO_HUB_MOST_FAILURES="100000") as hub:
        till = Terminal(hub)
        till.enrol(hub.first_code())
        hello = Hello(till.venue, till.id, till.role, bytes(NONCE_BYTES))
        early = {HEADER: early_hello(encode_frame(hello))}
        asyncio.run(_crowd(hub, early))
        assert "busy" not in {each["why"] for each in hub.logged("turned away")}


async def _crowd(hub: HubProcess, early: HeadersLike | None = None) -> None:
    silent = await asyncio.gather(*(_connected(hub, early) for _ in range(MOST_STRANGERS)))
    last = asyncio.ensure_future(_connected(hub, early))
    done, _ = await asyncio.wait([last], timeout=NO_PLACE_FOR_S)
    assert not done
    await silent[0].close()
    await (await last).close()
    for each in silent[1:]:
        each.transport.abort()


async def _connected(hub: HubProcess, early: HeadersLike | None) -> ClientConnection:
    # Closed by the test, so no block is left.
    connecting = connect(
        hub.ws,
        compression=None,
        open_timeout=ANSWERS_WITHIN_S,
        close_timeout=2,
        additional_headers=early,
    )
    return await connecting.__aenter__()
