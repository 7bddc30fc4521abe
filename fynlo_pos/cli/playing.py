"""Playing orders through the real window, unseen."""

from pathlib import Path


def play(count: int, *, shots: Path | None, orders: Path | None) -> int:
    """Ring ``count`` orders by touch and keys; return the exit code."""
    raise NotImplementedError
