"""What closing the day begins with: the till, its totals and the orders that are not paid."""

from fynlo_pos.core.ports import Reading
from fynlo_pos.ui.at_hand import AtHand
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.viewmodels.close_props import CloseState, begin_close


def read_close(reading: Reading, shop: Shop, order: AtHand | None = None) -> CloseState:
    """Read where the day stands, with nothing counted yet; ``order`` is at hand."""
    till, totals = reading.till_state(), reading.closing_totals()
    tabs = tuple(reading.open_tabs())
    blind = shop.venue.counts_blind
    return begin_close(
        till,
        totals,
        tabs,
        is_blind=blind,
        currency=shop.currency,
        at_hand=order,
        in_part=reading.in_part(),
    )
