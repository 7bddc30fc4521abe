"""A ticket of the kitchen's board as drawn: its head, its rows, its courses."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.ticket_rows import RowState, TicketRow
from fynlo_pos.core.kitchen.tickets import Stage, Ticket
from fynlo_pos.core.money import format_quantity
from fynlo_pos.ui import when
from fynlo_pos.ui.courses import course_words
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate

MOST_KEYS = 9


class TicketCard(msgspec.Struct, frozen=True, gc=False):
    """One ticket as drawn. ``key`` is its order; ``notReady`` why its button does nothing now."""

    key: str
    number: str
    whom: str
    age: str
    status: str
    tone: int
    allergy: str
    asksAllergy: bool
    rushed: bool
    readyText: str
    notReady: str
    barKey: str
    lines: list[dict[str, Any]]
    courses: list[dict[str, Any]]


BLANK = TicketCard(
    key="",
    number="",
    whom="",
    age="",
    status="",
    tone=int(Tone.PLAIN),
    allergy="",
    asksAllergy=False,
    rushed=False,
    readyText="",
    notReady="",
    barKey="",
    lines=[],
    courses=[],
)
"""A card that stands ready, out of sight."""
READY_CARDS = 3
"""So many orders may come at once and find their cards made."""


def number_words(call_number: int) -> str:
    """Return a call number as the kitchen reads it."""
    return f"#{call_number}"


def card_of(
    ticket: Ticket,
    place: int,
    makers: Mapping[UUID, str],
    timezone: str,
    now_ms: int,
    *,
    is_noticed: bool,
    is_pass: bool,
) -> TicketCard:
    """Return a ticket as drawn. ``makers`` are the stations' names where each row says its own."""
    status, tone = _status(ticket, is_new=not is_noticed, is_pass=is_pass)
    whom = [_table(ticket.table), ticket.name, _dining(ticket.dining)]
    has_clock = ticket.stage not in (Stage.WAITING, Stage.CANCELLED)
    return TicketCard(
        key=str(ticket.order_id),
        number=number_words(ticket.call_number),
        whom="  ".join(part for part in whom if part),
        age=_age(ticket.began_at_ms, now_ms) if has_clock else "",
        status=status,
        tone=int(tone),
        allergy=_allergy(ticket.allergy),
        asksAllergy=ticket.needs_allergy_seen,
        rushed=ticket.is_rushed,
        readyText=_ready_words(ticket, is_pass=is_pass),
        notReady=_not_ready_words(ticket, is_pass=is_pass),
        barKey=str(place + 1) if place < MOST_KEYS else "",
        lines=[_line(row, ticket, makers, timezone) for row in ticket.rows],
        courses=[
            {"course": course, "name": course_words(course), "waits": waits}
            for course, waits in ticket.courses
        ],
    )


def _ready_words(ticket: Ticket, *, is_pass: bool) -> str:
    if is_pass:
        return translate("Kitchen", "Collected")
    if ticket.stage is Stage.CANCELLED:
        return translate("Kitchen", "Seen")
    return translate("Kitchen", "Ready")


def _not_ready_words(ticket: Ticket, *, is_pass: bool) -> str:
    """Return why the whole ticket's button does nothing now; empty where it does something."""
    if ticket.needs_allergy_seen:
        return translate("Kitchen", "Read the allergy first")
    if is_pass:
        return "" if ticket.is_ready else translate("Kitchen", "Not ready yet")
    return "" if ticket.asks else translate("Kitchen", "It waits to be called away")


def _status(ticket: Ticket, *, is_new: bool, is_pass: bool) -> tuple[str, Tone]:
    if ticket.is_ready if is_pass else ticket.is_made:
        return translate("Kitchen", "READY"), Tone.GOOD
    if ticket.stage is Stage.CANCELLED:
        return translate("Kitchen", "CANCELLED"), Tone.STOP
    if ticket.stage is Stage.LATE:
        return translate("Kitchen", "LATE"), Tone.STOP
    if ticket.stage is Stage.DUE:
        return translate("Kitchen", "DUE"), Tone.WARN
    if ticket.stage is Stage.WAITING:
        return translate("Kitchen", "LATER"), Tone.PLAIN
    return (translate("Kitchen", "NEW"), Tone.ACCENT) if is_new else ("", Tone.PLAIN)


def _line(
    row: TicketRow, ticket: Ticket, makers: Mapping[UUID, str], timezone: str
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
        "station": makers.get(row.station_id, ""),
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
