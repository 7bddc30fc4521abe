"""A venue at a relay with screens of its kitchen, and what its till and a screen wrote."""

from uuid import UUID

from fynlo_pos.sync.protocol.frames import Role
from tests.support.kitchen_envelopes import (
    ADA,
    BAR,
    CAFE,
    GRILL,
    GRILL_DOCUMENT,
    began,
    edited,
    links,
    order_sent,
    seen,
    sent_line,
)
from tests.support.relayed import Venue, device

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


def venue_with_screens() -> Venue:
    """Return one with a till that is connected, two screens of the kitchen and one of its grill."""
    venue = Venue(
        device(TILL),
        device(SCREEN, Role.VIEWER),
        device(SECOND, Role.VIEWER),
        device(BOUND, Role.VIEWER, station=str(GRILL)),
    )
    venue.connect(TILL)
    return venue
