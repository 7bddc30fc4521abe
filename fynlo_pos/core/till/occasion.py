"""The circumstances of an act at the till: who, when, and on which business day."""

from uuid import UUID

import msgspec

from fynlo_pos.core.business_day import business_date, local_time
from fynlo_pos.core.sales.records import Seller
from fynlo_pos.core.sales.seal import Occasion
from fynlo_pos.core.till.clock import ClockDoubt, doubt_of, is_held
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.views import TillState


class ClockIsWrong(Refused):
    """A person said that the clock is wrong, on a till that has no business date to stay on."""


class Person(msgspec.Struct, frozen=True):
    """Who is signed in, as facts record it."""

    id: UUID
    name: str


def date_of(state: TillState, venue: Venue, at_ms: int) -> str:
    """Return the till's business date at an instant, to be read and not to be recorded.

    It never goes back, and it stays where it was while a person says that the clock is wrong.
    """
    today = business_date(
        at_ms,
        timezone=venue.timezone,
        day_starts_at=venue.day_starts_at,
        latest=state.business_date,
    )
    doubt = doubt_of(today, last=state.business_date)
    return (state.business_date or today) if is_held(doubt, state.clock_answer) else today


def date_to_record(state: TillState, venue: Venue, at_ms: int) -> str:
    """Return the business date of an act made at an instant.

    Raises ``ClockIsWrong`` where a person said so and no act has given the till a date yet.
    """
    if not state.business_date and is_held(clock_doubt(state, venue, at_ms), state.clock_answer):
        raise ClockIsWrong(
            "The clock of this device is wrong, and a date that is written down stays. Nothing was "
            "done. Set the clock, then go on."
        )
    return date_of(state, venue, at_ms)


def clock_doubt(state: TillState, venue: Venue, at_ms: int) -> ClockDoubt | None:
    """Return the doubt about the clock's date, answered or not."""
    today = business_date(
        at_ms, timezone=venue.timezone, day_starts_at=venue.day_starts_at, latest=""
    )
    return doubt_of(today, last=state.business_date)


def occasion_for(state: TillState, venue: Venue, person: Person, at_ms: int) -> Occasion:
    """Return the occasion of a sale made now, with the next receipt number."""
    return Occasion(
        series=state.series,
        number=state.next_number,
        business_date=date_to_record(state, venue, at_ms),
        at_ms=at_ms,
        local_time=local_time(at_ms, venue.timezone),
        staff_id=person.id,
        staff_name=person.name,
        currency=venue.currency,
        seller=Seller(venue.name, venue.address, venue.vat_number),
    )
