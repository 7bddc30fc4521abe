"""Every kind of printer the till knows. A new kind is one file, one name and one line here.

Importing this module imports the printing libraries: it belongs to the device worker, not to the
start.
"""

from collections.abc import Callable, Mapping

from fynlo_pos.core.devices.file_printer import FilePrinter
from fynlo_pos.core.devices.memory_printer import MemoryPrinter
from fynlo_pos.core.devices.network_printer import NetworkPrinter
from fynlo_pos.core.devices.printer import Printer, PrinterKind, PrinterSettings

PRINTER_KINDS: Mapping[PrinterKind, Callable[[PrinterSettings], Printer]] = {
    PrinterKind.NETWORK: NetworkPrinter,
    PrinterKind.FILE: FilePrinter,
    PrinterKind.MEMORY: MemoryPrinter,
}


def open_printer(settings: PrinterSettings) -> Printer:
    """Return the printer that `settings` describe. It is not contacted before its first job."""
    return PRINTER_KINDS[settings.kind](settings)
