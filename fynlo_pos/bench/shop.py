"""A till to measure: the real parts over a data folder, with hands that ring and pay."""

from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.bench.menu import SELLERS, SHELVES, WHO, product, shelf, shop_documents
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.pricing.tax import tax_table
from fynlo_pos.core.pricing.totals import price_basket
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.ringing import append_line, line_for
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.payments.tenders import take_cash

LINES = 6
PRODUCTS_AT_A_TIME = 100
FLOAT_MINOR = 100_00


def open_folder(folder: Path) -> OpenTill:
    """Open a data folder with its key in a file, as on a till without a keyring."""
    return open_till(folder, now_ms=now_ms, new_id=new_id, keyring=lambda _home: None)


def set_up(folder: Path, products: int) -> None:
    """Make a till in a new data folder, with a menu and a float in its drawer."""
    opened = open_folder(folder)
    till = Till(opened.store, now_ms, new_id, by_itself)
    till.save_documents(shop_documents(), None)
    for first in range(0, products, PRODUCTS_AT_A_TIME):
        last = min(first + PRODUCTS_AT_A_TIME, products)
        till.save_documents([product(nth) for nth in range(first, last)], None)
    till.open_drawer(FLOAT_MINOR, WHO)
    opened.close()


def ring(nth: int, products: int, *, basket_id: UUID, at_ms: int) -> Basket:
    """Return the nth order: six different products, of which some sell far more than others."""
    basket = Basket(basket_id, at_ms, Dining.TAKE_AWAY if nth % 3 == 0 else Dining.EAT_IN)
    for place, which in enumerate(_chosen(nth, min(SELLERS, products))):
        sold = product(which)
        line = line_for(
            sold,
            line_id=UUID(int=nth * LINES + place),
            rung_by=WHO.id,
            rung_at_ms=at_ms,
            category_name=shelf(which % SHELVES).name,
            quantity_milli=1000 + 1000 * (place % 2),
        )
        basket = append_line(basket, line)
    return basket


def _chosen(nth: int, sellers: int) -> list[int]:
    # Squaring a spread fraction favours the low numbers: about a third of sales are of a tenth.
    chosen: dict[int, None] = {}
    step = nth * LINES
    while len(chosen) < LINES:
        spread = step * 40_503 % 65_536
        chosen[spread * spread * sellers >> 32] = None
        step += 1
    return list(chosen)


class MeasuredShop:
    """An open till over a data folder."""

    def __init__(self, folder: Path, products: int, opened: OpenTill | None = None) -> None:
        """Open the folder, unless it is ``opened`` already."""
        self.products = products
        self.opened = opened or open_folder(folder)
        self.till = Till(self.opened.store, now_ms, new_id, by_itself)
        self.reading = SqlReading(self.opened.readers, self.opened.incarnation)
        venue = self.reading.venue()
        if venue is None:
            raise LookupError("this folder has not been set up")
        self._mode = venue.tax_mode
        today = self.reading.till_state().business_date
        self.taxes = tax_table(self.reading.tax_classes(), today)

    def __enter__(self) -> Self:
        """Serve the till."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.reading.close()
        self.opened.close()

    def order(self, nth: int) -> tuple[Basket, list[Tender]]:
        """Return the nth order, kept as the draft, and the cash that pays it."""
        basket = self.till.start_basket(
            ring(nth, self.products, basket_id=new_id(), at_ms=now_ms())
        )
        return basket, self.cash_for(basket)

    def cash_for(self, basket: Basket) -> list[Tender]:
        """Return cash that pays an order exactly."""
        due = price_basket(basket, self.taxes, self._mode).total_minor
        return [take_cash(due, due)]

    def sell(self, nth: int) -> None:
        """Ring the nth order and take cash for it."""
        basket, tenders = self.order(nth)
        self.till.complete_sale(basket, tenders, WHO)
