"""Rounds of an order: how long the kitchen took is reckoned from the latest, not from the first."""

from uuid import UUID

import pytest

from fynlo_pos.core.kitchen.rounds import last_sent_ms, round_began_ms
from fynlo_pos.core.kitchen.state import LineState
from tests.support.kitchen_states import MINUTE, line, sending

pytestmark = pytest.mark.unit

EVENING, LATER, LAST = 0, 60 * MINUTE, 120 * MINUTE


def sent(at_ms: int, *, made: bool = True) -> LineState:
    return line(sendings=(sending(at_ms=at_ms),), bumped=2000 if made else 0)


def touched(**lines: tuple[LineState, int]) -> dict[UUID, int]:
    return {one.line.line_id: at_ms for one, at_ms in lines.values()}


def test_an_order_of_one_round_began_when_it_was_sent() -> None:
    assert round_began_ms([sent(EVENING, made=False)], {}) == EVENING


def test_what_comes_once_all_was_made_is_another_round() -> None:
    first, second, third = sent(EVENING), sent(LATER), sent(LAST, made=False)
    made = touched(a=(first, 9 * MINUTE), b=(second, LATER + 7 * MINUTE))
    assert round_began_ms([third, first, second], made) == LAST
    assert last_sent_ms([third, first, second]) == LAST


def test_what_comes_before_all_was_made_is_the_same_round() -> None:
    first, second = sent(EVENING), sent(LATER)
    late = touched(a=(first, LATER + 1), b=(second, LATER + 2))
    assert round_began_ms([first, second], late) == EVENING
    at_once = touched(a=(first, LATER), b=(second, LATER + 2))
    assert round_began_ms([first, second], at_once) == LATER


def test_what_was_never_made_is_of_every_round_after_it() -> None:
    left = sent(EVENING, made=False)
    assert round_began_ms([left, sent(LATER, made=False)], {}) == EVENING


def test_what_was_taken_back_unmade_holds_up_no_round() -> None:
    gone = line(sendings=(sending(at_ms=EVENING),), voided=2000)
    assert round_began_ms([gone, sent(LATER, made=False)], {}) == LATER


def test_a_line_that_was_added_to_is_of_its_latest_round() -> None:
    raised = line(sendings=(sending(at_ms=EVENING), sending(at_ms=LATER)), bumped=2000)
    other = sent(EVENING)
    made = touched(a=(other, 5 * MINUTE), b=(raised, LATER + 3))
    assert round_began_ms([raised], made) == LATER
    assert round_began_ms([raised, other], made) == LATER
    assert round_began_ms([raised, sent(EVENING, made=False)], made) == EVENING
