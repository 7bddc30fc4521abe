"""A shop with a till that is out of reach of its hub, for what is carried by file."""

import os
import signal
import time
from contextlib import suppress
from itertools import count
from pathlib import Path

from uuid6 import uuid7

from fynlo_pos.app.hub_line import hub_line
from fynlo_pos.app.inviting import invite
from fynlo_pos.app.joined_hub import JoinedHub, find_device_key, read_joined
from fynlo_pos.app.joining import begin_sharing, in_touch, join_by_code
from fynlo_pos.app.late_files import (
    LatePreview,
    admit_late,
    preview_late,
    waiting_at_the_hub,
)
from fynlo_pos.app.late_writing import FULL_AT, Exported, export_late
from fynlo_pos.app.opened_till import opened_till
from fynlo_pos.app.own_hub import hub_folder, read_running
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.looking import looking_at
from fynlo_pos.core.db.peer_store import PeerReading
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.ringing import add_line, line_for
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.payments.tenders import take_cash
from fynlo_pos.sync.protocol.calls import REVOKE, NewCode, Revoke, call_body
from fynlo_pos.sync.protocol.frames import Role
from tests.support.shop import ADA, FRIDAY_NOON_MS, STAFF_ID, documents, due_of, product

ENDS_WITHIN_S = 20.0
PRICE_MINOR = 3_20


class StrandedShop:
    """A till that manages the shop, its hub, and a second till that is out of reach of it."""

    def __init__(self, folder: Path) -> None:
        self.office, self.away = folder / "office", folder / "away"
        self.clock = count(FRIDAY_NOON_MS, 1_000)
        with opened_till(self.office) as opened:
            Till(opened.store, self.now_ms, uuid7, by_itself).save_documents(documents(), STAFF_ID)
        joined = begin_sharing(self.office, host="127.0.0.1", port=0)
        code = invite(self.office, joined, NewCode(Role.MEMBER))
        join_by_code(self.away, joined.address.authority, code, is_kitchen=False)
        with opened_till(self.away, "T2") as opened:
            Till(opened.store, self.now_ms, uuid7, by_itself).open_drawer(50_00, ADA)

    def now_ms(self) -> int:
        return next(self.clock)

    def joined(self, folder: Path) -> JoinedHub:
        joined = read_joined(folder)
        assert joined is not None
        return joined

    def sell(self, sales: int) -> None:
        """Sell at the till that is out of reach."""
        with opened_till(self.away, "T2") as opened:
            till = Till(opened.store, self.now_ms, uuid7, by_itself)
            for _ in range(sales):
                basket = till.start_basket(self._rung())
                due = due_of(basket)
                till.complete_sale(basket, [take_cash(due, due)], ADA)

    def _rung(self) -> Basket:
        line = line_for(
            product(0),
            line_id=uuid7(),
            rung_by=STAFF_ID,
            rung_at_ms=self.now_ms(),
            category_name="All day",
        )
        return add_line(Basket(uuid7(), self.now_ms(), Dining.EAT_IN), line)

    def export(self, path: Path, full_at: int = FULL_AT) -> Exported:
        home = Home(self.away)
        with (
            looking_at(home, lambda _home: None) as (readers, _passing),
            readers.connect() as connection,
        ):
            return export_late(
                PeerReading(connection), home, self.joined(self.away), path, full_at=full_at
            )

    def hand_over(self) -> None:
        """Bring the till that was out of reach to its hub, for a moment."""
        with (
            opened_till(self.away, "T2") as opened,
            in_touch(opened, self.joined(self.away)) as (_sharing, latest, _lane),
        ):
            assert latest.wait_for(lambda status: status.is_caught_up and not status.waiting)

    def hand_in_late(self) -> None:
        """Bring the till to its hub after it was let go, until what it hands in waits there."""
        with (
            opened_till(self.away, "T2") as opened,
            in_touch(opened, self.joined(self.away)),
        ):
            ends_s = time.monotonic() + ENDS_WITHIN_S
            while not self.waiting() and time.monotonic() < ends_s:
                time.sleep(0.1)

    def waiting(self) -> list[tuple[str, int]]:
        return waiting_at_the_hub(Home(self.office), self.joined(self.office))

    def preview(self, path: Path) -> LatePreview:
        return preview_late(Home(self.office), self.joined(self.office), path)

    def admit(self, path: Path) -> LatePreview:
        return admit_late(Home(self.office), self.joined(self.office), path)

    def receipts(self) -> int:
        """How many sales of the other till the manager's till has, once it has heard the hub."""
        with (
            opened_till(self.office) as opened,
            in_touch(opened, self.joined(self.office)) as (_sharing, latest, _lane),
        ):
            assert latest.wait_for(lambda status: status.is_caught_up and not status.waiting)
            with opened.readers.connect() as connection, connection.begin():
                statement = "SELECT count(*) FROM sale WHERE series = 'T2'"
                return int(connection.exec_driver_sql(statement).scalar_one())

    def take_out(self) -> None:
        """Let the second till in no more."""
        joined = self.joined(self.office)
        key = find_device_key(Home(self.office))
        assert key is not None
        with hub_line(joined, key) as line:
            wanted = call_body(Revoke(self.joined(self.away).device))
            assert line.call(REVOKE, wanted).refused is None

    def end(self) -> None:
        running = read_running(hub_folder(self.office))
        if running is None:
            return
        with suppress(ProcessLookupError):
            os.kill(running.pid, signal.SIGTERM)
        ends_s = time.monotonic() + ENDS_WITHIN_S
        while read_running(hub_folder(self.office)) and time.monotonic() < ends_s:
            time.sleep(0.05)
