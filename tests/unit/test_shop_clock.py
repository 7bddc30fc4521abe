"""A kitchen's screen whose device wakes up in the past goes by the hub's clock."""

from uuid import uuid4

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.member.values import Me, Member, Phase, status_of
from fynlo_pos.sync.protocol.frames import Role
from fynlo_pos.ui.kitchen_hub import KitchenHub
from fynlo_pos.ui.shop_clock import ShopClock
from fynlo_pos.ui.viewmodels.board_screen import clock_words

pytestmark = pytest.mark.unit

HOUR_MS = 60 * 60_000


class Hands:
    """Two clocks that stand until they are moved."""

    wall_ms = 1_780_000_000_000
    monotonic_ms = 5_000

    def move(self, by_ms: int) -> None:
        self.wall_ms += by_ms
        self.monotonic_ms += by_ms


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def clock(hands: Hands) -> ShopClock:
    return ShopClock(lambda: hands.wall_ms, lambda: hands.monotonic_ms)


def test_a_clock_that_goes_with_the_shops_is_the_devices_own(
    hands: Hands, clock: ShopClock
) -> None:
    clock.set_off(0)
    hands.wall_ms += HOUR_MS
    assert (clock(), clock.off_ms) == (hands.wall_ms, 0)


def test_one_that_is_off_is_reckoned_by_the_hubs_also_when_somebody_sets_it(
    hands: Hands, clock: ShopClock
) -> None:
    shop_ms = hands.wall_ms + 30 * HOUR_MS
    clock.set_off(30 * HOUR_MS)
    assert clock() == shop_ms
    hands.move(60_000)
    hands.wall_ms += 30 * HOUR_MS
    clock.set_off(30 * HOUR_MS)
    assert clock() == shop_ms + 60_000, "set right meanwhile, it is not thirty hours ahead"
    clock.set_off(0)
    assert clock() == hands.wall_ms


def test_the_hub_says_how_far_it_is_off_and_what_it_said_stays_while_it_is_away(
    hands: Hands, clock: ShopClock
) -> None:
    hub = KitchenHub(clock, is_alone=False)
    on = Member(Me(uuid4(), uuid4(), Role.VIEWER, b""), phase=Phase.TOGETHER, is_caught_up=True)
    hub._take_status(status_of(replace(on, clock_off_ms=-HOUR_MS)))
    assert clock() == hands.wall_ms - HOUR_MS
    hub._take_status(status_of(replace(on, phase=Phase.APART, is_caught_up=False)))
    assert clock() == hands.wall_ms - HOUR_MS
    assert hub.silent_since_ms() == clock()
    hub._take_status(status_of(on))
    assert (clock(), hub.silent_since_ms()) == (hands.wall_ms, None)


def test_a_screen_says_what_to_do_about_its_clock() -> None:
    assert clock_words(0) == ""
    assert clock_words(-HOUR_MS).startswith("This device’s clock is 60 min off the shop’s.")
