"""What the printer's settings show: the set-up as written so far and how the last test went."""

import msgspec

from fynlo_pos.core.printer_setup import (
    Columns,
    DrawerPin,
    PrinterSetup,
    PrinterVia,
    host_and_port,
)
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.spoken import spoken

WAYS = tuple(PrinterVia)
COLUMNS: tuple[Columns, ...] = (32, 42, 48)
PINS: tuple[DrawerPin, ...] = (2, 5)


class Tested(msgspec.Struct, frozen=True):
    """How the last test went: its sentence, and whether the printer was there but silent."""

    words: str = ""
    failed: bool = False
    was_silent: bool = False


class PrinterProps(msgspec.Struct, frozen=True):
    """Everything the printer's settings bind to."""

    via: int = 0
    address: str = ""
    addressError: str = ""
    columns: int = 1
    answers: bool = True
    hasDrawer: bool = False
    drawerPin: int = 0
    printsChits: bool = False
    canTest: bool = False
    isTesting: bool = False
    words: str = ""
    failed: bool = False
    offersSilence: bool = False


def address_error(setup: PrinterSetup) -> str:
    """Return what to write instead of this address; nothing while none is written."""
    if setup.via is not PrinterVia.NETWORK or not setup.address.strip():
        return ""
    try:
        host_and_port(setup.address)
    except Refused as refused:
        return spoken(refused.words)
    return ""


def derive_printer_props(
    setup: PrinterSetup, *, prints_chits: bool, tested: Tested, is_testing: bool, complains: bool
) -> PrinterProps:
    """Return what is shown. ``complains`` once the typing has rested on a wrong address."""
    error = address_error(setup)
    return PrinterProps(
        via=WAYS.index(setup.via),
        address=setup.address,
        addressError=error if complains else "",
        columns=COLUMNS.index(setup.columns),
        answers=setup.answers,
        hasDrawer=setup.has_drawer,
        drawerPin=PINS.index(setup.drawer_pin),
        printsChits=prints_chits,
        canTest=setup.is_set_up and not error and not is_testing,
        isTesting=is_testing,
        words=tested.words,
        failed=tested.failed,
        offersSilence=tested.was_silent and setup.answers,
    )
