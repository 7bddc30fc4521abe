"""What others did is looked through soon after it came: the guest who paid twice may be there."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions import all as all_kinds
from fynlo_pos.core.db.exceptions.barcode_twice import BARCODE_TWICE
from fynlo_pos.core.exceptions.matter import Matter
from fynlo_pos.ui.matter_watch import LOOK_EVERY_MS, SOON_MS
from tests.support.other_till import OtherTill
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


def have_it_paid_twice(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch, *, stands: str = "All well"
) -> None:
    """Pay one order on two tills; what the other did comes without a change of the shop."""
    other = OtherTill(till)
    tab_id = other.hold(other.till, other.order("Chips"))
    other.meet()
    other.pay(other.till, tab_id)
    other.pay(till.desk.till, tab_id)
    monkeypatch.setattr(till.desk, "read_shop", lambda: None)
    other.meet()
    assert till.shell.status_.property("text") == stands


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


def test_barcodes_are_looked_through_where_products_may_have_changed_and_not_with_each_sale(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That took most of the reader's time of a look, each five seconds."""
    watch, looked = till.watches.matters, []
    find = BARCODE_TWICE.find

    def counted(connection: Connection, this: UUID) -> Iterable[Matter]:
        looked.append(this)
        return find(connection, this)

    counts = replace(BARCODE_TWICE, find=counted)
    kinds = tuple(counts if one is BARCODE_TWICE else one for one in all_kinds.KINDS)
    monkeypatch.setattr(f"{all_kinds.__name__}.BARCODE_TWICE", counts)
    monkeypatch.setattr(all_kinds, "KINDS", kinds)
    one, other = till.demo.products[:2]
    sharing = [replace(each, barcodes=("5012345678900",)) for each in (one, other)]
    till.desk.till.save_documents(sharing, None)
    till.desk.shopChanged.emit()
    till.settle()
    have_it_paid_twice(till, monkeypatch, stands="1 thing to look at")
    looked.clear()
    for _ in range(2):
        watch._soon.timeout.emit()
        till.settle()
        assert till.shell.status_.property("text") == "2 things to look at"
    assert looked == []
    till.desk.till.save_documents([other], None)
    till.desk.shopChanged.emit()
    till.settle()
    assert till.shell.status_.property("text") == "1 thing to look at"
    assert len(looked) == 1
    watch.look()
    watch._soon.timeout.emit()
    till.settle()
    assert len(looked) == 3, "nor is a look at all forgotten for a short one behind it"


def test_while_nobody_is_signed_in_nobody_waits_for_it(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    have_it_paid_twice(till, monkeypatch)
    till.desk.session.lock()
    till.desk.othersArrived.emit()
    assert not till.watches.matters._soon.isActive()


def test_barcodes_of_before_somebody_signed_in_stand_no_longer(till: TillWindow) -> None:
    """A change of the shop is not looked at while nobody is signed in."""
    watch = till.watches.matters
    one, other = till.demo.products[:2]
    sharing = [replace(each, barcodes=("5012345678900",)) for each in (one, other)]
    till.desk.till.save_documents(sharing, None)
    till.desk.shopChanged.emit()
    till.settle()
    assert till.shell.status_.property("text") == "1 thing to look at"
    person = till.desk.session.person
    till.desk.session.lock()
    till.desk.till.save_documents([other], None)
    till.desk.shopChanged.emit()
    till.settle()
    till.desk.session.sign_in(person.id, person.name)
    watch._soon.timeout.emit()
    till.settle()
    assert till.shell.status_.property("text") == "All well"
