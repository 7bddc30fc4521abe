"""What every page knows of the shop: one snapshot, read on the reader lane."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import Category, TaxClass
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.money import Currency, format_amount, format_money
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.ports import Reading
from fynlo_pos.core.pricing.tax import TaxTable, tax_table
from fynlo_pos.core.till.occasion import date_of
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.views import TillState


class Shop(msgspec.Struct, frozen=True):
    """The venue, its people, rail and taxes, and where the till stands on ``business_date``.

    ``is_alone`` tells that no other terminal was ever heard here.

    ``tax_classes`` are those to choose from; ``taxes`` has the rates of archived ones too, and
    ``every_station`` those in use no more.
    """

    venue: Venue
    state: TillState
    business_date: str
    staff: Sequence[Staff]
    categories: Sequence[Category]
    tax_classes: Mapping[UUID, TaxClass]
    taxes: TaxTable
    stations: Sequence[Station] = ()
    every_station: Sequence[Station] = ()
    is_alone: bool = True

    @property
    def currency(self) -> Currency:
        """The currency of every amount on a screen."""
        return self.venue.counted_in

    def money(self, minor: int) -> str:
        """Return an amount as people write it, ``£9.20``."""
        return format_money(minor, self.currency)

    def amount(self, minor: int) -> str:
        """Return an amount without the sign of currency, ``9.20``."""
        return format_amount(minor, self.currency)


def read_shop(reading: Reading, now_ms: int) -> Shop | None:
    """Read the snapshot as of an instant; ``None`` before the first run."""
    venue = reading.venue()
    if venue is None:
        return None
    state = reading.till_state()
    every_station = reading.every_station()
    today = date_of(state, venue, now_ms)
    classes = reading.tax_classes()
    return Shop(
        venue=venue,
        state=state,
        business_date=today,
        staff=reading.staff(),
        categories=reading.categories(),
        tax_classes={key: each for key, each in classes.items() if not each.archived},
        taxes=tax_table(classes, today),
        stations=[one for one in every_station if not one.archived],
        every_station=every_station,
        is_alone=len(reading.terminals()) <= 1,
    )
