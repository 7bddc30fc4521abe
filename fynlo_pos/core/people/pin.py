"""Staff PINs: argon2id. They open this till and prove nothing to anybody else.

The library is imported with the first PIN: before it, a start would wait for it in vain.
"""

from functools import cache
from typing import TYPE_CHECKING

from fynlo_pos.core.trouble import Refused

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 4, 8


def hash_pin(pin: str) -> str:
    """Return the stored form of a PIN. Raises ``Refused`` unless it is 4 to 8 digits."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise Refused("A PIN is four to eight digits. Choose another.")
    return _hasher().hash(pin)


def pin_matches(pin: str, pin_hash: str) -> bool:
    """Tell whether a PIN is the one that was stored."""
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415 - see above

    try:
        return _hasher().verify(pin_hash, pin)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # noqa: PLC0415 - see above

    # OWASP's second recommended setting: 19 MiB, two passes, one lane; about 30 ms on a till.
    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
