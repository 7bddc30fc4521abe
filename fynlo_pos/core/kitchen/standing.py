"""Which stations a board stands for: those in use, and those that others were sent on to too soon.

A station that is taken out of use, or made a printer, on a till that was apart may have orders on
its screen. They stay on boards until they are made, and no till takes away a station that has some.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from uuid import UUID

import msgspec
from msgspec.structs import replace

from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.state import LineState, OrderState, Sending
from fynlo_pos.core.trouble import Refused

SHOWN_FOR_MS: Final = 18 * 60 * 60_000
"""Last night's orders are not this morning's."""


class StillToMake(Refused):
    """A station has something to make, so it stays what it is."""


class LeftBehind(msgspec.Struct, frozen=True):
    """What is still to be made at a station that has no screen by now, and since when."""

    station: Station
    things: tuple[tuple[str, int], ...]
    since_ms: int


def boards_for(stations: Iterable[Station], orders: Iterable[OrderState]) -> list[Station]:
    """Return the stations in use, then those with something left behind, as screens.

    ``stations`` are all there ever were, in their order. What was made at one that was taken away
    is left behind there as well while an allergy is to be read of it.
    """
    everywhere, orders = list(stations), list(orders)
    to_make = {one.station.id for one in left_behind(everywhere, orders)}
    left = [
        one
        for one in everywhere
        if one.id in to_make or (one.archived and any(order.hears_late(one.id) for order in orders))
    ]
    in_use = [
        one
        for one in everywhere
        if not (one.archived or (one.kind is StationKind.PRINTER and one in left))
    ]
    return [*in_use, *(replace(one, kind=StationKind.SCREEN, archived=False) for one in left)]


def in_order(stations: Iterable[Station]) -> list[Station]:
    """Return stations as they are listed."""
    return sorted(stations, key=lambda one: (one.position, one.name, one.id))


def left_behind(stations: Iterable[Station], orders: Iterable[OrderState]) -> list[LeftBehind]:
    """Return what is to be made where there is no screen, and no paper has it."""
    orders = list(orders)
    found = []
    for station in stations:
        if not station.archived and station.kind is StationKind.SCREEN:
            continue
        prints = not station.archived and station.kind is StationKind.PRINTER
        asks = [
            (one.line.name, sent)
            for one, sent in _asking(orders, station.id)
            if sent.is_acknowledged or not prints
        ]
        if asks:
            things: dict[str, int] = {}
            for name, sent in asks:
                things[name] = things.get(name, 0) + sent.to_make
            since_ms = min(sent.at_ms for _, sent in asks)
            found.append(LeftBehind(station, tuple(things.items()), since_ms))
    return found


def check_nothing_left(before: Station, orders: Iterable[OrderState]) -> None:
    """Raise ``StillToMake`` where a station with something to make would lose its screen."""
    asks = {
        order.call_number: one.line.name
        for order in orders
        for one, _ in _asking([order], before.id)
    }
    if asks:
        number = min(asks)
        raise StillToMake(
            "{station} still has {thing} of order {number} to make. Nothing was changed. Have it "
            "made or cancelled first.",
            station=before.name,
            thing=asks[number],
            number=number,
        )


def is_told_otherwise(before: Station, after: Station) -> bool:
    """Tell whether a station would no longer be told as it was."""
    return not before.archived and (after.archived or after.kind is not before.kind)


def _asking(orders: Iterable[OrderState], station_id: UUID) -> Iterator[tuple[LineState, Sending]]:
    """Yield what a station has to make or to read; what is on paper asks nothing of a screen."""
    for order in orders:
        for one in order.at(station_id):
            for sent in one.sendings:
                if sent.to_make or sent.struck > sent.struck_on_paper:
                    yield one, sent
