"""Orders that drawn worlds seldom meet, by hand: what is sold is made, and a broken rule is found.

The tills, the kitchen and what is asked of them are the simulation's; nothing is left to a seed.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch
from uuid import UUID

import pytest
from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.core.db import kitchen_rows
from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.kitchen.call_off import to_call_off
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.lines import line_of
from fynlo_pos.core.kitchen.records import KitchenVoided
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import set_quantity
from fynlo_pos.core.till import kitchen_acts
from tests.sim.kitchen_book import KitchenBook, in_order
from tests.sim.kitchen_checks import _on_boards
from tests.sim.kitchen_mutants import made_passes_for_what_came_since
from tests.sim.kitchen_promise import check_nobody_waits_in_vain
from tests.sim.reference import meaning_of
from tests.support.devices import Device
from tests.support.racing import joined, meet, pay, refund
from tests.support.shop import ADA, STAFF_ID

pytestmark = pytest.mark.sim

GRILL = Station(UUID(int=800), "Grill", takes_rest=True)


class Table:
    """One order of one line at two tills, and a cook; what they do is noted as the world saw it."""

    def __init__(self) -> None:
        self.one = Device("T1", set_up=True)
        self.one.till.open_drawer(50_00, ADA)
        self.one.till.save_documents([GRILL], STAFF_ID)
        self.other = joined(self.one, "T2")
        self.book = KitchenBook()
        basket = self.one.basket(1)
        self.tab = self._noted(self.one, lambda: self.one.till.hold(basket, ADA))
        self.meet()

    def set_to(self, device: Device, milli: int) -> None:
        """So many are wanted now."""
        basket = device.till.recall(self.tab)
        changed = set_quantity(basket, basket.lines[0].id, milli)
        self._noted(device, lambda: device.till.hold(changed, ADA))

    def pay(self, device: Device, tab: UUID | None = None) -> SaleSealed:
        """All that is open is paid."""
        basket = device.till.recall(tab or self.tab)
        sale: SaleSealed = self._noted(device, lambda: pay(device, basket))
        return sale

    def split(self, device: Device, milli: int) -> UUID:
        """So many are another guest's; return the order that they are on."""
        line_id = device.till.recall(self.tab).lines[0].id
        device.till.keep_basket(None)
        part: UUID = self._noted(
            device,
            lambda: device.till.split_tab(self.tab, {line_id: milli}, ADA, split_id=uuid7()),
        )
        return part

    def refund(self, device: Device, sale: SaleSealed) -> None:
        """All of a sale is given back."""
        self._noted(device, lambda: refund(device, sale.id, [0]))

    def make(self) -> None:
        """The cook makes all that the board has."""
        for line in self.order.lines:
            for sent in line.sendings:
                if sent.to_make:
                    self.book.made((line.line.line_id, sent.command_id), sent.to_make)
        Kitchen(self.one.store, self.one.now_ms).finish(self.tab, GRILL.id)

    def meet(self) -> None:
        meet(self.one, self.other)

    def check(self) -> Counter[str]:
        self.meet()
        log = tuple(self.one.log())
        shown = _on_boards([self.order], self.book)
        return check_nobody_waits_in_vain(log, meaning_of(log), self.book, shown)

    @property
    def order(self) -> OrderState:
        with self.one.connection.begin():
            order = read_kitchen_order(self.one.connection, self.tab)
        assert order is not None
        return order

    def _noted(self, device: Device, act: Callable[[], Any]) -> Any:
        there = [each.hash for each in device.log()]
        done = act()
        noted = [each.hash for each in device.log() if each.hash not in there]
        self.book.acted(noted, in_order([*there, *noted]))
        return done


def made_sent_back_and_rung_again() -> Counter[str]:
    """A dish that was made goes back; one that is rung for it later is made anew."""
    table = Table()
    table.set_to(table.one, 2000)
    table.make()
    table.set_to(table.one, 1000)
    table.set_to(table.one, 2000)
    table.pay(table.one)
    return table.check()


def voided_twice_and_rung_again() -> Counter[str]:
    """Two tills take the same dish off, which is not made; one that knows of it rings another."""
    table = Table()
    table.set_to(table.one, 2000)
    table.make()
    table.set_to(table.one, 3000)
    table.meet()
    table.set_to(table.one, 2000)
    table.set_to(table.other, 2000)
    table.meet()
    table.set_to(table.other, 2000)
    table.pay(table.other)
    return table.check()


def paid_twice_and_given_back_once() -> Counter[str]:
    """Two tills, apart, are paid for one dish; one of them gives that back."""
    table = Table()
    sale = table.pay(table.one)
    table.pay(table.other)
    table.refund(table.one, sale)
    return table.check()


def split_off_and_refunded_by_two() -> Counter[str]:
    """One of three is another guest's, who has it given back at two tills; the others are paid."""
    table = Table()
    table.set_to(table.one, 3000)
    part = table.split(table.one, 1000)
    sale = table.pay(table.one, part)
    table.meet()
    table.refund(table.one, sale)
    table.refund(table.other, sale)
    table.meet()
    table.pay(table.other)
    return table.check()


@contextmanager
def what_two_refund_is_called_off_twice() -> Iterator[None]:
    """Each refund counts by itself."""

    def each_its_own(*known: Any, **said: Any) -> list[KitchenVoided]:
        facts = []
        facts = to_call_off(*known, **said)
        return [
            replace(
                fact, called_off=tuple(replace(one, sale_id=uuid7()) for one in fact.called_off)
            )
            for fact in facts
        ]

    with patch.object(kitchen_acts, "to_call_off", each_its_own):
        yield


@contextmanager
def what_is_given_back_stays_off() -> Iterator[None]:
    """What another till is paid for does not bring it back."""

    def unpaid(line: Any, sendings: Any, counts: Any) -> Any:
        return line_of(line, sendings, {c: replace(one, paid=0) for c, one in counts.items()})

    with patch.object(kitchen_rows, "line_of", unpaid):
        yield


@contextmanager
def nobody_knows_what_was_voided_twice() -> Iterator[None]:
    """What two tills voided is taken off whatever is least made."""

    def unknown(line: Any, sendings: Any, counts: Any) -> Any:
        return line_of(line, [replace(one, voided_twice=0) for one in sendings], counts)

    with patch.object(kitchen_rows, "line_of", unknown):
        yield


@pytest.mark.parametrize(
    "played",
    [
        made_sent_back_and_rung_again,
        voided_twice_and_rung_again,
        paid_twice_and_given_back_once,
        split_off_and_refunded_by_two,
    ],
)
def test_what_is_sold_is_made_or_to_make(played: Callable[[], Counter[str]]) -> None:
    assert played()["paid of the kitchen"] == 1


@pytest.mark.parametrize(
    ("broken", "played"),
    [
        (made_passes_for_what_came_since, made_sent_back_and_rung_again),
        (nobody_knows_what_was_voided_twice, voided_twice_and_rung_again),
    ],
)
def test_a_broken_rule_leaves_a_dish_that_is_sold_unmade(
    broken: Callable[[], Any], played: Callable[[], Counter[str]]
) -> None:
    with broken(), pytest.raises(AssertionError, match=r"000 of .* are sold, 1000 are made"):
        played()


@pytest.mark.parametrize(
    ("broken", "played"),
    [
        (what_is_given_back_stays_off, paid_twice_and_given_back_once),
        (what_two_refund_is_called_off_twice, split_off_and_refunded_by_two),
    ],
)
def test_a_refund_that_calls_off_too_much_leaves_a_dish_that_is_sold_unmade(
    broken: Callable[[], Any], played: Callable[[], Counter[str]]
) -> None:
    with broken(), pytest.raises(AssertionError, match=r"000 of .* are sold, 0 are made"):
        played()
