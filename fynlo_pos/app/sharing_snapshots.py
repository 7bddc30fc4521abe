"""Snapshots as a till's sharing has them: nothing of it is loaded before it is needed."""

import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.snapshot_tables import is_new
from fynlo_pos.core.retention import KEPT_DAYS, Sizes
from fynlo_pos.core.writers_lane import NoLane, WritersLane
from fynlo_pos.sync.client.client import Client
from fynlo_pos.sync.member.values import Phase, Status
from fynlo_pos.sync.protocol.frames import Role

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from fynlo_pos.app.beginning import Beginning
    from fynlo_pos.app.coming_home import ComingHome
    from fynlo_pos.app.figures_check import FiguresCheck
    from fynlo_pos.app.folding_keeper import FoldingKeeper
    from fynlo_pos.app.snapshot_keeper import SnapshotKeeper


def kept_days() -> int | None:
    """Return how long envelopes are kept in full on this till; ``None``, if unset, is for ever."""
    days = os.environ.get("FYNLO_KEPT_DAYS", "")
    return max(KEPT_DAYS, int(days)) if days.isascii() and days.isdecimal() else None


class SharedSnapshots:
    """A till's beginning with its hub's snapshot, and its keeping one there if it may manage."""

    def __init__(self, opened: OpenTill, joined: JoinedHub) -> None:
        self._opened = opened
        self.joined = joined
        """Who this till is to its hub, and whether it may manage."""
        self._closing = threading.Event()
        self.key: Ed25519PrivateKey | None = None
        """By which this device proves itself, once it is to connect."""
        self._on_writer: WritersLane = NoLane()
        self._beginning: Beginning | None = None
        self._keeper: SnapshotKeeper | None = None
        self._folding: FoldingKeeper | None = None
        self._coming: ComingHome | None = None
        self._figures: FiguresCheck | None = None
        self.arrived: Callable[[], None] = lambda: None
        """Who is told that much of the shop may be new; any thread."""

    def begin(
        self,
        on_writer: WritersLane,
        told: Callable[[Status], None],
    ) -> bool:
        """Take in the hub's snapshot where this till is new to its shop; tell whether it was done.

        Before the client connects, on its thread. Raises ``Trouble`` where the till's own file
        cannot be read.
        """
        self._on_writer = on_writer
        if self.key is None or self.joined.role is not Role.MEMBER or not self._is_new():
            return False
        from fynlo_pos.app.beginning import Beginning

        self._beginning = Beginning(
            self._opened, self.joined, on_writer, told, self._closing.is_set
        )
        return self._beginning.begin(self.key)

    def stands(self, status: Status, client: Client) -> None:
        """See to the hub's snapshot once all that is here is there; on the client's thread."""
        if status.is_below and self.key is not None:
            self._come_home(client)
        elif self._coming is not None:
            self._coming.is_not_below()
        is_whole = status.phase is Phase.TOGETHER and status.is_caught_up and not status.waiting
        if self.key is None or not is_whole or self.joined.role is not Role.MEMBER:
            return
        self._check_figures()
        self._fold(client)
        if not self.joined.can_manage:
            return
        if self._keeper is None:
            from fynlo_pos.app.snapshot_keeper import SnapshotKeeper

            self._keeper = SnapshotKeeper(self._opened, self.joined, self.key, client)
        self._keeper.is_together()

    def sold(self) -> None:
        """Take in that something was just written here; any thread."""
        for each in (self._keeper, self._folding, self._coming):
            if each is not None:
                each.sold()

    def stop(self) -> None:
        """Let go of what is on its way, soon."""
        self._closing.set()
        parts = (self._beginning, self._keeper, self._folding, self._coming, self._figures)
        for each in parts:
            if each is not None:
                each.stop()

    def _check_figures(self) -> None:
        if self._figures is None:
            from fynlo_pos.app.figures_check import FiguresCheck

            self._figures = FiguresCheck(self._opened, self._on_writer, self.arrived)
        self._figures.is_together()

    def _come_home(self, client: Client) -> None:
        if self._coming is None:
            from fynlo_pos.app.coming_home import ComingHome

            self._coming = ComingHome(
                self._opened, self.joined, client, self._on_writer, self.arrived
            )
        self._coming.is_below()

    def _fold(self, client: Client) -> None:
        days = kept_days()
        if days is None:
            return
        if self._folding is None:
            from fynlo_pos.app.folding_keeper import FoldingKeeper

            self._folding = FoldingKeeper(
                self._opened, self.joined, client, self._on_writer, Sizes(days)
            )
        self._folding.is_together()

    def _is_new(self) -> bool:
        with telling_trouble(), self._opened.readers.connect() as connection, connection.begin():
            return is_new(connection)
