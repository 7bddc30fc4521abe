"""How much a till that comes back has still to hand in, as the other tills are told."""

from uuid import UUID

import pytest

from fynlo_pos.sync.protocol.frames import Role
from hub.relay.presence import to_come
from tests.support.envelopes import chain
from tests.support.relayed import Venue, branch, device, head_of, push_of

pytestmark = pytest.mark.unit

TILL, OTHER = 11, 12
LOG, THEIRS = UUID(int=50), UUID(int=60)
LINKS, OTHERS = chain(LOG, 10), chain(THEIRS, 6)


def shop() -> Venue:
    """Two tills that have each handed in a part of what they have, and have gone."""
    venue = Venue(device(TILL), device(OTHER))
    venue.connect(TILL)
    venue.says(TILL, push_of(LINKS[:4], TILL))
    venue.leave(TILL)
    venue.connect(OTHER)
    venue.says(OTHER, push_of(OTHERS[:2], OTHER))
    venue.leave(OTHER)
    return venue


def test_what_a_till_had_when_it_came_is_on_its_way_until_it_is_stored() -> None:
    venue = shop()
    till = UUID(int=TILL)
    assert to_come(venue.state, till) == 0, "of one that is away nobody knows"
    venue.connect(TILL, Role.MEMBER, head_of(LINKS[9]))
    assert to_come(venue.state, till) == 6
    venue.says(TILL, push_of(LINKS[4:8], TILL))
    assert to_come(venue.state, till) == 2
    venue.says(TILL, push_of(LINKS[8:], TILL))
    assert to_come(venue.state, till) == 0


def test_what_it_has_of_others_is_not_its_own() -> None:
    venue = shop()
    venue.connect(TILL, Role.MEMBER, head_of(LINKS[3]), head_of(OTHERS[5]))
    assert to_come(venue.state, UUID(int=TILL)) == 0


def test_of_a_chain_that_has_forked_nothing_is_said() -> None:
    venue = shop()
    twin = branch(LINKS, 2, 2)
    venue.connect(TILL)
    venue.says(TILL, push_of(twin, TILL))
    venue.leave(TILL)
    venue.connect(TILL, Role.MEMBER, head_of(LINKS[9]))
    assert to_come(venue.state, UUID(int=TILL)) == 0
