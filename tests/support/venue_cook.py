"""A kitchen without a window, as a process: ``python -m tests.support.venue_cook FOLDER``.

It stands on the same composition as a kitchen's screen. It says of each ticket that it was seen as
soon as that has come, and that it is made a few looks later. It ends when its stdin does.
"""

import json
import sys
import threading
from functools import partial
from pathlib import Path
from uuid import UUID

from uuid6 import uuid7

from fynlo_pos.app.clock import now_ms
from fynlo_pos.app.joined_hub import read_joined
from fynlo_pos.app.joining import HeadlessLane
from fynlo_pos.app.sharing import Sharing
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState

LOOKS_EVERY_S = 0.25
LOOKS_UNTIL_MADE = 3


class Cook:
    """Looks at what is to be made, says that it was seen, and makes it."""

    def __init__(self, opened: OpenTill, lane: HeadlessLane) -> None:
        self.reading = SqlReading(opened.readers, opened.incarnation)
        self._kitchen = Kitchen(opened.store, now_ms)
        self._lane = lane
        self._seen_at: dict[UUID, int] = {}
        self._looks = 0

    def look(self) -> None:
        """See what has come; make what was seen a while ago."""
        self._looks += 1
        for order in self.reading.open_kitchen_orders(0):
            self._see(order)
            if self._looks - self._seen_at.setdefault(order.id, self._looks) >= LOOKS_UNTIL_MADE:
                self._make(order)

    def _see(self, order: OrderState) -> None:
        for station, commands in _unseen(order).items():
            self._lane.do(partial(self._kitchen.acknowledge, order.id, station, commands))

    def _make(self, order: OrderState) -> None:
        for station in {one.line.station_id for one in order.lines}:
            self._lane.do(partial(self._kitchen.finish, order.id, station))


def _unseen(order: OrderState) -> dict[UUID, list[UUID]]:
    unseen: dict[UUID, list[UUID]] = {}
    for one in order.lines:
        for sending in one.sendings:
            if not sending.is_seen:
                unseen.setdefault(one.line.station_id, []).append(sending.command_id)
    return unseen


def _wait_for_the_end(is_over: threading.Event) -> None:
    sys.stdin.read()
    is_over.set()


def main(folder: Path) -> None:
    """Cook until stdin ends."""
    opened = open_till(folder, now_ms=now_ms, new_id=uuid7, terminal="K1")
    joined = read_joined(folder)
    assert joined is not None
    lane, is_over = HeadlessLane(), threading.Event()
    sharing, cook = Sharing(opened, joined), Cook(opened, lane)
    try:
        sharing.start(lane, lambda _status: None, lambda _is_shop: None)
        threading.Thread(target=_wait_for_the_end, args=(is_over,), daemon=True).start()
        print(json.dumps("ready"), flush=True)
        while not is_over.wait(LOOKS_EVERY_S):
            cook.look()
    finally:
        sharing.stop()
        lane.close()
        cook.reading.close()
        opened.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
