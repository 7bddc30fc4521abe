"""How one device is set up for those who use it. Nothing here leaves the device."""

from enum import StrEnum
from typing import Annotated, Literal

import msgspec

from fynlo_pos.core.printer_setup import PrinterSetup

ThemeName = Literal["light", "dark", "contrast"]
TextPercent = Literal[100, 130, 150, 200]
LockAfter = Annotated[int, msgspec.Meta(ge=0, le=24 * 60 * 60)]


class KeyboardChoice(StrEnum):
    """When the till's own keyboard opens: automatic asks whether real keys are attached."""

    AUTOMATIC = "automatic"
    ALWAYS = "always"
    NEVER = "never"


class DeviceSettings(msgspec.Struct, frozen=True):
    """Looks, hands, keys, the idle lock and the printer of one device.

    ``lock_after_s`` is in seconds without a touch; 0 never locks.
    """

    theme: ThemeName = "light"
    text_percent: TextPercent = 100
    reduce_motion: bool = False
    left_handed: bool = False
    keyboard: KeyboardChoice = KeyboardChoice.AUTOMATIC
    lock_after_s: LockAfter = 600
    printer: PrinterSetup = PrinterSetup()
