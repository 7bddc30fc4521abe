"""A station's board as the page draws it: a pure function of the orders and the clock."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.tickets import (
    RowState,
    Stage,
    Ticket,
    TicketRow,
    all_day,
    due_of,
    ingredients,
    tickets_of,
    tickets_of_pass,
    usual_ms,
)
from fynlo_pos.core.money import format_quantity
from hub.boards.fold import KitchenFold, Look
from hub.boards.words import Words

MINUTE_MS: Final = 60_000
MOST_KEYS: Final = 9
MOST_CARDS: Final = 120
_ISO_CLOCK: Final = slice(11, 16)


class Row(msgspec.Struct, frozen=True):
    """A row of a ticket; ``mark`` is the word over it, ``parts`` its lines."""

    state: str
    mark: str
    quantity: str
    name: str
    detail: str
    note: str
    maker: str
    station: UUID
    parts: tuple[tuple[UUID, int], ...]


class Course(msgspec.Struct, frozen=True):
    """A later course of a ticket with something left, and whether it waits."""

    course: int
    name: str
    waits: bool


class Card(msgspec.Struct, frozen=True):
    """One ticket. ``stage`` chooses its colour, ``status`` is the same in a word."""

    order: UUID
    number: str
    whom: str
    age: str
    stage: str
    status: str
    allergy: str
    asks: bool
    rushed: bool
    key: str
    rows: tuple[Row, ...]
    commands: tuple[UUID, ...]
    courses: tuple[Course, ...]


class Count(msgspec.Struct, frozen=True):
    """How much of one thing is to be made."""

    name: str
    count: str


class Finished(msgspec.Struct, frozen=True):
    """An order that can be called back."""

    order: UUID
    title: str
    detail: str


class Choice(msgspec.Struct, frozen=True):
    """A station that this screen may be."""

    station: UUID
    name: str


class Board(msgspec.Struct, frozen=True):
    """All that the page shows, whole each time."""

    title: str
    station: UUID | None
    is_pass: bool
    is_demo: bool
    open: str
    usual: str
    empty_title: str
    empty_text: str
    choices: tuple[Choice, ...]
    cards: tuple[Card, ...]
    counts: tuple[Count, ...]
    options: tuple[Count, ...]
    finished: tuple[Finished, ...]


def screens(stations: Sequence[Station]) -> list[Station]:
    """Return the stations that read from a screen, the pass not among them."""
    return [one for one in stations if one.kind is StationKind.SCREEN]


def boards_to_choose(stations: Sequence[Station]) -> list[Station]:
    """Return the stations that a board can be: screens, then the pass."""
    return [*screens(stations), *(one for one in stations if one.kind is StationKind.PASS)]


def station_for(
    stations: Sequence[Station], entitled: str, asked: UUID | None = None
) -> Station | None:
    """Return the station a board shows: the one its code was for, by id or name, and no other.

    A board that was paired for none shows what is ``asked``, or the only one there is.
    """
    shown = boards_to_choose(stations)
    if entitled:
        wanted = entitled.casefold()
        return next((one for one in shown if wanted in (str(one.id), one.name.casefold())), None)
    if asked is not None:
        return next((one for one in shown if one.id == asked), None)
    return shown[0] if len(shown) == 1 else None


def board_of(
    fold: KitchenFold, entitled: str, asked: UUID | None, words: Words, now_ms: int
) -> Board:
    """Return what a board shows now."""
    stations = fold.stations()
    station = station_for(stations, entitled, asked)
    made_at = screens(stations)
    look = fold.look(station.id if station else None, [one.id for one in made_at], now_ms)
    return derive_board(look, station, entitled, words, now_ms)


def derive_board(
    look: Look, station: Station | None, entitled: str, words: Words, now_ms: int
) -> Board:
    """Return the board of a station, from what was looked up for it."""
    is_pass = station is not None and station.kind is StationKind.PASS
    tickets = tickets_in_sight(look, station, now_ms)
    usual = usual_ms(look.times_ms)
    counted_at = None if is_pass or station is None else station.id
    orders = look.orders if station is not None else ()
    title, text = _empty(look, station, entitled, words)
    shown = [] if entitled else boards_to_choose(look.stations)
    return Board(
        title=station.name if station else "",
        station=station.id if station else None,
        is_pass=is_pass,
        is_demo=look.is_demo,
        open=words.open.format(count=len(tickets)),
        usual=_usual(usual, words) if usual is not None and not is_pass else "",
        empty_title=title,
        empty_text=text,
        choices=tuple(Choice(one.id, one.name) for one in shown),
        cards=tuple(
            _card(ticket, place, look, words, now_ms, is_pass=is_pass)
            for place, ticket in enumerate(tickets[:MOST_CARDS])
        ),
        counts=_counts(all_day(orders, counted_at)),
        options=_counts(ingredients(orders, counted_at)),
        finished=tuple(_finished_rows(look, station)),
    )


def tickets_in_sight(look: Look, station: Station | None, now_ms: int) -> list[Ticket]:
    """Return the tickets of a station, or of the pass over all screens."""
    if station is None:
        return []
    if station.kind is not StationKind.PASS:
        return tickets_of(look.orders, station.id, due_of(station), now_ms)
    dues = {one.id: due_of(one) for one in screens(look.stations)}
    orders = [_only(order, dues) for order in (*look.orders, *look.finished)]
    each_once = {order.id: order for order in orders}.values()
    return tickets_of_pass(each_once, station.id, dues, now_ms)


def _only(order: OrderState, station_ids: Collection[UUID]) -> OrderState:
    lines = tuple(one for one in order.lines if one.line.station_id in station_ids)
    return msgspec.structs.replace(order, lines=lines)


def _card(
    ticket: Ticket, place: int, look: Look, words: Words, now_ms: int, *, is_pass: bool
) -> Card:
    makers = {one.id: one.name for one in look.stations} if is_pass else {}
    is_ready = is_pass and ticket.is_ready
    whom = [_table(ticket.table, words), ticket.name, _dining(ticket.dining, words)]
    return Card(
        order=ticket.order_id,
        number=f"#{ticket.call_number}",
        whom=" · ".join(part for part in whom if part),
        age="" if ticket.stage is Stage.WAITING else _age(ticket.began_at_ms, now_ms, words),
        stage="ready" if is_ready else ticket.stage.value,
        status=words.ready_state if is_ready else _status(ticket.stage, words),
        allergy=ticket.allergy,
        asks=ticket.needs_allergy_seen,
        rushed=ticket.is_rushed,
        key=str(place + 1) if place < MOST_KEYS else "",
        rows=tuple(_row(row, ticket, makers, look.timezone, words) for row in ticket.rows),
        commands=() if is_pass else ticket.commands,
        courses=tuple(
            Course(course, _course(course, words), waits) for course, waits in ticket.courses
        ),
    )


def _status(stage: Stage, words: Words) -> str:
    by_stage = {
        Stage.WAITING: words.later,
        Stage.GOING: words.new,
        Stage.DUE: words.due,
        Stage.LATE: words.late,
    }
    return by_stage[stage]


def _row(
    row: TicketRow, ticket: Ticket, makers: dict[UUID, str], timezone: str, words: Words
) -> Row:
    details = [*row.options]
    if row.state is RowState.LATER:
        details.append(_course(row.course, words))
    if row.dining is not ticket.dining:
        details.append(_dining(row.dining, words))
    if row.printed_at_ms is not None:
        at = local_time(row.printed_at_ms, timezone)[_ISO_CLOCK]
        details.append(words.printed_at.format(time=at))
    return Row(
        state=row.state.value,
        mark=_mark(row.state, words),
        quantity=format_quantity(row.milli),
        name=row.name,
        detail=", ".join(details),
        note=row.note,
        maker=makers.get(row.station_id, ""),
        station=row.station_id,
        parts=row.parts,
    )


def _course(course: int, words: Words) -> str:
    """Return a course, counted from 0 in the records, as people count them."""
    return words.course.format(number=course + 1)


def _mark(state: RowState, words: Words) -> str:
    marks = {
        RowState.ADDED: words.added,
        RowState.CANCELLED: words.cancelled,
        RowState.PRINTED: words.printed,
        RowState.LATER: words.later,
        RowState.DONE: words.done,
    }
    return marks.get(state, "")


def _table(table: str, words: Words) -> str:
    """Return where an order sits; a name that says that it is a table needs no word for it."""
    return words.table.format(number=table) if table.isdigit() else table


def _dining(dining: Dining, words: Words) -> str:
    return words.take_away if dining is Dining.TAKE_AWAY else words.eat_in


def _age(began_ms: int, now_ms: int, words: Words) -> str:
    return words.minutes.format(count=max(0, now_ms - began_ms) // MINUTE_MS)


def _usual(usual: int, words: Words) -> str:
    return words.usual.format(count=max(1, (usual + MINUTE_MS // 2) // MINUTE_MS))


def _empty(look: Look, station: Station | None, entitled: str, words: Words) -> tuple[str, str]:
    if not boards_to_choose(look.stations):
        return words.no_station, words.set_up
    if station is None:
        return (words.gone, words.new_code) if entitled else (words.which, words.choose)
    if station.kind is StationKind.PASS:
        return words.none_waiting, words.stand
    return words.all_made, words.appear


def _counts(counts: Counter[str]) -> tuple[Count, ...]:
    most_first = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Count(name, format_quantity(milli)) for name, milli in most_first)


def _finished_rows(look: Look, station: Station | None) -> list[Finished]:
    if station is None:
        return []
    is_pass = station.kind is StationKind.PASS
    rows = []
    for order in look.finished:
        lines = [one for one in order.lines if is_pass or one.line.station_id == station.id]
        made = [f"{format_quantity(one.done)} {one.line.name}" for one in lines if one.done]
        if made:
            title = f"#{order.call_number} {order.name}".strip()
            rows.append(Finished(order.id, title, ", ".join(made)))
    return rows
