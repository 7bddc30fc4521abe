"""The kitchen's board as drawn: a pure function of the orders, the clock and what was touched."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

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
)
from fynlo_pos.core.money import format_quantity
from fynlo_pos.ui import when
from fynlo_pos.ui.courses import course_words
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate

NOBODY = UUID(int=0)
"""Reads for the pass of a shop that has no station for it."""
MOST_KEYS = 9
_TONES = {Stage.DUE: Tone.WARN, Stage.LATE: Tone.STOP}


class BoardFacts(msgspec.Struct, frozen=True):
    """What one look at the database found; ``usual`` is how long each station usually takes."""

    stations: tuple[Station, ...] = ()
    orders: tuple[OrderState, ...] = ()
    finished: tuple[OrderState, ...] = ()
    usual: Mapping[UUID, int] = {}
    timezone: str = "Europe/London"
    is_demo: bool = False
    is_training: bool = False
    is_bound: bool = False


class BoardView(msgspec.Struct, frozen=True):
    """What the person in front of it chose: a station, the pass, and what was touched."""

    station_id: UUID | None = None
    shows_pass: bool = False
    touched: frozenset[UUID] = frozenset()
    silent_since_ms: int | None = None


class TicketCard(msgspec.Struct, frozen=True, gc=False):
    """One ticket as drawn. ``key`` is its order; ``place`` its number on a bump bar."""

    key: str
    number: str
    whom: str
    age: str
    status: str
    tone: int
    allergy: str
    asksAllergy: bool
    rushed: bool
    ready: bool
    barKey: str
    lines: list[dict[str, Any]]
    courses: list[dict[str, Any]]


class CountRow(msgspec.Struct, frozen=True):
    """How much of one thing is to be made."""

    name: str
    count: str


class FinishedRow(msgspec.Struct, frozen=True):
    """An order that can be called back."""

    key: str
    title: str
    detail: str


class BoardProps(msgspec.Struct, frozen=True):
    """Everything the board shows."""

    title: str = ""
    openText: str = ""
    usualText: str = ""
    silence: str = ""
    emptyTitle: str = ""
    emptyText: str = ""
    isPass: bool = False
    isDemo: bool = False
    isTraining: bool = False
    hasPass: bool = True
    stations: tuple[str, ...] = ()
    stationPlace: int = -1
    cards: tuple[TicketCard, ...] = ()
    counts: tuple[CountRow, ...] = ()
    choices: tuple[CountRow, ...] = ()
    finished: tuple[FinishedRow, ...] = ()


def screens(stations: Sequence[Station]) -> list[Station]:
    """Return the stations that read from a screen, the pass not among them."""
    return [one for one in stations if one.kind is StationKind.SCREEN]


def pass_reader(stations: Sequence[Station]) -> UUID:
    """Return who reads allergies at the pass."""
    return next((one.id for one in stations if one.kind is StationKind.PASS), NOBODY)


def tickets_in_sight(facts: BoardFacts, view: BoardView, now_ms: int) -> list[Ticket]:
    """Return the tickets of the chosen station, or of the pass over all screens."""
    if view.shows_pass:
        dues = {one.id: due_of(one) for one in screens(facts.stations)}
        orders = [_only(order, dues) for order in (*facts.orders, *facts.finished)]
        one_each = {order.id: order for order in orders}.values()
        return tickets_of_pass(one_each, pass_reader(facts.stations), dues, now_ms)
    station = station_of(facts, view)
    return [] if station is None else tickets_of(facts.orders, station.id, due_of(station), now_ms)


def station_of(facts: BoardFacts, view: BoardView) -> Station | None:
    """Return the station that is shown."""
    return next((one for one in facts.stations if one.id == view.station_id), None)


def derive_board(facts: BoardFacts, view: BoardView, now_ms: int) -> BoardProps:
    """Return what the board shows."""
    station = station_of(facts, view)
    tickets = tickets_in_sight(facts, view, now_ms)
    shown_at = None if view.shows_pass or station is None else station.id
    named = screens(facts.stations)
    title = station.name if station else ""
    empty_title, empty_text = _empty(facts, station, view)
    return BoardProps(
        title=translate("Kitchen", "Pass") if view.shows_pass else title,
        openText=filled(translate("Kitchen", "{count} open"), count=len(tickets)),
        usualText=_usual_words(facts, station, view),
        silence=_silence(view.silent_since_ms, now_ms),
        emptyTitle=empty_title,
        emptyText=empty_text,
        isPass=view.shows_pass,
        isDemo=facts.is_demo,
        isTraining=facts.is_training,
        hasPass=not facts.is_bound,
        stations=tuple(one.name for one in named),
        stationPlace=next((n for n, one in enumerate(named) if one.id == view.station_id), -1),
        cards=tuple(
            _card(ticket, place, facts, view, now_ms) for place, ticket in enumerate(tickets)
        ),
        counts=_count_rows(all_day(facts.orders, shown_at)),
        choices=_count_rows(ingredients(facts.orders, shown_at)),
        finished=tuple(
            _finished(order, station.id if station else None) for order in facts.finished
        ),
    )


def row_of(ticket: Ticket, place: int) -> TicketRow | None:
    """Return the row that was touched, ``None`` if it is gone."""
    return ticket.rows[place] if 0 <= place < len(ticket.rows) else None


def number_words(call_number: int) -> str:
    """Return a call number as the kitchen reads it."""
    return f"#{call_number}"


def _only(order: OrderState, station_ids: Collection[UUID]) -> OrderState:
    lines = tuple(one for one in order.lines if one.line.station_id in station_ids)
    return msgspec.structs.replace(order, lines=lines)


def _card(
    ticket: Ticket, place: int, facts: BoardFacts, view: BoardView, now_ms: int
) -> TicketCard:
    names = {one.id: one.name for one in facts.stations} if view.shows_pass else {}
    is_new = ticket.order_id not in view.touched and ticket.stage is Stage.GOING
    status, tone = _status(ticket, is_new=is_new, shows_pass=view.shows_pass)
    whom = [_table(ticket.table), ticket.name, _dining(ticket.dining)]
    return TicketCard(
        key=str(ticket.order_id),
        number=number_words(ticket.call_number),
        whom="  ".join(part for part in whom if part),
        age="" if ticket.stage is Stage.WAITING else _age(ticket.began_at_ms, now_ms),
        status=status,
        tone=int(tone),
        allergy=_allergy(ticket.allergy),
        asksAllergy=ticket.needs_allergy_seen,
        rushed=ticket.is_rushed,
        ready=ticket.is_ready,
        barKey=str(place + 1) if place < MOST_KEYS else "",
        lines=[_line(row, ticket, names, facts.timezone) for row in ticket.rows],
        courses=[
            {"course": course, "name": course_words(course), "waits": waits}
            for course, waits in ticket.courses
        ],
    )


def _status(ticket: Ticket, *, is_new: bool, shows_pass: bool) -> tuple[str, Tone]:
    if shows_pass and ticket.is_ready:
        return translate("Kitchen", "READY"), Tone.GOOD
    if ticket.stage is Stage.LATE:
        return translate("Kitchen", "LATE"), Tone.STOP
    if ticket.stage is Stage.DUE:
        return translate("Kitchen", "DUE"), Tone.WARN
    if ticket.stage is Stage.WAITING:
        return translate("Kitchen", "LATER"), Tone.PLAIN
    return (translate("Kitchen", "NEW"), Tone.ACCENT) if is_new else ("", Tone.PLAIN)


def _line(
    row: TicketRow, ticket: Ticket, stations: dict[UUID, str], timezone: str
) -> dict[str, Any]:
    details = [*row.options]
    if row.dining is not ticket.dining:
        details.append(_dining(row.dining))
    if row.printed_at_ms is not None:
        at = when.clock(local_time(row.printed_at_ms, timezone))
        details.append(filled(translate("Kitchen", "printed {time}"), time=at))
    return {
        "quantity": format_quantity(row.milli),
        "name": row.name,
        "detail": ", ".join(details),
        "note": row.note,
        "course": course_words(row.course) if row.state is RowState.LATER else "",
        "state": "" if row.state is RowState.TO_MAKE else row.state.value,
        "station": stations.get(row.station_id, ""),
    }


def _table(table: str) -> str:
    """Return where an order sits; a name that says that it is a table needs no word for it."""
    if not table.isdigit():
        return table
    return filled(translate("Kitchen", "Table {number}"), number=table)


def _allergy(text: str) -> str:
    return filled(translate("Kitchen", "ALLERGY  {what}"), what=text) if text else ""


def _dining(dining: Dining) -> str:
    if dining is Dining.TAKE_AWAY:
        return translate("Kitchen", "Take away")
    return translate("Kitchen", "Eat in")


def _age(began_ms: int, now_ms: int) -> str:
    minutes = max(0, now_ms - began_ms) // when.MINUTE_MS
    return filled(translate("Kitchen", "{count} min"), count=minutes)


def _usual_words(facts: BoardFacts, station: Station | None, view: BoardView) -> str:
    """Return how long an order usually takes: here, or (at the pass) at each station."""
    if not view.shows_pass:
        usual = facts.usual.get(station.id) if station is not None else None
        return _usual(translate("Kitchen", "usual {count} min"), usual) if usual else ""
    return ", ".join(
        filled(_usual(translate("Kitchen", "{station} {count} min"), usual), station=one.name)
        for one in screens(facts.stations)
        if (usual := facts.usual.get(one.id))
    )


def _usual(words: str, usual: int) -> str:
    minutes = max(1, (usual + when.MINUTE_MS // 2) // when.MINUTE_MS)
    return words.replace("{count}", str(minutes))


def _silence(since_ms: int | None, now_ms: int) -> str:
    if since_ms is None:
        return ""
    return filled(
        translate(
            "Kitchen",
            "No till has been heard since {when}. Orders on this screen stay; new ones are printed "
            "or called out. Look whether the till is on and on the same network.",
        ),
        when=when.minutes_ago(since_ms, now_ms),
    )


def _empty(facts: BoardFacts, station: Station | None, view: BoardView) -> tuple[str, str]:
    if not screens(facts.stations):
        return (
            translate("Kitchen", "No kitchen screen is set up yet"),
            translate(
                "Kitchen",
                "Name a station on the till and say what it makes: Settings, Kitchen. Its orders "
                "then come here.",
            ),
        )
    if station is None and not view.shows_pass:
        return (
            translate("Kitchen", "Which station is this?"),
            translate("Kitchen", "Choose it once. This screen then shows what is made there."),
        )
    if view.shows_pass:
        return (
            translate("Kitchen", "Nothing at the pass"),
            translate("Kitchen", "Orders stand here until they are collected."),
        )
    return (
        translate("Kitchen", "All made"),
        translate("Kitchen", "New orders appear here by themselves."),
    )


def _count_rows(counts: Counter[str]) -> tuple[CountRow, ...]:
    most_first = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return tuple(CountRow(name, format_quantity(milli)) for name, milli in most_first)


def _finished(order: OrderState, station_id: UUID | None) -> FinishedRow:
    lines = [one for one in order.lines if station_id in (None, one.line.station_id)]
    names = ", ".join(f"{format_quantity(one.done)} {one.line.name}" for one in lines if one.done)
    title = f"{number_words(order.call_number)} {order.name}".strip()
    return FinishedRow(str(order.id), title, names)
