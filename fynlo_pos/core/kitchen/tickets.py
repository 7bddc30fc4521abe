"""Orders as a station's screen shows them: rows to make, timers by stage, and counts of it all."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from uuid import UUID

import msgspec

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.state import LineState, OrderState, Sending


class RowState(Enum):
    """What a row asks of whoever reads it. The order is that of a ticket, top to bottom."""

    TO_MAKE = "to make"
    ADDED = "added"
    CANCELLED = "cancelled"
    PRINTED = "printed"
    LATER = "later"
    DONE = "done"


class Stage(Enum):
    """How a ticket stands against the clock; one that only waits has no clock."""

    WAITING = "waiting"
    GOING = "going"
    DUE = "due"
    LATE = "late"


class TicketRow(msgspec.Struct, frozen=True):
    """Like units of an order in one row; ``parts`` are its lines with how much of each."""

    state: RowState
    name: str
    options: tuple[str, ...]
    note: str
    dining: Dining
    course: int
    parts: tuple[tuple[UUID, int], ...]
    station_id: UUID
    printed_at_ms: int | None = None

    @property
    def milli(self) -> int:
        """How much it comes to."""
        return sum(milli for _, milli in self.parts)


class Ticket(msgspec.Struct, frozen=True):
    """One order as a station (or, with none, the pass) shows it.

    ``commands`` are those that a screen which shows it has not acknowledged; ``courses`` the later
    ones with something left, and whether each waits.
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
    table: str = ""
    courses: tuple[tuple[int, bool], ...] = ()


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
    """Return what a station's screen shows: rushed orders first, then as they came."""
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


def all_day(orders: Iterable[OrderState], station_id: UUID | None) -> Counter[str]:
    """Return how much of each thing is to be made now; what waits and what is on paper is not."""
    counts: Counter[str] = Counter()
    for one in _to_make(orders, station_id):
        counts[one.line.name] += one.to_make
    return counts


def ingredients(orders: Iterable[OrderState], station_id: UUID | None) -> Counter[str]:
    """Return how many of each choice (oat milk, no onion) are in what is to be made now."""
    counts: Counter[str] = Counter()
    for one in _to_make(orders, station_id):
        for option in one.line.options:
            counts[option] += one.to_make
    return counts


def usual_ms(times_ms: Sequence[int]) -> int | None:
    """Return the middle of some times; ``None`` of none."""
    return sorted(times_ms)[len(times_ms) // 2] if times_ms else None


def _to_make(orders: Iterable[OrderState], station_id: UUID | None) -> Iterator[LineState]:
    for order in orders:
        for one in order.lines if station_id is None else order.at(station_id):
            if one.to_make and not order.waits(one.line.course):
                yield one


def _ticket(
    order: OrderState,
    lines: Sequence[LineState],
    reader_id: UUID,
    dues: Mapping[UUID, Due],
    now_ms: int,
    *,
    keeps_ready: bool = False,
) -> Ticket | None:
    is_open = any(one.is_open for one in lines)
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
        rows=_rows(order, lines),
        commands=_unacknowledged(lines),
        table=order.table,
        courses=tuple((course, order.waits(course)) for course in later_courses(lines)),
    )


def later_courses(lines: Iterable[LineState]) -> list[int]:
    """Return the courses after the first of which something is left to make, in their order."""
    return sorted({one.line.course for one in lines if one.left and one.line.course})


def _place(ticket: Ticket) -> tuple[bool, bool, int, UUID]:
    waits = ticket.stage is Stage.WAITING
    return not ticket.is_rushed, waits, ticket.began_at_ms, ticket.order_id


def _began(order: OrderState, lines: Sequence[LineState]) -> int | None:
    """Return since when something is to be made; ``None`` while all that is left waits."""
    return min(
        (
            max(_asked_at(one), order.fired.get(one.line.course, 0))
            for one in lines
            if one.left and not order.waits(one.line.course)
        ),
        default=None,
    )


def _asked_at(one: LineState) -> int:
    """What is left of a line that is made in part is what was added to it last."""
    if one.done:
        return max(sending.at_ms for sending in one.sendings)
    return one.first.at_ms


def _worst_stage(
    order: OrderState, lines: Sequence[LineState], dues: Mapping[UUID, Due], now_ms: int
) -> Stage:
    """Return how an order stands at that of its stations where it stands worst."""
    stations = {one.line.station_id for one in lines}
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


def _rows(order: OrderState, lines: Sequence[LineState]) -> tuple[TicketRow, ...]:
    """Return a ticket's rows: like units combined, in the order of ``RowState``."""
    first = _first_commands(lines)
    parts: dict[TicketRow, list[tuple[UUID, int]]] = {}
    for one in sorted(lines, key=_rung):
        for state, milli in _units(order, one, first[one.line.station_id]):
            if milli:
                parts.setdefault(_like(one, state), []).append((one.line.line_id, milli))
    rows = [msgspec.structs.replace(row, parts=tuple(held)) for row, held in parts.items()]
    places = list(RowState)
    return tuple(sorted(rows, key=lambda row: places.index(row.state)))


def _rung(one: LineState) -> tuple[int, int, UUID, int]:
    first = one.first
    return one.line.course, first.at_ms, first.command_id, first.position


def _first_commands(lines: Sequence[LineState]) -> dict[UUID, UUID]:
    """Return the command that began the order at each station."""
    began: dict[UUID, tuple[int, UUID]] = {}
    for one in lines:
        here, first = one.line.station_id, (one.first.at_ms, one.first.command_id)
        began[here] = min(began.get(here, first), first)
    return {station_id: command for station_id, (_, command) in began.items()}


def _units(
    order: OrderState, one: LineState, first_command: UUID
) -> Iterator[tuple[RowState, int]]:
    if order.waits(one.line.course):
        yield RowState.LATER, one.left
    else:
        later = sum(s.milli for s in one.sendings if s.command_id != first_command)
        added = min(one.to_make, later)
        yield RowState.TO_MAKE, one.to_make - added
        yield RowState.ADDED, added
        yield RowState.PRINTED, one.on_paper
    yield RowState.CANCELLED, one.struck
    yield RowState.DONE, one.done


def _like(one: LineState, state: RowState) -> TicketRow:
    line = one.line
    return TicketRow(
        state=state,
        name=line.name,
        options=line.options,
        note=line.note,
        dining=line.dining,
        course=line.course,
        parts=(),
        station_id=line.station_id,
        printed_at_ms=_printed_at(one.sendings) if state is RowState.PRINTED else None,
    )


def _printed_at(sendings: Sequence[Sending]) -> int | None:
    return max(
        (one.printed_at_ms for one in sendings if one.printed_at_ms is not None), default=None
    )
