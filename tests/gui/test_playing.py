"""``fynlo demo --play`` ends as it went: what differs from the source is a failure, and is told."""

from typing import TYPE_CHECKING

import pytest

from fynlo_pos.app import play as played_day
from fynlo_pos.app.play import Played
from fynlo_pos.cli import playing
from fynlo_pos.cli.playing import OFFSCREEN, play

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.gui

PENNY = "Order 101: £22.50 at the source and £22.51 on the till."
REFUND = "Refunds: -£2.60 at the source and -£2.61 on the till."


@pytest.mark.parametrize(
    ("differences", "code", "kitchens"), [((), 0, 1), ((PENNY,), 1, 0), ((PENNY, REFUND), 1, 0)]
)
def test_a_day_that_differs_from_its_source_is_a_failure_and_goes_no_further(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    differences: tuple[str, ...],
    code: int,
    kitchens: int,
) -> None:
    shown: list[Path | None] = []
    came = Played(orders=2, z_text="Z report 1", differences=differences)
    for name, value in OFFSCREEN.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(played_day, "play_day", lambda *_args, **_named: came)
    monkeypatch.setattr(playing, "_show_ticket", shown.append)

    assert play(2, shots=None, orders=None, kitchen=True) == code

    told = capsys.readouterr()
    assert "Z report 1" in told.out
    assert all(each in told.err for each in differences)
    assert ("equal their source to the penny" in told.out) is (not differences)
    assert len(shown) == kitchens
