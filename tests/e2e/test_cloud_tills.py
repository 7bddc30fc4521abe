"""A till at the shop's hub and one at the hub above it, as processes: what one sells both know."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path

import httpx
import pytest

from fynlo_pos.app.authority import other_hub
from fynlo_pos.app.inviting import invite
from fynlo_pos.app.joined_hub import JoinedHub, find_device_key, keep_joined, read_joined
from fynlo_pos.app.joining import begin_sharing, join_by_code
from fynlo_pos.app.own_hub import hub_folder, read_running
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.protocol.calls import NewCode
from fynlo_pos.sync.protocol.enrolment import Invitation, invitation_text, key_check
from fynlo_pos.sync.protocol.frames import Role
from tests.support.cable import Cable
from tests.support.hub_process import HubProcess, running_hub
from tests.support.venue_processes import TillProcess, wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

COMES_WITHIN_S = 60.0


class Shop:
    """T1 at the shop's own hub, which is under the cloud's by a cable; T2 at the cloud's."""

    def __init__(self, folder: Path, opened: ExitStack) -> None:
        self.cloud: HubProcess = opened.enter_context(running_hub(folder / "cloud"))
        self.cable = opened.enter_context(Cable(int(self.cloud.where["port"])))
        self._here, self._away = folder / "t1", folder / "t2"
        code = self.cloud.first_code()
        above = invitation_text(Invitation("127.0.0.1", self.cable.port, self.cloud.key, code))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("FYNLO_HUB_UPSTREAM", above)
            joined = begin_sharing(self._here, host="127.0.0.1", port=0)
        opened.callback(self._end_hub)
        code = invite(self._here, joined, NewCode(Role.MEMBER))
        join_by_code(self._away, joined.address.authority, code, is_kitchen=False)
        self.wait_for_above("reached")
        keep_joined(self._away, self._at_the_cloud())
        self.t1 = opened.enter_context(TillProcess(self._here))
        self.t2 = opened.enter_context(TillProcess(self._away))
        self.t1.start()
        self.t1.ask("set_up")
        self.t2.start()
        for till in (self.t1, self.t2):
            wait_until(partial(is_whole, till), "a till is not in touch", COMES_WITHIN_S)
        wait_until(self.are_one, "the shop's menu does not come to the cloud", COMES_WITHIN_S)
        for till in (self.t1, self.t2):
            till.ask("open")

    def above(self) -> object:
        """What the shop's hub says of the one above it."""
        running = read_running(hub_folder(self._here))
        assert running is not None
        return httpx.get(f"http://{running.address.authority}/ready", timeout=10.0).json()[
            "upstream"
        ]

    def wait_for_above(self, word: str) -> None:
        """Wait until the shop's hub says so of the one above it."""
        wait_until(lambda: self.above() == word, f"the cloud is not {word}", COMES_WITHIN_S)

    def are_one(self) -> bool:
        """Whether both tills hold the same log."""
        return bool(self.t1.ask("heads") == self.t2.ask("heads"))

    def _at_the_cloud(self) -> JoinedHub:
        """T2 as it talks to the cloud's hub, once that has heard of it."""
        joined = read_joined(self._away)
        key = find_device_key(Home(self._away))
        assert joined is not None
        assert key is not None
        address, letters = f"127.0.0.1:{self.cloud.where['port']}", key_check(self.cloud.key)
        moved: list[JoinedHub] = []

        def is_known() -> bool:
            with suppress(Trouble):
                moved.append(other_hub(joined, key, address, letters))
            return bool(moved)

        wait_until(is_known, "the cloud never heard of the second till", COMES_WITHIN_S)
        return moved[0]

    def _end_hub(self) -> None:
        running = read_running(hub_folder(self._here))
        if running is not None:
            with suppress(ProcessLookupError):
                os.kill(running.pid, signal.SIGTERM)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    with ExitStack() as opened:
        yield Shop(tmp_path_factory.mktemp("shop"), opened)


def is_whole(till: TillProcess) -> bool:
    state = till.ask("state")
    return bool(state["phase"] == "together" and state["caught_up"] and not state["waiting"])


def soon(is_so: Callable[[], bool], what: str) -> None:
    wait_until(is_so, what, COMES_WITHIN_S)


def test_what_one_till_sells_and_holds_the_other_knows_both_ways(shop: Shop) -> None:
    (here,), (away,) = shop.t1.ask("sell"), shop.t2.ask("sell")
    soon(lambda: here in shop.t2.ask("receipts"), "the cloud's till knows no sale of the shop")
    soon(lambda: away in shop.t1.ask("receipts"), "the shop's till knows no sale of the cloud")
    held = shop.t1.ask("hold")
    soon(lambda: held in shop.t2.ask("tabs"), "the order is not at the cloud's till")
    paid = shop.t2.ask("pay", held)
    soon(lambda: paid in shop.t1.ask("receipts"), "nobody here knows that it was paid")
    assert held not in shop.t1.ask("tabs")


def test_a_cut_to_the_cloud_stops_no_till_and_nothing_is_lost_or_doubled(shop: Shop) -> None:
    before = set(shop.t1.ask("receipts"))
    shop.cable.pull()
    shop.wait_for_above("not reached")
    here, away = set(shop.t1.ask("sell", 3)), set(shop.t2.ask("sell", 2))
    assert is_whole(shop.t1), "at the shop's own hub nothing has changed"
    assert not here & set(shop.t2.ask("receipts"))
    shop.cable.plug_in()
    shop.wait_for_above("reached")
    soon(shop.are_one, "they do not come together again")
    for till in (shop.t1, shop.t2):
        receipts = till.ask("receipts")
        assert len(receipts) == len(set(receipts))
        assert set(receipts) >= before | here | away
