"""The act that ends a day."""

from collections.abc import Callable
from uuid import UUID

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.ports import Transaction
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.till import drawer
from fynlo_pos.core.till.occasion import Person


def close_day(
    tx: Transaction,
    *,
    counted_minor: int | None,
    card_machine_counted_minor: int | None,
    float_left_minor: int,
    person: Person,
    new_id: Callable[[], UUID],
    at_ms: int,
) -> ZTaken:
    """Close the drawer as counted and take the Z, and those that earlier lives of the till lack."""
    state, venue, draft = tx.state(), tx.venue(), tx.basket()
    records, z = drawer.close_day(
        state,
        venue,
        tx.closing_totals(),
        person=person,
        at_ms=at_ms,
        z_id=new_id(),
        open_tabs=tx.open_tab_count() + _is_rung_on_none(draft),
        counted_minor=counted_minor,
        card_machine_counted_minor=card_machine_counted_minor,
        float_left_minor=float_left_minor,
        in_part=tx.in_part(),
        recovered=drawer.recover_tails(
            state, venue, tx.earlier_tails(), at_ms=at_ms, new_id=new_id
        ),
    )
    tx.append(*records)
    return z


def _is_rung_on_none(draft: Basket | None) -> bool:
    """Tell whether an order is at hand, unpaid, that is on no tab."""
    return draft is not None and draft.tab_id is None and not draft.is_empty
