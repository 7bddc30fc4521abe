"""A day through the real window: rung by touch, keys and scans, equal to its source at the end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.takeaway import takeaway

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

ROOT = Path(__file__).parents[2]


def play(tmp_path: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Play by the till alone; with a kitchen it is played in test_demo_venue.py."""
    return subprocess.run(
        [sys.executable, "-m", "fynlo_pos", "demo", "--alone", "--play", *map(str, words)],
        env={**os.environ, "FYNLO_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )


def test_orders_of_a_takeaway_are_rung_and_equal_their_source(tmp_path: Path) -> None:
    shots = tmp_path / "shots"
    came = play(tmp_path, "4", "--orders", takeaway("orders.csv"), "--shots", shots)
    assert came.returncode == 0, came.stderr
    assert "Z report 1" in came.stdout
    assert "4 orders rung by touch and keys equal their source to the penny." in came.stdout
    names = [path.stem.partition("-")[2] for path in sorted(shots.glob("*.png"))]
    assert names[0] == "sign-in"
    assert {"sale", "checkout-cash", "paid", "orders-on-hold", "refund", "day-closed"} <= {*names}


def test_an_order_at_an_old_price_is_rung_as_a_misc_item(tmp_path: Path) -> None:
    (tmp_path / "menu.csv").write_text("name,price\nNaan,2.60\n", encoding="utf-8")
    orders = tmp_path / "orders.csv"
    orders.write_text(
        "OrderNumber,OrderDate,ItemName,Quantity,ProductPrice\n"
        "1,03/08/2019 20:25,Naan,1,2.60\n1,03/08/2019 20:25,Old dish,2,3.05\n",
        encoding="utf-8",
    )
    came = play(tmp_path, "1", "--orders", orders)
    assert came.returncode == 0, came.stderr
    assert "8.70" in came.stdout


def test_files_that_cannot_be_played_are_said_in_a_sentence(tmp_path: Path) -> None:
    came = play(tmp_path, "3", "--orders", tmp_path / "missing.csv")
    assert came.returncode == 1
    assert "missing.csv cannot be read" in came.stderr
    assert "Traceback" not in came.stderr
