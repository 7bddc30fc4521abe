"""What others did is looked through soon after it came: the guest who paid twice may be there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from fynlo_pos.ui.matter_watch import LOOK_EVERY_MS, SOON_MS
from tests.support.other_till import OtherTill
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


def have_it_paid_twice(till: TillWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pay one order on two tills; what the other did comes without a change of the shop."""
    other = OtherTill(till)
    tab_id = other.hold(other.till, other.order("Chips"))
    other.meet()
    other.pay(other.till, tab_id)
    other.pay(till.desk.till, tab_id)
    monkeypatch.setattr(till.desk, "read_shop", lambda: None)
    other.meet()
    assert till.shell.status_.property("text") == "All well"


def test_what_others_did_is_looked_through_within_seconds(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    have_it_paid_twice(till, monkeypatch)
    soon = till.watches.matters._soon
    soon.setTimerType(Qt.TimerType.PreciseTimer)
    till.desk.othersArrived.emit()
    till.settle()
    assert till.shell.status_.property("text") == "All well", "not with each that comes"
    assert soon.interval() == SOON_MS < LOOK_EVERY_MS
    left_ms = soon.remainingTime()
    QTest.qWait(20)
    till.desk.othersArrived.emit()
    assert soon.remainingTime() < left_ms, "and no later for more"
    soon.setInterval(1)
    QTest.qWait(20)
    till.settle()
    assert till.shell.status_.property("text") == "1 thing to look at"


def test_while_nobody_is_signed_in_nobody_waits_for_it(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    have_it_paid_twice(till, monkeypatch)
    till.desk.session.lock()
    till.desk.othersArrived.emit()
    assert not till.watches.matters._soon.isActive()
