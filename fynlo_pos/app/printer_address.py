"""A printer as the owner wrote it: ``192.168.1.50``, ``printer.local:9100``, ``file:folder``."""

from fynlo_pos.core.devices.printer import PRINTER_PORT, PrinterKind, PrinterSettings
from fynlo_pos.core.trouble import Refused

FILE = "file:"
LARGEST_PORT = 65_535
RECEIPTS = "receipts"


def printer_at(address: str) -> PrinterSettings:
    """Return the receipt printer at an address. Raises ``Refused`` for one that cannot be."""
    text = address.strip()
    if text.startswith(FILE):
        return PrinterSettings(
            printer_id=RECEIPTS,
            name="Receipt folder",
            kind=PrinterKind.FILE,
            address=text.removeprefix(FILE),
        )
    host, colon, port = text.rpartition(":") if text.count(":") == 1 else (text, "", "")
    number = int(port) if port.isascii() and port.isdigit() else PRINTER_PORT
    if not host or " " in host or (colon and not port.isdigit()) or number > LARGEST_PORT:
        raise Refused(
            f"“{address[:40]}” is not a printer's address. Write it like 192.168.1.50, as the "
            "printer's own test page shows it."
        )
    return PrinterSettings(
        printer_id=RECEIPTS,
        name="Receipt printer",
        kind=PrinterKind.NETWORK,
        address=host,
        port=number,
    )
