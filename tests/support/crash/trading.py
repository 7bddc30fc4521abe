"""A till that trades without a screen until somebody kills it, and says what it promised.

Each promise is a line of JSON written when the world would have seen it (the paid screen, the held
order), and an intent before each act. They lie outside the database and outlive the process.
"""

import json
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from uuid6 import uuid7

from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.pay_back import WayBack, pay_back, ways_back
from fynlo_pos.core.sales.refund import refund_due
from fynlo_pos.core.sales.ringing import add_line, line_for, remove_line, set_quantity, take_part
from fynlo_pos.payments.tenders import take_card_machine, take_cash
from tests.support.crash.chits import EVERY_CHIT, Chits, promised_chit
from tests.support.shop import ADA, STAFF_ID, Shop, due_of, product

if TYPE_CHECKING:
    from uuid import UUID

    from fynlo_pos.core.sales.records import SaleSealed
    from fynlo_pos.core.tabs.records import TabState

FLOAT_MINOR = 100_00
WITNESSES = "witnesses"
IN_CASH = WayBack("cash", "Cash", Account.DRAWER)


class Life:
    """One life of the till: opens the folder, takes up what it finds, acts at random."""

    def __init__(self, folder: Path, seed: int, promises: Path) -> None:
        self._random = random.Random(seed)
        self._out = os.open(promises, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._shop = Shop(folder, set_up=False, witnesses=folder.with_name(WITNESSES))
        self._till = self._shop.till
        with self._shop.open.store.transaction() as tx:
            self._basket: Basket | None = tx.basket()
            state = tx.state()
        self._sales: list[SaleSealed] = []
        self._tabs: list[UUID] = []
        self._chits = Chits(self._shop, self._say)
        self._say("ready", basket=_text(self._basket))
        if state.session is None:
            self._open()

    def trade_for_ever(self) -> None:
        """Act until killed."""
        acts = (
            *[self._ring] * 10,
            *[self._pay] * 5,
            self._change,
            self._hold,
            self._recall,
            self._refund,
            self._refund,
            self._move_cash,
        )
        for turn in range(1, 1_000_000):
            if turn % 30 == 0:
                self._close()
            else:
                self._random.choice(acts)()

    def _say(self, what: str, **details: object) -> None:
        os.write(self._out, json.dumps({"what": what, **details}).encode() + b"\n")

    def _set_basket(self, basket: Basket) -> None:
        self._say("means_basket", basket=_text(basket))
        self._till.keep_basket(basket)
        self._basket = basket
        self._say("basket", basket=_text(basket))

    def _ring(self) -> None:
        basket = self._basket or self._till.start_basket(
            Basket(uuid7(), self._shop.now_ms(), Dining.EAT_IN)
        )
        line = line_for(
            product(self._random.randrange(6)),
            line_id=uuid7(),
            rung_by=STAFF_ID,
            rung_at_ms=self._shop.now_ms(),
        )
        self._set_basket(add_line(basket, line))

    def _change(self) -> None:
        if self._basket is None or self._basket.is_empty or self._basket.taken:
            return
        line = self._random.choice(self._basket.lines)
        if self._random.random() < 0.5:
            self._set_basket(remove_line(self._basket, line.id))
        else:
            self._set_basket(set_quantity(self._basket, line.id, 1000 * self._random.randint(1, 9)))

    def _pay(self) -> None:
        if self._basket is None or self._basket.is_empty:
            return
        due = due_of(self._basket)
        if not self._basket.taken and self._random.random() < 0.3:
            self._set_basket(take_part(self._basket, take_card_machine(due, due // 3)))
        taken = self._basket.taken
        rest = due - sum(tender.amount_minor for tender in taken)
        by_card = self._random.choice([0, rest, rest // 2])
        tenders = [
            *taken,
            take_card_machine(rest, by_card),
            take_cash(rest - by_card, rest - by_card),
        ]
        self._say("means_sale", id=str(self._basket.id))
        basket = self._basket
        sale = self._till.complete_sale(basket, tenders, ADA, EVERY_CHIT)
        self._basket = None
        self._sales.append(sale)
        self._say("sale", id=str(sale.id), receipt=sale.receipt_number, total=sale.total_minor)
        self._say_chit(basket, is_sold=True)

    def _say_chit(self, basket: Basket, *, is_sold: bool) -> None:
        self._say("chit", id=promised_chit(basket, is_sold=is_sold))
        self._chits.print(basket, is_sold=is_sold)

    def _refund(self) -> None:
        if not self._sales:
            return
        sale = self._sales.pop(self._random.randrange(len(self._sales)))
        refund_id = uuid7()
        self._say("means_sale", id=str(refund_id))
        self._say("means_refund", of=str(sale.id))
        line = self._random.randrange(len(sale.lines))
        parts = pay_back(refund_due(sale, [line]), ways_back(sale), IN_CASH)
        refund = self._till.refund(
            sale.id,
            [line],
            refund_id=refund_id,
            method="cash",
            title="Cash",
            account="cash.drawer",
            reason="cold",
            person=ADA,
            parts=parts,
        )
        self._say(
            "sale", id=str(refund_id), receipt=refund.receipt_number, total=refund.total_minor
        )
        self._say("refund", of=str(sale.id))

    def _hold(self) -> None:
        if self._basket is None or self._basket.taken:
            return
        if self._basket.is_empty and self._basket.tab_id is None:
            return
        tab_id = self._basket.tab_id or self._basket.id
        self._say("means_tab", id=str(tab_id), open=_open_of(self._basket))
        basket = self._basket
        self._till.hold(basket, ADA, EVERY_CHIT)
        self._say("tab", id=str(tab_id), open=_open_of(basket))
        self._basket = None
        self._tabs.append(tab_id)
        self._say_chit(basket, is_sold=False)

    def _recall(self) -> None:
        if self._basket is not None or not self._tabs:
            return
        tab_id = self._tabs.pop(self._random.randrange(len(self._tabs)))
        with self._shop.open.store.transaction() as tx:
            tab: TabState | None = tx.tab(tab_id)
        if tab is not None and tab.is_open:
            self._say("means_recall", id=str(tab_id))
            self._basket = self._till.recall(tab_id)
            self._say("basket", basket=_text(self._basket))

    def _move_cash(self) -> None:
        move_id = uuid7()
        self._say("means_cash", id=str(move_id))
        self._till.move_cash(
            self._random.choice(list(CashMove)), 5_00, "change", ADA, move_id=move_id
        )
        self._say("cash", id=str(move_id))

    def _open(self) -> None:
        self._till.open_drawer(FLOAT_MINOR, ADA)

    def _close(self) -> None:
        z = self._till.close_day(
            counted_minor=FLOAT_MINOR,
            card_machine_counted_minor=None,
            float_left_minor=FLOAT_MINOR,
            person=ADA,
        )
        self._say("z", number=z.number, to_seq=z.to_seq)
        self._open()


def _text(basket: Basket | None) -> str:
    return msgspec.json.encode(basket).decode()


def _open_of(basket: Basket) -> int:
    return sum(line.quantity_milli for line in basket.lines)
