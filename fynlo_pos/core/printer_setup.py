"""The receipt printer as a person sets it up on one device."""

from enum import StrEnum
from typing import Literal

import msgspec

from fynlo_pos.core.trouble import Refused

RAW_PORT = 9100
"""Where a receipt printer on a network listens unless it is told otherwise."""

LARGEST_PORT = 65_535
_LONGEST_PORT = 5
FOLDER_MARK = "file:"

Columns = Literal[32, 42, 48]
"""Letters on a line: 58 mm paper, 80 mm paper in the usual font, 80 mm in the narrow one."""

DrawerPin = Literal[2, 5]


class PrinterVia(StrEnum):
    """How the receipt printer is reached."""

    NOTHING = "nothing"
    NETWORK = "network"
    FOLDER = "folder"


class PrinterSetup(msgspec.Struct, frozen=True):
    """The printer of one device.

    ``address`` is a host name or number with an optional port; for a folder, its path. ``answers``
    is False for a printer that never reports its state. ``drawer_pin`` is the pin of its drawer
    socket that the drawer's pulse goes to.
    """

    via: PrinterVia = PrinterVia.NOTHING
    address: str = ""
    columns: Columns = 42
    answers: bool = True
    has_drawer: bool = False
    drawer_pin: DrawerPin = 2

    @property
    def is_set_up(self) -> bool:
        """Tell whether there is a printer to send anything to."""
        return self.via is not PrinterVia.NOTHING and bool(self.address.strip())


class HostPort(msgspec.Struct, frozen=True):
    """Where a printer listens on the network."""

    host: str
    port: int = RAW_PORT


def written_printer(text: str) -> PrinterSetup:
    """Return the printer that one line describes: ``192.168.1.50``, ``file:folder``, or nothing."""
    text = text.strip()
    if not text:
        return PrinterSetup()
    if text.startswith(FOLDER_MARK):
        return PrinterSetup(PrinterVia.FOLDER, text.removeprefix(FOLDER_MARK))
    return PrinterSetup(PrinterVia.NETWORK, text)


def host_and_port(address: str) -> HostPort:
    """Read a network address. Raises ``Refused`` for one that cannot be."""
    text = address.strip()
    host, colon, port = text.rpartition(":") if text.count(":") == 1 else (text, "", "")
    is_number = port.isascii() and port.isdigit() and len(port) <= _LONGEST_PORT
    number = int(port) if is_number else 0 if colon else RAW_PORT
    if not host or not host.isprintable() or " " in host or not 0 < number <= LARGEST_PORT:
        raise Refused(
            "“{address}” is not a printer's address. Write it like 192.168.1.50, as the printer's "
            "own test page shows it.",
            address=address[:40],
        )
    return HostPort(host, number)
