"""A shop that began empty: its whole menu is made by touch alone, and then sold."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication
from uuid6 import uuid7

from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.core.device_settings import KeyboardChoice
from fynlo_pos.ui.places import HOME
from tests.support.paper_office import PaperOffice
from tests.support.seen_window import in_sight, reveal
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window

pytestmark = [pytest.mark.gui, pytest.mark.slow]


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    folder = tmp_path / "till"
    folder.mkdir()
    open_till(
        folder, now_ms=lambda: FRIDAY_LUNCH_MS, new_id=uuid7, keyring=lambda _home: None
    ).close()
    with till_window(folder, signed_in=False, started=False) as window:
        window.desk.give_office(PaperOffice())
        device = window.shell.device
        device.change(msgspec.structs.replace(device.settings, keyboard=KeyboardChoice.ALWAYS))
        yield window


def write(till: TillWindow, line: str, text: str) -> None:
    """Touch a line, then the keys of the keyboard on the screen, then the one that saves."""
    field = till.field(line)
    if not in_sight(field):
        reveal(field)
        till.settle()
    till.touch(field)
    till.settle()
    for letter in text:
        till.tap(letter)
    till.tap("Save")


def test_a_shop_without_products_says_where_they_are_made(till: TillWindow) -> None:
    for name in ("Skip", "Start with an empty menu", "Skip", "Skip"):
        till.tap(name)
    till.tap("Start selling")
    assert till.reads("Make them under Menu > Products.")
    assert not till.reads("Touch a tile")
    assert till.find("Pay").property("reason") == "No products here yet"
    till.tap("Menu")
    till.tap("Products")
    new = till.find("New product")
    assert not new.isEnabled()
    assert new.property("reason") == "Make a category first"
    till.tap("Categories")
    till.tap("New category")
    write(till, "Name", "Tea")
    till.tap("Products")
    assert till.find("New product").isEnabled()
    till.desk.go(HOME)
    till.settle()
    assert till.reads("Choose another category, or make products under Menu > Products.")
    assert not till.reads("Touch a tile")


def test_an_empty_shop_makes_its_menu_by_touch_and_sells_it(till: TillWindow) -> None:
    for name in ("Skip", "Start with an empty menu", "Skip", "Skip"):
        till.tap(name)
    till.tap("Start selling")
    till.tap("Menu")
    till.tap("Products")
    assert till.reads("make one first")
    till.tap("Categories")
    till.tap("New category")
    till.shot("menu-category-new")
    write(till, "Name", "Tea")
    till.shot("menu-category")
    till.tap("New category")
    write(till, "Name", "Buns")
    till.tap("Green")
    till.tap("Move up")
    assert [one.name for one in till.desk.shop.categories] == ["Buns", "Tea"]
    till.tap("Choices")
    till.tap("New choices")
    write(till, "Name", "Milk")
    write(till, "Choice 1", "Whole")
    till.tap("Usual: Whole")
    till.tap("Add a choice")
    write(till, "Choice 2", "Oat")
    write(till, "Choice 2 adds", "0.40")
    till.tap("More: At least")
    till.shot("menu-choices")
    till.tap("Products")
    till.tap("Category: Buns")
    till.tap("Tea")
    till.tap("New product")
    write(till, "Name", "Assam")
    till.tap("Add a size")
    write(till, "Size 1", "Cup")
    write(till, "Price of Cup", "2.10")
    till.tap("Add a size")
    write(till, "Size 2", "Pot")
    write(till, "Price of Pot", "3.80")
    write(till, "Take-away price of Pot", "3.50")
    till.tap("Milk")
    till.shot("menu-product")
    till.tap("Category: Tea")
    till.tap("Buns")
    till.tap("New product")
    write(till, "Name", "Bun")
    write(till, "Price", "1.95")
    till.shot("menu-product-bun")
    till.tap("Back")
    till.tap("Tea")
    till.tap("Assam")
    till.shot("menu-sheet")
    till.tap("Pot")
    till.tap("Oat")
    till.tap("Add")
    till.tap("Buns")
    till.tap("Bun")
    till.shot("menu-sold")
    till.tap("Pay £6.15")
    till.tap("Card machine")
    till.tap("Taken")
    today = till.desk.shop.business_date
    (sold,) = till.desk.reading.sales(today, today)
    sale = till.desk.reading.sale(sold.id)
    assert sale is not None
    assert [(line.name, line.gross_minor) for line in sale.lines] == [
        ("Assam Pot", 4_20),
        ("Bun", 1_95),
    ]
