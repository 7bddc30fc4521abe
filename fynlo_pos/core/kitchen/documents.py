"""Where food and drink are made, as documents people edit."""

from enum import Enum
from uuid import UUID

import msgspec

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.printer_setup import PrinterVia, host_and_port, written_printer
from fynlo_pos.core.records import document
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import said
from fynlo_pos.core.written import require_name

NEVER_LATE_S = 24 * 60 * 60


class StationKind(Enum):
    """What a station reads its orders from; a pass watches over the others."""

    SCREEN = "screen"
    PRINTER = "printer"
    PASS = "pass"  # noqa: S105 - a place in a kitchen # nosec B105


@document(
    "station",
    groups={
        "routing": ("category_ids", "product_ids", "dinings", "takes_rest"),
        "times": ("due_after_s", "late_after_s"),
    },
)
class Station(msgspec.Struct, frozen=True):
    """One place that makes part of an order: the grill, the bar.

    It takes the products named, else whole categories, else (``takes_rest``) what no other
    station takes. No ``dinings`` is all of them. ``offers_printer`` lets a till print what its
    screen has not seen. ``printer`` is one that stands there, as ``written_printer`` reads it:
    every till prints the station's orders on it, and on its own where it does not answer.
    """

    id: UUID
    name: str
    kind: StationKind = StationKind.SCREEN
    category_ids: tuple[UUID, ...] = ()
    product_ids: tuple[UUID, ...] = ()
    dinings: tuple[Dining, ...] = ()
    takes_rest: bool = False
    offers_printer: bool = True
    due_after_s: int = 8 * 60
    late_after_s: int = 12 * 60
    position: int = 0
    archived: bool = False
    printer: str = ""

    def check(self) -> None:
        """Raise ``Refused`` for a station nobody could name, or that is late before it is due."""
        require_name(self.name, said("A station"))
        if not 0 < self.due_after_s <= self.late_after_s <= NEVER_LATE_S:
            raise Refused(
                "An order is due before it is late, and both within a day. Nothing was saved."
            )
        setup = written_printer(self.printer)
        if setup.via is PrinterVia.NETWORK:
            host_and_port(setup.address)

    def serves(self, dining: Dining) -> bool:
        """Tell whether it makes what is consumed so."""
        return not self.dinings or dining in self.dinings
