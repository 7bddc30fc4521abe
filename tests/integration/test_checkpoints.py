"""The write-ahead log is brought into its file beside who writes, by nobody's act."""

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from fynlo_pos.core import checkpoints
from fynlo_pos.core.checkpoints import MOST_PAUSES, PAGES, PAUSE_S, Checkpoints
from fynlo_pos.core.db import driver_connection
from fynlo_pos.core.db.driver import CHECKPOINT_PAGES, KEY_BYTES
from fynlo_pos.core.db.driver_connection import (
    DriverConnection,
    Readers,
    log_brought_in_beside,
    writer_connection,
)
from hub.store.sqlcipher import SqlcipherStore
from tests.support.shop import Shop

pytestmark = pytest.mark.integration

KEY = bytes(KEY_BYTES)
PAGE_BYTES = 4_096
WITHIN_S = 30.0
CHECKPOINT_LOCK_BYTE = 121
SAFE_BESIDE_A_WRITER = (3, 51, 3)
"""Before, SQLite could damage a file where one connection wrote as another began its log anew."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "some.db"


@pytest.fixture
def writer(file: Path) -> Iterator[DriverConnection]:
    with writer_connection(file, KEY) as connection:
        with connection.begin():
            connection.exec_driver_sql("CREATE TABLE written (body BLOB)")
        yield connection


def write(connection: DriverConnection, pages: int) -> None:
    """Commit so many pages, about."""
    with connection.begin():
        rows = [(bytes(PAGE_BYTES),) for _ in range(pages)]
        connection.exec_driver_sql("INSERT INTO written (body) VALUES (?)", rows)


def wait_until(is_so: Callable[[], bool]) -> None:
    ends = time.monotonic() + WITHIN_S
    while not is_so():
        assert time.monotonic() < ends
        time.sleep(0.002)


def test_a_long_log_is_brought_in_beside_and_begun_anew_by_the_next_commit(
    writer: DriverConnection, file: Path
) -> None:
    follows = log_brought_in_beside(writer, file, KEY)
    for _ in range(3):
        write(writer, PAGES)
        assert writer.pages_in_log() >= PAGES, "not by the commit itself"
        wait_until(lambda: writer.pages_in_log() == 0)
    follows.close()
    log = file.with_name(f"{file.name}-wal")
    assert log.stat().st_size < 2 * PAGES * PAGE_BYTES
    write(writer, PAGES)
    assert not [each for each in threading.enumerate() if each.name == "log"]


def test_a_short_log_is_left_and_no_thread_is_begun_for_it(
    writer: DriverConnection, file: Path
) -> None:
    before = threading.active_count()
    follows = log_brought_in_beside(writer, file, KEY)
    write(writer, PAGES // 2)
    assert threading.active_count() == before
    follows.close()
    assert PAGES // 2 <= writer.pages_in_log() < PAGES


@pytest.mark.slow
def test_what_is_committed_meanwhile_is_not_lost(writer: DriverConnection, file: Path) -> None:
    follows = log_brought_in_beside(writer, file, KEY)
    written = 0
    shortest = CHECKPOINT_PAGES
    for _ in range(40):
        before = writer.pages_in_log()
        write(writer, 100)
        written += 100
        shortest = min(shortest, writer.pages_in_log() - before)
        time.sleep(0.01)
    follows.close()
    assert shortest < 0, "it was brought in meanwhile"
    with writer_connection(file, KEY) as other, other.begin():
        counted = other.exec_driver_sql("SELECT count(*) FROM written").scalar_one()
        is_whole = other.exec_driver_sql("PRAGMA integrity_check").scalar_one()
    assert (counted, is_whole) == (written, "ok")


def test_who_writes_without_a_pause_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    brought_in = threading.Event()
    waited: list[float] = []

    def bring_in() -> int:
        brought_in.set()
        return 0

    follows = Checkpoints(lambda: PAGES, lambda: nullcontext(bring_in))

    def wait(for_s: float) -> bool:
        waited.append(for_s)
        follows.committed()
        return False

    monkeypatch.setattr(follows._ends, "wait", wait)
    follows.committed()
    assert brought_in.wait(WITHIN_S)
    follows.close()
    assert waited[:MOST_PAUSES] == [PAUSE_S] * MOST_PAUSES


def test_it_ends_where_that_is_asked_while_it_is_at_it() -> None:
    closing: list[threading.Thread] = []

    def bring_in() -> int:
        thread = threading.Thread(target=follows.close, daemon=True)
        thread.start()
        closing.append(thread)
        wait_until(follows._ends.is_set)
        time.sleep(0.05)
        return 0

    follows = Checkpoints(lambda: PAGES, lambda: nullcontext(bring_in))
    follows.committed()
    wait_until(lambda: bool(closing))
    closing[0].join(WITHIN_S)
    assert not closing[0].is_alive()


def test_it_ends_at_once_with_work_to_do(writer: DriverConnection, file: Path) -> None:
    follows = log_brought_in_beside(writer, file, KEY)
    write(writer, PAGES)
    follows.close()
    follows.close()
    assert not [each for each in threading.enumerate() if each.name == "log"]


def test_where_it_cannot_be_done_beside_a_commit_does_it_and_it_is_tried_again(
    writer: DriverConnection,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def full(*_: object) -> DriverConnection:
        raise dbapi2.OperationalError("database or disk is full")

    monkeypatch.setattr(checkpoints, "AGAIN_S", 0.05)
    follows = log_brought_in_beside(writer, file, KEY)
    with monkeypatch.context() as patch, caplog.at_level(logging.WARNING):
        patch.setattr(driver_connection, "writer_connection", full)
        write(writer, PAGES)
        wait_until(lambda: "is not brought into its file" in caplog.text)
        write(writer, CHECKPOINT_PAGES)
        assert writer.pages_in_log() == 0
        write(writer, PAGES)
    wait_until(lambda: writer.pages_in_log() == 0)
    follows.close()


def test_what_somebody_reads_before_it_is_brought_in_once_that_is_over_without_another_commit(
    writer: DriverConnection, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkpoints, "AGAIN_S", 0.05)
    follows = log_brought_in_beside(writer, file, KEY)
    with Readers(file, KEY).connect() as reader:
        with reader.begin():
            reader.exec_driver_sql("SELECT count(*) FROM written").scalar_one()
            write(writer, PAGES)
            time.sleep(0.1)
            assert writer.pages_in_log() >= PAGES
        wait_until(lambda: writer.pages_in_log() == 0)
    follows.close()


def test_what_somebody_else_is_bringing_in_is_not_taken_for_done(
    writer: DriverConnection, file: Path
) -> None:
    write(writer, PAGES)
    holds = f"""if True:
        import fcntl, os, sys
        log = os.open({str(file)!r} + "-shm", os.O_RDWR)
        fcntl.lockf(log, fcntl.LOCK_EX, 1, {CHECKPOINT_LOCK_BYTE})
        print("held", flush=True)
        sys.stdin.read()"""
    pipe = subprocess.PIPE
    with (
        writer_connection(file, KEY) as beside,
        subprocess.Popen([sys.executable, "-c", holds], stdin=pipe, stdout=pipe) as other,
    ):
        assert other.stdout
        other.stdout.readline()
        assert beside.bring_log_in() >= PAGES
        other.communicate()
        assert beside.bring_log_in() == 0


def test_a_commit_stands_whatever_becomes_of_looking_at_the_log(
    writer: DriverConnection, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Raised after it, a fault told a till that a sale on disk was not done."""

    def cannot(_thread: object) -> None:
        raise RuntimeError("can't start new thread")

    follows = log_brought_in_beside(writer, file, KEY)
    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", cannot)
        write(writer, PAGES)
    reading = iter(writer.exec_driver_sql("SELECT body FROM written"))
    next(reading)
    write(writer, 1)
    reading.close()  # type: ignore[attr-defined]
    write(writer, 1)
    wait_until(lambda: writer.pages_in_log() == 0)
    follows.close()


def test_a_till_that_is_open_has_its_log_brought_in(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "till")
    connection = shop.open.store.connection
    with connection.begin():
        connection.exec_driver_sql("CREATE TABLE written (body BLOB)")
    write(connection, PAGES)
    wait_until(lambda: connection.pages_in_log() == 0)
    shop.close()


def test_a_hubs_store_has_its_log_brought_in(tmp_path: Path) -> None:
    store = SqlcipherStore(tmp_path / "hub.db", KEY)
    with store._writing():
        store._db.execute("CREATE TABLE written (body BLOB)")
        rows = [(bytes(PAGE_BYTES),) for _ in range(PAGES)]
        store._db.executemany("INSERT INTO written (body) VALUES (?)", rows)
    assert store._pages_in_log() >= PAGES, "not by the commit itself"
    wait_until(lambda: store._pages_in_log() == 0)
    store.close()
    assert not [each for each in threading.enumerate() if each.name == "log"]


def test_this_sqlite_may_be_brought_in_beside_a_writer() -> None:
    assert tuple(map(int, dbapi2.sqlite_version.split("."))) >= SAFE_BESIDE_A_WRITER
