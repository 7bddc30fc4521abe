"""What a station's people do with an order, as facts; each writes only what is not so yet.

A touch says what shall be so (this line is made), and the counts that bring the sums there follow
from where they stand, also where two screens counted one touch each.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.core.bounds import MOST_MILLI
from fynlo_pos.core.kitchen.records import (
    Counted,
    KitchenAcknowledged,
    KitchenAllergySeen,
    KitchenBumped,
    KitchenCollected,
    KitchenCourseSet,
    KitchenPrinted,
    KitchenRecalled,
    KitchenRushed,
    KitchenToldOnPaper,
)
from fynlo_pos.core.kitchen.state import LineState, OnPaper, OrderState, Part, Sending
from fynlo_pos.core.kitchen.unseen import Said, TakenBack, said_of

NOTHING: Final[Mapping[Part, int]] = {}


def acknowledge(
    order: OrderState, station_id: UUID, command_ids: Collection[UUID], at_ms: int
) -> list[msgspec.Struct]:
    """Say that a station shows what commands sent it."""
    waiting = {
        sending.command_id: sending.printed_at_ms is not None
        for one in order.at(station_id)
        for sending in one.sendings
        if not sending.is_acknowledged
    }
    shown = tuple(sorted(waiting.keys() & set(command_ids)))
    on_paper = tuple(command for command in shown if waiting[command])
    to_make = {sent.command_id for _, sent in _parts(order, station_id) if sent.to_make}
    in_part = tuple(command for command in on_paper if command in to_make)
    if not shown:
        return []
    return [KitchenAcknowledged(order.id, station_id, shown, at_ms, on_paper, in_part)]


def finish(
    order: OrderState,
    station_id: UUID,
    made: Mapping[Part, int] | None,
    at_ms: int,
    struck: Mapping[Part, int] = NOTHING,
) -> list[msgspec.Struct]:
    """Say how much of which parts is made; ``None`` is all that is to be made now.

    The whole ticket's touch clears its struck lines too: all of them, or so much of which as
    ``struck`` says. Courses that wait stay, unless they are named. A screen names what it shows:
    what came since, nobody has seen.
    """
    parts = _parts(order, station_id)
    if made is None:
        counts = [(one, sent, sent.left) for one, sent in parts if not order.holds(one.line)]
        cleared = _cleared((one, sent, sent.struck) for one, sent in parts)
    else:
        counts = [(one, sent, min(sent.left, made.get(_part(one, sent), 0))) for one, sent in parts]
        cleared = _cleared(
            (one, sent, min(sent.struck, struck.get(_part(one, sent), 0))) for one, sent in parts
        )
    bumped = _counted((one, sent, more + _owed(sent)) for one, sent, more in counts if more > 0)
    return [KitchenBumped(order.id, bumped, at_ms, cleared)] if bumped or cleared else []


def clear(
    order: OrderState, station_id: UUID, read: Collection[Part], at_ms: int
) -> list[msgspec.Struct]:
    """Say that struck lines were read."""
    parts = _parts(order, station_id)
    cleared = _cleared((one, sent, sent.struck) for one, sent in parts if _part(one, sent) in read)
    return [KitchenBumped(order.id, (), at_ms, cleared)] if cleared else []


def clear_on_paper(
    order: OrderState, station_id: UUID, taken_back: Collection[TakenBack], at_ms: int
) -> list[msgspec.Struct]:
    """Say that a paper took back so much of lines: what was voided since is another one's."""
    parts = {_part(one, sent): (one, sent) for one, sent in _parts(order, station_id)}
    read = []
    for back in taken_back:
        left = back.milli
        for one, sent in (parts[part] for part in back.parts if part in parts):
            milli = min(sent.struck, left)
            left -= milli
            read.append((one, sent, milli))
    cleared = _cleared(read)
    return [KitchenBumped(order.id, (), at_ms, cleared)] if cleared else []


def recall(
    order: OrderState, station_id: UUID, unmade: Mapping[Part, int] | None, at_ms: int
) -> list[msgspec.Struct]:
    """Say how much of which parts is to be made after all; ``None`` is the whole ticket."""
    counts = [
        (
            one,
            sent,
            sent.done if unmade is None else min(sent.done, unmade.get(_part(one, sent), 0)),
        )
        for one, sent in _parts(order, station_id)
    ]
    back = _counted((one, sent, less + _over(sent)) for one, sent, less in counts if less > 0)
    return [KitchenRecalled(order.id, back, at_ms)] if back else []


def rush(order: OrderState, at_ms: int, *, is_on: bool) -> list[msgspec.Struct]:
    """Put an order before others, or back among them."""
    return [KitchenRushed(order.id, is_on, at_ms)] if order.is_rushed != is_on else []


def set_course(
    order: OrderState, course: int, at_ms: int, *, is_held: bool
) -> list[msgspec.Struct]:
    """Let a course wait, or have it made now."""
    if order.waits(course) == is_held:
        return []
    return [KitchenCourseSet(order.id, course, is_held, at_ms)]


def call_part(
    order: OrderState, course: int, line_ids: Collection[UUID], at_ms: int
) -> list[KitchenCourseSet]:
    """Have a part of a later course made now: all of it, unless others have some left of it."""
    waits = {one.line.line_id for one in order.lines if one.left and order.holds(one.line)}
    of_course = {one.line.line_id for one in order.lines if one.line.course == course} & waits
    called = of_course & set(line_ids)
    if not called:
        return []
    alone = tuple(sorted(called)) if of_course - called else ()
    return [KitchenCourseSet(order.id, course, is_held=False, at_ms=at_ms, lines=alone)]


def see_allergy(order: OrderState, station_id: UUID, at_ms: int) -> list[msgspec.Struct]:
    """Say that the guest's allergy was read at a station."""
    if not order.needs_allergy_seen(station_id):
        return []
    return [KitchenAllergySeen(order.id, station_id, order.allergy, at_ms)]


def collect(order: OrderState, at_ms: int) -> list[msgspec.Struct]:
    """Say that what is made has left the pass."""
    gone = _counted((one, sent, sent.ever_made) for one, sent in _all_parts(order) if sent.stands)
    return [KitchenCollected(order.id, gone, at_ms)] if gone else []


def recall_at_pass(
    order: OrderState, station_ids: Iterable[UUID], at_ms: int
) -> list[msgspec.Struct]:
    """Say that what was collected stands at the pass again, else that it is to be made after all.

    ``station_ids`` are those that make it.
    """
    back = tuple(
        _count_of(one, sent, 0) for one, sent in _all_parts(order) if sent.collected and sent.done
    )
    if back:
        return [KitchenCollected(order.id, back, at_ms)]
    return [fact for each in station_ids for fact in recall(order, each, None, at_ms)]


def printed(
    order: OrderState,
    station_id: UUID,
    command_ids: Collection[UUID],
    at_ms: int,
    allergy: str = "",
    said: Collection[Said] | None = None,
) -> list[msgspec.Struct]:
    """Say that what commands sent a station is on paper, also where a screen shows it by now.

    The paper is there all the same, and the board must strike what it says. ``said`` is that, of
    which parts, ``None`` all that is wanted; ``allergy`` is what it says of one.
    """
    parts = [
        (one, sent) for one, sent in _parts(order, station_id) if sent.command_id in command_ids
    ]
    papers = _all_said(order, station_id) if said is None else said
    says = {(each.line_id, each.command_id): each for each in papers}
    left_off = _counted(
        (one, sent, _left_off(sent, says.get(_part(one, sent)))) for one, sent in parts
    )
    again = _counted((one, sent, _again(sent, says.get(_part(one, sent)))) for one, sent in parts)
    first = {sent.command_id for _, sent in parts if sent.printed_at_ms is None}
    news = first | {one.command_id for one in again}
    told = [
        one.line
        for one in order.at(station_id)
        if any(sending.command_id in news for sending in one.sendings)
    ]
    called = {
        line.course for line in told if line.course in order.fired and not order.waits(line.course)
    }
    alone = {line.line_id for line in told if line.line_id in order.called}
    return [
        *(
            KitchenPrinted(order.id, station_id, command, at_ms, _of_command(again, command))
            for command in sorted(news)
        ),
        *([KitchenBumped(order.id, (), at_ms, left_off)] if left_off else []),
        *told_on_paper(order, station_id, called, allergy, at_ms, alone),
    ]


def told_on_paper(
    order: OrderState,
    station_id: UUID,
    courses: Collection[int],
    allergy: str,
    at_ms: int,
    lines: Collection[UUID] = (),
) -> list[msgspec.Struct]:
    """Say that a paper told a station of an allergy, unless it is empty, and which to make now."""
    before = order.on_paper.get(station_id, OnPaper())
    says, called = allergy or before.allergy, before.courses.union(courses)
    alone = before.lines.union(lines)
    if (says, called, alone) == (before.allergy, before.courses, before.lines):
        return []
    number, said = before.number + 1, tuple(sorted(called))
    return [
        KitchenToldOnPaper(order.id, station_id, number, says, said, at_ms, tuple(sorted(alone)))
    ]


def _left_off(sent: Sending, said: Said | None) -> int:
    """Return what a first paper leaves off a sending, so that nobody has to take it back."""
    if sent.printed_at_ms is not None:
        return 0
    return max(0, sent.milli - (said.milli if said is not None else 0) - sent.cleared)


def _again(sent: Sending, said: Said | None) -> int:
    """Return what a further paper says of what no paper said any more."""
    return min(said.milli, sent.to_make) if said is not None and said.again else 0


def _all_said(order: OrderState, station_id: UUID) -> list[Said]:
    """Return what papers say that are printed now of all that a station has."""
    first = [
        Said(one.line.line_id, sent.command_id, sent.wanted)
        for one, sent in _parts(order, station_id)
        if sent.printed_at_ms is None
    ]
    return [*said_of(order.at(station_id)), *first]


def _of_command(counts: Iterable[Counted], command_id: UUID) -> tuple[Counted, ...]:
    return tuple(one for one in counts if one.command_id == command_id)


def _all_parts(order: OrderState) -> Iterator[tuple[LineState, Sending]]:
    for one in order.lines:
        for sent in one.sendings:
            yield one, sent


def _parts(order: OrderState, station_id: UUID) -> list[tuple[LineState, Sending]]:
    return [(one, sent) for one in order.at(station_id) for sent in one.sendings]


def _part(one: LineState, sent: Sending) -> Part:
    return one.line.line_id, sent.command_id


def _owed(sent: Sending) -> int:
    """Return by how much two screens recalled more than was made."""
    return max(0, sent.recalled - sent.bumped)


def _over(sent: Sending) -> int:
    """Return by how much two screens called more made than was wanted."""
    return max(0, sent.made - sent.wanted)


def _cleared(counts: Iterable[tuple[LineState, Sending, int]]) -> tuple[Counted, ...]:
    """Count what was read, and by how much two called for more after all than was read."""
    return _counted(
        (one, sent, milli + max(0, -sent.cleared)) for one, sent, milli in counts if milli
    )


def _counted(counts: Iterable[tuple[LineState, Sending, int]]) -> tuple[Counted, ...]:
    return tuple(_count_of(one, sent, milli) for one, sent, milli in counts if milli)


def _count_of(one: LineState, sent: Sending, milli: int) -> Counted:
    # What runs over where others counted beyond all reason is counted by the next touch.
    most = min(milli, MOST_MILLI)
    return Counted(one.line.line_id, one.line.station_id, most, sent.command_id)
