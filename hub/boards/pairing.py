"""Pairing a tablet once: a manager's code is worth a token that only this browser holds.

A board is a device of the venue like any other: listed, and shut out by revoking it. What it is
known by is not a key but the hash of its token.
"""

import hashlib
import hmac
import secrets
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.enrolment import CODE_LENGTH, plain_code
from fynlo_pos.sync.protocol.frames import Role, Why
from hub.authority import term_here, with_card
from hub.codes import NEW_VENUE, code_hash
from hub.enrolling import NotEnrolled, free_terminal
from hub.relay.values import Device
from hub.secret import Identity
from hub.store.port import Code, Store, Venue

FIRST_NAME: Final = "B1"
LONGEST_TYPED: Final = 64
_SECRET_BYTES: Final = 32
_TOKEN: Final = b"fynlo board 1\0"
_SEAL: Final = b"fynlo board seal 1\0"


class Token(msgspec.Struct, frozen=True):
    """What a paired browser keeps in its cookie; ``secret`` is random and stored nowhere else."""

    venue: UUID
    device: UUID
    secret: str

    def text(self, identity: Identity) -> str:
        """Return it as the cookie holds it, under the hub's seal."""
        said = f"{self.venue.hex}.{self.device.hex}.{self.secret}"
        return f"{said}.{_seal(identity, said)}"


class Paired(msgspec.Struct, frozen=True):
    """A browser that becomes a board: the id it is listed by, and the hash of its token."""

    board: UUID
    key: bytes


def read_token(identity: Identity, text: str) -> Token | None:
    """Return the token in a cookie; ``None`` if this hub made none such.

    What is forged is found so without a look at the store: strangers cost nothing there.
    """
    said, _, seal = text.rpartition(".")
    if not text.isascii() or not hmac.compare_digest(seal, _seal(identity, said)):
        return None
    venue, device, secret = said.split(".")
    return Token(UUID(hex=venue), UUID(hex=device), secret)


def is_of(token: Token, device: Device | None) -> bool:
    """Tell whether a token is a board's that may look."""
    if device is None or device.role is not Role.BOARD or device.is_revoked:
        return False
    return hmac.compare_digest(device.key, token_hash(token.secret))


def token_hash(secret: str) -> bytes:
    """Return what a board is known by."""
    return hashlib.sha256(_TOKEN + secret.encode()).digest()


def pair_on(store: Store, identity: Identity, typed: str, *, now_ms: int, new_id: UUID) -> Token:
    """Spend a code and keep the board; a job for the store's lane. Raises ``NotEnrolled``.

    The letters of the hub's key, which a till shows behind a code, may be typed or left out. A code
    for another kind of device is ``NOT_YOURS``, and spent. A hub that is in charge of nobody says
    ``NOT_AUTHORITY``: codes are made at the one that is.
    """
    secret = new_secret()
    code = spend_on(store, identity, typed, now_ms)
    known = store.load(code.venue)
    board = keep_on(store, identity, known, code, Paired(new_id, token_hash(secret)))
    return Token(code.venue, board.id, secret)


def spend_on(store: Store, identity: Identity, typed: str, now_ms: int) -> Code:
    """Return a code for a board, spent. Raises ``NotEnrolled``."""
    plain = plain_code(typed)[:CODE_LENGTH]
    code = store.spend(code_hash(identity, plain), now_ms) if len(plain) == CODE_LENGTH else None
    if code is None:
        raise NotEnrolled(Why.CODE_SPENT if _makes_codes(store, identity) else Why.NOT_AUTHORITY)
    if code.role is not Role.BOARD or code.venue == NEW_VENUE:
        raise NotEnrolled(Why.NOT_YOURS)
    return code


def keep_on(
    store: Store, identity: Identity, known: Venue | None, code: Code, paired: Paired
) -> Device:
    """Keep a browser as the board that a code was for, on a card. Raises ``NotEnrolled``."""
    term = term_here(known, identity) if known else None
    if known is None or term is None:
        raise NotEnrolled(Why.NOT_AUTHORITY)
    name = free_terminal(FIRST_NAME, {each.name for each in known.devices})
    board = Device(paired.board, paired.key, Role.BOARD, name, station=code.station, number=1)
    board = with_card(identity, code.venue, board, term)
    store.enrol(code.venue, board)
    return board


def new_secret() -> str:
    """Return what one browser alone will know."""
    return secrets.token_urlsafe(_SECRET_BYTES)


def _makes_codes(store: Store, identity: Identity) -> bool:
    """Tell whether a code could be this hub's: not where another is in charge of its only venue.

    Of a hub of many venues it is not asked: that would be many looks at the store for a guess.
    """
    venues = list(store.venues())
    known = store.load(venues[0]) if len(venues) == 1 else None
    return known is None or term_here(known, identity) is not None


def _seal(identity: Identity, said: str) -> str:
    return hmac.digest(identity.database_key, _SEAL + said.encode(), "sha256").hex()
