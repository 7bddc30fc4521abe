"""A device is let go, or let in late, between two of its pushes and never across one."""

from collections.abc import Callable
from threading import Thread
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.authority import Roster, first_mandate, signed_mandate
from fynlo_pos.sync.protocol.frames import Card, Mandate
from hub.authority import admit_on, learn_on, revoke_on, with_card
from hub.relay.cards import card_of
from hub.secret import Identity
from hub.store.memory import MemoryStore
from hub.store.port import Store, StoreTrouble, Venue
from tests.support.hub_stores import LINKS, LOG, TILL, Opens, at, gone, keep
from tests.support.relayed import device, key_of

pytestmark = pytest.mark.contract

HUB = Identity(UUID(int=2), bytes(range(32)), bytes(range(1, 33)))
HUB_BEFORE = Identity(UUID(int=3), bytes(range(2, 34)), bytes(range(3, 35)))
MANAGER = UUID(int=13)
PUSHED_WITHIN_S = 1.5
ENDS_WITHIN_S = 30.0


class Raced:
    """A store at which another worker pushes as soon as this one has looked at the venue."""

    def __init__(self, inner: Store, pushes: Callable[[], object]) -> None:
        self._inner = inner
        self.other = Thread(target=pushes, daemon=True)

    def __getattr__(self, name: str) -> object:
        return getattr(self._inner, name)

    def load(self, venue: UUID) -> Venue | None:
        loaded = self._inner.load(venue)
        if self.other.ident is None:
            self.other.start()
            self.other.join(PUSHED_WITHIN_S)
        return loaded


@pytest.mark.slow
@pytest.mark.parametrize("is_late", [False, True])
def test_what_is_pushed_meanwhile_is_accepted_or_waits(
    opens: Opens, venue: UUID, is_late: bool
) -> None:
    """It is never told under a card that says less: every till would set it aside for good."""
    store = opens()
    if isinstance(store, MemoryStore):
        pytest.skip("nobody else works in the memory of a process")
    here = keep(store, venue, LINKS[:3]).chains[0]
    if is_late:
        store.revoke(venue, gone(TILL))
        here = keep(store, venue, LINKS[3:5], at(store, venue, LOG)).chains[0]
    another, seq = opens(), here.stored.seq
    raced = Raced(store, lambda: keep(another, venue, LINKS[seq : seq + 2], here))
    if is_late:
        admit_on(raced, HUB, venue, here.stored)  # type: ignore[arg-type]
    else:
        revoke_on(raced, HUB, venue, TILL)  # type: ignore[arg-type]
    raced.other.join(ENDS_WITHIN_S)
    loaded = store.load(venue)
    assert loaded is not None
    (chain,) = loaded.chains
    (till,) = (each for each in loaded.devices if each.id == TILL)
    assert till.is_revoked
    assert chain.stored.seq == seq + 2, "the other worker's push is kept"
    assert (chain.told.seq, [head.seq for head in till.reach or ()]) == (seq, [seq])


def revoked_on_a_full_disk(store: Store, venue: UUID) -> None:
    store.revoke(venue, gone(TILL))
    raise StoreTrouble("the disk is full")


def test_what_fails_in_the_midst_is_not_done_at_all(opens: Opens, venue: UUID) -> None:
    store = opens()
    if isinstance(store, MemoryStore):
        pytest.skip("nobody else works in the memory of a process")
    with pytest.raises(StoreTrouble), store.holding(venue):
        revoked_on_a_full_disk(store, venue)
    loaded = store.load(venue)
    assert loaded is not None
    assert not any(each.is_revoked for each in loaded.devices)
    assert keep(store, venue, LINKS[:2]).is_kept


class FullLater:
    """A store whose disk takes so many writes more, and is full then."""

    def __init__(self, inner: Store, writes: int) -> None:
        self._inner = inner
        self._left = writes

    def __getattr__(self, name: str) -> object:
        if name in ("grant", "enrol", "revoke", "admit"):
            self._left -= 1
            if self._left < 0:
                raise StoreTrouble("the disk is full")
        return getattr(self._inner, name)


def told_of_an_office(store: Store, venue: UUID) -> tuple[list[Card], list[Mandate]]:
    """What names this hub, and accepts more of a till that the hub before has let go."""
    began = first_mandate(HUB_BEFORE.id, HUB_BEFORE.public_key)
    store.grant(venue, began)
    manager = device(MANAGER.int, can_manage=True)
    manager, till = (
        with_card(HUB_BEFORE, venue, replace(each, number=1), 0)
        for each in (manager, device(TILL.int))
    )
    for each in (manager, till):
        store.enrol(venue, each)
    here = keep(store, venue, LINKS[:3]).chains[0]
    let_go = replace(till, is_revoked=True, number=2, reach=(here.told,))
    store.revoke(venue, with_card(HUB_BEFORE, venue, let_go, 0))
    here = keep(store, venue, LINKS[3:5], at(store, venue, LOG)).chains[0]
    more = replace(let_go, number=3, reach=(here.stored,))
    card = card_of(with_card(HUB_BEFORE, venue, more, 0))
    roster = Roster(venue, (began,), {MANAGER: card_of(manager)})
    named = (HUB.id, HUB.public_key)
    return [card], [signed_mandate(key_of(MANAGER.int), roster, named, MANAGER)]


def test_a_hub_takes_office_wholly_or_not_at_all(opens: Opens, venue: UUID) -> None:
    """One that was named and had signed its devices by half never signed the rest."""
    store = opens()
    if isinstance(store, MemoryStore):
        pytest.skip("it takes back nothing")
    cards, mandates = told_of_an_office(store, venue)
    before = store.load(venue)
    for writes in range(6):
        with pytest.raises(StoreTrouble):
            learn_on(FullLater(store, writes), HUB, venue, cards, mandates)  # type: ignore[arg-type]
        assert store.load(venue) == before
    learn_on(store, HUB, venue, cards, mandates)
    loaded = store.load(venue)
    assert loaded is not None
    assert {(each.by, each.term) for each in loaded.devices} == {(HUB.id, 1)}
    (chain,) = loaded.chains
    assert (chain.told.seq, chain.stored.seq) == (5, 5)
