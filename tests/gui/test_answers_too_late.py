"""An answer that comes when its page is gone, or its sheet opened anew for something else.

What was done stays done and a person hears what failed; nothing is said of another thing.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.document_saving import DocumentSaving
from fynlo_pos.ui.jobs import HandLane
from fynlo_pos.ui.terminals import KnownTerminal, Standing
from fynlo_pos.ui.viewmodels.first_run_printer import FirstRunPrinterModel
from fynlo_pos.ui.viewmodels.hub_charge import HubChargeModel
from fynlo_pos.ui.viewmodels.joining import JoiningModel
from fynlo_pos.ui.viewmodels.kitchen_page import open_board
from fynlo_pos.ui.viewmodels.late_files import LateFilesModel
from fynlo_pos.ui.viewmodels.new_hub import NewHubModel
from fynlo_pos.ui.viewmodels.printer import PrinterModel
from fynlo_pos.ui.viewmodels.product_editor import ProductEditorModel
from fynlo_pos.ui.viewmodels.product_list import ProductListModel
from fynlo_pos.ui.viewmodels.refund import RefundModel
from fynlo_pos.ui.viewmodels.taking_out import TakingOutModel
from tests.gui.test_history import refunds, sell
from tests.support.paper_office import PaperOffice
from tests.support.screens_terminals import among_others, beside_of
from tests.support.terminals_beside import MISSED, T2
from tests.support.till_window import TillWindow, till_window

pytestmark = [pytest.mark.gui, pytest.mark.slow]

FULL = Trouble("The disk is full. Nothing was lost. Make room, then try again.")
Ask = Callable[[Desk, QObject], object]


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(PaperOffice())
        yield window


@pytest.fixture
def shared(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with among_others(tmp_path / "till") as window:
        yield window


def may(act: Callable[[], None]) -> None:
    """Whoever is signed in may."""
    act()


def taking_out(desk: Desk, page: QObject, one: KnownTerminal = T2) -> TakingOutModel:
    """Take a terminal out."""
    model = TakingOutModel(desk, may, page)
    model.ask(one)
    model.takeOut()
    return model


def taking_in(desk: Desk, page: QObject) -> LateFilesModel:
    """Save what was not sent."""
    model = LateFilesModel(desk, may, page)
    model.save()
    return model


def taking_charge(desk: Desk, page: QObject) -> HubChargeModel:
    """Put this hub in charge."""
    model = HubChargeModel(desk, may, page)
    model.take()
    return model


def beginning_a_hub(desk: Desk, page: QObject) -> NewHubModel:
    """Begin a hub here."""
    model = NewHubModel(desk, may, page)
    model.ask()
    model.start()
    return model


ASKED: dict[str, Ask] = {
    "taking out": taking_out,
    "taking in": taking_in,
    "taking charge": taking_charge,
    "beginning a hub": beginning_a_hub,
}


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
@pytest.mark.parametrize("trouble", [None, FULL], ids=["done", "failed"])
def test_an_act_whose_page_went_is_done_and_its_failure_is_told(
    shared: TillWindow, ask: Ask, trouble: Trouble | None
) -> None:
    page = QObject()
    beside_of(shared).trouble = trouble
    model = ask(shared.desk, page)
    delete(page)
    shared.settle()
    assert shared.reads("The disk is full") is (trouble is not None)
    assert model is not None, "kept, as a callback under way keeps it"


def test_a_hub_that_was_begun_is_told_though_its_page_went(shared: TillWindow) -> None:
    page = QObject()
    model = beginning_a_hub(shared.desk, page)
    delete(page)
    shared.settle()
    assert shared.reads("The shop’s hub runs on this till now. Have the others come over to it.")
    assert model is not None, "kept, as a callback under way keeps it"


def test_what_failed_of_a_board_that_was_closed_is_told(till: TillWindow) -> None:
    board = open_board(till.desk)
    till.settle()

    def fail() -> None:
        raise FULL

    board._act(UUID(int=1), fail)
    delete(board)
    till.settle()
    assert till.reads("The disk is full")


def test_a_question_that_was_asked_since_stands_when_the_one_before_is_answered(
    shared: TillWindow,
) -> None:
    model = taking_out(shared.desk, shared.desk)
    model.keep()
    model.ask(MISSED)
    shared.settle()
    assert "T4" in model.property("title")
    assert shared.reads("T2 is taken out")


@pytest.mark.parametrize("trouble", [None, FULL], ids=["taken in", "failed"])
def test_a_file_that_was_chosen_since_stays_open_when_the_one_before_is_taken_in(
    shared: TillWindow, trouble: Trouble | None
) -> None:
    beside = beside_of(shared)
    model = LateFilesModel(shared.desk, may, shared.desk)
    model.open()
    model.choose("/media/stick/one.fynlo")
    shared.settle()
    model.takeIn()
    model.close()
    model.open()
    model.choose("/media/stick/two.fynlo")
    lane = shared.desk.others.lane
    assert isinstance(lane, HandLane)
    beside.trouble = trouble
    lane.run_one()
    beside.trouble = None
    shared.settle()
    assert model.property("isOpen")
    assert model.property("canTakeIn")
    assert model.property("trouble") == ""
    assert shared.reads("The disk is full") is (trouble is not None)


def test_the_product_that_was_touched_last_is_the_one_that_opens_and_none_once_left(
    till: TillWindow,
) -> None:
    products = [one for one in till.demo.products if not one.group_ids][:2]
    model = ProductListModel(till.desk, till.desk, lambda *_: None)
    for one in products:
        model.choose(str(one.id))
    till.settle()
    form: object = model.form
    assert isinstance(form, ProductEditorModel)
    assert form.property("name") == products[1].name
    form.leave()
    model.choose(str(products[0].id))
    model.leave()
    till.settle()
    assert not form.property("isOpen")


def test_joining_goes_on_when_its_page_went(shared: TillWindow) -> None:
    others, page, joined = shared.desk.others, QObject(), list[int]()
    beside = beside_of(shared)
    beside.shares, beside.stands = None, Standing()
    others.joined.connect(lambda: joined.append(1))
    model = JoiningModel(shared.desk, page)
    model.typeAddress()
    model.writeAddress("192.168.1.20")
    model.writeCode("7KX2M-9QWDT-3HFA-8ZRC")
    model.join()
    delete(page)
    shared.settle()
    assert joined == [1]


def test_a_refund_whose_page_went_opens_the_drawer_and_is_said(till: TillWindow) -> None:
    sale, page, kicks = sell(till, "Chips"), QObject(), till.tray.kicks
    looked = list[int]()
    model = RefundModel(till.desk, lambda: looked.append(1), page)
    model.begin_with(sale, frozenset(), ())
    model.chooseReason(0)
    model.confirm()
    delete(page)
    till.settle()
    (made,) = refunds(till)
    assert made.total_minor == -sale.total_minor
    assert till.tray.kicks == kicks + 1
    assert till.sees("Print"), "the snack that says what was refunded"
    assert looked == []


def test_a_test_of_one_printer_is_not_said_of_another(till: TillWindow) -> None:
    till.set_up_printer()
    model = PrinterModel(till.desk, till.desk)
    model.test()
    model.writeAddress("192.168.1.51")
    model.endAddress()
    till.settle()
    assert model.property("words") == ""
    assert not model.property("isTesting")
    model.test()
    till.settle()
    assert "Sent." in model.property("words")


def test_nor_in_the_first_run(till: TillWindow) -> None:
    model = FirstRunPrinterModel(till.desk, till.desk)
    model.write("192.168.1.50")
    model.test()
    model.write("192.168.1.51")
    till.settle()
    assert (model.property("words"), model.property("isTesting")) == ("", False)


def test_what_was_edited_is_saved_when_its_page_went_and_what_was_refused_is_told(
    till: TillWindow,
) -> None:
    page, told = QObject(), list[object]()
    saving = DocumentSaving(till.desk, page)
    chips = next(one for one in till.demo.products if one.name == "Chips")
    dearer = msgspec.structs.replace(chips, price_minor=chips.price_minor + 50)

    def refuse() -> list[Product]:
        raise Refused("That name is taken. Nothing was saved. Choose another.")

    saving.save(lambda: [dearer], saved=lambda: told.append("saved"))
    saving.save(refuse, failed=told.append)
    delete(page)
    till.settle()
    found = till.desk.reading.product(chips.id)
    assert found is not None
    assert found.price_minor == dearer.price_minor
    assert till.reads("That name is taken")
    assert told == []
