"""Joining a venue: this device is taken in by a hub, named, and given what the venue holds."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from fynlo_pos.app.entering import enrol_here, find_hub
from fynlo_pos.app.hub_calls import HubCalls
from fynlo_pos.app.joined_hub import (
    JoinedHub,
    is_joined,
    keep_joined,
)
from fynlo_pos.app.let_in_again import let_in_again
from fynlo_pos.app.opened_till import opened_till
from fynlo_pos.app.own_hub import ended_unless_joined, first_code, keep_running
from fynlo_pos.app.sharing import Sharing
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.open_till import FIRST_TERMINAL, OpenTill
from fynlo_pos.core.db.reading_catalogue import read_venue
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.member.values import Status
from fynlo_pos.sync.protocol.calls import NewCode
from fynlo_pos.sync.protocol.enrolment import DEFAULT_PORT, typed_code
from fynlo_pos.sync.protocol.frames import Role

KITCHEN_TERMINAL: Final = "K1"
SILENT_S: Final = 60.0


class HeadlessLane:
    """One thread that writes, where no window has lanes."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._asked = 0
        self._asking = threading.Lock()

    def __call__(self, work: Callable[[], None], /) -> bool:
        """Queue work that nobody waits for; False once the lane is closed."""
        try:
            self._threads.submit(work)
        except RuntimeError:
            return False
        return True

    def do(self, work: Callable[[], None], within_s: float = SILENT_S) -> None:
        """Do work behind what waits, and wait for it."""
        with self._asked_for():
            self._threads.submit(work).result(within_s)

    def is_wanted(self) -> bool:
        """Tell whether somebody waits for something that was to be done."""
        return self._asked > 0

    def close(self) -> None:
        """Finish what was given, then end."""
        self._threads.shutdown(wait=True)

    @contextmanager
    def _asked_for(self) -> Iterator[None]:
        with self._asking:
            self._asked += 1
        try:
            yield
        finally:
            with self._asking:
                self._asked -= 1


class Latest:
    """How a connection stands, for whoever waits for it on another thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._status: Status | None = None

    def told(self, status: Status) -> None:
        """Take in how it stands."""
        with self._changed:
            self._status = status
            self._changed.notify_all()

    def arrived(self, _is_shop: bool) -> None:  # noqa: FBT001 - as ``Sharing`` tells it
        """Take in that something came."""
        with self._changed:
            self._changed.notify_all()

    def wait_for(self, is_so: Callable[[Status], bool], silent_s: float = SILENT_S) -> bool:
        """Wait until it stands so; False if nothing came and nothing changed for so long."""
        with self._changed:
            while self._status is None or not is_so(self._status):
                if self._status is not None and self._status.refused_by is not None:
                    return False
                if not self._changed.wait(silent_s):
                    return False
            return True


@contextmanager
def in_touch(
    opened: OpenTill, joined: JoinedHub, *, is_attended: bool = False
) -> Iterator[tuple[Sharing, Latest, HeadlessLane]]:
    """Keep an open till in touch with its hub without a window, until the block is left."""
    lane, latest = HeadlessLane(), Latest()
    sharing = Sharing(opened, joined, is_attended=is_attended)
    try:
        sharing.start(lane, latest.told, latest.arrived)
        yield sharing, latest, lane
    finally:
        sharing.stop()
        lane.close()


def join_by_code(folder: Path, typed_address: str, code: str, *, is_kitchen: bool) -> JoinedHub:
    """Join the venue of a hub elsewhere, and take in all that it holds, or shows a kitchen.

    ``typed_address`` may be a whole invitation (``fynlo://...``), which brings its code. The folder
    becomes a terminal of the next free name. A till of that hub's which may not manage is let in
    again as what it is, by what the code is worth; so is one whose hub's file cannot be read or is
    missing, known by its card. Raises ``Refused`` and ``Trouble``.
    """
    address, hub_key, code = find_hub(typed_address, code)
    again = None if is_kitchen else let_in_again(folder, address, hub_key, code)
    if again is not None:
        return again
    wanted = KITCHEN_TERMINAL if is_kitchen else FIRST_TERMINAL
    role = Role.VIEWER if is_kitchen else Role.MEMBER
    _require_new(folder)
    joined = enrol_here(folder, address, hub_key, code, wanted=wanted, role=role)
    with opened_till(folder, joined.terminal) as opened:
        keep_joined(folder, joined)
        _take_in_all(opened, joined)
    return joined


def begin_sharing(folder: Path, *, host: str, port: int = DEFAULT_PORT) -> JoinedHub:
    """Start a hub of this till's own and join it first, as the one that may manage.

    ``host`` is what the hub listens on: this machine only, or all of a network. Raises ``Refused``
    for a till that has a hub already, and ``Trouble``.
    """
    if is_joined(folder):
        raise Refused("This till shares its shop already. Nothing was changed.")
    with opened_till(folder, FIRST_TERMINAL) as opened:
        running = keep_running(folder, host, port)
        terminal = opened.store.log.terminal
        with ended_unless_joined(running):
            joined = enrol_here(
                folder,
                running.address,
                bytes.fromhex(running.key),
                first_code(folder),
                wanted=terminal,
                own_host=host,
            )
            keep_joined(folder, joined)
        with in_touch(opened, joined) as (_sharing, latest, _lane):
            _wait_until_whole(latest)
    return joined


def make_code(sharing: Sharing, joined: JoinedHub, *, can_manage: bool = False) -> str:
    """Return a code for one more terminal, as it is typed there. Raises ``Refused``, ``Trouble``.

    Not on the client's thread: it waits for the hub's answer.
    """
    made = HubCalls(sharing.client).new_code(NewCode(Role.MEMBER, can_manage=can_manage))
    return typed_code(made.code, bytes.fromhex(joined.hub_key))


def _require_new(folder: Path) -> None:
    if not Home(folder).holds_database:
        return
    with opened_till(folder, FIRST_TERMINAL) as opened, telling_trouble():
        with opened.readers.connect() as connection, connection.begin():
            is_set_up = read_venue(connection) is not None
        if is_set_up or opened.store.log.terminal == FIRST_TERMINAL:
            raise Refused(
                "This data folder holds a till of its own already. Nothing was changed. To add a "
                "terminal to another shop, give it an empty folder with FYNLO_HOME."
            )


def _take_in_all(opened: OpenTill, joined: JoinedHub) -> None:
    with in_touch(opened, joined) as (_sharing, latest, _lane):
        _wait_until_whole(latest)


def _wait_until_whole(latest: Latest) -> None:
    if not latest.wait_for(lambda status: status.is_caught_up and not status.waiting):
        raise Trouble(
            "The hub fell silent while this terminal was given what the shop holds. The terminal "
            "has joined; it takes in the rest by itself when it is started."
        )
