"""What a card accepts of who was let go, at a hub that is new: told once it is certain."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.protocol.frames import Have, Head
from fynlo_pos.sync.protocol.link import fork_name
from fynlo_pos.sync.protocol.packing import pack
from hub.relay.effects import Admit
from hub.relay.values import Limits
from tests.support.envelopes import chain
from tests.support.relayed import Venue, branch, device, head_of, push_of, sent, signed

TILL, GONE, MANAGER = 11, 12, 13
LOG = UUID(int=5 << 64)
REAL = chain(LOG, 8)
FORGED = branch(REAL, 0, 5)
END = head_of(REAL[4])


@pytest.fixture
def venue() -> Venue:
    gone = device(GONE, is_revoked=True, reach=(END,))
    venue = Venue(device(TILL), gone, device(MANAGER, can_manage=True))
    venue.connect(TILL)
    venue.connect(MANAGER)
    return venue


def admitted(venue: Venue) -> list[Head]:
    """Let the store do what was asked of it, as the hub does, and return it."""
    heads = [each.upto for each in venue.effects if isinstance(each, Admit)]
    venue.effects.clear()
    for head in heads:
        venue.store.admit(venue.state.venue, head)
    venue.refresh()
    return heads


def told(venue: Venue, name: UUID = LOG) -> int:
    return venue.state.chains[name].told.seq


def fork_of(first: Envelope) -> UUID:
    return fork_name(LOG, first.hash)


def test_what_anybody_hands_on_waits_for_the_end_that_the_card_names(venue: Venue) -> None:
    venue.says(TILL, push_of(REAL[:3], GONE))
    assert (told(venue), admitted(venue)) == (0, [])
    venue.says(TILL, push_of(REAL[3:], GONE))
    assert admitted(venue) == [END]
    assert told(venue) == 5
    assert venue.state.chains[LOG].stored.seq == 8


def test_who_hands_on_a_part_of_what_waits_here_is_told_that_it_is_here(venue: Venue) -> None:
    """Of what goes on behind it nobody is told: its head alone would leave who pushed waiting."""
    venue.says(TILL, push_of(REAL[:4], GONE))
    venue.says(TILL, push_of(branch(REAL, 2, 5), GONE))
    venue.take(TILL)
    venue.says(TILL, push_of(REAL[:3], GONE))
    venue.says(TILL, push_of(branch(REAL, 2, 2), GONE))
    said = [each.heads for each in venue.take(TILL) if isinstance(each, Have)]
    assert head_of(REAL[2]) in said[0]
    assert head_of(branch(REAL, 2, 2)[-1]) in said[1]
    venue.says(TILL, push_of(REAL, GONE))
    admitted(venue)
    venue.take(TILL)
    venue.says(TILL, push_of(REAL[:3], GONE))
    [have] = [each for each in venue.take(TILL) if isinstance(each, Have)]
    assert head_of(REAL[2]) in have.heads, "some of it waits still"
    venue.says(TILL, push_of(REAL, GONE))
    [have] = [each for each in venue.take(TILL) if isinstance(each, Have)]
    assert have.heads.count(head_of(REAL[-1])) == 1, "its head says it already"


def test_of_parts_that_come_in_no_order_the_furthest_is_said_to_be_here(venue: Venue) -> None:
    venue.says(TILL, push_of(REAL[:4], GONE))
    venue.take(TILL)
    mixed = pack(sent([REAL[2], REAL[0]]), (signed(REAL[2], GONE), signed(REAL[0], GONE)))
    venue.says(TILL, mixed)
    [have] = [each for each in venue.take(TILL) if isinstance(each, Have)]
    assert head_of(REAL[2]) in have.heads
    assert head_of(REAL[0]) not in have.heads


def test_who_was_let_go_and_is_told_nothing_hears_of_each_part_that_it_is_here(
    venue: Venue,
) -> None:
    """It was put back, and cannot place where its own log ends here."""
    venue.says(TILL, push_of(REAL[:5], GONE))
    admitted(venue)
    assert told(venue) == 5
    venue.connect(GONE)
    venue.take(GONE)
    venue.says(GONE, push_of(REAL[:3], GONE))
    [have] = [each for each in venue.take(GONE) if isinstance(each, Have)]
    assert set(have.heads) == {head_of(REAL[2]), END}


def test_another_chain_of_that_key_is_told_to_nobody_and_the_real_one_is(venue: Venue) -> None:
    venue.says(TILL, push_of(FORGED, GONE))
    assert (told(venue), admitted(venue)) == (0, [])
    venue.says(TILL, push_of(REAL[:5], GONE))
    fork = fork_of(REAL[0])
    assert admitted(venue) == [replace(END, incarnation=fork)]
    assert (told(venue), told(venue, fork)) == (0, 5)


def test_a_managers_word_is_believed_at_once(venue: Venue) -> None:
    venue.says(MANAGER, push_of(REAL[:3], GONE))
    assert told(venue) == 3
    venue.says(MANAGER, push_of(REAL[3:5], GONE))
    assert told(venue) == 5


def test_nothing_beyond_the_card_is_told_whoever_brings_it(venue: Venue) -> None:
    venue.says(MANAGER, push_of(REAL[:5], GONE))
    venue.says(MANAGER, push_of(REAL[5:], GONE))
    assert (told(venue), admitted(venue)) == (5, [])


def test_who_waits_for_an_end_takes_no_room_of_who_waits_for_a_manager(venue: Venue) -> None:
    venue.state = replace(venue.state, limits=Limits(late_bytes=10))
    venue.says(TILL, push_of(REAL[:2], GONE))
    venue.says(TILL, push_of(REAL[2:5], GONE))
    assert venue.state.chains[LOG].stored.seq == 5
    venue.says(TILL, push_of(REAL[5:], GONE))
    assert TILL not in venue.state.connections


def test_a_card_that_accepts_nothing_lets_nothing_in(venue: Venue) -> None:
    gone = replace(device(GONE, is_revoked=True), number=1)
    venue.store.revoke(venue.state.venue, gone)
    venue.refresh()
    venue.says(MANAGER, push_of(REAL[:5], GONE))
    assert (told(venue), admitted(venue)) == (0, [])
