"""What nobody in the kitchen saw of who does not tell of it: an earlier life, a silent terminal."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from uuid6 import uuid7

from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.store import SqlStore
from fynlo_pos.core.kitchen.documents import StationKind
from fynlo_pos.core.kitchen.sight import SILENT_AFTER_MS
from fynlo_pos.core.sales.ringing import set_allergy, set_quantity
from fynlo_pos.sync.member.values import Phase, Seen
from fynlo_pos.ui.kitchen_watch import PATIENCE_MS
from fynlo_pos.ui.long_standing import ALLERGY_PATIENCE_MS
from tests.support.kitchen_served import Clock, acknowledge, give_printer, look, orders, set_up
from tests.support.other_till import OtherTill
from tests.support.terminals_beside import SHARED, WELL, Beside, give
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

MINUTE_MS = 60_000
T2_DEVICE = UUID(int=12)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path, clock: Clock) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", now_ms=clock) as window:
        yield window


def begin_another_life(till: TillWindow) -> None:
    """Have the till find that its log is written elsewhere too."""
    store, reading = till.desk.till._store, till.desk.reading
    assert isinstance(store, SqlStore)
    assert isinstance(reading, SqlReading)
    store.begin_another_life(uuid7(), at_ms=till.desk.now_ms(), witness=None)
    reading.follow()
    till.desk.read_shop()
    till.settle()


def test_what_an_earlier_life_sent_is_told_and_the_printer_offered(
    till: TillWindow, clock: Clock
) -> None:
    set_up(till, StationKind.SCREEN)
    give_printer(till)
    till.tap("Chips")
    till.tap("Hold")
    begin_another_life(till)
    look(till)
    assert not till.reads("has not seen")
    clock.at_ms += 12_000
    look(till)
    assert till.reads("Grill has not seen 1 Chips (12 s).")
    assert not till.reads("is not in touch")
    till.tap("Print it")
    [order] = orders(till)
    assert [(one.on_paper, one.unseen) for one in order.lines] == [(1000, 0)]
    assert not till.reads("has not seen")
    assert len(till.tray.station_chits) == 1


def test_what_a_life_before_sent_a_printer_comes_out_once_a_person_says_so(
    till: TillWindow, clock: Clock
) -> None:
    """The device it was restored from may be running, and print it by itself."""
    set_up(till, StationKind.PRINTER)
    till.tap("Chips")
    till.tap("Hold")
    begin_another_life(till)
    give_printer(till)
    look(till)
    clock.at_ms += PATIENCE_MS
    look(till)
    assert till.tray.station_chits == []
    assert till.reads("Grill has not seen 1 Chips (10 s).")
    till.tap("Print it")
    look(till)
    assert len(till.tray.station_chits) == 1
    assert not till.reads("has not seen")


def test_what_is_on_an_earlier_lifes_paper_and_voided_is_taken_back_by_paper(
    till: TillWindow, clock: Clock
) -> None:
    set_up(till, StationKind.PRINTER)
    give_printer(till)
    till.tap("Chips")
    till.tap("Chips")
    till.tap("Send to the kitchen")
    begin_another_life(till)
    line_id = till.basket.lines[0].id
    till.desk.order.change(lambda one: set_quantity(one, line_id, 1000))
    till.tap("Hold")
    look(till)
    assert len(till.tray.station_chits) == 1, "a twin may say it by itself"
    clock.at_ms += PATIENCE_MS
    look(till)
    assert till.reads("Grill has no paper of what changed in order 1 (10 s).")
    till.tap("Print it")
    back = [one.milli for chit in till.tray.station_chits for one in chit.taken_back]
    assert back == [1000]
    look(till)
    assert not till.reads("has no paper")


def test_an_allergy_of_an_earlier_life_that_nobody_confirms_is_told(
    till: TillWindow, clock: Clock
) -> None:
    set_up(till, StationKind.SCREEN)
    till.tap("Chips")
    till.desk.order.change(lambda one: set_allergy(one, "nuts"))
    till.tap("Hold")
    begin_another_life(till)
    acknowledge(till)
    clock.at_ms += ALLERGY_PATIENCE_MS
    look(till)
    assert till.reads("Grill has not confirmed the allergy of order 1 (60 s).")


def sent_by_t2(till: TillWindow, clock: Clock) -> None:
    """Have T2 send Chips to the grill, and be known here when it is not heard any more."""
    set_up(till, StationKind.SCREEN)
    give_printer(till)
    give(till, Beside(standing=SHARED))
    till.desk.others.see(WELL)
    other = OtherTill(till)
    other.hold(other.till, other.order("Chips"))
    other.meet()
    clock.at_ms += SILENT_AFTER_MS
    look(till)


def test_what_a_terminal_that_is_silent_sent_is_told_here_and_the_printer_offered(
    till: TillWindow, clock: Clock
) -> None:
    sent_by_t2(till, clock)
    assert till.reads("Grill has not seen 1 Chips (")
    assert till.reads("T2 sent it and is not in touch. Ask them before you print it.")
    assert till.tray.station_chits == []
    till.tap("Print it")
    look(till)
    assert len(till.tray.station_chits) == 1
    assert not till.reads("has not seen")
    assert [one.unseen for order in orders(till) for one in order.lines] == [0]


def test_a_screen_that_shows_it_ends_it(till: TillWindow, clock: Clock) -> None:
    sent_by_t2(till, clock)
    acknowledge(till)
    assert not till.reads("has not seen")


def test_apart_it_is_told_and_not_printed(till: TillWindow, clock: Clock) -> None:
    """It may be seen by now, or printed: what is printed apart is a fact that nobody knows of."""
    sent_by_t2(till, clock)
    till.desk.others.see(replace(WELL, phase=Phase.APART, is_caught_up=False))
    look(till)
    assert till.reads("T2 sent it and is not in touch. Tell them, and look whether their screen")
    assert not till.sees("Print it")


def test_one_that_is_there_tells_it_itself_however_quiet_it_is(
    till: TillWindow, clock: Clock
) -> None:
    set_up(till, StationKind.SCREEN)
    give(till, Beside(standing=SHARED))
    other = OtherTill(till)
    store = till.desk.till._store
    assert isinstance(store, SqlStore)
    with store._connection.begin():
        store._connection.exec_driver_sql(
            "INSERT INTO log_owner (incarnation, device) VALUES (?, ?)",
            (other._device.incarnation.bytes, T2_DEVICE.bytes),
        )
    there = Seen(T2_DEVICE, is_here=True, heard_ms=0)
    till.desk.others.see(replace(WELL, devices=(there,)))
    other.hold(other.till, other.order("Chips"))
    other.meet()
    for _ in range(3):
        clock.at_ms += 2 * MINUTE_MS
        look(till)
    assert not till.reads("has not seen")
    till.desk.others.see(replace(WELL, devices=(replace(there, is_here=False),)))
    look(till)
    assert not till.reads("has not seen"), "it was there a moment ago"
    clock.at_ms += SILENT_AFTER_MS
    look(till)
    assert till.reads("T2 sent it and is not in touch")


def test_what_waited_while_it_was_silent_does_not_come_out_by_itself_before_it_has_heard_all(
    till: TillWindow, clock: Clock
) -> None:
    """Another till may have printed it meanwhile."""
    set_up(till, StationKind.PRINTER)
    give(till, Beside(standing=SHARED))
    till.tap("Chips")
    till.tap("Hold")
    clock.at_ms += SILENT_AFTER_MS
    give_printer(till)
    look(till)
    assert till.tray.station_chits == []
    assert till.sees("Print it")
    till.tap("Chips")
    till.tap("Hold")
    look(till)
    assert len(till.tray.station_chits) == 1, "what is new does"
    till.desk.others.see(WELL)
    look(till)
    assert len(till.tray.station_chits) == 2


def test_a_change_from_before_the_start_waits_until_all_is_heard(
    prepared_app: QGuiApplication, tmp_path: Path, clock: Clock
) -> None:
    """Another till may have told it by paper while this one was off."""
    with till_window(tmp_path / "till", now_ms=clock) as before:
        set_up(before, StationKind.PRINTER)
        give_printer(before)
        before.tap("Chips")
        before.tap("Send to the kitchen")
        assert len(before.tray.station_chits) == 1
        before.tray.is_empty = True
        [order] = orders(before)
        told = set_allergy(before.basket, "nuts")
        before.desk.till.hold(told, before.desk.session.person)
    with till_window(tmp_path / "till", now_ms=clock) as till:
        give(till, Beside(standing=SHARED))
        give_printer(till)
        look(till)
        assert till.tray.station_chits == []
        clock.at_ms += PATIENCE_MS
        look(till)
        assert till.reads("Grill has no paper of what changed in order 1 (10 s).")
        assert till.sees("Print it")
        till.desk.others.see(WELL)
        look(till)
        assert [chit.order_id for chit in till.tray.station_chits] == [order.id]
