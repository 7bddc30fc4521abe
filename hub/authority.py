"""The hub as the venue's authority: what it signs of devices, and taking office under a mandate.

Each is a job for the store's lane.
"""

from collections.abc import Iterable
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.sync.protocol.authority import (
    Roster,
    authority_of,
    enlarge,
    one_that_stands,
    with_first,
)
from fynlo_pos.sync.protocol.cards import signed_card
from fynlo_pos.sync.protocol.frames import Card, Head, Mandate
from hub.relay.cards import card_of, device_of
from hub.relay.events import Learned
from hub.relay.values import READ_ROWS, Chain, Device
from hub.secret import Identity
from hub.store.port import Store, Venue

Reach = tuple[Head, ...]
NOTHING = Head(UUID(int=0), 0, b"")


def roster_of(venue: Venue, identity: Identity) -> Roster:
    """Return what counts of a venue as it lies in the store; it began here if nothing else says."""
    cards = {each.id: card_of(each) for each in venue.devices}
    return Roster(venue.id, _mandates_of(venue, identity), cards)


def term_here(venue: Venue, identity: Identity) -> int | None:
    """Return the term under which this hub is a venue's authority; ``None`` if it is not."""
    mandate = one_that_stands(_mandates_of(venue, identity))
    return mandate.term if mandate.hub == identity.id else None


def _mandates_of(venue: Venue, identity: Identity) -> tuple[Mandate, ...]:
    return with_first(venue.mandates, identity.id, identity.public_key)


def with_card(identity: Identity, venue: UUID, device: Device, term: int) -> Device:
    """Return a device with a card that this hub has signed, as the authority of a term."""
    device = replace(device, term=term, by=identity.id)
    card = signed_card(identity.private_key, venue, card_of(device))
    return replace(device, signature=card.signature)


def revoke_on(store: Store, identity: Identity, venue: UUID, device: UUID) -> None:
    """Let a device in no more, on a card that says so.

    Nothing that it says is stored between the look at its chains and the card.
    """
    with store.holding(venue):
        _revoke(store, identity, venue, device)


def _revoke(store: Store, identity: Identity, venue: UUID, device: UUID) -> None:
    known = store.load(venue)
    term = term_here(known, identity) if known else None
    if known is None or term is None:
        return
    for each in known.devices:
        if each.id == device and not each.is_revoked:
            gone = replace(each, is_revoked=True)
            _let_reach(store, identity, known, gone, told_of(known, device), term)


def admit_on(store: Store, identity: Identity, venue: UUID, upto: Head) -> bool:
    """Tell the venue what waits on a chain up to a head, on a card that says so.

    Returns False, and admits nothing, where that head is none of the chain's, or nothing was
    signed there. What was stored behind it meanwhile waits on. The card goes first: whoever is told
    of what waited has to find it accepted.
    """
    with store.holding(venue):
        return _admit(store, identity, venue, upto)


def _admit(store: Store, identity: Identity, venue: UUID, upto: Head) -> bool:
    known = store.load(venue)
    term = term_here(known, identity) if known else None
    found = {each.name: each for each in known.chains}.get(upto.incarnation) if known else None
    if known is None or found is None or not _is_signed_there(store, known, found, upto):
        return False
    if term is not None:
        for each in known.devices:
            if each.id == found.owner and each.is_revoked:
                reach = told_of(known, each.id, upto)
                _let_reach(store, identity, known, each, reach, term)
    store.admit(venue, upto)
    return True


def admit_as_told(store: Store, venue: UUID, upto: Head) -> None:
    """Tell the venue what waits on a chain, as far as the venue's authority has told it.

    Where nobody signed it up to there it is told to the last signature below: members take in what
    one covers, and who lacks anything else could never be sent it. The rest waits.
    """
    place = (upto.incarnation, upto.seq)
    with store.holding(venue):
        if store.recall(venue, [place])[place] == upto.hash:
            signed = _last_signed(store, venue, upto)
            if signed is not None:
                store.admit(venue, signed)


def _last_signed(store: Store, venue: UUID, upto: Head) -> Head | None:
    known = store.load(venue)
    chain = {each.name: each for each in known.chains}[upto.incarnation] if known else None
    high = upto.seq
    while chain is not None and high > (told := max(chain.told.seq, chain.first - 1)):
        low = max(told, high - READ_ROWS)
        for row in reversed(store.read(venue, [(chain.name, low, high)], READ_ROWS)):
            if row.signature:
                return Head(chain.name, row.seq, row.hash)
        high = low
    return None


def _is_signed_there(store: Store, venue: Venue, chain: Chain, upto: Head) -> bool:
    if not chain.first <= upto.seq <= chain.stored.seq:
        return False
    (row,) = store.read(venue.id, [(chain.name, upto.seq - 1, upto.seq)], 1)
    return row.hash == upto.hash and bool(row.signature)


def told_of(venue: Venue, device: UUID, admitted: Head | None = None) -> Reach:
    """Return up to where a device's chains are told, one of them as far as is ``admitted`` now.

    One of which nothing is told needs no mention. All others fit a card: a hub lets no device begin
    more (``relay.lives``).
    """
    reach = []
    for chain in venue.chains:
        told = chain.told
        if admitted is not None and admitted.incarnation == chain.name:
            told = max(told, admitted, key=_seq)
        if chain.owner == device and told.seq >= chain.first:
            reach.append(replace(told, incarnation=chain.incarnation))
    return tuple(reach)


def _seq(head: Head) -> int:
    return head.seq


def _let_reach(
    store: Store, identity: Identity, venue: Venue, device: Device, reach: Reach, term: int
) -> None:
    device = replace(device, reach=reach, number=device.number + 1)
    store.revoke(venue.id, with_card(identity, venue.id, device, term))


def learn_on(
    store: Store,
    identity: Identity,
    venue: UUID,
    cards: Iterable[Card],
    mandates: Iterable[Mandate],
) -> Learned:
    """Keep what counts of cards and mandates in one commit, and return what of it is kept.

    A hub that is so named signs every device anew, though it be in charge already: who joins under
    it knows no other, and its cards replace those of a hub that one who was let go had named for a
    term before, and that is believed elsewhere. Of who was let go it may have told more than the
    hub before had accepted, while the two were apart: members here have that, so it is accepted, or
    it would be told to no other for ever.
    """
    with store.holding(venue):
        return _learn(store, identity, venue, tuple(cards), tuple(mandates))


def _learn(
    store: Store,
    identity: Identity,
    venue: UUID,
    cards: tuple[Card, ...],
    mandates: tuple[Mandate, ...],
) -> Learned:
    loaded = store.load(venue)
    if loaded is None:
        return Learned((), ())
    before = roster_of(loaded, identity)
    after = enlarge(before, cards, mandates)
    for mandate in after.mandates:
        if mandate not in before.mandates:
            store.grant(venue, mandate)
    for who, card in after.cards.items():
        if before.cards.get(who) != card:
            _keep(store, venue, device_of(card))
            _admit_reached(store, loaded, card)
    office = authority_of(after)
    if office.hub == identity.id and office != authority_of(before):
        told = store.load(venue) or loaded
        for card in after.cards.values():
            device = device_of(card)
            if device.is_revoked:
                device = replace(device, reach=_accepted(told, device))
            _keep(store, venue, with_card(identity, venue, device, office.term))
    kept = [card for card in cards if after.cards.get(card.device) == card]
    granted = [each for each in mandates if each in after.mandates]
    unfit = [card for card in cards if card not in kept]
    unheard = [each for each in mandates if each not in granted]
    refused: tuple[Card | Mandate, ...] = (*unfit, *unheard)
    standing = {card.device: after.cards.get(card.device) for card in unfit}.values()
    return Learned(tuple(kept), tuple(granted), refused, tuple(filter(None, standing)))


def _accepted(venue: Venue, device: Device) -> Reach:
    """Return what the hub before accepted of a device, and beyond it what is told here."""
    accepted = {head.incarnation: head for head in sorted(device.reach or (), key=_seq)}
    for head in told_of(venue, device.id):
        if head.seq > accepted.get(head.incarnation, NOTHING).seq:
            accepted[head.incarnation] = head
    return tuple(accepted.values())


def admit_reached_on(store: Store, venue: UUID) -> None:
    """Tell what waits here and is accepted by a card that lies here: a hub may end in between."""
    loaded = store.load(venue)
    for device in loaded.devices if loaded else ():
        if loaded is not None and device.is_revoked:
            _admit_reached(store, loaded, card_of(device))


def _admit_reached(store: Store, venue: Venue, card: Card) -> None:
    """Tell what waited here as far as the venue's authority accepts it now, by its card."""
    for chain in venue.chains:
        for head in card.reach or ():
            is_of = chain.owner == card.device and chain.incarnation == head.incarnation
            if is_of and chain.told.seq < head.seq <= chain.stored.seq:
                admit_as_told(store, venue.id, replace(head, incarnation=chain.name))


def _keep(store: Store, venue: UUID, device: Device) -> None:
    if device.is_revoked:
        store.revoke(venue, device)
    else:
        store.enrol(venue, device)
