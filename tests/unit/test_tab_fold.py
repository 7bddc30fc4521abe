"""What a line of a tab comes to: the rows of the race table that concern one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.tabs.fold import Act, Cut, LineFact, count_line

pytestmark = pytest.mark.unit

T1, T2 = b"\1" * 16, b"\2" * 16


def fact(act: Act, milli: int, stamp: int, device: bytes = T1) -> LineFact:
    return LineFact((stamp, device, 0), act, milli)


def test_a_line_is_open_as_far_as_nothing_took_it() -> None:
    facts = [
        fact(Act.RUNG, 5000, 1),
        fact(Act.VOIDED, 1000, 2),
        fact(Act.SPLIT, 1000, 3),
        fact(Act.SETTLED, 2000, 4),
    ]
    counted = count_line(facts)
    assert (counted.open_milli, counted.excess_milli, counted.cuts) == (1000, 0, ())


def test_a_sale_comes_before_a_void_that_was_stamped_earlier() -> None:
    facts = [fact(Act.RUNG, 2000, 1), fact(Act.VOIDED, 2000, 2), fact(Act.SETTLED, 2000, 9)]
    counted = count_line(facts)
    assert (counted.voided_milli, counted.settled_milli, counted.open_milli) == (0, 2000, 0)
    assert counted.cuts == (Cut((2, T1, 0), Act.VOIDED, 2000, 2000, 0),)


def test_what_two_tills_took_the_money_for_is_in_excess() -> None:
    facts = [
        fact(Act.RUNG, 3000, 1),
        fact(Act.SETTLED, 3000, 2),
        fact(Act.SETTLED, 2000, 2, T2),
    ]
    counted = count_line(facts)
    assert (counted.excess_milli, counted.open_milli) == (2000, 0)


def test_the_later_of_two_splits_is_cut_to_what_is_left() -> None:
    facts = [
        fact(Act.SPLIT, 2000, 3, T2),
        fact(Act.SPLIT, 2000, 3, T1),
        fact(Act.RUNG, 3000, 1),
    ]
    counted = count_line(facts)
    assert counted.taken == {(3, T1, 0): 2000, (3, T2, 0): 1000}
    assert counted.cuts == (Cut((3, T2, 0), Act.SPLIT, 1000, 0, 1000),)


def test_a_cut_says_how_much_of_it_the_sales_took() -> None:
    facts = [
        fact(Act.RUNG, 4000, 1),
        fact(Act.SPLIT, 1000, 2),
        fact(Act.SETTLED, 2000, 3),
        fact(Act.VOIDED, 4000, 4),
    ]
    (cut,) = count_line(facts).cuts
    assert (cut.lacks_milli, cut.by_sales_milli, cut.by_splits_milli) == (3000, 2000, 1000)


def test_what_was_voided_twice_is_nobodys_but_the_first_voids() -> None:
    facts = [fact(Act.RUNG, 1000, 1), fact(Act.VOIDED, 1000, 2), fact(Act.VOIDED, 1000, 3)]
    (cut,) = count_line(facts).cuts
    assert (cut.lacks_milli, cut.by_sales_milli, cut.by_splits_milli) == (1000, 0, 0)


facts = st.lists(
    st.builds(
        LineFact,
        st.tuples(st.integers(1, 9), st.sampled_from((T1, T2)), st.integers(0, 99)),
        st.sampled_from(Act),
        st.integers(1, 5).map(lambda n: n * 1000),
    ),
    unique_by=lambda one: one.place,
)


@given(facts, st.randoms(use_true_random=False))
def test_quantity_is_conserved_in_any_order(some: list[LineFact], random: object) -> None:
    counted = count_line(some)
    assert min(counted.voided_milli, counted.split_milli, counted.open_milli) >= 0
    assert counted.rung_milli == (
        counted.open_milli
        + counted.voided_milli
        + counted.split_milli
        + counted.settled_milli
        - counted.excess_milli
    )
    asked = sum(one.milli for one in some if one.act in (Act.VOIDED, Act.SPLIT))
    lacks = sum(cut.lacks_milli for cut in counted.cuts)
    assert asked == counted.voided_milli + counted.split_milli + lacks
    assert sum(counted.taken.values()) == counted.split_milli
    random.shuffle(some)  # type: ignore[attr-defined]
    assert count_line(some) == counted
