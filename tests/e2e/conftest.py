"""What the web board's tests share: a browser, a hub over TLS, a shop, its grill's tablet."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.support.board_venue import BoardVenue
from tests.support.chromium import chromium
from tests.support.hub_process import HubProcess, running_hub
from tests.support.tablets import Tablet, tablet_at


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    """A hub as others on a network reach it: over TLS."""
    with running_hub(tmp_path_factory.mktemp("hub") / "data", "--tls") as running:
        yield running


@pytest.fixture(scope="module")
def venue(hub: HubProcess) -> Iterator[BoardVenue]:
    made = BoardVenue(hub)
    yield made
    made.till.disconnect()


@pytest.fixture
def board(browser: Browser, venue: BoardVenue) -> Iterator[Tablet]:
    """A tablet that is the grill's; its browser complains of nothing, nor of its policy."""
    with tablet_at(browser, venue) as one:
        one.pair()
        yield one
        assert one.complaints == []
