"""What ships with the program beside its code."""

from importlib.resources import files
from pathlib import Path


def demo_venue_file() -> bytes:
    """Return the demo venue's file."""
    return (files("resources") / "demo" / "venue.json").read_bytes()


def sounds_folder() -> Path:
    """Return the folder of the till's sounds."""
    return Path(str(files("resources") / "sounds"))
