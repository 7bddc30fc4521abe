"""What stands around the demo's till: a hub of its own and its kitchen's screens, which joined."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.demo_shop import set_up_demo
from fynlo_pos.app.ending import end_process
from fynlo_pos.app.inviting import invite
from fynlo_pos.app.joined_hub import JoinedHub, is_joined, read_joined
from fynlo_pos.app.joining import begin_sharing, join_by_code
from fynlo_pos.app.opened_till import opened_till
from fynlo_pos.app.own_hub import hub_folder, keep_running, read_running
from fynlo_pos.app.shipped import demo_venue_file
from fynlo_pos.core.db.kitchen_rows import read_stations
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.reading_catalogue import read_categories, read_venue
from fynlo_pos.core.demo_venue import read_demo_stations
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.protocol.calls import NewCode
from fynlo_pos.sync.protocol.frames import Role

THIS_MACHINE: Final = "127.0.0.1"
ENDS_WITHIN_S: Final = 10.0
KITCHEN: Final = "kitchen"
_LOOKS_EVERY_S: Final = 0.05


@contextmanager
def demo_around(folder: Path, tell: Callable[[str], None]) -> Iterator[None]:
    """Bring up a hub and the kitchen's screens beside the demo's till, and take them down with it.

    What cannot be brought up is told, and the till goes on by itself.
    """
    screens: list[subprocess.Popen[bytes]] = []
    try:
        try:
            screens += [_start_screen(*screen) for screen in bring_together(folder)]
        except (Refused, Trouble) as trouble:
            tell(trouble.sentence)
        yield
    finally:
        for screen in screens:
            end_process(screen, ENDS_WITHIN_S)
        end_hub(folder)


def bring_together(folder: Path) -> list[tuple[Path, str]]:
    """Found the demo where it is not yet, share it, and have its kitchen's screens join.

    Returns their data folders and the stations they are.
    """
    with opened_till(folder) as opened:
        till = Till(opened.store, now_ms, new_id, by_itself)
        with opened.readers.connect() as connection, connection.begin():
            is_new = read_venue(connection) is None
        if is_new:
            set_up_demo(till, folder)
        stations = _find_stations(opened, till)
    joined = read_joined(folder) or begin_sharing(folder, host=THIS_MACHINE, port=0)
    return [
        (join_kitchen(folder, joined, station.name.lower()), station.name)
        for station in stations
        if station.kind is StationKind.SCREEN
    ]


def _find_stations(opened: OpenTill, till: Till) -> list[Station]:
    """Return the demo's stations, named now where it was tried without a kitchen before."""
    with opened.readers.connect() as connection, connection.begin():
        stations = read_stations(connection)
        categories = {one.name: one.id for one in read_categories(connection)}
    if not stations:
        stations = list(read_demo_stations(demo_venue_file(), categories, new_id))
        till.save_documents(stations, None)
    return stations


def join_kitchen(folder: Path, joined: JoinedHub, name: str) -> Path:
    """Have a kitchen's screen join a till's hub, once; return the screen's data folder."""
    kitchen = folder / KITCHEN / name
    keep_running(folder, joined.own_host, joined.address.port)
    if not is_joined(kitchen):
        code = invite(folder, joined, NewCode(Role.VIEWER))
        join_by_code(kitchen, joined.address.authority, code, is_kitchen=True)
    return kitchen


def end_hub(folder: Path) -> None:
    """Have the hub of a demo end, and wait until its folder is its own no more."""
    home = hub_folder(folder)
    running = read_running(home)
    if running is None:
        return
    with suppress(OSError):
        os.kill(running.pid, signal.SIGTERM)
    ends_s = time.monotonic() + ENDS_WITHIN_S
    while read_running(home) is not None and time.monotonic() < ends_s:
        time.sleep(_LOOKS_EVERY_S)


def _start_screen(kitchen: Path, station: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own program, with a station of our own file
        [sys.executable, "-m", "fynlo_pos", "kitchen", "--windowed", "--station", station],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "FYNLO_HOME": str(kitchen)},
        stdin=subprocess.DEVNULL,
    )
