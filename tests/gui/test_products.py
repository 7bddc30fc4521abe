"""A product's sheet on the sale page: allergens, sold out, back on sale."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.catalogue.documents import Product, SoldOut
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.gui


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.tap("Sides")
        yield window


def chips(till: TillWindow) -> Product:
    """Return the chips as they are on disk."""
    known = next(product for product in till.demo.products if product.name == "Chips")
    found = till.desk.reading.product(known.id)
    assert found is not None
    return found


def ask_about_chips(till: TillWindow) -> None:
    """Touch More, About a product, and the tile."""
    till.tap("More")
    till.tap("About a product")
    till.tap("Chips")


def test_a_product_is_marked_sold_out_until_tomorrow_and_taken_back(till: TillWindow) -> None:
    ask_about_chips(till)
    assert till.basket.is_empty
    till.tap("Sold out until tomorrow")
    assert chips(till).sold_out is SoldOut.UNTIL_TOMORROW
    assert chips(till).sold_out_on == till.desk.shop.business_date
    till.tap("Undo")
    assert chips(till).sold_out is SoldOut.NO


def test_a_touch_on_a_sold_out_tile_says_so_and_offers_the_change(till: TillWindow) -> None:
    ask_about_chips(till)
    till.tap("Sold out until I say")
    till.tap("Chips")
    assert till.basket.is_empty
    assert till.reads("Chips is sold out. Nothing was added.")
    till.tap("Change")
    till.tap("On sale")
    assert chips(till).sold_out is SoldOut.NO
    till.tap("Chips")
    assert not till.basket.is_empty
