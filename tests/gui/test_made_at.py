"""Where a product is made, from its own form: named by a station, else as its category goes."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.ui.places import PRODUCTS
from fynlo_pos.ui.viewmodels.made_at import made_words, maker_rows
from tests.support.till_window import TillWindow, till_window

TEA = Product(UUID(int=1), "Tea", UUID(int=2), 2_40, UUID(int=3))
GRILL = Station(UUID(int=11), "Grill", category_ids=(TEA.category_id,))
BAR = Station(UUID(int=12), "Bar", position=1)
PASS = Station(UUID(int=13), "Pass", StationKind.PASS, position=2)
NAMED = Station(BAR.id, "Bar", product_ids=(TEA.id,))
HATCH = Station(UUID(int=14), "Hatch", category_ids=(TEA.category_id,), dinings=(Dining.TAKE_AWAY,))


@pytest.mark.unit
def test_what_makes_nothing_is_not_offered() -> None:
    rows = maker_rows([GRILL, NAMED, PASS], TEA)
    assert [(row.title, row.isNamed) for row in rows] == [("Grill", False), ("Bar", True)]


@pytest.mark.unit
@pytest.mark.parametrize(
    ("stations", "words"),
    [
        ([GRILL, BAR, PASS], "With its category it goes to Grill."),
        ([GRILL, NAMED, PASS], "It goes to Bar, wherever its category goes."),
        ([BAR, PASS], "Nobody makes it: it goes to no screen and no printer."),
        ([GRILL, HATCH], "With its category it goes to Grill, Hatch."),
    ],
)
def test_it_is_said_where_a_product_goes(stations: list[Station], words: str) -> None:
    assert made_words(stations, TEA) == words


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        coffee = window.demo.categories[0].id
        stations = [Station(UUID(int=21), "Grill", category_ids=(coffee,)), BAR]
        window.desk.till.save_documents(stations, None)
        window.desk.read_shop()
        window.desk.go(PRODUCTS)
        window.settle()
        yield window


@pytest.mark.gui
@pytest.mark.slow
def test_a_touch_has_a_station_make_it_and_undo_takes_that_back(till: TillWindow) -> None:
    till.tap("Latte")
    assert till.reads("With its category it goes to Grill.")
    till.tap("Bar")
    (latte,) = till.desk.reading.search("Latte", till.desk.shop.business_date)[:1]
    assert named_at(till, "Bar") == (latte.id,)
    assert till.reads("It goes to Bar, wherever its category goes.")
    assert till.reads("Latte is made at Bar")
    till.tap("Undo")
    assert named_at(till, "Bar") == ()
    till.tap("Bar")
    till.tap("Bar")
    assert named_at(till, "Bar") == ()
    assert till.reads("With its category it goes to Grill.")


@pytest.mark.gui
@pytest.mark.slow
def test_a_new_product_is_made_nowhere_until_it_is_saved(till: TillWindow) -> None:
    till.tap("New product")
    assert not till.reads("Made at")


def named_at(till: TillWindow, name: str) -> tuple[UUID, ...]:
    """The products that a station names, as it stands on disk."""
    return next(one.product_ids for one in till.desk.reading.stations() if one.name == name)
