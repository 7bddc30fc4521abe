"""A hub's life as a process: killed, told to stop, begun twice, over TLS, for a second venue."""

from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from fynlo_pos.sync.protocol.frames import CaughtUp, Have, Leaving, Refusal, Welcome, Why
from fynlo_pos.sync.protocol.link import head_after, link_of
from tests.support.envelopes import chain
from tests.support.hub_process import HubProcess, Terminal, running_hub

pytestmark = pytest.mark.integration


@pytest.mark.slow
def test_a_hub_that_is_killed_has_all_that_it_said_it_had(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub") as hub:
        till = Terminal(hub)
        till.enrol(hub.first_code())
        till.connect()
        links = chain(uuid4(), 60)
        for at in range(0, 60, 20):
            till.push(links[at : at + 20])
        till.stored_up_to(60)
        hub.kill()
        hub.start()
        welcome = till.connect(says_have=False)[-1]
        assert isinstance(welcome, Welcome)
        assert welcome.have == (head_after(links[-1].body, link_of(links[-1].body)),)
        till.say(Have(()))
        assert till.hear_bodies(60) == [each.body for each in links]
        till.disconnect()


@pytest.mark.slow
def test_a_hub_that_is_told_to_stop_says_so_and_keeps_what_was_underway(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub") as hub:
        till = Terminal(hub)
        till.enrol(hub.first_code())
        till.connect()
        till.hear_until(CaughtUp)
        till.push(chain(uuid4(), 200))
        assert hub.stop() == 0
        leaving = till.hear_until(Leaving)[-1]
        assert isinstance(leaving, Leaving)
        assert leaving.after_ms > 0
        with pytest.raises(ConnectionClosed):
            till.hear_until(Leaving)
        till.disconnect()
        assert not (hub.folder / "running.json").exists()
        hub.start()
        welcome = till.connect()[-1]
        assert isinstance(welcome, Welcome)
        assert sum(head.seq for head in welcome.have) in (0, 200)
        till.disconnect()


@pytest.mark.slow
def test_one_folder_is_one_hub_and_a_lost_key_is_not_made_anew(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub") as hub:
        with pytest.raises(AssertionError, match="Another hub runs"):
            HubProcess(hub.folder).start()
        hub.start() if hub.stop() else None
        (hub.folder / "hub.key").unlink()
        with pytest.raises(AssertionError, match="not on this device"):
            HubProcess(hub.folder).start()


@pytest.mark.slow
def test_fynlo_hub_becomes_the_hub_and_ends_as_it_does(tmp_path: Path) -> None:
    hub = HubProcess(tmp_path / "hub")
    hub.command = ("fynlo_pos", "hub")
    with hub:
        assert hub.where["pid"] == hub.pid
        assert httpx.get(f"{hub.http}/ready", timeout=20).status_code == 200
        assert hub.stop() == 0


@pytest.mark.slow
def test_over_tls_the_certificate_is_the_hubs_own(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", "--tls") as hub:
        till = Terminal(hub)
        till.enrol(hub.first_code())
        assert isinstance(till.connect()[-1], Welcome)
        assert till.socket is not None
        assert till.socket.socket.version() == "TLSv1.3"  # type: ignore[attr-defined]
        links = chain(uuid4(), 3)
        till.push(links)
        till.stored_up_to(3)
        till.disconnect()


@pytest.mark.slow
def test_a_second_venue_is_begun_by_a_code_of_its_own_and_sees_nothing_of_the_first(
    tmp_path: Path,
) -> None:
    with running_hub(tmp_path / "hub", "--new-venue") as hub:
        first = Terminal(hub, "First")
        first.enrol(hub.first_code())
        first.connect()
        first.push(chain(uuid4(), 3))
        first.stored_up_to(3)
        spoiled, good = hub.offered(2)
        second = Terminal(hub, "Second")
        taken = second.ask_to_enrol(spoiled, venue=str(first.venue))
        assert (taken.status_code, taken.json()) == (409, {"detail": "other_venue"})
        own = uuid4()
        assert second.enrol(good, venue=str(own)).venue == own
        welcome = second.connect()[-1]
        assert isinstance(welcome, Welcome)
        assert welcome.have == ()
        second.venue = first.venue
        assert second.connect() == [Refusal(Why.UNKNOWN_DEVICE, ends=True)]
        second.disconnect()
