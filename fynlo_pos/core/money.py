"""Money, quantities and rates: whole numbers, and the one rounding rule.

Units everywhere: money in minor units of its currency (pence), quantities in thousandths
(``1000`` is one), rates in basis points (``2000`` is 20%). Nothing here is a float.
"""

import re
from collections.abc import Sequence

import msgspec

from fynlo_pos.core.trouble import Refused

MILLI = 1000
BASIS = 10_000
LARGEST_MINOR = 99_999_999_99
LARGEST_PRICE_MINOR = 99_999_99
PRICE_DIGITS = len(str(LARGEST_PRICE_MINOR))
SAMPLE_MINOR = 3_20
LARGEST_QUANTITY_MILLI = 9_999 * MILLI

# A comma or a space parts thousands and nothing else: 2,50 is no amount, for it is not 250.
_PARTED = "|".join(f"[0-9]{{1,3}}(?:{sign}[0-9]{{3}}){{1,3}}" for sign in (",", "[ \u00a0\u202f]"))
_AMOUNT = re.compile(rf"(-?)([0-9]{{1,12}}|{_PARTED})?(?:\.([0-9]+))?")
_NO_DIGIT = re.compile(r"[^0-9]")


class Currency(msgspec.Struct, frozen=True):
    """A currency: ISO 4217 code, number of minor digits, and the sign put before an amount."""

    code: str
    exponent: int
    sign: str


GBP = Currency("GBP", 2, "£")
CURRENCIES = {
    currency.code: currency
    for currency in (GBP, Currency("EUR", 2, "€"), Currency("USD", 2, "$"), Currency("JPY", 0, "¥"))
}


def half_up(numerator: int, denominator: int) -> int:
    """Return numerator / denominator rounded to a whole number, halves away from zero.

    Symmetric about zero, so a negated amount rounds to the negated result.
    Raises ``ZeroDivisionError`` for a zero denominator.
    """
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    if numerator < 0:
        return -((-2 * numerator + denominator) // (2 * denominator))
    return (2 * numerator + denominator) // (2 * denominator)


def extend(unit_minor: int, quantity_milli: int) -> int:
    """Return the minor units that ``quantity_milli`` thousandths at ``unit_minor`` each come to."""
    return half_up(unit_minor * quantity_milli, MILLI)


def share_of(amount_minor: int, rate_bp: int) -> int:
    """Return ``rate_bp`` basis points of an amount, half up."""
    return half_up(amount_minor * rate_bp, BASIS)


def allocate(total: int, weights: Sequence[int]) -> list[int]:
    """Split ``total`` in proportion to ``weights`` by largest remainder, to the last penny.

    Weights are not negative; ties go to the earlier part. Raises ``ValueError`` when a total other
    than zero meets no positive weight.
    """
    whole = sum(weights)
    if any(weight < 0 for weight in weights):
        raise ValueError("weights must not be negative")
    if total == 0:
        return [0] * len(weights)
    if whole == 0:
        raise ValueError("nothing to allocate to")
    if total < 0:
        return [-part for part in allocate(-total, weights)]
    parts = [total * weight // whole for weight in weights]
    remainders = [total * weight % whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-remainders[i], i))
    for index in by_remainder[: total - sum(parts)]:
        parts[index] += 1
    return parts


def format_amount(minor: int, currency: Currency = GBP) -> str:
    """Return an amount without its sign of currency, such as ``1,234.50`` or ``-0.05``."""
    minus = "-" if minor < 0 else ""
    if currency.exponent == 0:
        return f"{minus}{abs(minor):,}"
    pounds, pence = divmod(abs(minor), 10**currency.exponent)
    return f"{minus}{pounds:,}.{pence:0{currency.exponent}d}"


def format_money(minor: int, currency: Currency = GBP) -> str:
    """Return an amount as people write it, such as ``£1,234.50`` or ``-£0.05``."""
    minus = "-" if minor < 0 else ""
    return f"{minus}{currency.sign}{format_amount(abs(minor), currency)}"


def format_quantity(milli: int) -> str:
    """Return a count as ``2``, a weight with its three decimals as ``0.250``."""
    whole, rest = divmod(abs(milli), MILLI)
    minus = "-" if milli < 0 else ""
    return f"{minus}{whole}" if rest == 0 else f"{minus}{whole}.{rest:03d}"


def format_rate(rate_bp: int) -> str:
    """Return a rate with none or one decimal where that is exact, such as ``20%`` or ``12.5%``."""
    whole, rest = divmod(rate_bp, 100)
    return f"{whole}%" if rest == 0 else f"{whole}.{rest:02d}".rstrip("0") + "%"


def parse_amount(text: str, currency: Currency = GBP) -> int:
    """Read ``3.5``, ``£1,234.50``, ``1 234.50 £`` or ``-2`` as minor units.

    The sign stands before the amount or behind it, never within: 2£50 is not 250.
    Raises ``Refused`` for anything that is not a plain amount, has more digits than the currency
    or is larger than a till can hold.
    """
    amount = _AMOUNT.fullmatch(_without_sign(text.strip(), currency.sign))
    minus, whole, part = amount.groups(default="") if amount else ("", "", "")
    if not whole + part or len(part) > currency.exponent:
        raise Refused(
            "“{text}” is not an amount. Write it like {like}.",
            text=text[:30],
            like=sample_amount(currency),
        )
    minor = int((_NO_DIGIT.sub("", whole) or "0") + part.ljust(currency.exponent, "0"))
    if minor > LARGEST_MINOR:
        raise Refused("“{text}” is more than a till can hold. Check the amount.", text=text[:30])
    return -minor if minus else minor


def sample_amount(currency: Currency) -> str:
    """Return an amount as one is written in a currency, such as ``3.20``, and ``320`` of yen."""
    return format_amount(SAMPLE_MINOR, currency)


def check_price(price_minor: int, currency: Currency | None = None) -> None:
    """Raise ``Refused`` for a price that no order takes; documents and orders hold the same.

    An order knows no currency: what it refuses is said in digits, as many in each.
    """
    if 0 <= price_minor <= LARGEST_PRICE_MINOR:
        return
    if currency is None:
        raise Refused(
            "A price is nothing or more, with at most {most} digits. Check the amount.",
            most=PRICE_DIGITS,
        )
    raise Refused(
        "A price lies between {least} and {most}. Check the amount.",
        least=format_money(0, currency),
        most=format_money(LARGEST_PRICE_MINOR, currency),
    )


def _without_sign(text: str, sign: str) -> str:
    minus = "-" if text.startswith("-") else ""
    unsigned = text.removeprefix(minus)
    if unsigned.startswith(sign):
        return minus + unsigned.removeprefix(sign).lstrip()
    return text.removesuffix(sign).rstrip()
