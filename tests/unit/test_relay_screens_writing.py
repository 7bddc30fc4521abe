"""What a screen writes at the relay: its own log, at its own station, whoever hands it in."""

from uuid import UUID

import pytest

from fynlo_pos.core.kitchen.for_viewers import records_of
from fynlo_pos.core.kitchen.records import KitchenBumped
from fynlo_pos.sync.protocol.frames import Have, Refusal, Role, Shown, Why
from fynlo_pos.sync.protocol.packing import pack
from tests.support.kitchen_envelopes import (
    ADA,
    BAR,
    CAFE,
    GRILL,
    GRILL_DOCUMENT,
    NOW_MS,
    began,
    counted,
    edited,
    links,
    order_sent,
    seen,
)
from tests.support.relayed import (
    VENUE,
    Venue,
    device,
    head_of,
    nothing_of,
    push_of,
    sent,
    signed,
    stored,
)
from tests.support.relayed_screens import (
    ACTS,
    BOUND,
    BURGER,
    LINKS,
    LOG,
    OWN,
    SCREEN,
    SECOND,
    TILL,
    venue_with_screens,
)

pytestmark = pytest.mark.unit


@pytest.fixture
def shop() -> Venue:
    return venue_with_screens()


def test_its_own_log_is_pushed_and_passed_on_to_all(shop: Venue) -> None:
    shop.connect(SCREEN, Role.VIEWER)
    shop.connect(SECOND, Role.VIEWER)
    shop.says(SCREEN, push_of(ACTS[:2], SCREEN))
    assert stored(shop, OWN) == [each.body for each in ACTS[:2]]
    assert shop.bodies(TILL) == [each.body for each in ACTS[:2]]
    (excerpt,) = shop.excerpts(SECOND)
    assert list(records_of(excerpt)) == [seen(1)]
    assert not [frame for frame in shop.take(SCREEN) if isinstance(frame, Shown)]


def test_one_that_was_put_back_hears_of_each_part_that_it_is_here(shop: Venue) -> None:
    """It is shown nothing of its own log, and cannot place where that ends here."""
    shop.connect(SCREEN, Role.VIEWER)
    shop.says(SCREEN, push_of(ACTS[:3], SCREEN))
    shop.take(SCREEN)
    shop.says(SCREEN, push_of(ACTS[:2], SCREEN))
    [have] = [frame for frame in shop.take(SCREEN) if isinstance(frame, Have)]
    assert set(have.heads) == {head_of(ACTS[1]), head_of(ACTS[2])}


def test_what_it_may_not_say_takes_nothing_along_that_it_said_before(shop: Venue) -> None:
    own = links(OWN, [began(OWN, "K1")], [seen(1)], [order_sent(1, BURGER)], stamp=20)
    shop.connect(SCREEN, Role.VIEWER)
    shop.is_held = True
    for link in own:
        shop.says(SCREEN, push_of([link], SCREEN))
    shop.run_lane()
    assert stored(shop, OWN) == [each.body for each in own[:2]]
    assert (Why.NOT_YOURS, head_of(own[1])) in shop.refusals(SCREEN)


@pytest.mark.parametrize(
    "record", [order_sent(1, BURGER), edited(GRILL_DOCUMENT), edited(CAFE), edited(ADA)]
)
def test_what_a_stolen_screen_would_write_is_refused_and_reaches_nobody(
    shop: Venue, record: object
) -> None:
    forged = links(OWN, [began(OWN, "K1")], [seen(1)], [record], [seen(3)], stamp=20)  # type: ignore[list-item]
    shop.connect(SCREEN, Role.VIEWER)
    shop.noted.clear()
    shop.says(SCREEN, push_of(forged, SCREEN))
    assert shop.refusals(SCREEN) == [(Why.NOT_YOURS, nothing_of(OWN))]
    assert [noted.why for noted in shop.noted] == [Why.NOT_YOURS]
    assert OWN not in shop.state.chains, "what the same signature covers would be a run without end"
    heads = (signed(forged[1], SCREEN), signed(forged[3], SCREEN))
    shop.says(SCREEN, pack(sent(forged), heads))
    assert shop.refusals(SCREEN) == [(Why.NOT_YOURS, head_of(forged[1]))]
    assert stored(shop, OWN) == [each.body for each in forged[:2]]
    assert shop.bodies(TILL) == [each.body for each in forged[:2]]


def test_what_a_screen_signed_is_no_truer_for_a_member_that_hands_it_in(shop: Venue) -> None:
    forged = links(OWN, [began(OWN, "K1")], [order_sent(1, BURGER)], stamp=20)
    shop.says(TILL, push_of(forged, SCREEN))
    assert shop.refusals(TILL) == [(Why.NOT_YOURS, nothing_of(OWN))]
    assert OWN not in shop.state.chains
    shop.says(TILL, push_of(ACTS, SCREEN))
    assert stored(shop, OWN) == [each.body for each in ACTS]


def test_a_members_own_sales_beside_a_forged_screens_are_taken(shop: Venue) -> None:
    forged = links(OWN, [began(OWN, "K1")], [order_sent(1, BURGER)], stamp=20)
    both = (signed(LINKS[-1], TILL), signed(forged[-1], SCREEN))
    shop.says(TILL, pack(sent([*LINKS, *forged]), both))
    assert stored(shop, LOG) == [each.body for each in LINKS]
    assert OWN not in shop.state.chains


def test_a_member_hands_in_what_a_screen_said_at_the_station_it_had_then(shop: Venue) -> None:
    at_the_bar = KitchenBumped(UUID(int=1), (counted(22, BAR),), NOW_MS)
    said = links(OWN, [began(OWN, "K1")], [at_the_bar], stamp=20)
    shop.says(TILL, push_of(said, BOUND))
    assert stored(shop, OWN) == [each.body for each in said]


def test_a_screen_of_the_grill_makes_nothing_at_the_bar(shop: Venue) -> None:
    at_the_bar = KitchenBumped(UUID(int=1), (counted(22, BAR),), NOW_MS)
    forged = links(OWN, [began(OWN, "K1")], [at_the_bar], stamp=20)
    shop.connect(BOUND, Role.VIEWER, station=GRILL)
    shop.says(BOUND, pack(sent(forged), (signed(forged[0], BOUND), signed(forged[1], BOUND))))
    assert (Why.NOT_YOURS, head_of(forged[0])) in shop.refusals(BOUND)
    assert stored(shop, OWN) == [forged[0].body]


def test_a_viewer_whose_station_is_no_id_says_and_sees_nothing(shop: Venue) -> None:
    shop.store.enrol(VENUE, device(SECOND, Role.VIEWER, station="grill"))
    shop.refresh()
    frames = shop.connect(SECOND, Role.VIEWER, station=GRILL)
    assert frames[-1] == Refusal(Why.NOT_YOURS, ends=True)
    shop.connect(BOUND, Role.VIEWER, station=GRILL)
    shop.store.enrol(VENUE, device(BOUND, Role.VIEWER, station="grill"))
    shop.refresh()
    shop.says(BOUND, pack(sent(ACTS), (signed(ACTS[0], BOUND), signed(ACTS[2], BOUND))))
    assert stored(shop, OWN) == [ACTS[0].body]


def test_it_pushes_nobody_elses_log(shop: Venue) -> None:
    shop.connect(SCREEN, Role.VIEWER)
    shop.says(SCREEN, push_of(LINKS[:1], TILL))
    assert shop.refusals(SCREEN) == [(Why.NOT_YOURS, nothing_of(LOG))]
