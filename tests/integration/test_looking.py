"""Whoever looks at a till changes nothing of it: not where it runs, rests, died, or is not."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fynlo_pos.cli.main import run
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.driver import connect_raw
from fynlo_pos.core.db.home import Home, is_in_use
from fynlo_pos.core.db.keys import SecretPlace
from fynlo_pos.core.db.looking import looking_at
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION
from fynlo_pos.core.trouble import Refused, Trouble
from tests.support.check import ROOT
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration


def no_keyring(_home: Home) -> SecretPlace | None:
    return None


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    opened.till.open_drawer(50_00, ADA)
    opened.sell()
    yield opened
    opened.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def look_while_it_starts(folder: Path) -> None:
    with looking_at(Home(folder), no_keyring):
        started = Shop(folder, set_up=False)
        started.sell()
        started.close()


def sales_seen(folder: Path) -> int:
    with looking_at(Home(folder), no_keyring) as (readers, passing):
        assert examine(readers, passing).faults == ()
        with readers.connect() as connection:
            count: int = connection.exec_driver_sql("SELECT count(*) FROM sale").scalar_one()
    return count


def test_a_till_at_rest_is_as_it_was(shop: Shop) -> None:
    shop.close()
    before = contents(shop.folder)
    assert sales_seen(shop.folder) == 1
    assert contents(shop.folder) == before
    with (
        looking_at(Home(shop.folder), no_keyring) as (readers, _),
        readers.connect() as connection,
    ):
        connection.exec_driver_sql("SELECT count(*) FROM sale").all()
        assert contents(shop.folder) == before, "not even while it is looked at"


def test_a_running_till_goes_on_selling(shop: Shop) -> None:
    before = contents(shop.folder)
    assert is_in_use(shop.open.home)
    with looking_at(shop.open.home, no_keyring) as (readers, passing):
        assert examine(readers, passing).faults == ()
        shop.sell()
    assert set(contents(shop.folder)) == set(before)
    assert sales_seen(shop.folder) == 2
    assert shop.sell().receipt_number == "T1-000003"


def test_a_till_that_died_is_as_it_was_and_its_last_sales_are_seen(
    shop: Shop, tmp_path: Path
) -> None:
    shop.sell()
    died = tmp_path / "died"
    shutil.copytree(shop.folder, died)
    before = contents(died)
    assert before["till.db-wal"]
    assert sales_seen(died) == 2
    assert contents(died) == before


@pytest.mark.slow
def test_a_copy_begins_no_life_by_being_looked_at(shop: Shop, tmp_path: Path) -> None:
    """In a process of its own: what other tests' threads say goes to no log file of this one."""
    shop.close()
    copy = tmp_path / "copy"
    shutil.copytree(shop.folder, copy)
    before = contents(copy)
    doctor = [sys.executable, "-m", "fynlo_pos", "doctor"]
    subprocess.run(doctor, env={**os.environ, "FYNLO_HOME": str(copy)}, cwd=ROOT, check=True)
    assert contents(copy) == before


def test_where_there_is_no_till_none_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in (tmp_path / "empty", tmp_path / "none"):
        monkeypatch.setenv("FYNLO_HOME", str(folder))
        (tmp_path / "empty").mkdir(exist_ok=True)
        assert run(["doctor"]) == 1
        assert "There is no till in" in capsys.readouterr().err
    assert list(tmp_path.rglob("*")) == [tmp_path / "empty"]


def test_a_till_without_its_key_is_not_looked_at(shop: Shop) -> None:
    shop.close()
    (shop.folder / "till.key").unlink()
    with pytest.raises(Trouble, match="not on this device"):
        sales_seen(shop.folder)


@pytest.mark.parametrize(("step", "says"), [(1, "a newer version"), (-1, "an earlier version")])
def test_what_another_version_wrote_is_left_to_it(shop: Shop, step: int, says: str) -> None:
    shop.close()
    raw = connect_raw(shop.folder / "till.db", shop.open.secret.key)
    raw.execute(f"PRAGMA user_version = {SCHEMA_VERSION + step}")
    raw.close()
    with pytest.raises(Refused, match=says):
        sales_seen(shop.folder)


def test_a_till_that_starts_meanwhile_is_told(shop: Shop) -> None:
    shop.close()
    with pytest.raises(Refused, match="started on this data folder meanwhile"):
        look_while_it_starts(shop.folder)
