"""A hub that is named for a further term signs its devices anew, so that its word is the last."""

from uuid import UUID

import pytest

from fynlo_pos.sync.protocol.authority import authority_of, first_mandate, signed_mandate
from fynlo_pos.sync.protocol.cards import is_card_of
from fynlo_pos.sync.protocol.frames import Card, Mandate, Role
from hub.authority import learn_on, revoke_on, roster_of, with_card
from hub.enrolling import enrol_itself
from hub.relay.cards import card_of
from hub.relay.values import Device
from hub.secret import Identity
from hub.store.memory import MemoryStore
from hub.store.port import Venue
from tests.support.relayed import key_of, public

pytestmark = pytest.mark.unit

BELOW = Identity(UUID(int=2), bytes(range(32)), bytes(32))
ABOVE = Identity(UUID(int=3), bytes(range(2, 34)), bytes(32))
VENUE, THIEF, MANAGER, TILL = UUID(int=1), UUID(int=11), UUID(int=12), UUID(int=13)


@pytest.fixture
def below() -> MemoryStore:
    """A shop that began here, with two who may manage, a till, and the hub itself."""
    store = MemoryStore()
    store.found(VENUE)
    for who in (THIEF, MANAGER, TILL):
        device = Device(who, public(key_of(who.int)), Role.MEMBER, can_manage=who != TILL, number=1)
        store.enrol(VENUE, with_card(BELOW, VENUE, device, 0))
    enrol_itself(store, BELOW, VENUE)
    return store


@pytest.fixture
def above(below: MemoryStore) -> MemoryStore:
    """The same shop at a hub above, as the one below has told of it."""
    store = MemoryStore()
    store.found(VENUE)
    store.grant(VENUE, first_mandate(BELOW.id, BELOW.public_key))
    learn_on(store, ABOVE, VENUE, cards(below), [])
    return store


def at(store: MemoryStore) -> Venue:
    venue = store.load(VENUE)
    assert venue is not None
    return venue


def cards(store: MemoryStore) -> list[Card]:
    return [card_of(device) for device in at(store).devices]


def name(store: MemoryStore, here: Identity, hub: Identity, by: UUID) -> Mandate:
    """Have somebody name a hub at the hub of this store."""
    roster = roster_of(at(store), here)
    mandate = signed_mandate(key_of(by.int), roster, (hub.id, hub.public_key), by)
    learn_on(store, here, VENUE, [], [mandate])
    return mandate


def hand_on(below: MemoryStore, above: MemoryStore) -> None:
    """Let the hubs tell one another all they know, until neither has news."""
    for _ in range(2):
        learn_on(above, ABOVE, VENUE, cards(below), at(below).mandates)
        learn_on(below, BELOW, VENUE, cards(above), at(above).mandates)


def test_a_hub_in_charge_that_is_named_again_signs_each_device_for_that_term(
    below: MemoryStore,
) -> None:
    roster, hub = roster_of(at(below), BELOW), (BELOW.id, BELOW.public_key)
    one, other = (signed_mandate(key_of(by.int), roster, hub, by) for by in (MANAGER, THIEF))
    learn_on(below, BELOW, VENUE, [], [one])
    signed = cards(below)
    assert {card.device for card in signed} == {THIEF, MANAGER, TILL, BELOW.id}
    assert {(card.by, card.term) for card in signed} == {(BELOW.id, 1)}
    assert all(is_card_of(BELOW.public_key, VENUE, card) for card in signed)
    learn_on(below, BELOW, VENUE, [], [other])
    assert at(below).mandates == (one, other)
    assert cards(below) == signed, "once"


def test_its_cards_replace_those_of_a_hub_that_one_who_was_let_go_has_named(
    below: MemoryStore, above: MemoryStore
) -> None:
    revoke_on(below, BELOW, VENUE, THIEF)
    name(above, ABOVE, ABOVE, THIEF)
    assert {card.by for card in cards(above)} == {ABOVE.id}, "nobody has told it"
    hand_on(below, above)
    assert {card.by for card in cards(below)} == {BELOW.id}, "it believes no such word"
    for _ in range(2):
        name(below, BELOW, BELOW, MANAGER)
    hand_on(below, above)
    rosters = [roster_of(at(below), BELOW), roster_of(at(above), ABOVE)]
    assert [authority_of(roster).term for roster in rosters] == [2, 2]
    assert rosters[0].cards == rosters[1].cards
    assert {(card.by, card.term) for card in rosters[1].cards.values()} == {(BELOW.id, 2)}


def test_a_hub_is_a_device_of_its_shop_once_and_under_a_free_name(below: MemoryStore) -> None:
    before = at(below).devices
    enrol_itself(below, BELOW, VENUE)
    assert at(below).devices == before
    (own,) = (device for device in before if device.id == BELOW.id)
    assert (own.name, own.role, own.can_manage) == ("H1", Role.MEMBER, False)
    enrol_itself(below, ABOVE, VENUE)
    (other,) = (device for device in at(below).devices if device.id == ABOVE.id)
    assert other.name == "H2"
    enrol_itself(below, BELOW, UUID(int=99))
    assert below.load(UUID(int=99)) is None
