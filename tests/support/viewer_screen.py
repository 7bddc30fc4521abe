"""A kitchen's screen over excerpts alone, and a till whose evening it is shown."""

from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from uuid6 import uuid7

from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.db.peer_store import PeerWriting
from fynlo_pos.core.db.vector import ChainHead
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.kitchen.for_viewers import Excerpt, excerpt_of
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState, Sending
from fynlo_pos.core.sales.ringing import set_allergy, set_quantity
from tests.support.blank_till import lay_blank_till
from tests.support.restaurant import GRILL, Restaurant, pay
from tests.support.shop import ADA

NOW_MS = 1_700_000_000_000


class Screen:
    """A kitchen's screen: a database of its own, and what a relay would show it of a till's."""

    def __init__(self, folder: Path, station_id: UUID | None = None) -> None:
        self.station_id = station_id
        lay_blank_till(folder)
        self.open: OpenTill = open_till(
            folder, now_ms=lambda: NOW_MS, new_id=uuid7, terminal="K1", keyring=lambda _home: None
        )
        self.writing = PeerWriting(self.open.store.connection, lambda: 0)
        self.kitchen = Kitchen(self.open.store, lambda: NOW_MS)

    def excerpts(self, shop: Restaurant) -> list[Excerpt]:
        """What concerns the screen of all that lies in a till's log."""
        with shop.open.readers.connect() as now:
            return excerpts_of(read_log(now), self.station_id)

    def watch(self, shop: Restaurant) -> int:
        """Be shown all of it; return how much was new."""
        return self.take(self.excerpts(shop))

    def take(self, excerpts: list[Excerpt]) -> int:
        """Be shown excerpts; return how many were new."""
        shown = [ChainHead(each.branch, each.seq, each.hash) for each in excerpts]
        return self.writing.take_excerpts(excerpts, shown, NOW_MS)

    def order(self, order_id: UUID) -> OrderState | None:
        """Return an order as the screen has it."""
        with self.open.readers.connect() as now:
            return read_kitchen_order(now, order_id)

    def close(self) -> None:
        """Let go of the folder."""
        self.open.close()


def excerpts_of(log: Iterable[Envelope], station_id: UUID | None) -> list[Excerpt]:
    """What a relay shows a station's screen of a log; without a station, one of all of them."""
    found = (
        excerpt_of(
            each.body,
            each.private,
            branch=each.incarnation,
            hash_=each.hash,
            station_id=station_id,
            since_ms=0,
        )
        for each in log
    )
    return [each for each in found if each is not None]


def play_an_evening(shop: Restaurant) -> list[UUID]:
    """Orders held, added to, seen, made, called back, voided and paid."""
    first = shop.till.hold(set_allergy(shop.basket(2, quantity_milli=2000), "nuts"), ADA)
    shop.kitchen.acknowledge(first, GRILL.id, [one.command_id for one in _sendings(shop, first)])
    shop.kitchen.finish(first, GRILL.id)
    shop.kitchen.recall(first, GRILL.id)
    again = shop.second.recall(first)
    shop.second.hold(set_quantity(again, again.lines[0].id, 3000), ADA)
    fewer = shop.till.recall(first)
    shop.till.hold(set_quantity(fewer, fewer.lines[0].id, 1000), ADA)
    shop.kitchen.rush(first, is_on=True)
    second = pay(shop.till, shop.basket(1)).id
    return [first, second]


def _sendings(shop: Restaurant, order_id: UUID) -> list[Sending]:
    return [sent for one in shop.order(order_id).lines for sent in one.sendings]
