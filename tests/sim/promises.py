"""What the world was promised: written down when it was seen, outside the product."""

from uuid import UUID

import msgspec

from tests.sim.kitchen_book import KitchenBook


class Promise(msgspec.Struct, frozen=True):
    """A paid screen: which sale, by whose log, under which number, for how much."""

    sale_id: UUID
    incarnation: UUID
    receipt: str
    total_minor: int
    node: int


class Promises:
    """Every paid screen; those whose disk went before anybody else had them are taken off."""

    def __init__(self) -> None:
        self.paid: list[Promise] = []
        self.gone: list[Promise] = []
        self.kitchen = KitchenBook()

    def keep(self, promise: Promise) -> None:
        """A screen said paid."""
        self.paid.append(promise)

    def burn(self, lost: set[tuple[UUID, UUID]]) -> None:
        """Disks went, and with them the only copies of these (sale, log)."""
        self.gone += [p for p in self.paid if (p.sale_id, p.incarnation) in lost]
        self.paid = [p for p in self.paid if (p.sale_id, p.incarnation) not in lost]
