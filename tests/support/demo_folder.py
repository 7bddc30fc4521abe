"""The demo venue on disk: set up once, and each window of the tests gets a copy."""

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import msgspec
from uuid6 import uuid7

from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.core.demo_venue import DemoVenue, read_demo_venue
from fynlo_pos.core.people.pin import hash_pin
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till

VENUE = Path(__file__).parents[2] / "resources" / "demo" / "venue.json"


@cache
def demo_folder(now_ms: int, pin: str) -> tuple[Path, DemoVenue]:
    """Set the demo venue up once; its first person has a PIN. Each window gets a copy."""
    folder = Path(mkdtemp(prefix="fynlo-demo-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    opened = open_till(folder, now_ms=lambda: now_ms, new_id=uuid7, keyring=lambda _home: None)
    demo = read_demo_venue(VENUE.read_bytes(), uuid7)
    first = msgspec.structs.replace(demo.staff[0], pin_hash=hash_pin(pin))
    demo = msgspec.structs.replace(demo, staff=(first, *demo.staff[1:]))
    till = Till(opened.store, lambda: now_ms, uuid7, by_itself)
    till.save_documents(demo.documents(), None)
    opened.close()
    return folder, demo
