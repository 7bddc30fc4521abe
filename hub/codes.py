"""Codes to enrol with: short enough to read out, worth something once, for ten minutes.

Only a keyed hash of a code is kept. Fifty bits against a few tries a second, for ten minutes.
"""

import hmac
import secrets
import time
from uuid import UUID

from fynlo_pos.sync.protocol.enrolment import (
    CODE_LENGTH,
    CODE_LETTERS,
    CODE_LIVES_MS,
    plain_code,
    shown_code,
)
from fynlo_pos.sync.protocol.frames import Role
from hub.secret import Identity
from hub.store.port import Code

NEW_VENUE = UUID(int=0)


def now_ms() -> int:
    """Return the hub's clock, for what expires; it orders nothing."""
    return time.time_ns() // 1_000_000


def make_code(
    identity: Identity, venue: UUID, role: Role, *, can_manage: bool, station: str = ""
) -> tuple[str, Code]:
    """Return a code as it is shown, and what is kept of it."""
    text = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    code = Code(
        code_hash(identity, text),
        venue,
        role,
        can_manage=can_manage,
        station=station,
        expires_ms=now_ms() + CODE_LIVES_MS,
    )
    return shown_code(text), code


def code_hash(identity: Identity, code: str) -> bytes:
    """Return what is kept of a code, however it was typed."""
    return hmac.digest(identity.database_key, plain_code(code).encode(), "sha256")
