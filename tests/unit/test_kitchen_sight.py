"""For whom a till tells what nobody in the kitchen has seen: its earlier lives, and the silent."""

from collections.abc import Sequence
from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.records import SentLine
from fynlo_pos.core.kitchen.sight import (
    SILENT_AFTER_MS,
    Hearing,
    Life,
    SpokenFor,
    spoken_for,
)
from fynlo_pos.core.kitchen.state import LineState, OnPaper, OrderState, Sending

pytestmark = pytest.mark.unit

GRILL = UUID(int=1)
OLD, THIS, OTHER = Life(UUID(int=10), "T1"), Life(UUID(int=11), "T1"), Life(UUID(int=20), "T2")
OLD_DEVICE, DEVICE, OTHERS = UUID(int=30), UUID(int=31), UUID(int=32)
NOW_MS = 100 * SILENT_AFTER_MS
SENT_MS = NOW_MS - SILENT_AFTER_MS
ALONE = Hearing(NOW_MS)
RESTORED = (
    msgspec.structs.replace(OLD, device=OLD_DEVICE),
    msgspec.structs.replace(THIS, previous=OLD.incarnation, device=DEVICE),
)


def sent(life: Life, at_ms: int = SENT_MS, **changes: object) -> OrderState:
    """An order that a life sent the grill: two chips."""
    sending = msgspec.structs.replace(
        Sending(UUID(int=5), life.incarnation, at_ms, 2000), **changes
    )
    line = SentLine(UUID(int=9), GRILL, 0, "Chips", Dining.EAT_IN)
    lines = (LineState(line, (sending,)),)
    return OrderState(UUID(int=3), 24, "", Dining.EAT_IN, "nuts", lines)


def told(
    order: OrderState, lives: Sequence[Life], hearing: Hearing = ALONE
) -> list[tuple[str, int]]:
    """Who is spoken for, and how much that nobody has seen."""
    return [
        (one.terminal, sum(milli for unseen in one.unseen for _, milli in unseen.things))
        for one in spoken_for([order], lives, THIS.incarnation, hearing)
    ]


def test_what_the_present_life_sent_is_told_by_itself() -> None:
    assert told(sent(THIS), RESTORED) == []


def test_what_an_earlier_life_sent_is_told_at_once() -> None:
    assert told(sent(OLD, NOW_MS), RESTORED, Hearing(NOW_MS, NOW_MS, is_apart=True)) == [("", 2000)]


def test_of_an_earlier_life_all_is_told() -> None:
    struck = sent(OLD, printed_at_ms=SENT_MS, voided=1000)
    [paper] = spoken_for([struck], RESTORED, THIS.incarnation, ALONE)
    assert [one.milli for chit in paper.to_take_back for one in chit.taken_back] == [1000]
    assert [one.allergy for one in paper.news] == ["nuts"]
    assert [one.allergy for one in paper.unread] == ["nuts"]


def test_lives_before_the_last_are_the_tills_own_too() -> None:
    newest = Life(UUID(int=12), "T1", THIS.incarnation)
    [earlier] = spoken_for([sent(OLD)], [*RESTORED, newest], newest.incarnation, ALONE)
    assert earlier.terminal == ""


def test_a_twin_that_is_heard_tells_its_own() -> None:
    heard = Hearing(NOW_MS, heard={OLD_DEVICE: NOW_MS - SILENT_AFTER_MS + 1})
    assert told(sent(OLD), RESTORED, heard) == []
    silent = Hearing(NOW_MS, heard={OLD_DEVICE: NOW_MS - SILENT_AFTER_MS})
    assert told(sent(OLD), RESTORED, silent) == [("", 2000)]


def test_a_till_that_was_put_back_on_its_own_device_is_no_twin() -> None:
    lives = [msgspec.structs.replace(one, device=DEVICE) for one in RESTORED]
    assert told(sent(OLD), lives, Hearing(NOW_MS, heard={DEVICE: NOW_MS})) == [("", 2000)]


def test_two_that_were_restored_from_one_backup_do_not_leave_it_to_each_other() -> None:
    sibling = Life(UUID(int=12), "T1", OLD.incarnation, heard_at_ms=NOW_MS)
    assert told(sent(OLD), [*RESTORED, sibling]) == [("", 2000)]


@pytest.mark.parametrize(
    ("other", "heard"),
    [
        (OTHER, {}),
        (msgspec.structs.replace(OTHER, heard_at_ms=SENT_MS), {}),
        (msgspec.structs.replace(OTHER, device=OTHERS), {OTHERS: SENT_MS}),
        (msgspec.structs.replace(OTHER, device=OTHERS), {DEVICE: NOW_MS}),
    ],
)
def test_another_terminal_that_is_silent_is_spoken_for(other: Life, heard: dict[UUID, int]) -> None:
    assert told(sent(OTHER), [*RESTORED, other], Hearing(NOW_MS, heard=heard)) == [("T2", 2000)]


@pytest.mark.parametrize(
    ("other", "heard"),
    [
        (msgspec.structs.replace(OTHER, heard_at_ms=SENT_MS + 1), {}),
        (msgspec.structs.replace(OTHER, device=OTHERS), {OTHERS: SENT_MS + 1}),
    ],
)
def test_one_that_is_heard_tells_it_itself(other: Life, heard: dict[UUID, int]) -> None:
    assert told(sent(OTHER), [*RESTORED, other], Hearing(NOW_MS, heard=heard)) == []


def test_one_that_was_restored_and_is_heard_tells_its_earlier_lives_itself() -> None:
    later = Life(UUID(int=21), "T2", OTHER.incarnation, heard_at_ms=NOW_MS)
    assert told(sent(OTHER), [*RESTORED, OTHER, later]) == []


def test_nobody_is_called_silent_before_the_till_has_listened_so_long() -> None:
    lives = [*RESTORED, OTHER]
    assert told(sent(OTHER), lives, Hearing(NOW_MS, SENT_MS + 1)) == []
    assert told(sent(OTHER), lives, Hearing(NOW_MS, SENT_MS)) == [("T2", 2000)]


def test_what_another_sent_just_now_may_be_seen_yet() -> None:
    assert told(sent(OTHER, SENT_MS + 1), [*RESTORED, OTHER]) == []


def test_what_all_have_seen_is_told_by_nobody() -> None:
    seen = sent(OTHER, is_acknowledged=True)
    confirmed = msgspec.structs.replace(seen, allergy_seen={GRILL: "nuts"})
    assert spoken_for([confirmed], [*RESTORED, OTHER], THIS.incarnation, ALONE) == []


def test_apart_nothing_is_told_that_another_may_have_settled() -> None:
    lives = [*RESTORED, OTHER]
    struck = sent(OTHER, printed_at_ms=SENT_MS, voided=1000)
    [there] = spoken_for([struck], lives, THIS.incarnation, ALONE)
    assert [len(found) for found in (there.to_take_back, there.news, there.unread)] == [1, 1, 1]
    apart = Hearing(NOW_MS, is_apart=True)
    assert spoken_for([struck], lives, THIS.incarnation, apart) == []
    [left] = spoken_for([sent(OTHER)], lives, THIS.incarnation, apart)
    assert left == SpokenFor("T2", left.unseen)
    assert left.unseen


def test_what_paper_says_of_the_allergy_is_told_no_more() -> None:
    printed = sent(OTHER, printed_at_ms=SENT_MS)
    says = msgspec.structs.replace(printed, on_paper={GRILL: OnPaper("nuts")})
    assert spoken_for([says], [*RESTORED, OTHER], THIS.incarnation, ALONE) == []


def test_a_log_that_nobody_knows_is_told_of_by_nobody() -> None:
    assert told(sent(OTHER), RESTORED) == []
    assert told(sent(OLD), []) == []
