"""Keys of the simulation: the same for the same number, every time."""

import hashlib
from functools import cache
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

MANAGERS = (1, 2)
NEIGHBOUR = 9
SCREEN = 8


def seed_of(number: int) -> bytes:
    """Return what the key of a device or relay of this number is made from."""
    return hashlib.sha256(b"sim key %d" % number).digest()


@cache
def key_of(number: int) -> Ed25519PrivateKey:
    """Return the key of a device or relay of this number."""
    return Ed25519PrivateKey.from_private_bytes(seed_of(number))


def public(key: Ed25519PrivateKey) -> bytes:
    """Return a key's public half, raw."""
    return key.public_key().public_bytes_raw()


def device_of(number: int) -> UUID:
    """Return the id of a till. The neighbour's calls itself as the first till here does."""
    return UUID(int=0xA0 + (1 if number == NEIGHBOUR else number))
