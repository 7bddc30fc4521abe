"""A shop with a grill, a bar and a second till, over one real database."""

from pathlib import Path
from uuid import UUID

import msgspec
from uuid6 import uuid7

from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.db.projection import Placed
from fynlo_pos.core.envelope import open_envelope
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState, Part
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.payments.tenders import take_cash
from tests.support.shop import ADA, CATEGORY_ID, STAFF_ID, Shop, due_of, product

GRILL = Station(UUID(int=800), "Grill", category_ids=(CATEGORY_ID,))
BAR = Station(UUID(int=801), "Bar", product_ids=(product(1).id,), position=1)


class Restaurant(Shop):
    """A shop with a grill and a bar; the kitchen writes a log of its own."""

    def __init__(self, folder: Path, *, stations: tuple[Station, ...] = (GRILL, BAR)) -> None:
        super().__init__(folder)
        self.till.save_documents(stations, STAFF_ID)
        self.till.open_drawer(0, ADA)
        log = self.open.store.history_log("K1", new_id=uuid7(), at_ms=self.now_ms())
        self.kitchen = Kitchen(log, self.now_ms)
        # A second till on the same database stands for one whose envelopes have all arrived.
        second = self.open.store.history_log("T2", new_id=uuid7(), at_ms=self.now_ms())
        self.second = Till(second, self.now_ms, uuid7, by_itself)
        self.second.open_drawer(0, ADA)

    def order(self, order_id: UUID) -> OrderState:
        with self.open.readers.connect() as now:
            found = read_kitchen_order(now, order_id)
        assert found is not None
        return found

    def part(self, order_id: UUID, line_id: UUID, nth: int = 0) -> Part:
        """Return what the ``nth`` sending of a line was."""
        [line] = [one for one in self.order(order_id).lines if one.line.line_id == line_id]
        return line_id, line.sendings[nth].command_id

    def facts(self) -> list[tuple[msgspec.Struct, Placed]]:
        """Everything of the kitchen's in the log, and where it stands."""
        found: list[tuple[msgspec.Struct, Placed]] = []
        with self.open.readers.connect() as now:
            for envelope in read_log(now):
                place = Placed(envelope.incarnation, "", "", envelope.seq, envelope.stamp, 1)
                records = open_envelope(envelope.body, envelope.private)[1]
                found += [
                    (record, place)
                    for record in records
                    if type(record).__module__.endswith("kitchen.records")
                ]
        return found


def pay(till: Till, basket: Basket) -> SaleSealed:
    due = due_of(basket)
    return till.complete_sale(basket, [take_cash(due, due)], ADA)
