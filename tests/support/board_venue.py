"""A venue with a real hub process, a till over its real socket, and what a web board needs of them.

The till keeps a real database; what it appends is pushed as its client would, and what the hub
passes on is taken in.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from uuid import UUID

import httpx
import msgspec
from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.db.accept import Foreign
from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.ringing import add_line, line_for, set_allergy
from fynlo_pos.sync.protocol import calls
from fynlo_pos.sync.protocol.calls import CodeMade, NewCode, Revoke, call_body, read_body
from fynlo_pos.sync.protocol.frames import CaughtUp, Frame, Have, Push, Role, Welcome
from fynlo_pos.sync.protocol.packing import unpack
from hub.codes import now_ms
from tests.support.devices import Device
from tests.support.hub_process import ANSWERS_WITHIN_S, HubProcess, Terminal
from tests.support.shop import ADA, STAFF_ID, documents, product

GRILL = Station(UUID(int=800), "Grill", takes_rest=True)
BAR = Station(UUID(int=801), "Bar", product_ids=(product(1).id,), position=1)
PASS = Station(UUID(int=802), "Pass", kind=StationKind.PASS, position=2)
HEARS_WITHIN_S = 0.2


class BoardVenue:
    """A shop with a grill, a bar and a pass, whose manager's till is connected to a hub."""

    def __init__(self, hub: HubProcess, code: str | None = None) -> None:
        self.hub = hub
        self.device = Device("T1")
        self.device.clock = count(now_ms())
        self.device.till.save_documents(documents(), STAFF_ID)
        self.device.till.save_documents((GRILL, BAR, PASS), STAFF_ID)
        self.till = Terminal(hub, "T1")
        self.till.enrol(code or hub.first_code())
        self._pushed = 0
        self.connect()

    def connect(self) -> None:
        """Connect (again), and hand in all there is."""
        assert isinstance(self.till.connect()[-1], Welcome)
        for frame in self.till.hear_until(CaughtUp):
            self._take(frame)
        self._pushed = 0
        self.push()

    def push(self) -> None:
        """Hand in what is new; return once the hub has it on disk."""
        own = [one for one in self.device.log() if one.incarnation == self.device.incarnation]
        if own[self._pushed :]:
            self.till.push(own[self._pushed :])
            self._stored_up_to(own[-1].seq)
            self._pushed = len(own)

    def hear(self) -> None:
        """Take in what the hub has passed on so far."""
        while True:
            try:
                frame = self.till.hear(HEARS_WITHIN_S)
            except TimeoutError:
                return
            self._take(frame)

    def _stored_up_to(self, seq: int) -> None:
        while True:
            frame = self.till.hear()
            self._take(frame)
            heads = frame.heads if isinstance(frame, Have) else ()
            if any(h.incarnation == self.device.incarnation and h.seq >= seq for h in heads):
                return

    def _take(self, frame: Frame) -> None:
        if isinstance(frame, Push):
            self.device.accept([Foreign(each.body, each.private) for each in unpack(frame)])

    def wait_until(self, is_so: Callable[[], bool], what: str, within_s: float = 30.0) -> None:
        """Take in what comes until something is so."""
        ends_s = time.monotonic() + within_s
        while not is_so():
            assert time.monotonic() < ends_s, what
            self.hear()

    def send(self, *products: Product, allergy: str = "", later: int = 0) -> UUID:
        """Send an order to the kitchen, its last line in a later course; return which."""
        basket = Basket(uuid7(), self.device.now_ms(), Dining.EAT_IN)
        if allergy:
            basket = msgspec.structs.replace(basket, allergy=allergy)
        basket = self._rung(basket, products or (product(0), product(2)))
        last = msgspec.structs.replace(basket.lines[-1], course=later)
        basket = msgspec.structs.replace(basket, lines=(*basket.lines[:-1], last))
        tab_id = self.device.till.hold(self.device.till.start_basket(basket), ADA)
        self.push()
        return tab_id

    def add(self, order_id: UUID, *products: Product) -> None:
        """Send more under an order."""
        self.hear()
        basket = self._rung(self.device.till.recall(order_id), products)
        self.device.till.keep_basket(basket)
        self.device.till.hold(basket, ADA)
        self.push()

    def tell(self, order_id: UUID, allergy: str) -> None:
        """Tell an allergy of an order that is held."""
        self.hear()
        self.device.till.hold(set_allergy(self.device.till.recall(order_id), allergy), ADA)
        self.push()

    def _rung(self, basket: Basket, products: Sequence[Product]) -> Basket:
        for each in products:
            line = line_for(
                each,
                line_id=uuid7(),
                rung_by=STAFF_ID,
                rung_at_ms=self.device.now_ms(),
                category_name="All day",
            )
            basket = add_line(basket, line)
        return basket

    def order(self, order_id: UUID) -> OrderState:
        """How an order stands in the till's database."""
        with self.device.connection.begin():
            found = read_kitchen_order(self.device.connection, order_id)
        assert found is not None
        return found

    def code(self, station: str = "", role: Role = Role.BOARD) -> str:
        """A manager's code for a board of a station."""
        reply = self.till.call(calls.NEW_CODE, call_body(NewCode(role, station=station)))
        assert reply.refused is None, reply
        return read_body(reply.body, CodeMade).code

    def revoke(self, device: UUID) -> None:
        """Shut a device out."""
        assert self.till.call(calls.REVOKE, call_body(Revoke(device))).refused is None


class Browser:
    """What a browser keeps and says, without one."""

    def __init__(self, hub: HubProcess) -> None:
        self.origin = hub.http
        self.client = httpx.Client(base_url=hub.http, verify=False, timeout=ANSWERS_WITHIN_S)  # noqa: S501

    def pair(self, code: str, **headers: str) -> httpx.Response:
        """Type a code."""
        return self.client.post(
            "/board/pair", data={"code": code}, headers={"origin": self.origin, **headers}
        )

    def act(self, touch: dict[str, object], **headers: str) -> httpx.Response:
        """Touch something."""
        return self.client.post(
            "/board/act", json=touch, headers={"origin": self.origin, **headers}
        )

    @property
    def cookie(self) -> str:
        """The cookie as it is sent."""
        return "; ".join(f"{name}={value}" for name, value in self.client.cookies.items())

    @property
    def board(self) -> UUID:
        """Which device this browser is."""
        [value] = self.client.cookies.values()
        return UUID(hex=value.split(".")[1])


@contextmanager
def browser(hub: HubProcess) -> Iterator[Browser]:
    """A browser that is closed."""
    made = Browser(hub)
    try:
        yield made
    finally:
        made.client.close()
