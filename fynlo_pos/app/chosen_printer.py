"""The printer a person set up, as the devices take it."""

from fynlo_pos.core.devices.printer import PrinterKind, PrinterSettings
from fynlo_pos.core.printer_setup import PrinterSetup, PrinterVia, host_and_port
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.words import listed, said

RECEIPTS = "receipts"
NO_PRINTER = listed(
    "No printer is set up, so nothing was printed. Nothing is lost. Set one up in Settings, or "
    "show the receipt on the screen."
)


def printer_settings(setup: PrinterSetup, *, printer_id: str = RECEIPTS) -> PrinterSettings:
    """Return the settings of the receipt printer, or of one that stands elsewhere.

    Raises ``Trouble`` if none is set up and ``Refused`` for an address that cannot be.
    """
    if not setup.is_set_up:
        raise Trouble(NO_PRINTER)
    if setup.via is PrinterVia.FOLDER:
        return PrinterSettings(
            printer_id=printer_id,
            name=said("Receipt folder"),
            kind=PrinterKind.FILE,
            address=setup.address.strip(),
            columns=setup.columns,
        )
    place = host_and_port(setup.address)
    return PrinterSettings(
        printer_id=printer_id,
        name=said("Receipt printer"),
        kind=PrinterKind.NETWORK,
        address=place.host,
        port=place.port,
        columns=setup.columns,
        answers=setup.answers,
        drawer_pin=setup.drawer_pin,
    )
