"""Reading the constants of the product's sources once, before several workers would each do it.

Hypothesis tries what the sources hold, and keeps what it read of each by its content: in a fresh
checkout every worker finds nothing kept yet, and each reads them all.
"""

from pathlib import Path
from types import ModuleType

import pytest

# Hypothesis has no other way than to import a module; its version is locked.
from hypothesis.internal.constants_ast import constants_from_module

from tests.support.uncounted import uncounted

ROOT = Path(__file__).parents[2]
PRODUCT = (ROOT / "fynlo_pos", ROOT / "hub")


def read_all(folder: Path) -> None:
    """Have Hypothesis keep the constants of every source in a folder."""
    for source in sorted(folder.rglob("*.py")):
        module = ModuleType(source.stem)
        module.__file__ = str(source)
        constants_from_module(module)


@pytest.hookimpl
def pytest_xdist_setupnodes() -> None:
    """Read before the first worker begins; counting lines, it would take three times as long."""
    with uncounted():
        for folder in PRODUCT:
            read_all(folder)
