"""The venue's recovery key: 32 random bytes that open its backups, written so people can copy it.

It is printed as 14 groups of 4 characters of Crockford's alphabet (no I, L, O or U): 256 bits of
key and 24 bits of check, so that a slip of the pen is noticed before a backup is tried.
"""

import hashlib
import secrets

import msgspec

from fynlo_pos.core.trouble import Refused

KEY_BYTES = 32
CHECK_BYTES = 3
GROUP = 4
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS = 5
_LENGTH = (KEY_BYTES + CHECK_BYTES) * 8 // _BITS
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", " ": "", "\n": "", "\t": ""})


class RecoveryKey(msgspec.Struct, frozen=True):
    """The key itself. Its text is shown once, on paper; it never goes into a log."""

    key: bytes

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups to print, in order; joined by hyphens they are also the QR code's text."""
        number = int.from_bytes(self.key + _check_of(self.key))
        shifts = range((_LENGTH - 1) * _BITS, -1, -_BITS)
        text = "".join(_ALPHABET[number >> shift & 31] for shift in shifts)
        return tuple(text[start : start + GROUP] for start in range(0, _LENGTH, GROUP))

    @property
    def text(self) -> str:
        """The groups in one line."""
        return "-".join(self.groups)

    def __repr__(self) -> str:
        return "RecoveryKey()"


def new_recovery_key() -> RecoveryKey:
    """Return a new key."""
    return RecoveryKey(secrets.token_bytes(KEY_BYTES))


def read_recovery_key(text: str) -> RecoveryKey:
    """Read a key as copied from paper: small letters, gaps, and O, I, L for 0, 1, 1 are fine.

    Raises ``Refused`` for a text that is not a recovery key.
    """
    plain = text.upper().translate(_MISREAD)
    if len(plain) != _LENGTH or any(letter not in _ALPHABET for letter in plain):
        raise Refused(
            "A recovery key has {groups} groups of {each} letters and digits; this has {count} "
            "characters. Nothing was restored. Copy it again from the recovery sheet.",
            groups=_LENGTH // GROUP,
            each=GROUP,
            count=len(plain),
        )
    number = 0
    for letter in plain:
        number = number << _BITS | _ALPHABET.index(letter)
    data = number.to_bytes(KEY_BYTES + CHECK_BYTES)
    key, check = data[:KEY_BYTES], data[KEY_BYTES:]
    if check != _check_of(key):
        raise Refused(
            "One of these characters is not the one on the recovery sheet. Nothing was restored. "
            "Compare the groups one by one and correct it."
        )
    return RecoveryKey(key)


def _check_of(key: bytes) -> bytes:
    return hashlib.sha256(key).digest()[:CHECK_BYTES]
