"""The six sounds of a till, and who plays them. What is heard can be seen too, always."""

from collections.abc import Callable
from enum import Enum
from typing import Protocol

from fynlo_pos.core.words import Told


class Sound(Enum):
    """A moment that is heard; its value names the file in ``resources/sounds``.

    Their twins: the line in the basket, the notice, the change screen, the error beside the button,
    the ticket that appears, the ticket's late band.
    """

    ADDED = "added"
    SCAN_REFUSED = "scan_refused"
    PAID = "paid"
    FAILED = "failed"
    KITCHEN_NEW = "kitchen_new"
    KITCHEN_LATE = "kitchen_late"


class SoundOut(Protocol):
    """A way for sounds to be heard."""

    def play(self, sound: Sound, volume_percent: int) -> None:
        """Ask for a sound, 1 to 100; returns at once and never raises."""

    def listen(self, told: Callable[[Told], None]) -> None:
        """Have ``told`` called, on any thread, with why nothing is heard; empty once it is."""


class Silence:
    """Where nothing is heard and nobody minds."""

    def play(self, sound: Sound, volume_percent: int) -> None:
        """Play nothing."""

    def listen(self, told: Callable[[Told], None]) -> None:
        """There is nothing to tell."""
