"""What is said of a station's papers, and how a screen shows what is on one: so much, and once."""

from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.bounds import MOST_MILLI
from fynlo_pos.core.kitchen import making
from fynlo_pos.core.kitchen.records import (
    Counted,
    KitchenAcknowledged,
    KitchenBumped,
    KitchenPrinted,
    KitchenToldOnPaper,
)
from fynlo_pos.core.kitchen.state import LineState, OnPaper, OrderState
from fynlo_pos.core.kitchen.unseen import Said, TakenBack
from tests.support.kitchen_states import BAR, FIRST, GRILL, SECOND, counted, line, order, sending

pytestmark = pytest.mark.unit

THIRD = UUID(int=9)


def count_of(one: LineState, milli: int, command: UUID = FIRST) -> Counted:
    return Counted(one.line.line_id, one.line.station_id, milli, command)


def cleared(facts: list[msgspec.Struct]) -> tuple[Counted, ...]:
    [bumped] = facts
    assert isinstance(bumped, KitchenBumped)
    assert bumped.lines == ()
    return bumped.cleared


def test_a_screen_says_which_of_what_it_shows_is_on_paper_and_of_which_more_is_to_be_made() -> None:
    whole = line(sendings=(sending(1000, FIRST, printed_at_ms=3), sending(1000, SECOND, 9)))
    part = line(sendings=(sending(2000, THIRD, printed_at_ms=3, cleared=1000),))
    [seen] = making.acknowledge(order(whole, part), GRILL, [SECOND, FIRST, THIRD], 5)
    assert isinstance(seen, KitchenAcknowledged)
    assert seen.command_ids == (THIRD, FIRST, SECOND)
    assert (seen.on_paper, seen.in_part) == ((THIRD, FIRST), (THIRD,))


def test_a_paper_takes_back_of_its_parts_in_turn_and_no_more_than_it_says() -> None:
    both = line(
        sendings=(
            sending(1000, FIRST, printed_at_ms=3, voided=1000),
            sending(2000, SECOND, 9, printed_at_ms=9, voided=2000),
        )
    )
    read = line("Tea", sendings=(sending(1000, FIRST, printed_at_ms=3, voided=1000, cleared=1000),))
    of = (FIRST, SECOND, THIRD)
    line_id = both.line.line_id
    backs = [TakenBack(line_id, 2500, 3000, of), TakenBack(read.line.line_id, 1000, 1000, (FIRST,))]
    said = cleared(making.clear_on_paper(order(both, read), GRILL, backs, 5))
    assert said == (count_of(both, 1000), count_of(both, 1500, SECOND))
    assert making.clear_on_paper(order(read), GRILL, backs[1:], 5) == []
    assert making.clear_on_paper(order(both), BAR, backs[:1], 5) == []


def test_a_first_paper_leaves_off_what_it_does_not_say_and_nobody_has_read() -> None:
    three = line(sendings=(sending(3000, FIRST, voided=2000, cleared=500),))
    told = making.printed(order(three), GRILL, [FIRST], 5)
    [paper, left_off] = told
    assert isinstance(paper, KitchenPrinted)
    assert (paper.command_id, paper.again) == (FIRST, ())
    assert cleared([left_off]) == (count_of(three, 1500),)


def test_a_first_paper_of_what_a_screen_shows_leaves_nothing_off() -> None:
    shown = line(sendings=(sending(1000, is_acknowledged=True),))
    assert [type(one) for one in making.printed(order(shown), GRILL, [FIRST], 5)] == [
        KitchenPrinted
    ]


def test_a_first_paper_that_says_nothing_of_a_part_leaves_all_of_it_off() -> None:
    one, other = line("Pie", 1000), line("Tea", 1000)
    said = [Said(one.line.line_id, FIRST, 1000)]
    [paper, left_off] = making.printed(order(one, other), GRILL, [FIRST], 5, said=said)
    assert isinstance(paper, KitchenPrinted)
    assert cleared([left_off]) == (count_of(other, 1000),)


def test_what_a_paper_says_more_than_was_sent_or_read_leaves_nothing_off() -> None:
    one = line("Pie", 1000)
    more = [Said(one.line.line_id, FIRST, 3000)]
    [paper] = making.printed(order(one), GRILL, [FIRST], 5, said=more)
    assert isinstance(paper, KitchenPrinted)


def test_a_further_paper_says_so_much_again_of_what_none_said_any_more() -> None:
    known = {"printed_at_ms": 3, "is_acknowledged": True}
    gone = line(sendings=(sending(3000, FIRST, cleared=2000, **known),))
    whole = line("Tea", sendings=(sending(1000, SECOND, **known),))
    shown = order(gone, whole)
    again = [
        Said(gone.line.line_id, FIRST, 1500, "2000-3000"),
        Said(whole.line.line_id, SECOND, 1000),
    ]
    [paper] = making.printed(shown, GRILL, [FIRST, SECOND], 5, said=again)
    assert isinstance(paper, KitchenPrinted)
    assert (paper.command_id, paper.again) == (FIRST, (count_of(gone, 1500),))
    most = [Said(gone.line.line_id, FIRST, 9000, "2000-3000")]
    [paper] = making.printed(shown, GRILL, [FIRST], 5, said=most)
    assert isinstance(paper, KitchenPrinted)
    assert paper.again == (count_of(gone, 2000),), "no more than is to be made"
    plain = [Said(gone.line.line_id, FIRST, 1500)]
    assert making.printed(shown, GRILL, [FIRST], 5, said=plain) == []


def test_papers_of_two_sendings_say_each_what_is_its_own() -> None:
    first = line(sendings=(sending(1000, FIRST, printed_at_ms=3, cleared=1000),))
    second = line("Tea", sendings=(sending(1000, SECOND),))
    third = line("Pie", sendings=(sending(1000, THIRD),))
    told = making.printed(order(first, second, third), GRILL, [SECOND, FIRST], 5)
    assert [type(each) for each in told] == [KitchenPrinted, KitchenPrinted]
    papers = [(each.command_id, each.again) for each in told]  # type: ignore[attr-defined]
    assert papers == [(FIRST, (count_of(first, 1000),)), (SECOND, ())]


def on_paper(shown: OrderState, commands: list[UUID], allergy: str = "") -> KitchenToldOnPaper:
    told = making.printed(shown, GRILL, commands, 5, allergy)
    [says] = [each for each in told if isinstance(each, KitchenToldOnPaper)]
    return says


def test_a_paper_tells_of_the_courses_and_lines_on_it_that_are_called_by_then() -> None:
    starter = line("Soup", course=1)
    main = line("Pie", course=2)
    sweet = line("Cake", course=3)
    more = sending(1000, SECOND, 9)
    alone = line("Fish", course=4, sendings=(sending(1000, THIRD, printed_at_ms=3), more))
    later = line("Tea", course=5, sendings=(more,))
    shown = order(
        *(starter, main, sweet, alone, later),
        fired={1: 7, 2: 7, 5: 7},
        waiting=frozenset((2,)),
        called={alone.line.line_id: 8, main.line.line_id: 8},
        on_paper={GRILL: OnPaper("nuts", frozenset((0,)), 3, frozenset((THIRD,)))},
    )
    says = on_paper(shown, [FIRST])
    assert (says.number, says.allergy, says.courses) == (4, "nuts", (0, 1))
    assert says.lines == tuple(sorted((THIRD, main.line.line_id)))
    says = on_paper(shown, [SECOND], "milk")
    assert (says.number, says.allergy, says.courses) == (4, "milk", (0, 5))
    assert says.lines == tuple(sorted((THIRD, alone.line.line_id)))


def test_what_papers_say_already_is_not_told_again() -> None:
    says = OnPaper("nuts", frozenset((0, 2)), 3, frozenset((THIRD,)))
    shown = order(line(), on_paper={GRILL: says})
    assert making.told_on_paper(shown, GRILL, [2], "", 5, [THIRD]) == []
    assert making.told_on_paper(shown, GRILL, [0], "nuts", 5) == []
    [courses] = making.told_on_paper(shown, GRILL, [9, 1], "", 5)
    assert courses == KitchenToldOnPaper(shown.id, GRILL, 4, "nuts", (0, 1, 2, 9), 5, (THIRD,))
    [at_bar] = making.told_on_paper(shown, BAR, [], "", 5, [SECOND, FIRST])
    assert at_bar == KitchenToldOnPaper(shown.id, BAR, 1, "", (), 5, (FIRST, SECOND))


def test_what_is_said_of_several_is_said_in_one_order() -> None:
    many = [UUID(int=7919 * number) for number in range(9, 0, -1)]
    shown = order(*(line(sendings=(sending(1000, command),)) for command in many))
    [seen] = making.acknowledge(shown, GRILL, many, 5)
    assert isinstance(seen, KitchenAcknowledged)
    assert list(seen.command_ids) == many[::-1]
    papers = making.printed(shown, GRILL, many, 5)
    assert [one.command_id for one in papers if isinstance(one, KitchenPrinted)] == many[::-1]
    [told] = making.told_on_paper(shown, GRILL, [3, 1, 2], "", 5, many)
    assert isinstance(told, KitchenToldOnPaper)
    assert (list(told.lines), told.courses) == (many[::-1], (1, 2, 3))


def test_a_count_is_no_more_than_can_be_read() -> None:
    most = line(milli=MOST_MILLI)
    beyond = counted(most, recalled=MOST_MILLI, bumped=0)
    [made] = making.finish(order(beyond), GRILL, None, 5)
    assert isinstance(made, KitchenBumped)
    assert [one.milli for one in made.lines] == [MOST_MILLI]
