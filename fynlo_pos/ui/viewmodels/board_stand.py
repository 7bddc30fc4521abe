"""What a board stands on (what was read, what was chosen and touched), and what follows from it."""

from collections.abc import Sequence
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.core.kitchen.tickets import Ticket
from fynlo_pos.core.sounds import Sound
from fynlo_pos.ui.kitchen_calls import KitchenCalls
from fynlo_pos.ui.kitchen_desk import KitchenDesk
from fynlo_pos.ui.noticed import Noticed
from fynlo_pos.ui.viewmodels.board_looks import Looked
from fynlo_pos.ui.viewmodels.board_props import (
    BoardFacts,
    BoardProps,
    BoardView,
    FinishedRows,
    derive_board,
    readers_of,
    tickets_in_sight,
)


class BoardStand:
    """The facts, the view and the tickets in sight; ``derive`` brings them up to the clock."""

    def __init__(self, desk: KitchenDesk) -> None:
        self._desk = desk
        self._noticed = Noticed()
        self._calls = KitchenCalls()
        self._finished = FinishedRows()
        self.facts = BoardFacts()
        self.view = BoardView()
        self.tickets: Sequence[Ticket] = ()

    @property
    def reader(self) -> UUID:
        """For whom the screen reads: its station, or the pass."""
        return readers_of(self.facts, self.view)[0]

    def take(self, looked: Looked) -> None:
        """Stand on what was read."""
        station_id, self.facts = looked
        self.view = replace(self.view, station_id=station_id)

    def turn_to(self, view: BoardView) -> None:
        """Show something else: nothing of it is news."""
        self.view = view
        self._calls.begin_anew()

    def derive(self) -> BoardProps:
        """Return what is shown now."""
        now_ms, silent = self._desk.now_ms(), self._desk.silent_since_ms()
        self.tickets = tickets_in_sight(self.facts, self.view, now_ms)
        noticed = self._noticed.follow(self.tickets)
        self.view = replace(self.view, silent_since_ms=silent, noticed=noticed)
        return derive_board(self.facts, self.view, now_ms, self.tickets, self._finished)

    def sounds(self) -> Sequence[Sound]:
        """Return what is to be heard now that the tickets stand there."""
        return self._calls.sounds_for(self.tickets, self.view.noticed, self._desk.now_ms())

    def touch(self, key: str) -> Ticket | None:
        """Return a ticket that somebody has touched, and so seen."""
        ticket = next((one for one in self.tickets if str(one.order_id) == key), None)
        if ticket is not None:
            self._noticed.touch(ticket)
        return ticket

    def acted(self, order_id: UUID) -> None:
        """Somebody here has changed an order: that is no news to this screen."""
        self._noticed.acted(order_id)
