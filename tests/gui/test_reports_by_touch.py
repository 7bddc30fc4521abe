"""Fingers on the reports: what each figure, bar, way, row, heading and day leads to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from fynlo_pos.ui.viewmodels.history import HistoryModel
from fynlo_pos.ui.viewmodels.reports import ReportsModel
from tests.gui.test_history import sell
from tests.support.busy_day import HOUR_MS, Clock
from tests.support.finger import touch_item, touch_spot
from tests.support.gallery import middle, spoken_name, visible_items
from tests.support.paper_office import PaperOffice
from tests.support.screen_audit import is_kind
from tests.support.seen_window import SeenWindow
from tests.support.till_window import FRIDAY_LUNCH_MS, SIZES, TillWindow, till_window

pytestmark = pytest.mark.gui

EVERY_RECEIPT = ("", 3)


class Reports(SeenWindow):
    """The reports' window, with a finger on it."""

    def __init__(self, till: TillWindow) -> None:
        till.desk.go("reports")
        till.settle()
        self.till = till
        self.window.resize(*SIZES["large"])
        till.settle()

    @property
    def window(self) -> QQuickWindow:
        """The window beside the till."""
        return self.till.shell.beside.windows["reports"]

    @property
    def model(self) -> ReportsModel:
        """Its view model."""
        found = self.window.findChild(ReportsModel)
        assert isinstance(found, ReportsModel)
        return found

    def touch(self, name: str, kind: str = "Tappable") -> None:
        """Touch the one control of a kind whose spoken name begins so."""
        shown = [one for one in visible_items(self.window.contentItem()) if is_kind(one, kind)]
        (item,) = (one for one in shown if spoken_name(one).startswith(name))
        touch_item(self.window, item)
        self.till.settle()

    def touch_bar(self, nth: int, of: int) -> None:
        """Touch the ground of a chart's bar."""
        chart = self.find("When were we busy?")
        across = round(chart.width() * ((nth + 0.5) / of - 0.5))
        touch_spot(self.window, middle(chart) + QPoint(across, 0))
        self.till.settle()

    def receipts(self) -> tuple[str, int]:
        """Return what the receipts in sight are narrowed to and how many, and go back."""
        found = self.model.property("receipts")
        assert isinstance(found, HistoryModel), "no receipts are in sight"
        told = str(found.property("narrowed")), int(found.property("rows").rowCount())
        self.touch("Back to the figures")
        assert self.model.property("receipts") is None
        return told

    def sold(self) -> list[str]:
        """Return the items as their rows lie below one another."""
        cells = [
            one for one in visible_items(self.window.contentItem()) if is_kind(one, "TableCell")
        ]
        names = [one for one in cells if not one.property("number")]
        return [str(one.property("text")) for one in sorted(names, key=lambda one: middle(one).y())]


@pytest.fixture
def reports(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[Reports]:
    """Three receipts of two hours: chips for cash at eleven; chips, and rings by card, at lunch."""
    clock = Clock(FRIDAY_LUNCH_MS - HOUR_MS)
    with till_window(tmp_path / "till", now_ms=clock) as till:
        till.desk.give_office(PaperOffice())
        sell(till, "Chips")
        clock.now_ms = FRIDAY_LUNCH_MS
        sell(till, "Chips")
        sell(till, "Onion rings", "Onion rings", "Onion rings", by_card=True)
        yield Reports(till)


def test_a_figure_a_way_and_a_row_that_are_touched_open_their_receipts(reports: Reports) -> None:
    opened = {}
    for kind, names in (
        ("KeyFigure", ["Average"]),
        ("ListRow", ["Card machine", "Takings"]),
        ("RankRow", ["Onion rings", "Chips"]),
        ("Tappable", ["Chips, 2"]),
    ):
        for name in names:
            reports.touch(name, kind)
            opened[kind, name] = reports.receipts()
    assert opened == {
        ("KeyFigure", "Average"): EVERY_RECEIPT,
        ("ListRow", "Card machine"): ("Card machine", 1),
        ("ListRow", "Takings"): EVERY_RECEIPT,
        ("RankRow", "Chips"): ("Chips", 2),
        ("RankRow", "Onion rings"): ("Onion rings", 1),
        ("Tappable", "Chips, 2"): ("Chips", 2),
    }


def test_a_bar_that_is_touched_is_the_one_whose_receipts_are_offered(reports: Reports) -> None:
    opened = {}
    for nth, hours in enumerate(("11:00 to 12:00", "12:00 to 13:00")):
        reports.touch_bar(nth, of=2)
        reports.touch(f"Receipts of {hours}")
        opened[hours] = reports.receipts()
    assert opened == {
        "11:00 to 12:00": ("11:00 to 12:00", 1),
        "12:00 to 13:00": ("12:00 to 13:00", 2),
    }


def test_a_heading_that_is_touched_sorts_what_sold_and_turns_it_round(reports: Reports) -> None:
    by_name = ["Chips", "Onion rings"]
    reports.touch("Item")
    assert reports.sold() == by_name
    reports.touch("Item")
    assert reports.sold() == by_name[::-1]
    reports.touch("Count")
    assert reports.sold() == by_name[::-1], "three are more than two"
    reports.touch("Count")
    assert reports.sold() == by_name


def test_two_days_that_are_touched_are_looked_at(reports: Reports) -> None:
    reports.touch("Yesterday")
    assert reports.reads("Nothing was sold in these days")
    reports.touch("Dates")
    reports.touch("2026-11-20")
    reports.touch("2026-11-18")
    assert not reports.reads("Which days?")
    model = reports.model
    assert (model.property("fromDate"), model.property("toDate")) == ("2026-11-18", "2026-11-20")
    assert reports.sold() == ["Onion rings", "Chips"]


def test_what_was_sold_meanwhile_is_there_once_look_again_is_touched(reports: Reports) -> None:
    sell(reports.till, "Butter croissant")
    assert not reports.reads("Butter croissant")
    reports.touch("Look again")
    assert reports.reads("Butter croissant")
