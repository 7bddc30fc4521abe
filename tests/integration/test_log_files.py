"""The log on disk: bounded, private, whole after a crash, and never in a till's way."""

import logging
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from fynlo_pos.app.log_files import KEPT_FILES, LEVEL_VARIABLE, logging_to
from fynlo_pos.core.trouble import Refused

pytestmark = pytest.mark.integration

log = logging.getLogger("fynlo_pos.test")


def written(home: Path) -> str:
    return (home / "logs" / "till.log").read_text()


def test_a_quiet_command_makes_no_file(tmp_path: Path) -> None:
    with logging_to(tmp_path / "home"):
        pass
    assert not (tmp_path / "home").exists()


def test_it_is_its_owners_only(tmp_path: Path) -> None:
    with logging_to(tmp_path):
        log.info("began")
    file = tmp_path / "logs" / "till.log"
    assert written(tmp_path).endswith("Z INFO fynlo_pos.test began\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_it_never_grows_beyond_its_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fynlo_pos.app.log_files.LARGEST_BYTES", 1_000)
    with logging_to(tmp_path):
        for number in range(500):
            log.info("line %s", number)
    files = list((tmp_path / "logs").iterdir())
    assert len(files) == KEPT_FILES + 1
    assert all(file.stat().st_size <= 1_000 for file in files)
    assert written(tmp_path).endswith("line 499\n")


@pytest.mark.parametrize(
    ("said", "kept"),
    [("debug", 4), ("", 3), ("nonsense", 3), ("WARNING", 2), ("error", 1)],
)
def test_how_much_is_written_is_said_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, kept: int
) -> None:
    monkeypatch.setenv(LEVEL_VARIABLE, said)
    with logging_to(tmp_path):
        for act in (log.debug, log.info, log.warning, log.error):
            act("a line")
    assert written(tmp_path).count("a line") == kept


def test_what_a_library_chats_about_is_left_out(tmp_path: Path) -> None:
    library = logging.getLogger("alembic.runtime.migration")
    with logging_to(tmp_path):
        library.info("Context impl SQLiteImpl.")
        library.warning("a table is gone")
    assert "Context" not in written(tmp_path)
    assert "a table is gone" in written(tmp_path)


def test_a_program_that_ends_in_a_bug_leaves_where(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), logging_to(tmp_path):
        raise ZeroDivisionError("Sam Vimes")
    assert "the program ended" in written(tmp_path)
    assert "builtins.ZeroDivisionError" in written(tmp_path)
    assert "Sam" not in written(tmp_path)


def test_a_refusal_is_no_bug(tmp_path: Path) -> None:
    with pytest.raises(Refused), logging_to(tmp_path):
        raise Refused("That order is empty.")
    assert not (tmp_path / "logs").exists()


def test_a_fault_of_a_thread_is_written_and_goes_on_to_whoever_listened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda ended: heard.append(ended.exc_type))
    with logging_to(tmp_path):
        thread = threading.Thread(target=lambda: {"Ana": 1}["Sam"])
        thread.start()
        thread.join()
    assert heard == [KeyError]
    assert "builtins.KeyError" in written(tmp_path)
    assert "'Sam'" not in written(tmp_path)


def test_a_fault_nothing_met_is_written_before_the_process_dies(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom fynlo_pos.app.log_files import logging_to\n"
        "with logging_to(Path(sys.argv[1])):\n"
        "    sys.excepthook(KeyError, KeyError('Sam'), None)\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True)
    assert "unhandled fault" in written(tmp_path)
    assert "Sam" not in written(tmp_path)


def test_a_folder_that_takes_no_log_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    with logging_to(tmp_path):
        log.error("nowhere to go")
    assert capsys.readouterr().err == ""
