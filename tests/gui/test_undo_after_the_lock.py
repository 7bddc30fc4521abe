"""Undo that is touched when the till was locked meanwhile: it is done, by whoever did the thing."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

from fynlo_pos.core.catalogue.documents import SoldOut
from fynlo_pos.ui.viewmodels.basket import BasketModel
from fynlo_pos.ui.viewmodels.more import MoreModel
from fynlo_pos.ui.viewmodels.products import ProductModel
from fynlo_pos.ui.viewmodels.sale import SaleModel
from fynlo_pos.ui.viewmodels.split import SplitModel
from fynlo_pos.ui.viewmodels.tabs import TabsModel
from tests.gui.test_split_and_move import more
from tests.support.screen_kinds import part, tap
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

UNTIL_TOMORROW = 1


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


def lock(till: TillWindow) -> None:
    """The till is locked before what was done is on disk; then that is told."""
    till.desk.session.lock()
    till.settle()


def test_a_product_is_on_sale_again(till: TillWindow) -> None:
    known = next(product for product in till.demo.products if product.name == "Chips")
    tap(till, "Sides", "More", "About a product", "Chips")
    part(till, "product", ProductModel).choose(UNTIL_TOMORROW)
    lock(till)
    till.tap("Undo")
    chips = till.desk.reading.product(known.id)
    assert chips is not None
    assert chips.sold_out is SoldOut.NO


def test_an_order_is_at_hand_again(till: TillWindow) -> None:
    tap(till, "Chips")
    held = [line.id for line in till.basket.lines]
    part(till, "basket", BasketModel).hold()
    lock(till)
    assert till.basket.is_empty
    till.tap("Undo")
    till.settle()
    assert [line.id for line in till.basket.lines] == held


def test_what_was_split_off_is_back(till: TillWindow) -> None:
    tap(till, "Butter croissant", "Chips", "More", "Split", "More: Chips")
    more(till, "split", SplitModel).split()
    lock(till)
    assert [line.name for line in till.basket.lines] == ["Butter croissant"]
    till.tap("Undo")
    till.settle()
    assert sorted(line.name for line in till.basket.lines) == ["Butter croissant", "Chips"]
    (tab,) = till.desk.reading.open_tabs()
    assert tab.id == till.basket.tab_id


def test_an_order_is_at_hand_again_though_the_next_person_signed_in(till: TillWindow) -> None:
    """The page it was put on hold on is deleted by then; the one in sight counts anew."""
    tap(till, "Chips")
    held = [line.id for line in till.basket.lines]
    part(till, "basket", BasketModel).hold()
    lock(till)
    till.sign_in()
    gc.collect()
    assert part(till, "tabs", TabsModel).property("count") == "1"
    till.tap("Undo")
    till.settle()
    assert [line.id for line in till.basket.lines] == held
    assert part(till, "tabs", TabsModel).property("count") == ""


def hold(page: SaleModel) -> None:
    page.hold()


def send(page: SaleModel) -> None:
    page.send()


def split(page: SaleModel) -> None:
    under_more: object = page.more
    assert isinstance(under_more, MoreModel)
    model: object = under_more.split
    assert isinstance(model, SplitModel)
    model.open()
    model.choose(0, 1)
    model.split()


@pytest.mark.parametrize(
    ("act", "said"), [(hold, "is on hold"), (send, "is sent"), (split, "is on hold")]
)
def test_what_was_done_with_an_order_is_told_though_its_page_went(
    till: TillWindow, act: Callable[[SaleModel], None], said: str
) -> None:
    tap(till, "Butter croissant", "Chips")
    page = SaleModel(till.desk)
    till.settle()
    act(page)
    delete(page)
    till.settle()
    assert till.reads(said)
