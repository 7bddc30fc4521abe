"""Python imports by itself once the till has taken PySide's hook away."""

import subprocess
import sys

from tests.support.uncounted import uncounted_process

SEEN = """
import linecache, sys
from fynlo_pos.ui.plain_imports import use_plain_imports
use_plain_imports()
import wave
from PySide6.QtQml import QQmlEngine
from PySide6 import QtQuick
assert isinstance(QtQuick.QQuickWindow, type) and isinstance(QQmlEngine, type)
print(wave.__file__ in linecache.cache)
"""


def test_no_modules_source_is_read_to_import_it() -> None:
    hooked = SEEN.replace("use_plain_imports()\n", "pass\n")
    for program, is_read in ((SEEN, "False"), (hooked, "True")):
        said = subprocess.run(
            [sys.executable, "-c", program],
            env=uncounted_process(),
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
        assert said.stdout.strip() == is_read
