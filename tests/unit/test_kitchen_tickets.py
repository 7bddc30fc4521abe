"""What a station's screen shows: rows, marks, stages and counts, from an order's sums."""

from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.kitchen import making
from fynlo_pos.core.kitchen.counts import all_day, ingredients, usual_ms
from fynlo_pos.core.kitchen.records import KitchenCollected
from fynlo_pos.core.kitchen.state import LineState, OrderState, unseen_since_ms
from fynlo_pos.core.kitchen.tickets import Stage, Ticket, tickets_of, tickets_of_pass
from tests.support.kitchen_states import (
    BAR,
    DUE,
    DUES,
    GRILL,
    MINUTE,
    PASS,
    SECOND,
    counted,
    line,
    order,
    sending,
)

pytestmark = pytest.mark.unit


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


def test_what_papers_say_no_more_and_is_wanted_again_is_to_be_made() -> None:
    """It was off as it was printed, or taken back, and a sale cut its void."""
    paper = line(milli=3000, sendings=(sending(3000, printed_at_ms=7),), cleared=1000)
    assert rows(ticket(paper)) == [("to make", "Burger", 1), ("printed", "Burger", 2)]
    assert (paper.to_make, paper.on_paper, paper.unseen) == (1000, 2000, 1000)
    made = counted(paper, bumped=2000)
    assert (made.to_make, made.on_paper, made.done) == (1000, 0, 2000), "paper's are made first"
    shown = counted(paper, is_acknowledged=True)
    assert (shown.unseen, shown.struck) == (0, 0)
    twice = counted(paper, cleared=-1000, voided=1000)
    assert (twice.on_paper, twice.struck) == (2000, 1000), "two papers say it after all"


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


def test_who_made_it_hears_of_an_allergy_until_the_dish_is_collected_or_paid() -> None:
    def shown(*lines: LineState, **marks: object) -> list[Ticket]:
        told = msgspec.structs.replace(order(*lines, **marks), allergy="nuts")
        return tickets_of([told], GRILL, DUE, 0)

    made = line(bumped=2000)
    for lines in ((made,), (made, line("Tea", station=BAR)), (line(bumped=2000, paid=1000),)):
        [one] = shown(*lines)
        assert (one.needs_allergy_seen, one.is_made, one.hears_late) == (True, True, True)
        assert rows(one) == [("done", "Burger", 2)]
    assert shown(made, allergy_seen={GRILL: "nuts"}) == []
    assert shown(counted(made, collected=2000)) == []
    assert shown(line(bumped=2000, paid=2000)) == []
    assert shown(line(bumped=2000, voided=2000)) == []
    [more] = shown(made, line("Chips"))
    assert (more.is_made, more.hears_late) == (False, True)
    [later] = shown(made, line("Brownie", course=1))
    assert (later.stage, later.hears_late) == (Stage.WAITING, True)
    [unmade] = shown(line("Chips"), line("Tea", station=BAR, bumped=2000))
    assert (unmade.needs_allergy_seen, unmade.hears_late) == (True, False)


def test_a_made_dish_whose_allergy_is_to_be_read_goes_first_also_where_a_later_course_waits() -> (
    None
):
    """It may lie under the fold, and is the one that leaves next."""
    going, rushed = order(line()), order(line(sendings=(sending(at_ms=9),)), is_rushed=True)
    later = order(line(course=1))
    made = line(sendings=(sending(at_ms=5),), bumped=2000)
    for lines in ((made,), (made, line("Brownie", course=1)), (made, line("Chips"))):
        told = msgspec.structs.replace(order(*lines), allergy="nuts")
        shown = tickets_of([later, going, rushed, told], GRILL, DUE, 0)
        assert [one.order_id for one in shown] == [told.id, rushed.id, going.id, later.id]
        read = msgspec.structs.replace(told, allergy_seen={GRILL: "nuts"})
        assert tickets_of([going, rushed, read], GRILL, DUE, 0)[0].order_id == rushed.id


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
    assert isinstance(collected, KitchenCollected)
    taken = [
        counted(one, collected=gone.milli)
        for one, gone in zip(done.lines, collected.lines, strict=True)
    ]
    gone_out = msgspec.structs.replace(done, lines=tuple(taken))
    assert tickets_of_pass([gone_out], PASS, DUES, 0) == []
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


def test_a_course_is_not_offered_where_all_that_is_left_of_it_was_called_by_itself() -> None:
    """Another station's dish of it waits on, and no touch here is to let it wait or call it."""
    paid, other = line(course=1), line("Soup", course=1, station=BAR)
    mixed = order(line(), paid, other, called={paid.line.line_id: 5})

    def courses(at: UUID, one: OrderState) -> tuple[tuple[int, bool], ...]:
        [shown] = tickets_of([one], at, DUES[at], 10)
        return shown.courses

    assert (courses(GRILL, mixed), courses(BAR, mixed)) == ((), ((1, True),))
    [passed] = tickets_of_pass([mixed], PASS, DUES, 10)
    assert passed.courses == ((1, True),)
    fired = msgspec.structs.replace(mixed, fired={1: 7})
    assert (courses(GRILL, fired), courses(BAR, fired)) == ((), ((1, False),))
    both = msgspec.structs.replace(mixed, lines=(*mixed.lines, line("Pie", course=1)))
    assert courses(GRILL, both) == ((1, True),)


def struck() -> LineState:
    """A line that was seen, and then taken off."""
    return line(sendings=(sending(is_acknowledged=True),), voided=2000)


def test_an_order_that_was_cancelled_keeps_its_place_until_it_was_read() -> None:
    gone = order(struck())
    after = order(line(sendings=(sending(at_ms=MINUTE),)))
    first, second = tickets_of([after, gone], GRILL, DUE, 20 * MINUTE)
    assert (first.order_id, first.stage) == (gone.id, Stage.CANCELLED)
    assert (second.order_id, second.stage) == (after.id, Stage.LATE)
    assert first.asks, "somebody has to stop making it"
    assert ticket(struck(), line("Cake", course=1)).stage is Stage.WAITING
    assert ticket(struck(), line()).stage is Stage.GOING
    [both] = tickets_of_pass(
        [order(struck(), line("Gin", station=BAR, bumped=2000))], PASS, DUES, 20 * MINUTE
    )
    assert both.stage is Stage.CANCELLED


def test_a_ticket_asks_for_nothing_where_all_of_it_waits() -> None:
    assert not ticket(line("Cake", course=1)).asks
    assert not ticket(line("Cake", course=1), line(bumped=2000)).asks
    assert ticket(line("Cake", course=1), line()).asks
    assert ticket(line("Cake", course=1), struck()).asks


def test_news_grows_with_whatever_somebody_has_to_look_at() -> None:
    plain = order(line("Cake", course=1), line())

    def news(**changes: object) -> tuple[int, ...]:
        return tickets_of([msgspec.structs.replace(plain, **changes)], GRILL, DUE, 9)[0].news

    before = news()
    more = (*plain.lines, line("Chips"))
    for grown in (
        news(lines=more),
        news(lines=(*plain.lines[:1], struck())),
        news(fired={1: 5}),
        news(is_rushed=True),
        news(allergy="nuts"),
    ):
        assert any(now > then for now, then in zip(grown, before, strict=True)), grown
    made = counted(plain.lines[1], bumped=1000)
    assert news(lines=(plain.lines[0], made)) == before, "what is made here is no news"
    assert news(allergy="nuts", allergy_seen={GRILL: "nuts"}) == before
    read = counted(struck(), cleared=1000)
    assert news(lines=(*plain.lines[:1], read)) == news(lines=(*plain.lines[:1], struck()))
