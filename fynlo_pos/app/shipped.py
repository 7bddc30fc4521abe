"""What ships with the program beside its code."""

from importlib.resources import files


def demo_venue_file() -> bytes:
    """Return the demo venue's file."""
    return (files("resources") / "demo" / "venue.json").read_bytes()
