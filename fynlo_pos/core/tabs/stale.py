"""Whether a tab went on elsewhere while its order was at hand here."""

from enum import Enum

from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.tabs.records import TabState


class WentOn(Enum):
    """What became of a tab since its order was taken up."""

    PAID = "paid"
    """Something of it was paid, and is no longer open."""
    LESS = "less"
    """Something of it was voided or moved, and is no longer open."""
    MORE = "more"
    """Something was rung on it that the order at hand does not have."""


def went_on(basket: Basket, tab: TabState | None) -> WentOn | None:
    """Return what became of a basket's tab elsewhere, the weightiest first; ``None`` for nothing.

    What the basket itself added, changed or dropped since is not on the tab yet and is its own.
    """
    if tab is None:
        return None
    known = {line.id: line.on_tab_milli for line in (*basket.lines, *basket.dropped)}
    less = [state for state in tab.lines if state.open_milli < known.get(state.line.id, 0)]
    if any(state.settled_milli for state in less):
        return WentOn.PAID
    if less:
        return WentOn.LESS
    if any(state.open_milli > known.get(state.line.id, 0) for state in tab.lines):
        return WentOn.MORE
    return None
