"""Short-lived tokens for HTTP callers, signed by the hub's own key (JWT, EdDSA)."""

from typing import Final
from uuid import UUID

import jwt
import msgspec

from hub.secret import Identity

LIVES_S: Final = 10 * 60
_ALGORITHM: Final = "EdDSA"


class Caller(msgspec.Struct, frozen=True):
    """Who calls by HTTP."""

    venue: UUID
    device: UUID


def make_token(identity: Identity, venue: UUID, device: UUID, now_ms: int) -> str:
    """Return a token by which a device may read its venue for ten minutes."""
    claims = {
        "iss": str(identity.id),
        "aud": str(venue),
        "sub": str(device),
        "exp": now_ms // 1000 + LIVES_S,
    }
    return jwt.encode(claims, identity.private_key, algorithm=_ALGORITHM)


def read_token(identity: Identity, token: str) -> Caller | None:
    """Return who a token was made for; ``None`` if it is wrong, another hub's or too old."""
    try:
        claims = jwt.decode(
            token,
            identity.private_key.public_key(),
            algorithms=[_ALGORITHM],
            issuer=str(identity.id),
            options={"require": ["exp", "iss", "sub", "aud"], "verify_aud": False},
        )
        return Caller(UUID(claims["aud"]), UUID(claims["sub"]))
    except (jwt.InvalidTokenError, ValueError, TypeError, AttributeError):
        return None
