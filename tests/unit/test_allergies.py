"""Allergies as words: told by several, in any order, and spelled with capitals or without."""

import pytest

from fynlo_pos.core.allergies import (
    all_of,
    as_one,
    each_of,
    is_same,
    says_all,
    told_apart,
    with_told,
)

pytestmark = pytest.mark.unit

COMPOSED, APART = "Nüsse", "nu\u0308sse"


def test_all_of_several_are_said_once_and_in_their_order() -> None:
    assert all_of("nuts, milk", "", "milk, eggs") == "nuts, milk, eggs"
    assert each_of(" nuts ,, milk,") == ["nuts", "milk"]


@pytest.mark.parametrize(("one", "other"), [("Nuts", "nuts"), (COMPOSED, APART), ("Süß", "SÜSS")])
def test_words_that_differ_by_capitals_alone_are_one_in_the_first_spelling(
    one: str, other: str
) -> None:
    assert as_one(one) == as_one(other)
    assert all_of(one, other) == one
    assert all_of(other, f"milk, {one}") == f"{other}, milk"
    assert is_same(f"{one}, milk", f"milk, {other}")
    assert with_told(one, told_apart(other, "")) == one
    assert with_told(one, told_apart("", other)) == ""
    assert with_told("", told_apart(f"{one}, {other}", "")) == one
    assert with_told("milk", told_apart(other, one)) == f"milk, {other}"


def test_other_words_are_others() -> None:
    assert not is_same("nuts", "nuts, milk")
    assert not is_same("nuts", COMPOSED)
    assert with_told("nuts, milk", told_apart("eggs", "milk")) == "nuts, eggs"
    assert with_told("", told_apart("milk, eggs", "nuts")) == "eggs, milk"


@pytest.mark.parametrize(
    ("said", "allergy", "is_all"),
    [
        ("", "", True),
        ("nuts", "", True),
        ("milk, Nuts", "nuts", True),
        ("milk, nuts", f"NUTS, {APART}", False),
        (f"{COMPOSED}, nuts", APART, True),
        ("peanuts", "nuts", False),
        ("", "nuts", False),
    ],
)
def test_a_text_says_all_that_another_does_word_by_word(
    said: str, allergy: str, *, is_all: bool
) -> None:
    assert says_all(said, allergy) is is_all
