"""The reference history that lies beside the checkout; tests that need it skip loudly without."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2].parent / "shared" / "data" / "takeaway"


def takeaway(name: str) -> Path:
    """Return one of its files, or skip the test saying what is missing."""
    path = FOLDER / name
    if not path.exists():
        pytest.skip(f"THE REFERENCE HISTORY IS MISSING: {name} is not beside this checkout")
    return path
