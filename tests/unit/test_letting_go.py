"""What a hub says of a device it lets go: up to where its chains are accepted, and from when."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.authority import Roster, first_mandate, signed_mandate
from fynlo_pos.sync.protocol.cards import is_card_of, signed_card
from fynlo_pos.sync.protocol.frames import Head, Role
from hub import authority
from hub.authority import (
    admit_as_told,
    admit_on,
    admit_reached_on,
    learn_on,
    revoke_on,
    with_card,
)
from hub.relay.cards import card_of
from hub.relay.values import Chain, Device, Limits, Row
from hub.secret import Identity
from hub.store.memory import MemoryStore
from hub.store.port import Batch
from tests.support.envelopes import chain
from tests.support.relayed import key_of, public

pytestmark = pytest.mark.unit

HUB = Identity(UUID(int=2), bytes(range(32)), bytes(range(1, 33)))
OTHER_HUB = Identity(UUID(int=3), bytes(range(2, 34)), bytes(range(3, 35)))
VENUE, TILL, OTHER, LOG = UUID(int=1), UUID(int=11), UUID(int=12), UUID(int=50)
LINKS = chain(LOG, 6)
SIGNED = bytes(64)


@pytest.fixture
def store() -> MemoryStore:
    """A venue whose till has said three things."""
    made = MemoryStore()
    made.found(VENUE)
    made.enrol(VENUE, Device(TILL, public(key_of(TILL.int)), Role.MEMBER, number=1))
    put(made, 0, 3)
    return made


def put(store: MemoryStore, first: int, last: int) -> None:
    """Keep some of what the till says."""
    loaded = store.load(VENUE)
    assert loaded is not None
    lying = {each.name: each for each in loaded.chains}.get(LOG)
    nothing = Head(LOG, 0, bytes(32))
    onto = lying or Chain(LOG, LOG, 1, TILL, nothing, nothing, nothing)
    rows = tuple(
        Row(LOG, each.seq, each.stamp, each.hash, each.body, each.private, SIGNED)
        for each in LINKS[first:last]
    )
    kept = store.keep([Batch(VENUE, rows, (onto,))])
    assert kept[0].is_kept


def till_of(store: MemoryStore) -> Device:
    loaded = store.load(VENUE)
    assert loaded is not None
    (till,) = loaded.devices
    return till


def test_a_card_of_who_is_let_go_says_up_to_where_it_is_accepted(store: MemoryStore) -> None:
    revoke_on(store, HUB, VENUE, TILL)
    till = till_of(store)
    assert till.is_revoked
    assert till.reach == (Head(LOG, 3, LINKS[2].hash),)
    card = card_of(till)
    assert is_card_of(HUB.public_key, VENUE, card)
    assert not is_card_of(HUB.public_key, VENUE, replace(card, reach=None)), "it is signed too"
    revoke_on(store, HUB, VENUE, TILL)
    assert till_of(store) == till, "once"


def test_what_is_admitted_is_accepted_from_then_on(store: MemoryStore) -> None:
    revoke_on(store, HUB, VENUE, TILL)
    before = till_of(store)
    put(store, 3, 6)
    assert till_of(store) == before, "what waits is not accepted"
    assert admit_on(store, HUB, VENUE, Head(LOG, 6, LINKS[5].hash))
    till = till_of(store)
    assert till.reach == (Head(LOG, 6, LINKS[5].hash),)
    assert till.number == before.number + 1
    assert is_card_of(HUB.public_key, VENUE, card_of(till))
    loaded = store.load(VENUE)
    assert loaded is not None
    assert loaded.chains[0].told.seq == 6


def test_no_more_is_admitted_than_somebody_has_looked_at(store: MemoryStore) -> None:
    revoke_on(store, HUB, VENUE, TILL)
    put(store, 3, 6)
    before = till_of(store)
    for wrong in (
        Head(LOG, 5, LINKS[3].hash),
        Head(LOG, 7, LINKS[5].hash),
        Head(LOG, 0, bytes(32)),
        Head(UUID(int=8), 5, LINKS[4].hash),
    ):
        assert not admit_on(store, HUB, VENUE, wrong)
    assert till_of(store) == before
    assert admit_on(store, HUB, VENUE, Head(LOG, 5, LINKS[4].hash))
    assert till_of(store).reach == (Head(LOG, 5, LINKS[4].hash),)
    loaded = store.load(VENUE)
    assert loaded is not None
    assert (loaded.chains[0].told.seq, loaded.chains[0].stored.seq) == (5, 6)


def test_nothing_is_told_up_to_where_nobody_signed(store: MemoryStore) -> None:
    """Members take in what a signature covers: what ends elsewhere could never be sent."""
    revoke_on(store, HUB, VENUE, TILL)
    rows = store._venues[VENUE].rows
    put(store, 3, 6)
    rows[LOG, 5] = replace(rows[LOG, 5], signature=b"")
    assert not admit_on(store, HUB, VENUE, Head(LOG, 5, LINKS[4].hash))
    assert admit_on(store, HUB, VENUE, Head(LOG, 6, LINKS[5].hash))


def test_all_lives_that_were_told_are_on_the_card_and_those_that_wait_are_not() -> None:
    store = MemoryStore()
    store.found(VENUE)
    store.enrol(VENUE, Device(TILL, public(key_of(TILL.int)), Role.MEMBER, number=1))
    for at in range(1, Limits().device_lives + 1):
        begin(store, UUID(int=at << 8))
    put(store, 0, 3)
    revoke_on(store, HUB, VENUE, TILL)
    begin(store, UUID(int=7))
    assert admit_on(store, HUB, VENUE, Head(LOG, 3, LINKS[2].hash))
    reach = till_of(store).reach
    assert reach is not None
    assert len(reach) == Limits().device_lives + 1
    assert Head(LOG, 3, LINKS[2].hash) in reach


def begin(store: MemoryStore, name: UUID) -> None:
    """Let a till begin a life of one envelope."""
    nothing = Head(name, 0, bytes(32))
    row = Row(name, 1, 1, bytes(32), b"", b"")
    store.keep([Batch(VENUE, (row,), (Chain(name, name, 1, TILL, nothing, nothing, nothing),))])


def test_what_the_hub_in_charge_accepts_by_its_card_waits_no_more_here(store: MemoryStore) -> None:
    office = first_mandate(OTHER_HUB.id, OTHER_HUB.public_key)
    store.grant(VENUE, office)

    def told_after(number: int, *reach: Head) -> int:
        gone = replace(till_of(store), is_revoked=True, number=number, reach=reach)
        card = card_of(with_card(OTHER_HUB, VENUE, gone, office.term))
        learn_on(store, HUB, VENUE, [card], [])
        loaded = store.load(VENUE)
        assert loaded is not None
        return loaded.chains[0].told.seq

    assert told_after(2, Head(LOG, 3, LINKS[2].hash)) == 3
    put(store, 3, 6)
    assert told_after(3, Head(LOG, 5, bytes(32))) == 3, "that lies on another branch"
    assert told_after(4, Head(LOG, 5, LINKS[4].hash)) == 5
    assert told_after(5, Head(LOG, 9, bytes(32))) == 5, "so far nothing came here"


def test_what_a_card_here_accepts_is_told_by_a_hub_that_ended_before_it_could(
    store: MemoryStore,
) -> None:
    revoke_on(store, HUB, VENUE, TILL)
    put(store, 3, 6)
    accepted = Head(LOG, 5, LINKS[4].hash)
    store.revoke(VENUE, replace(till_of(store), reach=(accepted,)))
    admit_reached_on(store, UUID(int=99))
    admit_reached_on(store, VENUE)
    loaded = store.load(VENUE)
    assert loaded is not None
    assert loaded.chains[0].told == accepted


def test_what_the_hub_in_charge_accepts_is_told_to_the_last_signature_that_lies_here(
    store: MemoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The till parted its pushes otherwise there; what no signature covers could not be sent on."""
    monkeypatch.setattr(authority, "READ_ROWS", 1)
    revoke_on(store, HUB, VENUE, TILL)
    put(store, 3, 6)
    rows = store._venues[VENUE].rows
    for seq in (4, 5):
        rows[LOG, seq] = replace(rows[LOG, seq], signature=b"")

    def told_after(seq: int) -> int:
        admit_as_told(store, VENUE, Head(LOG, seq, LINKS[seq - 1].hash))
        loaded = store.load(VENUE)
        assert loaded is not None
        return loaded.chains[0].told.seq

    assert [told_after(seq) for seq in (2, 4, 5)] == [3, 3, 3]
    rows[LOG, 4] = replace(rows[LOG, 4], signature=SIGNED)
    assert [told_after(seq) for seq in (5, 6)] == [4, 6]


def test_a_hub_that_takes_office_accepts_what_it_has_told_of_who_was_let_go() -> None:
    """It had not heard of it: its members have that, and nothing of it waits to be admitted."""
    began = first_mandate(OTHER_HUB.id, OTHER_HUB.public_key)
    till = Device(TILL, public(key_of(TILL.int)), Role.MEMBER, can_manage=True, number=1)
    manager = with_card(OTHER_HUB, VENUE, replace(till, id=OTHER, key=public(key_of(12))), 0)
    till = with_card(OTHER_HUB, VENUE, till, 0)
    store = MemoryStore()
    store.found(VENUE)
    store.grant(VENUE, began)
    for device in (manager, till):
        store.enrol(VENUE, device)
    put(store, 0, 5)
    reach = (Head(LOG, 3, LINKS[2].hash),)
    let_go = replace(card_of(till), number=2, is_revoked=True, reach=reach)
    card = signed_card(OTHER_HUB.private_key, VENUE, let_go)
    roster = Roster(VENUE, (began,), {OTHER: card_of(manager)})
    named = (HUB.id, HUB.public_key)
    learn_on(store, HUB, VENUE, [card], [signed_mandate(key_of(12), roster, named, OTHER)])
    loaded = store.load(VENUE)
    assert loaded is not None
    (gone,) = (each for each in loaded.devices if each.id == TILL)
    assert (gone.by, gone.term, gone.is_revoked) == (HUB.id, 1, True)
    assert gone.reach == (Head(LOG, 5, LINKS[4].hash),)


def test_a_hub_that_is_not_in_charge_signs_nothing(store: MemoryStore) -> None:
    revoke_on(store, HUB, VENUE, TILL)
    store.grant(VENUE, first_mandate(OTHER_HUB.id, OTHER_HUB.public_key))
    before = till_of(store)
    put(store, 3, 6)
    assert admit_on(store, HUB, VENUE, Head(LOG, 6, LINKS[5].hash))
    assert till_of(store) == before
