"""Looks at the database for a board: at all it is drawn from, or at what is on boards alone."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from msgspec.structs import replace
from PySide6.QtCore import QObject

from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.kitchen_desk import KitchenDesk
from fynlo_pos.ui.viewmodels.board_props import BoardFacts, BoardView
from fynlo_pos.ui.viewmodels.board_reading import read_board, read_orders

Looked = tuple[UUID | None, BoardFacts]


class BoardLooks:
    """Asks the lane that reads; ``answered`` hears the newest answer, on the window's thread.

    Where the ``board`` has gone meanwhile, nobody hears it.
    """

    def __init__(
        self,
        desk: KitchenDesk,
        station: str,
        board: QObject,
        answered: Callable[[Ok[Looked] | Err], None],
    ) -> None:
        self._desk = desk
        self._named = station
        self._answered = answered
        self._latest = Latest(desk.reader, board)

    def at_all(self, view: BoardView) -> None:
        """Look at stations, orders, what was finished and how long it took."""
        desk = self._desk
        read = partial(
            read_board, desk.reading, view.station_id, self._named, bound_to=desk.bound_to
        )
        self._latest.ask(lambda: read(desk.now_ms()), self._answered)

    def at_orders(self, view: BoardView, facts: BoardFacts) -> None:
        """Look at what is on boards; the rest is as it was found last.

        The pass shows what is finished too, so it is looked at whole.
        """
        if view.station_id is None or view.shows_pass:
            self.at_all(view)
            return
        desk, station_id = self._desk, view.station_id
        self._latest.ask(
            lambda: (station_id, replace(facts, orders=read_orders(desk.reading, desk.now_ms()))),
            self._answered,
        )
