"""Running benchmarks: all or those named, beside their floors, on a fast and a slow disk."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from fynlo_pos.bench.all import BENCHMARKS
from fynlo_pos.bench.figures import Figure
from fynlo_pos.bench.ground import KEPT_VARIABLE, Ground, tell
from fynlo_pos.bench.report import table_of, write_json
from fynlo_pos.bench.scale import SCALES
from fynlo_pos.bench.slow_disk import measure_slowly, slow_library
from fynlo_pos.bench.targets import SLOW
from fynlo_pos.core.trouble import Refused


def main(names: Sequence[str], json_file: Path | None, *, scale_name: str = "full") -> int:
    """Measure what is named (all if nothing is), print the table and return the exit code.

    ``NAME`` measures on this disk and a slow one, ``NAME_slow`` on the slow one alone. A missed
    target is in the table and is no failure: what failed is the hardware as often as the till.
    Raises ``Refused`` for a name that is not a benchmark's.
    """
    wanted = list(names) or list(BENCHMARKS)
    for name in wanted:
        if not _is_known(name):
            raise Refused(
                "There is no benchmark “{name}”. There are: {names}.",
                name=name,
                names=", ".join(BENCHMARKS),
            )
    figures: list[Figure] = []
    try:
        with _folder() as folder:
            figures.extend(measure(wanted, Ground(folder, SCALES[scale_name]), scale_name))
    finally:
        # What took minutes to measure is not lost with what failed, or was stopped, after it.
        print(table_of(figures))
        if json_file is not None:
            write_json(figures, json_file)
    return 0


def measure(names: Sequence[str], ground: Ground, scale_name: str) -> Iterator[Figure]:
    """Measure each of the names in turn."""
    library = slow_library(ground.folder) if any(map(_has_slow_twin, names)) else None
    for name in names:
        plain = name.removesuffix(SLOW)
        if name == plain:
            tell(f"measuring {name} ...")
            yield from BENCHMARKS[plain].measure(ground)
        if library is not None and BENCHMARKS[plain].is_durable:
            tell(f"measuring {plain}{SLOW} ...")
            yield from measure_slowly(plain, scale_name, ground, library)


def _is_known(name: str) -> bool:
    return name in BENCHMARKS or (name.endswith(SLOW) and _has_slow_twin(name))


def _has_slow_twin(name: str) -> bool:
    plain = BENCHMARKS.get(name.removesuffix(SLOW))
    return plain is not None and plain.is_durable


@contextmanager
def _folder() -> Iterator[Path]:
    kept = os.environ.get(KEPT_VARIABLE, "").strip()
    if kept:
        folder = Path(kept)
        folder.mkdir(parents=True, exist_ok=True)
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="fynlo-bench-") as passing:
        yield Path(passing)
