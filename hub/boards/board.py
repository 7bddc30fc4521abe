"""A station's board as the page draws it: a pure function of the orders and the clock."""

from collections import Counter
from collections.abc import Sequence
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.core.kitchen.counts import all_day, ingredients, usual_ms
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.tickets import Ticket, due_of, tickets_of, tickets_of_pass
from fynlo_pos.core.money import format_quantity
from hub.boards.cards import MINUTE_MS, Card, card_of
from hub.boards.fold import KitchenFold, Look
from hub.boards.words import Words

MOST_CARDS: Final = 120


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
    stations = fold.boards(now_ms)
    station = station_for(stations, entitled, asked)
    made_at = screens(stations)
    look = fold.look([one.id for one in made_at], now_ms)
    return derive_board(look, station, entitled, words, now_ms)


def derive_board(
    look: Look, station: Station | None, entitled: str, words: Words, now_ms: int
) -> Board:
    """Return the board of a station, from what was looked up for it."""
    is_pass = station is not None and station.kind is StationKind.PASS
    tickets = tickets_in_sight(look, station, now_ms)
    counted_at = None if is_pass or station is None else station.id
    orders = look.orders if station is not None else ()
    makers = {one.id: one.name for one in look.stations} if is_pass else {}
    title, text = _empty(look, station, entitled, words)
    shown = [] if entitled else boards_to_choose(look.stations)
    return Board(
        title=station.name if station else "",
        station=station.id if station else None,
        is_pass=is_pass,
        is_demo=look.is_demo,
        open=words.open.format(count=len(tickets)),
        usual=_usual(look, station, words),
        empty_title=title,
        empty_text=text,
        choices=tuple(Choice(one.id, one.name) for one in shown),
        cards=tuple(
            card_of(ticket, place, makers, look.timezone, words, now_ms, is_pass=is_pass)
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
    orders = [order.made_at(dues) for order in (*look.orders, *look.finished)]
    each_once = {order.id: order for order in orders}.values()
    return tickets_of_pass(each_once, station.id, dues, now_ms)


def _usual(look: Look, station: Station | None, words: Words) -> str:
    """Return how long an order usually takes: here, or (at the pass) at each station."""
    if station is None:
        return ""
    if station.kind is not StationKind.PASS:
        return _minutes(look, station, words.usual)
    told = [
        _minutes(look, one, words.usual_at).replace("{station}", one.name)
        for one in screens(look.stations)
    ]
    return ", ".join(one for one in told if one)


def _minutes(look: Look, station: Station, said: str) -> str:
    usual = usual_ms(look.times_ms.get(station.id, ()))
    if usual is None:
        return ""
    return said.replace("{count}", str(max(1, (usual + MINUTE_MS // 2) // MINUTE_MS)))


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
