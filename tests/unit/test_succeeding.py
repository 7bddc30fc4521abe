"""A hub takes over a venue whose hub is gone: its devices as they were, under a term of its own."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.authority import (
    NOBODY,
    Roster,
    authority_of,
    enlarge,
    first_mandate,
    signed_mandate,
)
from fynlo_pos.sync.protocol.calls import HandOver
from fynlo_pos.sync.protocol.cards import is_card_of, signed_card
from fynlo_pos.sync.protocol.frames import Card, Head, Mandate, Role
from hub.authority import roster_of, with_card
from hub.relay.cards import card_of
from hub.relay.values import Device
from hub.secret import Identity
from hub.store.memory import MemoryStore
from hub.store.port import Venue
from hub.succeeding import take_over_on
from tests.support.relayed import VENUE, device, key_of, public

pytestmark = pytest.mark.unit

OLD = key_of(2)
HUB = Identity(UUID(int=3), key_of(3).private_bytes_raw(), bytes(32))
MANAGER, TILL, GONE = 11, 12, 13
FIRST = first_mandate(NOBODY, public(OLD))


def old_card(number: int, **more: object) -> Card:
    """A device as the hub that is gone had signed it."""
    card = replace(card_of(device(number)), number=4, by=UUID(int=2), **more)
    return signed_card(OLD, VENUE, card)


REACH = (Head(UUID(int=50), 3, bytes(32)),)
CARDS = (
    old_card(MANAGER, can_manage=True),
    old_card(TILL, name="T3"),
    old_card(GONE, is_revoked=True, reach=REACH),
)
ROSTER = enlarge(Roster(VENUE, (FIRST,)), CARDS, ())
ELSEWHERE = signed_mandate(
    key_of(MANAGER), ROSTER, (UUID(int=9), public(key_of(9))), UUID(int=MANAGER)
)
NAMED = signed_mandate(key_of(MANAGER), ROSTER, (HUB.id, HUB.public_key), UUID(int=MANAGER))


@pytest.fixture
def store() -> MemoryStore:
    """A hub at which the venue has begun, under one till."""
    made = MemoryStore()
    made.found(VENUE)
    founder = device(MANAGER, can_manage=True)
    made.enrol(VENUE, with_card(HUB, VENUE, replace(founder, number=1), 0))
    return made


def kept(store: MemoryStore) -> tuple[Venue, dict[int, Device]]:
    venue = store.load(VENUE)
    assert venue is not None
    return venue, {each.id.int: each for each in venue.devices}


def taken(store: MemoryStore, handed: HandOver) -> bool:
    return take_over_on(store, HUB, VENUE, handed, UUID(int=MANAGER))


def test_who_knows_the_old_hub_alone_obeys_the_new_one(store: MemoryStore) -> None:
    handed = HandOver(CARDS, (FIRST, NAMED))
    assert taken(store, handed)
    venue, devices = kept(store)
    assert authority_of(roster_of(venue, HUB)) == NAMED
    there = enlarge(ROSTER, (card_of(each) for each in devices.values()), (NAMED,))
    assert authority_of(there).hub_key == HUB.public_key
    assert {card.term for card in there.cards.values()} == {1}
    assert devices[TILL].name == "T3"
    assert (devices[GONE].is_revoked, devices[GONE].reach) == (True, REACH)
    assert taken(store, handed), "a second time changes nothing"
    assert kept(store)[1] == devices


@pytest.mark.parametrize(
    "mandates",
    [
        (),
        (NAMED,),
        (FIRST,),
        (FIRST, ELSEWHERE),
        (FIRST, replace(NAMED, signature=bytes(64))),
    ],
    ids=["none", "no first", "not named", "another named", "forged"],
)
def test_unnamed_it_signs_every_device_for_who_believes_its_key(
    store: MemoryStore, mandates: tuple[object, ...]
) -> None:
    assert taken(store, HandOver(CARDS, mandates))  # type: ignore[arg-type]
    venue, devices = kept(store)
    assert venue.mandates == ()
    assert set(devices) == {MANAGER, TILL, GONE}
    assert all(is_card_of(HUB.public_key, VENUE, card_of(each)) for each in devices.values())
    assert devices[GONE].is_revoked


def test_a_venue_in_which_others_are_already_is_taken_over_by_nobody(store: MemoryStore) -> None:
    store.enrol(VENUE, Device(UUID(int=99), public(key_of(99)), Role.MEMBER))
    assert not taken(store, HandOver(CARDS, (FIRST, NAMED)))
    assert set(kept(store)[1]) == {MANAGER, 99}


def test_a_venue_that_was_moved_before_is_not_taken_back(store: MemoryStore) -> None:
    assert taken(store, HandOver(CARDS, (FIRST, NAMED)))
    assert not taken(store, HandOver(CARDS, (FIRST,)))
    assert authority_of(roster_of(kept(store)[0], HUB)) == NAMED


@pytest.mark.parametrize(
    ("cards", "mandates"),
    [
        ((CARDS[0], old_card(TILL, name="T9", can_manage=True), CARDS[2]), (FIRST, NAMED)),
        ((*CARDS[:2], old_card(GONE, is_revoked=True, reach=())), (FIRST, NAMED)),
        ((*CARDS[:2], old_card(GONE)), (FIRST, NAMED)),
        (CARDS, (FIRST, NAMED, first_mandate(NOBODY, public(key_of(99))))),
    ],
    ids=["another name", "less is accepted", "let in again", "begun twice"],
)
def test_what_was_handed_over_cannot_be_said_otherwise_later(
    store: MemoryStore, cards: tuple[Card, ...], mandates: tuple[Mandate, ...]
) -> None:
    assert taken(store, HandOver(CARDS, (FIRST, NAMED)))
    before = kept(store)
    assert not taken(store, HandOver(cards, mandates))
    assert kept(store) == before
