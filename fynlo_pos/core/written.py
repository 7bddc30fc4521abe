"""What people may write into a document: letters and signs that every part can keep and show."""

import unicodedata
from collections.abc import Iterable
from datetime import date

import msgspec

from fynlo_pos.core.money import LARGEST_PRICE_MINOR
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import Words

_UNFIT = frozenset({"Cc", "Cs"})
"""Control characters, and halves of a letter (lone surrogates) that no encoding can write."""

_SHOWN = 40


def require_fit_texts(value: object) -> None:
    """Look at every text in a struct, a tuple or a list. Raises ``Refused`` for an unfit one."""
    if isinstance(value, str):
        if any(unicodedata.category(sign) in _UNFIT for sign in value):
            fit = "".join(sign for sign in value if unicodedata.category(sign) not in _UNFIT)
            raise Refused(
                "“{text}” has a sign in it that cannot be kept. Nothing was saved. Write it again "
                "without copying it from elsewhere.",
                text=fit[:_SHOWN],
            )
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            require_fit_texts(getattr(value, field))
    elif isinstance(value, tuple | list):
        for part in value:
            require_fit_texts(part)


def require_name(name: str, what: Words) -> None:
    """Raise ``Refused`` where ``what``, such as ``A product``, has no name."""
    if not name.strip():
        raise Refused("{what} needs a name. Nothing was saved.", what=what)


def require_prices(name: str, prices_minor: Iterable[int | None]) -> None:
    """Raise ``Refused`` for a price below nothing or beyond what an order takes."""
    for price_minor in prices_minor:
        if price_minor is not None and not 0 <= price_minor <= LARGEST_PRICE_MINOR:
            raise Refused(
                "The price of {name} cannot be right. Nothing was saved. Check it.",
                name=name[:_SHOWN],
            )


def is_iso_date(text: str) -> bool:
    """Tell whether a text is a date as dates are kept, such as ``2026-04-01``."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
