"""Whose word an allergy on a ticket is: each tab says its own, and nobody takes another's back.

A ticket says what its own tab does, and what those do of whose lines something is made under it.
What a tab says stands there under the tab's own id, by the stamps that it stands by on the tab; so
two tills that are apart, one of which parts an order, come to what all its guests must not have.
"""

from collections.abc import Iterable, Mapping
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.core.allergies import all_of, each_of, with_told
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.records import UNSAID, Head, KitchenSent
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.tabs.records import TabChanged


def word_of(change: TabChanged) -> KitchenSent | None:
    """Return what the kitchen takes from a change of a tab: an allergy, and nothing else of it.

    It makes no order of itself. Who says it need not know that something is made for that tab.
    """
    if not change.allergies:
        return None
    return word(change.tab_id, change.allergy, change.allergy_before, change.at_ms)


def word(tab_id: UUID, allergy: str, before: str | None, at_ms: int) -> KitchenSent:
    """Return what a tab says of allergies, for all the tickets that say what it does."""
    return KitchenSent(
        command_id=UNSAID,
        order_id=tab_id,
        call_number=0,
        name="",
        dining=Dining.EAT_IN,
        allergy=allergy,
        at_ms=at_ms,
        lines=(),
        sets=(Head.ALLERGY,),
        allergy_before=before,
    )


def with_others(order: OrderState, told: Mapping[UUID, Mapping[str, str]]) -> OrderState:
    """Return an order with what other tabs say that have something made under it.

    ``told`` is what each tab said of each allergy.
    """
    said = (
        each_of(with_told(one.allergy, told.get(one.tab_id, {}))) for one in order.made_for.values()
    )
    others = sorted({word for words in said for word in words})
    allergy = all_of(order.allergy, *others)
    return replace(order, allergy=allergy, own_allergy=order.allergy)


def tabs_behind(orders: Iterable[OrderState]) -> set[UUID]:
    """Return the tabs that have something made under the tickets of other orders."""
    return {one.tab_id for order in orders for one in order.made_for.values()}
