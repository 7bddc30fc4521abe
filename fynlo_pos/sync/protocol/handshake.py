"""How two peers prove who they are: each signs what both have said (Ed25519).

The words begin with what is being said, so that a signature given for one purpose is worth nothing
for another, and hold both nonces, so that none can be replayed.
"""

from typing import Final

from fynlo_pos.sync.protocol.frames import Challenge, Head, Hello

NONCE_BYTES: Final = 32
KEY_BYTES: Final = 32
SIGNATURE_BYTES: Final = 64
SEQ_BYTES: Final = 8

_RELAY = b"fynlo relay 1\0"
_MEMBER = b"fynlo member 1\0"
_HEAD = b"fynlo head 1\0"


def relay_words(hello: Hello, challenge: Challenge) -> bytes:
    """Return what a relay signs to prove itself; its own ``signature`` field is left out."""
    return _RELAY + _said(hello, challenge)


def member_words(hello: Hello, challenge: Challenge) -> bytes:
    """Return what a device signs to prove itself."""
    return _MEMBER + _said(hello, challenge)


def head_words(head: Head) -> bytes:
    """Return what a device signs to stand by its chain up to a head, once for each push."""
    return _HEAD + head.incarnation.bytes + head.seq.to_bytes(SEQ_BYTES, "big") + head.hash


def is_signed_by(public_key: bytes, signature: bytes, words: bytes) -> bool:
    """Tell whether a signature is of these words under a raw 32-byte Ed25519 key."""
    is_whole = len(public_key) == KEY_BYTES and len(signature) == SIGNATURE_BYTES
    return is_whole and _is_good(public_key, signature, words)


def _is_good(public_key: bytes, signature: bytes, words: bytes) -> bool:
    """Ask libsodium: it takes two thirds of what OpenSSL does, and lets other threads on."""
    # Imported when something is checked: it costs a start 20 ms.
    from nacl.bindings import crypto_sign_open  # noqa: PLC0415
    from nacl.exceptions import BadSignatureError  # noqa: PLC0415

    try:
        crypto_sign_open(signature + words, public_key)
    except BadSignatureError:
        return False
    return True


def _said(hello: Hello, challenge: Challenge) -> bytes:
    return b"".join(
        (
            hello.venue.bytes,
            hello.device.bytes,
            hello.role.value.encode().ljust(8, b"\0"),
            _fixed(hello.nonce),
            challenge.device.bytes,
            _fixed(challenge.nonce),
            challenge.protocol.to_bytes(2, "big"),
        )
    )


def _fixed(nonce: bytes) -> bytes:
    if len(nonce) != NONCE_BYTES:
        raise ValueError("a nonce has 32 bytes")
    return nonce
