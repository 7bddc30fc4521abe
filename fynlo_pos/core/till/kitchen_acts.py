"""What the kitchen is told in the envelope of an act at the till, and what is said of its work."""

from collections.abc import Callable, Collection, Container, Iterator, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.allergies import is_same
from fynlo_pos.core.documents import DocumentToldAgain
from fynlo_pos.core.kitchen import making
from fynlo_pos.core.kitchen.call_off import GivenBack, called_off_milli, to_call_off
from fynlo_pos.core.kitchen.came_out import came_out
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.for_viewers import OF_THE_VENUE
from fynlo_pos.core.kitchen.records import Head, KitchenSent, KitchenVoided
from fynlo_pos.core.kitchen.send import orders_behind, to_call, to_pay, to_send, to_void
from fynlo_pos.core.kitchen.standing import SHOWN_FOR_MS
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.unseen import Said, StationChit
from fynlo_pos.core.kitchen.whose_word import word
from fynlo_pos.core.ports import Transaction
from fynlo_pos.core.records import group_values, kind_of
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.hold import allergy_of
from fynlo_pos.core.tabs.records import Register, TabLineSplit, TabState
from fynlo_pos.core.till.brought_orders import (
    brought_to,
    parts_moved,
    parts_of,
    tell_head,
    tell_parts,
)
from fynlo_pos.core.venue import Venue


def tell_of_order(
    tx: Transaction, basket: Basket, *, command_id: UUID, at_ms: int
) -> Sequence[msgspec.Struct]:
    """Return what is new in an order that is sold, held or sent."""
    stations = tx.stations()
    if not stations and basket.tab_id is None:
        return ()
    known = _known(tx, basket)
    tab = tx.tab(basket.tab_id) if basket.tab_id else None
    basket = _as_it_stands(basket, tab)
    sent = to_send(
        basket,
        known,
        stations,
        table=tab.table if tab else "",
        set_since=_set_since(tab) if tab else (),
        command_id=command_id,
        at_ms=at_ms,
    )
    parts = parts_of(basket, tab) if tab else ()
    return [*sent, *tell_parts(tx, parts, at_ms=at_ms)]


def _set_since(tab: TabState) -> tuple[Head, ...]:
    """Return what of that with which an order was opened was set otherwise since, at any till."""
    opened_with = {Head.NAME: Register.NAME, Head.DINING: Register.DINING}
    return tuple(head for head, register in opened_with.items() if register in tab.set_since)


def _as_it_stands(basket: Basket, tab: TabState | None) -> Basket:
    """Return an order as its tab stands where nobody changed it here: another till may have."""
    before = basket.as_recalled
    if tab is None or before is None:
        return basket
    return msgspec.structs.replace(
        basket,
        name=tab.name if basket.name == before.name else basket.name,
        dining=tab.dining if basket.dining is before.dining else basket.dining,
        allergy=allergy_of(basket, tab),
    )


def tell_of_void(tx: Transaction, basket: Basket, at_ms: int) -> Sequence[msgspec.Struct]:
    """Return what the kitchen has of an order and what was taken off it."""
    return to_void(basket, _known(tx, basket), at_ms=at_ms)


def tell_of_sale(
    tx: Transaction, basket: Basket, *, command_id: UUID, at_ms: int
) -> Sequence[msgspec.Struct]:
    """Return what is new in an order that is paid, that it is, and call away what of it waits.

    Nobody could call it away any more: what is paid is made, also where another till voids it. A
    line that came from another order waits there, under that order's course.
    """
    known = _known(tx, basket)
    sent = tell_of_order(tx, basket, command_id=command_id, at_ms=at_ms)
    called = to_call(basket, known, sent, at_ms=at_ms)
    return [*sent, *_told_at_last(tx, basket, at_ms), *to_pay(basket, known, at_ms=at_ms), *called]


def _told_at_last(tx: Transaction, basket: Basket, at_ms: int) -> Iterator[KitchenSent]:
    """Yield what is said of allergies as a tab is paid: that is not put on the tab any more."""
    tab = tx.tab(basket.tab_id) if basket.tab_id else None
    allergy = allergy_of(basket, tab)
    if tab is not None and not is_same(allergy, tab.allergy):
        yield word(tab.id, allergy, tab.allergy, at_ms)


def tell_of_refund(
    tx: Transaction, sale: SaleSealed, line_numbers: Collection[int], at_ms: int
) -> tuple[list[KitchenVoided], int]:
    """Return what calls off what is not made of a sale's lines, and how much of it that is.

    Of an order that no board shows any more nothing is called off.
    """
    if at_ms - sale.sold_at_ms > SHOWN_FOR_MS:
        return [], 0
    known_as = _known_as_of(tx, sale)
    given_back = [
        GivenBack(number, sale.lines[number].quantity_milli, tuple(known_as(number)))
        for number in sorted(set(line_numbers))
    ]
    orders = {order.id: order for one in given_back for order, _ in one.known_as}
    facts = to_call_off(sale.id, given_back, at_ms=at_ms)
    return facts, called_off_milli(facts, orders.values())


def _known_as_of(
    tx: Transaction, sale: SaleSealed
) -> Callable[[int], Iterator[tuple[OrderState, UUID]]]:
    """Return what says which lines of the kitchen a line of a sale is, its own order's first."""
    tab = tx.tab(sale.tab_id) if sale.tab_id else None
    own = tx.kitchen_order(sale.tab_id or sale.id)
    made_as = {one.line.id: one.line.made_as for one in tab.lines} if tab else {}

    def known_as(number: int) -> Iterator[tuple[OrderState, UUID]]:
        line_id = sale.lines[number].tab_line_id
        if sale.tab_id is None:
            sold = [one.line for one in own.lines if one.line.sold_as == number] if own else []
            line_id = sold[0].line_id if sold else None
        if line_id is None:
            return
        if own is not None:
            yield own, line_id
        before = made_as.get(line_id)
        order = tx.kitchen_order(before.order_id) if before is not None else None
        if before is not None and order is not None:
            yield order, before.line_id

    return known_as


def tell_of_table(tx: Transaction, tab: TabState, table: str, at_ms: int) -> list[KitchenSent]:
    """Return where an order and what was brought to it sit now, if the kitchen knows otherwise."""
    own = tx.kitchen_order(tab.id)
    brought = brought_to(tx, tab.id, (state.line for state in tab.lines))
    orders = [*([own] if own is not None else []), *brought]
    return [fact for order in orders for fact in tell_head(order, at_ms=at_ms, table=table)]


def tell_of_split(
    tx: Transaction, tab: TabState, splits: Sequence[TabLineSplit], allergy: str, at_ms: int
) -> Iterator[KitchenSent]:
    """Yield for whom something of an order is made now; ``allergy`` is what their tab says."""
    yield from tell_parts(tx, parts_moved([tab], splits, allergy), at_ms=at_ms)


def tell_of_merge(
    tx: Transaction,
    sources: Sequence[TabState],
    into: TabState,
    splits: Sequence[TabLineSplit],
    allergy: str,
    at_ms: int,
) -> Iterator[KitchenSent]:
    """Yield that orders sit with another now, and are made for its guests.

    An order of which they have a part sits where it sat.
    """
    came = [tab.id for tab in sources]
    stays = {into.id}
    for tab in sources:
        came += [order.id for order in brought_to(tx, tab.id, (one.line for one in tab.lines))]
    stays |= {order.id for order in brought_to(tx, into.id, (one.line for one in into.lines))}
    seats = {order_id: into.table or None for order_id in came if order_id not in stays}
    parts = parts_moved(sources, splits, allergy)
    yield from tell_parts(tx, parts, at_ms=at_ms, seats=seats)


def tell_screens_again(tx: Transaction) -> None:
    """Tell what the stations are and how the shop is called, each by the edit it stands by.

    A hub that is new holds no edit of before what its tills have folded away, and a screen knows
    only what its hub can show it. What anybody changed apart from here stands all the same.
    """
    stations = [_told_again(tx, station, None) for station in tx.stations()]
    tx.append(*stations, _told_again(tx, tx.venue(), OF_THE_VENUE))


def _told_again(
    tx: Transaction, doc: Station | Venue, wanted: Container[str] | None
) -> DocumentToldAgain:
    places = tx.document(type(doc), doc.id)[1]
    groups = {
        name: value
        for name, value in group_values(doc).items()
        if name in places and (wanted is None or name in wanted)
    }
    return DocumentToldAgain(kind_of(doc), doc.id, groups, {name: places[name] for name in groups})


def _known(tx: Transaction, basket: Basket) -> dict[UUID, OrderState]:
    """Return what the kitchen has of the orders behind a basket."""
    orders = [tx.kitchen_order(order_id) for order_id in orders_behind(basket)]
    return {order.id: order for order in orders if order is not None}


def set_course(tx: Transaction, order_id: UUID, course: int, at_ms: int, *, is_held: bool) -> None:
    """Have a course of an order the kitchen knows made now, or let it wait."""
    order = tx.kitchen_order(order_id)
    if order is not None:
        tx.append(*making.set_course(order, course, at_ms, is_held=is_held))


def call_part(
    tx: Transaction, order_id: UUID, course: int, line_ids: Collection[UUID], at_ms: int
) -> bool:
    """Have a part of a course made now; tell whether it can be let wait again."""
    order = tx.kitchen_order(order_id)
    called = making.call_part(order, course, line_ids, at_ms) if order is not None else []
    tx.append(*called)
    return not any(one.lines for one in called)


def paper_came_out(tx: Transaction, chit: StationChit, at_ms: int) -> None:
    """Record what a station's paper says that came out."""
    order = tx.kitchen_order(chit.order_id)
    if order is not None:
        tx.append(*came_out(order, chit, at_ms))


def chit_printed(
    tx: Transaction,
    order_id: UUID,
    station_id: UUID,
    command_ids: Sequence[UUID],
    at_ms: int,
    *,
    allergy: str,
    said: Sequence[Said] | None,
) -> None:
    """Record that what a station's screen had not seen of an order is on paper now."""
    order = tx.kitchen_order(order_id)
    if order is not None:
        tx.append(*making.printed(order, station_id, command_ids, at_ms, allergy, said))
