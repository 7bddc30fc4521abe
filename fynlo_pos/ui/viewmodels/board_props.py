"""The kitchen's board as drawn: a pure function of the orders, the clock and what was touched."""

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.kitchen.counts import all_day, ingredients
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.ticket_rows import TicketRow
from fynlo_pos.core.kitchen.tickets import Ticket, due_of, tickets_of, tickets_of_pass
from fynlo_pos.core.money import format_quantity
from fynlo_pos.ui import when
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodels.board_cards import TicketCard, card_of, number_words

translate = QCoreApplication.translate

NOBODY = UUID(int=0)
"""Reads for the pass of a shop that has no station for it."""
PATIENCE_MS = 5_000
"""A line that is back by then, as after a hub's start, is no news to a kitchen."""
SECOND_MS = 1_000


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
    """What the person in front of it chose: a station, the pass, and what holds no news to them."""

    station_id: UUID | None = None
    shows_pass: bool = False
    noticed: frozenset[UUID] = frozenset()
    silent_since_ms: int | None = None


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


def readers_of(facts: BoardFacts, view: BoardView) -> list[UUID]:
    """Return for whom a screen reads: its station, or the pass; nobody before it is chosen."""
    if view.shows_pass:
        return [pass_reader(facts.stations)]
    return [view.station_id] if view.station_id else []


def makers_in_sight(facts: BoardFacts, view: BoardView) -> list[UUID]:
    """Return the stations whose work is shown: one, or (at the pass) all that read a screen."""
    return [
        one.id for one in screens(facts.stations) if view.shows_pass or one.id == view.station_id
    ]


def tickets_in_sight(facts: BoardFacts, view: BoardView, now_ms: int) -> list[Ticket]:
    """Return the tickets of the chosen station, or of the pass over all screens."""
    if view.shows_pass:
        dues = {one.id: due_of(one) for one in screens(facts.stations)}
        orders = [order.made_at(dues) for order in (*facts.finished, *facts.orders)]
        one_each = {order.id: order for order in orders}.values()
        return tickets_of_pass(one_each, pass_reader(facts.stations), dues, now_ms)
    station = station_of(facts, view)
    return [] if station is None else tickets_of(facts.orders, station.id, due_of(station), now_ms)


def station_of(facts: BoardFacts, view: BoardView) -> Station | None:
    """Return the station that is shown."""
    return next((one for one in facts.stations if one.id == view.station_id), None)


class FinishedRows:
    """The orders that can be called back, put into words once for as long as they stay."""

    def __init__(self) -> None:
        self._of: tuple[Sequence[OrderState], UUID | None] = ((), None)
        self._rows: tuple[FinishedRow, ...] = ()

    def of(
        self, finished: Sequence[OrderState], station_id: UUID | None
    ) -> tuple[FinishedRow, ...]:
        """Return them as a station calls them back; with none, as all do."""
        if self._of[0] is not finished or self._of[1] != station_id:
            rows = (_finished(order, station_id) for order in finished)
            self._of = finished, station_id
            self._rows = tuple(row for row in rows if row is not None)
        return self._rows


def derive_board(
    facts: BoardFacts,
    view: BoardView,
    now_ms: int,
    tickets: Sequence[Ticket] | None = None,
    finished: FinishedRows | None = None,
) -> BoardProps:
    """Return what the board shows; ``tickets`` are those in sight, where that was looked up."""
    station = station_of(facts, view)
    if tickets is None:
        tickets = tickets_in_sight(facts, view, now_ms)
    shown_at = None if view.shows_pass or station is None else station.id
    makers = {one.id: one.name for one in facts.stations} if view.shows_pass else {}
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
        cards=tuple(
            card_of(
                ticket,
                place,
                makers,
                facts.timezone,
                now_ms,
                is_noticed=ticket.order_id in view.noticed,
                is_pass=view.shows_pass,
            )
            for place, ticket in enumerate(tickets)
        ),
        counts=_count_rows(all_day(facts.orders, shown_at)),
        choices=_count_rows(ingredients(facts.orders, shown_at)),
        finished=(finished or FinishedRows()).of(facts.finished, shown_at),
    )


def row_of(ticket: Ticket, place: int) -> TicketRow | None:
    """Return the row that was touched, ``None`` if it is gone."""
    return ticket.rows[place] if 0 <= place < len(ticket.rows) else None


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
    if since_ms is None or now_ms - since_ms < PATIENCE_MS:
        return ""
    seconds = (now_ms - since_ms) // SECOND_MS
    age = (
        filled(translate("Kitchen", "{count} s"), count=seconds)
        if seconds < 2 * 60
        else filled(translate("Kitchen", "{count} min"), count=seconds // 60)
    )
    return filled(
        translate(
            "Kitchen",
            "No till has been heard for {age}. Orders on this screen stay; new ones are printed "
            "or called out. Look whether the till is on and on the same network.",
        ),
        age=age,
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


def _finished(order: OrderState, station_id: UUID | None) -> FinishedRow | None:
    """Return an order as it is called back; ``None`` where nothing of it was made here."""
    lines = [one for one in order.lines if one.done and station_id in (None, one.line.station_id)]
    if not lines:
        return None
    names = ", ".join(f"{format_quantity(one.done)} {one.line.name}" for one in lines)
    title = f"{number_words(order.call_number)} {order.name}".strip()
    return FinishedRow(str(order.id), title, names)
