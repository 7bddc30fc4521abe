"""Every module of the program and of the hub can be imported, in one process.

What importing a module executes is counted here: the run collects its tests without counting.
"""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.integration, pytest.mark.slow]

ROOT = Path(__file__).parents[2]
IMPORTED_WITHIN_S = 120
IMPORT_ALL = """
from importlib import import_module
from pkgutil import walk_packages

for top in ("fynlo_pos", "hub"):
    for one in walk_packages(import_module(top).__path__, f"{top}."):
        if ".migrations." not in one.name:
            import_module(one.name)
"""


def test_every_module_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=IMPORTED_WITHIN_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
