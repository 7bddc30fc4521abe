"""A till without a window, as a process: ``python -m tests.support.venue_till FOLDER``.

It stands on the same composition as the till with one. Each line on stdin is a word of
``VenueTill``'s and its arguments as JSON; each answer is a line of JSON on stdout.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from uuid6 import uuid7

from fynlo_pos.app.clock import now_ms
from fynlo_pos.app.hub_calls import HubCalls
from fynlo_pos.app.joined_hub import read_joined
from fynlo_pos.app.joining import HeadlessLane, make_code
from fynlo_pos.app.sharing import Sharing
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.unseen import unseen_of
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.ringing import add_line, line_for
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.payments.tenders import take_cash
from fynlo_pos.sync.member.values import Status
from fynlo_pos.sync.protocol.calls import NewCode
from fynlo_pos.sync.protocol.frames import Role
from tests.support.shop import ADA, STAFF_ID, documents, due_of, product

GRILL = Station(UUID(int=800), "Grill", takes_rest=True)
HEADS = "SELECT incarnation, seq, hash FROM chain ORDER BY incarnation"
RECEIPTS = "SELECT series || '-' || printf('%06d', number) AS receipt FROM sale ORDER BY receipt"


class VenueTill:
    """What the tests ask of it. Acts are done on the lane that writes, as the window's are."""

    def __init__(self, opened: OpenTill, lane: HeadlessLane) -> None:
        self._opened = opened
        self._lane = lane
        self._till = Till(opened.store, now_ms, uuid7, by_itself)
        self.reading = SqlReading(opened.readers, opened.incarnation)
        self.sharing: Sharing | None = None
        self.status: Status | None = None

    def set_up(self) -> None:
        """Found the shop."""
        self._do(lambda: self._till.save_documents(documents(), STAFF_ID))

    def set_up_kitchen(self) -> None:
        """Have everything made at the grill."""
        self._do(lambda: self._till.save_documents([GRILL], STAFF_ID))

    def send(self) -> str:
        """Send an order to the kitchen; return which."""
        sent = self._do(lambda: self._till.send(self._rung(2), ADA))
        return str(sent.tab_id)

    def unseen(self) -> list[str]:
        """Return the orders with something that no screen has shown."""
        orders = self.reading.open_kitchen_orders(0)
        return [str(one.order_id) for one in unseen_of(orders, self._opened.incarnation)]

    def in_the_kitchen(self) -> list[str]:
        """Return the orders with something on a board."""
        return [str(order.id) for order in self.reading.open_kitchen_orders(0)]

    def open(self) -> None:
        """Put a float in the drawer."""
        self._do(lambda: self._till.open_drawer(100_00, ADA))

    def close_day(self) -> None:
        """Count what should be there, take the Z, and put a float in for the next day."""

        def close() -> None:
            self._till.close_day(
                counted_minor=self.reading.till_state().drawer_minor,
                card_machine_counted_minor=None,
                float_left_minor=0,
                person=ADA,
            )

        self.reading.follow()
        self._do(close)
        self.open()

    def sell(self, count: int = 1) -> list[str]:
        """Sell for cash; return the receipts' numbers, each on disk."""
        return [self._do(lambda: self._pay(self._rung(2))) for _ in range(count)]

    def take_away(self) -> str:
        """Sell two things to take away, which the kitchen makes; return the receipt's number."""
        return str(self._do(lambda: self._pay(self._rung(2, Dining.TAKE_AWAY))))

    def hold(self) -> str:
        """Hold an order; return which."""
        return str(self._do(lambda: self._till.hold(self._rung(3), ADA)))

    def pay(self, tab: str) -> str:
        """Take up a held order, whoever held it, and pay it; return the receipt's number."""
        return str(self._do(lambda: self._pay(self._till.recall(UUID(tab)))))

    def series(self) -> str:
        """Return the series its next receipt is of."""
        self.reading.follow()
        return self.reading.till_state().series

    def tabs(self) -> list[str]:
        """Return what is held."""
        return [str(tab.id) for tab in self.reading.open_tabs()]

    def terminals(self) -> dict[str, int]:
        """Return when each terminal of the venue was last heard here."""
        return {one.name: one.heard_at_ms for one in self.reading.terminals()}

    def heads(self) -> list[list[Any]]:
        """Return how far each chain is on this disk."""
        return [[row[0].hex(), row[1], row[2].hex()] for row in self._rows(HEADS)]

    def receipts(self) -> list[str]:
        """Return every receipt's number that is on this disk."""
        return [row[0] for row in self._rows(RECEIPTS)]

    def state(self) -> dict[str, Any]:
        """Return how the connection stands."""
        status = self.status
        if status is None:
            return {"phase": "", "waiting": 0, "caught_up": False}
        return {
            "phase": status.phase.value,
            "waiting": status.waiting,
            "caught_up": status.is_caught_up,
        }

    def light(self) -> dict[str, Any]:
        """Return what the window's light says of the hub now; nothing before it is known."""
        from fynlo_pos.ui.hub_props import hub_light
        from fynlo_pos.ui.kept_here import sent_to

        if self.status is None:
            return {"text": "", "tone": "", "since_ms": None}
        sent = sent_to(self.status, self._opened.incarnation)
        sales = self.reading.sold_after(sent) if sent is not None and self.status.waiting else 0
        light = hub_light(self.status, now_ms(), "UTC", sales)
        return {"text": light.text, "tone": light.tone.name, "since_ms": light.since_ms}

    def code(self) -> str:
        """Return a code for one more terminal."""
        joined = read_joined(self._opened.home.folder)
        assert joined is not None
        assert self.sharing is not None
        return make_code(self.sharing, joined)

    def board_code(self) -> str:
        """Return a code for a web board of the grill."""
        assert self.sharing is not None
        wanted = NewCode(Role.BOARD, station=GRILL.name)
        return HubCalls(self.sharing.client).new_code(wanted).code

    def _rung(self, lines: int, dining: Dining = Dining.EAT_IN) -> Basket:
        basket = Basket(uuid7(), now_ms(), dining)
        for index in range(lines):
            line = line_for(
                product(index),
                line_id=uuid7(),
                rung_by=STAFF_ID,
                rung_at_ms=now_ms(),
                category_name="All day",
            )
            basket = add_line(basket, line)
        return self._till.start_basket(basket)

    def _pay(self, basket: Basket) -> str:
        due = due_of(basket)
        return self._till.complete_sale(basket, [take_cash(due, due)], ADA).receipt_number

    def _rows(self, statement: str) -> list[tuple[Any, ...]]:
        with self._opened.readers.connect() as connection, connection.begin():
            return connection.exec_driver_sql(statement).all()

    def _do(self, act: Callable[[], Any]) -> Any:
        done: list[Any] = []
        self._lane.do(lambda: done.append(act()))
        return done[0]


def main(folder: Path) -> None:
    """Serve until stdin ends."""
    opened = open_till(folder, now_ms=now_ms, new_id=uuid7)
    joined = read_joined(folder)
    lane = HeadlessLane()
    till = VenueTill(opened, lane)
    sharing = Sharing(opened, joined) if joined is not None else None
    try:
        if sharing is not None:
            till.sharing = sharing

            def told(status: Status) -> None:
                till.status = status

            sharing.start(lane, told, lambda _is_shop: None)
        print(json.dumps("ready"), flush=True)
        for line in sys.stdin:
            word, *arguments = json.loads(line)
            print(json.dumps(getattr(till, word)(*arguments)), flush=True)
    finally:
        if sharing is not None:
            sharing.stop()
        lane.close()
        till.reading.close()
        opened.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
