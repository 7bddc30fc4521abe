"""A ticket's rows: like units of an order together, marked with what they ask of whoever reads."""

from collections.abc import Iterator, Sequence
from enum import Enum
from uuid import UUID

import msgspec

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.state import LineState, OrderState, Part, Sending


class RowState(Enum):
    """What a row asks of whoever reads it. The order is that of a ticket, top to bottom."""

    TO_MAKE = "to make"
    ADDED = "added"
    CANCELLED = "cancelled"
    PRINTED = "printed"
    LATER = "later"
    DONE = "done"


class TicketRow(msgspec.Struct, frozen=True):
    """Like units of an order in one row; ``parts`` are what was sent, with how much of each."""

    state: RowState
    name: str
    options: tuple[str, ...]
    note: str
    dining: Dining
    course: int
    parts: tuple[tuple[Part, int], ...]
    station_id: UUID
    printed_at_ms: int | None = None

    @property
    def milli(self) -> int:
        """How much it comes to."""
        return sum(milli for _, milli in self.parts)


def rows_of(order: OrderState, lines: Sequence[LineState]) -> tuple[TicketRow, ...]:
    """Return a ticket's rows: like units combined, in the order of ``RowState``."""
    first = _first_commands(lines)
    parts: dict[TicketRow, list[tuple[Part, int]]] = {}
    for one in sorted(lines, key=_rung):
        for sent in one.sendings:
            part = one.line.line_id, sent.command_id
            is_first = sent.command_id == first[one.line.station_id]
            for state, milli in _units(order, one, sent, is_first=is_first):
                if milli:
                    parts.setdefault(_like(order, one, sent, state), []).append((part, milli))
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
    order: OrderState, one: LineState, sent: Sending, *, is_first: bool
) -> Iterator[tuple[RowState, int]]:
    if order.holds(one.line):
        yield RowState.LATER, sent.left
    else:
        yield RowState.TO_MAKE if is_first else RowState.ADDED, sent.to_make
        yield RowState.PRINTED, sent.on_paper
    yield RowState.CANCELLED, sent.struck
    yield RowState.DONE, sent.done


def _like(order: OrderState, one: LineState, sent: Sending, state: RowState) -> TicketRow:
    line = one.line
    return TicketRow(
        state=state,
        name=line.name,
        options=line.options,
        note=line.note,
        dining=line.dining_of(order.dining),
        course=line.course,
        parts=(),
        station_id=line.station_id,
        printed_at_ms=sent.printed_at_ms if state is RowState.PRINTED else None,
    )
