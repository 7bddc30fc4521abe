"""A viewer at the relay: it is shown what concerns its station, and never an envelope of others."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.kitchen.for_viewers import TOLD_FOR_MS, Excerpt, records_of
from fynlo_pos.core.kitchen.records import KitchenBumped, KitchenSent
from fynlo_pos.sync.protocol.excerpts import read_shown
from fynlo_pos.sync.protocol.frames import (
    Call,
    CaughtUp,
    Challenge,
    Have,
    Head,
    Push,
    Refusal,
    Role,
    Shown,
    Watch,
    Welcome,
    Why,
)
from fynlo_pos.sync.protocol.packing import pack
from hub.relay.events import Found
from hub.relay.values import READ_ROWS, WINDOW
from tests.support.kitchen_envelopes import (
    ADA,
    BAR,
    BROKEN_PRIVATE,
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
    sent_line,
    with_private,
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

pytestmark = pytest.mark.unit

TILL, SCREEN, SECOND, BOUND = 11, 13, 14, 15
LOG, OWN = UUID(int=50), UUID(int=60)
BURGER, BEER = sent_line(21, GRILL), sent_line(22, BAR, "Beer")
LINKS = links(
    LOG,
    [began(LOG)],
    [edited(ADA), edited(CAFE), edited(GRILL_DOCUMENT)],
    [order_sent(1, BURGER, BEER)],
    [edited(ADA)],
    [order_sent(2, BEER)],
    [order_sent(3, BURGER)],
)
ACTS = links(OWN, [began(OWN, "K1")], [seen(1)], [seen(3)], stamp=20)


@pytest.fixture
def shop() -> Venue:
    """A venue with a till that is connected, two screens of the kitchen and one of its grill."""
    shop = Venue(
        device(TILL),
        device(SCREEN, Role.VIEWER),
        device(SECOND, Role.VIEWER),
        device(BOUND, Role.VIEWER, station=str(GRILL)),
    )
    shop.connect(TILL)
    return shop


def orders_shown_at(shop: Venue, now_ms: int) -> list[int]:
    """Which orders a screen that comes at an instant is shown."""
    frames = shop.connect(SCREEN, Role.VIEWER, now_ms=now_ms)
    shown = [each for frame in frames if isinstance(frame, Shown) for each in read_shown(frame)]
    records = [record for each in shown for record in records_of(each)]
    return [record.order_id.int for record in records if isinstance(record, KitchenSent)]


def places(excerpts: list[Excerpt]) -> list[int]:
    return [each.seq for each in excerpts]


def test_a_viewer_is_shown_what_lies_there_then_what_comes(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS[:3], TILL))
    frames = shop.connect(SCREEN, Role.VIEWER)
    assert [type(frame) for frame in frames] == [Challenge, Welcome, Shown, CaughtUp]
    assert shop.welcome(frames).have == (), "the venue's chains are none of its business"
    shop.says(TILL, push_of(LINKS[3:], TILL))
    assert places(shop.excerpts(SCREEN)) == [5, 6]


@pytest.mark.parametrize("broken", BROKEN_PRIVATE)
def test_an_envelope_that_cannot_be_read_stops_no_member_and_no_screen(
    shop: Venue, broken: str
) -> None:
    shop.connect(SCREEN, Role.VIEWER)
    torn = with_private(
        links(LOG, [began(LOG)], [order_sent(1, BURGER)])[1], BROKEN_PRIVATE[broken]
    )
    shop.says(TILL, push_of([LINKS[0], torn], TILL))
    (have,) = shop.take(TILL)
    assert isinstance(have, Have)
    assert have.heads == (head_of(torn),)
    shop.leave(SCREEN)
    frames = shop.connect(SECOND, Role.VIEWER)
    assert [read_shown(frame) for frame in frames if isinstance(frame, Shown)] == [()]
    assert isinstance(frames[-1], CaughtUp)
    shop.says(TILL, push_of(links(OWN, [began(OWN)], [order_sent(3, BURGER)], stamp=9), TILL))
    assert places(shop.excerpts(SECOND)) == [2]


def test_it_holds_no_word_of_staff_or_of_another_station(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS, TILL))
    frames = shop.connect(BOUND, Role.VIEWER, station=GRILL)
    (shown,) = [frame for frame in frames if isinstance(frame, Shown)]
    for word in (b"Lovelace", b"Quay", b"Beer"):
        assert word not in shown.packed
    assert b"Burger" in shown.packed


def test_it_goes_on_from_where_it_was_shown_last(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS[:3], TILL))
    frames = shop.connect(SCREEN, Role.VIEWER)
    (shown,) = [frame for frame in frames if isinstance(frame, Shown)]
    assert shown.heads == (head_of(LINKS[2]),)
    shop.leave(SCREEN)
    shop.says(TILL, push_of(LINKS[3:], TILL))
    shop.connect(SCREEN, Role.VIEWER, *shown.heads)
    frames = shop.connect(SECOND, Role.VIEWER, *shown.heads)
    (shown,) = [frame for frame in frames if isinstance(frame, Shown)]
    assert shown.heads == (head_of(LINKS[5]),)


def test_what_concerns_it_not_is_not_told_of_and_not_read_again(shop: Venue) -> None:
    shop.connect(SCREEN, Role.VIEWER)
    shop.says(TILL, push_of(LINKS[:1], TILL))
    assert shop.take(SCREEN) == []
    shop.says(TILL, push_of(LINKS[1:4], TILL))
    (shown,) = shop.take(SCREEN)
    assert isinstance(shown, Shown)
    assert shown.heads == (head_of(LINKS[3]),), "up to here that is all"


def test_a_head_of_another_branch_is_shown_from_where_they_part(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS, TILL))
    other = replace(head_of(LINKS[2]), hash=bytes(32))
    shop.connect(SCREEN, Role.VIEWER, other)
    shop.leave(SCREEN)
    frames = shop.connect(SCREEN, Role.VIEWER, other)
    (shown,) = [frame for frame in frames if isinstance(frame, Shown)]
    assert shown.heads == (head_of(LINKS[5]),)


def test_facts_of_other_days_are_not_shown(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS[:3], TILL))
    assert orders_shown_at(shop, NOW_MS + TOLD_FOR_MS) == [1]
    assert orders_shown_at(shop, NOW_MS + TOLD_FOR_MS + 1) == []


def test_a_long_history_is_read_a_portion_at_a_time(shop: Venue) -> None:
    long = links(LOG, [began(LOG)], *([order_sent(n, BURGER)] for n in range(READ_ROWS + 50)))
    for at in range(0, len(long), 100):
        shop.says(TILL, push_of(long[at : at + 100], TILL))
    frames = shop.connect(SCREEN, Role.VIEWER)
    shown = [frame for frame in frames if isinstance(frame, Shown)]
    assert len(shop.reads) == 2
    assert len(shown) <= WINDOW
    assert shown[-1].heads == (head_of(long[-1]),)


def test_a_slow_viewer_is_read_for_from_the_store(shop: Venue) -> None:
    shop.connect(SCREEN, Role.VIEWER)
    shop.drains = False
    many = links(LOG, [began(LOG)], *([order_sent(n, BURGER)] for n in range(1, 30)))
    for envelope in many:
        shop.says(TILL, push_of([envelope], TILL))
    assert shop.state.connections[SCREEN].in_flight == WINDOW
    assert not shop.state.connections[SCREEN].is_live


def test_its_own_log_is_pushed_and_passed_on_to_all(shop: Venue) -> None:
    shop.connect(SCREEN, Role.VIEWER)
    shop.connect(SECOND, Role.VIEWER)
    shop.says(SCREEN, push_of(ACTS[:2], SCREEN))
    assert stored(shop, OWN) == [each.body for each in ACTS[:2]]
    assert shop.bodies(TILL) == [each.body for each in ACTS[:2]]
    (excerpt,) = shop.excerpts(SECOND)
    assert list(records_of(excerpt)) == [seen(1)]
    assert not [frame for frame in shop.take(SCREEN) if isinstance(frame, Shown)]


def test_another_life_of_it_is_shown_what_the_earlier_one_said(shop: Venue) -> None:
    shop.connect(SCREEN, Role.VIEWER)
    shop.says(SCREEN, push_of(ACTS, SCREEN))
    shop.leave(SCREEN)
    shop.connect(SCREEN, Role.VIEWER)
    shop.leave(SCREEN)
    frames = shop.connect(SCREEN, Role.VIEWER)
    assert shop.welcome(frames).have == (head_of(ACTS[2]),)
    (shown,) = [frame for frame in frames if isinstance(frame, Shown)]
    assert shown.heads == (head_of(ACTS[2]),)


def test_a_viewer_that_asks_for_envelopes_is_sent_away_and_that_is_noted_once(
    shop: Venue,
) -> None:
    shop.says(TILL, push_of(LINKS, TILL))
    shop.connect(SCREEN, Role.VIEWER)
    shop.noted.clear()
    shop.says(SCREEN, Have(()))
    assert shop.take(SCREEN) == [Refusal(Why.NOT_YOURS, ends=True)]
    assert [(noted.what, noted.why) for noted in shop.noted] == [("refused", Why.NOT_YOURS)]
    assert shop.closed == [SCREEN]


def test_a_member_watches_nothing(shop: Venue) -> None:
    shop.says(TILL, Watch(None, ()))
    assert Refusal(Why.NOT_YOURS, ends=True) in shop.take(TILL)


def test_a_viewer_watches_once(shop: Venue) -> None:
    shop.connect(SCREEN, Role.VIEWER)
    shop.says(SCREEN, Watch(None, ()))
    assert shop.take(SCREEN) == [Refusal(Why.OUT_OF_TURN, ends=True)]


@pytest.mark.parametrize("asked", [BAR, None])
def test_a_viewer_of_one_station_watches_no_other(shop: Venue, asked: UUID | None) -> None:
    frames = shop.connect(BOUND, Role.VIEWER, station=asked)
    assert frames[-1] == Refusal(Why.NOT_YOURS, ends=True)
    assert shop.closed == [BOUND]


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


def test_a_store_that_finds_nothing_ends_the_connection(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS, TILL))
    shop.is_held = True
    shop.connect(SCREEN, Role.VIEWER)
    shop.tell(Found(SCREEN, ()))
    assert shop.take(SCREEN) == [Refusal(Why.BUSY, ends=True)]


def test_a_viewer_is_answered_no_call_of_the_venues(shop: Venue) -> None:
    shop.connect(SCREEN, Role.VIEWER)
    shop.says(SCREEN, Call(UUID(int=5), "devices", b""))
    assert not [frame for frame in shop.take(SCREEN) if isinstance(frame, Push)]


def test_nothing_is_sent_before_it_says_what_it_watches(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS[:3], TILL))
    frames = shop.connect(SCREEN, Role.VIEWER, Head(LOG, 2, LINKS[1].hash))
    (shown,) = [frame for frame in frames if isinstance(frame, Shown)]
    assert shown.heads == (head_of(LINKS[2]),)
