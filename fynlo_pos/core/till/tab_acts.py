"""Acts on held orders: part one, bring two together, say where it sits and for how many."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from fynlo_pos.core.allergies import all_of
from fynlo_pos.core.ports import Transaction
from fynlo_pos.core.tabs.records import Register, TabChanged, TabState
from fynlo_pos.core.tabs.split import (
    Moving,
    all_open,
    open_beside,
    part_off,
    take_across,
    was_moved,
)
from fynlo_pos.core.till.kitchen_acts import tell_of_merge, tell_of_split, tell_of_table
from fynlo_pos.core.till.occasion import date_to_record
from fynlo_pos.core.trouble import Refused

MOST_COVERS = 999


def split_tab(
    tx: Transaction, tab_id: UUID, quantities: Mapping[UUID, int], moving: Moving
) -> UUID:
    """Take some of a held order to a new one; return its id, which is the move's."""
    if tx.tab(moving.id) is None:
        tab = _held(tx, tab_id)
        splits = part_off(tab, quantities, moving)
        today = date_to_record(tx.state(), tx.venue(), moving.at_ms)
        number = tx.take_call_number(today)
        opened = open_beside(tab, moving, call_number=number, business_date=today)
        told = tell_of_split(tx, tab, splits, tab.allergy, moving.at_ms)
        tx.append(*opened, *splits, *told)
    return moving.id


def merge_tabs(tx: Transaction, tab_ids: Sequence[UUID], into_id: UUID, moving: Moving) -> None:
    """Take all that is open on held orders to another that is held."""
    sources = [tab for tab_id in tab_ids if (tab := tx.tab(tab_id)) is not None]
    lines = {state.line.id: 0 for tab in sources for state in tab.lines}
    if _was_moved(tx, lines, into_id, moving):
        return
    into = _held(tx, into_id)
    if len({*tab_ids, into_id}) <= len(tab_ids):
        raise Refused("That is the same order twice. Choose another.")
    allergies, splits = [into.allergy], []
    for tab_id in tab_ids:
        tab = _held(tx, tab_id)
        splits += take_across(tab, all_open(tab), moving, to=into)
        allergies.append(tab.allergy)
    tx.append(*splits)
    allergy = all_of(*allergies)
    if allergy != into.allergy:
        tx.append(
            TabChanged(
                into_id,
                (Register.ALLERGY,),
                moving.staff_id,
                moving.at_ms,
                allergy=allergy,
                allergy_before=into.allergy,
            )
        )
    tx.append(*tell_of_merge(tx, sources, into, splits, allergy, moving.at_ms))


def seating(
    tab_id: UUID, staff_id: UUID, at_ms: int, table: str | None, covers: int | None
) -> TabChanged:
    """Return where an order sits and for how many, as far as either is said."""
    said = {Register.TABLE: table, Register.COVERS: covers}
    return TabChanged(
        tab_id,
        tuple(register for register, value in said.items() if value is not None),
        staff_id,
        at_ms,
        table=(table or "").strip()[:40],
        covers=covers or 0,
    )


def seat_tab(tx: Transaction, change: TabChanged) -> None:
    """Say at which table a held order sits, or for how many people."""
    tab = tx.tab(change.tab_id)
    if tab is None:
        raise Refused("That order is not on this till. Nothing was changed.")
    if not 0 <= change.covers <= MOST_COVERS:
        raise Refused("A table seats at most {count}. Check the number.", count=MOST_COVERS)
    now = {Register.TABLE: tab.table, Register.COVERS: tab.covers}
    if any(getattr(change, register.value) != now[register] for register in change.sets):
        tx.append(change)
        if Register.TABLE in change.sets:
            tx.append(*tell_of_table(tx, tab, change.table, change.at_ms))


def _was_moved(
    tx: Transaction, quantities: Mapping[UUID, int], to_id: UUID, moving: Moving
) -> bool:
    to = tx.tab(to_id)
    return to is not None and was_moved(quantities, moving.id, to)


def _held(tx: Transaction, tab_id: UUID) -> TabState:
    """Return a tab with something open that is not being rung on this till."""
    tab = tx.tab(tab_id)
    if tab is None or not tab.is_open:
        raise Refused("That order has nothing left to pay. Nothing was changed.")
    draft = tx.basket()
    if draft is not None and draft.tab_id == tab_id:
        raise Refused(
            "Order {number} is being rung on this till. Hold it first. Nothing was moved.",
            number=tab.call_number,
        )
    return tab
