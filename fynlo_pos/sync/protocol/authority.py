"""Who is the venue's authority, and which cards count: a fold over what was signed.

Relaying needs no authority: taking devices in, letting them go, and what must happen now or never
do. It is named by a mandate with a term, which only a device that may manage can sign. The higher
term stands, whoever heard of it first; two mandates of one term contradict each other, and until a
higher one settles it the hub of the smaller id stands, the same everywhere (SYNC.md, rule 6).
"""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from fynlo_pos.sync.protocol.cards import is_card_of
from fynlo_pos.sync.protocol.frames import MOST_CARDS, Card, Head, Mandate
from fynlo_pos.sync.protocol.handshake import is_signed_by

NOBODY: Final = UUID(int=0)
MOST_MANDATES: Final = MOST_CARDS
LONGEST_LEAP: Final = 1_000
"""So far above the last term may a mandate be, so that there is always a next one."""

_MANDATE: Final = b"fynlo mandate 1\0"
_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")


class Roster(msgspec.Struct, frozen=True):
    """What counts of a venue's devices and mandates, its first one among them.

    The first is believed as it is: it came with the invitation, or the venue was begun under it.
    """

    venue: UUID
    mandates: tuple[Mandate, ...]
    cards: dict[UUID, Card] = {}


def first_mandate(hub: UUID, hub_key: bytes) -> Mandate:
    """Return the mandate of the hub that a venue began at, or that let this device in."""
    return Mandate(0, hub, hub_key)


def with_first(mandates: tuple[Mandate, ...], hub: UUID, hub_key: bytes) -> tuple[Mandate, ...]:
    """Return mandates with a first one: this hub's, where the venue began at no other."""
    if any(each.term == 0 for each in mandates):
        return mandates
    return (first_mandate(hub, hub_key), *mandates)


def mandate_words(venue: UUID, mandate: Mandate) -> bytes:
    """Return what a device signs of a mandate; its own ``signature`` is left out."""
    return _MANDATE + venue.bytes + _encoder.encode(replace(mandate, signature=b""))


def signed_mandate(
    key: Ed25519PrivateKey,
    roster: Roster,
    hub: tuple[UUID, bytes],
    by: UUID,
    after: tuple[Head, ...] = (),
) -> Mandate:
    """Return the mandate by which a device names a hub (its id and key) from the next term on."""
    term = authority_of(roster).term + 1
    mandate = Mandate(term, *hub, after, roster.cards.get(by))
    return replace(mandate, signature=key.sign(mandate_words(roster.venue, mandate)))


def authority_of(roster: Roster) -> Mandate:
    """Return the mandate that stands."""
    return one_that_stands(roster.mandates)


def one_that_stands(mandates: Iterable[Mandate]) -> Mandate:
    """Return the one of these mandates that stands."""
    return min(mandates, key=lambda each: (-each.term, each.hub.bytes))


def may_manage(roster: Roster, device: UUID) -> bool:
    """Tell whether a device may manage the venue: its card that counts says so, and no other."""
    card = roster.cards.get(device)
    return card is not None and _may_name(card)


def contradicting(roster: Roster) -> tuple[Mandate, ...]:
    """Return the mandates of the highest term if they name different hubs, else none."""
    term = authority_of(roster).term
    last = tuple(each for each in roster.mandates if each.term == term)
    return last if len({each.hub for each in last}) > 1 else ()


def enlarge(roster: Roster, cards: Iterable[Card], mandates: Iterable[Mandate]) -> Roster:
    """Return a roster with what counts of these cards and mandates, in whatever order they came.

    A card counts if a hub has signed it that holds, or held, a mandate; a mandate if a device has
    signed it that may manage, by a card from an earlier term, and that by the card known here still
    may. What came together is taken by terms, so that a hub's later word on a manager undoes
    nothing that the manager said before; what counted once counts on.
    """
    left = sorted(cards, key=lambda card: card.term)
    by_term: dict[int, list[Mandate]] = {}
    for mandate in mandates:
        by_term.setdefault(mandate.term, []).append(mandate)
    before = 0
    for term in sorted(by_term):
        roster = _with_cards(roster, (each for each in left if before <= each.term < term))
        roster = _with_mandates(roster, by_term[term])
        before = term
    return _with_cards(roster, left)


def _with_cards(roster: Roster, cards: Iterable[Card]) -> Roster:
    taken = dict(roster.cards)
    for card in cards:
        if _is_news(taken.get(card.device), card) and any(
            is_card_of(key, roster.venue, card) for key in _keys(roster.mandates, card)
        ):
            taken[card.device] = card
    return replace(roster, cards=taken)


def _is_news(before: Card | None, card: Card) -> bool:
    """A device keeps its key, and one that was let go stays so."""
    if before is None:
        return True
    is_later = (card.term, card.number) > (before.term, before.number)
    return is_later and card.key == before.key and card.is_revoked >= before.is_revoked


def _with_mandates(roster: Roster, mandates: Iterable[Mandate]) -> Roster:
    news = [each for each in mandates if each not in roster.mandates and _counts(roster, each)]
    together = (*roster.mandates, *dict.fromkeys(news))
    return replace(roster, mandates=together[:MOST_MANDATES])


def _counts(roster: Roster, mandate: Mandate) -> bool:
    card, last = mandate.by, authority_of(roster).term
    if card is None or not 1 <= mandate.term <= last + LONGEST_LEAP:
        return False
    known = roster.cards.get(card.device, card)
    if known.key != card.key or not (_may_name(card) and _may_name(known)):
        return False
    keys = _keys((each for each in roster.mandates if each.term < mandate.term), card)
    return any(is_card_of(key, roster.venue, card) for key in keys) and is_signed_by(
        card.key, mandate.signature, mandate_words(roster.venue, mandate)
    )


def _keys(mandates: Iterable[Mandate], card: Card) -> set[bytes]:
    """Return the keys that may have signed a card: its hub's, and one whose hub nobody told."""
    return {each.hub_key for each in mandates if each.hub in (card.by, NOBODY)}


def _may_name(card: Card) -> bool:
    return card.can_manage and not card.is_revoked
