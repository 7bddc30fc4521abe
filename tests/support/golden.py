"""Golden files: what was looked at and found right. They change only when asked to."""

import os
from pathlib import Path

GOLDEN = Path(__file__).parents[1] / "golden"
UPDATE_SWITCH = "FYNLO_UPDATE_GOLDEN"


def matches_golden(name: str, produced: bytes) -> bool:
    """Compare with `tests/golden/<name>`; with FYNLO_UPDATE_GOLDEN=1 write it first.

    A missing golden file is a failure, not a new truth.
    """
    path = GOLDEN / name
    if os.environ.get(UPDATE_SWITCH) == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(produced)
    return path.is_file() and path.read_bytes() == produced
