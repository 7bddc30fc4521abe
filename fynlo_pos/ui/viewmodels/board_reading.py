"""One look at the database for a kitchen's board."""

from uuid import UUID

from fynlo_pos.core.kitchen.counts import usual_ms
from fynlo_pos.core.kitchen.standing import SHOWN_FOR_MS, boards_for
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.ui.kitchen_desk import KitchenReading
from fynlo_pos.ui.viewmodels.board_props import BoardFacts, screens

FINISHED_FOR_MS = 60 * 60_000
TIMES_FOR_MS = 4 * 60 * 60_000


def read_orders(reading: KitchenReading, now_ms: int) -> tuple[OrderState, ...]:
    """Return what is on any board now."""
    return tuple(reading.open_kitchen_orders(now_ms - SHOWN_FOR_MS))


def read_board(
    reading: KitchenReading,
    station_id: UUID | None,
    station_name: str,
    now_ms: int,
    *,
    bound_to: UUID | None = None,
) -> tuple[UUID | None, BoardFacts]:
    """Return which station is shown, and everything its board is drawn from.

    Without an id it is the station of that name, or the only one there is. A screen that is
    ``bound_to`` one knows of no other.
    """
    orders = read_orders(reading, now_ms)
    every = boards_for(reading.every_station(), orders)
    stations = [one for one in every if bound_to in (None, one.id)]
    shown = screens(stations)
    if station_id is None:
        named = [one for one in shown if one.name.casefold() == station_name.casefold()]
        one = named or (shown if len(shown) == 1 and not station_name else [])
        station_id = one[0].id if one else None
    venue = reading.venue()
    everyone = [one.id for one in shown]
    return station_id, BoardFacts(
        stations=tuple(stations),
        orders=orders,
        finished=tuple(reading.finished_kitchen_orders(everyone, now_ms - FINISHED_FOR_MS)),
        usual={
            one: usual
            for one in everyone
            if (usual := usual_ms(reading.kitchen_times(one, now_ms - TIMES_FOR_MS))) is not None
        },
        timezone=venue.timezone if venue else "Europe/London",
        is_demo=bool(venue and venue.is_demo),
        is_training=bool(venue and venue.is_training),
        is_bound=bound_to is not None,
    )
