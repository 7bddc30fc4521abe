"""How one device is set up for those who use it. Nothing here leaves the device."""

from enum import StrEnum
from typing import Annotated, Literal

import msgspec

from fynlo_pos.core.printer_setup import PrinterSetup

ThemeName = Literal["light", "dark", "contrast"]
TextPercent = Literal[100, 130, 150, 200]
Percent = Annotated[int, msgspec.Meta(ge=0, le=100)]
LockAfter = Annotated[int, msgspec.Meta(ge=0, le=24 * 60 * 60)]


class KeyboardChoice(StrEnum):
    """When the till's own keyboard opens: automatic asks whether real keys are attached."""

    AUTOMATIC = "automatic"
    ALWAYS = "always"
    NEVER = "never"


class OrderChits(StrEnum):
    """Which orders are printed for whoever makes them."""

    NEVER = "never"
    EVERY_ORDER = "every order"


class DeviceSettings(msgspec.Struct, frozen=True):
    """Language, looks, hands, keys, the lock, the printer and its order chits of one device.

    ``lock_after_s`` is in seconds without a touch; 0 never locks. With ``locks_after_sale`` whoever
    sells next signs in first. ``volume_percent`` is that of the till's sounds; 0 is silent.
    ``understood`` names lasting risks that a manager was told of.
    """

    language: str = ""
    theme: ThemeName = "light"
    text_percent: TextPercent = 100
    reduce_motion: bool = False
    left_handed: bool = False
    keyboard: KeyboardChoice = KeyboardChoice.AUTOMATIC
    lock_after_s: LockAfter = 600
    locks_after_sale: bool = False
    volume_percent: Percent = 50
    printer: PrinterSetup = PrinterSetup()
    order_chits: OrderChits = OrderChits.NEVER
    understood: tuple[str, ...] = ()

    @property
    def prints_chits(self) -> bool:
        """Tell whether an order that was put through is printed for whoever makes it."""
        return self.order_chits is OrderChits.EVERY_ORDER and self.printer.is_set_up
