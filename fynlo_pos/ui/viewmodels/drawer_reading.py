"""The drawer as it is read, under the sheet that may be open over it."""

import msgspec

from fynlo_pos.core.cash.closing import ClosingTotals
from fynlo_pos.core.cash.in_part import InPart
from fynlo_pos.core.views import TillState
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.viewmodels.drawer_props import DrawerState


def as_read(
    till: TillState,
    totals: ClosingTotals,
    in_part: InPart,
    shop: Shop,
    before: DrawerState | None,
) -> DrawerState:
    """Return the drawer as it stands now; a sheet that is open over it stays as it is."""
    if before is not None and before.act is not None:
        return msgspec.structs.replace(before, till=till, totals=totals, in_part=in_part)
    return DrawerState(
        till=till,
        totals=totals,
        timezone=shop.venue.timezone,
        is_blind=shop.venue.counts_blind,
        currency=shop.currency,
        in_part=in_part,
    )
