"""How a device becomes one of a venue's: a code a manager shows, and proof by signature both ways.

``POST /enrol`` takes an ``Enrol`` as JSON and answers with ``Enrolled``. Each side signs with its
own key what both have said, so that who stands between them can change nothing; the device knows
the hub's key from the invitation and needs no authority to vouch for it.
"""

import hashlib
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit
from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.frames import Role
from fynlo_pos.sync.protocol.handshake import KEY_BYTES

CODE_LIVES_MS: Final = 10 * 60 * 1000
CODE_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH: Final = 10
LONGEST_NAME: Final = 60
CHECK_LETTERS: Final = 8
DEFAULT_PORT: Final = 7465

_ENROL = b"fynlo enrol 1\0"
_ENROLLED = b"fynlo enrolled 1\0"
_CHECK = b"fynlo hub key 1\0"
_CHECK_OF_CODE = b"fynlo hub key and code 1\0"
_SCHEME = "fynlo"
_READ_AS = str.maketrans("OIL", "011")


class Enrol(msgspec.Struct, frozen=True):
    """What a device asks to be enrolled with; ``key`` and ``signature`` are hexadecimal.

    ``venue`` is the one the device already keeps a log for, if any: a new hub takes it over.
    ``terminal`` is what it would be called on receipts; the hub gives the next free such name.
    ``as_viewer`` asks for less than a member's code is worth: a kitchen's screen needs no more.
    ``is_hub`` is a hub that relays ``venue`` elsewhere: a venue that begins here begins under it.
    """

    code: str
    device: UUID
    key: str
    name: str
    signature: str
    venue: UUID | None = None
    terminal: str = ""
    as_viewer: bool = False
    is_hub: bool = False


class Enrolled(msgspec.Struct, frozen=True):
    """What the device is from now on, signed by the hub (``enrolled_words``).

    ``terminal`` is what it is called on receipts; empty where it asked for no such name.
    """

    venue: UUID
    device: UUID
    role: Role
    can_manage: bool
    station: str
    hub: UUID
    hub_key: str
    signature: str
    terminal: str = ""


class Invitation(msgspec.Struct, frozen=True):
    """What a manager's QR code holds: where the hub is, whose key to believe, and the code."""

    host: str
    port: int
    hub_key: bytes
    code: str


def enrol_words(code: str, device: UUID, key: bytes, hub_key: bytes) -> bytes:
    """Return what a device signs to enrol with a hub of this key, its own key among it."""
    return _ENROL + plain_code(code).encode() + b"\0" + device.bytes + key + hub_key


def enrolled_words(enrolled: Enrolled, key: bytes) -> bytes:
    """Return what a hub signs of its answer; ``key`` is the device's."""
    return b"".join(
        (
            _ENROLLED,
            enrolled.venue.bytes,
            enrolled.device.bytes,
            enrolled.role.value.encode().ljust(8, b"\0"),
            b"\1" if enrolled.can_manage else b"\0",
            enrolled.hub.bytes,
            key,
            enrolled.station.encode(),
            b"\0",
            enrolled.terminal.encode(),
        )
    )


def key_check(hub_key: bytes) -> str:
    """Return eight letters of a hub's key, by which people tell hubs apart."""
    return _letters(_CHECK + hub_key)


def code_check(code: str, hub_key: bytes) -> str:
    """Return eight letters of a hub's key and a code, typed behind it: one in between has others.

    They stand for 40 bits and a code lives ten minutes. A hub's key is told to everybody for years:
    by letters of the key alone another that has the same could be looked for beforehand.
    """
    return _letters(_CHECK_OF_CODE + plain_code(code).encode() + b"\0" + hub_key)


def _letters(words: bytes) -> str:
    bits = int.from_bytes(hashlib.sha256(words).digest(), "big")
    return "".join(CODE_LETTERS[bits >> 5 * place & 31] for place in range(CHECK_LETTERS))


def typed_code(code: str, hub_key: bytes) -> str:
    """Return a code with the letters by which the hub is known, as people read it out."""
    check = code_check(code, hub_key)
    half = CHECK_LETTERS // 2
    return f"{shown_code(plain_code(code))}-{check[:half]}-{check[half:]}"


def plain_code(code: str) -> str:
    """Return a code as it is compared: however it was typed, without what is easily confused."""
    kept = "".join(letter for letter in code.upper() if letter.isalnum())
    return kept.translate(_READ_AS)


def shown_code(code: str) -> str:
    """Return a code as people read it out: ``ABCDE-FGHJK``."""
    return f"{code[: CODE_LENGTH // 2]}-{code[CODE_LENGTH // 2 :]}"


def invitation_text(invitation: Invitation) -> str:
    """Return an invitation as the text of a QR code."""
    host = f"[{invitation.host}]" if ":" in invitation.host else invitation.host
    asked = urlencode({"key": invitation.hub_key.hex(), "code": invitation.code})
    return f"{_SCHEME}://{host}:{invitation.port}?{asked}"


def board_link(authority: str, code: str = "", *, is_tls: bool = True) -> str:
    """Return where a tablet's browser finds the kitchen's board.

    A code to pair it with stands behind the ``#``, which no browser sends over the network.
    """
    link = f"http{'s' if is_tls else ''}://{authority}/board"
    return f"{link}#{code}" if code else link


def read_invitation(text: str) -> Invitation | None:
    """Return the invitation in a text; ``None`` if it is none."""
    try:
        parts = urlsplit(text.strip())
        asked = dict(parse_qsl(parts.query))
        key = bytes.fromhex(asked.get("key", ""))
        port = parts.port or DEFAULT_PORT
    except ValueError:
        return None
    code = plain_code(asked.get("code", ""))
    if parts.scheme != _SCHEME or not parts.hostname or len(key) != KEY_BYTES or not code:
        return None
    return Invitation(parts.hostname, port, key, code)
