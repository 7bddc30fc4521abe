"""python-escpos knows its printers as its file has them, leaves nothing and disturbs nobody."""

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
import json, sys, tempfile, threading, yaml
before = yaml.safe_load, tempfile.mkdtemp
wrong, over = [], threading.Event()
def goes_on():
    while not over.is_set():
        try:
            with tempfile.TemporaryDirectory(prefix="other"):
                assert yaml.safe_load("a: 1") == {"a": 1}
        except Exception as error:
            wrong.append(error)
other = threading.Thread(target=goes_on, daemon=True)
other.start()
import fynlo_pos.core.receipts.printer_library
over.set()
other.join()
assert not wrong, wrong
assert (yaml.safe_load, tempfile.mkdtemp) == before
from escpos.capabilities import CAPABILITIES
json.dump(CAPABILITIES, sys.stdout)
"""


def test_the_printers_are_those_of_the_library_and_nothing_is_left(tmp_path: Path) -> None:
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
