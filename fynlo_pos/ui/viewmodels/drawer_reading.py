"""The drawer as it is read, under the sheet that may be open over it."""

import msgspec

from fynlo_pos.core.cash.closing import ClosingTotals
from fynlo_pos.core.views import TillState
from fynlo_pos.ui.at_hand import AtHand
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.viewmodels.drawer_props import DrawerState


def as_read(
    till: TillState,
    totals: ClosingTotals,
    shop: Shop,
    before: DrawerState | None,
    at_hand: AtHand | None = None,
) -> DrawerState:
    """Return the drawer as it stands now; a sheet that is open over it stays as it is."""
    if before is not None and before.act is not None:
        return msgspec.structs.replace(before, till=till, totals=totals, at_hand=at_hand)
    return DrawerState(
        till=till,
        totals=totals,
        timezone=shop.venue.timezone,
        is_blind=shop.venue.counts_blind,
        currency=shop.currency,
        at_hand=at_hand,
    )
