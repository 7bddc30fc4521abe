"""Two tills and the screens of two stations, and what each shows of an order that was parted."""

from itertools import chain, permutations
from pathlib import Path
from uuid import UUID

from uuid6 import uuid7

from fynlo_pos.core.allergies import each_of
from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sales.ringing import remove_line, set_allergy
from tests.support.devices import Device
from tests.support.folded_kitchen import folded
from tests.support.racing import held, joined, meet, ring, tab_of
from tests.support.shop import ADA, STAFF_ID, product
from tests.support.viewer_screen import Screen, excerpts_of

GRILL = Station(UUID(int=800), "Grill", takes_rest=True)
BAR = Station(UUID(int=801), "Bar", product_ids=(product(3).id,))


class PartedVenue:
    """Two tills, and the screens of two stations."""

    def __init__(self, folder: Path) -> None:
        self.first = Device("T1", set_up=True)
        self.first.till.open_drawer(50_00, ADA)
        self.first.till.save_documents([GRILL, BAR], STAFF_ID)
        self.second = joined(self.first, "T2")
        self.screens = {at: Screen(folder / str(at.int), at) for at in (GRILL.id, BAR.id)}

    def table(self, allergy: str = "", *, lines: int = 2) -> UUID:
        """Hold an order that says an allergy; both tills know of it."""
        tab = held(self.first, self.second, lines=lines)
        if allergy:
            self.tell(self.first, tab, allergy)
            self.meet()
        return tab

    def tell(self, device: Device, tab: UUID, allergy: str) -> None:
        """Take an order up, say the allergy, and put it by again."""
        device.till.hold(set_allergy(device.till.recall(tab), allergy), ADA)

    def split(self, device: Device, tab: UUID) -> UUID:
        """Take a line to an order of its own."""
        line = tab_of(device, tab).lines[-1].line
        return device.till.split_tab(tab, {line.id: 1000}, ADA, split_id=uuid7())

    def take_off(self, device: Device, part: UUID) -> None:
        """Have a part's guests take a drink in the place of their dish."""
        basket = ring(device, device.till.recall(part), 3)
        device.till.hold(remove_line(basket, basket.lines[0].id), ADA)

    def ring_more(self, device: Device, tab: UUID) -> None:
        """Have a drink rung on an order and put by."""
        device.till.hold(ring(device, device.till.recall(tab), 3), ADA)

    def merge(self, device: Device, tab: UUID, into: UUID) -> None:
        """Bring an order to another."""
        device.till.merge_tabs([tab], into, ADA, merge_id=uuid7())

    def meet(self) -> None:
        """Let the tills hear of each other."""
        meet(self.first, self.second)

    def says(self, tab: UUID) -> list[str]:
        """Return what an order's tab says."""
        return sorted(each_of(tab_of(self.first, tab).allergy))

    def ticket(self, tab: UUID) -> list[str]:
        """Return what a ticket says: on tills, boards and screens, and told anew."""
        order = order_of(self.first, tab)
        assert order_of(self.second, tab).allergy == order.allergy
        logs: dict[UUID, list[object]] = {}
        for envelope in self.first.log():
            logs.setdefault(envelope.incarnation, []).append(envelope)
        for turn in permutations(logs.values()):
            assert folded([*chain.from_iterable(turn)]).orders.order(tab) == order  # type: ignore[list-item]
        for station_id, screen in self.screens.items():
            shown = screen_shows(self.first, screen, station_id, tab)
            if order.at(station_id):
                assert shown is not None
                assert shown.allergy == order.allergy
            else:
                assert shown is None
        before = self.first.dump()
        with self.first.connection.begin():
            rebuild(self.first.connection)
        assert self.first.dump() == before
        return sorted(each_of(order.allergy))


def screen_shows(
    device: Device, screen: Screen, station_id: UUID, order_id: UUID, *, since: int = 0
) -> OrderState | None:
    screen.take(excerpts_of(device.log()[since:], station_id))
    return screen.order(order_id)


def order_of(device: Device, order_id: UUID) -> OrderState:
    with device.connection.begin():
        found = read_kitchen_order(device.connection, order_id)
    assert found is not None
    return found
