"""The reports window beside the till, over the real database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from fynlo_pos.core.money import format_amount
from fynlo_pos.core.reports.periods import Period
from fynlo_pos.ui.viewmodels.history import HistoryModel
from fynlo_pos.ui.viewmodels.reports import ReportsModel
from fynlo_pos.ui.viewmodels.reports_props import PERIODS
from tests.gui.test_history import sell
from tests.support.gallery import is_tappable, middle, spoken_name, visible_items
from tests.support.paper_office import PaperOffice
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.gui


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(PaperOffice())
        yield window


def open_reports(till: TillWindow) -> tuple[QQuickWindow, ReportsModel]:
    """Open the window as the menu does."""
    till.desk.go("reports")
    till.settle()
    window = till.shell.beside.windows["reports"]
    model = window.findChild(ReportsModel)
    assert isinstance(model, ReportsModel)
    return window, model


def words(window: QQuickWindow) -> list[str]:
    """Return every text in sight."""
    texts = [item.property("text") for item in visible_items(window.contentItem())]
    return [text for text in texts if isinstance(text, str) and text]


def touch(till: TillWindow, window: QQuickWindow, name: str) -> None:
    """Touch a control of the reports' window by its spoken name."""
    item = next(
        item
        for item in visible_items(window.contentItem())
        if is_tappable(item) and spoken_name(item) == name
    )
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=middle(item))
    till.settle()


def test_vat_that_was_sold_is_read_once_the_shop_is_registered_no_more(till: TillWindow) -> None:
    def deregister() -> None:
        venue = replace(till.desk.shop.venue, vat_registered=False, vat_number="")
        till.desk.till.save_documents([venue], None)
        till.desk.read_shop()
        till.settle()

    sell(till, "Chips")
    deregister()
    _, reports = open_reports(till)
    assert "VAT" in [one["label"] for one in reports.property("figures")]
    reports.choosePeriod(PERIODS.index(Period.YESTERDAY))
    till.settle()
    assert "VAT" not in [one["label"] for one in reports.property("figures")]


def test_todays_figures_are_those_of_the_receipts(till: TillWindow) -> None:
    first, second = sell(till, "Chips"), sell(till, "Chips", "Onion rings", by_card=True)
    window, reports = open_reports(till)
    total = till.desk.shop.money(first.total_minor + second.total_minor)
    assert [one["label"] for one in reports.property("figures")] == [
        "Takings",
        "Orders",
        "Average",
        "VAT",
    ]
    assert reports.property("figures")[0]["value"] == total
    assert reports.property("figures")[1]["value"] == "2"
    assert [row[:2] for row in reports.property("items")] == [["Chips", "2"], ["Onion rings", "1"]]
    assert total in words(window)
    behind = {item.property("comparedText") for item in visible_items(window.contentItem())}
    assert behind & {"last Friday", "compared with last Friday"} == {"last Friday"}


def test_a_figure_a_bar_and_an_item_open_their_receipts(till: TillWindow) -> None:
    sell(till, "Chips")
    sell(till, "Onion rings")
    _, reports = open_reports(till)
    reports.openAll()
    till.settle()
    receipts = reports.property("receipts")
    assert isinstance(receipts, HistoryModel)
    assert receipts.property("rows").rowCount() == 2
    reports.closeReceipts()
    till.settle()
    assert reports.property("receipts") is None
    reports.openItem(1)
    till.settle()
    receipts = reports.property("receipts")
    assert isinstance(receipts, HistoryModel)
    assert receipts.property("rows").rowCount() == 1
    assert receipts.property("narrowed") == reports.property("items")[1][0]
    reports.closeReceipts()
    reports.openHour()
    till.settle()
    receipts = reports.property("receipts")
    assert isinstance(receipts, HistoryModel)
    assert receipts.property("narrowed") == "12:00 to 13:00"
    assert receipts.property("rows").rowCount() == 2


def test_each_way_paid_opens_its_receipts_and_their_sum_opens_all(till: TillWindow) -> None:
    cash, card = sell(till, "Chips"), sell(till, "Onion rings", by_card=True)
    _, reports = open_reports(till)
    ways = reports.property("ways")
    money = till.desk.shop.money
    assert {way["title"]: way["amount"] for way in ways} == {
        "Cash": money(cash.total_minor),
        "Card machine": money(card.total_minor),
        "Takings": money(cash.total_minor + card.total_minor),
    }
    for row, narrowed, count in ((0, ways[0]["title"], 1), (1, ways[1]["title"], 1), (2, "", 2)):
        reports.openWay(row)
        till.settle()
        receipts = reports.property("receipts")
        assert isinstance(receipts, HistoryModel)
        assert (receipts.property("narrowed"), receipts.property("rows").rowCount()) == (
            narrowed,
            count,
        )
        reports.closeReceipts()
    reports.openWay(0)
    till.settle()
    receipts = reports.property("receipts")
    assert isinstance(receipts, HistoryModel)
    today = till.desk.shop.business_date
    receipts.pickDays(today, today)
    till.settle()
    assert (receipts.property("narrowed"), receipts.property("rows").rowCount()) == ("", 2)


def test_days_without_sales_say_what_to_do(till: TillWindow) -> None:
    window, reports = open_reports(till)
    assert reports.property("isEmpty")
    assert "Nothing was sold in these days" in words(window)


def test_an_unregistered_shops_window_never_reads_vat(till: TillWindow) -> None:
    venue = replace(till.demo.venue, vat_registered=False, vat_number="")
    till.desk.till.save_documents([venue], None)
    till.desk.read_shop()
    till.settle()
    sell(till, "Chips")
    window, reports = open_reports(till)
    assert len(reports.property("figures")) == 3
    assert not any("VAT" in text for text in words(window))


def test_looking_again_sees_what_was_sold_meanwhile(till: TillWindow) -> None:
    _, reports = open_reports(till)
    sell(till, "Chips")
    reports.lookAgain()
    till.settle()
    assert reports.property("figures")[1]["value"] == "1"


def test_the_days_are_saved_as_a_table_that_says_where_it_lies(till: TillWindow) -> None:
    sale = sell(till, "Chips")
    window, reports = open_reports(till)
    assert "Today" in words(window), "in a shop of one till nothing else can be meant"
    touch(till, window, "Save as CSV")
    office = till.desk.office
    assert isinstance(office, PaperOffice)
    today = till.desk.shop.business_date
    assert office.files_saved == [f"Takings {today}"]
    table = office.tables[0].decode("utf-8-sig").splitlines()
    amount = format_amount(sale.total_minor)
    assert table[0] == f"The shop,{today},{today}"
    assert f"All,1,{amount},{format_amount(sale.tax_minor)}" in table
    assert any(row.startswith("Chips,") and row.endswith(f",1,{amount}") for row in table)
    assert (
        f"Saved as Documents/{office.files_saved[0]}.csv. Open it with any spreadsheet."
        in words(window)
    )
    office.is_out_of_paper = True
    reports.saveCsv()
    till.settle()
    assert "The disk is full." in words(window)


def test_close_closes_the_window_and_leaves_the_till(till: TillWindow) -> None:
    window, _ = open_reports(till)
    touch(till, window, "Close")
    assert not window.isVisible()
    assert till.window.isVisible()
