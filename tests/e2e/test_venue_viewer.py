"""A kitchen's screen as a viewer, by processes: killed, cut off, and never told what a shop keeps.

What the till hears acknowledged was painted, and lies in the screen's own log.
"""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from fynlo_pos.app.joined_hub import read_joined
from fynlo_pos.app.own_hub import read_running
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.kitchen_rows import read_open_orders
from fynlo_pos.core.db.looking import looking_at
from fynlo_pos.core.db.open_till import system_keyring
from fynlo_pos.sync.protocol.frames import Role
from tests.e2e.test_venue_kitchen import ENDS_WITHIN_S, start_kitchen
from tests.support.shop import ADA
from tests.support.venue_processes import TillProcess, fynlo, wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(280)]

PAINTED_WITHIN_S = 60.0
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
"""What a full-text index holds is in tables of its own, which are read too."""


@pytest.fixture
def till(tmp_path: Path) -> Iterator[TillProcess]:
    """A till that shares its shop and has a grill."""
    till = TillProcess(tmp_path / "till")
    try:
        with till:
            till.start()
            till.ask("set_up")
            till.ask("set_up_kitchen")
            till.close()
            fynlo(till.folder, "join", "--port", "0")
            till.start()
            till.ask("open")
            wait_until(lambda: till.ask("state")["caught_up"], "the hub does not answer")
            yield till
    finally:
        kill_hub(till)


def kill_hub(till: TillProcess) -> None:
    running = read_running(till.folder / "hub")
    with suppress(ProcessLookupError):
        if running is not None:
            os.kill(running.pid, signal.SIGKILL)


@contextmanager
def kitchen_at(home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A kitchen's screen, killed when its block is left."""
    kitchen = start_kitchen(home)
    try:
        yield kitchen
    finally:
        kitchen.kill()
        kitchen.wait(ENDS_WITHIN_S)


def wait_until_seen(till: TillProcess) -> None:
    wait_until(lambda: not till.ask("unseen"), "it was not painted", within_s=PAINTED_WITHIN_S)


def in_the_kitchen(now: DriverConnection) -> set[tuple[str, bool]]:
    """The orders on the screen's own disk, and whether each was said to be seen, once."""
    return {
        (str(order.id), all(one.unseen == 0 and one.sent == 1000 for one in order.lines))
        for order in read_open_orders(now, 0)
    }


def cells_of(now: DriverConnection) -> bytes:
    """Everything that is written in any table."""
    names = [row[0] for row in now.exec_driver_sql(_TABLES).all()]
    values = [
        value
        for name in names
        for row in now.exec_driver_sql(f'SELECT * FROM "{name}"').all()
        for value in row
    ]
    return b" ".join(value if isinstance(value, bytes) else str(value).encode() for value in values)


def test_a_screen_that_dies_and_a_hub_that_dies_lose_and_double_nothing(
    till: TillProcess, tmp_path: Path
) -> None:
    home = tmp_path / "kitchen"
    running = read_running(till.folder / "hub")
    assert running is not None
    fynlo(home, "join", "--kitchen", f"127.0.0.1:{running.port}", till.ask("code"))
    joined = read_joined(home)
    assert joined is not None
    assert joined.role is Role.VIEWER
    sold = till.ask("sell", 3)
    sent = [till.ask("send")]
    with kitchen_at(home):
        wait_until_seen(till)
        sent.append(till.ask("send"))
        wait_until_seen(till)
    sent.append(till.ask("send"))
    assert till.ask("unseen") == sent[2:], "nobody sees it while the screen is dead"
    with kitchen_at(home) as kitchen:
        wait_until_seen(till)
        kill_hub(till)
        sent.append(till.ask("send"))
        wait_until_seen(till)
        kitchen.send_signal(signal.SIGTERM)
        assert kitchen.wait(ENDS_WITHIN_S) == 0, (home / "kitchen.err").read_text()
    with looking_at(Home(home), system_keyring) as (readers, _), readers.connect() as now:
        written = cells_of(now)
        assert {order for order, _ in in_the_kitchen(now)} >= set(sent)
        assert all(is_seen for _, is_seen in in_the_kitchen(now))
    assert b"Grill" in written
    for word in (b"\xa3" + ADA.name.encode(), b"price_minor", b"sale_sealed", sold[0].encode()):
        assert word not in written, word


def test_a_screen_let_in_for_one_station_holds_no_other(till: TillProcess, tmp_path: Path) -> None:
    home = tmp_path / "grill"
    told = fynlo(till.folder, "invite", "--station", "grill")
    words = told.splitlines()[1].split()
    assert words[:3] == ["fynlo", "join", "--kitchen"]
    joined = fynlo(home, *words[1:])
    assert "Start it with: fynlo kitchen" in joined
    assert read_joined(home) is not None
    sent = till.ask("send")
    with kitchen_at(home) as kitchen:
        wait_until_seen(till)
        kitchen.send_signal(signal.SIGTERM)
        assert kitchen.wait(ENDS_WITHIN_S) == 0, (home / "kitchen.err").read_text()
    with looking_at(Home(home), system_keyring) as (readers, _), readers.connect() as now:
        assert sent in {order for order, _ in in_the_kitchen(now)}
