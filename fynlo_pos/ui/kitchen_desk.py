"""What a kitchen window works with: the orders it reads, its acts, its clock and its voice."""

from collections.abc import Callable, Sequence
from typing import Protocol
from uuid import UUID

import msgspec

from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sounds import Sound
from fynlo_pos.core.venue import Venue
from fynlo_pos.ui.jobs import Lane, Unheard


class KitchenReading(Protocol):
    """The part of ``core.ports.Reading`` that a kitchen screen reads."""

    def venue(self) -> Venue | None:
        """Return the venue's settings, ``None`` before they arrived."""

    def every_station(self) -> Sequence[Station]:
        """Return the stations in their order, also those that are in use no more."""

    def open_kitchen_orders(self, since_ms: int) -> Sequence[OrderState]:
        """Return orders with something on a board, of those that were added to since an instant."""

    def finished_kitchen_orders(
        self, station_ids: Sequence[UUID], since_ms: int, limit: int = 20
    ) -> Sequence[OrderState]:
        """Return orders that stations finished since an instant, the latest of each first."""

    def kitchen_times(self, station_id: UUID, since_ms: int, limit: int = 20) -> Sequence[int]:
        """Return how long a station's last orders took, in milliseconds, newest first."""


def no_sound(_sound: Sound) -> None:
    """Stay silent."""


def always_heard() -> int | None:
    """The orders lie on this device: nobody has to be heard."""
    return None


def always_right() -> int:
    """The clock is the till's own: none is beside it."""
    return 0


class KitchenDesk(msgspec.Struct, frozen=True):
    """Handed to the board's view model.

    ``silent_since_ms`` tells since when no till was heard, ``None`` while one is. A screen that was
    let in for one station is ``bound_to`` it and shows no other, nor the pass. ``clock_off_ms`` is
    by how much the shop's clock is ahead of the device's, 0 where they agree. ``unheard`` hears
    what failed of an act whose board was closed meanwhile.
    """

    reading: KitchenReading
    kitchen: Kitchen
    reader: Lane
    writer: Lane
    now_ms: Callable[[], int]
    sound: Callable[[Sound], None] = no_sound
    silent_since_ms: Callable[[], int | None] = always_heard
    bound_to: UUID | None = None
    clock_off_ms: Callable[[], int] = always_right
    unheard: Unheard = None
