"""Amounts, quantities and rates: one rounding, and the words they are read and written as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.money import (
    CURRENCIES,
    GBP,
    LARGEST_MINOR,
    Currency,
    format_amount,
    format_money,
    format_quantity,
    format_rate,
    half_up,
    parse_amount,
)
from fynlo_pos.core.trouble import Refused

pytestmark = pytest.mark.unit

JPY = CURRENCIES["JPY"]


@pytest.mark.parametrize(
    ("numerator", "denominator", "rounded"),
    [(5, 10, 1), (4, 10, 0), (-5, 10, -1), (-4, 10, 0), (15, 10, 2), (25, 10, 3), (0, 7, 0)],
)
def test_half_goes_up_and_away_from_nought(numerator: int, denominator: int, rounded: int) -> None:
    assert half_up(numerator, denominator) == rounded


@given(st.integers(-(10**12), 10**12), st.integers(1, 10**6))
def test_rounding_is_the_same_both_sides_of_nought(numerator: int, denominator: int) -> None:
    assert half_up(-numerator, denominator) == -half_up(numerator, denominator)
    assert abs(2 * (half_up(numerator, denominator) * denominator - numerator)) <= denominator


@pytest.mark.parametrize(
    ("minor", "currency", "amount", "money"),
    [
        (123450, GBP, "1,234.50", "£1,234.50"),
        (-5, GBP, "-0.05", "-£0.05"),
        (0, GBP, "0.00", "£0.00"),
        (1234, JPY, "1,234", "¥1,234"),
        (-1234, JPY, "-1,234", "-¥1,234"),
    ],
)
def test_an_amount_is_written(minor: int, currency: Currency, amount: str, money: str) -> None:
    assert format_amount(minor, currency) == amount
    assert format_money(minor, currency) == money


@given(st.integers(-LARGEST_MINOR, LARGEST_MINOR), st.sampled_from(sorted(CURRENCIES)))
def test_what_is_written_is_read_back(minor: int, code: str) -> None:
    currency = CURRENCIES[code]
    assert parse_amount(format_amount(minor, currency), currency) == minor
    assert parse_amount(format_money(minor, currency), currency) == minor


@pytest.mark.parametrize(
    "text",
    [
        *("", ".", "3.", "3.205", "1e3", "٣", "--2", "£", "3.2.1", "NaN", "1 0", "99999999999"),
        *(
            "2£50",
            "3£.20",
            "£3£",
            "-£-3",
            "2 50",
            "12 34",
            "1 23 456",
            "1 234,567",
            "£2 .50",
            "- 3",
        ),
        *("2,50", "1,2,3.40", "12,34", ",500", "1234,567", "££3", "9" * 5_000, "0." + "1" * 5_000),
    ],
    ids=lambda text: text[:12],
)
def test_what_is_no_amount_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(Refused, match=r"“.*”.*\.$"):
        parse_amount(text)


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        *(("£3.20", 320), ("£ 3.20", 320), ("3.20£", 320), ("3.20 £", 320), (" 3.20 ", 320)),
        *(("-£3.20", -320), ("£-3.20", -320), ("-3.20 £", -320), (".5", 50), ("3", 300)),
        *(("1,234.50", 123450), ("£1 234.50", 123450), ("1\u00a0234\u00a0567", 123456700)),
        *(("1\u202f234.50 £", 123450), ("12 345", 1234500)),
    ],
)
def test_an_amount_is_read_with_its_sign_before_or_behind_and_thousands_parted(
    text: str, minor: int
) -> None:
    assert parse_amount(text) == minor


@pytest.mark.parametrize(
    ("milli", "words"), [(2000, "2"), (250, "0.250"), (-1500, "-1.500"), (0, "0")]
)
def test_a_quantity_is_written(milli: int, words: str) -> None:
    assert format_quantity(milli) == words


@pytest.mark.parametrize(("rate_bp", "words"), [(2000, "20%"), (1250, "12.5%"), (505, "5.05%")])
def test_a_rate_is_written(rate_bp: int, words: str) -> None:
    assert format_rate(rate_bp) == words
