"""Orders as a station's screen shows them: tickets in their places, with timers by stage."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from uuid import UUID

import msgspec

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.state import LineState, OrderState
from fynlo_pos.core.kitchen.ticket_rows import RowState, TicketRow, rows_of

ASKS = (RowState.TO_MAKE, RowState.ADDED, RowState.PRINTED, RowState.CANCELLED)
"""The rows that the whole ticket's touch settles."""

News = tuple[int, ...]


class Stage(Enum):
    """How a ticket stands against the clock, from best to worst; what waits has no clock.

    Of a cancelled one nothing is left but what somebody has to stop making.
    """

    CANCELLED = "cancelled"
    WAITING = "waiting"
    GOING = "going"
    DUE = "due"
    LATE = "late"


class Ticket(msgspec.Struct, frozen=True):
    """One order as a station (or, with none, the pass) shows it.

    ``commands`` are those that a screen which shows it has not acknowledged; ``courses`` the later
    ones with something left that can wait, and whether each does. ``news`` grows with whatever
    somebody has to look at: what was sent, what was struck, a course called away, a rush, an
    allergy to be read. It ``hears_late`` where that allergy was told once something was made here,
    which may still be kept from the guest.
    """

    order_id: UUID
    call_number: int
    name: str
    dining: Dining
    allergy: str
    needs_allergy_seen: bool
    is_rushed: bool
    is_ready: bool
    began_at_ms: int
    stage: Stage
    rows: tuple[TicketRow, ...]
    commands: tuple[UUID, ...]
    news: News
    table: str = ""
    courses: tuple[tuple[int, bool], ...] = ()
    hears_late: bool = False

    @property
    def asks(self) -> bool:
        """Tell whether anything of it is to be made or read now."""
        return any(row.state in ASKS for row in self.rows)

    @property
    def is_made(self) -> bool:
        """Tell whether nothing of it is left to make: only its allergy is to be read."""
        return all(row.state is RowState.DONE for row in self.rows)


class Due(msgspec.Struct, frozen=True):
    """After how many milliseconds an order is due, and late."""

    due_ms: int
    late_ms: int


def due_of(station: Station) -> Due:
    """Return a station's times."""
    return Due(station.due_after_s * 1000, station.late_after_s * 1000)


def tickets_of(
    orders: Iterable[OrderState], station_id: UUID, due: Due, now_ms: int
) -> list[Ticket]:
    """Return what a station's screen shows: what cannot wait first, then orders as they came."""
    tickets = [
        ticket
        for order in orders
        if (ticket := _ticket(order, order.at(station_id), station_id, {station_id: due}, now_ms))
        is not None
    ]
    return sorted(tickets, key=_place)


def tickets_of_pass(
    orders: Iterable[OrderState], pass_id: UUID, dues: Mapping[UUID, Due], now_ms: int
) -> list[Ticket]:
    """Return what the pass shows: orders of all stations until they are collected.

    ``dues`` are the stations' times: an order that is late at the grill is late at the pass.
    """
    tickets = []
    for order in orders:
        ticket = _ticket(order, order.lines, pass_id, dues, now_ms, keeps_ready=True)
        if ticket is not None:
            tickets.append(ticket)
    return sorted(tickets, key=_place)


def _ticket(
    order: OrderState,
    lines: Sequence[LineState],
    reader_id: UUID,
    dues: Mapping[UUID, Due],
    now_ms: int,
    *,
    keeps_ready: bool = False,
) -> Ticket | None:
    is_open = any(one.is_open for one in lines) or order.hears_late(reader_id)
    if not lines or not (is_open or (keeps_ready and order.is_ready)):
        return None
    began = _began(order, lines)
    return Ticket(
        order_id=order.id,
        call_number=order.call_number,
        name=order.name,
        dining=order.dining,
        allergy=order.allergy,
        needs_allergy_seen=order.needs_allergy_seen(reader_id),
        is_rushed=order.is_rushed,
        is_ready=order.is_ready,
        began_at_ms=order.began_at_ms if began is None else began,
        stage=_worst_stage(order, lines, dues, now_ms),
        rows=rows_of(order, lines),
        commands=_unacknowledged(lines),
        news=_news(order, lines, reader_id),
        table=order.table,
        courses=tuple((course, order.waits(course)) for course in _later_courses(order, lines)),
        hears_late=order.hears_late(reader_id),
    )


def _later_courses(order: OrderState, lines: Iterable[LineState]) -> list[int]:
    """Return the courses after the first of which something is left to make, in their order.

    What was called away by itself is made whatever its course does: nothing is to be said of a
    course of which nothing else is left here.
    """
    left = (one.line for one in lines if one.left and one.line.line_id not in order.called)
    return sorted({line.course for line in left if line.course})


def _news(order: OrderState, lines: Sequence[LineState], reader_id: UUID) -> News:
    return (
        sum(one.sent for one in lines),
        sum(one.struck + one.cleared for one in lines),
        max(map(order.called_ms, (one.line for one in lines)), default=0),
        int(order.is_rushed),
        int(order.needs_allergy_seen(reader_id)),
    )


def _place(ticket: Ticket) -> tuple[bool, bool, int, UUID]:
    waits = ticket.stage is Stage.WAITING and not ticket.hears_late
    cannot_wait = ticket.is_rushed or ticket.hears_late
    return not cannot_wait, waits, ticket.began_at_ms, ticket.order_id


def _began(order: OrderState, lines: Sequence[LineState]) -> int | None:
    """Return since when something is to be made; ``None`` while all that is left waits."""
    return min(
        (
            max(_asked_at(one), order.called_ms(one.line))
            for one in lines
            if one.left and not order.holds(one.line)
        ),
        default=None,
    )


def _asked_at(one: LineState) -> int:
    """Return since when what is left of a line was asked for."""
    return min(sending.at_ms for sending in one.sendings if sending.left)


def _worst_stage(
    order: OrderState, lines: Sequence[LineState], dues: Mapping[UUID, Due], now_ms: int
) -> Stage:
    """Return how an order stands at that of its stations where it stands worst."""
    stations = {one.line.station_id for one in lines if one.left}
    if not stations:
        return Stage.CANCELLED if any(one.struck for one in lines) else Stage.WAITING
    stages = [
        _stage(
            _began(order, [one for one in lines if one.line.station_id == station]),
            dues[station],
            now_ms,
        )
        for station in stations
    ]
    return max(stages, key=list(Stage).index)


def _stage(began_ms: int | None, due: Due, now_ms: int) -> Stage:
    if began_ms is None:
        return Stage.WAITING
    age_ms = now_ms - began_ms
    if age_ms >= due.late_ms:
        return Stage.LATE
    return Stage.DUE if age_ms >= due.due_ms else Stage.GOING


def _unacknowledged(lines: Sequence[LineState]) -> tuple[UUID, ...]:
    return tuple(
        sorted(
            {
                sending.command_id
                for one in lines
                for sending in one.sendings
                if not sending.is_acknowledged
            }
        )
    )
