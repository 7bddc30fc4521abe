"""Open tills with their hub and one another, in this process; the hub is one of its own."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import UUID

import msgspec
from uuid6 import uuid7

from fynlo_pos.app.clock import now_ms
from fynlo_pos.app.joining import HeadlessLane, Latest
from fynlo_pos.app.own_hub import hub_folder, read_running
from fynlo_pos.app.terminals import ShopTerminals
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.pin import hash_pin
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.ringing import add_line, line_for
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.payments.tenders import take_cash
from fynlo_pos.ui.terminals import Invitation, JoinStep, Standing
from tests.support.shop import ADA, STAFF_ID, documents, due_of, product

THIS_MACHINE = "127.0.0.1"


class TillAround:
    """A till without a window, and what the pages would ask of its shop's terminals."""

    def __init__(self, folder: Path) -> None:
        self.opened: OpenTill = open_till(
            folder, now_ms=now_ms, new_id=uuid7, keyring=lambda _home: None
        )
        self.reading = SqlReading(self.opened.readers, self.opened.incarnation)
        self.till = Till(self.opened.store, now_ms, uuid7, by_itself)
        self.lane = HeadlessLane()
        self.latest = Latest()
        self.terminals = ShopTerminals(
            self.opened, (self.reading,), host=THIS_MACHINE, port=0, looks_for_s=0.1
        )
        self.steps: list[JoinStep] = []
        self._is_closed = False
        self._has_float = False

    def found_shop(self, pin: str = "") -> None:
        """Save a small shop; Ada signs in with a PIN, if one is given."""
        ada = Staff(STAFF_ID, "Ada", hash_pin(pin) if pin else "", is_manager=True)
        shop = [ada if isinstance(one, Staff) else one for one in documents()]
        self.lane.do(lambda: self._save(shop))

    def sell(self) -> str:
        """Sell one item for cash; return the receipt's number."""
        sold: list[str] = []

        def act() -> None:
            basket = self._rung()
            taken = [take_cash(due_of(basket), due_of(basket))]
            sold.append(self.till.complete_sale(basket, taken, ADA).receipt_number)

        if not self._has_float:
            self._has_float = True
            self.lane.do(lambda: self.till.open_drawer(100_00, ADA))
        self.lane.do(act)
        return sold[0]

    def hold(self) -> UUID:
        """Hold an order of one line; return which."""
        held: list[UUID] = []
        self.lane.do(lambda: held.append(self.till.hold(self._rung(), ADA)))
        return held[0]

    def _rung(self) -> Basket:
        line = line_for(
            product(0),
            line_id=uuid7(),
            rung_by=STAFF_ID,
            rung_at_ms=now_ms(),
            category_name="All day",
        )
        basket = add_line(Basket(uuid7(), now_ms(), Dining.EAT_IN), line)
        return self.till.start_basket(basket)

    def _save(self, shop: Sequence[msgspec.Struct]) -> None:
        self.till.save_documents(shop, STAFF_ID)

    def join(
        self, invitation: Invitation, is_over: Callable[[], bool] = lambda: False
    ) -> Standing | None:
        """Join as the first run does, by what was typed."""
        return self.terminals.join(
            invitation.address, invitation.code, self.steps.append, is_over, self.lane
        )

    def come_back(self) -> None:
        """Connect anew, as after the till was started again."""
        shares = self.terminals.shares
        assert shares is not None
        shares.stop()
        shares.start(self.lane, self.latest.told, self.latest.arrived)

    def connect(self) -> None:
        """Begin to share, and wait until nothing is missing on either side."""
        shares = self.terminals.shares
        assert shares is not None
        shares.start(self.lane, self.latest.told, self.latest.arrived)
        whole = self.latest.wait_for(lambda s: s.is_caught_up and not s.waiting)
        assert whole, "the till and its hub do not come together"

    def close(self) -> None:
        """Let go of everything; closing twice does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self.terminals.stop()
        if self.terminals.shares is not None:
            self.terminals.shares.stop()
        self.lane.close()
        self.reading.close()
        self.opened.close()


@contextmanager
def till_around(folder: Path) -> Iterator[TillAround]:
    """Open a till; close it, and end the hub it started, when the block is left."""
    till = TillAround(folder)
    try:
        yield till
    finally:
        till.close()
        end_hub(folder)


def end_hub(folder: Path) -> None:
    """End the hub that a till of this folder started, if any."""
    running = read_running(hub_folder(folder))
    if running is not None:
        with suppress(ProcessLookupError):
            os.kill(running.pid, signal.SIGTERM)
