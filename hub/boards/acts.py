"""What a touch on a web board comes to, as facts; the rules are the kitchen's own."""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Annotated, Final
from uuid import UUID

import msgspec

from fynlo_pos.core.bounds import Course, Milli
from fynlo_pos.core.kitchen import making, state
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.ticket_rows import RowState

MOST_PARTS: Final = 200
MOST_COMMANDS: Final = 500


class Act(Enum):
    """What can be done on a board."""

    READY = "ready"
    LINE = "line"
    RECALL = "recall"
    ALLERGY = "allergy"
    RUSH = "rush"
    COURSE = "course"
    SHOWN = "shown"


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """So much of what one command sent of a line."""

    line: UUID
    command: UUID
    milli: Milli


class Touch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A touch as the page tells it: once, or again where no answer came.

    ``state`` and ``parts`` are of the row that was touched; ``parts`` of a recall is what of it is
    to be made after all, none for the whole ticket. When a ticket is ready they are all that it
    shows to be made, and ``struck`` all that it shows struck: however late it is told, it says
    nothing of what came since; of neither, it is the whole ticket. ``commands`` are those that
    stand painted. ``is_on`` says whether it goes first, or whether ``course`` waits.
    """

    id: UUID
    act: Act
    order: UUID
    station: UUID
    row_station: UUID | None = None
    state: RowState = RowState.TO_MAKE
    parts: Annotated[tuple[Part, ...], msgspec.Meta(max_length=MOST_PARTS)] = ()
    struck: Annotated[tuple[Part, ...], msgspec.Meta(max_length=MOST_PARTS)] = ()
    commands: Annotated[tuple[UUID, ...], msgspec.Meta(max_length=MOST_COMMANDS)] = ()
    is_on: bool = False
    course: Course = 0


def facts_of(
    touch: Touch, order: OrderState, station: Station, screen_ids: frozenset[UUID], at_ms: int
) -> list[msgspec.Struct]:
    """Return what a touch at a station's board writes; nothing where it is so already.

    Nothing is made or collected before the guest's allergy was read. At the pass, ready is
    collected, and a row belongs to whoever makes it.
    """
    if station.kind is StationKind.PASS:
        return _at_pass(touch, order, station, screen_ids, at_ms)
    match touch.act:
        case Act.READY:
            is_unread = order.needs_allergy_seen(station.id)
            return [] if is_unread else _finish(touch, order, station.id, at_ms)
        case Act.LINE:
            return _line(touch, order, station.id, station.id, at_ms)
        case Act.RECALL:
            return making.recall(order, station.id, _sums(touch.parts) or None, at_ms)
        case Act.SHOWN:
            return making.acknowledge(order, station.id, touch.commands, at_ms)
        case _:
            return _anywhere(touch, order, station, at_ms)


def _finish(touch: Touch, order: OrderState, station_id: UUID, at_ms: int) -> list[msgspec.Struct]:
    if not touch.parts and not touch.struck:
        return making.finish(order, station_id, None, at_ms)
    return making.finish(order, station_id, _sums(touch.parts), at_ms, _sums(touch.struck))


def _at_pass(
    touch: Touch, order: OrderState, station: Station, screen_ids: frozenset[UUID], at_ms: int
) -> list[msgspec.Struct]:
    match touch.act:
        case Act.READY:
            is_unread = order.needs_allergy_seen(station.id)
            may_go = order.made_at(screen_ids).is_ready and not is_unread
            return making.collect(order, at_ms) if may_go else []
        case Act.LINE if touch.row_station in screen_ids:
            return _line(touch, order, touch.row_station, station.id, at_ms)
        case Act.RECALL:
            return making.recall_at_pass(order, sorted(screen_ids), at_ms)
        case _:
            return _anywhere(touch, order, station, at_ms)


def _anywhere(
    touch: Touch, order: OrderState, station: Station, at_ms: int
) -> list[msgspec.Struct]:
    if touch.act is Act.ALLERGY:
        return making.see_allergy(order, station.id, at_ms)
    if touch.act is Act.RUSH:
        return making.rush(order, at_ms, is_on=touch.is_on)
    if touch.act is Act.COURSE:
        return making.set_course(order, touch.course, at_ms, is_held=touch.is_on)
    return []


def _line(
    touch: Touch, order: OrderState, station_id: UUID, reader_id: UUID, at_ms: int
) -> list[msgspec.Struct]:
    parts = _sums(touch.parts)
    if touch.state is RowState.DONE:
        return making.recall(order, station_id, parts, at_ms)
    if touch.state is RowState.CANCELLED:
        return making.clear(order, station_id, parts, at_ms)
    if order.needs_allergy_seen(reader_id):
        return []
    return making.finish(order, station_id, parts, at_ms)


def _sums(parts: Iterable[Part]) -> Mapping[state.Part, int]:
    """Return how much of each; one may stand in several rows."""
    sums: Counter[state.Part] = Counter()
    for part in parts:
        sums[part.line, part.command] += part.milli
    return sums
