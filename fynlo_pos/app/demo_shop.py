"""The demo: the example cafe in a folder of its own, its PINs made at set-up and told to all."""

import secrets
from pathlib import Path

import msgspec

from fynlo_pos.app.clock import new_id
from fynlo_pos.app.device_file import DeviceFile
from fynlo_pos.app.shipped import demo_venue_file
from fynlo_pos.app.world import open_world
from fynlo_pos.core.demo_venue import DemoVenue, read_demo_venue
from fynlo_pos.core.people.pin import SHORTEST, hash_pin
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.words import Told, said
from fynlo_pos.ui.program import World

PINS_FILE = "demo-pins.json"


def open_demo(folder: Path, device: DeviceFile | None = None) -> World:
    """Open the demo in a data folder, set up first where it is not yet. Raises ``Trouble``."""
    world = open_world(folder, device)
    if world.reading.venue() is None:
        set_up_demo(world.till, folder)
    return msgspec.structs.replace(world, hint=told_pins(folder), warnings=(), key_risks=())


def set_up_demo(till: Till, folder: Path) -> DemoVenue:
    """Save the example cafe with its people; their PINs go to a file that only the demo has."""
    demo = read_demo_venue(demo_venue_file(), new_id)
    names = [person.name for person in demo.staff]
    pins = dict(zip(names, _pins(len(names)), strict=True))
    staff = tuple(
        msgspec.structs.replace(person, pin_hash=hash_pin(pins[person.name]))
        for person in demo.staff
    )
    (folder / PINS_FILE).write_bytes(msgspec.json.encode(pins))
    demo = msgspec.structs.replace(demo, staff=staff)
    till.save_documents(demo.documents(), None)
    return demo


def demo_pins(folder: Path) -> dict[str, str]:
    """Return the demo's PINs by name; none where it was not set up here."""
    try:
        return msgspec.json.decode((folder / PINS_FILE).read_bytes(), type=dict[str, str])
    except (OSError, msgspec.DecodeError):
        return {}


def told_pins(folder: Path) -> Told:
    """Return the sentence of the sign-in page; empty without PINs."""
    pins = demo_pins(folder)
    told = ", ".join(f"{name} {pin}" for name, pin in pins.items())
    return said("This is a demo. PINs: {pins}.", pins=told) if told else ""


def _pins(count: int) -> list[str]:
    """Return different PINs."""
    pins: set[str] = set()
    while len(pins) < count:
        pins.add(f"{secrets.randbelow(10**SHORTEST):0{SHORTEST}d}")
    return sorted(pins)
