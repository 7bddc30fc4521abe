"""Whose signature is worth what: each device of a venue on a card that its hub has signed.

A relay hands cards on and can make none: who receives them compares the signature with the key of
the hub that takes devices in (SYNC.md, rules 2 and 10).
"""

from collections.abc import Iterable
from contextlib import suppress
from typing import Final, TypeVar
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Card, Mandate
from fynlo_pos.sync.protocol.handshake import is_signed_by

K = TypeVar("K", Card, Mandate)

_CARD: Final = b"fynlo card 1\0"
_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")


def kept(value: Card | Mandate) -> bytes:
    """Return a card or a mandate as it is written down."""
    return _encoder.encode(value)


def read_kept(bodies: Iterable[bytes], kind: type[K]) -> tuple[K, ...]:
    """Return what was written down; what cannot be read is left out, and comes again."""
    found = []
    for body in bodies:
        with suppress(msgspec.DecodeError):
            found.append(msgspec.msgpack.decode(body, type=kind))
    return tuple(found)


def card_words(venue: UUID, card: Card) -> bytes:
    """Return what a hub signs of a device; the card's own ``signature`` is left out."""
    return _CARD + venue.bytes + _encoder.encode(replace(card, signature=b""))


def signed_card(key: Ed25519PrivateKey, venue: UUID, card: Card) -> Card:
    """Return a card with its signature."""
    return replace(card, signature=key.sign(card_words(venue, card)))


def is_card_of(hub_key: bytes, venue: UUID, card: Card) -> bool:
    """Tell whether a card of a venue was signed by the hub of this key."""
    return is_signed_by(hub_key, card.signature, card_words(venue, card))
