"""What the reports window asks for, and reads: some days and those they stand beside."""

import msgspec

from fynlo_pos.core.ports import Reading
from fynlo_pos.core.reports.periods import Period, Stretch, compared_with, stretch_of
from fynlo_pos.core.views import Takings
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.viewmodels.reports_props import ReportsState


def ask_for(shop: Shop, period: Period, dates: Stretch | None = None) -> ReportsState:
    """Return what is to be read of a period; ``dates`` are the days chosen by hand."""
    stretch = stretch_of(period, shop.business_date, dates)
    return ReportsState(
        today=shop.business_date,
        period=period,
        stretch=stretch,
        before_stretch=compared_with(period, stretch),
        says_vat=shop.venue.vat_registered,
        is_reading=True,
        currency=shop.currency,
        is_alone=shop.is_alone,
    )


def as_read(asked: ReportsState, takings: Takings, before: Takings) -> ReportsState:
    """Return what was asked for with what was read; VAT that was sold is told ever after."""
    return msgspec.structs.replace(
        asked,
        says_vat=asked.says_vat or takings.holds_vat,
        takings=takings,
        before=before,
        is_reading=False,
    )


def read_takings(reading: Reading, asked: ReportsState) -> tuple[Takings, Takings]:
    """Read the takings of the days asked for, and of those before: of these, no item is shown."""
    now, before = asked.stretch, asked.before_stretch
    return (
        reading.takings(now.first, now.last),
        reading.takings(before.first, before.last, with_items=False),
    )
