"""The demo venue in a folder, its day begun and one person with a PIN."""

from pathlib import Path

import msgspec
from uuid6 import uuid7

from fynlo_pos.app.clock import now_ms
from fynlo_pos.app.device_file import DeviceFile
from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.core.demo_venue import read_demo_venue
from fynlo_pos.core.device_settings import DeviceSettings, OrderChits
from fynlo_pos.core.people.pin import hash_pin
from fynlo_pos.core.printer_setup import PrinterSetup, PrinterVia
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.till.till import Till

VENUE = Path(__file__).parents[3] / "resources" / "demo" / "venue.json"
FLOAT_MINOR = 100_00
PERSON, PIN = "Ana", "4711"


def set_up(folder: Path) -> None:
    """Make the till, start its day, and let it print the chit of every order."""
    printer = PrinterSetup(PrinterVia.FOLDER, str(folder / "papers"))
    DeviceFile(folder).save(DeviceSettings(printer=printer, order_chits=OrderChits.EVERY_ORDER))
    opened = open_till(folder, now_ms=now_ms, new_id=uuid7)
    try:
        demo = read_demo_venue(VENUE.read_bytes(), uuid7)
        ana = msgspec.structs.replace(demo.staff[0], pin_hash=hash_pin(PIN))
        till = Till(opened.store, now_ms, uuid7, by_itself)
        till.save_documents(demo.documents(), None)
        till.save_documents([ana], None)
        till.open_drawer(FLOAT_MINOR, Person(ana.id, ana.name))
    finally:
        opened.close()
