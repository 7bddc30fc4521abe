"""Choosing a line's modifiers again where that cannot be: a sentence, and nothing changed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.viewmodels.modifiers import ModifiersModel
from tests.support.screen_kinds import part, tap
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        tap(window, "Chips")
        yield window


def no_answer(*_: Any) -> Any:
    """The disk is broken."""
    raise Trouble("The disk does not answer.")


@pytest.mark.parametrize(
    ("asked", "answer", "said"),
    [
        ("product", no_answer, "The disk does not answer."),
        ("modifier_groups", no_answer, "The disk does not answer."),
        ("product", lambda _: None, "That product is no longer sold. Nothing was changed."),
    ],
)
def test_what_cannot_be_read_is_said(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch, asked: str, answer: Any, said: str
) -> None:
    before = till.basket
    till.sale._ringing._products.clear()
    monkeypatch.setattr(till.desk.reading, asked, answer)
    till.sale._ringing.choose_again(before.lines[0])
    till.settle()
    assert till.reads(said)
    assert till.basket == before


def test_what_comes_once_another_page_is_in_sight_is_not_opened_behind_it(till: TillWindow) -> None:
    before, page = till.basket, till.sale
    page._ringing.choose_again(before.lines[0])
    till.desk.go("history")
    till.settle()
    assert till.reads("The page was left meanwhile. Nothing was changed.")
    till.desk.go("sale")
    till.settle()
    assert till.sale is page
    assert not part(till, "modifiers", ModifiersModel).property("isOpen")
