"""The same benchmark on a shop's disk: in a process whose every sync takes 3 ms longer."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec

from fynlo_pos.bench.figures import Figure
from fynlo_pos.bench.ground import Ground, tell
from fynlo_pos.bench.shared import SLOW_SYNC
from fynlo_pos.bench.targets import SLOW


def slow_library(folder: Path) -> Path | None:
    """Return the library that slows syncs, compiled into ``folder``; ``None`` where it cannot be.

    Says loudly why the slow figures are missing.
    """
    compiler = shutil.which("gcc")
    if not SLOW_SYNC.exists():
        tell(f"SKIPPED every {SLOW} figure: shared/tools/slowsync.c is not beside this checkout.")
        return None
    if compiler is None:
        tell(f"SKIPPED every {SLOW} figure: there is no gcc to compile slowsync.c with.")
        return None
    library = folder / "slowsync.so"
    command = [compiler, "-O2", "-shared", "-fPIC", "-o", str(library), str(SLOW_SYNC), "-ldl"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        tell(f"SKIPPED every {SLOW} figure: slowsync.c does not compile here.\n{done.stderr}")
        return None
    return library


def measure_slowly(name: str, scale_name: str, ground: Ground, library: Path) -> list[Figure]:
    """Run a benchmark in a process of its own under the library."""
    figures_file = ground.folder / f"{name}{SLOW}.json"
    words = [sys.executable, "-m", "fynlo_pos.bench.one", name, scale_name]
    environment = {**os.environ, "LD_PRELOAD": str(library)}
    subprocess.run([*words, str(ground.folder), str(figures_file)], env=environment, check=True)
    figures = msgspec.json.decode(figures_file.read_bytes(), type=list[Figure])
    return [msgspec.structs.replace(figure, name=figure.name + SLOW) for figure in figures]
