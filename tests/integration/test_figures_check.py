"""A till that began with a snapshot compares its figures with its log, once, beside selling."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fynlo_pos.app import figures_process
from fynlo_pos.app.figures_check import FILE_NAME, FiguresCheck, ask_to_check
from fynlo_pos.app.figures_process import DIFFERS, NOT_DONE
from fynlo_pos.core.db import doctor
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.own_figures import differs_since
from tests.support.terminals_around import TillAround, till_around
from tests.support.uncounted import uncounted_process
from tests.support.venue_processes import wait_until

pytestmark = [pytest.mark.integration, pytest.mark.slow]

LASTS = """
import sys, time
from pathlib import Path
from fynlo_pos.app import figures_process
from fynlo_pos.core.db.replay import Replay

def run(self, progress):
    print("replaying", flush=True)
    time.sleep(60)

Replay.run = run
figures_process.end_with_the_till()
sys.exit(figures_process.main(Path(sys.argv[1])))
"""
ENDED_WITHIN_S = 30
COMPARED_WITHIN_S = 120.0
"""It gives way to whatever else wants to run, and so to every other test."""
LIE = "UPDATE product SET price_minor = 1"


@pytest.fixture
def till(tmp_path: Path) -> Iterator[TillAround]:
    with till_around(tmp_path / "till") as made:
        made.found_shop()
        made.sell()
        yield made


def check(till: TillAround) -> list[str]:
    """Ask for the comparison and wait for its end; return what was told."""
    told: list[str] = []
    figures = FiguresCheck(till.opened, till.lane, lambda: told.append("differs"))
    folder = till.opened.home.folder
    ask_to_check(folder)
    figures.is_together()
    asked = folder / FILE_NAME
    wait_until(lambda: not asked.exists(), "the figures were not compared", COMPARED_WITHIN_S)
    till.lane.do(lambda: None)
    return told


def test_what_the_log_says_is_told_to_nobody_and_not_compared_again(till: TillAround) -> None:
    assert check(till) == []
    assert till.reading.matters() == []
    again = FiguresCheck(till.opened, till.lane, lambda: None)
    again.is_together()
    assert again._thread is None


def test_figures_that_differ_are_told_to_a_manager_and_made_anew_at_the_next_start(
    till: TillAround, tmp_path: Path
) -> None:
    def lie() -> None:
        connection = till.opened.store.connection
        with connection.begin():
            connection.exec_driver_sql(LIE)

    till.lane.do(lie)
    assert check(till) == ["differs"]
    assert [one.kind for one in till.reading.matters()] == ["tables_differ"]
    till.close()
    with till_around(tmp_path / "till") as again:
        assert again.reading.matters() == []
        assert examine(again.opened.readers, tmp_path).faults == ()
        with again.opened.readers.connect() as connection, connection.begin():
            assert differs_since(connection) is None


def test_one_that_is_let_go_of_is_begun_again_at_the_next_start(till: TillAround) -> None:
    folder = till.opened.home.folder
    ask_to_check(folder)
    figures = FiguresCheck(till.opened, till.lane, lambda: None)
    figures.is_together()
    figures.stop()
    assert figures._thread is not None
    figures._thread.join(20)
    assert (folder / FILE_NAME).exists()
    assert DIFFERS == 3


@pytest.mark.parametrize(
    "end",
    [subprocess.Popen.terminate, lambda process: process.stdin.close()],
    ids=["told", "alone"],
)
def test_its_process_ends_with_the_till_and_leaves_nothing_behind(
    till: TillAround, end: Callable[[subprocess.Popen[bytes]], None]
) -> None:
    folder = till.opened.home.folder
    with subprocess.Popen(
        [sys.executable, "-c", LASTS, str(folder)],
        env=uncounted_process(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == b"replaying\n"
            assert len(list(folder.glob("doctor-*/*.db"))) == 1
            end(process)
            assert process.wait(ENDED_WITHIN_S) == NOT_DONE
        finally:
            process.kill()
    assert list(folder.glob("doctor-*")) == []


def test_nothing_is_laid_beside_the_sales_without_room_or_without_a_till(
    till: TillAround, monkeypatch: pytest.MonkeyPatch
) -> None:
    def examined(*_arguments: object) -> None:
        raise AssertionError

    folder = till.opened.home.folder
    monkeypatch.setattr(figures_process, "examine", examined)
    with monkeypatch.context() as full:
        full.setattr(figures_process, "has_room", lambda _folder, size: size < 1)
        assert figures_process.main(folder) == NOT_DONE
    till.close()
    assert figures_process.main(folder) == NOT_DONE


def test_what_no_table_made_anew_would_mend_is_no_difference(
    till: TillAround, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = till.opened.home.folder
    with monkeypatch.context() as faulty:
        faulty.setattr(doctor, "z_faults", lambda _live: ["Envelope 1 is in two Z reports."])
        assert figures_process.main(folder) == 0

    def dies(*_arguments: object) -> None:
        raise KeyError

    monkeypatch.setattr(figures_process, "examine", dies)
    assert figures_process.main(folder) == DIFFERS


def test_a_start_removes_what_a_power_cut_left(till: TillAround, tmp_path: Path) -> None:
    till.close()
    for kind in ("doctor", "folding"):
        left = tmp_path / "till" / f"{kind}-abcdefgh"
        left.mkdir()
        (left / "base.db").write_bytes(b"tables")
    with till_around(tmp_path / "till"):
        assert [*(tmp_path / "till").glob("*-abcdefgh")] == []
