"""A kitchen's screen in the simulation: a viewer at one relay, with what it is shown on its disk.

Nobody puts it back or copies it; it dies, loses its power and its cable.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState, Part
from fynlo_pos.core.kitchen.ticket_rows import RowState, TicketRow
from fynlo_pos.core.kitchen.tickets import Due, tickets_of
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.member.effects import TakeInShown
from fynlo_pos.sync.protocol.frames import Role
from tests.sim.chance import Chance
from tests.sim.disks import PowerCut
from tests.sim.kitchen_book import KitchenBook
from tests.sim.member_node import MemberNode
from tests.sim.relay_node import RelayNode
from tests.sim.station_checks import check_told
from tests.sim.ties import Tie

Plate = tuple[UUID, UUID]

_OPEN = "SELECT DISTINCT order_id FROM kitchen_ticket WHERE is_open = 1 ORDER BY order_id"
_DUE: Final = Due(480_000, 720_000)
_DONE: Final = RowState.DONE
_MADE_NOW: Final = (RowState.TO_MAKE, RowState.ADDED, RowState.PRINTED)
_MOST_STATEMENTS_BEFORE_A_CUT = 40


class ScreenNode(MemberNode):
    """A screen for all of the kitchen. What cooks saw and made is written down in ``cooked``.

    What is made at a station that has a screen of its own (``bound``) is made there. Such a one
    (``station``) is told of nothing else. ``unshown`` is what its hub can show it no more.
    """

    role = Role.VIEWER
    letter = "K"

    def __init__(
        self,
        number: int,
        venue: UUID,
        relay: RelayNode,
        chance: Chance,
        *,
        station: UUID | None = None,
    ) -> None:
        self.station = station
        self.bound: dict[UUID, ScreenNode] = {}
        self.unshown: set[bytes] = set()
        self.cooked: dict[Plate, int] = {}
        self.book = KitchenBook()
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

    def work(self, tie: Tie) -> bool:
        """Do the oldest job, as a till does; whoever stands at a station is told of no other."""
        job = tie.jobs[0] if tie.jobs else None
        if self.station is not None and isinstance(job, TakeInShown):
            check_told(job.excerpts, self.station)
        return super().work(tie)

    def cook(self, chance: Chance) -> None:
        """See a ticket, make all of it or a row, or take some back."""
        chosen = chance.pick(self.connection.exec_driver_sql(_OPEN).all())
        order = read_kitchen_order(self.connection, UUID(bytes=chosen[0])) if chosen else None
        if order is None:
            return
        station = order.lines[chance.below(len(order.lines))].line.station_id
        bound = self.bound.get(station)
        if bound is None:
            self._work_on(order, station, chance)
            return
        there = read_kitchen_order(bound.connection, order.id)
        if there is not None and there.at(station):
            bound._work_on(there, station, chance)

    def _work_on(self, order: OrderState, station: UUID, chance: Chance) -> None:
        rows = [
            row
            for ticket in tickets_of([order], station, _DUE, self.now_ms())
            for row in ticket.rows
        ]
        try:
            if self.station is not None and order.needs_allergy_seen(station):
                self.kitchen.see_allergy(order.id, station)
            match chance.below(5):
                case 0 | 1:
                    commands = {s.command_id for one in order.at(station) for s in one.sendings}
                    self.kitchen.acknowledge(order.id, station, commands)
                case 2:
                    self._make(order.id, station, [row for row in rows if row.state in _MADE_NOW])
                case 3 if rows:
                    self._touch(order.id, station, rows[chance.below(len(rows))])
                case _:
                    self._call_back(order.id, station, [r for r in rows if r.state is _DONE])
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

    def _touch(self, order_id: UUID, station: UUID, row: TicketRow) -> None:
        if row.state is _DONE:
            self._call_back(order_id, station, [row])
        elif row.state is RowState.CANCELLED:
            self.kitchen.clear(order_id, station, dict(row.parts))
            for part, milli in row.parts:
                self.book.read(part, milli)
        else:
            self._make(order_id, station, [row])

    def _make(self, order_id: UUID, station: UUID, rows: Sequence[TicketRow]) -> None:
        """Make what a board shows, then touch it; what is on paper is made from that."""
        for row in rows:
            for part, milli in row.parts if row.state is not RowState.PRINTED else ():
                self.book.made(part, milli)
        self.kitchen.finish(order_id, station, _parts(rows))
        for (line_id, _), milli in _parts(rows).items():
            self.cooked[line_id, station] = self.cooked.get((line_id, station), 0) + milli

    def _call_back(self, order_id: UUID, station: UUID, rows: Sequence[TicketRow]) -> None:
        self.kitchen.recall(order_id, station, _parts(rows))
        for part, milli in _parts(rows).items():
            self.book.called_back(part, milli)


def _parts(rows: Sequence[TicketRow]) -> Counter[Part]:
    parts: Counter[Part] = Counter()
    for row in rows:
        parts.update(dict(row.parts))
    return parts
