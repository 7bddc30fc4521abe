"""What a command that was mistyped, or cut off, says: what happened, what is safe, what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fynlo_pos.app import play as played_day
from fynlo_pos.cli.main import run
from fynlo_pos.core.importing import import_orders
from fynlo_pos.core.importing.import_menu import SAVED_TOGETHER
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.play.screen import Lost
from tests.support.blank_till import lay_blank_till

pytestmark = pytest.mark.integration

FULL = "The disk of this till is full. Free some space, then try again."
ORDERS = 5
MENU_ROWS = 600

Capture = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: Patch) -> Path:
    """The data folder of a till that has sold nothing."""
    folder = tmp_path / "till"
    lay_blank_till(folder)
    monkeypatch.setenv("FYNLO_HOME", str(folder))
    return folder


@pytest.fixture
def orders(tmp_path: Path) -> str:
    """A file of past orders."""
    rows = "".join(f"{n},03/08/2019 20:25,Naan,1,2.60\n" for n in range(ORDERS))
    file = tmp_path / "orders.csv"
    file.write_text(f"OrderNumber,OrderDate,ItemName,Quantity,ProductPrice\n{rows}")
    return str(file)


def after(times: int, act: Callable[..., object], failure: BaseException) -> Callable[..., object]:
    """Do an act so often, and fail from then on."""
    done = 0

    def do(*args: object, **named: object) -> object:
        nonlocal done
        done += 1
        if done > times:
            raise failure
        return act(*args, **named)

    return do


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("reports", "--from", "2019-13-01"), "“2019-13-01” is no date. Nothing was done. Write"),
        (("reports", "--to", "yesterday"), "“yesterday” is no date. Nothing was done. Write the"),
        (("demo", "--play", "ten"), "“ten” is no whole number. Nothing was done. Write it in"),
        (("join", "--port", "x"), "“x” is no whole number. Nothing was done."),
    ],
)
def test_what_is_no_date_or_number_is_said_so(
    words: tuple[str, ...], says: str, capsys: Capture
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(words)
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert says in told
    assert "_date" not in told


def test_days_in_the_wrong_order_are_said_so(capsys: Capture) -> None:
    assert run(["reports", "--from", "2019-08-04", "--to", "2019-08-03"]) == 1
    assert capsys.readouterr().err == (
        "No day lies from 2019-08-04 to 2019-08-03. Nothing was read. Give the earlier one first.\n"
    )
    assert run(["reports", "--from", "2019-08-04", "--to", "2019-08-04"]) == 0


def test_a_backup_to_a_folder_names_the_folder_and_a_file_in_it(
    tmp_path: Path, capsys: Capture
) -> None:
    target = tmp_path / "stick"
    target.mkdir()
    assert run(["backup", str(target)]) == 1
    assert capsys.readouterr().err == (
        f"{target} is a folder. Nothing was backed up. Name a file in it, like "
        f"{target / 'till.backup'}.\n"
    )
    assert list(target.iterdir()) == []


def test_a_file_that_is_not_there_says_what_to_check(tmp_path: Path, capsys: Capture) -> None:
    assert run(["import", str(tmp_path / "missing.csv")]) == 1
    told = capsys.readouterr().err
    assert "No such file or directory. Nothing was imported. Check its name" in told


def test_pictures_that_cannot_be_written_are_said_before_anything_is_played(
    tmp_path: Path, monkeypatch: Patch, capsys: Capture
) -> None:
    monkeypatch.setattr(played_day, "play_day", after(0, print, AssertionError("played")))
    taken = tmp_path / "taken"
    taken.touch()
    assert run(["demo", "--play", "2", "--shots", str(taken / "shots")]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"No pictures can be written to {taken / 'shots'}: Not a directory. ")
    assert "Nothing was played. Name another folder." in told


@pytest.mark.parametrize(
    ("failure", "why"),
    [
        (OSError(28, "No space left on device"), "No space left on device"),
        (OSError("the picture a.png could not be written"), "the picture a.png could not be"),
        (Lost("nothing is called Pay"), "nothing is called Pay"),
    ],
)
def test_a_play_that_stops_says_why_and_that_no_till_was_touched(
    monkeypatch: Patch, capsys: Capture, failure: Exception, why: str
) -> None:
    for name in ("QT_QPA_PLATFORM", "QT_QUICK_BACKEND"):
        monkeypatch.setenv(name, "offscreen")
    monkeypatch.setattr(played_day, "play_day", after(0, print, failure))
    assert run(["demo", "--play", "2", "--orders", "cafe"]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"The play came to a stop: {why}")
    assert "no till was touched. Play again" in told
    assert "Errno" not in told


def test_orders_that_a_full_disk_cut_off_say_how_many_are_in_and_go_on(
    orders: str, monkeypatch: Patch, capsys: Capture
) -> None:
    with monkeypatch.context() as full:
        once = after(2, import_orders._import_order, Trouble(FULL))
        full.setattr(import_orders, "_import_order", once)
        assert run(["import", "--orders", orders]) == 1
    told = capsys.readouterr().err
    assert f"2 of {ORDERS} orders are in, each whole." in told
    assert "the same command does so from there" in told
    assert told.endswith(f"{FULL}\n")
    assert run(["import", "--orders", orders]) == 0
    assert f"Imported {ORDERS - 2} orders" in capsys.readouterr().out


@pytest.mark.parametrize(("failure", "code"), [(Trouble(FULL), 1), (KeyboardInterrupt(), 130)])
def test_a_menu_that_was_cut_off_says_how_much_is_in_and_goes_on(
    tmp_path: Path, monkeypatch: Patch, capsys: Capture, failure: BaseException, code: int
) -> None:
    file = tmp_path / "menu.csv"
    file.write_text("name,price\n" + "".join(f"Item {n},1.00\n" for n in range(MENU_ROWS)))
    with monkeypatch.context() as full:
        full.setattr(Till, "save_documents", after(1, Till.save_documents, failure))
        assert run(["import", str(file)]) == code
    told = capsys.readouterr().err
    said = next(line for line in told.splitlines() if "changes of the menu are in" in line)
    assert said.startswith(f"{SAVED_TOGETHER} of ")
    assert said.endswith("The same command goes on from there.")
    assert run(["import", str(file)]) == 0
    came = capsys.readouterr().out
    assert "Imported" in came
    assert f"Imported {MENU_ROWS} products" not in came
