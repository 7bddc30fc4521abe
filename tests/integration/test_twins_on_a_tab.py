"""Two lives under one name change a tab at one stamp: every till cuts the same of the two short.

Which of two branches is called the fork is each till's own, so it may not decide.
"""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, cast
from uuid import UUID

import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.sales.ringing import remove_line
from tests.support.devices import Device, copy_of
from tests.support.shop import ADA, STAFF_ID

if TYPE_CHECKING:
    from fynlo_pos.core.db.driver_connection import Readers

pytestmark = pytest.mark.integration

LINES = """
SELECT rung_milli, voided_milli, split_milli, cut_milli FROM tab_line ORDER BY tab_id, line_id
"""
HEADS = "SELECT seat FROM kitchen_order"
MARKS = "SELECT mark, value, at_ms FROM kitchen_mark ORDER BY mark"
REGISTERS = "SELECT register, value FROM tab_register ORDER BY tab_id, register"


def twins_with_a_tab() -> tuple[Device, Device, Device, UUID]:
    """A till, its copy, and an observer; all three hold one tab of two lines."""
    one = Device("T1", set_up=True)
    one.till.open_drawer(100_00, ADA)
    tab_id = one.till.hold(one.basket(2), ADA)
    other, looker = Device("T1", copy_of(one.connection)), Device("T2")
    looker.accept(one.log())
    return one, other, looker, tab_id


def looked_at(looker: Device, *logs: Device) -> list[list[tuple[object, ...]]]:
    """What the observer shows once it has heard of one twin after the other."""
    observer = heard(looker, *logs)
    return [observer.rows(LINES), observer.rows(REGISTERS)]


def heard(looker: Device, *logs: Device) -> Device:
    """The observer once it has heard of one twin after the other."""
    observer = Device("T2", copy_of(looker.connection))
    for log in logs:
        observer.accept(log.log())
    return observer


class OneReader:
    """Reads a device's database over its own connection."""

    def __init__(self, device: Device) -> None:
        self._connection = device.connection

    def connect(self) -> AbstractContextManager[Connection]:
        """Lend it."""
        return nullcontext(self._connection)


@pytest.mark.parametrize("turn", range(4))
def test_a_void_and_a_move_of_twins_at_one_stamp(turn: int) -> None:
    """One is cut, the same one everywhere, whoever was heard of first."""
    one, other, looker, tab_id = twins_with_a_tab()
    basket = one.till.recall(tab_id)
    one.till.hold(remove_line(basket, basket.lines[0].id), ADA)
    other.till.split_tab(tab_id, {basket.lines[0].id: 1000}, ADA, split_id=uuid7())
    shown = looked_at(looker, one, other)
    assert shown == looked_at(looker, other, one)
    assert 1000 in {row[3] for row in shown[0]}, "nothing was cut: no race"


@pytest.mark.parametrize("turn", range(4))
def test_a_table_set_by_twins_at_one_stamp(turn: int) -> None:
    """It is the same table everywhere, whoever was heard of first."""
    one, other, looker, tab_id = twins_with_a_tab()
    one.till.seat_tab(tab_id, ADA, table="7")
    other.till.seat_tab(tab_id, ADA, table="12")
    assert looked_at(looker, one, other) == looked_at(looker, other, one)


@pytest.mark.parametrize("turn", range(4))
def test_what_the_kitchen_is_told_by_twins_at_one_stamp(turn: int) -> None:
    """Every till shows the order at the same table, and its course waits or does not."""
    one = Device("T1", set_up=True)
    one.till.open_drawer(100_00, ADA)
    one.till.save_documents([Station(UUID(int=800), "Grill", takes_rest=True)], STAFF_ID)
    tab_id = one.till.send(one.basket(2), ADA).tab_id
    assert tab_id is not None
    one.till.set_course(tab_id, 1, is_held=True)
    other, looker = Device("T1", copy_of(one.connection)), Device("T2")
    looker.accept(one.log())
    one.till.seat_tab(tab_id, ADA, table="7")
    other.till.seat_tab(tab_id, ADA, table="12")
    one.till.set_course(tab_id, 1, is_held=False)
    other.till.set_course(tab_id, 1, is_held=False)
    shown = [
        [observer.rows(HEADS), observer.rows(MARKS)]
        for observer in (heard(looker, one, other), heard(looker, other, one))
    ]
    assert shown[0] == shown[1]
    assert [row[0] for row in shown[0][0]] in (["7"], ["12"])


@pytest.mark.slow
@pytest.mark.parametrize("turn", range(4))
def test_the_doctor_finds_the_tables_of_twins_as_they_should_be(turn: int, tmp_path: Path) -> None:
    """He knows by the same hashes which of two came first."""
    one, other, looker, tab_id = twins_with_a_tab()
    basket = one.till.recall(tab_id)
    one.till.hold(remove_line(basket, basket.lines[0].id), ADA)
    other.till.split_tab(tab_id, {basket.lines[0].id: 1000}, ADA, split_id=uuid7())
    one.till.seat_tab(tab_id, ADA, table="7")
    other.till.seat_tab(tab_id, ADA, table="12")
    for observer in (heard(looker, one, other), heard(looker, other, one)):
        faults = examine(cast("Readers", OneReader(observer)), tmp_path).faults
        assert not [fault for fault in faults if "In the table" in fault]
