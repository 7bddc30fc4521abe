"""Parting the order at hand and bringing it to another, in the window and as tables."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Basket, Discount, DiscountKind
from fynlo_pos.core.sales.ringing import take_part
from fynlo_pos.core.views import TabSummary
from fynlo_pos.payments.tenders import take_cash
from fynlo_pos.ui.order_parting import bring_back
from fynlo_pos.ui.viewmodels.line import LineModel
from fynlo_pos.ui.viewmodels.move import MoveModel, derive_others
from fynlo_pos.ui.viewmodels.split import SplitModel, derive_split_props
from fynlo_pos.ui.viewmodels.tabs import TabsModel
from tests.gui.test_sale_props import SHOP, line
from tests.support.screen_kinds import Model, part, tap
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


def order(*counts: int) -> Basket:
    lines = tuple(
        msgspec.structs.replace(line(nth, 3_00), quantity_milli=count)
        for nth, count in enumerate(counts, 1)
    )
    return Basket(UUID(int=9), 0, Dining.EAT_IN, lines=lines)


@pytest.mark.parametrize(
    ("chosen", "amount", "why"),
    [
        ({}, "£0.00", "Choose what goes"),
        ({1: 1}, "£3.00", ""),
        ({1: 2, 2: 1}, "£7.50", "Leave something here"),
        ({2: 1}, "£1.50", ""),
    ],
)
def test_what_goes_and_what_it_comes_to(chosen: dict[int, int], amount: str, why: str) -> None:
    steps = {UUID(int=number): count for number, count in chosen.items()}
    props = derive_split_props(order(2000, 500), steps, SHOP)
    assert (props.amount, props.whyNot, props.canSplit) == (amount, why, not why)


def test_pieces_go_one_by_one_and_a_weight_goes_whole() -> None:
    rows = derive_split_props(order(3000, 1250), {UUID(int=2): 1}, SHOP).rows
    assert [(row.most, row.shown) for row in rows] == [(3, "0 of 3"), (1, "1.250 of 1.250")]


def more(till: TillWindow, name: str, kind: type[Model]) -> Model:
    """Return what stands under More."""
    found: object = getattr(till.sale.more, name)
    assert isinstance(found, kind), found
    return found


def test_a_percentage_off_a_line_goes_with_its_part() -> None:
    (first,) = order(2000).lines
    half = msgspec.structs.replace(first, discount=Discount(DiscountKind.PERCENT, 5000))
    basket = msgspec.structs.replace(order(2000, 1000), lines=(half, order(1000, 1000).lines[1]))
    assert derive_split_props(basket, {UUID(int=1): 1}, SHOP).amount == "£1.50"


def test_the_other_orders_are_named_by_number_name_and_table() -> None:
    tabs = [
        TabSummary(UUID(int=n), n, name, Dining.EAT_IN, 0, UUID(int=1), 1, 3_00, table=table)
        for n, name, table in ((1, "Sam", ""), (2, "", "Table 4"), (3, "", ""))
    ]
    others = derive_others(tabs, UUID(int=3), SHOP)
    assert [one.title for one in others] == ["Order 1  Sam", "Order 2  Table 4"]


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


def held(till: TillWindow) -> list[tuple[int, int]]:
    return sorted((tab.call_number, tab.open_minor) for tab in till.desk.reading.open_tabs())


def at_hand(till: TillWindow) -> list[tuple[str, int]]:
    return [(one.name, one.quantity_milli // 1000) for one in till.basket.lines]


def test_a_part_becomes_an_order_on_hold_and_the_rest_stays(till: TillWindow) -> None:
    tap(till, "Butter croissant", "Butter croissant", "Victoria sponge")
    total = sum(one.eat_in_minor for one in till.basket.lines)
    number = till.basket.call_number
    tap(till, "More", "Split", "More: Butter croissant")
    assert more(till, "split", SplitModel).property("amount") != "£0.00"
    tap(till, "Split off")
    till.settle()
    assert at_hand(till) == [("Butter croissant", 1), ("Victoria sponge", 1)]
    (first, rest), (other, parted) = held(till)
    assert first == number
    assert other != number
    assert (rest, rest - parted) == (total, till.basket.lines[1].eat_in_minor)
    till.settle()
    assert till.reads(f"Order {other} is on hold")
    assert part(till, "tabs", TabsModel).property("count") == "1"
    tap(till, "Undo")
    till.settle()
    assert sorted(at_hand(till)) == [
        ("Butter croissant", 1),
        ("Butter croissant", 1),
        ("Victoria sponge", 1),
    ]
    assert held(till) == [(number, rest + parted)]
    assert part(till, "tabs", TabsModel).property("count") == ""


def test_what_was_split_off_comes_back_to_an_order_that_left_the_till(till: TillWindow) -> None:
    """The order was put on hold again before anybody thought better of the split."""
    tap(till, "Butter croissant", "Victoria sponge")
    total = sum(one.eat_in_minor for one in till.basket.lines)
    tap(till, "More", "Split", "More: Butter croissant", "Split off")
    till.settle()
    tap(till, "Hold")
    (first, other) = sorted(till.desk.reading.open_tabs(), key=lambda tab: tab.call_number)
    ended: list[bool] = []
    bring_back(till.desk, other.id, first.id, till.desk.session.person, lambda: ended.append(True))
    till.settle()
    assert (held(till), at_hand(till)) == ([(first.call_number, total)], [])
    bring_back(till.desk, other.id, first.id, till.desk.session.person, lambda: ended.append(True))
    till.settle()
    assert ended == [True, True]
    assert held(till) == [(first.call_number, total)], "asked for twice, it comes once"


def test_two_orders_become_one(till: TillWindow) -> None:
    tap(till, "Victoria sponge", "Hold", "Butter croissant", "More", "Move")
    till.settle()
    tap(till, "Order 1")
    till.settle()
    assert sorted(at_hand(till)) == [("Butter croissant", 1), ("Victoria sponge", 1)]
    assert [number for number, _ in held(till)] == [1]
    assert till.basket.call_number == 1


def test_more_of_what_came_is_counted_on_a_line_of_its_own_that_opens(till: TillWindow) -> None:
    """The kitchen has what came on the order that it was sent with."""
    tap(till, "Victoria sponge", "Hold", "Butter croissant", "More", "Move")
    till.settle()
    tap(till, "Order 1")
    till.settle()
    names = [one.name for one in till.basket.lines]
    model = part(till, "line", LineModel)
    till.sale.openLine(names.index("Butter croissant"))
    model.setQuantity(3)
    till.settle()
    assert till.reads("Butter croissant: 2 more, on a line of its own")
    assert model.line == till.basket.lines[-1]
    assert model._props.quantity == 2
    model.setQuantity(3)
    model.close()
    till.settle()
    assert sorted(at_hand(till))[:2] == [("Butter croissant", 1), ("Butter croissant", 3)]
    tap(till, "Undo")
    assert sorted(at_hand(till))[:2] == [("Butter croissant", 1), ("Butter croissant", 2)]


def test_an_order_moves_to_another_table(till: TillWindow) -> None:
    tap(till, "Victoria sponge", "More", "Move")
    till.settle()
    assert not till.find("Move to this table").isEnabled()
    assert till.reads("Name the table")
    more(till, "move", MoveModel).toTable("Table 4")
    till.settle()
    (tab,) = till.desk.reading.open_tabs()
    assert tab.table == "Table 4"
    assert at_hand(till) == [("Victoria sponge", 1)]
    tap(till, "Hold", "Orders on hold")
    till.settle()
    assert till.reads("Order 1  Table 4")


def test_an_order_paid_in_part_stays_whole_and_is_told_why(till: TillWindow) -> None:
    tap(till, "Victoria sponge", "Butter croissant")
    till.desk.order.change(lambda basket: take_part(basket, take_cash(6_80, 1_00)))
    till.settle()
    model = more(till, "split", SplitModel)
    model.open()
    model.choose(0, 1)
    model.split()
    till.settle()
    assert len(till.basket.lines) == 2
    assert till.desk.reading.open_tabs() == []
    assert till.reads("Part of this order is paid")
