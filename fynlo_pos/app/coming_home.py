"""A till that was away for longer than its hub has the log takes in a snapshot, and goes on.

What it sold meanwhile was handed in first, as far as the hub takes it, and stays in its log anyway.
"""

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from fynlo_pos.app.beginning import Beginning
from fynlo_pos.app.clock import now_ms
from fynlo_pos.app.hub_token import token_of
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.app.lane_work import done_on
from fynlo_pos.app.snapshot_line import CutShort
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.own_notes import COPY_REFUSED, forget, note
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.writers_lane import WritersLane
from fynlo_pos.sync.client.client import Client

QUIET_S: Final = 20.0
AGAIN_AFTER_S: Final = 600.0
"""A hub that is new has no snapshot before a manager's till has handed one in."""
ENDS_WITHIN_S: Final = 0.5
NOTED_WITHIN_S: Final = 60.0

_log = logging.getLogger(__name__)


class ComingHome:
    """Tries, on a thread of its own, until the till holds what its shop did.

    ``on_writer`` queues work on the lane that writes, ``arrived`` hears that it was done.
    """

    def __init__(
        self,
        opened: OpenTill,
        joined: JoinedHub,
        client: Client,
        on_writer: WritersLane,
        arrived: Callable[[], None],
    ) -> None:
        self._opened = opened
        self._client = client
        self._on_writer = on_writer
        self._is_noted: bool | None = None
        self._arrived = arrived
        self._closing = threading.Event()
        self._sold_at_s = 0.0
        self._is_wanted = False
        self._thread: threading.Thread | None = None
        self._taking = Beginning(
            opened, joined, on_writer, lambda _status: None, self._closing.is_set
        )

    def is_below(self) -> None:
        """What lacks here is to be had in a snapshot alone. On the client's thread."""
        self._is_wanted = True
        is_at_work = self._thread is not None and self._thread.is_alive()
        if is_at_work or self._closing.is_set():
            return
        thread = threading.Thread(target=self._come, name="coming home", daemon=True)
        thread.start()
        self._thread = thread

    def is_not_below(self) -> None:
        """Nothing lacks here that the hub cannot give, or nobody knows. On the client's thread."""
        self._is_wanted = False

    def sold(self) -> None:
        """Take in that something was, or is to be, written here just now; any thread."""
        self._sold_at_s = time.monotonic()

    def stop(self) -> None:
        """Let go of what is on its way; soon."""
        self._closing.set()
        if self._thread is not None:
            self._thread.join(ENDS_WITHIN_S)

    def _come(self) -> None:
        while self._is_wanted and not self._closing.is_set():
            token = token_of(self._client)
            if token is not None and self._taking.come_home(
                token,
                self._client.roster,
                self._client.told_floors,
                self._wait_for_quiet,
                self.sold,
            ):
                _log.info("a snapshot was taken in, with this till's own log on top")
                self._note(is_refused=False)
                self._arrived()
                self._client.begin_again()
                return
            if self._taking.is_refused:
                self._note(is_refused=True)
            self._closing.wait(AGAIN_AFTER_S)

    def _note(self, *, is_refused: bool) -> None:
        """Tell a manager that what is at the hub does not fit, or that it is over."""
        if is_refused == self._is_noted:
            return
        connection, incarnation = self._opened.store.connection, self._opened.incarnation

        def write() -> None:
            with connection.begin():
                if is_refused:
                    note(connection, incarnation, COPY_REFUSED, now_ms())
                else:
                    forget(connection, COPY_REFUSED)

        with suppress(CutShort, Trouble), telling_trouble():
            done_on(self._on_writer, write, NOTED_WITHIN_S)
            self._is_noted = is_refused
            self._arrived()

    def _wait_for_quiet(self) -> None:
        while time.monotonic() - self._sold_at_s < QUIET_S:
            if self._closing.wait(QUIET_S / 4):
                raise CutShort
