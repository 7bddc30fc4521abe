"""The port to a printer: what every kind of printer can be asked, and how one is described."""

from enum import StrEnum
from typing import Protocol

import msgspec

from fynlo_pos.core.devices.outcomes import DrawerOutcome, PrintOutcome
from fynlo_pos.core.printer_setup import RAW_PORT
from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.words import Told


class PrinterKind(StrEnum):
    """How a printer is reached."""

    NETWORK = "network"
    FILE = "file"
    MEMORY = "memory"


class PrinterSettings(msgspec.Struct, frozen=True, kw_only=True):
    """One printer as the owner set it up.

    `name` is what people call it in notices. `address` is a host name or, for a file printer, a
    folder. `profile` names the model in python-escpos' database. `answers` is False for a printer
    that never reports its state: its jobs then count as printed once they are delivered.
    """

    printer_id: str
    name: Told
    kind: PrinterKind
    address: str = ""
    port: int = RAW_PORT
    columns: int = 42
    profile: str = "default"
    answers: bool = True
    drawer_pin: int = 2
    connect_timeout_s: float = 3.0
    status_timeout_s: float = 3.0
    print_timeout_s: float = 30.0


class Printer(Protocol):
    """A printer within arm's reach. No method raises; each blocks for seconds at most."""

    def print_document(self, document: Document) -> PrintOutcome:
        """Put `document` on paper."""
        ...

    def open_drawer(self) -> DrawerOutcome:
        """Open the drawer that hangs on this printer."""
        ...
