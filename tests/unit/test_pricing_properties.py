"""What holds for every order, however odd: the pennies sum, and nothing is below nought."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.money import allocate, format_amount, half_up, parse_amount
from fynlo_pos.core.pricing.tax import TaxMode, TaxTable, tax_on, tax_within
from fynlo_pos.core.pricing.totals import price_basket
from fynlo_pos.core.sales.basket import Basket
from tests.support.shop_strategies import baskets, modes, tax_tables

pytestmark = pytest.mark.unit


@given(baskets, tax_tables, modes)
def test_line_amounts_sum_to_the_total(basket: Basket, taxes: TaxTable, mode: TaxMode) -> None:
    totals = price_basket(basket, taxes, mode)
    assert totals.total_minor == sum(line.gross_minor for line in totals.lines)
    assert totals.total_minor == sum(rate.gross_minor for rate in totals.rates)
    assert totals.tax_minor == sum(line.tax_minor for line in totals.lines)
    assert totals.tax_minor == sum(rate.tax_minor for rate in totals.rates)
    for line in totals.lines:
        charged = line.extended_minor - line.line_discount_minor - line.order_discount_minor
        added = line.tax_minor if mode.registered and not mode.inclusive else 0
        assert line.gross_minor == charged + added
        assert 0 <= line.tax_minor <= line.gross_minor
        assert line.line_discount_minor >= 0
        assert line.order_discount_minor >= 0
        assert charged >= 0


@given(baskets, tax_tables, modes)
def test_a_receipts_tax_is_its_rates_tax(basket: Basket, taxes: TaxTable, mode: TaxMode) -> None:
    """Per receipt a rate's tax is that of its sum; per line it strays half a penny a line."""
    totals = price_basket(basket, taxes, mode)
    for rate in totals.rates:
        exact = (
            tax_within(rate.gross_minor, rate.rate_bp)
            if mode.inclusive
            else tax_on(rate.gross_minor - rate.tax_minor, rate.rate_bp)
        )
        lines = sum(line.rate_bp == rate.rate_bp for line in totals.lines)
        stray = 0 if mode.rounding.value == "per_receipt" else (lines + 1) // 2 + 1
        assert abs(rate.tax_minor - exact) <= stray


@given(baskets, tax_tables, modes)
def test_an_unregistered_shop_has_no_tax(basket: Basket, taxes: TaxTable, mode: TaxMode) -> None:
    unregistered = TaxMode(False, mode.inclusive, mode.rounding)
    totals = price_basket(basket, taxes, unregistered)
    assert totals.tax_minor == 0
    assert all(line.rate_bp == 0 for line in totals.lines)


@given(st.integers(-(10**12), 10**12), st.lists(st.integers(0, 10**9), min_size=1, max_size=50))
def test_shares_sum_and_are_fair_to_a_penny(whole: int, weights: list[int]) -> None:
    if sum(weights) == 0:
        weights[0] = 1
    shares = allocate(whole, weights)
    assert sum(shares) == whole
    for share, weight in zip(shares, weights, strict=True):
        assert abs(share * sum(weights) - whole * weight) < sum(weights)


@given(st.integers(0, 10**7), st.integers(1, 50))
def test_equal_shares_differ_by_a_penny_at_most(whole: int, people: int) -> None:
    shares = allocate(whole, [1] * people)
    assert sum(shares) == whole
    assert max(shares) - min(shares) <= 1


def test_nothing_to_share_with_is_an_error() -> None:
    with pytest.raises(ValueError, match="nothing to allocate"):
        allocate(5, [0, 0])
    with pytest.raises(ValueError, match="negative"):
        allocate(5, [1, -1])


@given(st.integers(-(10**15), 10**15), st.integers(1, 10**9))
def test_rounding_is_nearest_and_symmetric(numerator: int, denominator: int) -> None:
    rounded = half_up(numerator, denominator)
    assert abs(2 * (rounded * denominator - numerator)) <= denominator
    assert half_up(-numerator, denominator) == -rounded


@given(st.integers(-9_999_999_999, 9_999_999_999))
def test_amounts_read_back_as_written(minor: int) -> None:
    assert parse_amount(format_amount(minor)) == minor
