"""Sales and held orders as the data of their order chits: what to make, and no amounts."""

from collections.abc import Mapping
from types import MappingProxyType
from uuid import UUID

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.state import LineState, OrderState
from fynlo_pos.core.kitchen.unseen import StationChit
from fynlo_pos.core.receipts.data import ChitData, ChitLine
from fynlo_pos.core.receipts.from_records import DINING_WORDS, other_dining, standing
from fynlo_pos.core.receipts.moments import written_clock
from fynlo_pos.core.sales.basket import BasketLine
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.records import TabState
from fynlo_pos.core.tabs.to_make import ToMake
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.words import Told, said

NO_NAMES: Mapping[UUID, str] = MappingProxyType({})


def chit_data(
    sale: SaleSealed,
    venue: Venue,
    *,
    kitchen_names: Mapping[UUID, str] = NO_NAMES,
    is_copy: bool = False,
) -> ChitData:
    """Return the order chit of a sale: everything it sold, for whoever makes it.

    ``kitchen_names`` are what a product is called there, where that differs from the till.
    """
    return ChitData(
        call_number=sale.call_number,
        ordered_at=written_clock(sale.local_time),
        dining=DINING_WORDS[sale.dining] if venue.asks_dining else "",
        customer_name=sale.customer_name,
        staff=sale.staff_name,
        lines=tuple(
            ChitLine(
                name=(line.product_id and kitchen_names.get(line.product_id)) or line.name,
                quantity_milli=line.quantity_milli,
                choices=(
                    *(option.name for option in line.options),
                    *other_dining(line.dining, sale.dining),
                ),
                note=line.note,
            )
            for line in sale.lines
        ),
        is_copy=is_copy,
        standing=standing(venue),
    )


def tab_chit_data(
    tab: TabState, order: ToMake, venue: Venue, *, at_ms: int, staff_name: str
) -> ChitData:
    """Return the chit of what is new on a tab: added and cancelled once its first was printed."""
    lines = {state.line.id: state.line for state in tab.lines}
    return ChitData(
        call_number=tab.call_number,
        ordered_at=written_clock(local_time(at_ms, venue.timezone)),
        dining=DINING_WORDS[tab.dining] if venue.asks_dining else "",
        customer_name=tab.name,
        staff=staff_name,
        lines=tuple(
            _tab_line(lines[change.line_id], change.milli, tab.dining, is_known=order.is_known)
            for change in order.changes
            if change.line_id in lines
        ),
        standing=standing(venue),
    )


def station_chit_data(
    order: OrderState,
    station: Station,
    chit: StationChit,
    venue: Venue,
    *,
    at_ms: int,
) -> ChitData:
    """Return the chit of what was sent to a station, or is taken back, in its screen's place."""
    sent = [(one, _said_of(one, chit)) for one in order.at(station.id)]
    gone = {one.line_id: one.milli for one in chit.taken_back}
    back = [(one, gone.get(one.line.line_id, 0)) for one in order.at(station.id)]
    called = [
        (one, one.on_paper)
        for one in order.at(station.id)
        if one.line.course in chit.called or one.line.line_id in chit.called_lines
    ]
    is_of_order = bool(chit.number and not chit.called and not chit.called_lines)
    return ChitData(
        call_number=order.call_number,
        ordered_at=written_clock(local_time(at_ms, venue.timezone)),
        dining=DINING_WORDS[order.dining] if venue.asks_dining else "",
        customer_name=order.name,
        table=order.table,
        allergy=order.allergy,
        station=station.name,
        lines=(
            *(
                _station_line(one, milli, order, said("LATER") if order.holds(one.line) else "")
                for one, milli in sent
                if milli
            ),
            *(_station_line(one, milli, order, said("CANCELLED")) for one, milli in back if milli),
            *(_station_line(one, milli, order, said("NOW")) for one, milli in called if milli),
        ),
        note=said("For what you have of this order.") if is_of_order else "",
        standing=standing(venue),
    )


def _station_line(one: LineState, milli: int, order: OrderState, change: Told) -> ChitLine:
    return ChitLine(
        name=one.line.name,
        quantity_milli=milli,
        choices=(*one.line.options, *other_dining(one.line.dining_of(order.dining), order.dining)),
        note=one.line.note,
        change=change,
    )


def _said_of(one: LineState, chit: StationChit) -> int:
    if chit.says:
        return sum(said.milli for said in chit.says if said.line_id == one.line.line_id)
    return sum(sent.wanted for sent in one.sendings if sent.command_id in chit.command_ids)


def _tab_line(line: BasketLine, milli: int, dining: Dining, *, is_known: bool) -> ChitLine:
    added = said("ADDED") if is_known else ""
    return ChitLine(
        name=line.kitchen_name or line.name,
        quantity_milli=abs(milli),
        choices=(
            *(option.name for option in line.options),
            *other_dining(line.dining or dining, dining),
        ),
        note=line.note,
        change=added if milli > 0 else said("CANCELLED"),
    )
