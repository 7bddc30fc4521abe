"""python-escpos knows its printers as its file has them, and leaves nothing behind."""

import json
import os
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

from tests.support.check import ROOT

pytestmark = pytest.mark.unit

_SAYS = """
import json, sys, tempfile, yaml
before = yaml.safe_load, tempfile.mkdtemp
import fynlo_pos.core.receipts.printer_library
assert (yaml.safe_load, tempfile.mkdtemp) == before
from escpos.capabilities import CAPABILITIES
json.dump(CAPABILITIES, sys.stdout)
"""


def test_the_printers_are_those_of_the_library_and_no_folder_is_left(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", _SAYS],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    shipped = resources.files("escpos").joinpath("capabilities.json").read_text()
    assert json.loads(said) == json.loads(shipped)
    assert list(tmp_path.iterdir()) == []
