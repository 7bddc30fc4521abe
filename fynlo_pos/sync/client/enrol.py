"""Asking a hub to take this device in: which hub it is, then the code, each under a signature.

No code is sent before the hub's key is known to be the one that a manager showed.
"""

import json
from typing import Final
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.core.words import listed
from fynlo_pos.sync.client.address import Address, is_loopback
from fynlo_pos.sync.client.asking import NotGranted, ask_hub, no_hub
from fynlo_pos.sync.protocol.enrolment import (
    CODE_LENGTH,
    Enrol,
    Enrolled,
    code_check,
    enrol_words,
    enrolled_words,
    plain_code,
)
from fynlo_pos.sync.protocol.frames import Role, Why
from fynlo_pos.sync.protocol.handshake import KEY_BYTES, is_signed_by

_NOT_ENROLLED: Final[dict[Why | None, str]] = {
    Why.CODE_SPENT: listed(
        "That code is used up or older than ten minutes. Nothing was changed. Have a "
        "manager show another one, then type it here."
    ),
    Why.OTHER_VENUE: listed(
        "That code is of another venue than this terminal's. Nothing was changed. Use a "
        "code of this venue's hub, or join with a data folder that is empty."
    ),
    Why.REVOKED: listed(
        "The hub has let this terminal go. What it sold is safe here. A manager can admit "
        "it, or it joins again with a data folder that is empty."
    ),
    Why.NOT_AUTHORITY: listed(
        "That hub is not the one in charge of who belongs to this shop. Nothing was "
        "changed. Join at the hub that is in charge, with a code of its own."
    ),
    Why.NOT_YOURS: listed(
        "That code is for another kind of device. Nothing was changed. Have a manager show one for "
        "this kind, a till or a kitchen’s screen, then type it here."
    ),
    Why.TOO_MANY: listed(
        "The hub has been tried too often from here. Nothing was changed. Wait a minute, "
        "then try once more."
    ),
}


class Applicant(msgspec.Struct, frozen=True):
    """Who asks to be taken in: its id, its own key, and the name it would have on receipts.

    ``role`` is what it would be: a kitchen's screen is a viewer, whatever its code is worth.
    ``is_hub`` is a hub that asks another to relay its venue.
    """

    device: UUID
    key: Ed25519PrivateKey
    terminal: str
    venue: UUID | None = None
    role: Role = Role.MEMBER
    is_hub: bool = False


def find_hub_key(address: Address, typed: str) -> bytes:
    """Return the key of the hub at an address, once it agrees with a typed code's last letters.

    On this machine nobody stands between, and a code without them is enough. Raises ``Refused`` for
    a code that is too short, or of another hub, and ``Trouble`` where no hub answers.
    """
    code = plain_code(typed)
    check = code[CODE_LENGTH:]
    if len(code) < CODE_LENGTH or (not check and not is_loopback(address.host)):
        raise Refused(
            "That is not a whole code. Nothing was changed. Type all of it as the other terminal "
            "shows it, its last letters too."
        )
    _, key = find_hub(address)
    if check and check != code_check(code[:CODE_LENGTH], key):
        raise Refused(
            "The hub at {address} is not the one that this code is of. Nothing was sent to it. "
            "Check the address and the code; if both are right, something stands between.",
            address=address.authority,
        )
    return key


def find_hub(address: Address) -> tuple[UUID, bytes]:
    """Return the id and key that whoever answers at an address says are its own.

    Believed by nobody yet. Raises ``Trouble`` where no hub answers.
    """
    content = _ask(address, "GET", "/hub", hub_key=None)
    try:
        told = json.loads(content)
        hub, key = UUID(told["hub"]), bytes.fromhex(told["key"])
    except (ValueError, KeyError, TypeError, AttributeError):
        hub, key = UUID(int=0), b""
    if len(key) != KEY_BYTES:
        raise Trouble(
            "What answers at that address is no Fynlo hub. Nothing was changed. Check the address."
        )
    return hub, key


def enrol(address: Address, hub_key: bytes, typed: str, who: Applicant) -> Enrolled:
    """Have a hub take this device in. Raises ``Refused`` if it will not, ``Trouble`` if it cannot.

    What it answers is signed, and compared before it is believed.
    """
    public = who.key.public_key().public_bytes_raw()
    code = plain_code(typed)[:CODE_LENGTH]
    signature = who.key.sign(enrol_words(code, who.device, public, hub_key))
    asked = Enrol(
        code,
        who.device,
        public.hex(),
        who.terminal,
        signature.hex(),
        who.venue,
        who.terminal,
        who.role is Role.VIEWER,
        who.is_hub,
    )
    answer = _ask(address, "POST", "/enrol", hub_key=hub_key, body=msgspec.json.encode(asked))
    try:
        enrolled = msgspec.json.decode(answer, type=Enrolled)
        signed = bytes.fromhex(enrolled.signature)
    except (msgspec.DecodeError, ValueError) as error:
        raise no_hub(address) from error
    is_sound = is_signed_by(hub_key, signed, enrolled_words(enrolled, public))
    if not is_sound or enrolled.device != who.device:
        raise no_hub(address)
    if enrolled.role is not who.role:
        raise Refused(
            "That code lets in a screen that only looks on, not a till. Nothing was changed here. "
            "Have a manager show a code for a till, then type it here."
        )
    return enrolled


def _ask(
    address: Address, method: str, path: str, *, hub_key: bytes | None, body: bytes = b""
) -> bytes:
    """Ask a hub, with the words for what it will not do."""
    try:
        return ask_hub(address, method, path, hub_key=hub_key, body=body)
    except NotGranted as error:
        if error.why in _NOT_ENROLLED:
            raise Refused(_NOT_ENROLLED[error.why]) from error
        raise no_hub(address) from error
