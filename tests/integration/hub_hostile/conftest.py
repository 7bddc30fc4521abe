"""A hub that forgives many failures, a manager's terminal in it, and a till of each test's own."""

from collections.abc import Iterator

import httpx
import pytest

from fynlo_pos.sync.protocol import calls
from fynlo_pos.sync.protocol.calls import CodeMade, NewCode, call_body, read_body
from fynlo_pos.sync.protocol.frames import Role
from tests.support.hub_process import HubProcess, Terminal, running_hub


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    folder = tmp_path_factory.mktemp("hub") / "data"
    with running_hub(folder, FYNLO_HUB_MOST_FAILURES="100000") as running:
        yield running


@pytest.fixture(scope="module")
def web(hub: HubProcess) -> Iterator[httpx.Client]:
    """A client that is made once, since that takes longer than asking; it connects each time."""
    each_anew = httpx.Limits(max_keepalive_connections=0)
    with httpx.Client(base_url=hub.http, timeout=20, limits=each_anew) as client:
        yield client


@pytest.fixture(scope="module")
def office(hub: HubProcess) -> Iterator[Terminal]:
    terminal = Terminal(hub, "Office")
    terminal.enrol(hub.first_code())
    yield terminal
    terminal.disconnect()


@pytest.fixture
def till(hub: HubProcess, office: Terminal) -> Iterator[Terminal]:
    office.connect()
    reply = office.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER)))
    terminal = Terminal(hub, "Till")
    terminal.enrol(read_body(reply.body, CodeMade).code)
    yield terminal
    terminal.disconnect()
