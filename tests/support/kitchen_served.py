"""A till in its window whose sides are made at a grill, and what its tests ask of both."""

from uuid import UUID

import msgspec

from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.printer_setup import PrinterSetup, PrinterVia
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow

GRILL_ID, BAR_ID = UUID(int=800), UUID(int=801)


class Clock:
    """Stands still until a test moves it."""

    at_ms = FRIDAY_LUNCH_MS

    def __call__(self) -> int:
        """Return the time."""
        return self.at_ms


def set_up(till: TillWindow, kind: StationKind) -> None:
    """A grill that makes the sides; nobody makes a croissant."""
    sides = next(one.id for one in till.demo.categories if one.name == "Sides")
    grill = Station(GRILL_ID, "Grill", kind, category_ids=(sides,))
    till.desk.till.save_documents([grill], None)
    till.desk.read_shop()
    till.settle()


def give_printer(till: TillWindow) -> None:
    """Set up a printer that writes to a folder."""
    device = till.desk.device
    printer = PrinterSetup(PrinterVia.FOLDER, "papers")
    device.change(msgspec.structs.replace(device.settings, printer=printer))
    till.settle()


def kitchen(till: TillWindow) -> Kitchen:
    """Return the acts of a kitchen over the till's own store."""
    return Kitchen(till.desk.till._store, till.desk.now_ms)


def orders(till: TillWindow) -> list[OrderState]:
    """Return the orders that the kitchen has open."""
    return list(till.desk.reading.open_kitchen_orders(0))


def look(till: TillWindow) -> None:
    """Have the till look at the kitchen now."""
    till.watches.kitchen.look()
    till.settle()


def statuses(till: TillWindow) -> list[tuple[str, str]]:
    """Return each line of the order at hand with what is said of it."""
    return [(row.name, row.status) for row in till.sale._basket._lines.rows]


def acknowledge(till: TillWindow) -> None:
    """Let the grill see all that was sent."""
    for order in orders(till):
        commands = {sending.command_id for one in order.lines for sending in one.sendings}
        kitchen(till).acknowledge(order.id, GRILL_ID, commands)
    look(till)
