"""A second till of the shop, for tests of a window: it sells apart, and meets the first again."""

from uuid import UUID

import msgspec
from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.db.accept import Foreign, accept_envelopes
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.db.store import SqlStore
from fynlo_pos.core.db.terminal_rows import note_heard
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.pricing.totals import price_basket
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import add_line, line_for, remove_line
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.till.till import Till
from fynlo_pos.payments.tenders import take_card_machine
from tests.support.devices import Device
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow

MINUTE_MS = 60_000


class OtherTill:
    """``T2`` beside the till of a window, on the same shop."""

    def __init__(self, window: TillWindow, *, heard_ago_ms: int = 0) -> None:
        self._window = window
        self._heard_ago_ms = heard_ago_ms
        self._device = Device("T2")
        self.meet()

    @property
    def till(self) -> Till:
        """Its acts."""
        return self._device.till

    @property
    def person(self) -> Person:
        """Somebody who works here, but not the one at the window."""
        one = self._window.demo.staff[1]
        return Person(one.id, one.name)

    @property
    def _own(self) -> DriverConnection:
        store = self._window.desk.till._store
        assert isinstance(store, SqlStore)
        return store._connection

    def meet(self) -> None:
        """Exchange all that the two have, as if that had been so long ago."""
        with self._own.begin():
            mine = [Foreign(one.body, one.private) for one in read_log(self._own)]
        theirs = [Foreign(one.body, one.private) for one in self._device.log()]
        self._device.accept(mine)
        with self._own.begin():
            accept_envelopes(self._own, theirs, lambda: False)
            heard = FRIDAY_LUNCH_MS - self._heard_ago_ms
            note_heard(self._own, self._device.incarnation, heard)
        self._window.desk.read_shop()
        self._window.settle()

    def product(self, name: str) -> Product:
        """Return something on the menu."""
        return next(one for one in self._window.demo.products if one.name == name)

    def order(self, *names: str) -> Basket:
        """Return an order of these."""
        basket = Basket(uuid7(), FRIDAY_LUNCH_MS, Dining.EAT_IN)
        for name in names:
            basket = self.with_line(basket, name)
        return basket

    def with_line(self, basket: Basket, name: str) -> Basket:
        """Return an order with one more thing in it."""
        line = line_for(
            self.product(name),
            line_id=uuid7(),
            rung_by=self.person.id,
            rung_at_ms=FRIDAY_LUNCH_MS,
        )
        return add_line(basket, line)

    def hold(self, till: Till, basket: Basket) -> UUID:
        """Put an order by on one of the two."""
        if not basket.tab_id:
            basket = till.start_basket(basket)
        till.keep_basket(basket)
        return till.hold(basket, self.person)

    def pay(self, till: Till, tab_id: UUID) -> SaleSealed:
        """Take the money for an order on one of the two."""
        basket = till.recall(tab_id)
        shop = self._window.desk.shop
        due = price_basket(basket, shop.taxes, shop.venue.tax_mode).total_minor
        return till.complete_sale(basket, [take_card_machine(due, due, 0)], self.person)

    def void_first(self, till: Till, tab_id: UUID) -> None:
        """Take the first line off an order on one of the two."""
        basket = till.recall(tab_id)
        self.hold(till, remove_line(basket, basket.lines[0].id))

    def change(self, till: Till, product: Product, **changes: object) -> None:
        """Change something of a product on one of the two."""
        by = self._window.demo.staff[0].id
        till.save_documents([msgspec.structs.replace(product, **changes)], by)
