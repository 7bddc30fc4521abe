"""A viewer at the relay: it is shown what concerns its station, and never an envelope of others."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.kitchen.for_viewers import TOLD_FOR_MS, Excerpt, records_of
from fynlo_pos.core.kitchen.records import KitchenSent
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
from hub.relay import sending
from hub.relay.events import Found
from hub.relay.values import READ_ROWS, WINDOW
from tests.support.kitchen_envelopes import (
    BAR,
    BROKEN_PRIVATE,
    GRILL,
    NOW_MS,
    began,
    links,
    order_sent,
    with_private,
)
from tests.support.relayed import Venue, head_of, push_of
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


def test_a_relay_whose_clock_is_days_ahead_shows_what_comes(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS[:2], TILL))
    assert orders_shown_at(shop, NOW_MS + 3 * TOLD_FOR_MS) == []
    shop.says(TILL, push_of(LINKS[2:], TILL))
    assert places(shop.excerpts(SCREEN)) == [3, 5, 6]


def test_a_screen_that_was_away_for_a_little_is_shown_all_that_came_whatever_clocks_say(
    shop: Venue, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.says(TILL, push_of(LINKS[:3], TILL))
    (shown,) = [one for one in shop.connect(SCREEN, Role.VIEWER) if isinstance(one, Shown)]
    shop.leave(SCREEN)
    shop.says(TILL, push_of(LINKS[3:], TILL))
    far_ms = NOW_MS + 3 * TOLD_FOR_MS
    frames = shop.connect(SCREEN, Role.VIEWER, *shown.heads, now_ms=far_ms)
    found = [each for one in frames if isinstance(one, Shown) for each in read_shown(one)]
    assert places(found) == [5, 6]
    monkeypatch.setattr(sending, "MOST_SINCE", 2)
    frames = shop.connect(SECOND, Role.VIEWER, *shown.heads, now_ms=far_ms)
    found = [each for one in frames if isinstance(one, Shown) for each in read_shown(one)]
    assert places(found) == [], "it was away for too long to be shown it all"


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


def test_a_store_that_finds_nothing_ends_the_connection(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS, TILL))
    shop.is_held = True
    shop.connect(SCREEN, Role.VIEWER)
    shop.tell(Found(SCREEN, ()))
    assert shop.take(SCREEN) == [Refusal(Why.COME_AGAIN, ends=True)]


def test_a_viewer_is_answered_no_call_of_the_venues(shop: Venue) -> None:
    shop.connect(SCREEN, Role.VIEWER)
    shop.says(SCREEN, Call(UUID(int=5), "devices", b""))
    assert not [frame for frame in shop.take(SCREEN) if isinstance(frame, Push)]


def test_nothing_is_sent_before_it_says_what_it_watches(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS[:3], TILL))
    frames = shop.connect(SCREEN, Role.VIEWER, Head(LOG, 2, LINKS[1].hash))
    (shown,) = [frame for frame in frames if isinstance(frame, Shown)]
    assert shown.heads == (head_of(LINKS[2]),)
