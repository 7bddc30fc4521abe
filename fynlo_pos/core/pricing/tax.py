"""Value added tax: which rate applies, and how much of an amount is tax.

Source of the formulas: HMRC Notice 700 (the VAT fraction of an inclusive price is
``rate / (100% + rate)``). How the odd half-penny falls is kept on each sale as its ``TaxMode``.
"""

from collections.abc import Mapping
from enum import Enum
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import TaxClass
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import BASIS, half_up

EXEMPT_BP = -1
"""Stands for a rate where there is none: what is exempt is not sold at nought."""


class TaxRounding(Enum):
    """Where tax is rounded: on each line, or once per rate over the receipt."""

    PER_LINE = "per_line"
    PER_RECEIPT = "per_receipt"


class TaxMode(msgspec.Struct, frozen=True, gc=False):
    """How a sale was taxed; stored with the sale because settings change and receipts do not."""

    registered: bool
    inclusive: bool
    rounding: TaxRounding


def tax_within(gross_minor: int, rate_bp: int) -> int:
    """Return the tax contained in a tax-inclusive amount."""
    if rate_bp == EXEMPT_BP:
        return 0
    return half_up(gross_minor * rate_bp, BASIS + rate_bp)


def tax_on(net_minor: int, rate_bp: int) -> int:
    """Return the tax to add to a tax-exclusive amount."""
    if rate_bp == EXEMPT_BP:
        return 0
    return half_up(net_minor * rate_bp, BASIS)


class TaxTable(msgspec.Struct, frozen=True):
    """The rates of every tax class on one business date."""

    rates: Mapping[UUID, tuple[int, int]]

    def knows(self, tax_class_id: UUID | None) -> bool:
        """Tell whether a line of a class can be taxed; one of no class bears no tax."""
        return tax_class_id is None or tax_class_id in self.rates

    def rate_bp(self, tax_class_id: UUID | None, dining: Dining) -> int:
        """Return the rate for a class; 0 where it is not known, and such a line is not sold."""
        if tax_class_id is None or tax_class_id not in self.rates:
            return 0
        eat_in, take_away = self.rates[tax_class_id]
        return eat_in if dining is Dining.EAT_IN else take_away


NO_TAX = TaxTable({})


def tax_table(classes: Mapping[UUID, TaxClass], business_date: str) -> TaxTable:
    """Return the rates in force on a business date: of each class the latest that has begun.

    A class that is exempt has ``EXEMPT_BP`` on any day.
    """
    rates: dict[UUID, tuple[int, int]] = {}
    for class_id, tax_class in classes.items():
        if tax_class.exempt:
            rates[class_id] = (EXEMPT_BP, EXEMPT_BP)
            continue
        begun = [rate for rate in tax_class.rates if rate.from_date <= business_date]
        if begun:
            latest = max(begun, key=lambda rate: rate.from_date)
            rates[class_id] = (latest.eat_in_bp, latest.take_away_bp)
    return TaxTable(rates)
