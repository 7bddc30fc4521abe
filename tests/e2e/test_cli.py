"""The command line as a person meets it: a process, its words and its exit code.

Most are forks of one that has it imported; that it starts by itself, three of them show.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from subprocess import CompletedProcess

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.cli.open_shop import open_shop
from fynlo_pos.core.venue import Venue
from tests.support.forked import run_module
from tests.support.takeaway import takeaway

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).parents[2]
ENDS_WITHIN_S = 240
MANY = 1_000
"""Orders enough to be importing still when the first line of it has been read."""
Fynlo = Callable[..., CompletedProcess[str]]


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "FYNLO_HOME": str(home), "PYTHONPATH": str(ROOT)}


@pytest.fixture
def fynlo(tmp_path: Path) -> Fynlo:
    def run(*words: str | Path, typed: str = "", **changes: str) -> CompletedProcess[str]:
        streams = [tmp_path / name for name in ("typed", "said", "complained")]
        streams[0].write_text(typed, encoding="utf-8")
        with ExitStack() as opened:
            stdin, stdout, stderr = (
                opened.enter_context(path.open("wb" if nth else "rb"))
                for nth, path in enumerate(streams)
            )
            process = run_module(
                *("fynlo_pos", *map(str, words)),
                environment=environment(tmp_path / "home") | changes,
                folder=tmp_path,
                stdin=stdin,
                stdout=stdout,
                stderr=stderr,
            )
            try:
                code = process.wait(ENDS_WITHIN_S)
            finally:
                process.kill()
        said, complained = (path.read_text(encoding="utf-8") for path in streams[1:])
        return CompletedProcess(words, code, said, complained)

    return run


@pytest.fixture
def fynlo_anew(tmp_path: Path) -> Fynlo:
    def run(*words: str) -> CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "fynlo_pos", *words],
            env=environment(tmp_path / "home"),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=ENDS_WITHIN_S,
            check=False,
        )

    return run


@pytest.fixture
def menu(tmp_path: Path) -> Path:
    path = tmp_path / "menu.csv"
    path.write_text("name,price\nTea,2.10\n=1+1,2.00\nBun,-1\n", encoding="utf-8")
    return path


@pytest.fixture
def orders(tmp_path: Path) -> Path:
    path = tmp_path / "orders.csv"
    path.write_text(
        "OrderNumber,OrderDate,ItemName,Quantity,ProductPrice\n"
        "1,03/08/2019 20:25,Tea,2,2.10\n2,04/08/2019 20:25,Bun,1,1.00\n",
        encoding="utf-8",
    )
    return path


def test_help_names_every_command(fynlo_anew: Fynlo) -> None:
    came = fynlo_anew("--help")
    assert came.returncode == 0
    for name in ("till", "demo", "import", "reports", "doctor", "backup", "restore", "bench"):
        assert f"    {name} " in came.stdout
    assert "    recovery-sheet\n" in came.stdout


def test_a_mistyped_command_is_2(fynlo_anew: Fynlo) -> None:
    assert fynlo_anew("tilll").returncode == 2


def test_a_menu_comes_in_and_each_faulty_row_is_told(fynlo: Fynlo, menu: Path) -> None:
    came = fynlo("import", menu)
    assert came.returncode == 3
    assert "1 new products, 0 with changes, 0 as they are, 2 rows left out." in came.stdout
    assert "Row 3: The name “=1+1” begins with “=”" in came.stderr
    assert "Row 4: The price “-1” is less than nothing." in came.stderr
    assert json.loads(fynlo("reports", "--json").stdout)["menu_items"] == 1


def test_a_preview_leaves_the_till_as_it_was(fynlo: Fynlo, menu: Path) -> None:
    assert "Nothing was changed." in fynlo("import", "--preview", menu).stdout
    assert json.loads(fynlo("reports", "--json").stdout)["menu_items"] == 0


def test_orders_come_in_once_and_are_reported(fynlo: Fynlo, orders: Path) -> None:
    assert "Imported 2 orders with 2 lines, £5.20" in fynlo("import", "--orders", orders).stdout
    assert "Imported 0 orders" in fynlo("import", "--orders", orders).stdout
    report = json.loads(fynlo("reports", "--json").stdout)
    assert (report["orders"], report["gross_pence"]) == (2, 520)
    one_day = fynlo("reports", "--from", "2019-08-04", "--to", "2019-08-04")
    assert "Takings" in one_day.stdout
    assert "£1.00" in one_day.stdout
    assert "£5.20" not in one_day.stdout


def test_an_unregistered_source_has_no_vat(fynlo: Fynlo, orders: Path) -> None:
    fynlo("import", "--orders", "--no-vat", orders)
    assert (
        json.loads(fynlo("reports", "--json").stdout)["vat20_inclusive_per_order_half_up_pence"]
        == 0
    )


def test_a_shop_that_is_not_registered_reads_of_the_vat_it_once_had_alone(
    fynlo: Fynlo, orders: Path, tmp_path: Path
) -> None:
    with open_shop(tmp_path / "home") as shop:
        shop.till.save_documents([Venue(uuid7(), "Nook")], None)
    assert not [key for key in json.loads(fynlo("reports", "--json").stdout) if "vat" in key]
    fynlo("import", "--orders", "--no-vat", orders)
    assert "VAT" not in fynlo("reports").stdout
    with open_shop(tmp_path / "home") as shop:
        (venue,) = (each for each in [shop.venue()] if each)
        shop.till.save_documents([msgspec.structs.replace(venue, vat_registered=True)], None)
    fynlo("import", "--orders", "--source", "registered", orders)
    with open_shop(tmp_path / "home") as shop:
        shop.till.save_documents([venue], None)
    assert "VAT at 20%" in fynlo("reports").stdout
    report = json.loads(fynlo("reports", "--json").stdout)
    assert report["vat20_inclusive_per_order_half_up_pence"] > 0


def test_the_doctor_says_that_all_is_well(fynlo: Fynlo, orders: Path) -> None:
    fynlo("import", "--orders", orders)
    came = fynlo("doctor")
    assert came.returncode == 0
    assert came.stdout.startswith("All well")


def test_a_backup_restores_into_another_folder(fynlo: Fynlo, orders: Path, tmp_path: Path) -> None:
    fynlo("import", "--orders", orders)
    backup, other = tmp_path / "till.backup", str(tmp_path / "other")
    made = fynlo("backup", backup)
    assert made.returncode == 0
    assert "Nobody can open it yet" in made.stderr
    wrong = fynlo("restore", backup, typed="not a key\n", FYNLO_HOME=other)
    assert wrong.returncode == 1
    assert "A recovery key has 14 groups of 4 letters" in wrong.stderr
    sheet = fynlo("recovery-sheet", "--kept").stdout
    key = next(word for word in sheet.split() if word.count("-") == 13)
    assert fynlo("recovery-sheet").returncode == 1
    assert fynlo("restore", backup, typed=f"{key.lower()}\n", FYNLO_HOME=other).returncode == 0
    assert json.loads(fynlo("reports", "--json", FYNLO_HOME=other).stdout)["gross_pence"] == 520
    assert fynlo("doctor", FYNLO_HOME=other).returncode == 0
    again = fynlo("restore", backup, typed=f"{key}\n", FYNLO_HOME=other)
    assert again.returncode == 1
    assert "holds a till already" in again.stderr


def test_a_demo_that_cannot_be_shown_is_not_begun_anew(fynlo: Fynlo, tmp_path: Path) -> None:
    kept = tmp_path / "home" / "demo" / "till.db"
    kept.parent.mkdir(parents=True)
    kept.touch()
    assert fynlo("demo", "--fresh", QT_QPA_PLATFORM="", DISPLAY="").returncode == 1
    assert kept.exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("import", "missing.csv"), "missing.csv cannot be read: No such file or directory"),
        (("import", "."), ". is a folder"),
        (("import", sys.executable), "not a text file"),
        (("import", "--orders", "menu.csv"), "has no column “OrderNumber”"),
        (("import", "empty.csv"), "The file is empty"),
        (("backup", "nowhere/at/all.backup"), "Nothing was backed up"),
        (("till",), "There is no display here"),
        (("demo",), "fynlo demo --play"),
        (("gallery",), "There is no display here"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    fynlo: Fynlo, menu: Path, words: tuple[str, ...], says: str
) -> None:
    (menu.parent / "empty.csv").touch()
    came = fynlo(*words, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert came.returncode == 1
    assert says in came.stderr
    assert "Traceback" not in came.stderr


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(fynlo: Fynlo, menu: Path) -> None:
    came = fynlo("import", menu, FYNLO_HOME=str(menu / "below-a-file"))
    assert came.returncode == 1
    assert "cannot be made" in came.stderr
    assert "Traceback" not in came.stderr


def test_what_only_reads_makes_no_till(fynlo: Fynlo, tmp_path: Path) -> None:
    for words in (("reports",), ("reports", "--json"), ("backup", tmp_path / "till.backup")):
        for folder in (tmp_path / "wrong", tmp_path / "orders.csv" / "below-a-file"):
            came = fynlo(*words, FYNLO_HOME=str(folder))
            assert came.returncode == 1
            assert "There is no till in" in came.stderr
            assert not (folder / "till.db").exists()
    assert not (tmp_path / "till.backup").exists()


def test_ctrl_c_stops_an_import_between_orders_and_it_goes_on(fynlo: Fynlo, tmp_path: Path) -> None:
    rows = "".join(f"{n},03/08/2019 20:25,Tea,1,2.00\n" for n in range(MANY))
    path = tmp_path / "many.csv"
    path.write_text(f"OrderNumber,OrderDate,ItemName,Quantity,ProductPrice\n{rows}")
    with subprocess.Popen(
        [sys.executable, "-m", "fynlo_pos", "import", "--orders", str(path)],
        env=environment(tmp_path / "home"),
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stderr is not None
        try:
            for line in process.stderr:
                if line.startswith("Importing orders"):
                    process.send_signal(signal.SIGINT)
                    break
            _, rest = process.communicate(timeout=60)
        finally:
            process.kill()
    assert process.returncode == 130
    assert "Traceback" not in rest
    assert "Give the same command again to go on." in rest
    there = json.loads(fynlo("reports", "--json").stdout)["orders"]
    assert 0 < there < MANY
    assert f"{there:,} were here already" in fynlo("import", "--orders", path).stdout
    assert json.loads(fynlo("reports", "--json").stdout)["orders"] == MANY


@pytest.mark.slow
def test_four_years_of_a_takeaway_equal_its_own_books_to_the_penny(fynlo: Fynlo) -> None:
    menu, orders = takeaway("menu.csv"), takeaway("orders.csv")
    expected = json.loads(takeaway("expected.json").read_text(encoding="utf-8"))
    assert fynlo("import", menu).returncode == 0
    assert fynlo("import", "--orders", orders).returncode == 0
    assert json.loads(fynlo("reports", "--json").stdout) == expected
    again = fynlo("import", "--orders", orders)
    assert "Imported 0 orders" in again.stdout
    assert json.loads(fynlo("reports", "--json").stdout) == expected
