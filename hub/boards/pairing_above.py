"""Pairing a tablet at a hub that is under another one, which is in charge of who belongs to a shop.

The page is this hub's, and so is the seal on what the browser keeps: it works on with the internet
gone. The hub above is told the hash alone. It spends the code and signs the board's card, so that
the tablet is listed, and shut out, like any device of the shop.
"""

import asyncio
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.client.asking import NotGranted, ask_hub
from fynlo_pos.sync.protocol.cards import kept, read_kept
from fynlo_pos.sync.protocol.enrolment import plain_code
from fynlo_pos.sync.protocol.frames import Card, Role, Why
from fynlo_pos.sync.protocol.handshake import is_signed_by
from hub.above import AboveStanding
from hub.authority import learn_on
from hub.boards.pairing import (
    Paired,
    Token,
    keep_on,
    new_secret,
    pair_on,
    spend_on,
    token_hash,
)
from hub.codes import now_ms
from hub.enrolling import NotEnrolled
from hub.hub import Hub
from hub.ids import new_id
from hub.relay.cards import card_of
from hub.relay.values import Device
from hub.secret import Identity
from hub.store.port import Store, StoreTrouble

DOOR: Final = "/board/below"
_WORDS: Final = b"fynlo board below 1\0"


class AskedBelow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A browser that the hub ``hub`` would show a board; bytes are hexadecimal."""

    code: str
    board: UUID
    key: str
    hub: UUID
    signature: str


class TakenIn(msgspec.Struct, frozen=True):
    """The board's card, signed by the hub that is in charge; hexadecimal."""

    card: str


async def pair(hub: Hub, typed: str) -> Token:
    """Make a browser a board by a code of this hub's, or of the one above.

    Raises ``NotEnrolled`` and ``StoreTrouble``; that too where the one above does not answer.
    """
    try:
        token = await hub.ask(
            lambda store: pair_on(store, hub.identity, typed, now_ms=now_ms(), new_id=new_id())
        )
    except NotEnrolled as error:
        if error.why is not Why.NOT_AUTHORITY or hub.above is None or hub.above.venue is None:
            raise
        token = await _pair_above(hub, hub.above, hub.above.venue, typed)
    await hub.changed(token.venue)
    return token


async def _pair_above(hub: Hub, above: AboveStanding, venue: UUID, typed: str) -> Token:
    identity, place = hub.identity, above.place
    if place is None:
        raise StoreTrouble("the hub above has not taken this one in")
    token = Token(venue, new_id(), new_secret())
    paired = Paired(token.device, token_hash(token.secret))
    signature = identity.private_key.sign(below_words(typed, paired, above.key))
    asked = AskedBelow(
        plain_code(typed), paired.board, paired.key.hex(), identity.id, signature.hex()
    )
    body = msgspec.json.encode(asked)
    try:
        answer = await asyncio.to_thread(ask_hub, place, "POST", DOOR, hub_key=above.key, body=body)
        taken = msgspec.json.decode(answer, type=TakenIn)
        cards = read_kept([bytes.fromhex(taken.card)], Card)
    except NotGranted as error:
        raise NotEnrolled(error.why or Why.NOT_AUTHORITY) from error
    except (Trouble, msgspec.DecodeError, ValueError) as error:
        raise StoreTrouble("the hub above does not answer") from error
    learned = await hub.ask(lambda store: learn_on(store, identity, venue, cards, ()))
    if not any(card.device == paired.board for card in learned.cards):
        raise NotEnrolled(Why.NOT_AUTHORITY)
    return token


def take_in_on(
    store: Store, identity: Identity, asked: AskedBelow, now_ms: int
) -> tuple[Card, UUID]:
    """Spend a code for a board of a hub below; return its card, and the venue.

    Only a member of the code's venue may ask, and for a board that is new. A job for the store's
    lane. Raises ``NotEnrolled``.
    """
    code = spend_on(store, identity, asked.code, now_ms)
    known = store.load(code.venue)
    devices = {each.id: each for each in known.devices} if known else {}
    if asked.board in devices or not _is_said_by(devices.get(asked.hub), asked, identity):
        raise NotEnrolled(Why.NOT_YOURS)
    paired = Paired(asked.board, bytes.fromhex(asked.key))
    return card_of(keep_on(store, identity, known, code, paired)), code.venue


def answer_with(card: Card) -> bytes:
    """Return what the hub below is told."""
    return msgspec.json.encode(TakenIn(kept(card).hex()))


def _is_said_by(device: Device | None, asked: AskedBelow, identity: Identity) -> bool:
    if device is None or device.role is not Role.MEMBER or device.is_revoked:
        return False
    try:
        paired = Paired(asked.board, bytes.fromhex(asked.key))
        signature = bytes.fromhex(asked.signature)
    except ValueError:
        return False
    is_hash = len(paired.key) == len(token_hash(""))
    words = below_words(asked.code, paired, identity.public_key)
    return is_hash and is_signed_by(device.key, signature, words)


def below_words(code: str, paired: Paired, hub_key: bytes) -> bytes:
    """Return what the hub below signs; for no other hub, and no other board."""
    said = plain_code(code).encode() + b"\0"
    return _WORDS + said + paired.board.bytes + paired.key + hub_key
