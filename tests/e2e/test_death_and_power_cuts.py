"""A sale is durable before its receipt prints: SIGKILL and power cuts at any moment lose nothing.

SIGKILL keeps the page cache; only the power cut tells whether a commit was synced, and the last
test shows that it does tell.
"""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from fynlo_pos.core.db.doctor import examine
from tests.support.crash.killing import (
    FIRST_ACTS,
    WINDOW,
    CrashServer,
    build_powercut,
    cut_power,
    forget_what_was_half_said,
    lay_shadows,
)
from tests.support.crash.promises import Promises, broken_promises
from tests.support.crash.window_shop import set_up
from tests.support.shop import Shop

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(900)]

KILLS = 200
POWER_CUTS = 100
MUTATED_CUTS = 25
WINDOW_KILLS = 24
TOUCHED_IN_WINDOWS, SHOWN_IN_WINDOWS = 5, 3
"""Of so many lives each first act is what the kill is aimed at, or has been shown before it."""
SOURCE = Path(__file__).parents[3] / "shared" / "tools" / "powercut.c"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Shop(tmp_path / "till").close()
    return tmp_path / "till"


@pytest.fixture
def powercut(tmp_path: Path) -> Path:
    if not SOURCE.exists():
        pytest.skip("POWER CUTS NOT TESTED: the shared folder with powercut.c is not here")
    return build_powercut(SOURCE, tmp_path)


def test_sigkill_at_any_moment_loses_and_doubles_nothing(folder: Path, tmp_path: Path) -> None:
    said = tmp_path / "promises.jsonl"
    with CrashServer() as server:
        for seed in range(KILLS):
            server.trade_and_kill(folder, seed, said)
            assert broken_promises(folder, said) == [], f"kill {seed}"
    _assert_worth_it(Promises(said), KILLS)
    _assert_every_table_is_what_the_log_says(folder)


def test_power_cuts_lose_and_double_nothing(folder: Path, tmp_path: Path, powercut: Path) -> None:
    said = tmp_path / "promises.jsonl"
    with CrashServer(preload=powercut) as server:
        for seed in range(POWER_CUTS):
            lay_shadows(folder)
            server.trade_and_kill(folder, 10_000 + seed, said)
            cut_power(folder)
            assert broken_promises(folder, said) == [], f"power cut {seed}"
    _assert_worth_it(Promises(said), POWER_CUTS)
    _assert_every_table_is_what_the_log_says(folder)


def test_the_power_cut_would_tell_an_unsynced_commit(
    folder: Path, tmp_path: Path, powercut: Path
) -> None:
    """With ``synchronous=NORMAL`` most cuts must lose something that was promised."""
    lost = 0
    with CrashServer(preload=powercut, pragmas=("PRAGMA synchronous = NORMAL",)) as server:
        for seed in range(MUTATED_CUTS):
            cut, said = tmp_path / f"till{seed}", tmp_path / f"promises{seed}.jsonl"
            shutil.copytree(folder, cut)
            lay_shadows(cut)
            server.trade_and_kill(cut, seed, said)
            cut_power(cut)
            lost += bool(broken_promises(cut, said))
    assert lost > MUTATED_CUTS // 2, f"only {lost} of {MUTATED_CUTS} cuts lost a promise"


def test_the_window_killed_at_any_moment_keeps_what_it_showed(tmp_path: Path) -> None:
    folder, said = tmp_path / "till", tmp_path / "promises.jsonl"
    set_up(folder)
    with CrashServer(WINDOW) as server:
        for seed in range(WINDOW_KILLS):
            server.touch_and_kill(folder, seed, said)
            assert broken_promises(folder, said) == [], f"kill {seed}"
    promises = Promises(said)
    assert len(promises.sales) >= WINDOW_KILLS // 2
    assert len(promises.chits) >= WINDOW_KILLS // 2
    counts = _counts(promises)
    for act in FIRST_ACTS:
        assert counts[f"touches_{act}"] >= TOUCHED_IN_WINDOWS, counts
        assert counts[act] >= SHOWN_IN_WINDOWS, counts


def test_what_a_kill_let_a_till_say_by_half_was_not_said(tmp_path: Path) -> None:
    said = tmp_path / "promises.jsonl"
    for before in ("", '{"what": "ready"}\n'):
        for of_this_life in ("", '{"what": "sale", "id": "1"}\n'):
            said.write_text(f'{before}{of_this_life}{{"what": "sal')
            forget_what_was_half_said(said, len(before))
            assert said.read_text() == before + of_this_life


def _assert_worth_it(promises: Promises, lives: int) -> None:
    """The lives that were cut short did trade: every kind of act, many times."""
    counts = _counts(promises)
    assert counts["ready"] >= lives * 3 // 4
    for act in ("basket", "sale", "refund", "tab", "cash", "chit", "z"):
        assert counts[act] >= lives // 4, counts


def _counts(promises: Promises) -> Counter[str]:
    return Counter(said["what"] for said in promises.said)


def _assert_every_table_is_what_the_log_says(folder: Path) -> None:
    shop = Shop(folder, set_up=False)
    assert examine(shop.open.readers, folder).faults == ()
    shop.close()
