"""A program that was forked is the program that ``python -m`` would have run."""

import subprocess
from pathlib import Path

import pytest

from tests.support.forked import run_module
from tests.support.uncounted import uncounted_process

pytestmark = pytest.mark.integration

ENDS_WITHIN_S = 30


def test_it_has_its_words_and_writes_where_it_is_told_to() -> None:
    helps = run_module("hub", "--help", environment=uncounted_process(), stdout=subprocess.PIPE)
    assert helps.stdout is not None
    with helps.stdout as written:
        assert "Relays between the terminals of a venue." in written.read()
    assert helps.wait(ENDS_WITHIN_S) == 0


def test_it_has_its_environment_and_ends_with_its_own_code(tmp_path: Path) -> None:
    no_folder = tmp_path / "a file"
    no_folder.touch()
    with (tmp_path / "complaints").open("w+b") as complaints:
        environment = {**uncounted_process(), "FYNLO_HUB_HOME": str(no_folder / "below")}
        ended = run_module("hub", "--port", "0", environment=environment, stderr=complaints)
        assert ended.wait(ENDS_WITHIN_S) == 1
        assert ended.poll() == 1
        complaints.seek(0)
        assert str(no_folder) in complaints.read().decode()


@pytest.mark.slow
def test_it_runs_until_its_input_ends_or_it_is_killed(tmp_path: Path) -> None:
    for end, code in (("close", 0), ("kill", -9)):
        till = run_module(
            *("tests.support.venue_till", str(tmp_path / end)),
            environment={**uncounted_process(), "FYNLO_HOME": str(tmp_path / end)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert till.stdin is not None
        assert till.stdout is not None
        with till.stdin as asks, till.stdout as answers:
            assert answers.readline() == '"ready"\n'
            assert till.poll() is None
            with pytest.raises(subprocess.TimeoutExpired):
                till.wait(0)
            if end == "kill":
                till.kill()
            else:
                asks.close()
            assert till.wait(ENDS_WITHIN_S) == code
