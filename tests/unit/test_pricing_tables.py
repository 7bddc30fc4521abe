"""docs/pricing.md, row by row."""

import re
from pathlib import Path
from uuid import UUID

import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import allocate, extend, half_up
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding, TaxTable, tax_on, tax_within
from fynlo_pos.core.pricing.totals import price_basket
from fynlo_pos.core.sales.basket import Basket, BasketLine, Discount, DiscountKind
from tests.support.markdown_tables import tables_under

PAGE = Path(__file__).parents[2] / "docs" / "pricing.md"
NOBODY = UUID(int=0)
MODES = {
    "in receipt": TaxMode(True, True, TaxRounding.PER_RECEIPT),
    "in line": TaxMode(True, True, TaxRounding.PER_LINE),
    "ex receipt": TaxMode(True, False, TaxRounding.PER_RECEIPT),
    "ex line": TaxMode(True, False, TaxRounding.PER_LINE),
    "none": TaxMode(False, True, TaxRounding.PER_RECEIPT),
}

Row = dict[str, str]


def rows(heading: str) -> list[Row]:
    return tables_under(PAGE, heading)


def whole(cell: str) -> list[int]:
    return [int(number) for number in re.split(r"[; ]+", cell) if number]


@pytest.mark.unit
@pytest.mark.parametrize("row", rows("1. Rounding"), ids=str)
def test_rounding_is_half_up_and_symmetric(row: Row) -> None:
    assert half_up(int(row["numerator"]), int(row["denominator"])) == int(row["rounded"])


@pytest.mark.unit
@pytest.mark.parametrize("row", rows("2. A line"), ids=str)
def test_a_line_is_unit_times_quantity(row: Row) -> None:
    assert extend(int(row["unit"]), int(row["quantity"])) == int(row["extended"])


@pytest.mark.unit
@pytest.mark.parametrize("row", rows("3. Tax"), ids=str)
def test_tax_within_and_on_top(row: Row) -> None:
    amount, rate_bp = int(row["amount"]), int(row["rate bp"])
    assert tax_within(amount, rate_bp) == int(row["within"])
    assert tax_on(amount, rate_bp) == int(row["on top"])


@pytest.mark.unit
@pytest.mark.parametrize("row", rows("4. Sharing out"), ids=str)
def test_shares_go_by_largest_remainder(row: Row) -> None:
    assert allocate(int(row["whole"]), whole(row["weights"])) == whole(row["shares"])


@pytest.mark.unit
@pytest.mark.parametrize("row", rows("5. Orders"), ids=str)
def test_an_order_comes_to(row: Row) -> None:
    lines, rates = [], {}
    for number, text in enumerate(row["lines"].split("; ")):
        match = re.fullmatch(r"(\d+)x(\d+)@(-?\d+)(?: (-\S+))?", text)
        assert match, text
        tax_class = UUID(int=int(match[3]) + 2)
        rates[tax_class] = (int(match[3]), int(match[3]))
        lines.append(
            BasketLine(
                id=UUID(int=number),
                name=text,
                eat_in_minor=int(match[1]),
                take_away_minor=int(match[1]),
                quantity_milli=int(match[2]) * 1000,
                rung_by=NOBODY,
                rung_at_ms=0,
                tax_class_id=tax_class,
                discount=discount(match[4] or ""),
            )
        )
    basket = Basket(
        id=NOBODY,
        opened_at_ms=0,
        dining=Dining.EAT_IN,
        lines=tuple(lines),
        discount=discount(row["order discount"]),
    )
    totals = price_basket(basket, TaxTable(rates), MODES[row["mode"]])
    assert [line.gross_minor for line in totals.lines] == whole(row["gross of lines"])
    assert [line.tax_minor for line in totals.lines] == whole(row["tax of lines"])
    assert totals.total_minor == int(row["total"])
    assert totals.tax_minor == int(row["tax"])


def discount(text: str) -> Discount | None:
    if not text:
        return None
    if text.endswith("%"):
        return Discount(DiscountKind.PERCENT, int(text[1:-1]) * 100)
    return Discount(DiscountKind.AMOUNT, int(text[1:]))
