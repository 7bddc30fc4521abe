"""Who is told of the shop's devices: its members. Not a screen, a stranger, or who was let go."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import (
    Cards,
    Challenge,
    Frame,
    Have,
    Hello,
    Presence,
    Refusal,
    Role,
)
from hub.relay.events import Known, Opened
from tests.support.envelopes import chain
from tests.support.relayed import NONCE, VENUE, Venue, head_of, push_of
from tests.support.seated import with_card

pytestmark = pytest.mark.unit

TILL, GRILL, GONE, CLAIMED, UNSAID, NEW = 11, 12, 13, 14, 15, 16
OTHERS = (GRILL, GONE, CLAIMED, UNSAID)
LOG = UUID(int=50)
LINKS = chain(LOG, 3)


@pytest.fixture
def shop() -> Venue:
    """A till, a kitchen's screen, a till that was let go, and two sockets that proved nothing."""
    venue = Venue(with_card(TILL), with_card(CLAIMED), with_card(GONE))
    screen = with_card(GRILL, role=Role.VIEWER)
    venue.store.enrol(VENUE, screen)
    venue.store.revoke(VENUE, with_card(GONE, is_revoked=True))
    venue.refresh()
    return venue


def come(shop: Venue) -> dict[int, list[Frame]]:
    """All of them come; what each was sent as it did."""
    told = {TILL: shop.connect(TILL), GRILL: shop.connect(GRILL, Role.VIEWER)}
    told[GONE] = shop.connect(GONE)
    for stranger in (CLAIMED, UNSAID):
        shop.tell(Opened(stranger, NONCE))
    shop.says(CLAIMED, Hello(VENUE, UUID(int=CLAIMED), Role.MEMBER, NONCE))
    shop.settle()
    told |= {who: told.get(who, []) + shop.take(who) for who in (TILL, *OTHERS)}
    return told


def kinds(frames: list[Frame]) -> set[type[Frame]]:
    return {type(frame) for frame in frames}


def test_as_they_come_members_alone_are_sent_cards_and_who_is_there(shop: Venue) -> None:
    told = come(shop)
    assert {Cards, Presence} <= kinds(told[TILL])
    for who in OTHERS:
        assert not kinds(told[who]) & {Cards, Presence}, who
    assert kinds(told[CLAIMED]) == {Challenge}
    assert kinds(told[GONE]) == {Challenge, Refusal, Have}
    assert told[UNSAID] == []


def test_who_joins_and_who_is_let_go_is_told_to_members_alone(shop: Venue) -> None:
    come(shop)
    for news in (with_card(NEW), with_card(NEW, is_revoked=True)):
        shop.tell(Known((), (replace(news, number=2 + news.is_revoked),)))
        assert kinds(shop.take(TILL)) == {Cards}
        assert [shop.take(who) for who in OTHERS] == [[]] * len(OTHERS)


def test_what_a_manager_admits_is_told_to_no_screen_and_no_stranger(shop: Venue) -> None:
    come(shop)
    shop.says(GONE, push_of(LINKS, GONE))
    shop.take(GONE)
    assert shop.take(TILL) == []
    shop.store.admit(VENUE, head_of(LINKS[-1]))
    shop.refresh()
    assert Have in kinds(shop.take(TILL))
    for who in (GRILL, CLAIMED, UNSAID):
        assert Have not in kinds(shop.take(who)), who
