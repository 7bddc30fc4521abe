"""Hub, three tills and a kitchen as processes that sell take-away orders while things die.

A minute of it is in every whole run. ``pytest -m endurance`` sells for five minutes and lets the
hub stand still for ten (``--selling-s``, ``--hub-away-s``).
"""

import shutil
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

import pytest

from fynlo_pos.core.db.doctor import examine
from hub.home import Home
from hub.ids import new_id
from hub.secret import find_identity
from hub.store.opening import open_store
from tests.support.restless_venue import STALLS_S, RestlessVenue
from tests.support.shop import Shop
from tests.support.uncounted import uncounted, uncounted_processes
from tests.support.venue_processes import TillProcess, wait_until, wait_while_it_moves

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

SHORT_SELLING_S = 60
SHORT_HUB_AWAY_S = 10
KILLS_EVERY_S = 4.0
SEED = 11


@contextmanager
def restless_venue(folder: Path) -> Iterator[RestlessVenue]:
    """A venue at work; every process of it is ended when the block is left."""
    venue = RestlessVenue(folder, SEED)
    with ExitStack() as stack:
        # Last of all: a till that lives brings the hub up again.
        stack.callback(venue.kill_hub)
        for process in (*venue.tills, venue.cook):
            stack.enter_context(process)
        venue.begin()
        try:
            yield venue
        finally:
            for seller in venue.sellers:
                seller.end()


def sell_while_things_die(venue: RestlessVenue, seconds: float) -> None:
    """Let something die every few seconds."""
    ends_s = time.monotonic() + seconds
    while time.monotonic() < ends_s:
        time.sleep(KILLS_EVERY_S)
        venue.kill_something()


def put_back(venue: RestlessVenue, which: int, copy: Path) -> None:
    """Put a till back to an older copy, once all that it sold is known elsewhere too."""
    seller, other = venue.sellers[which], venue.sellers[0]
    seller.end()
    till = seller.till

    def unknown() -> set[str]:
        return set(seller.paid) - set(other.ask("receipts"))

    wait_while_it_moves(unknown, "it does not hand in", STALLS_S)
    till.kill()
    shutil.rmtree(till.folder)
    shutil.copytree(copy, till.folder)
    till.start()
    wait_until(lambda: seller.ask("series") != "T3", "it goes on as itself", STALLS_S)
    seller.begin()


def endure(venue: RestlessVenue, folder: Path, selling_s: float, hub_away_s: float) -> None:
    """Everything that the venue is to come through, in its order."""
    hub_copy, till_copy = folder / "hub copy", folder / "till copy"
    venue.comes_together()
    venue.tills[2].kill()
    shutil.copytree(venue.tills[2].folder, till_copy)
    venue.tills[2].start()
    for seller in venue.sellers:
        seller.begin()
    sell_while_things_die(venue, selling_s / 3)
    venue.back_up_hub(hub_copy)
    sell_while_things_die(venue, selling_s / 3)
    venue.hub_away(hub_away_s)
    put_back(venue, 2, till_copy)
    venue.put_hub_back(hub_copy)
    sell_while_things_die(venue, selling_s / 3)
    for seller in venue.sellers:
        seller.end()
    venue.comes_together()


def check_kept(venue: RestlessVenue) -> None:
    """Each paid sale is in every store exactly once, and every number follows the one before."""
    shown: list[list[str]] = [seller.ask("receipts") for seller in venue.sellers]
    for receipts in shown:
        counted = Counter(receipts)
        assert [number for number in venue.paid if counted[number] != 1] == []
        assert receipts == shown[0]
    extra = len(shown[0]) - len(venue.paid)
    assert 0 <= extra <= sum(seller.deaths for seller in venue.sellers), "sold, and never said"
    series: dict[str, list[int]] = {}
    for number in shown[0]:
        name, _, count = number.rpartition("-")
        series.setdefault(name, []).append(int(count))
    for name, numbers in series.items():
        assert sorted(numbers) == list(range(1, len(numbers) + 1)), f"{name} has a gap"


def check_kitchen(venue: RestlessVenue) -> None:
    """Nothing that was sent is unknown to the kitchen, and nothing is left to make."""
    for seller in venue.sellers:
        for word, what in (("unseen", "not seen"), ("in_the_kitchen", "not made")):
            wait_while_it_moves(partial(seller.ask, word), what, STALLS_S)


def check_disks(venue: RestlessVenue) -> None:
    """Every till's database is sound, and the hub's has every chain as far as the tills have.

    What the life before sold is in a Z once the till that was put back has closed its day.
    """
    venue.sellers[2].ask("close_day")
    venue.comes_together()
    heads = {(bytes.fromhex(name), seq) for name, seq, _ in venue.sellers[0].ask("heads")}
    for till in venue.tills:
        till.close()
    venue.kill_hub()
    for till in venue.tills:
        _is_sound(till)
    home = Home(venue.hub_folder)
    identity = find_identity(home, None, new_id())
    store = open_store("", home.database, identity.database_key)
    try:
        kept = [store.load(venue_id) for venue_id in store.venues()]
    finally:
        store.close()
    chains = [chain for one in kept if one is not None for chain in one.chains]
    assert heads <= {(chain.name.bytes, chain.told.seq) for chain in chains}


def _is_sound(till: TillProcess) -> None:
    shop = Shop(till.folder, set_up=False)
    try:
        assert examine(shop.open.readers, till.folder).faults == ()
    finally:
        shop.close()


def run(folder: Path, selling_s: float, hub_away_s: float) -> None:
    """Endure, then look."""
    with uncounted(), uncounted_processes(), restless_venue(folder) as venue:
        endure(venue, folder, selling_s, hub_away_s)
        check_kitchen(venue)
        check_kept(venue)
        check_disks(venue)
        deaths = sum(seller.deaths for seller in venue.sellers)
        print(f"{len(venue.paid)} sales, {venue.killed}, {deaths} deaths of tills came through")
        assert venue.paid
        assert deaths


@pytest.mark.timeout(600)
def test_a_minute_of_selling_while_everything_dies(tmp_path: Path) -> None:
    """The short one."""
    run(tmp_path, SHORT_SELLING_S, SHORT_HUB_AWAY_S)


@pytest.mark.endurance
@pytest.mark.timeout(3_000)
def test_minutes_of_selling_while_everything_dies(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The long one."""
    options = request.config
    run(tmp_path, options.getoption("--selling-s"), options.getoption("--hub-away-s"))
