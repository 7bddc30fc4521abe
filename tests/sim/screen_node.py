"""A kitchen's screen in the simulation: a viewer at one relay, with what it is shown on its disk.

Nobody puts it back or copies it; it dies, loses its power and its cable.
"""

from uuid import UUID

from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.protocol.frames import Role
from tests.sim.chance import Chance
from tests.sim.disks import PowerCut
from tests.sim.member_node import MemberNode
from tests.sim.relay_node import RelayNode

Plate = tuple[UUID, UUID]

_OPEN = "SELECT DISTINCT order_id FROM kitchen_ticket WHERE is_open = 1 ORDER BY order_id"
_MOST_STATEMENTS_BEFORE_A_CUT = 40


class ScreenNode(MemberNode):
    """A screen for all of the kitchen. What cooks saw and made is written down in ``cooked``."""

    role = Role.VIEWER
    letter = "K"

    def __init__(self, number: int, venue: UUID, relay: RelayNode, chance: Chance) -> None:
        self.cooked: dict[Plate, int] = {}
        super().__init__(number, venue, [relay], chance)

    def start(self, chance: Chance) -> None:
        """Begin with what is on disk."""
        super().start(chance)
        self.kitchen = Kitchen(self.store, self.now_ms)

    def exchange(self, chance: Chance) -> None:
        """Let some of what is under way arrive, and be put on disk."""
        tie = self.ties[0]
        for _ in range(1 + chance.below(6)):
            frame = tie.wire.take_up() if tie.wire is not None else None
            if frame is not None and tie.wire is not None:
                tie.relay.hear(tie.wire, frame)
            self.hear(tie)
            self.work(tie)

    def cook(self, chance: Chance) -> None:
        """See a ticket, make all of it, or take it back."""
        chosen = chance.pick(self.connection.exec_driver_sql(_OPEN).all())
        order = read_kitchen_order(self.connection, UUID(bytes=chosen[0])) if chosen else None
        if order is None:
            return
        station = order.lines[chance.below(len(order.lines))].line.station_id
        try:
            match chance.below(4):
                case 0 | 1:
                    commands = {s.command_id for one in order.at(station) for s in one.sendings}
                    self.kitchen.acknowledge(order.id, station, commands)
                case 2:
                    self.kitchen.finish(order.id, station)
                    self._made(order, station)
                case _:
                    self.kitchen.recall(order.id, station)
        except Trouble:
            self.troubles += 1

    def lose_power_at_work(self, chance: Chance) -> None:
        """Have the power go while something is seen, made or taken in."""
        self.connection.cut_power_after(chance.below(_MOST_STATEMENTS_BEFORE_A_CUT))
        try:
            self.cook(chance)
            self.exchange(chance)
        except PowerCut:
            pass
        self.lose_power(chance)

    def _made(self, order: OrderState, station: UUID) -> None:
        for one in order.at(station):
            plate = (one.line.line_id, station)
            self.cooked[plate] = self.cooked.get(plate, 0) + one.left
