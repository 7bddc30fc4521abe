"""Taking over a venue whose hub is gone: from the terminal under which it begins here anew.

That terminal was let in by this hub's first code, as the one that may manage; so what it says of
the venue's devices is believed, as it would be were they let in one by one. Who was let go stays
so. Every device is signed anew: what the old hub has signed nobody believes who knows this one.
"""

from uuid import UUID

from fynlo_pos.sync.protocol.authority import Roster, authority_of, enlarge
from fynlo_pos.sync.protocol.calls import HandOver
from hub.authority import with_card
from hub.relay.cards import device_of
from hub.secret import Identity
from hub.store.port import Store


def take_over_on(store: Store, identity: Identity, venue: UUID, handed: HandOver, by: UUID) -> bool:
    """Keep a venue's devices and mandates as they were; a job for the store's lane.

    Returns False, and keeps nothing, where somebody is in the venue already of whom that says
    anything else. What was handed over once changes nothing a second time.
    """
    with store.holding(venue):
        known = store.load(venue)
        first = [each for each in handed.mandates if each.term == 0]
        if known is None or len(first) > 1:
            return False
        if any(each not in handed.mandates for each in known.mandates):
            return False
        term = _term(identity, venue, handed)
        cards = [card for card in handed.cards if card.device != by]
        others = [with_card(identity, venue, device_of(card), term) for card in cards]
        if any(each.id != by and each not in others for each in known.devices):
            return False
        for mandate in handed.mandates if term else ():
            store.grant(venue, mandate)
        own = next(each for each in known.devices if each.id == by)
        for signed in (with_card(identity, venue, own, term), *others):
            if signed.is_revoked:
                store.revoke(venue, signed)
            else:
                store.enrol(venue, signed)
    return True


def _term(identity: Identity, venue: UUID, handed: HandOver) -> int:
    """Return the term for which this hub was named; 0 where nobody could name it."""
    first = [each for each in handed.mandates if each.term == 0]
    if len(first) != 1:
        return 0
    roster = enlarge(Roster(venue, tuple(first)), handed.cards, handed.mandates)
    standing = authority_of(roster)
    return standing.term if standing.hub == identity.id else 0
