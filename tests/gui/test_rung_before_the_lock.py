"""What was touched or scanned before the till was locked is rung, or told as not added."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

from fynlo_pos.ui.viewmodels.misc import MiscModel
from fynlo_pos.ui.viewmodels.sale import SaleModel
from tests.support.shelf import JAM_CODE, UNKNOWN_CODE, on_the_shelf, quantities
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

NOT_ADDED = "The page was left meanwhile. Nothing was added."

Ring = Callable[[TillWindow, SaleModel], None]


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", more_products=on_the_shelf) as window:
        yield window


def named(till: TillWindow, name: str) -> UUID:
    """Return the id of what is called so."""
    jar_and_more = till.desk.reading.by_barcode(JAM_CODE)
    assert jar_and_more is not None
    products = [*till.demo.products, jar_and_more[0]]
    return next(one.id for one in products if one.name == name)


def misc_of(sale: SaleModel) -> MiscModel:
    """Return a page's sheet for what is not on the menu."""
    misc: object = sale.misc
    assert isinstance(misc, MiscModel)
    return misc


def scan(till: TillWindow, sale: SaleModel) -> None:
    """Scan the jar."""
    sale.scanned(JAM_CODE)


def touch(till: TillWindow, sale: SaleModel) -> None:
    """Touch the jar's tile."""
    sale._ringing.ring_product(named(till, "Plum jam"))


def touch_latte(till: TillWindow, sale: SaleModel) -> None:
    """Touch what asks for a choice."""
    sale._ringing.ring_product(named(till, "Latte"))


def scan_unknown(till: TillWindow, sale: SaleModel) -> None:
    """Scan what nobody sells."""
    sale.scanned(UNKNOWN_CODE)


def lock(till: TillWindow, sale: SaleModel) -> None:
    """The till is locked; its page is kept while the next one comes."""
    till.desk.session.lock()


def lock_and_unlock(till: TillWindow, sale: SaleModel) -> None:
    """Somebody else signs in before the answer came."""
    till.desk.session.lock()
    other = till.demo.staff[1]
    till.desk.session.sign_in(other.id, other.name)


def lose_alone(till: TillWindow, sale: SaleModel) -> None:
    """The page is gone, and the till is not locked."""
    delete(sale)


def lose(till: TillWindow, sale: SaleModel) -> None:
    """The till is locked and the page is gone."""
    till.desk.session.lock()
    delete(sale)


@pytest.mark.parametrize("ring", [scan, touch])
@pytest.mark.parametrize("leave", [lock, lock_and_unlock, lose])
def test_it_is_rung_by_whoever_touched_it(till: TillWindow, ring: Ring, leave: Ring) -> None:
    sale, person = SaleModel(till.desk), till.desk.session.person
    ring(till, sale)
    leave(till, sale)
    till.settle()
    assert quantities(till.basket) == {"Plum jam": 1}
    assert till.basket.lines[0].rung_by == person.id
    assert till.desk.reading.basket() == till.basket


@pytest.mark.parametrize("leave", [lock, lock_and_unlock, lose, lose_alone])
def test_what_must_be_chosen_is_told_as_not_added(till: TillWindow, leave: Ring) -> None:
    sale = SaleModel(till.desk)
    touch_latte(till, sale)
    leave(till, sale)
    till.settle()
    assert till.basket.is_empty
    assert till.reads(NOT_ADDED)


def test_nor_is_it_asked_for_behind_another_page(till: TillWindow) -> None:
    sale = till.sale
    touch_latte(till, sale)
    till.desk.go("history")
    till.settle()
    assert till.basket.is_empty
    assert till.reads(NOT_ADDED)
    till.shell.goBack()
    till.settle()
    assert till.sale is sale
    assert not till.sees("Add £")


def test_a_code_that_nobody_sells_is_told_where_the_page_is_gone(till: TillWindow) -> None:
    sale = SaleModel(till.desk)
    scan_unknown(till, sale)
    lose(till, sale)
    till.settle()
    assert till.basket.is_empty
    assert till.reads(NOT_ADDED)


def test_a_code_that_nobody_sells_is_told_where_the_till_was_locked_meanwhile(
    till: TillWindow,
) -> None:
    scan_unknown(till, till.sale)
    till.desk.session.lock()
    till.settle()
    assert till.reads(NOT_ADDED)
    assert not till.reads("No product has")


def test_add_it_of_a_page_that_is_gone_is_keyed_in_at_the_one_in_sight(till: TillWindow) -> None:
    sale = SaleModel(till.desk)
    scan_unknown(till, sale)
    till.settle()
    delete(sale)
    till.tap("Add it")
    assert till.reads("Misc item")
    assert not till.reads("No product has")


def test_add_it_is_keyed_in_by_whoever_signed_in_since(till: TillWindow) -> None:
    before = till.sale
    scan_unknown(till, before)
    till.settle()
    till.desk.session.lock()
    till.settle()
    till.tap("Add it")
    assert till.reads("Sign in first, then add it.")
    till.sign_in()
    till.tap("Add it")
    assert till.reads("Misc item")
    assert misc_of(till.sale).property("name") == UNKNOWN_CODE
    assert not misc_of(before).property("isOpen")
    assert not till.reads("No product has")


def test_add_it_on_another_page_leads_to_selling(till: TillWindow) -> None:
    scan_unknown(till, till.sale)
    till.settle()
    till.desk.go("history")
    till.settle()
    till.tap("Add it")
    assert till.shell.property("pageName") == "sale"
    assert till.reads("Misc item")


def test_add_it_of_the_page_in_sight_leaves_it_there(till: TillWindow) -> None:
    turned = list[int]()
    scan_unknown(till, till.sale)
    till.settle()
    till.shell.pageChanged.connect(lambda: turned.append(1))
    till.tap("Add it")
    assert till.reads("Misc item")
    assert turned == []


@pytest.mark.parametrize("ring", [scan, touch])
def test_what_comes_when_nobody_is_signed_in_is_told(till: TillWindow, ring: Ring) -> None:
    sale = till.sale
    till.desk.session.lock()
    ring(till, sale)
    till.settle()
    assert till.basket.is_empty
    assert till.reads(NOT_ADDED)
