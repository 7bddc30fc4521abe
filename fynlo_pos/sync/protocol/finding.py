"""How a hub is found on a shop's own network (mDNS): what it says of itself, and nothing more.

It is a hint where to look. Who joins compares the key with the one in the invitation.
"""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.handshake import KEY_BYTES

SERVICE: Final = "_fynlo-hub._tcp.local."
LONGEST_NAME: Final = 200
"""Bytes: an entry of a TXT record has 255, its own name among them."""


class Found(msgspec.Struct, frozen=True):
    """A hub somebody announced; ``name`` is its venue's, if a terminal has told it."""

    hub: UUID
    key: bytes
    is_tls: bool
    name: str = ""


def said_of(found: Found) -> dict[str, str]:
    """Return what an announcement says (its TXT record)."""
    said = {"hub": str(found.hub), "key": found.key.hex(), "tls": "1" if found.is_tls else "0"}
    name = found.name.encode()[:LONGEST_NAME].decode(errors="ignore")
    return said | {"name": name} if name else said


def read_said(said: Mapping[bytes, bytes | None]) -> Found | None:
    """Return the hub that an announcement is of; ``None`` for one that is none."""
    text = {
        name.decode("ascii", "replace"): (value or b"").decode(errors="replace")
        for name, value in said.items()
    }
    try:
        found = Found(
            UUID(text.get("hub", "")),
            bytes.fromhex(text.get("key", "")),
            text.get("tls") == "1",
            "".join(letter for letter in text.get("name", "") if letter.isprintable()),
        )
    except ValueError:
        return None
    return found if len(found.key) == KEY_BYTES else None
