"""A drawer that one life of a till opened and a later one closed, told in any order."""

from itertools import permutations
from typing import Any
from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.cash.records import DrawerClosed, DrawerOpened, FloatCorrected
from fynlo_pos.core.db.parking import Reason
from tests.support.authors import Author
from tests.support.devices import Device

SESSION, ADA = UUID(int=77), UUID(int=7)
ROW = "SELECT opened_at_ms, float_minor, counted_minor, float_left_minor FROM drawer_session"


def opened(at_ms: int = 1_000) -> DrawerOpened:
    return DrawerOpened(SESSION, 150_00, 150_00, ADA, "Ada", "2026-11-26", at_ms)


def closed(counted_minor: int) -> DrawerClosed:
    return DrawerClosed(
        SESSION, 200_00, counted_minor, 50_00, 150_00, 0, None, 0, ADA, "Ada", "2026-11-26", 9_000
    )


def corrected(minor: int) -> FloatCorrected:
    return FloatCorrected(UUID(int=minor), SESSION, 150_00, minor, ADA, "Ada", "2026-11-26", 2_000)


@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize(
    ("acts", "stands"),
    [
        ((closed(199_00), closed(198_00)), (1_000, 150_00, 198_00, 150_00, None)),
        ((corrected(140_00), corrected(130_00)), (1_000, 150_00, None, None, 130_00)),
    ],
    ids=["closed", "put right"],
)
def test_the_last_life_stands_whichever_is_heard_first(
    acts: tuple[msgspec.Struct, msgspec.Struct], stands: tuple[Any, ...], order: tuple[int, ...]
) -> None:
    first = Author(1)
    first.write(opened())
    second = Author(2, first)
    second.write(acts[0])
    third = Author(3, second)
    third.write(acts[1])
    logs = [[envelope for envelope, _ in author.written] for author in (first, second, third)]

    there = Device("T9")
    for place in order:
        assert there.accept(logs[place]).moved
    assert there.rows(ROW.replace(" FROM", ", corrected_minor FROM")) == [stands]


def test_a_session_is_opened_once() -> None:
    author = Author(1)
    author.write(opened())
    author.write(opened(2_000))
    there = Device("T9")
    there.accept([envelope for envelope, _ in author.written])
    assert there.rows(ROW) == [(1_000, 150_00, None, None)]
    assert there.rows("SELECT reason FROM parked") == [(Reason.FAULT.value,)]


def test_another_tills_close_of_a_session_closes_nothing() -> None:
    ours, other = Author(1), Author(2)
    ours.write(opened())
    other.write(closed(1))
    there = Device("T9")
    for author in (other, ours):
        there.accept([envelope for envelope, _ in author.written])
    open_ones = f"{ROW} WHERE terminal = 'T1'"
    assert there.rows(open_ones) == [(1_000, 150_00, None, None)]
