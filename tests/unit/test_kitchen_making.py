"""What a kitchen's people do with an order, as facts: each written only where it is not so yet."""

import msgspec
import pytest

from fynlo_pos.core.kitchen import making
from fynlo_pos.core.kitchen.records import KitchenBumped, KitchenCollected, KitchenRecalled
from tests.support.kitchen_states import (
    BAR,
    FIRST,
    GRILL,
    SECOND,
    counted,
    line,
    order,
    part,
    sending,
)

pytestmark = pytest.mark.unit


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
    [bumped] = making.finish(order(line(), pie), GRILL, {part(pie): 1000}, 5)
    assert isinstance(bumped, KitchenBumped)
    assert [(one.line_id, one.milli) for one in bumped.lines] == [(pie.line.line_id, 1000)]


def test_a_ticket_that_was_shown_is_made_as_it_was_shown() -> None:
    gone = line(sendings=(sending(is_acknowledged=True),), voided=2000)
    shown, since = line("Pie"), line("Tea")
    whole = order(gone, shown, since)
    made, struck = {part(shown): 2000}, {part(gone): 1000}
    [bumped] = making.finish(whole, GRILL, made, 5, struck)
    assert isinstance(bumped, KitchenBumped)
    assert [(one.line_id, one.milli) for one in bumped.lines] == [(shown.line.line_id, 2000)]
    assert [(one.line_id, one.milli) for one in bumped.cleared] == [(gone.line.line_id, 1000)]


def test_a_struck_row_is_cleared_by_its_own_touch() -> None:
    struck = line(sendings=(sending(is_acknowledged=True),), voided=2000)
    [cleared] = making.clear(order(struck), GRILL, [part(struck)], 5)
    assert isinstance(cleared, KitchenBumped)
    assert [one.milli for one in cleared.cleared] == [2000]
    assert making.clear(order(line()), GRILL, [], 5) == []
    other = line("Chips", sendings=(sending(is_acknowledged=True),), voided=2000)
    [cleared] = making.clear(order(struck, other), GRILL, [part(struck)], 5)
    assert isinstance(cleared, KitchenBumped)
    assert [one.line_id for one in cleared.cleared] == [struck.line.line_id], "the other is unread"


def test_two_screens_that_counted_one_touch_each_can_still_recall_and_finish() -> None:
    twice = line(bumped=4000)
    [back] = making.recall(order(twice), GRILL, None, 5)
    assert isinstance(back, KitchenRecalled)
    open_again = counted(twice, recalled=back.lines[0].milli)
    assert open_again.left == 2000
    overdone = counted(twice, recalled=9000)
    [made] = making.finish(order(overdone), GRILL, None, 5)
    assert isinstance(made, KitchenBumped)
    assert counted(overdone, bumped=4000 + made.lines[0].milli).left == 0


def test_what_two_papers_say_after_all_is_struck_and_read_like_any() -> None:
    printed = line(milli=3000, sendings=(sending(3000, printed_at_ms=7),), voided=1000)
    twice = counted(printed, cleared=-1000)
    [read] = making.clear(order(twice), GRILL, [part(twice)], 5)
    assert isinstance(read, KitchenBumped)
    assert counted(twice, cleared=-1000 + read.cleared[0].milli).struck == 0


def test_part_of_a_row_can_be_recalled_and_nothing_that_is_not_made() -> None:
    made = line(bumped=2000)
    [back] = making.recall(order(made), GRILL, {part(made): 1000}, 5)
    assert isinstance(back, KitchenRecalled)
    assert [one.milli for one in back.lines] == [1000]
    assert making.recall(order(line()), GRILL, None, 5) == []


def test_a_touch_says_no_more_than_is_there_and_nothing_of_what_it_does_not_name() -> None:
    screen = (sending(is_acknowledged=True),)
    one, owed = line(), line("Pie", bumped=2000, recalled=9000)
    struck, other = (
        line("Tea", sendings=screen, voided=2000),
        line("Gin", sendings=screen, voided=1),
    )
    shown = order(one, owed, struck, other)
    [made] = making.finish(shown, GRILL, {part(one): 5000}, 5, {part(struck): 5000})
    assert isinstance(made, KitchenBumped)
    assert [(each.line_id, each.milli) for each in made.lines] == [(one.line.line_id, 2000)]
    assert [(each.line_id, each.milli) for each in made.cleared] == [(struck.line.line_id, 2000)]
    done, over = line(bumped=1000), line("Pie", bumped=9000)
    [back] = making.recall(order(done, over), GRILL, {part(done): 5000}, 5)
    assert isinstance(back, KitchenRecalled)
    assert [(each.line_id, each.milli) for each in back.lines] == [(done.line.line_id, 1000)]


def test_a_touch_counts_what_is_left_of_what_was_recalled_or_read_in_part() -> None:
    anew = line(bumped=2000, recalled=1000)
    [made] = making.finish(order(anew), GRILL, None, 5)
    assert isinstance(made, KitchenBumped)
    assert [one.milli for one in made.lines] == [1000]
    screen = (sending(3000, is_acknowledged=True),)
    rest = line("Tea", sendings=screen, voided=2000, cleared=500)
    again = line("Gin", sendings=screen, voided=1000, cleared=-1000)
    shown = order(rest, again)
    [read] = making.finish(shown, GRILL, {}, 5, {part(rest): 2000})
    assert isinstance(read, KitchenBumped)
    assert [(one.line_id, one.milli) for one in read.cleared] == [(rest.line.line_id, 1500)]


def test_the_least_there_is_can_be_made_and_recalled() -> None:
    bit = line(milli=1)
    [made] = making.finish(order(bit), GRILL, None, 5)
    assert isinstance(made, KitchenBumped)
    [back] = making.recall(order(counted(bit, bumped=1)), GRILL, None, 5)
    assert isinstance(back, KitchenRecalled)
    assert [made.lines[0].milli, back.lines[0].milli] == [1, 1]


def test_what_is_so_already_is_not_written_again() -> None:
    shown = order(line(sendings=(sending(is_acknowledged=True),)), is_rushed=True)
    assert making.acknowledge(shown, GRILL, [FIRST], 5) == []
    assert making.acknowledge(order(line()), GRILL, [SECOND], 5) == []
    assert len(making.acknowledge(order(line()), GRILL, [FIRST, SECOND], 5)) == 1
    assert making.rush(shown, 5, is_on=True) == []
    assert len(making.rush(shown, 5, is_on=False)) == 1
    assert making.set_course(shown, 0, 5, is_held=False) == []
    assert len(making.set_course(shown, 1, 5, is_held=False)) == 1
    paper = order(line(sendings=(sending(printed_at_ms=4, is_acknowledged=True),)))
    assert making.printed(paper, GRILL, [FIRST], 5) == []
    assert len(making.printed(order(line()), GRILL, [FIRST], 5)) == 1


def test_what_was_collected_by_mistake_stands_at_the_pass_again() -> None:
    there = order(line(bumped=2000), line("Gin", station=BAR, bumped=2000))
    [gone] = making.collect(there, 4)
    assert isinstance(gone, KitchenCollected)
    away = msgspec.structs.replace(
        there, lines=tuple(counted(one, collected=2000) for one in there.lines)
    )
    assert [one.milli for one in gone.lines] == [2000, 2000]
    assert not away.is_ready
    [back] = making.recall_at_pass(away, [GRILL, BAR], 5)
    assert isinstance(back, KitchenCollected)
    assert back.lines == tuple(msgspec.structs.replace(one, milli=0) for one in gone.lines)
    assert there.is_ready
    recalled = making.recall_at_pass(there, [GRILL, BAR], 6)
    assert [type(one) for one in recalled] == [KitchenRecalled] * 2, "not collected: made again"


def test_only_what_stands_at_the_pass_is_collected_and_only_what_is_wanted_comes_back() -> None:
    made, unmade, gone = line(bumped=2000), line("Pie"), counted(line(bumped=2000), collected=2000)
    [away] = making.collect(order(made, unmade, gone), 4)
    assert isinstance(away, KitchenCollected)
    assert [(one.line_id, one.milli) for one in away.lines] == [(made.line.line_id, 2000)]
    assert making.collect(order(unmade, gone), 4) == []
    off = counted(gone, voided=2000)
    assert making.recall_at_pass(order(off), [GRILL], 5) == []


def test_what_a_version_before_counted_of_a_line_is_of_what_was_sent_first() -> None:
    grown = line(sendings=(sending(), sending(1000, SECOND, 9)), bumped=1000, voided=1000)
    assert [(one.wanted, one.done) for one in grown.sendings] == [(1000, 1000), (1000, 0)]


def test_what_two_tills_voided_of_one_sending_is_off_the_line() -> None:
    twice = line(sendings=(sending(1000), sending(1000, SECOND, 9)), voided=2000, bumped=1000)
    assert [one.wanted for one in twice.sendings] == [0, 0], "as the tab counts it"
    most = line(sendings=(sending(1000), sending(2000, SECOND, 9)), voided=2000)
    assert [one.wanted for one in most.sendings] == [0, 1000]
    assert line(voided=9000).wanted == 0


def test_a_dish_that_is_made_anew_is_ready_again_whoever_collected_the_first() -> None:
    gone = line(bumped=2000)
    gone = counted(gone, collected=2000)
    assert not order(gone).is_ready
    anew = counted(gone, recalled=1000, bumped=3000)
    assert order(anew).is_ready, "called back at its station and made once more"
    twice = counted(gone, bumped=4000)
    assert not order(twice).is_ready, "two screens counted one touch"
    assert not order(counted(gone, voided=2000, collected=0)).is_ready, "nobody wants it"


def test_what_is_paid_for_is_wanted_though_it_was_voided_and_no_more_than_was_sent() -> None:
    two = (sending(), sending(1000, SECOND, 9))
    assert line(sendings=two, voided=2000, paid=2000).wanted == 2000
    assert line(sendings=two, voided=1000, paid=1000).wanted == 2000
    assert line(sendings=two, voided=3000, paid=9000).wanted == 3000, "two tills were paid for it"
    back = line(sendings=two, voided=2000, paid=3000, bumped=1000)
    assert [(one.done, one.left) for one in back.sendings] == [(1000, 1000), (0, 1000)]
