"""What a touch on a board does: made, called back, read, put first, called away; most with Undo."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.tickets import RowState, Ticket, TicketRow
from fynlo_pos.ui.courses import course_words
from fynlo_pos.ui.notices import Notices, Tone
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodels.board_props import number_words

translate = QCoreApplication.translate

MADE_NOW = (RowState.TO_MAKE, RowState.ADDED, RowState.PRINTED)


class BoardActs:
    """The acts of one screen; ``do`` writes one on the writer's lane and looks anew."""

    def __init__(
        self, kitchen: Kitchen, notices: Notices, do: Callable[[Callable[[], None]], None]
    ) -> None:
        self._kitchen = kitchen
        self._notices = notices
        self._do = do

    def finish(self, ticket: Ticket, station_id: UUID) -> None:
        """All that is to be made now is made."""
        order_id = ticket.order_id
        made = {
            line_id: milli
            for row in ticket.rows
            if row.state in MADE_NOW
            for line_id, milli in row.parts
        }
        self._do(lambda: self._kitchen.finish(order_id, station_id))
        self._notices.say(
            _of_order(translate("Kitchen", "{order} is ready"), ticket),
            Tone.GOOD,
            undo=lambda: self._do(lambda: self._kitchen.recall(order_id, station_id, made)),
        )

    def collect(self, ticket: Ticket) -> None:
        """What is made has left the pass."""
        self._do(lambda: self._kitchen.collect(ticket.order_id))
        self._notices.say(
            _of_order(translate("Kitchen", "{order} is collected"), ticket), Tone.GOOD
        )

    def touch_row(self, ticket: Ticket, row: TicketRow) -> None:
        """A row is made, not made after all, or (struck) read."""
        order_id, parts = ticket.order_id, dict(row.parts)
        if row.state is RowState.DONE:
            self._do(lambda: self._kitchen.recall(order_id, row.station_id, parts))
        elif row.state is RowState.CANCELLED:
            self._do(lambda: self._kitchen.clear(order_id, row.station_id, parts))
        else:
            self._do(lambda: self._kitchen.finish(order_id, row.station_id, parts))

    def read_allergy(self, ticket: Ticket, reader: UUID) -> None:
        """Somebody here has read the guest's allergy."""
        self._do(lambda: self._kitchen.see_allergy(ticket.order_id, reader))
        said = filled(translate("Kitchen", "Allergy read: {what}"), what=ticket.allergy)
        self._notices.say(said, Tone.STOP)

    def rush(self, ticket: Ticket) -> None:
        """Put an order first, or back in its place."""
        is_on = not ticket.is_rushed
        self._do(lambda: self._kitchen.rush(ticket.order_id, is_on=is_on))

    def set_course(self, ticket: Ticket, course: int, *, is_held: bool) -> None:
        """Have a course made now, or let it wait."""
        order_id = ticket.order_id

        def put(*, held: bool) -> None:
            self._do(lambda: self._kitchen.set_course(order_id, course, is_held=held))

        waits = translate("Kitchen", "{course} waits")
        said = waits if is_held else translate("Kitchen", "{course} is made now")
        put(held=is_held)
        self._notices.say(
            filled(said, course=course_words(course)), undo=lambda: put(held=not is_held)
        )

    def recall(self, order_id: UUID, stations: Sequence[UUID]) -> None:
        """Bring a finished order back to the board."""

        def back() -> None:
            for station_id in stations:
                self._kitchen.recall(order_id, station_id)

        self._do(back)


def _of_order(words: str, ticket: Ticket) -> str:
    return words.format(order=number_words(ticket.call_number))
