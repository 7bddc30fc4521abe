"""A relay that lies is believed in nothing: what nobody enrolled signed is never taken in."""

from collections.abc import Sequence
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.cash.records import DrawerUnlocked
from fynlo_pos.core.envelope import GENESIS, Envelope, seal_envelope
from fynlo_pos.sync.member.vouching import Doubtful, Sorted, sort_out
from fynlo_pos.sync.protocol.frames import Head, Sent, SignedHead
from hub.relay.cards import card_of
from tests.support.envelopes import chain
from tests.support.relayed import branch, head_of, sent, signed
from tests.support.seated import with_card

pytestmark = pytest.mark.unit

TILL, OTHER, STRANGER = 11, 12, 99
LOG, THEIR_LOG = UUID(int=50), UUID(int=60)
LINKS, THEIRS = chain(LOG, 8), chain(THEIR_LOG, 4)


CARDS = {UUID(int=each): card_of(with_card(each)) for each in (TILL, OTHER)}
OWNERS = {THEIR_LOG: UUID(int=OTHER)}


def sorted_out(
    links: Sequence[Envelope],
    *heads: SignedHead,
    owners: dict[UUID, UUID] = OWNERS,
    ignored: frozenset[UUID] = frozenset(),
) -> Sorted:
    return sort_out(sent(links), heads, CARDS, owners, ignored)


def doubts(found: Sorted) -> list[tuple[UUID, int, Doubtful]]:
    return [(each.head.incarnation, each.head.seq, each.why) for each in found.doubts]


def test_a_signed_head_stands_for_all_that_leads_up_to_it() -> None:
    found = sorted_out(LINKS, signed(LINKS[-1], TILL))
    assert found.envelopes == tuple(sent(LINKS))
    assert found.signed == (signed(LINKS[-1], TILL),)
    assert found.owners == {LOG: UUID(int=TILL)}
    assert found.doubts == ()


def test_a_tail_whose_signed_end_was_held_back_is_set_aside() -> None:
    found = sorted_out(LINKS, signed(LINKS[4], TILL))
    assert found.envelopes == tuple(sent(LINKS[:5]))
    assert doubts(found) == [(LOG, 6, Doubtful.UNSIGNED)]


def test_an_envelope_that_was_swapped_or_left_out_takes_its_neighbours_with_it() -> None:
    forged = branch(LINKS, 3, 1)
    swapped = [*LINKS[:3], *forged, *LINKS[4:]]
    found = sorted_out(swapped, signed(LINKS[-1], TILL))
    assert found.envelopes == ()
    assert doubts(found) == [(LOG, 1, Doubtful.UNSIGNED)]
    left_out = [*LINKS[:3], *LINKS[4:]]
    assert sorted_out(left_out, signed(LINKS[-1], TILL)).envelopes == ()


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (signed(LINKS[-1], STRANGER), Doubtful.NOT_ENROLLED),
        (replace(signed(LINKS[-1], TILL), signature=bytes(64)), Doubtful.WRONG_SIGNATURE),
        (replace(signed(LINKS[-1], OTHER), device=UUID(int=TILL)), Doubtful.WRONG_SIGNATURE),
    ],
)
def test_what_no_device_of_the_venue_signed_is_set_aside(head: SignedHead, why: Doubtful) -> None:
    found = sorted_out(LINKS, head)
    assert found.envelopes == ()
    assert doubts(found) == [(LOG, 8, why)]
    assert found.owners == {}, "a chain is bound to nobody by a signature that does not hold"


def test_a_head_at_another_place_than_its_envelope_says_nothing() -> None:
    moved = replace(signed(LINKS[-1], TILL), head=replace(head_of(LINKS[-1]), seq=9))
    assert doubts(sorted_out(LINKS, moved)) == [(LOG, 1, Doubtful.UNSIGNED)]


def test_a_device_adds_to_no_chain_but_its_own() -> None:
    found = sorted_out(THEIRS, signed(THEIRS[-1], TILL))
    assert doubts(found) == [(THEIR_LOG, 4, Doubtful.NOT_ITS_AUTHOR)]
    both = [*LINKS[:2], *branch(LINKS, 1, 2)]
    found = sorted_out(both, signed(LINKS[1], TILL), signed(both[-1], OTHER))
    assert doubts(found) == [(LOG, 3, Doubtful.NOT_ITS_AUTHOR)], "bound by what came before it"
    assert found.envelopes == tuple(sent(LINKS[:2]))


def test_other_chains_are_taken_in_past_a_forged_one() -> None:
    mixed = [LINKS[0], THEIRS[0], LINKS[1], THEIRS[1]]
    found = sorted_out(mixed, signed(THEIRS[1], OTHER))
    assert found.envelopes == tuple(sent(THEIRS[:2]))
    assert doubts(found) == [(LOG, 1, Doubtful.UNSIGNED)]


@pytest.mark.parametrize(
    ("reach", "taken"),
    [
        (None, 8),
        ((), 0),
        ((Head(LOG, 5, LINKS[4].hash),), 5),
        ((Head(LOG, 5, LINKS[4].hash), Head(LOG, 7, b"a fork of it")), 7),
        ((Head(THEIR_LOG, 8, LINKS[7].hash),), 0),
    ],
)
def test_of_who_was_let_go_nothing_is_taken_in_beyond_what_was_accepted(
    reach: tuple[Head, ...] | None, taken: int
) -> None:
    gone = replace(CARDS[UUID(int=TILL)], is_revoked=True, reach=reach)
    cards = {**CARDS, gone.device: gone}
    heads = (signed(LINKS[4], TILL), signed(LINKS[-1], TILL))
    found = sort_out(sent(LINKS), heads, cards, OWNERS)
    assert found.envelopes == tuple(sent(LINKS[:taken]))
    late = [(LOG, taken + 1, Doubtful.NOT_ADMITTED)] if taken < len(LINKS) else []
    assert doubts(found) == late
    still_in = replace(gone, is_revoked=False)
    assert sort_out(sent(LINKS), heads, {gone.device: still_in}, OWNERS).doubts == ()


def test_nothing_more_of_a_doubted_chain_is_taken_or_told() -> None:
    found = sorted_out(LINKS, signed(LINKS[-1], TILL), ignored=frozenset((LOG,)))
    assert (found.envelopes, found.doubts, found.signed) == ((), (), ())


def test_a_private_part_that_was_changed_is_set_aside_and_an_erased_one_is_not() -> None:
    told = seal_envelope(
        [DrawerUnlocked(UUID(int=1), UUID(int=2), "for Ana", UUID(int=3), "Ada", "2026-11-27", 1)],
        incarnation=LOG,
        seq=1,
        stamp=1,
        previous=GENESIS,
        app_version="1",
        salt=bytes(16),
    )
    good, head = Sent(told.body, told.private), signed(told, TILL)
    assert good.private
    for private, is_taken in ((good.private, True), (b"", True), (good.private + b"!", False)):
        found = sort_out([Sent(good.body, private)], [head], CARDS, {})
        assert bool(found.envelopes) is is_taken
        assert bool(found.doubts) is not is_taken
    (doubt,) = found.doubts
    assert doubt.why is Doubtful.TAMPERED
