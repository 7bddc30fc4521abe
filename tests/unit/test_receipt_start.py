"""The printing libraries cost a third of a second: only the device worker may pay it."""

import subprocess
import sys

import pytest

from tests.support.uncounted import uncounted_process

pytestmark = pytest.mark.unit

LIGHT = (
    "fynlo_pos.core.receipts.from_records",
    "fynlo_pos.core.receipts.sale",
    "fynlo_pos.core.receipts.report",
    "fynlo_pos.core.receipts.chit",
    "fynlo_pos.core.receipts.text",
    "fynlo_pos.core.devices.print_desk",
    "fynlo_pos.core.devices.print_spool",
    "fynlo_pos.core.devices.printer",
)
HEAVY = {"escpos", "reportlab", "qrcode", "PIL"}


def test_what_a_till_imports_at_start_leaves_the_printing_libraries_alone() -> None:
    code = f"import sys, {', '.join(LIGHT)}; print(' '.join(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code],
        env=uncounted_process(),
        capture_output=True,
        check=True,
        text=True,
    )
    assert not HEAVY & set(loaded.stdout.split())
