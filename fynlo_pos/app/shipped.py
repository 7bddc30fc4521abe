"""What ships with the program beside its code."""

from pathlib import Path

from fynlo_pos.core.package_folder import package_folder


def demo_venue_file() -> bytes:
    """Return the demo venue's file."""
    return (package_folder("resources") / "demo" / "venue.json").read_bytes()


def sounds_folder() -> Path:
    """Return the folder of the till's sounds."""
    return package_folder("resources") / "sounds"
