"""Call numbers: short at one till, and never the same at two."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.till.call_numbers import ROUND, call_number

pytestmark = pytest.mark.unit

rounds = st.integers(1, ROUND)


@pytest.mark.parametrize(
    ("terminal", "nth", "called"),
    [
        ("T1", 24, 24),
        ("T1", 99, 99),
        ("T2", 1, 201),
        ("T3", 24, 324),
        ("T10", 99, 1099),
        ("takeaway", 24, 24),
        ("T", 7, 7),
        ("T0", 7, 7),
    ],
)
def test_a_till_puts_its_own_digit_before_its_count(terminal: str, nth: int, called: int) -> None:
    assert call_number(terminal, nth) == called


@given(st.sets(st.integers(1, 60), min_size=2, max_size=6), st.lists(rounds, max_size=6))
def test_no_two_tills_call_one_number(tills: set[int], nths: list[int]) -> None:
    called = [{call_number(f"T{till}", nth) for nth in nths} for till in tills]
    assert not any(one & other for one, other in combinations(called, 2))
