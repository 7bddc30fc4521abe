"""A ticket of a web board as the page draws it: its head, its rows, its courses."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.ticket_rows import RowState, TicketRow
from fynlo_pos.core.kitchen.tickets import News, Stage, Ticket
from fynlo_pos.core.money import format_quantity
from hub.boards.words import Words

MINUTE_MS: Final = 60_000
MOST_KEYS: Final = 9
_ISO_CLOCK: Final = slice(11, 16)


class Row(msgspec.Struct, frozen=True):
    """A row of a ticket; ``mark`` is the word over it.

    ``parts`` are what was sent: of which line, by which command, how much.
    """

    state: str
    mark: str
    quantity: str
    name: str
    detail: str
    note: str
    maker: str
    station: UUID
    parts: tuple[tuple[UUID, UUID, int], ...]


class Course(msgspec.Struct, frozen=True):
    """A later course of a ticket with something left that can wait, and whether it does."""

    course: int
    name: str
    waits: bool


class Card(msgspec.Struct, frozen=True):
    """One ticket. ``stage`` chooses its colour, ``status`` is the same in a word.

    ``news`` grows with whatever somebody has to look at; ``not_ready`` says why its button does
    nothing now. It ``hears_late`` where an allergy is to be read of what is made already.
    """

    order: UUID
    number: str
    whom: str
    age: str
    stage: str
    status: str
    allergy: str
    asks: bool
    hears_late: bool
    rushed: bool
    key: str
    ready: str
    not_ready: str
    news: News
    rows: tuple[Row, ...]
    commands: tuple[UUID, ...]
    courses: tuple[Course, ...]


def card_of(
    ticket: Ticket,
    place: int,
    makers: Mapping[UUID, str],
    timezone: str,
    words: Words,
    now_ms: int,
    *,
    is_pass: bool,
) -> Card:
    """Return a ticket as drawn. ``makers`` are the stations' names where each row says its own."""
    is_ready = ticket.is_ready if is_pass else ticket.is_made
    whom = [_table(ticket.table, words), ticket.name, _dining(ticket.dining, words)]
    has_clock = ticket.stage not in (Stage.WAITING, Stage.CANCELLED)
    return Card(
        order=ticket.order_id,
        number=f"#{ticket.call_number}",
        whom=" · ".join(part for part in whom if part),
        age=_age(ticket.began_at_ms, now_ms, words) if has_clock else "",
        stage="ready" if is_ready else ticket.stage.value,
        status=words.ready_state if is_ready else _status(ticket.stage, words),
        allergy=ticket.allergy,
        asks=ticket.needs_allergy_seen,
        hears_late=ticket.hears_late,
        rushed=ticket.is_rushed,
        key=str(place + 1) if place < MOST_KEYS else "",
        ready=_ready(ticket, words, is_pass=is_pass),
        not_ready=_not_ready(ticket, words, is_pass=is_pass),
        news=ticket.news,
        rows=tuple(_row(row, ticket, makers, timezone, words) for row in ticket.rows),
        commands=() if is_pass else ticket.commands,
        courses=tuple(
            Course(course, _course(course, words), waits) for course, waits in ticket.courses
        ),
    )


def _ready(ticket: Ticket, words: Words, *, is_pass: bool) -> str:
    if is_pass:
        return words.collected
    return words.seen if ticket.stage is Stage.CANCELLED else words.ready


def _not_ready(ticket: Ticket, words: Words, *, is_pass: bool) -> str:
    if ticket.needs_allergy_seen:
        return words.read_first
    if is_pass:
        return "" if ticket.is_ready else words.not_ready
    return "" if ticket.asks else words.all_waits


def _status(stage: Stage, words: Words) -> str:
    by_stage = {
        Stage.CANCELLED: words.all_cancelled,
        Stage.WAITING: words.later,
        Stage.GOING: words.new,
        Stage.DUE: words.due,
        Stage.LATE: words.late,
    }
    return by_stage[stage]


def _row(
    row: TicketRow, ticket: Ticket, makers: Mapping[UUID, str], timezone: str, words: Words
) -> Row:
    details = [*row.options]
    if row.dining is not ticket.dining:
        details.append(_dining(row.dining, words))
    if row.printed_at_ms is not None:
        at = local_time(row.printed_at_ms, timezone)[_ISO_CLOCK]
        details.append(words.printed_at.format(time=at))
    return Row(
        state=row.state.value,
        mark=_mark(row, words),
        quantity=format_quantity(row.milli),
        name=row.name,
        detail=", ".join(details),
        note=row.note,
        maker=makers.get(row.station_id, ""),
        station=row.station_id,
        parts=tuple((line, command, milli) for (line, command), milli in row.parts),
    )


def _course(course: int, words: Words) -> str:
    """Return a course, counted from 0 in the records, as people count them."""
    return words.course.format(number=course + 1)


def _mark(row: TicketRow, words: Words) -> str:
    if row.state is RowState.LATER:
        return words.course_later.format(course=_course(row.course, words))
    marks = {
        RowState.ADDED: words.added,
        RowState.CANCELLED: words.cancelled,
        RowState.PRINTED: words.printed,
        RowState.DONE: words.done,
    }
    return marks.get(row.state, "")


def _table(table: str, words: Words) -> str:
    """Return where an order sits; a name that says that it is a table needs no word for it."""
    return words.table.format(number=table) if table.isdigit() else table


def _dining(dining: Dining, words: Words) -> str:
    return words.take_away if dining is Dining.TAKE_AWAY else words.eat_in


def _age(began_ms: int, now_ms: int, words: Words) -> str:
    return words.minutes.format(count=max(0, now_ms - began_ms) // MINUTE_MS)
