"""The classes of tax a British shop needs, with their rates through time.

Source: HMRC, VAT rates (standard 17.5% from April 1991, 15% from December 2008, 17.5% from January
2010, 20% from 4 January 2011); VAT Notice 709/1 for food eaten in, hot, and cold taken away.
"""

from collections.abc import Callable
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import DatedRate, TaxClass

STANDARD = "Standard rate"
COLD_FOOD = "Cold food"
ZERO = "Zero rate"
EXEMPT = "Exempt"
STANDARD_BP = 2000

_STANDARD_RATES = (
    ("1991-04-01", 1750),
    ("2008-12-01", 1500),
    ("2010-01-01", 1750),
    ("2011-01-04", STANDARD_BP),
)
_ALWAYS = "1973-04-01"


def standard_rate(class_id: UUID) -> TaxClass:
    """Return the standard rate: hot food, drinks and most goods, eaten in or taken away."""
    return TaxClass(
        class_id, STANDARD, tuple(DatedRate(begins, bp, bp) for begins, bp in _STANDARD_RATES)
    )


def cold_food(class_id: UUID) -> TaxClass:
    """Return cold food: standard-rated when eaten in, zero-rated when taken away."""
    return TaxClass(
        class_id, COLD_FOOD, tuple(DatedRate(begins, bp, 0) for begins, bp in _STANDARD_RATES)
    )


def one_rate(class_id: UUID, name: str, rate_bp: int) -> TaxClass:
    """Return a class with one rate at all times."""
    return TaxClass(class_id, name, (DatedRate(_ALWAYS, rate_bp, rate_bp),))


def exempt(class_id: UUID) -> TaxClass:
    """Return what is exempt from VAT, such as insurance or a postage stamp."""
    return msgspec.structs.replace(one_rate(class_id, EXEMPT, 0), exempt=True)


def british_classes(new_id: Callable[[], UUID]) -> tuple[TaxClass, ...]:
    """Return the classes a shop starts with."""
    return (standard_rate(new_id()), cold_food(new_id()), one_rate(new_id(), ZERO, 0))
