"""The hub's machine dies: the shop goes on under another hub, begun at one of its tills."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from fynlo_pos.app.inviting import invite
from fynlo_pos.app.joined_hub import read_joined
from fynlo_pos.app.own_hub import hub_folder, read_running
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.protocol.calls import NewCode
from fynlo_pos.sync.protocol.enrolment import key_check
from fynlo_pos.sync.protocol.frames import Role
from fynlo_pos.ui.terminals import HubStep, Invitation, Kind
from tests.support.terminals_around import TillAround, till_around
from tests.support.venue_processes import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.slow]


class DeadHub:
    """Three tills of a shop; the machine of the first, which ran the hub, has died.

    ``lost`` was sold there just before, and reached nobody. The second till ``may_manage`` or not.
    """

    def __init__(self, folder: Path, tills: ExitStack, *, may_manage: bool) -> None:
        self.folder = folder
        self._tills = tills
        self.first = tills.enter_context(till_around(folder / "first"))
        self.first.found_shop()
        self.first.terminals.share()
        self.first.connect()
        self.second, self.third = self._joined("second", may_manage), self._joined("third")
        self.past = [self.first.sell(), self.second.sell(), self.third.sell()]
        for till in (self.first, self.second, self.third):
            wait_for(till, set(self.past))
        with pytest.raises(Refused, match="runs the shop’s hub itself"):
            self.first.terminals.begin_hub(lambda _step: None)
        with pytest.raises(Refused, match="The shop’s hub answers"):
            self.second.terminals.begin_hub(lambda _step: None)
        assert not hub_folder(folder / "second").exists()
        self.first.terminals.stop()
        shares = self.first.terminals.shares
        assert shares is not None
        shares.stop()
        running = read_running(hub_folder(folder / "first"))
        assert running is not None
        self.old = running
        os.kill(running.pid, signal.SIGKILL)
        self.lost = self.first.sell()
        self.waiting = self.third.sell()

    def _joined(self, name: str, may_manage: bool = False) -> TillAround:
        till = self._tills.enter_context(till_around(self.folder / name))
        invitation = self.first.terminals.invite(Kind.TILL, "")
        if may_manage:
            joined = read_joined(self.folder / "first")
            assert joined is not None
            code = invite(self.folder / "first", joined, NewCode(Role.MEMBER, can_manage=True))
            invitation = Invitation(code, joined.address.authority, "", 0)
        assert till.join(invitation) is not None
        till.connect()
        return till

    def begin(self) -> tuple[str, str]:
        """Begin a hub at the second till; return its address and the letters of its key."""
        steps: list[HubStep] = []
        standing = self.second.terminals.begin_hub(steps.append)
        assert steps == [HubStep.STARTING, HubStep.HANDING_OVER, HubStep.CONNECTING]
        assert (standing.is_own_hub, standing.can_manage) == (True, True)
        running = read_running(hub_folder(self.folder / "second"))
        assert running is not None
        return running.address.authority, key_check(bytes.fromhex(running.key))


@pytest.fixture
def tills() -> Iterator[ExitStack]:
    before = set(threading.enumerate())
    with ExitStack() as stack:
        yield stack
    lines = [one for one in threading.enumerate() if one not in before and one.name == "sync"]
    assert not lines, "a till that is closed has left a line to its hub"


def receipts(till: TillAround) -> set[str]:
    till.reading.follow()
    with till.opened.readers.connect() as connection, connection.begin():
        rows = connection.exec_driver_sql(
            "SELECT series || '-' || printf('%06d', number) FROM sale"
        )
        return {row[0] for row in rows}


def wait_for(till: TillAround, sold: set[str]) -> None:
    """Wait until a till has these sales and no other."""
    wait_until(lambda: receipts(till) == sold, "a till does not have what it should")


def kinds(till: TillAround) -> list[str]:
    return [one.kind for one in till.reading.matters()]


def test_a_shop_goes_on_under_a_hub_begun_at_a_till_that_may_manage(
    tmp_path: Path, tills: ExitStack
) -> None:
    shop = DeadHub(tmp_path, tills, may_manage=True)
    address, _ = shop.begin()
    shop.third.terminals.come_over(address, "", lambda _step: None)
    wait_until(lambda: shop.waiting in receipts(shop.second), "what waited is not there")
    again = shop.second.sell()
    wait_until(lambda: again in receipts(shop.third), "nothing comes from the new hub")
    fresh = tills.enter_context(till_around(tmp_path / "fresh"))
    assert fresh.join(shop.second.terminals.invite(Kind.TILL, "")) is not None
    fresh.connect()
    assert {*shop.past, shop.waiting, again} <= receipts(fresh), "what the dead till sold too"
    shop.first.terminals.come_over(address, "", lambda _step: None)
    shop.first.connect()
    all_of_it = {*shop.past, shop.lost, shop.waiting, again}
    for till in (shop.first, shop.second, shop.third, fresh):
        wait_for(till, all_of_it)
        assert kinds(till) == []
    known = {one.name: one.is_connected for one in shop.second.terminals.known()}
    assert known == {"T1": True, "T2": True, "T3": True, "T4": True}
    shop.second.terminals.take_out(
        next(one.device for one in shop.second.terminals.known() if one.name == "T4")
    )


def test_without_a_till_that_may_manage_the_letters_of_its_key_say_whose_hub_it_is(
    tmp_path: Path, tills: ExitStack
) -> None:
    shop = DeadHub(tmp_path, tills, may_manage=False)
    address, letters = shop.begin()
    with pytest.raises(Refused, match="cannot show by itself"):
        shop.third.terminals.come_over(address, "", lambda _step: None)
    with pytest.raises(Refused, match="cannot show by itself"):
        shop.third.terminals.come_over(address, "AAAA-AAAA", lambda _step: None)
    with pytest.raises(Trouble, match="No hub answers"):
        shop.third.terminals.come_over("127.0.0.1:9", letters, lambda _step: None)
    shop.third.terminals.come_over(address, letters, lambda _step: None)
    fresh = tills.enter_context(till_around(tmp_path / "fresh"))
    assert fresh.join(shop.second.terminals.invite(Kind.TILL, "")) is not None
    fresh.connect()
    all_of_it = {*shop.past, shop.waiting}
    for till in (shop.second, shop.third, fresh):
        wait_for(till, all_of_it)
        assert kinds(till) == []
