"""What a kitchen's screen has said it shows: a line is *sent* only then."""

from collections.abc import Iterable, Sequence
from uuid import UUID
from weakref import ref

from PySide6.QtCore import QObject

from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.tickets import Ticket
from fynlo_pos.ui.jobs import Err, Lane, Ok


class KitchenSeen:
    """Acknowledges what stands painted, each command once at each station it is shown for."""

    def __init__(self, kitchen: Kitchen, writer: Lane, board: QObject) -> None:
        self._board = ref(board)
        self._kitchen = kitchen
        self._writer = writer
        self._told: set[tuple[UUID, UUID, UUID]] = set()

    def say(self, tickets: Iterable[Ticket], station_id: UUID) -> None:
        """Say that these tickets stand on a station's screen."""
        for ticket in tickets:
            said = {(station_id, ticket.order_id, command) for command in ticket.commands}
            if not said <= self._told:
                self._acknowledge(ticket.order_id, station_id, ticket.commands)

    def _acknowledge(self, order_id: UUID, station_id: UUID, commands: Sequence[UUID]) -> None:
        board = self._board()
        if board is None:
            return
        said = {(station_id, order_id, command) for command in commands}
        self._told |= said

        def written(outcome: Ok[None] | Err) -> None:
            if isinstance(outcome, Err):
                # Nobody was told: the next picture tells.
                self._told -= said

        self._writer.run(
            lambda: self._kitchen.acknowledge(order_id, station_id, commands), written, board
        )
