"""Two tills and a hub as processes over real sockets: one venue, whatever is killed meanwhile."""

import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from fynlo_pos.app.own_hub import read_running
from fynlo_pos.core.db.doctor import examine
from tests.support.shop import Shop
from tests.support.venue_processes import TillProcess, fynlo, wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(280)]

HEARD_WITHIN_MS = 60_000
HUB_STARTS_WITHIN_S = 15.0


class Venue:
    """Two tills that share a shop by the first one's own hub."""

    def __init__(self, folder: Path) -> None:
        self.first = TillProcess(folder / "first")
        self.second = TillProcess(folder / "second")

    @property
    def hub_folder(self) -> Path:
        return self.first.folder / "hub"

    def begin(self) -> None:
        """Found the shop, share it, and have the second till join by what the first one shows."""
        self.first.start()
        self.first.ask("set_up")
        self.first.close()
        told = fynlo(self.first.folder, "join", "--port", "0").splitlines()[0]
        assert told.startswith("T1 shares its shop at 127.0.0.1:")
        self.first.start()
        wait_until(lambda: self.first.ask("state")["caught_up"], "the hub does not answer")
        address = told.split()[-1].rstrip(".")
        joined = fynlo(self.second.folder, "join", address, self.first.ask("code"))
        assert joined.startswith("This terminal is T2 ")
        self.second.start()
        for till in (self.first, self.second):
            till.ask("open")

    def kill_hub(self) -> None:
        """End the hub as a power cut would; one that is being started is waited for."""
        ends_s = time.monotonic() + HUB_STARTS_WITHIN_S
        while (running := read_running(self.hub_folder)) is None:
            if time.monotonic() > ends_s:
                return
            time.sleep(0.05)
        with suppress(ProcessLookupError):
            os.kill(running.pid, signal.SIGKILL)

    def is_one(self) -> bool:
        """Tell whether both hold the same envelopes and nothing waits."""
        heads = [till.ask("heads") for till in (self.first, self.second)]
        waiting = [till.ask("state")["waiting"] for till in (self.first, self.second)]
        return heads[0] == heads[1] and waiting == [0, 0]

    def comes_together(self) -> None:
        wait_until(self.is_one, "the tills do not hold the same")


@pytest.fixture(scope="module")
def venue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Venue]:
    venue = Venue(tmp_path_factory.mktemp("venue"))
    try:
        with venue.first, venue.second:
            venue.begin()
            yield venue
    finally:
        venue.kill_hub()


def receipts(till: TillProcess) -> list[str]:
    found: list[str] = till.ask("receipts")
    return found


def test_a_sale_on_one_till_is_on_the_other_at_once(venue: Venue) -> None:
    (number,) = venue.first.ask("sell")
    wait_until(lambda: number in receipts(venue.second), "the sale did not come", within_s=5)
    (number,) = venue.second.ask("sell")
    assert number.startswith("T2-")
    wait_until(lambda: number in receipts(venue.first), "the sale did not come", within_s=5)


def test_an_order_held_on_one_till_is_paid_on_the_other(venue: Venue) -> None:
    tab = venue.first.ask("hold")
    wait_until(lambda: tab in venue.second.ask("tabs"), "the order did not come", within_s=5)
    number = venue.second.ask("pay", tab)
    wait_until(lambda: tab not in venue.first.ask("tabs"), "it is still held", within_s=5)
    assert number in receipts(venue.first)


def test_each_till_knows_when_the_other_was_last_heard(venue: Venue) -> None:
    venue.first.ask("sell")
    venue.second.ask("sell")
    venue.comes_together()

    def heard() -> bool:
        now_ms = time.time_ns() // 1_000_000
        last: dict[str, Any] = venue.first.ask("terminals")
        return bool(now_ms - last.get("T2", 0) < HEARD_WITHIN_MS)

    wait_until(heard, "T2 was not heard of")


def test_the_hub_is_killed_while_both_sell_and_the_till_brings_it_up_again(venue: Venue) -> None:
    for till in (venue.first, venue.second):
        till.tell("sell", 40)
    before = read_running(venue.hub_folder)
    assert before is not None
    venue.kill_hub()
    sold = [number for till in (venue.first, venue.second) for number in till.answer()]
    sold += venue.first.ask("sell", 3)
    for till in (venue.first, venue.second):
        till.tell("sell", 40)
    sold += [number for till in (venue.first, venue.second) for number in till.answer()]
    venue.comes_together()
    assert set(sold) <= set(receipts(venue.first))
    after = read_running(venue.hub_folder)
    assert after is not None
    assert (after.port, after.pid == before.pid) == (before.port, False)


def test_a_till_is_killed_while_both_sell_and_comes_back_as_itself(venue: Venue) -> None:
    told = venue.second.ask("sell", 2)
    venue.first.tell("sell", 40)
    venue.second.tell("sell", 4_000)
    time.sleep(0.5)
    venue.second.kill()
    sold = venue.first.answer()
    venue.second.start()
    more = venue.second.ask("sell", 3)
    venue.comes_together()
    both = receipts(venue.first)
    assert {*told, *sold, *more} <= set(both)
    assert all(number.startswith("T2-") for number in more)
    own = sorted(int(n.removeprefix("T2-")) for n in both if n.startswith("T2-"))
    assert own == list(range(1, len(own) + 1))


def test_a_till_put_back_to_an_older_copy_goes_on_as_another_life(
    venue: Venue, tmp_path: Path
) -> None:
    till = venue.second
    venue.comes_together()
    till.close()
    shutil.copytree(till.folder, tmp_path / "copy")
    till.start()
    sold = till.ask("sell", 3)
    venue.comes_together()
    till.close()
    shutil.rmtree(till.folder)
    shutil.copytree(tmp_path / "copy", till.folder)
    till.start()
    first = venue.first

    def knows() -> bool:
        return set(sold) <= set(receipts(till))

    wait_until(knows, "what it sold before did not come home")
    wait_until(lambda: till.ask("series") != "T2", "it goes on as the life it was")
    series = till.ask("series")
    more = till.ask("sell", 2)
    assert {number.rpartition("-")[0] for number in more} == {series}
    venue.comes_together()
    assert {*sold, *more} <= set(receipts(first))
    till.close()
    till.start()
    assert till.ask("series") == series
    till.ask("close_day")  # its Z takes in what came home of the life before
    venue.comes_together()


def test_both_databases_are_sound_and_no_number_was_given_twice(venue: Venue) -> None:
    tills = (venue.first, venue.second)
    for till in tills:
        till.ask("sell", 2)
    venue.comes_together()
    numbers = receipts(venue.first)
    assert numbers == receipts(venue.second)
    assert len(numbers) == len(set(numbers)) >= 4
    for till in tills:
        till.close()
    for till in tills:
        shop = Shop(till.folder, set_up=False)
        try:
            assert examine(shop.open.readers, till.folder).faults == ()
        finally:
            shop.close()
        till.start()
