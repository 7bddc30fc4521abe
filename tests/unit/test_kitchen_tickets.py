"""What a station's screen shows: rows, marks, stages and counts, from an order's sums."""

from uuid import UUID, uuid4

import msgspec
import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen import making
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.records import KitchenBumped, KitchenRecalled, SentLine
from fynlo_pos.core.kitchen.state import LineState, OrderState, Sending, unseen_since_ms
from fynlo_pos.core.kitchen.tickets import (
    Stage,
    Ticket,
    all_day,
    due_of,
    ingredients,
    tickets_of,
    tickets_of_pass,
    usual_ms,
)

pytestmark = pytest.mark.unit

GRILL, BAR, PASS, TILL = (UUID(int=n) for n in (1, 2, 3, 4))
FIRST, SECOND = UUID(int=10), UUID(int=11)
DUE = due_of(Station(GRILL, "Grill", due_after_s=480, late_after_s=720))
DUES = {GRILL: DUE, BAR: due_of(Station(BAR, "Bar", due_after_s=120, late_after_s=240))}
MINUTE = 60_000


def line(
    name: str = "Burger",
    milli: int = 2000,
    *,
    station: UUID = GRILL,
    course: int = 0,
    options: tuple[str, ...] = (),
    sendings: tuple[Sending, ...] | None = None,
    **counts: int,
) -> LineState:
    content = SentLine(uuid4(), station, 0, name, Dining.EAT_IN, options=options, course=course)
    return LineState(content, sendings or (sending(milli),), **counts)


def sending(milli: int = 2000, command: UUID = FIRST, at_ms: int = 0, **seen: object) -> Sending:
    return Sending(command, TILL, at_ms, milli, **seen)  # type: ignore[arg-type]


def order(*lines: LineState, **marks: object) -> OrderState:
    return OrderState(uuid4(), 24, "Sam", Dining.EAT_IN, "", lines, **marks)  # type: ignore[arg-type]


def ticket(*lines: LineState, now_ms: int = 0, **marks: object) -> Ticket:
    [shown] = tickets_of([order(*lines, **marks)], GRILL, DUE, now_ms)
    return shown


def rows(shown: Ticket) -> list[tuple[str, str, int]]:
    return [(row.state.value, row.name, row.milli // 1000) for row in shown.rows]


def test_like_items_are_one_row_and_different_choices_are_not() -> None:
    shown = ticket(line(), line(milli=1000), line(options=("no onion",)))
    assert rows(shown) == [("to make", "Burger", 3), ("to make", "Burger", 2)]


def test_an_addition_is_marked_also_where_it_is_more_of_the_same_line() -> None:
    grown = line(sendings=(sending(), sending(1000, SECOND, MINUTE)))
    chips = line("Chips", sendings=(sending(1000, SECOND, MINUTE),))
    assert rows(ticket(grown, chips)) == [
        ("to make", "Burger", 2),
        ("added", "Burger", 1),
        ("added", "Chips", 1),
    ]


def test_a_cancellation_is_struck_if_a_screen_showed_it_and_gone_if_none_did() -> None:
    shown = line(sendings=(sending(is_acknowledged=True),), voided=1000)
    assert rows(ticket(shown)) == [("to make", "Burger", 1), ("cancelled", "Burger", 1)]
    assert rows(ticket(line(voided=1000))) == [("to make", "Burger", 1)]
    assert tickets_of([order(line(voided=2000))], GRILL, DUE, 0) == []


def test_a_cancellation_after_it_was_made_strikes_nothing() -> None:
    made = line(sendings=(sending(is_acknowledged=True),), bumped=2000, voided=1000)
    assert (made.struck, made.done, made.is_open) == (0, 1000, False)


def test_what_was_printed_is_struck_so_that_it_is_not_made_twice() -> None:
    paper = line(sendings=(sending(printed_at_ms=7), sending(1000, SECOND, 9)))
    shown = ticket(paper)
    assert rows(shown) == [("added", "Burger", 1), ("printed", "Burger", 2)]
    assert [row.printed_at_ms for row in shown.rows] == [None, 7]
    assert (paper.to_make, paper.on_paper, paper.unseen) == (1000, 2000, 1000)


def test_a_later_course_waits_until_it_is_fired_and_its_clock_begins_then() -> None:
    brownie = line("Brownie", course=1)
    waits = ticket(brownie)
    assert rows(waits) == [("later", "Brownie", 2)]
    assert waits.stage is Stage.WAITING
    fired = ticket(brownie, fired={1: 20 * MINUTE}, now_ms=21 * MINUTE)
    assert (rows(fired), fired.stage) == ([("to make", "Brownie", 2)], Stage.GOING)
    assert rows(ticket(line(), waiting=frozenset({0}))) == [("later", "Burger", 2)]


@pytest.mark.parametrize(
    ("minutes", "stage"), [(0, Stage.GOING), (8, Stage.DUE), (12, Stage.LATE), (-5, Stage.GOING)]
)
def test_the_stage_follows_the_clock(minutes: int, stage: Stage) -> None:
    assert ticket(line(), now_ms=minutes * MINUTE).stage is stage


def test_more_of_a_made_line_has_a_clock_of_its_own() -> None:
    grown = line(sendings=(sending(), sending(1000, SECOND, 30 * MINUTE)), bumped=2000)
    shown = ticket(grown, now_ms=31 * MINUTE)
    assert (shown.stage, shown.began_at_ms) == (Stage.GOING, 30 * MINUTE)
    assert rows(shown) == [("added", "Burger", 1), ("done", "Burger", 2)]


def test_rushed_goes_first_and_what_waits_goes_last() -> None:
    old, new = order(line()), order(line(sendings=(sending(at_ms=9),)), is_rushed=True)
    later = order(line(course=1))
    shown = tickets_of([later, old, new], GRILL, DUE, 0)
    assert [one.order_id for one in shown] == [new.id, old.id, later.id]


def test_a_station_shows_its_own_lines_and_the_pass_all_until_they_are_collected() -> None:
    both = order(line(bumped=2000), line("Tea", station=BAR))
    assert tickets_of([both], GRILL, DUE, 0) == []
    [passed] = tickets_of_pass([both], PASS, DUES, 0)
    assert rows(passed) == [("to make", "Tea", 2), ("done", "Burger", 2)]
    done = order(line(bumped=2000), line("Tea", station=BAR, bumped=2000))
    [ready] = tickets_of_pass([done], PASS, DUES, 0)
    assert ready.is_ready
    [collected] = making.collect(done, 5)
    assert (
        tickets_of_pass(
            [msgspec.structs.replace(done, collected=collected.milli)],  # type: ignore[attr-defined]
            PASS,
            DUES,
            0,
        )
        == []
    )
    assert making.collect(order(line()), 5) == []


@pytest.mark.parametrize(
    ("now_ms", "at_grill", "at_bar", "at_pass"),
    [
        (1 * MINUTE, Stage.GOING, Stage.GOING, Stage.GOING),
        (3 * MINUTE, Stage.GOING, Stage.DUE, Stage.DUE),
        (5 * MINUTE, Stage.GOING, Stage.LATE, Stage.LATE),
        (9 * MINUTE, Stage.DUE, Stage.LATE, Stage.LATE),
    ],
)
def test_the_pass_says_of_an_order_what_its_slowest_station_says(
    now_ms: int, at_grill: Stage, at_bar: Stage, at_pass: Stage
) -> None:
    both = order(line(), line("Tea", station=BAR))
    [grill] = tickets_of([both], GRILL, DUES[GRILL], now_ms)
    [bar] = tickets_of([both], BAR, DUES[BAR], now_ms)
    [passed] = tickets_of_pass([both], PASS, DUES, now_ms)
    assert (grill.stage, bar.stage, passed.stage) == (at_grill, at_bar, at_pass)


def test_the_pass_hears_no_more_of_a_station_that_has_made_its_part() -> None:
    made = order(line(), line("Tea", station=BAR, bumped=2000))
    [passed] = tickets_of_pass([made], PASS, DUES, 5 * MINUTE)
    assert passed.stage is Stage.GOING


def test_an_order_that_is_empty_at_a_station_has_no_ticket() -> None:
    assert tickets_of([order(line(station=BAR))], GRILL, DUE, 0) == []


def test_all_day_counts_what_is_fired_and_not_on_paper() -> None:
    orders = [
        order(line(options=("no onion",)), line("Chips", station=BAR), line("Pie", course=1)),
        order(line(milli=1000), line("Soup", sendings=(sending(printed_at_ms=1),))),
    ]
    assert all_day(orders, GRILL) == {"Burger": 3000}
    assert all_day(orders, None) == {"Burger": 3000, "Chips": 2000}
    assert ingredients(orders, GRILL) == {"no onion": 2000}


def test_the_usual_time_is_the_middle_one() -> None:
    assert usual_ms([9, 1, 5]) == 5
    assert usual_ms([]) is None


def test_unseen_is_told_since_the_oldest_that_nobody_saw() -> None:
    seen = line(sendings=(sending(is_acknowledged=True), sending(1000, SECOND, 40)))
    assert unseen_since_ms([seen, line(sendings=(sending(at_ms=60),))]) == 40
    assert unseen_since_ms([line(sendings=(sending(is_acknowledged=True),))]) is None


def test_an_allergy_is_read_once_at_each_station_and_anew_when_it_changes() -> None:
    said = msgspec.structs.replace(order(line()), allergy="nuts")
    assert said.needs_allergy_seen(GRILL)
    [seen] = making.see_allergy(said, GRILL, 5)
    read = msgspec.structs.replace(said, allergy_seen={GRILL: seen.allergy})  # type: ignore[attr-defined]
    assert making.see_allergy(read, GRILL, 6) == []
    assert read.needs_allergy_seen(BAR)
    assert msgspec.structs.replace(read, allergy="milk").needs_allergy_seen(GRILL)


def test_a_touch_on_a_ticket_makes_all_of_it_but_what_waits() -> None:
    whole = order(
        line(bumped=1000),
        line("Pie", course=1),
        line("Tea", sendings=(sending(is_acknowledged=True),), voided=2000),
    )
    [bumped] = making.finish(whole, GRILL, None, 5)
    assert isinstance(bumped, KitchenBumped)
    assert [one.milli for one in bumped.lines] == [1000]
    assert [one.milli for one in bumped.cleared] == [2000]
    assert making.finish(order(line(bumped=2000)), GRILL, None, 5) == []


def test_a_touch_on_a_row_makes_that_much_even_of_what_waits() -> None:
    pie = line("Pie", course=1)
    [bumped] = making.finish(order(line(), pie), GRILL, {pie.line.line_id: 1000}, 5)
    assert isinstance(bumped, KitchenBumped)
    assert [(one.line_id, one.milli) for one in bumped.lines] == [(pie.line.line_id, 1000)]


def test_a_struck_row_is_cleared_by_its_own_touch() -> None:
    struck = line(sendings=(sending(is_acknowledged=True),), voided=2000)
    [cleared] = making.clear(order(struck), GRILL, [struck.line.line_id], 5)
    assert isinstance(cleared, KitchenBumped)
    assert [one.milli for one in cleared.cleared] == [2000]
    assert making.clear(order(line()), GRILL, [], 5) == []


def test_two_screens_that_counted_one_touch_each_can_still_recall_and_finish() -> None:
    twice = line(bumped=4000)
    [back] = making.recall(order(twice), GRILL, None, 5)
    assert isinstance(back, KitchenRecalled)
    open_again = msgspec.structs.replace(twice, recalled=back.lines[0].milli)
    assert open_again.left == 2000
    overdone = msgspec.structs.replace(twice, recalled=9000)
    [made] = making.finish(order(overdone), GRILL, None, 5)
    assert isinstance(made, KitchenBumped)
    assert msgspec.structs.replace(overdone, bumped=4000 + made.lines[0].milli).left == 0


def test_part_of_a_row_can_be_recalled_and_nothing_that_is_not_made() -> None:
    made = line(bumped=2000)
    [back] = making.recall(order(made), GRILL, {made.line.line_id: 1000}, 5)
    assert isinstance(back, KitchenRecalled)
    assert [one.milli for one in back.lines] == [1000]
    assert making.recall(order(line()), GRILL, None, 5) == []


def test_what_is_so_already_is_not_written_again() -> None:
    shown = order(line(sendings=(sending(is_acknowledged=True),)), is_rushed=True)
    assert making.acknowledge(shown, GRILL, [FIRST], 5) == []
    assert making.acknowledge(order(line()), GRILL, [SECOND], 5) == []
    assert len(making.acknowledge(order(line()), GRILL, [FIRST, SECOND], 5)) == 1
    assert making.rush(shown, 5, is_on=True) == []
    assert len(making.rush(shown, 5, is_on=False)) == 1
    assert making.set_course(shown, 0, 5, is_held=False) == []
    assert len(making.set_course(shown, 1, 5, is_held=False)) == 1
    assert making.printed(shown, GRILL, [FIRST], 5) == []
    assert len(making.printed(order(line()), GRILL, [FIRST], 5)) == 1


def test_a_line_is_found_at_its_station_only() -> None:
    burger = line()
    held = order(burger)
    assert held.line_at(burger.line.line_id, GRILL) == burger
    assert held.line_at(burger.line.line_id, BAR) is None
    assert (held.began_at_ms, held.is_open) == (0, True)


def test_a_ticket_says_which_later_courses_have_something_left_and_whether_they_wait() -> None:
    lines = [line(), line(course=1), line(course=2), line(course=3, bumped=2000)]
    [shown] = tickets_of([order(*lines, fired={1: 5})], GRILL, DUE, 10)
    assert shown.courses == ((1, False), (2, True))
