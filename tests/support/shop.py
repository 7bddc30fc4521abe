"""A small shop over a real encrypted database: what tests of the till stand on."""

from itertools import count
from pathlib import Path
from uuid import UUID

import msgspec
from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import Category, DatedRate, Product, TaxClass
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import add_line, line_for
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.venue import Venue
from fynlo_pos.payments.tenders import take_card_machine, take_cash
from tests.support.blank_till import lay_blank_till

FRIDAY_NOON_MS = 1_795_176_000_000
STAFF_ID, CATEGORY_ID, TAX_ID = (UUID(int=n) for n in (1, 2, 3))
VENUE_ID = UUID(int=4)
ADA = Person(STAFF_ID, "Ada")

MENU = (
    ("Flat white", 3_20),
    ("Tea", 2_40),
    ("Scone", 2_95),
    ("Full breakfast", 9_50),
    ("Orange juice", 3_10),
    ("Brownie", 3_35),
)


def product(index: int) -> Product:
    """Return the nth item of the menu."""
    name, price_minor = MENU[index % len(MENU)]
    return Product(UUID(int=100 + index), name, CATEGORY_ID, price_minor, TAX_ID)


def documents() -> list[Venue | Staff | Category | TaxClass | Product]:
    """Return what a first run saves."""
    return [
        Venue(VENUE_ID, "The Corner Café", vat_registered=True),
        Staff(STAFF_ID, "Ada", is_manager=True),
        Category(CATEGORY_ID, "All day"),
        TaxClass(TAX_ID, "Standard", (DatedRate("2020-01-01", 2000, 2000),)),
        *(product(index) for index in range(len(MENU))),
    ]


class Shop:
    """A till with a clock that ticks a second at every look, ready to sell."""

    def __init__(self, folder: Path, *, set_up: bool = True, witnesses: Path | None = None) -> None:
        self.folder = folder
        self.clock = count(FRIDAY_NOON_MS, 1000)
        lay_blank_till(folder)
        self.open: OpenTill = open_till(
            folder, now_ms=self.now_ms, new_id=uuid7, witnesses=witnesses
        )
        self.till = Till(self.open.store, self.now_ms, uuid7, by_itself)
        if set_up:
            self.till.save_documents(documents(), STAFF_ID)

    def now_ms(self) -> int:
        """Return the time, a second later at each call."""
        return next(self.clock)

    def close(self) -> None:
        """Close the till."""
        self.open.close()

    def reopen(self) -> "Shop":
        """Close the till and open its folder again."""
        self.close()
        again = Shop(self.folder, set_up=False)
        again.clock = self.clock
        return again

    def basket(self, lines: int = 6, *, quantity_milli: int = 1000) -> Basket:
        """Return an order of the first ``lines`` items, kept as the draft."""
        basket = Basket(uuid7(), self.now_ms(), Dining.EAT_IN)
        for index in range(lines):
            line = line_for(
                product(index),
                line_id=uuid7(),
                rung_by=STAFF_ID,
                rung_at_ms=self.now_ms(),
                category_name="All day",
                quantity_milli=quantity_milli,
            )
            basket = add_line(basket, line)
        return self.till.start_basket(basket)

    def sell(self, lines: int = 6) -> SaleSealed:
        """Sell an order for cash, exactly paid."""
        basket = self.basket(lines)
        due = due_of(basket)
        return self.till.complete_sale(basket, [take_cash(due, due)], ADA)

    def sell_by_card(self, lines: int = 2, *, tip_minor: int = 0) -> SaleSealed:
        """Sell an order on the card machine."""
        basket = self.basket(lines)
        due = due_of(basket)
        return self.till.complete_sale(basket, [take_card_machine(due, due, tip_minor)], ADA)


def due_of(basket: Basket) -> int:
    """Return what an order without discounts comes to, at prices that include tax."""
    return sum(
        line.unit_minor(basket.dining) * line.quantity_milli // 1000 for line in basket.lines
    )


def replace_sale(sale: SaleSealed, **changes: object) -> SaleSealed:
    """Return a sale with some of its fields changed."""
    return msgspec.structs.replace(sale, **changes)
