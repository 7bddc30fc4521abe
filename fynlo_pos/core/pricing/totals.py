"""What an order comes to. docs/pricing.md holds the rules and their tables; tests are those tables.

1. A line is ``unit x quantity``, half up. Its own discount comes off, at most the line.
2. The order's discount is worked out once on what is left and spread over the lines by largest
   remainder, so that each rate of tax bears its share.
3. Tax is rounded half up per line, or once per rate over the receipt and then spread over that
   rate's lines by largest remainder. Line amounts sum to the total to the penny, always.
"""

from collections.abc import Sequence

import msgspec

from fynlo_pos.core.money import allocate, extend, share_of
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding, TaxTable, tax_on, tax_within
from fynlo_pos.core.sales.basket import Basket, BasketLine, Discount, DiscountKind


class LineAmounts(msgspec.Struct, frozen=True):
    """A line in minor units: ``gross = extended - discount (+ tax where prices exclude it)``."""

    unit_minor: int
    extended_minor: int
    line_discount_minor: int
    order_discount_minor: int
    rate_bp: int
    tax_minor: int
    gross_minor: int


class RateAmounts(msgspec.Struct, frozen=True):
    """What was sold at one rate of tax, or exempt, tax included, and the tax in it."""

    rate_bp: int
    gross_minor: int
    tax_minor: int


class Totals(msgspec.Struct, frozen=True):
    """An order's amounts; every figure is the sum of its lines'."""

    lines: tuple[LineAmounts, ...]
    rates: tuple[RateAmounts, ...]
    discount_minor: int
    tax_minor: int
    total_minor: int


def price_basket(basket: Basket, taxes: TaxTable, mode: TaxMode) -> Totals:
    """Return what a basket comes to under a table of rates and a tax mode."""
    units = [line.unit_minor(basket.dining) for line in basket.lines]
    extended = [
        extend(unit, line.quantity_milli) for unit, line in zip(units, basket.lines, strict=True)
    ]
    line_discounts = [
        discount_on(amount, line.discount)
        for amount, line in zip(extended, basket.lines, strict=True)
    ]
    left = [amount - discount for amount, discount in zip(extended, line_discounts, strict=True)]
    order_discounts = allocate(discount_on(sum(left), basket.discount), left)
    charged = [amount - share for amount, share in zip(left, order_discounts, strict=True)]
    rates = [_rate_of(line, basket, taxes, mode) for line in basket.lines]
    tax = _tax_of_lines(charged, rates, mode)
    lines = tuple(
        LineAmounts(
            unit_minor=units[i],
            extended_minor=extended[i],
            line_discount_minor=line_discounts[i],
            order_discount_minor=order_discounts[i],
            rate_bp=rates[i],
            tax_minor=tax[i],
            gross_minor=charged[i]
            if mode.inclusive or not mode.registered
            else charged[i] + tax[i],
        )
        for i in range(len(charged))
    )
    return Totals(
        lines=lines,
        rates=sum_by_rate([(line.rate_bp, line.gross_minor, line.tax_minor) for line in lines]),
        discount_minor=sum(line_discounts) + sum(order_discounts),
        tax_minor=sum(tax),
        total_minor=sum(line.gross_minor for line in lines),
    )


def discount_on(amount_minor: int, discount: Discount | None) -> int:
    """Return how much comes off an amount: never more than there is."""
    if discount is None:
        return 0
    if discount.kind is DiscountKind.PERCENT:
        return share_of(amount_minor, discount.value)
    return min(discount.value, amount_minor)


def sum_by_rate(amounts: Sequence[tuple[int, int, int]]) -> tuple[RateAmounts, ...]:
    """Sum ``(rate_bp, gross_minor, tax_minor)`` by rate, highest rate first."""
    sums: dict[int, tuple[int, int]] = {}
    for rate_bp, gross, tax in amounts:
        had_gross, had_tax = sums.get(rate_bp, (0, 0))
        sums[rate_bp] = (had_gross + gross, had_tax + tax)
    return tuple(RateAmounts(rate, *sums[rate]) for rate in sorted(sums, reverse=True))


def _rate_of(line: BasketLine, basket: Basket, taxes: TaxTable, mode: TaxMode) -> int:
    if not mode.registered:
        return 0
    return taxes.rate_bp(line.tax_class_id, line.dining or basket.dining)


def _tax_of_lines(charged: Sequence[int], rates: Sequence[int], mode: TaxMode) -> list[int]:
    work_out = tax_within if mode.inclusive else tax_on
    if mode.rounding is TaxRounding.PER_LINE:
        return [work_out(amount, rate) for amount, rate in zip(charged, rates, strict=True)]
    tax = [0] * len(charged)
    for rate in set(rates):
        at_rate = [i for i, line_rate in enumerate(rates) if line_rate == rate]
        whole = work_out(sum(charged[i] for i in at_rate), rate)
        for i, part in zip(at_rate, allocate(whole, [charged[i] for i in at_rate]), strict=True):
            tax[i] = part
    return tax
