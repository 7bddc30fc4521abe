"""The reports page as a file: what a spreadsheet makes of it is what the page shows."""

import csv
import io

import pytest
from msgspec.structs import replace

from fynlo_pos.core.reports.periods import Period, Stretch
from fynlo_pos.core.views import (
    DayTakings,
    HourTakings,
    MethodTakings,
    ProductTakings,
    Takings,
)
from fynlo_pos.ui.viewmodels.reports_csv import file_name, takings_csv
from fynlo_pos.ui.viewmodels.reports_props import ReportsState

pytestmark = pytest.mark.gui

DAYS = Stretch("2026-11-19", "2026-11-20")
TAKINGS = Takings(
    first=DAYS.first,
    last=DAYS.last,
    orders=3,
    lines=5,
    refunds=0,
    gross_minor=1_234_50,
    refunds_minor=0,
    tax_minor=205_75,
    discounts_minor=0,
    days=(
        DayTakings("2026-11-19", 1, 1_000_00, 166_67),
        DayTakings("2026-11-20", 2, 234_50, 39_08),
    ),
    hours=(HourTakings(9, 3, 1_234_50),),
    products=(
        ProductTakings('=cmd|"x"!A1', "Sides", 2000, 8_40),
        ProductTakings("Crème, brûlée", "@home", 500, 2_00),
    ),
    rates=(),
    methods=(
        MethodTakings("card_machine", "Card machine", 2, 1_000_00, 1, 15_50, 5_00),
        MethodTakings("cash", "Cash", 1, 250_00, 0, 0, 0),
    ),
)
STATE = ReportsState(
    today=DAYS.last,
    period=Period.DATES,
    stretch=DAYS,
    before_stretch=Stretch("2026-11-12", "2026-11-13"),
    says_vat=True,
    takings=TAKINGS,
)


def table(state: ReportsState) -> list[list[str]]:
    """Read it as a spreadsheet does."""
    return list(csv.reader(io.StringIO(takings_csv(state).decode("utf-8-sig"), newline="")))


def test_it_says_of_which_tills_and_days_and_sums_to_the_penny() -> None:
    rows = table(STATE)
    assert rows[0] == ["All tills of the shop", "2026-11-19", "2026-11-20"]
    assert rows[2:6] == [
        ["Day", "Orders", "Takings", "VAT"],
        ["2026-11-19", "1", "1000.00", "166.67"],
        ["2026-11-20", "2", "234.50", "39.08"],
        ["All", "3", "1234.50", "205.75"],
    ]
    assert rows[7:11] == [
        ["Way paid", "Payments", "Taken", "Refunded", "Takings", "Tips, on top"],
        ["Card machine", "2", "1000.00", "15.50", "984.50", "5.00"],
        ["Cash", "1", "250.00", "0.00", "250.00", "0.00"],
        ["All", "3", "1250.00", "15.50", "1234.50", "5.00"],
    ]
    assert rows[12:14] == [["Hour", "Orders", "Takings"], ["09:00", "3", "1234.50"]]


def test_no_name_is_taken_for_a_formula() -> None:
    items = table(STATE)[-2:]
    assert items == [
        ['\'=cmd|"x"!A1', "Sides", "2", "8.40"],
        ["Crème, brûlée", "'@home", "0.500", "2.00"],
    ]


def test_a_shop_without_vat_has_none_in_its_file() -> None:
    rows = table(replace(STATE, says_vat=False))
    assert rows[2:4] == [["Day", "Orders", "Takings"], ["2026-11-19", "1", "1000.00"]]
    assert not any("VAT" in cell for row in rows for cell in row)


def test_it_is_named_by_its_days_and_nothing_is_no_file() -> None:
    assert file_name(STATE) == "Takings of all tills 2026-11-19 to 2026-11-20"
    alone = replace(STATE, is_alone=True)
    assert file_name(alone) == "Takings 2026-11-19 to 2026-11-20"
    assert table(alone)[0] == ["The shop", "2026-11-19", "2026-11-20"]
    one = replace(STATE, stretch=Stretch("2026-11-20", "2026-11-20"))
    assert file_name(one) == "Takings of all tills 2026-11-20"
    assert takings_csv(replace(STATE, takings=None)) == b""
