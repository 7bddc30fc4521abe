"""Starting the till, or an empty window, as a process that has no screen."""

import os
import time
from pathlib import Path

import msgspec

from fynlo_pos.bench import programs
from fynlo_pos.bench.window import Samples

UNSEEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
NOT_A_TILLS = ("LD_PRELOAD", "PYTHONDONTWRITEBYTECODE")
"""A till runs compiled modules, and ``fynlo`` sees to it."""
ENOUGH_S = 1_800


def run_till(folder: Path, task: str, count: int = 0) -> tuple[int, Samples]:
    """Run a task on the till of a folder; return the instant it was spawned and what it saw."""
    began, said = _run("fynlo_pos.bench.window", str(folder), task, str(count))
    return began, msgspec.json.decode(said, type=Samples)


def run_empty_window() -> int:
    """Return the nanoseconds from spawning an empty window to its first frame."""
    began, said = _run("fynlo_pos.ui.measure.empty_window")
    return int(said) - began


def _run(*words: str) -> tuple[int, str]:
    environment = {**os.environ, **UNSEEN}
    for name in NOT_A_TILLS:
        environment.pop(name, None)
    began = time.monotonic_ns()
    return began, programs.said_by(*words, environment=environment, within_s=ENOUGH_S)
