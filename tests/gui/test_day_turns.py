"""A till that stays signed in through the turn of its day sells at that day's rates."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.catalogue.documents import DatedRate
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.ui.clock_watch import ClockWatch
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window

pytestmark = pytest.mark.gui

DAY_MS = 24 * 60 * 60 * 1000
TOMORROW = "2026-11-21"
OTHER_RATE_BP = 1000


class Night:
    """A clock that a night goes by on."""

    def __init__(self) -> None:
        self.at_ms = FRIDAY_LUNCH_MS

    def __call__(self) -> int:
        return self.at_ms

    def goes_by(self) -> None:
        self.at_ms += DAY_MS


@pytest.fixture
def night() -> Night:
    return Night()


@pytest.fixture
def till(night: Night, prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    """A till of prices without tax, on which every class of tax has another rate tomorrow."""
    with till_window(tmp_path / "till", now_ms=night) as window:
        shop = window.desk.shop
        rate = DatedRate(TOMORROW, OTHER_RATE_BP, OTHER_RATE_BP)
        classes = [replace(one, rates=(*one.rates, rate)) for one in shop.tax_classes.values()]
        window.desk.till.save_documents(
            [replace(shop.venue, prices_include_tax=False), *classes], None
        )
        window.desk.read_shop()
        window.settle()
        yield window


def sold(till: TillWindow) -> SaleSealed:
    sale = till.desk.order.last_sale
    assert sale is not None
    return sale


def test_what_is_asked_for_is_what_is_sold(till: TillWindow, night: Night) -> None:
    till.tap("Chips")
    before = till.desk.order.totals.total_minor
    night.goes_by()
    watch = till.desk.findChild(ClockWatch)
    assert watch is not None
    watch.look()
    till.settle()
    asked = till.desk.order.totals.total_minor
    assert asked < before
    assert till.desk.shop.business_date == TOMORROW
    till.tap("Pay")
    till.tap("Exact")
    assert (sold(till).business_date, sold(till).total_minor) == (TOMORROW, asked)


def test_a_sale_refused_for_the_day_that_has_just_turned_can_be_taken_at_once(
    till: TillWindow, night: Night
) -> None:
    """Before anything looked at the clock."""
    till.tap("Chips")
    till.tap("Pay")
    night.goes_by()
    till.tap("Exact")
    assert till.reads("The payments come to")
    assert till.desk.order.last_sale is None
    till.tap("Exact")
    assert sold(till).business_date == TOMORROW


def test_on_the_same_day_nothing_is_read_anew(
    till: TillWindow, night: Night, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = list[object]()
    monkeypatch.setattr(till.desk, "read_shop", lambda *then: read.append(then))
    watch = till.desk.findChild(ClockWatch)
    assert watch is not None
    watch.look()
    assert not read
    night.goes_by()
    watch.look()
    assert len(read) == 1
