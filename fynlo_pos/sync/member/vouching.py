"""Taking in nothing but what an enrolled device signed: one signature stands for a whole run.

A relay is believed in nothing. What it sends of a chain must lead up to a head that the chain's own
device has signed, and that device must be on a card of this venue; one check a push, since each
envelope is chained to the next by its hash (SYNC.md, rules 2 and 10).
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from uuid import UUID

import msgspec

from fynlo_pos.core.envelope import EnvelopeDamaged, read_link
from fynlo_pos.core.kitchen.for_viewers import may_write, station_of
from fynlo_pos.sync.protocol.authority import NOBODY
from fynlo_pos.sync.protocol.frames import Card, Head, Role, Sent, SignedHead
from fynlo_pos.sync.protocol.handshake import head_words, is_signed_by
from fynlo_pos.sync.protocol.link import head_after, link_of


class Doubtful(StrEnum):
    """Why something that a relay sent was set aside."""

    UNSIGNED = "unsigned"
    """Nothing signed follows it: it was forged, or its signed end was held back."""
    NOT_ENROLLED = "not_enrolled"
    """Who signed it is no device of this venue."""
    WRONG_SIGNATURE = "wrong_signature"
    """The signature is not of these bytes."""
    NOT_ITS_AUTHOR = "not_its_author"
    """Another device signed it than the one whose chain it is."""
    TAMPERED = "tampered"
    """Its private part is not the one that was chained."""
    NOT_ADMITTED = "not_admitted"
    """It was said after its device was let go, and no manager has admitted it."""
    NOT_ITS_TO_SAY = "not_its_to_say"
    """A viewer signed it, and it holds more than a kitchen's screen may write."""


class Doubt(msgspec.Struct, frozen=True):
    """The first envelope of a chain that nobody vouches for, and who is said to have signed it."""

    head: Head
    why: Doubtful
    device: UUID | None = None


class Sorted(msgspec.Struct, frozen=True):
    """A push sorted out: what may be taken in, in its order, and what was set aside.

    ``signed`` are the heads that hold; ``owners`` whose the chains are that began in it.
    """

    envelopes: tuple[Sent, ...]
    signed: tuple[SignedHead, ...]
    doubts: tuple[Doubt, ...]
    owners: dict[UUID, UUID]


class _Laid(msgspec.Struct, frozen=True, gc=False):
    head: Head
    previous: bytes
    sent: Sent


def sort_out(
    envelopes: Sequence[Sent],
    heads: Iterable[SignedHead],
    cards: Mapping[UUID, Card],
    owners: Mapping[UUID, UUID],
    ignored: frozenset[UUID] = frozenset(),
) -> Sorted:
    """Return what of a push is vouched for. Raises ``NotAFrame`` for bytes that are no envelope.

    ``owners`` says whose each chain is that is known here; of the ``ignored`` chains nothing is
    taken, and nothing is told again.
    """
    laid = [_lay(sent) for sent in envelopes]
    by_hash = {each.head.hash: each for each in laid}
    vouched: set[bytes] = set()
    signed: list[SignedHead] = []
    began: dict[UUID, UUID] = {}
    wrong: dict[UUID, Doubt] = {}
    for head in heads:
        each = by_hash.get(head.head.hash)
        if each is None or head.head != each.head or each.head.hash in vouched:
            continue
        chain = head.head.incarnation
        why = _doubtful(head, cards, {**owners, **began}.get(chain))
        if why is not None:
            wrong.setdefault(chain, Doubt(head.head, why, head.device))
            continue
        began[chain] = head.device
        signed.append(head)
        while each is not None and each.head.hash not in vouched:
            vouched.add(each.head.hash)
            each = by_hash.get(each.previous)
    taken: list[Sent] = []
    doubts: dict[UUID, Doubt] = {}
    owner_of = {**owners, **began}
    for each in laid:
        chain = each.head.incarnation
        if chain in doubts or chain in ignored:
            continue
        why = Doubtful.UNSIGNED
        if each.head.hash in vouched:
            why = _against(each, cards.get(owner_of.get(chain, NOBODY)))
        if why is None:
            taken.append(each.sent)
        else:
            doubts[chain] = wrong.get(chain) or Doubt(each.head, why)
    hold = tuple(head for head in signed if head.head.incarnation not in {*doubts, *ignored})
    bound = {chain: device for chain, device in began.items() if chain not in {*owners, *doubts}}
    return Sorted(tuple(taken), hold, tuple(doubts.values()), bound)


def _doubtful(
    signed: SignedHead, cards: Mapping[UUID, Card], owner: UUID | None
) -> Doubtful | None:
    card = cards.get(signed.device)
    if card is None:
        return Doubtful.NOT_ENROLLED
    if owner not in (None, signed.device):
        return Doubtful.NOT_ITS_AUTHOR
    if not is_signed_by(card.key, signed.signature, head_words(signed.head)):
        return Doubtful.WRONG_SIGNATURE
    return None


def _against(each: _Laid, card: Card | None) -> Doubtful | None:
    """Return what is against an envelope that its author, on this card, has signed."""
    if _is_tampered(each.sent):
        return Doubtful.TAMPERED
    if card is not None and _is_beyond(each.head, card):
        return Doubtful.NOT_ADMITTED
    if card is not None and not _may_say(each.sent, card):
        return Doubtful.NOT_ITS_TO_SAY
    return None


def _is_beyond(head: Head, card: Card) -> bool:
    """Revoking fixes the last accepted number of each of a device's chains (SYNC.md, rule 10)."""
    if not card.is_revoked or card.reach is None:
        return False
    last = max((each.seq for each in card.reach if each.incarnation == head.incarnation), default=0)
    return head.seq > last


def _may_say(sent: Sent, card: Card) -> bool:
    """A stolen kitchen's screen must not sell: of a viewer, its own acts alone are taken in."""
    if card.role is not Role.VIEWER:
        return True
    return may_write(sent.body, sent.private, station_of(card.station))


def _lay(sent: Sent) -> _Laid:
    link = link_of(sent.body)
    return _Laid(head_after(sent.body, link), link.previous, sent)


def _is_tampered(sent: Sent) -> bool:
    if not sent.private:
        return False
    try:
        read_link(sent.body, sent.private)
    except EnvelopeDamaged:
        return True
    return False
