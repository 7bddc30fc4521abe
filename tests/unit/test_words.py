"""What the core says can be said in another language: nothing particular is written into it."""

import ast
from pathlib import Path
from string import Formatter

import msgspec
import pytest

from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.core.words import Told, Words, listed, said

PROGRAM = Path(__file__).parents[2] / "fynlo_pos"
TELLING = {"Refused", "ClockIsWrong", "NoRateOfTax", "Trouble", "PrinterSilent", "said", "listed"}


@pytest.fixture(scope="module")
def told() -> list[tuple[str, ast.Call]]:
    """Return every call in the program that tells a person something, with its place."""
    return [
        (f"{path.relative_to(PROGRAM)}:{node.lineno}", node)
        for path in sorted(PROGRAM.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in TELLING and node.args
    ]


def is_put_together(first: ast.expr) -> bool:
    """Tell whether a text was filled in before it was handed over, so that no list can hold it."""
    is_filled = isinstance(first, ast.Call) and getattr(first.func, "attr", "") in {
        "format",
        "join",
        "replace",
    }
    return is_filled or isinstance(first, ast.JoinedStr | ast.BinOp)


@pytest.mark.slow
def test_no_text_is_put_together_before_it_is_told(told: list[tuple[str, ast.Call]]) -> None:
    assert len(told) > 100
    assert [place for place, call in told if is_put_together(call.args[0])] == []


@pytest.mark.slow
def test_every_value_has_its_place_in_the_text(told: list[tuple[str, ast.Call]]) -> None:
    for place, call in told:
        if isinstance(call.args[0], ast.Constant) and call.keywords:
            text = str(call.args[0].value)
            values = {str(keyword.arg) for keyword in call.keywords}
            assert {name for _, name, _, _ in Formatter().parse(text) if name} == values, place


def test_words_are_english_with_their_values_filled_in() -> None:
    told = said(
        "The {what} “{name}” has {count:,} lines.", what=said("order"), name="7", count=1200
    )
    assert str(told) == "The order “7” has 1,200 lines."
    assert str(said("Nothing {here} is filled.")) == "Nothing {here} is filled."
    assert listed("{name} waits.") == "{name} waits."


def test_a_value_may_hold_braces() -> None:
    assert str(said("“{name}” is taken.", name="{x}")) == "“{x}” is taken."


@pytest.mark.parametrize("kind", [Refused, Trouble])
def test_trouble_is_told_in_words(kind: type[Refused | Trouble]) -> None:
    told = kind("“{name}” is taken.", name="Tea")
    assert told.sentence == str(told) == "“Tea” is taken."
    assert told.words == said("“{name}” is taken.", name="Tea")
    assert kind(told.words).words == told.words


@pytest.mark.slow
def test_words_are_values_that_can_be_kept() -> None:
    told: Told = said("{what} waits.", what=said("Receipt {number}", number="T1-7"))
    assert hash(told) == hash(said("{what} waits.", what=said("Receipt {number}", number="T1-7")))
    kept = msgspec.json.encode(told)
    assert msgspec.json.decode(kept, type=str | Words) == told
    assert msgspec.json.decode(b'"Plain."', type=str | Words) == "Plain."
