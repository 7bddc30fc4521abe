"""What an act at the till tells the kitchen: only what is new in an order, and what is off it.

It is appended to the very envelope of the sale or the tab's lines, so an order is never on the one
side only: a line that is paid and that the kitchen never got cannot be written down.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.allergies import is_same
from fynlo_pos.core.bounds import MOST_MILLI
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.records import (
    Counted,
    Head,
    KitchenCourseSet,
    KitchenPaid,
    KitchenSent,
    KitchenVoided,
    SentLine,
)
from fynlo_pos.core.kitchen.routing import route
from fynlo_pos.core.kitchen.state import LineState, OrderState
from fynlo_pos.core.sales.basket import AsRecalled, Basket, BasketLine


def to_send(
    basket: Basket,
    orders: Mapping[UUID, OrderState],
    stations: Sequence[Station],
    *,
    table: str = "",
    set_since: Collection[Head] = (),
    command_id: UUID,
    at_ms: int,
) -> list[msgspec.Struct]:
    """Return the facts that bring the kitchen to what a basket holds, where it is put on disk.

    What a tab has already of a line was sent when it was rung, by whichever till; ``orders`` are
    those of ``orders_behind`` that the kitchen has, ``set_since`` what of that with which its tab
    was opened was set since. Nothing comes of nothing new, nor without stations.
    """
    order_id = basket.tab_id or basket.id
    standing = orders.get(order_id)
    facts: list[msgspec.Struct] = []
    more = tuple(_more(basket, stations, standing))
    sets = _changes(basket, table, standing, set_since)
    if more or (standing is not None and sets):
        facts.append(
            KitchenSent(
                command_id=command_id,
                order_id=order_id,
                call_number=basket.call_number,
                name=basket.name,
                dining=basket.dining,
                allergy=basket.allergy,
                at_ms=at_ms,
                lines=more,
                table=table,
                stations=standing.stations if standing is not None else (),
                sets=sets,
                allergy_before=_allergy_stood(basket, standing),
            )
        )
    return [*facts, *to_void(basket, orders, at_ms=at_ms)]


def to_void(
    basket: Basket, orders: Mapping[UUID, OrderState], *, at_ms: int
) -> list[KitchenVoided]:
    """Return what a basket takes off its tab, as the kitchen knows it."""
    fewer = _by_order(_fewer(basket, orders))
    return [KitchenVoided(order_id, counted, at_ms) for order_id, counted in fewer.items()]


def to_pay(basket: Basket, orders: Mapping[UUID, OrderState], *, at_ms: int) -> list[KitchenPaid]:
    """Return what is paid of lines that the kitchen has of a tab, and another till may void.

    Nobody else knows a line that is rung and paid at once.
    """
    if basket.tab_id is None:
        return []
    paid = _by_order(_paid(basket, orders))
    return [KitchenPaid(order_id, counted, at_ms) for order_id, counted in paid.items()]


def to_call(
    basket: Basket,
    orders: Mapping[UUID, OrderState],
    sent: Iterable[msgspec.Struct],
    *,
    at_ms: int,
) -> list[KitchenCourseSet]:
    """Return what calls away what is paid of later courses; ``sent`` is what is sent with it.

    It is all of the course, unless somebody else has lines of it: those wait on.
    """
    rung = {one.order_id: one.lines for one in sent if isinstance(one, KitchenSent)}
    facts = []
    for (order_id, course), paid in sorted(_later_lines(basket).items()):
        standing = orders.get(order_id)
        if standing is not None and not standing.waits(course):
            continue
        held = [
            one
            for one in (standing.lines if standing is not None else ())
            if one.line.course == course and standing is not None and standing.holds(one.line)
        ]
        waiting = {one.line.line_id for one in held}
        waiting |= {line.line_id for line in rung.get(order_id, ()) if line.course == course}
        own = paid & waiting
        others = {one.line.line_id for one in held if one.left} - paid
        if own:
            alone = tuple(sorted(own)) if others else ()
            facts.append(
                KitchenCourseSet(order_id, course, is_held=False, at_ms=at_ms, lines=alone)
            )
    return facts


def orders_behind(basket: Basket) -> set[UUID]:
    """Return the orders under which the kitchen may know lines of a basket.

    Its own, and those that lines of it were split off.
    """
    lines = (*basket.lines, *basket.dropped)
    return {basket.tab_id or basket.id} | {
        line.made_as.order_id for line in lines if line.made_as is not None
    }


def unsent_count(basket: Basket, stations: Sequence[Station]) -> int:
    """Return how many lines of an order the kitchen has yet to be told of."""
    added = {line.line_id for line in _more(basket, stations)}
    changed = {line.id for line in (*basket.lines, *basket.dropped) if _less(basket, line)}
    return len(added | changed) if stations else 0


def keep_at_hand(basket: Basket, tab_id: UUID, *, basket_id: UUID) -> Basket:
    """Return a basket as it would be recalled right after it was put on its tab.

    It has an id of its own, so that what is sent next is another sending.
    """
    return msgspec.structs.replace(
        basket,
        id=basket_id,
        tab_id=tab_id,
        lines=tuple(
            msgspec.structs.replace(line, on_tab_milli=line.quantity_milli) for line in basket.lines
        ),
        dropped=(),
        as_recalled=AsRecalled(basket.name, basket.dining, basket.discount, basket.allergy),
    )


def _more(
    basket: Basket, stations: Sequence[Station], standing: OrderState | None = None
) -> Iterator[SentLine]:
    for number, line in enumerate(basket.lines):
        milli = line.quantity_milli - line.on_tab_milli
        if milli <= 0:
            continue
        dining = line.dining or basket.dining
        makers = route(
            stations, product_id=line.product_id, category_id=line.category_id, dining=dining
        )
        for station_id in makers:
            before = standing.line_at(line.id, station_id) if standing is not None else None
            yield SentLine(
                line_id=line.id,
                station_id=station_id,
                milli=milli,
                name=line.kitchen_name or line.name,
                dining=dining,
                options=tuple(option.name for option in line.options),
                note=line.note,
                course=line.course,
                is_as_order=line.dining is None,
                voided_twice=min(before.voided_twice, MOST_MILLI) if before is not None else 0,
                sold_as=number if basket.tab_id is None else None,
            )


def _fewer(basket: Basket, orders: Mapping[UUID, OrderState]) -> Iterator[tuple[UUID, Counted]]:
    for line in (*basket.lines, *basket.dropped):
        less = _less(basket, line)
        off: dict[UUID, int] = {}
        for order_id, line_id in _known_as(basket, line):
            for state in orders[order_id].lines if order_id in orders else ():
                station_id = state.line.station_id
                milli = min(off.get(station_id, less), state.wanted)
                if state.line.line_id == line_id and milli:
                    off[station_id] = off.get(station_id, less) - milli
                    for command_id, some in _taken_off(state, milli):
                        yield order_id, Counted(line_id, station_id, some, command_id)


def _paid(basket: Basket, orders: Mapping[UUID, OrderState]) -> Iterator[tuple[UUID, Counted]]:
    for line in basket.lines:
        held = min(line.quantity_milli, line.on_tab_milli)
        added = line.quantity_milli - held
        places = [
            (order_id, state)
            for order_id, line_id in _known_as(basket, line)
            for state in (orders[order_id].lines if order_id in orders else ())
            if held and state.line.line_id == line_id
        ]
        for station_id in dict.fromkeys(state.line.station_id for _, state in places):
            here = [place for place in places if place[1].line.station_id == station_id]
            for (order_id, state), milli in zip(here, _shares(here, held), strict=True):
                more = added if order_id == basket.tab_id else 0
                if milli + more:
                    yield order_id, Counted(state.line.line_id, station_id, milli + more)


def _shares(places: Sequence[tuple[UUID, LineState]], milli: int) -> list[int]:
    """Return how much of what is paid each place has: of what it wants first, then of all it got.

    What the kitchen was told is off, though the tab still has it, is wanted after all.
    """
    wanted = _filled(milli, [state.wanted for _, state in places])
    rest = [state.sent - share for (_, state), share in zip(places, wanted, strict=True)]
    voided = _filled(milli - sum(wanted), rest)
    return [sum(both) for both in zip(wanted, voided, strict=True)]


def _filled(milli: int, rooms: Iterable[int]) -> list[int]:
    shares = []
    for room in rooms:
        shares.append(min(milli, room))
        milli -= shares[-1]
    return shares


def _by_order(counts: Iterable[tuple[UUID, Counted]]) -> dict[UUID, tuple[Counted, ...]]:
    orders: dict[UUID, tuple[Counted, ...]] = {}
    for order_id, counted in counts:
        orders[order_id] = (*orders.get(order_id, ()), counted)
    return orders


def _taken_off(state: LineState, milli: int) -> Iterator[tuple[UUID, int]]:
    """Yield what sendings lose so much of a line: what is not made first, and the newest first.

    They are named, so that what is sent later of the same line loses nothing by it.
    """
    for sending in reversed(state.sendings):
        unmade = min(milli, sending.left)
        milli -= unmade
        if unmade:
            yield sending.command_id, unmade
    for sending in reversed(state.sendings):
        made = min(milli, sending.done)
        milli -= made
        if made:
            yield sending.command_id, made


def _known_as(basket: Basket, line: BasketLine) -> Iterator[tuple[UUID, UUID]]:
    yield basket.tab_id or basket.id, line.id
    if line.made_as is not None:
        yield line.made_as.order_id, line.made_as.line_id


def _later_lines(basket: Basket) -> dict[tuple[UUID, int], set[UUID]]:
    """Return lines of later courses as the kitchen may have them, by order and course."""
    later: dict[tuple[UUID, int], set[UUID]] = {}
    for line in basket.lines:
        for order_id, line_id in _known_as(basket, line) if line.course else ():
            later.setdefault((order_id, line.course), set()).add(line_id)
    return later


def _less(basket: Basket, line: BasketLine) -> int:
    """Return how much of a tab's line is taken off; a dropped one is taken off whole."""
    kept = line.quantity_milli if line in basket.lines else 0
    return max(0, line.on_tab_milli - kept)


def _allergy_stood(basket: Basket, standing: OrderState | None) -> str:
    if standing is not None:
        return standing.own
    return basket.as_recalled.allergy if basket.as_recalled is not None else ""


def _changes(
    basket: Basket, table: str, standing: OrderState | None, set_since: Collection[Head]
) -> tuple[Head, ...]:
    """Return what of an order's head is to be otherwise than the kitchen has it.

    Of a held order that is new there another till may send the first dish as well, and have it as
    it was opened: what was said of it since, now or before, is set. Its allergies the kitchen has
    from the tab; set once more, they would stand against who took one back, apart.
    """
    before = basket.as_recalled
    stood = _allergy_stood(basket, standing)
    if standing is not None:
        stands = standing.name, standing.dining, stood, standing.table
    elif before is not None:
        stands = before.name, before.dining, stood, ""
    else:
        return ()
    allergy = stood if is_same(basket.allergy, stood) else basket.allergy
    says = basket.name, basket.dining, allergy, table
    differ = [head for head, new, old in zip(Head, says, stands, strict=True) if new != old]
    since = set_since if standing is None else ()
    return tuple(head for head in Head if head in differ or head in since)
