"""Products on the real window: found, changed, added, and refused beside the field."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.catalogue.documents import Product, SoldOut
from fynlo_pos.ui.places import PRODUCTS
from tests.support.gallery import visible_items
from tests.support.till_window import TillWindow, till_window

pytestmark = [pytest.mark.gui, pytest.mark.slow]


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.go(PRODUCTS)
        window.settle()
        yield window


def write(till: TillWindow, field: str, text: str) -> None:
    """Empty a field and write into it."""
    shown = visible_items(till.window.contentItem())
    found = [
        item for item in shown if field in (item.property("label"), item.property("accessibleName"))
    ]
    assert found, f"no field in sight is called {field}"
    QMetaObject.invokeMethod(found[-1], "focusField")
    till.press(Qt.Key.Key_End)
    for _ in str(found[-1].property("typed")):
        till.press(Qt.Key.Key_Backspace)
    till.type(text)


def product(till: TillWindow, name: str) -> Product | None:
    """Return a product of the shop by its name, as it stands on disk."""
    reading, today = till.desk.reading, till.desk.shop.business_date
    found = [tile for tile in reading.search(name, today) if tile.name == name]
    return reading.product(found[0].id) if found else None


def test_a_price_is_saved_as_one_goes_and_taken_back(till: TillWindow) -> None:
    shelf = till.demo.categories[0].id
    plain = [one for one in till.demo.products if one.category_id == shelf and not one.variants]
    name = plain[0].name
    till.tap(name)
    before = product(till, name)
    assert before is not None
    write(till, "Take-away price", "2.95")
    till.press(Qt.Key.Key_Return)
    after = product(till, name)
    assert after is not None
    assert after.take_away_price_minor == 2_95
    till.tap("Undo")
    assert product(till, name) == before
    assert till.field("Take-away price").property("text") == "", "the form follows"


def test_each_choice_is_saved_at_once(till: TillWindow) -> None:
    till.tap("Latte")
    before = product(till, "Latte")
    assert before is not None
    till.tap("Favourite")
    till.tap("Sold out until tomorrow")
    after = product(till, "Latte")
    assert after is not None
    assert after.favourite is not before.favourite
    assert after.sold_out is SoldOut.UNTIL_TOMORROW
    assert till.reads("Sold out"), "the list says so at once"


def test_what_is_wrong_is_said_beside_its_field_and_not_saved(till: TillWindow) -> None:
    till.tap("New product")
    assert till.reads("Write a name")
    write(till, "Name", "bun")
    assert till.reads("Write a price")
    write(till, "Price", "3.205")
    assert till.reads("is not an amount")
    till.press(Qt.Key.Key_Return)
    assert product(till, "bun") is None
    write(till, "Price", "3.20")
    write(till, "Barcode", "a<b")
    assert till.reads("“a<b” is not a barcode")
    till.press(Qt.Key.Key_Return)
    saved = product(till, "bun")
    assert saved is not None, "it was right until the barcode"
    assert saved.barcodes == ()


def test_back_loses_nothing_that_cannot_be_saved_yet(till: TillWindow) -> None:
    till.tap("New product")
    write(till, "Name", "bun")
    till.tap("Latte")
    assert till.reads("bun has no price yet")
    till.tap("Finish it")
    write(till, "Price", "3.20")
    till.tap("Back")
    saved = product(till, "bun")
    assert saved is not None
    assert saved.price_minor == 3_20


@pytest.mark.slow
def test_leaving_the_page_offers_to_finish_too(till: TillWindow) -> None:
    till.tap("New product")
    write(till, "Name", "bun")
    till.tap("Back")
    assert till.shell.property("pageName") == "sale"
    till.tap("Finish it")
    assert till.field("Name").property("text") == "bun"


@pytest.mark.slow
def test_a_new_product_is_on_the_tiles_and_a_barcode_is_its_own(till: TillWindow) -> None:
    for name in ("bun", "roll"):
        till.tap("New product")
        write(till, "Name", name)
        write(till, "Price", "3.20")
        write(till, "Barcode", "5012345")
        till.press(Qt.Key.Key_Return)
    bun, roll = product(till, "bun"), product(till, "roll")
    assert bun is not None
    assert roll is not None
    assert (bun.price_minor, bun.barcodes) == (3_20, ("5012345",))
    assert till.reads("is the barcode of bun")
    assert roll.barcodes == ()


def test_a_size_is_sold_by_its_own_barcode(till: TillWindow) -> None:
    till.tap("New product")
    write(till, "Name", "assam")
    till.tap("Add a size")
    write(till, "Size 1", "pot")
    assert product(till, "assam") is None, "a size without a price is not saved"
    write(till, "Price of pot", "3.80")
    write(till, "Barcode of pot", "5012399")
    till.press(Qt.Key.Key_Return)
    found = till.desk.reading.by_barcode("5012399")
    assert found is not None
    size = found[1]
    assert size is not None
    assert (size.name, size.price_minor) == ("pot", 3_80)


def test_a_product_is_seen_on_the_till_where_it_stands(till: TillWindow) -> None:
    till.tap("Category: Coffee. Choose another")
    till.tap("Cakes and bakes")
    till.tap("Chocolate brownie")
    write(till, "Price", "3.75")
    till.tap("See it on the till")
    assert till.shell.property("pageName") == "sale"
    assert till.sees("Chocolate brownie, 3.75"), "what was typed is saved on the way"
    assert not till.sees("Latte")


def test_a_product_is_no_longer_sold_and_put_back(till: TillWindow) -> None:
    till.tap("Latte")
    till.tap("Stop selling it")
    assert product(till, "Latte") is None
    till.tap("Undo")
    assert product(till, "Latte") is not None
