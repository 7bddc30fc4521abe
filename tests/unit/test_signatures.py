"""Whose signature a signature is: by one rule everywhere, and what others sign counts."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.sync.protocol.handshake import is_signed_by

pytestmark = pytest.mark.unit

# RFC 8032, section 7.1, TEST 3.
KEY = bytes.fromhex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")
WORDS = bytes.fromhex("af82")
SIGNATURE = bytes.fromhex(
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
    "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
)
ORDER = 2**252 + 27742317777372353535851937790883648493


def test_the_standards_own_example_is_good() -> None:
    assert is_signed_by(KEY, SIGNATURE, WORDS)


def test_what_a_devices_key_signs_is_good_under_its_own_key_alone() -> None:
    key, other = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    signature = key.sign(b"words")
    assert is_signed_by(key.public_key().public_bytes_raw(), signature, b"words")
    assert not is_signed_by(other.public_key().public_bytes_raw(), signature, b"words")
    assert not is_signed_by(key.public_key().public_bytes_raw(), signature, b"other words")
    assert not is_signed_by(key.public_key().public_bytes_raw(), signature, b"")


@pytest.mark.parametrize("at", [0, 31, 32, 63])
def test_a_signature_of_which_one_bit_is_another_is_not(at: int) -> None:
    changed = bytearray(SIGNATURE)
    changed[at] ^= 1
    assert not is_signed_by(KEY, bytes(changed), WORDS)


def test_a_signature_written_otherwise_is_not_good_a_second_time() -> None:
    s = int.from_bytes(SIGNATURE[32:], "little") + ORDER
    assert not is_signed_by(KEY, SIGNATURE[:32] + s.to_bytes(32, "little"), WORDS)


def test_a_key_that_anybody_could_sign_under_is_nobodys() -> None:
    """Under the neutral point a signature of nothing would be good of all words."""
    neutral = bytes([1]) + bytes(31)
    assert not is_signed_by(neutral, neutral + bytes(32), WORDS)


@pytest.mark.parametrize(
    ("key", "signature"), [(KEY[:-1], SIGNATURE), (KEY, SIGNATURE[:-1])], ids=["key", "signature"]
)
def test_what_is_too_short_is_no_key_and_no_signature(key: bytes, signature: bytes) -> None:
    assert not is_signed_by(key, signature, WORDS)
    assert not is_signed_by(key, signature, SIGNATURE[-1:] + WORDS)
