"""What a log may hold: no card number however it is written, and no words of a fault."""

import errno
import logging
import secrets
from pathlib import Path
from uuid import uuid4

import pytest

from fynlo_pos.app.log_words import (
    LEFT_OUT,
    LONGEST_CARD,
    SHORTEST_CARD,
    LogFormatter,
    is_card_number,
    without_card_numbers,
)

pytestmark = pytest.mark.unit

LENGTHS = range(SHORTEST_CARD, LONGEST_CARD + 1)


def card_number(length: int) -> str:
    """Make a number that ends in the right check digit; nobody's, and never written down."""
    start = "4" + "".join(secrets.choice("0123456789") for _ in range(length - 2))
    return next(start + last for last in "0123456789" if is_card_number(start + last))


def record(text: str, *args: object, fault: BaseException | None = None) -> logging.LogRecord:
    exc_info = (type(fault), fault, fault.__traceback__) if fault is not None else None
    return logging.LogRecord("till", logging.ERROR, __file__, 1, text, args, exc_info)


@pytest.mark.parametrize("length", LENGTHS)
def test_every_length_of_card_is_left_out_however_it_is_written(length: int) -> None:
    number = card_number(length)
    fours = [number[start : start + 4] for start in range(0, length, 4)]
    for written in (number, " ".join(fours), "-".join(fours), f"00{number}", f"{number}77"):
        text = without_card_numbers(f"paid with {written}, thanks")
        assert text == f"paid with {LEFT_OUT}, thanks"


@pytest.mark.parametrize("length", LENGTHS)
def test_one_wrong_digit_is_no_card(length: int) -> None:
    number = card_number(length)
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert not is_card_number(wrong)


@pytest.mark.parametrize("length", [1, SHORTEST_CARD - 1, LONGEST_CARD + 1])
def test_other_lengths_are_no_cards(length: int) -> None:
    assert not is_card_number("0" * length)


def test_receipts_dates_and_ids_stay_as_they_are() -> None:
    text = f"receipt T1-000123 on 2026-11-20T12:41 of {uuid4().hex[:12]}, GB 999 9999 73"
    assert without_card_numbers(text) == text


def test_a_number_given_as_an_argument_is_left_out_too() -> None:
    number = card_number(16)
    line = LogFormatter().format(record("scanned %s", number))
    assert number not in line
    assert LEFT_OUT in line


def look_up(name: str) -> None:
    {"Ana": 1}[name]


def ring(name: str) -> None:
    try:
        look_up(name)
    except KeyError as cause:
        raise ValueError(f"no order for {name}") from cause


def test_a_fault_is_its_kind_and_places_and_never_its_words() -> None:
    with pytest.raises(ValueError, match="Sam") as met:
        ring("Sam Vimes")
    told = record("unhandled fault", fault=met.value)
    logging.Formatter().format(told)
    line = LogFormatter().format(told)
    assert "Sam" not in line, "not even where another formatter wrote it before"
    assert line.index("builtins.KeyError") < line.index("builtins.ValueError")
    assert f"{__file__}:" in line
    assert " look_up" in line


def test_a_disks_fault_says_its_number(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as met:
        (tmp_path / "Sam").read_bytes()
    line = LogFormatter().format(record("not kept", fault=met.value))
    assert f"builtins.FileNotFoundError {errno.ENOENT}" in line
    assert "Sam" not in line
