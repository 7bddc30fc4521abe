"""A crowd of strangers at a hub: few are heard at once, and the others wait in line."""

import asyncio
from pathlib import Path

import pytest
from websockets.asyncio.client import ClientConnection, connect

from hub.sockets import MOST_STRANGERS
from tests.support.hub_process import ANSWERS_WITHIN_S, HubProcess, running_hub

pytestmark = [pytest.mark.integration, pytest.mark.slow]

NO_PLACE_FOR_S = 0.5


def test_who_comes_in_a_crowd_is_heard_when_one_before_it_has_gone(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", FYNLO_HUB_MOST_FAILURES="100000") as hub:
        asyncio.run(_crowd(hub))
        assert "busy" not in {each["why"] for each in hub.logged("turned away")}


async def _crowd(hub: HubProcess) -> None:
    silent = await asyncio.gather(*(_connected(hub) for _ in range(MOST_STRANGERS)))
    last = asyncio.ensure_future(_connected(hub))
    done, _ = await asyncio.wait([last], timeout=NO_PLACE_FOR_S)
    assert not done
    await silent[0].close()
    await (await last).close()
    for each in silent[1:]:
        each.transport.abort()


async def _connected(hub: HubProcess) -> ClientConnection:
    # Closed by the test, so no block is left.
    connecting = connect(hub.ws, compression=None, open_timeout=ANSWERS_WITHIN_S, close_timeout=2)
    return await connecting.__aenter__()
