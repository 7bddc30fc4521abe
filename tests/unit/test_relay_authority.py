"""Cards, mandates and another hub at a relay: what counts is kept and told, the rest is not."""

from typing import TypeVar
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.authority import authority_of, first_mandate, signed_mandate
from fynlo_pos.sync.protocol.cards import signed_card
from fynlo_pos.sync.protocol.frames import (
    MOST_CARDS,
    Cards,
    Frame,
    Have,
    Mandate,
    Presence,
    Push,
    Role,
    Why,
)
from fynlo_pos.sync.protocol.packing import unpack
from hub.authority import admit_as_told, learn_on
from hub.hub import DEVICE_BYTES_PER_S
from hub.relay.cards import card_of, is_authority, roster_of
from hub.relay.effects import Admit, Effect, Learn
from hub.relay.events import Joined, Known, Learned
from hub.relay.values import Device
from hub.secret import Identity
from hub.talk import SIGNATURE_COST, cost_of
from tests.support.envelopes import chain
from tests.support.relayed import (
    HUB,
    VENUE,
    Venue,
    bodies,
    device,
    head_of,
    key_of,
    public,
    push_of,
    stored,
)
from tests.support.seated import with_card

E = TypeVar("E", bound=Effect)

pytestmark = pytest.mark.unit

MANAGER, TILL, GRILL, ABOVE, STRANGER = 11, 12, 13, 5, 99
LOG = UUID(int=50)
LINKS = chain(LOG, 6)


def venue() -> Venue:
    shop = Venue(with_card(MANAGER, can_manage=True), with_card(TILL))
    shop.state = replace(shop.state, key=public(key_of(HUB.int)))
    shop.connect(MANAGER)
    shop.connect(TILL)
    shop.settle()
    shop.take(MANAGER)
    shop.take(TILL)
    return shop


def of(effects: tuple[Effect, ...], kind: type[E]) -> list[E]:
    return [each for each in effects if isinstance(each, kind)]


def carded(who: int, by: int, **more: object) -> Device:
    plain = replace(device(who), by=UUID(int=by), number=1)
    plain = replace(plain, **more)
    return replace(plain, signature=signed_card(key_of(by), VENUE, card_of(plain)).signature)


def told(frames: list[Frame]) -> list[Cards]:
    return [frame for frame in frames if isinstance(frame, Cards)]


def mandate(shop: Venue, hub: int, by: int = MANAGER) -> Mandate:
    roster = roster_of(shop.state)
    named = (UUID(int=hub), public(key_of(hub)))
    return signed_mandate(key_of(by), roster, named, UUID(int=by))


def test_who_comes_is_sent_every_card_and_who_is_there_each_that_changed() -> None:
    shop = venue()
    news = with_card(GRILL)
    shop.store.enrol(VENUE, news)
    shop.refresh()
    assert told(shop.take(TILL)) == [Cards((card_of(news),))]
    (all_,) = told(shop.connect(GRILL))
    assert {card.device.int for card in all_.cards} == {MANAGER, TILL, GRILL}
    assert all_.cards[0].can_manage, "who may manage is first: mandates are read by it"


def test_many_cards_leave_in_frames_that_are_not_too_large() -> None:
    shop = venue()
    many = tuple(
        replace(with_card(TILL), id=UUID(int=1_000 + at), number=2) for at in range(MOST_CARDS + 5)
    )
    shop.tell(Known((), many))
    assert [len(frame.cards) for frame in told(shop.take(TILL))] == [MOST_CARDS, 5]


def test_an_older_reading_of_the_store_changes_no_card_back() -> None:
    shop = venue()
    newer = carded(TILL, HUB.int, number=3, name="Bar")
    shop.tell(Known((), (newer,)))
    shop.take(MANAGER)
    shop.tell(Known((), (with_card(TILL),)))
    assert shop.state.devices[newer.id] == newer
    assert told(shop.take(MANAGER)) == []


def test_a_manager_moves_the_authority_and_everybody_is_told() -> None:
    shop = venue()
    assert is_authority(shop.state)
    moved = mandate(shop, ABOVE)
    effects = shop.says(MANAGER, Cards((), (moved,)))
    assert of(effects, Learn) == [Learn((), (moved,))]
    assert not is_authority(shop.state)
    assert told(shop.take(TILL)) == [Cards((), (moved,))]
    assert of(shop.says(MANAGER, Cards((), (moved,))), Learn) == [], "it is known"
    shop.tell(Known((), (), (moved,)))
    assert shop.state.mandates.count(moved) == 1
    assert authority_of(roster_of(shop.state)) == moved
    news = carded(STRANGER, ABOVE, term=1)
    shop.says(TILL, Cards((card_of(news),)))
    assert shop.state.devices[news.id] == news, "its cards count from now on"


def test_nobody_is_told_of_a_card_or_a_mandate_that_is_not_on_disk() -> None:
    shop = venue()
    shop.is_held = True
    moved, news = mandate(shop, ABOVE), carded(STRANGER, ABOVE, term=1)
    shop.says(MANAGER, Cards((card_of(news),), (moved,)))
    assert not is_authority(shop.state), "it counts at once"
    assert told(shop.take(TILL)) == []
    shop.leave(TILL)
    (all_,) = told(shop.connect(TILL))
    assert ({card.device.int for card in all_.cards}, all_.mandates) == ({MANAGER, TILL}, ())
    shop.run_lane()
    assert told(shop.take(TILL)) == [Cards((card_of(news),), (moved,))]
    (all_,) = told(shop.connect(TILL))
    assert STRANGER in {card.device.int for card in all_.cards}
    assert all_.mandates == (moved,)


def refused_by_disk(shop: Venue, gone: Device) -> None:
    """Let a device go on disk before what the relay believes gets there; then it gets there."""
    shop.store.revoke(VENUE, gone)
    shop.refresh()
    (learn,) = (each for each in shop.held if isinstance(each, Learn))
    shop.held.clear()
    hub = Identity(HUB, key_of(HUB.int).private_bytes_raw(), b"")
    shop.tell(learn_on(shop.store, hub, VENUE, learn.cards, learn.mandates))
    shop.is_held = False


def test_what_the_disk_refused_is_believed_no_more() -> None:
    """The manager who moved the authority was let go on another worker before it was on disk."""
    shop = venue()
    shop.is_held = True
    news, itself = carded(STRANGER, ABOVE, term=1), carded(MANAGER, ABOVE, term=1, can_manage=True)
    shop.says(MANAGER, Cards((card_of(news), card_of(itself)), (mandate(shop, ABOVE),)))
    shop.connect(STRANGER)
    gone = carded(MANAGER, HUB.int, can_manage=True, is_revoked=True, number=2)
    refused_by_disk(shop, gone)
    assert is_authority(shop.state), "as it is on disk"
    assert shop.state.devices == {each.id: each for each in (gone, with_card(TILL))}
    assert shop.state.unkept == frozenset()
    assert told(shop.take(TILL)) == [Cards((card_of(gone),))]
    shop.connect(MANAGER)
    assert shop.state.connections[MANAGER].is_late, "it may hand in, and is told nothing"


def test_who_was_let_in_on_a_card_that_the_disk_refused_is_sent_away() -> None:
    shop = venue()
    shop.is_held = True
    news = carded(STRANGER, ABOVE, term=1)
    shop.says(MANAGER, Cards((card_of(news),), (mandate(shop, ABOVE),)))
    shop.connect(STRANGER)
    shop.take(STRANGER)
    refused_by_disk(shop, carded(MANAGER, HUB.int, can_manage=True, is_revoked=True, number=2))
    assert shop.refusals(STRANGER) == [(Why.UNKNOWN_DEVICE, None)]
    assert STRANGER in shop.closed


@pytest.mark.parametrize(
    "stood",
    [
        device(TILL, Role.VIEWER),
        replace(device(TILL), station="grill"),
        replace(device(TILL), key=public(key_of(STRANGER))),
    ],
    ids=["role", "station", "key"],
)
def test_who_is_another_than_on_the_card_that_the_disk_refused_comes_again(stood: Device) -> None:
    """What it was let in as, a member that hears all of the log, it is not."""
    shop = venue()
    refused = carded(TILL, HUB.int, number=3)
    standing = replace(stood, by=HUB, number=2)
    signature = signed_card(key_of(HUB.int), VENUE, card_of(standing)).signature
    shop.is_held = True
    shop.says(MANAGER, Cards((card_of(refused),)))
    shop.connect(TILL)
    shop.take(TILL)
    standing = replace(standing, signature=signature)
    shop.tell(Learned((), (), (card_of(refused),), (card_of(standing),)))
    assert shop.refusals(TILL) == [(Why.COME_AGAIN, None)]
    assert TILL in shop.closed


def test_who_is_the_same_on_the_card_that_stands_stays() -> None:
    shop = venue()
    refused = carded(TILL, HUB.int, number=2, name="Bar", can_manage=True)
    shop.is_held = True
    shop.says(MANAGER, Cards((card_of(refused),)))
    shop.take(TILL)
    shop.tell(Learned((), (), (card_of(refused),), (card_of(with_card(TILL)),)))
    assert shop.refusals(TILL) == []
    assert TILL not in shop.closed


def test_what_is_newer_than_what_the_disk_refused_stays() -> None:
    shop = venue()
    shop.is_held = True
    older = card_of(carded(TILL, HUB.int, number=2, name="Bar"))
    newer = card_of(carded(TILL, HUB.int, number=3, name="Terrace"))
    for card in (older, newer):
        shop.says(MANAGER, Cards((card,)))
    shop.tell(Learned((), (), (older,), (card_of(with_card(TILL)),)))
    assert card_of(shop.state.devices[newer.device]) == newer


def test_cards_cost_their_sender_as_much_as_the_signatures_that_they_make_the_hub_check() -> None:
    shop = venue()
    card, moved = card_of(with_card(TILL)), mandate(shop, ABOVE)
    plain = cost_of(Have(()))
    assert cost_of(Cards((card,) * 3, (moved,) * 2)) - plain == 7 * SIGNATURE_COST
    most = cost_of(Cards((card,) * MOST_CARDS))
    assert most > DEVICE_BYTES_PER_S // 2, "a second's worth of bytes is two such frames at most"


def test_what_does_not_count_is_not_kept_and_told_to_nobody() -> None:
    shop = venue()
    by_a_till, by_nobody = mandate(shop, ABOVE, by=TILL), carded(STRANGER, STRANGER)
    effects = shop.says(TILL, Cards((card_of(by_nobody),), (by_a_till,)))
    assert of(effects, Learn) == []
    assert shop.take(MANAGER) == []
    assert is_authority(shop.state)


def test_a_screen_and_a_device_that_was_let_go_hand_on_no_cards() -> None:
    shop = venue()
    moved = mandate(shop, ABOVE)
    shop.store.revoke(VENUE, carded(TILL, HUB.int, is_revoked=True, number=2))
    shop.refresh()
    shop.connect(TILL)
    assert of(shop.says(TILL, Cards((), (moved,))), Learn) == []
    shop.store.enrol(VENUE, with_card(GRILL, role=Role.VIEWER))
    shop.refresh()
    shop.connect(GRILL, Role.VIEWER)
    assert of(shop.says(GRILL, Cards((), (moved,))), Learn) == []


def test_a_card_that_lets_a_device_go_ends_its_connection() -> None:
    shop = venue()
    gone = carded(TILL, HUB.int, is_revoked=True, number=2)
    shop.says(MANAGER, Cards((card_of(gone), card_of(carded(STRANGER, STRANGER)))))
    assert (Why.REVOKED, None) in shop.refusals(TILL)
    assert TILL in shop.closed


def under(*devices: Device) -> Venue:
    """A relay of a venue whose authority is the hub above it, which is connected."""
    shop = Venue(*devices)
    first = first_mandate(UUID(int=ABOVE), public(key_of(ABOVE)))
    shop.state = replace(shop.state, key=public(key_of(HUB.int)), mandates=(first,))
    shop.tell(Joined(ABOVE, UUID(int=ABOVE), 1_000))
    shop.says(ABOVE, Have(()))
    return shop


def test_another_hub_is_sent_what_it_lacks_and_passes_on_what_it_has() -> None:
    shop = under(device(TILL), device(MANAGER))
    shop.connect(TILL)
    shop.says(TILL, push_of(LINKS[:2], TILL))
    assert shop.bodies(ABOVE) == bodies(LINKS[:2])
    theirs = chain(UUID(int=60), 2, first_stamp=20)
    shop.take(TILL)
    shop.says(ABOVE, push_of(theirs, MANAGER))
    assert shop.bodies(TILL) == bodies(theirs)
    assert shop.bodies(ABOVE) == [], "nothing goes back where it came from"
    shop.settle()
    (presence,) = [each for each in shop.take(TILL) if isinstance(each, Presence)]
    assert {who.int for who, _, _ in presence.devices} == {TILL}, "a hub is no terminal"
    shop.leave(ABOVE)
    assert not shop.is_waiting
    shop.leave(TILL)
    shop.settle()
    assert shop.take(TILL) == [], "nobody is there to be told"


def test_what_waits_of_a_device_that_was_let_go_is_sent_to_the_authority_alone() -> None:
    shop = under(device(TILL, is_revoked=True), device(MANAGER))
    shop.connect(MANAGER)
    shop.connect(TILL)
    shop.take(MANAGER)
    shop.says(TILL, push_of(LINKS[:2], TILL))
    assert shop.bodies(MANAGER) == []
    assert shop.bodies(ABOVE) == bodies(LINKS[:2])
    assert shop.state.chains[LOG].told.seq == 0
    other = Have((head_of(LINKS[0]), replace(head_of(LINKS[1]), seq=3)))
    assert of(shop.says(ABOVE, other), Admit) == []
    assert of(shop.says(MANAGER, Have((head_of(LINKS[1]),))), Admit) == []
    admit_as_told(shop.store, VENUE, replace(head_of(LINKS[0]), hash=bytes(32)))
    shop.refresh()
    assert shop.state.chains[LOG].told.seq == 0, "that lies on another branch"
    has_it = Have((head_of(LINKS[1]),))
    assert of(shop.says(ABOVE, has_it), Admit) == [], "that it is there is no manager's word"
    admit_as_told(shop.store, VENUE, head_of(LINKS[1]))
    shop.refresh()
    frames = shop.take(MANAGER)
    assert Have((head_of(LINKS[1]),)) in frames
    pushed = [each.body for f in frames if isinstance(f, Push) for each in unpack(f)]
    assert pushed == bodies(LINKS[:2])


def test_what_the_authority_has_told_of_a_device_that_was_let_go_waits_no_more() -> None:
    shop = under(device(TILL, is_revoked=True), device(MANAGER))
    shop.connect(MANAGER)
    shop.take(MANAGER)
    shop.says(ABOVE, push_of(LINKS[:2], TILL))
    assert shop.bodies(MANAGER) == bodies(LINKS[:2])
    shop.says(MANAGER, push_of(LINKS[2:4], TILL))
    assert shop.state.chains[LOG].told.seq == 2, "from anybody else it waits"
    shop.says(ABOVE, push_of(LINKS[4:], TILL))
    assert shop.state.chains[LOG].told.seq == 2, "and what follows what waits does too"
    assert stored(shop, LOG) == bodies(LINKS)
