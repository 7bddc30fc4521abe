"""Ringing what is there, what is gone, and what cannot be read just now."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from uuid6 import uuid7

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.viewmodels.misc import MiscItem
from fynlo_pos.ui.viewmodels.modifiers import ModifiersModel
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

UNREADABLE = "The disk cannot be read. What was sold is safe. Try again."


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


def fail_to_read(*_: object) -> None:
    raise Trouble(UNREADABLE)


def modifiers(till: TillWindow) -> ModifiersModel:
    model: object = till.sale.modifiers
    assert isinstance(model, ModifiersModel)
    return model


def test_a_product_that_went_meanwhile_is_told_and_adds_nothing(till: TillWindow) -> None:
    till.sale._ringing.ring_product(uuid7())
    till.settle()
    assert till.reads("That product is no longer sold. Nothing was added.")
    assert till.basket.is_empty


def test_a_product_that_cannot_be_read_is_told_and_adds_nothing(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(till.desk.reading, "product", fail_to_read)
    till.sale._ringing.ring_product(uuid7())
    till.settle()
    assert till.reads(UNREADABLE)
    assert till.basket.is_empty


def test_modifiers_that_cannot_be_read_are_told_and_nothing_is_added(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(till.desk.reading, "modifier_groups", fail_to_read)
    till.tap("Latte")
    assert till.reads(UNREADABLE)
    assert till.basket.is_empty
    assert not modifiers(till).is_choosing


def test_a_code_that_cannot_be_looked_up_is_told(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(till.desk.reading, "by_barcode", fail_to_read)
    till.scan("5012345678900")
    assert till.reads(UNREADABLE)
    assert till.basket.is_empty


def test_choices_are_changed_in_their_line(till: TillWindow) -> None:
    till.tap("Latte")
    till.tap("Add £")
    (before,) = till.basket.lines
    till.sale.openLine(0)
    till.sale.changeChoices()
    till.settle()
    assert modifiers(till).is_choosing
    assert till.sees("Save £3.20")
    till.tap("Oat")
    till.tap("Save £3.60")
    (after,) = till.basket.lines
    assert (after.name, after.eat_in_minor) == (before.name, before.eat_in_minor)
    assert "Oat" in {one.name for one in after.options}
    assert till.desk.order.totals.total_minor == 3_60


def test_an_item_off_the_menu_without_a_name_is_called_so(till: TillWindow) -> None:
    tax = next(iter(till.desk.shop.tax_classes))
    till.sale._ringing.add_misc(MiscItem(name="", price_minor=1_50, tax_class_id=tax))
    till.settle()
    assert [(line.name, line.eat_in_minor) for line in till.basket.lines] == [("Misc item", 1_50)]
    assert till.desk.reading.basket() == till.basket
