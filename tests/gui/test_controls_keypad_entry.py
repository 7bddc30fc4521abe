"""The meaning of the number pad's keys, as tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.ui.keypad_entry import (
    MONEY_DIGITS,
    CountEntry,
    MoneyEntry,
    PinEntry,
)

pytestmark = pytest.mark.unit

KEYS = [*"0123456789", "00", ".", "back", "clear", "enter", "x"]


@pytest.mark.parametrize(
    ("proposed", "keys", "minor"),
    [
        (None, "", 0),
        (None, "9 2 0", 920),
        (None, "2 00", 200),
        (None, "0 0 5", 5),
        (None, "00 1", 1),
        (1370, "", 1370),
        (1370, "2", 2),
        (1370, "2 0 00", 2000),
        (1370, "back", 137),
        (1370, "clear", 0),
        (1370, ".", 0),
        (1370, ". 5", 50),
        (None, "9 .", 900),
        (None, "9 . 2", 920),
        (None, "9 . 2 0", 920),
        (None, "9 . 2 0 5", 920),
        (None, "9 . 00", 900),
        (None, "9 . 5 00", 950),
        (None, "9 . . 5", 950),
        (None, "9 . 2 back", 900),
        (None, "9 . back", 9),
        (None, "9 . back 5", 95),
        (None, "1 2 3 4 5 6 7 8", 1234567),
        (None, "1 2 3 4 5 6 00", 123456),
        (None, "1 2 3 4 5 6 .", 123456),
        (None, "9 9 9 9 9 . 9 9", 9999999),
        (None, "9 2 0 back", 92),
        (None, "back", 0),
        (None, "9 enter x", 9),
    ],
)
def test_money_fills_from_the_right(proposed: int | None, keys: str, minor: int) -> None:
    entry = MoneyEntry(proposed)
    for key in keys.split():
        entry = entry.press(key)
    assert entry.minor == minor


def test_a_proposal_stands_until_the_first_key() -> None:
    entry = MoneyEntry(1370)
    assert entry.is_proposed
    assert entry.press("x").is_proposed
    assert not entry.press("1").is_proposed


@given(st.lists(st.sampled_from(KEYS), max_size=30))
def test_money_never_exceeds_seven_digits(keys: list[str]) -> None:
    entry = MoneyEntry()
    for key in keys:
        entry = entry.press(key)
        assert 0 <= entry.minor < 10**MONEY_DIGITS


@given(st.lists(st.sampled_from([*"0123456789", "00", "."]), max_size=12), st.sampled_from(KEYS))
def test_backspace_undoes_a_key_that_changed_the_digits(keys: list[str], last: str) -> None:
    entry = MoneyEntry()
    for key in keys:
        entry = entry.press(key)
    after = entry.press(last)
    if last in {*"0123456789", "."} and after != entry:
        assert after.press("back") == entry


@pytest.mark.parametrize(
    ("proposed", "keys", "value"),
    [
        (None, "1 2", 12),
        (3, "", 3),
        (3, "4", 4),
        (12, "back", 1),
        (None, "0 7", 7),
        (None, "1 00 0", 1000),
        (None, "1 2 3 4 5", 1234),
        (None, "1 . 5", 15),
        (12, "clear", 0),
    ],
)
def test_pieces_are_counted(proposed: int | None, keys: str, value: int) -> None:
    entry = CountEntry(proposed=proposed)
    for key in keys.split():
        entry = entry.press(key)
    assert entry.value == value


def test_a_pin_is_complete_at_its_last_digit_and_never_printed() -> None:
    entry = PinEntry(4)
    for key in ["4", "00", "7", ".", "1", "x"]:
        entry = entry.press(key)
    assert (entry.digits, entry.is_complete) == ("471", False)
    entry = entry.press("9")
    assert entry.is_complete
    assert entry.press("5").digits == "4719"
    assert entry.press("back").digits == "471"
    assert entry.press("clear").digits == ""
    assert "471" not in repr(entry)
    assert "471" not in f"{entry}"
