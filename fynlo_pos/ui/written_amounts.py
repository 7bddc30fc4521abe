"""Amounts, rates and barcodes as people write them into a form, and what is wrong with them."""

import re
from collections.abc import Callable

from fynlo_pos.core.catalogue.barcode import is_barcode
from fynlo_pos.core.money import (
    BASIS,
    Currency,
    check_price,
    format_amount,
    format_rate,
    parse_amount,
    sample_amount,
)
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.spoken import spoken

PERCENT_BP = BASIS // 100

_RATE = re.compile(r"([0-9]{1,3})(?:[.]([0-9]{1,2})0*)?")


def price_of(text: str, currency: Currency) -> int:
    """Return a price in minor units. Raises ``Refused`` for what is no price."""
    minor = parse_amount(text, currency)
    if minor < 0:
        raise Refused(
            "A price is nothing or more. Write it like {like}.", like=sample_amount(currency)
        )
    check_price(minor, currency)
    return minor


def optional_price_of(text: str, currency: Currency) -> int | None:
    """Return a price, or none where nothing is written. Raises ``Refused`` as ``price_of``."""
    return price_of(text, currency) if text.strip() else None


def price_text(minor: int | None, currency: Currency) -> str:
    """Return a price as its field begins; empty for none."""
    return "" if minor is None else format_amount(minor, currency)


def delta_of(text: str, currency: Currency) -> int:
    """Return what a choice adds in minor units; nothing written adds nothing.

    Raises ``Refused`` for what is no amount.
    """
    if not text.strip():
        return 0
    unsigned = text.strip().removeprefix("+")
    minor = parse_amount(unsigned, currency)
    if minor < 0 and unsigned != text.strip():
        raise Refused(
            "“{text}” is not an amount. Write it like {like}.",
            text=text[:30],
            like=sample_amount(currency),
        )
    check_price(abs(minor), currency)
    return minor


def rate_of(text: str) -> int:
    """Return a percentage such as ``20`` or ``12.5%`` in basis points.

    Raises ``Refused`` for what is no rate between nothing and the whole price.
    """
    rate = _RATE.fullmatch(text.strip().removesuffix("%").strip())
    rate_bp = int(rate[1]) * PERCENT_BP + int((rate[2] or "").ljust(2, "0")) if rate else BASIS + 1
    if rate_bp > BASIS:
        raise Refused("A rate is a percentage from 0 to 100. Write it like 20 or 12.5.")
    return rate_bp


def rate_text(rate_bp: int) -> str:
    """Return a rate as its field begins, without the sign."""
    return format_rate(rate_bp).removesuffix("%")


def barcodes_of(text: str) -> tuple[str, ...]:
    """Return barcodes parted by spaces or commas. Raises ``Refused`` for what none can be."""
    codes = tuple(dict.fromkeys(text.replace(",", " ").split()))
    for code in codes:
        if not is_barcode(code):
            raise Refused(
                "“{code}” is not a barcode. Scan it here, or write what is printed below the bars.",
                code=code[:30],
            )
    return codes


def fault(read: Callable[..., object], text: str, *more: object) -> str:
    """Return what ``read`` refuses about a text; nothing for one that is right or empty."""
    if not text.strip():
        return ""
    try:
        read(text, *more)
    except Refused as refused:
        return spoken(refused.words)
    return ""
