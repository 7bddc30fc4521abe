"""The days that were closed: listed, opened as paper, printed again."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.receipts.document import Banner
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.viewmodels.closed_days import ClosedDaysModel, derive_closed_days
from tests.support.back_samples import ANA, TODAY, TOTALS
from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import model, tap
from tests.support.till_window import FLOAT_MINOR, TillWindow, till_window

pytestmark = pytest.mark.gui

Z = ZTaken(
    id=UUID(int=90),
    number=7,
    series="T1",
    from_seq=1,
    to_seq=9,
    business_date=TODAY,
    at_ms=0,
    local_time=f"{TODAY}T17:31",
    staff_id=ANA,
    staff_name="Ana",
    totals=TOTALS,
    counted_minor=TOTALS.expected_cash_minor,
    float_left_minor=0,
    card_machine_counted_minor=None,
    open_tabs=0,
)


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(PaperOffice())
        yield window


def office(till: TillWindow) -> PaperOffice:
    """Return the office with its pile of paper."""
    behind = till.desk.office
    assert isinstance(behind, PaperOffice)
    return behind


def close_short(till: TillWindow) -> None:
    """Close the day on a drawer that is a pound short."""
    till.desk.till.close_day(
        counted_minor=FLOAT_MINOR + 4_20 - 1_00,
        card_machine_counted_minor=None,
        float_left_minor=FLOAT_MINOR,
        person=Person(till.demo.staff[0].id, till.demo.staff[0].name),
    )
    till.desk.read_shop()
    till.settle()


@pytest.mark.parametrize(
    ("changed", "status", "tone"),
    [
        ({}, "Exactly right", Tone.GOOD),
        ({"counted_minor": TOTALS.expected_cash_minor - 50}, "£0.50 short", Tone.WARN),
        ({"counted_minor": TOTALS.expected_cash_minor + 50}, "£0.50 over", Tone.WARN),
        ({"counted_minor": None}, "", Tone.PLAIN),
        ({"counted_minor": None, "recovers": ANA}, "Recovered", Tone.PLAIN),
    ],
)
def test_a_day_says_who_closed_it_and_how_it_counted(
    changed: dict[str, object], status: str, tone: Tone
) -> None:
    (row,) = derive_closed_days([msgspec.structs.replace(Z, **changed)], TODAY)
    assert (row.title, row.detail) == ("Today", "Z report 7, closed by Ana at 17:31")
    assert (row.status, row.tone) == (status, tone)


def test_a_recovered_day_says_what_of_it_is_in_another_z_too() -> None:
    recovered = msgspec.structs.replace(Z, counted_minor=None, recovers=ANA, staff_name="")
    (row,) = derive_closed_days([recovered], TODAY, twice={Z.id: 4_20})
    assert (row.status, row.tone) == ("Recovered", Tone.WARN)
    assert row.detail == "Z report 7 of T1, at 17:31. £4.20 of it is in another Z report too"


def test_what_is_in_two_zs_is_said_in_the_list(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    close_short(till)
    (z,) = till.desk.reading.z_reports()
    monkeypatch.setattr(till.desk.reading, "z_told_twice", lambda: {z.id: 4_20})
    tap(till, "Menu", "Drawer", "Closed days")
    assert till.reads("£4.20 of it is in another Z report too")


def test_a_shop_that_never_closed_is_told_what_stands_here(till: TillWindow) -> None:
    tap(till, "Menu", "Drawer", "Closed days")
    assert till.reads("No day is closed yet")


def test_a_closed_day_is_read_and_printed_again_as_a_copy(till: TillWindow) -> None:
    tap(till, "Chips", "Pay", "Exact")
    close_short(till)
    tap(till, "Menu", "Drawer", "Closed days")
    assert not till.reads("No day is closed yet")
    assert till.reads("£4.20")
    assert till.reads("£1.00 short")
    tap(till, "Today")
    shown = model(till, ClosedDaysModel).property("paper")
    assert any("Z report 1" in row["text"] for row in shown)
    assert not till.find("Print").isEnabled()
    assert till.reads("No printer yet")
    till.set_up_printer()
    tap(till, "Print", "Save as PDF")
    (paper,) = office(till).pile
    assert any(isinstance(block, Banner) and "COPY" in str(block) for block in paper.blocks)
    assert office(till).files_saved == ["Z report 1"]


def test_days_that_cannot_be_read_say_so_and_are_read_again(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    close_short(till)

    def refuse(_limit: int) -> list[ZTaken]:
        raise Trouble("The disk does not answer. Nothing is lost.")

    with monkeypatch.context() as patch:
        patch.setattr(till.desk.reading, "z_reports", refuse)
        till.desk.go("closed-days")
        till.settle()
    assert till.reads("The disk does not answer.")
    tap(till, "Try again")
    assert till.reads("Z report 1")
    assert not till.reads("The disk does not answer.")
