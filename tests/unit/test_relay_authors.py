"""Whose a chain is: bound to who signed its beginning, and to nobody else ever after."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import (
    Head,
    Push,
    Role,
    SignedHead,
    Why,
)
from fynlo_pos.sync.protocol.packing import pack
from tests.support.envelopes import chain
from tests.support.relayed import (
    Venue,
    bodies,
    branch,
    device,
    head_of,
    nothing_of,
    push_of,
    sent,
    signed,
    stored,
)

pytestmark = pytest.mark.unit

TILL, OTHER, GRILL, STRANGER = 11, 12, 13, 99
LOG = UUID(int=50)
LINKS = chain(LOG, 12)
THEIRS = chain(UUID(int=60), 6)


def venue() -> Venue:
    shop = Venue(device(TILL), device(OTHER), device(GRILL, Role.VIEWER))
    shop.connect(TILL)
    shop.connect(OTHER)
    shop.take(TILL)
    return shop


def test_a_chain_is_bound_to_who_signed_its_beginning() -> None:
    shop = venue()
    shop.says(OTHER, push_of(LINKS[:2], TILL))
    assert shop.state.chains[LOG].owner == UUID(int=TILL)
    shop.take(OTHER)
    shop.says(OTHER, push_of(LINKS[2:4], OTHER))
    assert shop.refusals(OTHER) == [(Why.NOT_YOURS, head_of(LINKS[1]))]
    shop.says(OTHER, push_of(LINKS[2:4], TILL))
    assert stored(shop, LOG) == bodies(LINKS[:4])
    shop.says(TILL, pack(sent(LINKS[4:6]), ()))
    assert shop.refusals(TILL) == [(Why.NOT_YOURS, head_of(LINKS[3]))]
    assert stored(shop, LOG) == bodies(LINKS[:4]), "its own device signs each push too"


def test_a_squatted_chain_takes_nothing_of_the_squatters_twin() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.says(OTHER, push_of(branch(LINKS, 1, 2), OTHER))
    assert (Why.NOT_YOURS, head_of(LINKS[2])) in shop.refusals(OTHER)
    assert set(shop.state.chains) == {LOG}


def test_a_chain_that_nobody_signed_does_not_begin() -> None:
    shop = venue()
    shop.says(TILL, pack(sent(LINKS[:2]), ()))
    assert shop.refusals(TILL) == [(Why.NOT_YOURS, nothing_of(LOG))]
    shop.says(TILL, pack(sent(LINKS[:2]), (signed(LINKS[1], STRANGER),)))
    assert shop.refusals(TILL) == [(Why.NOT_YOURS, nothing_of(LOG))]
    assert shop.state.chains == {}


def test_a_signature_stands_for_all_before_it_and_nothing_after() -> None:
    shop = venue()
    shop.says(OTHER, pack(sent(LINKS[:5]), (signed(LINKS[2], TILL),)))
    assert stored(shop, LOG) == bodies(LINKS[:3])
    assert shop.refusals(OTHER) == [(Why.NOT_YOURS, head_of(LINKS[2]))]


@pytest.mark.parametrize(
    "wrong",
    [
        replace(signed(LINKS[2], TILL), signature=bytes(64)),
        replace(signed(LINKS[2], TILL), device=UUID(int=OTHER)),
        replace(signed(LINKS[2], TILL), head=Head(LOG, 2, LINKS[2].hash)),
        replace(signed(LINKS[2], TILL), head=Head(UUID(int=51), 3, LINKS[2].hash)),
    ],
)
def test_a_wrong_signature_ends_the_connection(wrong: SignedHead) -> None:
    shop = venue()
    shop.says(TILL, pack(sent(LINKS[:3]), (wrong,)))
    assert shop.refusals(TILL) == [(Why.WRONG_SIGNATURE, None)]
    assert shop.closed == [TILL]
    assert shop.state.chains == {}


def test_a_head_that_is_not_in_the_push_says_nothing() -> None:
    shop = venue()
    push = pack(sent(LINKS[:3]), (signed(LINKS[2], TILL), signed(THEIRS[0], TILL)))
    shop.says(TILL, push)
    assert stored(shop, LOG) == bodies(LINKS[:3])
    (passed,) = shop.take(OTHER)
    assert isinstance(passed, Push)
    assert passed.heads == (signed(LINKS[2], TILL),), "what was not checked is not passed on"


def test_signatures_are_kept_and_passed_on_from_the_store() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.says(TILL, push_of(LINKS[3:5], TILL))
    shop.leave(OTHER)
    (push,) = [frame for frame in shop.connect(OTHER) if isinstance(frame, Push)]
    assert push.heads == (signed(LINKS[4], TILL),)


def test_a_viewer_pushes_its_own_log_and_no_other() -> None:
    shop = venue()
    shop.connect(GRILL, Role.VIEWER)
    shop.says(GRILL, push_of(LINKS[:1], GRILL))
    assert stored(shop, LOG) == bodies(LINKS[:1])
    shop.take(GRILL)
    shop.says(GRILL, push_of(THEIRS[:2], TILL))
    assert shop.refusals(GRILL) == [(Why.NOT_YOURS, nothing_of(UUID(int=60)))]
    assert shop.bodies(OTHER) == bodies(LINKS[:1])
