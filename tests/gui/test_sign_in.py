"""Signing in, starting the day, locking: on the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest

from tests.support.till_window import PIN, TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def door(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path, signed_in=False, started=False) as window:
        yield window


def test_a_pin_alone_signs_in(door: TillWindow) -> None:
    door.type(PIN)
    assert door.desk.session.person.name == "Ana"
    assert door.sees("Butter croissant")


def test_a_name_and_its_pin_sign_in_by_touch(door: TillWindow) -> None:
    door.tap("Ana")
    for digit in PIN:
        door.tap(digit)
        QTest.qWait(45)
    assert door.desk.session.person.name == "Ana"


def test_another_persons_pin_opens_nothing(door: TillWindow) -> None:
    door.tap("Ana")
    door.type("9999")
    assert not door.desk.session.is_signed_in
    QTest.qWait(1300)
    door.settle()
    assert door.reads("That PIN is not right. Try again.")


def test_eight_wrong_digits_are_wrong_at_once(door: TillWindow) -> None:
    door.type("12345678")
    assert door.reads("That PIN is not right. Try again.")
    door.type(PIN)
    assert door.desk.session.is_signed_in


def test_who_has_no_pin_signs_in_with_one_touch(door: TillWindow) -> None:
    door.tap("Ben")
    assert door.desk.session.person.name == "Ben"
    assert door.taps == 1


def test_the_day_starts_with_last_nights_float_in_one_touch(door: TillWindow) -> None:
    assert door.reads("Not opened yet? Nothing was left in the drawer")
    door.tap("Start the day")
    assert door.reads("Sign in to start the day with £0.00")
    door.tap("Ben")
    session = door.desk.reading.till_state().session
    assert session is not None
    assert session.staff_name == "Ben"


def test_counting_the_float_leads_to_the_drawer(door: TillWindow) -> None:
    door.tap("Count it")
    door.tap("Ben")
    assert door.shell.property("pageName") == "drawer"


def test_locking_leaves_the_order_as_it_is_for_the_next_person(door: TillWindow) -> None:
    door.tap("Ben")
    door.tap("Chips")
    door.tap("Ben: change person")
    assert not door.desk.session.is_signed_in
    door.tap("Cho")
    assert door.sees("1, Chips, 4.20")
    door.tap("Butter croissant")
    ringers = {one.id: one.name for one in door.demo.staff}
    assert [ringers[line.rung_by] for line in door.basket.lines] == ["Ben", "Cho"]


def test_locking_closes_what_is_open(door: TillWindow) -> None:
    door.tap("Ben")
    door.tap("Latte")
    door.desk.session.lock()
    door.settle()
    assert not door.sees("Add £3.20")
    door.tap("Ben")
    assert not door.sees("Add £3.20")
    door.tap("Chips")
    assert door.sees("Pay £4.20")


def test_the_till_locks_when_nobody_touches_it(door: TillWindow) -> None:
    door.tap("Ben")
    session = door.desk.session
    session.set_lock_after(60)
    idle = session.findChild(QTimer)
    assert isinstance(idle, QTimer)
    began = idle.timerId()
    door.tap("Chips")
    assert idle.timerId() != began, "a touch begins the wait anew"
    assert door.sees("Hold")
    session.set_lock_after(1)
    locked = QSignalSpy(session.locked)
    assert locked.wait(10_000)
    door.settle()
    assert door.sees("Ana")
    assert not door.sees("Hold")


def test_a_scan_at_the_door_is_answered(door: TillWindow) -> None:
    door.scan("5012345678900")
    assert door.reads("This till has no badge 5012345678900.")
    assert not door.desk.session.is_signed_in


def test_every_screen_of_the_demo_says_so(door: TillWindow) -> None:
    assert door.reads("Demo: nothing here is a real sale")
    door.tap("Ben")
    assert door.reads("Demo: nothing here is a real sale")
