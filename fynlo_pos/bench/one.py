"""One benchmark in a process of its own: ``-m fynlo_pos.bench.one NAME SCALE FOLDER FILE``."""

import sys
from pathlib import Path

from fynlo_pos.bench.all import BENCHMARKS
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.report import write_json
from fynlo_pos.bench.scale import SCALES


def main(name: str, scale_name: str, folder: str, file: str) -> None:
    """Measure and write the figures."""
    ground = Ground(Path(folder), SCALES[scale_name])
    write_json(BENCHMARKS[name].measure(ground), Path(file))


if __name__ == "__main__":
    main(*sys.argv[1:])
