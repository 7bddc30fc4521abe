"""Keys of the simulation: the same for the same number, every time."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from unittest.mock import patch
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from nacl.signing import SigningKey

from fynlo_pos.sync.protocol import handshake

MANAGERS = (1, 2)
NEIGHBOUR = 9
SCREEN = 8
BAR_SCREEN = 10

_good: set[tuple[bytes, bytes, bytes]] = set()
_signed: dict[tuple[Ed25519PrivateKey, bytes], bytes] = {}
_is_good = handshake._is_good


def seed_of(number: int) -> bytes:
    """Return what the key of a device or relay of this number is made from."""
    return hashlib.sha256(b"sim key %d" % number).digest()


@cache
def key_of(number: int) -> Ed25519PrivateKey:
    """Return the key of a device or relay of this number."""
    return Ed25519PrivateKey.from_private_bytes(seed_of(number))


@cache
def _signing(key: Ed25519PrivateKey) -> SigningKey:
    """Return it for libsodium, which signs in half the time and by the same bytes."""
    return SigningKey(key.private_bytes_raw())


@cache
def public(key: Ed25519PrivateKey) -> bytes:
    """Return a key's public half, raw."""
    return key.public_key().public_bytes_raw()


def device_of(number: int) -> UUID:
    """Return the id of a till. The neighbour's calls itself as the first till here does."""
    return UUID(int=0xA0 + (1 if number == NEIGHBOUR else number))


def signature_of(key: Ed25519PrivateKey, words: bytes) -> bytes:
    """Sign. What a key signed here is good of these words under it, and is looked at no more.

    The same words are signed alike each time, as whoever connects anew or makes a snapshot does.
    """
    if (key, words) not in _signed:
        _signed[key, words] = _signing(key).sign(words).signature
        _good.add((public(key), _signed[key, words], words))
    return _signed[key, words]


def _looked_at_once(public_key: bytes, signature: bytes, words: bytes) -> bool:
    """Work out once whether a signature is good: a world shows each to many."""
    seen = (public_key, signature, words)
    if seen not in _good and _is_good(*seen):
        _good.add(seen)
    return seen in _good


@contextmanager
def signatures_seen_once() -> Iterator[None]:
    """Have everybody in a world know the good signatures that somebody there has looked at."""
    _good.clear()
    _signed.clear()
    with patch.object(handshake, "_is_good", _looked_at_once):
        yield
