"""Holding an order as a tab, and taking it up again."""

from uuid import UUID

import msgspec

from fynlo_pos.core.allergies import told_apart, with_told
from fynlo_pos.core.sales.basket import AsRecalled, Basket
from fynlo_pos.core.sales.part_payment import PartPaid
from fynlo_pos.core.tabs.records import (
    Register,
    TabChanged,
    TabLineRung,
    TabLineVoided,
    TabOpened,
    TabState,
)
from fynlo_pos.core.trouble import Refused


def hold_basket(
    basket: Basket,
    standing: TabState | None,
    *,
    new_tab_id: UUID,
    staff_id: UUID,
    business_date: str,
    at_ms: int,
) -> list[msgspec.Struct]:
    """Return the facts that bring a tab to what the basket holds; only differences are written.

    ``standing`` is the tab the basket was recalled from. Raises ``Refused`` for an empty new one,
    and ``PartPaid`` while part of the money is taken.
    """
    if basket.taken:
        raise PartPaid("Part of this order is paid. Take the rest, or give it back, then hold it.")
    facts: list[msgspec.Struct] = []
    if standing is None:
        if basket.is_empty:
            raise Refused("There is nothing in this order to hold. Add an item first.")
        facts.append(
            TabOpened(
                new_tab_id,
                basket.call_number,
                basket.name,
                basket.dining,
                staff_id,
                business_date,
                at_ms,
            )
        )
    tab_id = standing.id if standing else new_tab_id
    facts += bring_up_to_date(basket, tab_id, staff_id=staff_id, at_ms=at_ms)
    sets = _registers_that_differ(basket, standing)
    if sets:
        facts.append(
            TabChanged(
                tab_id,
                sets,
                staff_id,
                at_ms,
                name=basket.name,
                dining=basket.dining,
                discount=basket.discount,
                allergy=basket.allergy,
                allergy_before=_allergy_before(basket, standing),
            )
        )
    return facts


def bring_up_to_date(
    basket: Basket, tab_id: UUID, *, staff_id: UUID, at_ms: int
) -> list[msgspec.Struct]:
    """Return what was rung and voided on a tab since the basket was recalled from it."""
    facts: list[msgspec.Struct] = []
    for line in basket.lines:
        more = line.quantity_milli - line.on_tab_milli
        if more > 0:
            content = msgspec.structs.replace(line, quantity_milli=0, on_tab_milli=0)
            facts.append(TabLineRung(tab_id, content, more, at_ms))
        elif more < 0:
            facts.append(TabLineVoided(tab_id, line.id, -more, staff_id, at_ms))
    facts += [
        TabLineVoided(tab_id, line.id, line.on_tab_milli, staff_id, at_ms)
        for line in basket.dropped
    ]
    return facts


def recall_tab(tab: TabState, *, basket_id: UUID, at_ms: int) -> Basket:
    """Return a basket of what is open on a tab."""
    return Basket(
        id=basket_id,
        opened_at_ms=at_ms,
        dining=tab.dining,
        call_number=tab.call_number,
        name=tab.name,
        lines=tuple(
            msgspec.structs.replace(
                state.line, quantity_milli=state.open_milli, on_tab_milli=state.open_milli
            )
            for state in tab.lines
            if state.open_milli
        ),
        discount=tab.discount,
        tab_id=tab.id,
        allergy=tab.allergy,
        as_recalled=AsRecalled(tab.name, tab.dining, tab.discount, tab.allergy),
    )


def _registers_that_differ(basket: Basket, standing: TabState | None) -> tuple[Register, ...]:
    """Return what to set: only what this basket changed, so that two waiters change two things."""
    if standing is None:
        is_set = {
            Register.DISCOUNT: basket.discount is not None,
            Register.ALLERGY: bool(basket.allergy),
        }
        return tuple(register for register in is_set if is_set[register])
    before = basket.as_recalled or standing
    pairs = {
        Register.NAME: (basket.name, before.name),
        Register.DINING: (basket.dining, before.dining),
        Register.DISCOUNT: (basket.discount, before.discount),
        Register.ALLERGY: (basket.allergy, before.allergy),
    }
    return tuple(register for register, (mine, theirs) in pairs.items() if mine != theirs)


def _allergy_before(basket: Basket, standing: TabState | None) -> str:
    """Return what whoever rang the basket knew to stand: more than that is not taken back."""
    before = basket.as_recalled or standing
    return before.allergy if before is not None else ""


def allergy_of(basket: Basket, tab: TabState | None) -> str:
    """Return what a guest must not have: what the tab says by now, as it was changed here."""
    before = basket.as_recalled
    if tab is None or before is None:
        return basket.allergy
    if basket.allergy == before.allergy:
        return tab.allergy
    if tab.allergy == before.allergy:
        return basket.allergy
    return with_told(tab.allergy, told_apart(basket.allergy, before.allergy))


def with_every_allergy(basket: Basket, tab: TabState | None) -> Basket:
    """Return a basket whose allergy was changed here with what was added on its tab elsewhere."""
    before = basket.as_recalled
    if before is None or basket.allergy == before.allergy:
        return basket
    return msgspec.structs.replace(basket, allergy=allergy_of(basket, tab))
