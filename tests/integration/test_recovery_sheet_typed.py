"""``fynlo backup`` and ``fynlo recovery-sheet``: no backup that nobody can open, and codes once."""

import re
import sys
from pathlib import Path

import pytest
from uuid6 import uuid7

from fynlo_pos.cli.main import run
from fynlo_pos.cli.open_shop import open_shop
from fynlo_pos.core.db.backup import restore_backup
from fynlo_pos.core.db.recovery_key import RecoveryKey, read_recovery_key
from tests.support.shop import Shop

pytestmark = pytest.mark.integration

Said = pytest.CaptureFixture[str]
CODES = re.compile(r"^    (\S+)$", re.MULTILINE)
OPENS = "The recovery sheet opens it."
UNOPENED = "Nobody can open it yet"
ONCE = "they are shown once"


@pytest.fixture(autouse=True)
def till(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "till"
    Shop(folder).close()
    monkeypatch.setenv("FYNLO_HOME", str(folder))
    return folder


def the_key(till: Path) -> RecoveryKey:
    with open_shop(till) as shop:
        return shop.opened.recovery


def answers(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _question: answer)


def test_a_backup_says_that_nobody_can_open_it_until_somebody_has_the_codes(
    till: Path, tmp_path: Path, capsys: Said
) -> None:
    backup = tmp_path / "till.backup"
    assert run(["backup", str(backup)]) == 0
    said = capsys.readouterr()
    assert OPENS not in said.out
    assert UNOPENED in said.err
    assert "fynlo recovery-sheet" in said.err
    assert run(["recovery-sheet", "--kept"]) == 0
    (written,) = CODES.findall(capsys.readouterr().out)
    assert run(["backup", str(tmp_path / "later.backup")]) == 0
    said = capsys.readouterr()
    assert OPENS in said.out
    assert UNOPENED not in said.err
    for each, folder in ((backup, "first"), (tmp_path / "later.backup", "second")):
        key = read_recovery_key(written)
        restore_backup(each, key, tmp_path / folder, keyring=lambda _home: None, new_id=uuid7)


def test_codes_that_somebody_has_are_not_shown_again(till: Path, capsys: Said) -> None:
    key = the_key(till)
    assert run(["recovery-sheet", "--kept"]) == 0
    assert key.text in capsys.readouterr().out
    for words in (["recovery-sheet"], ["recovery-sheet", "--kept"]):
        assert run(words) == 1
        said = capsys.readouterr()
        assert ONCE in said.err
        assert not any(group in said.out + said.err for group in key.groups)


@pytest.mark.parametrize(("answer", "is_kept"), [("y", True), ("", False), ("n", False)])
def test_a_person_says_whether_they_are_kept(
    till: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch, answer: str, *, is_kept: bool
) -> None:
    key = the_key(till)
    answers(monkeypatch, answer)
    assert run(["recovery-sheet"]) == 0
    assert key.text in capsys.readouterr().out
    assert run(["recovery-sheet"]) == int(is_kept)
    assert (key.text in capsys.readouterr().out) != is_kept


def test_a_question_that_is_left_with_ctrl_d_is_answered_no(
    till: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = the_key(till)
    answers(monkeypatch, "y")

    def ends(_question: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", ends)
    for _ in range(2):
        assert run(["recovery-sheet"]) == 0
        said = capsys.readouterr()
        assert key.text in said.out
        assert "Nobody has them yet" in said.err
    menu = till.parent / "menu.csv"
    menu.write_text("name,price\nTea,2.10\n")
    assert run(["import", str(menu)]) == 0
    assert "Nothing was changed." in capsys.readouterr().out


def test_where_nobody_can_be_asked_they_stay_nobodys(capsys: Said) -> None:
    for _ in range(2):
        assert run(["recovery-sheet"]) == 0
        assert "Nobody has them yet" in capsys.readouterr().err


def test_codes_that_could_not_be_written_are_not_kept(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full, monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", full)
        assert run(["recovery-sheet", "--kept"]) == 1
        patched.undo()
        with pytest.raises(OSError, match="No space"):
            full.close()
    assert "count as nobody's still" in capsys.readouterr().err
    assert run(["recovery-sheet"]) == 0
