"""What a touch on a board does: made, called back, read, put first, called away; most with Undo."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import Part
from fynlo_pos.core.kitchen.ticket_rows import RowState, TicketRow
from fynlo_pos.core.kitchen.tickets import Ticket
from fynlo_pos.ui.courses import course_words
from fynlo_pos.ui.notices import Notices, Tone
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodels.board_cards import number_words

translate = QCoreApplication.translate

MADE_NOW = (RowState.TO_MAKE, RowState.ADDED, RowState.PRINTED)


class BoardActs:
    """The acts of one screen; ``do`` writes an order's on the writer's lane and looks anew."""

    def __init__(
        self, kitchen: Kitchen, notices: Notices, do: Callable[[UUID, Callable[[], None]], None]
    ) -> None:
        self._kitchen = kitchen
        self._notices = notices
        self._do = do

    def settle(self, ticket: Ticket, reader: UUID, *, is_pass: bool) -> None:
        """The whole ticket's touch: its allergy is read first; then it is made, or collected.

        Nothing comes of it where all waits, or (at the pass) where it is not ready.
        """
        if ticket.needs_allergy_seen:
            self.read_allergy(ticket, reader)
        elif is_pass and ticket.is_ready:
            self._collect(ticket)
        elif not is_pass:
            self._finish(ticket, reader)

    def _finish(self, ticket: Ticket, station_id: UUID) -> None:
        order_id = ticket.order_id
        made, struck = _parts(ticket, MADE_NOW), _parts(ticket, (RowState.CANCELLED,))
        self._do(order_id, lambda: self._kitchen.finish(order_id, station_id, made, struck))
        if not made:
            return

        def undo() -> None:
            self._do(order_id, lambda: self._kitchen.recall(order_id, station_id, made))

        said = _of_order(translate("Kitchen", "{order} is ready"), ticket)
        self._notices.say(said, Tone.GOOD, undo=undo)

    def _collect(self, ticket: Ticket) -> None:
        order_id = ticket.order_id
        self._do(order_id, lambda: self._kitchen.collect(order_id))

        def undo() -> None:
            self._do(order_id, lambda: self._kitchen.recall_at_pass(order_id, ()))

        said = _of_order(translate("Kitchen", "{order} is collected"), ticket)
        self._notices.say(said, Tone.GOOD, undo=undo)

    def touch_row(self, ticket: Ticket, row: TicketRow) -> None:
        """A row is made, not made after all, or (struck) read."""
        order_id, parts = ticket.order_id, dict(row.parts)
        if row.state is RowState.DONE:
            self._do(order_id, lambda: self._kitchen.recall(order_id, row.station_id, parts))
        elif row.state is RowState.CANCELLED:
            self._do(order_id, lambda: self._kitchen.clear(order_id, row.station_id, parts))
        elif ticket.needs_allergy_seen:
            self._notices.say(translate("Kitchen", "Read the allergy first"), Tone.STOP)
        else:
            self._do(order_id, lambda: self._kitchen.finish(order_id, row.station_id, parts))

    def read_allergy(self, ticket: Ticket, reader: UUID) -> None:
        """Somebody here has read the guest's allergy."""
        order_id = ticket.order_id
        self._do(order_id, lambda: self._kitchen.see_allergy(order_id, reader))
        said = filled(translate("Kitchen", "Allergy read: {what}"), what=ticket.allergy)
        self._notices.say(said, Tone.STOP)

    def rush(self, ticket: Ticket) -> None:
        """Put an order first, or back in its place."""
        order_id, is_on = ticket.order_id, not ticket.is_rushed
        self._do(order_id, lambda: self._kitchen.rush(order_id, is_on=is_on))

    def set_course(self, ticket: Ticket, course: int, *, is_held: bool) -> None:
        """Have a course made now, or let it wait."""
        order_id = ticket.order_id

        def put(*, held: bool) -> None:
            self._do(order_id, lambda: self._kitchen.set_course(order_id, course, is_held=held))

        waits = translate("Kitchen", "{course} waits")
        said = waits if is_held else translate("Kitchen", "{course} is made now")
        put(held=is_held)
        self._notices.say(
            filled(said, course=course_words(course)), undo=lambda: put(held=not is_held)
        )

    def recall(self, order_id: UUID, stations: Sequence[UUID], *, is_pass: bool) -> None:
        """Bring a finished order back to its stations; at the pass, a collected one to the pass."""

        def back() -> None:
            if is_pass:
                self._kitchen.recall_at_pass(order_id, stations)
                return
            for station_id in stations:
                self._kitchen.recall(order_id, station_id)

        self._do(order_id, back)


def _parts(ticket: Ticket, states: Collection[RowState]) -> Mapping[Part, int]:
    """Return how much of which parts a ticket shows in rows of these states."""
    shown: Counter[Part] = Counter()
    for row in ticket.rows:
        if row.state in states:
            shown.update(dict(row.parts))
    return shown


def _of_order(words: str, ticket: Ticket) -> str:
    return words.format(order=number_words(ticket.call_number))
