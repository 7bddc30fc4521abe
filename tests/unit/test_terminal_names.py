"""The name a hub gives a terminal: free, and a till's never one whose call numbers another has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.till.call_numbers import call_number
from hub.enrolling import free_terminal

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("wanted", "taken", "given"),
    [
        ("T1", (), "T1"),
        ("T1", ("T1",), "T2"),
        ("T1", ("T1", "T2", "K1"), "T3"),
        ("T7", ("T1",), "T7"),
        ("K1", ("T1", "K1"), "K2"),
        ("T", ("T1",), "T2"),
        ("Tea room", (), "T1"),
        ("7", ("T1",), "T2"),
        ("É1", (), "T1"),
        ("t2", ("T1",), "T2"),
        ("T02", ("T1", "T2"), "T3"),
        ("T0", ("T1",), "T2"),
        ("k3", (), "K3"),
        ("T12345", ("T1",), "T2"),
    ],
)
def test_a_terminal_is_given_the_name_it_wants_or_the_next_free_one(
    wanted: str, taken: tuple[str, ...], given: str
) -> None:
    assert free_terminal(wanted, taken) == given


@given(st.lists(st.sampled_from(["T1", "t2", "T02", "A1", "B7", "K3", "T", "7", "T00", "Tea"])))
def test_no_two_tills_call_one_number_by_the_names_that_a_hub_gives(wanted: list[str]) -> None:
    names: list[str] = []
    for name in wanted:
        names.append(free_terminal(name, names, is_till=True))
    called = [call_number(name, 5) for name in names]
    assert len(set(called)) == len(called)


def test_a_till_and_a_kitchens_screen_are_named_for_what_they_are() -> None:
    assert free_terminal("K1", ("T1",), is_till=True) == "T2"
    assert free_terminal("K1", ("T1",)) == "K1"
