"""Courses that are called away at the till: of the order at hand, and of nobody else's."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtGui import QGuiApplication
from uuid6 import uuid7

from fynlo_pos.core.kitchen.documents import StationKind
from fynlo_pos.payments.tenders import take_cash
from tests.support.kitchen_served import acknowledge, look, orders, set_up, statuses
from tests.support.shop import due_of
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        set_up(window, StationKind.SCREEN)
        yield window


def wait_with(till: TillWindow, product: str, course: str) -> None:
    """Ring a product and let it wait with a course."""
    till.tap("Sides")
    till.tap(product)
    till.sale.openLine(len(till.basket.lines) - 1)
    till.settle()
    till.tap(course)
    till.tap("Close")


def test_courses_wait_until_each_is_called_away(till: TillWindow) -> None:
    wait_with(till, "Chips", "Course 2")
    wait_with(till, "Side salad", "Course 3")
    assert statuses(till) == [("Chips", "Course 2"), ("Side salad", "Course 3")]
    till.tap("Send to the kitchen")
    acknowledge(till)
    assert statuses(till) == [("Chips", "Course 2"), ("Side salad", "Course 3")]
    till.tap("More")
    till.tap("Call away: Course 2")
    look(till)
    assert statuses(till) == [("Chips", "sent"), ("Side salad", "Course 3")]
    [order] = orders(till)
    assert [order.waits(course) for course in (1, 2)] == [False, True]
    assert till.reads("Course 2 is called away")
    till.tap("Undo")
    look(till)
    assert statuses(till)[0] == ("Chips", "Course 2")
    till.tap("More")
    till.tap("Call away: Course 2")
    look(till)
    till.tap("More")
    till.tap("Call away: Course 3")
    look(till)
    assert [said for _, said in statuses(till)] == ["sent", "sent"]


@pytest.mark.slow
def test_what_another_table_brought_is_called_away_with_the_order_it_came_to(
    till: TillWindow,
) -> None:
    wait_with(till, "Chips", "Course 2")
    till.tap("Hold")
    wait_with(till, "Side salad", "Course 2")
    till.tap("Hold")
    acknowledge(till)
    came, into = sorted(orders(till), key=lambda one: one.call_number)
    till.desk.till.merge_tabs([came.id], into.id, till.desk.session.person, merge_id=uuid7())
    till.desk.order.recall(into.id, till.desk.session.person, lambda _outcome: None)
    till.settle()
    look(till)
    assert sorted(statuses(till)) == [("Chips", "Course 2"), ("Side salad", "Course 2")]
    till.tap("More")
    till.tap("Call away: Course 2")
    look(till)
    assert sorted(statuses(till)) == [("Chips", "sent"), ("Side salad", "sent")]
    assert [order.waits(1) for order in orders(till)] == [False, False]
    till.tap("Undo")
    look(till)
    assert [order.waits(1) for order in orders(till)] == [True, True]


def split_off(till: TillWindow, product: str) -> UUID:
    """Split a line off the order on hold; return the order that it is on."""
    [order] = orders(till)
    [line] = [one.line.line_id for one in order.lines if one.line.name == product]
    person = till.desk.session.person
    return till.desk.till.split_tab(order.id, {line: 1000}, person, split_id=uuid7())


def take_up(till: TillWindow, tab_id: UUID) -> None:
    till.desk.order.recall(tab_id, till.desk.session.person, lambda _outcome: None)
    till.settle()
    look(till)


def part_off(till: TillWindow, product: str) -> None:
    """Split a line off the order on hold, and take that up."""
    take_up(till, split_off(till, product))


def waiting(till: TillWindow) -> list[str]:
    """Return what waits of the order that the kitchen has."""
    [order] = orders(till)
    return [one.line.name for one in order.lines if order.holds(one.line)]


def test_what_was_split_off_is_called_away_alone_where_others_have_some(till: TillWindow) -> None:
    wait_with(till, "Chips", "Course 2")
    wait_with(till, "Side salad", "Course 2")
    till.tap("Hold")
    acknowledge(till)
    part_off(till, "Chips")
    assert statuses(till) == [("Chips", "Course 2")]
    till.tap("More")
    till.tap("Call away: Course 2")
    look(till)
    assert statuses(till) == [("Chips", "sent")]
    assert till.reads("Course 2 is called away")
    assert not till.sees("Undo"), "a line that is called by itself waits no more"
    assert waiting(till) == ["Side salad"]


def test_the_first_order_calls_away_nothing_that_was_split_off_it(till: TillWindow) -> None:
    wait_with(till, "Chips", "Course 2")
    wait_with(till, "Side salad", "Course 2")
    till.tap("Hold")
    acknowledge(till)
    [order] = orders(till)
    split_off(till, "Chips")
    take_up(till, order.id)
    till.tap("More")
    till.tap("Call away: Course 2")
    look(till)
    assert statuses(till) == [("Side salad", "sent")]
    assert waiting(till) == ["Chips"]
    till.tap("More")
    assert not till.sees("Call away: Course 2"), "what waits is another guest's"


def test_a_part_calls_away_no_other_part_once_the_first_order_is_paid(till: TillWindow) -> None:
    wait_with(till, "Chips", "Course 2")
    wait_with(till, "Side salad", "Course 2")
    till.tap("Onion rings")
    till.tap("Hold")
    acknowledge(till)
    [order] = orders(till)
    chips, _ = split_off(till, "Chips"), split_off(till, "Side salad")
    desk = till.desk
    basket = desk.till.recall(order.id)
    due = due_of(basket)
    desk.till.complete_sale(basket, [take_cash(due, due)], desk.session.person)
    take_up(till, chips)
    till.tap("More")
    till.tap("Call away: Course 2")
    look(till)
    assert statuses(till) == [("Chips", "sent")]
    assert waiting(till) == ["Side salad"]


def test_the_last_of_a_course_that_was_split_off_is_called_away_and_waits_again(
    till: TillWindow,
) -> None:
    wait_with(till, "Chips", "Course 2")
    wait_with(till, "Side salad", "Course 3")
    till.tap("Hold")
    acknowledge(till)
    part_off(till, "Chips")
    till.tap("More")
    till.tap("Call away: Course 2")
    look(till)
    assert statuses(till) == [("Chips", "sent")]
    till.tap("Undo")
    look(till)
    assert statuses(till) == [("Chips", "Course 2")]
