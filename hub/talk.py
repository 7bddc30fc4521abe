"""A terminal and its venue's room, from its hello to its end: what it says, and how fast it may."""

import asyncio
import secrets
import time
from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from fynlo_pos.sync.protocol.codec import NotAFrame, decode_frame
from fynlo_pos.sync.protocol.frames import Call, Cards, Frame, Have, Hello, Push, Why
from fynlo_pos.sync.protocol.handshake import NONCE_BYTES
from hub.codes import now_ms
from hub.hub import Hub
from hub.logs import hub_log
from hub.outgoing import Outgoing
from hub.patience import Turns
from hub.relay.events import Closed, Drained, Event, Opened, Received, Unreadable
from hub.relay.joining import MOST_JOINED, joined
from hub.relay.queue import may_be_joined
from hub.relay.values import WINDOW
from hub.room import Room
from hub.wire import Wire

PROVES_WITHIN_S: Final = 10.0
FRAME_COST: Final = 1_024
MOST_BEFORE_PROOF: Final = 16
"""Frames that a stranger may say; two are needed."""
CALL_COST: Final = 1 << 20
"""An answer may be long and is the hub's to make: sixty at once, eight a second from then on."""
SIGNATURE_COST: Final = 6_144
"""So high that at a device's pace checking takes a twentieth of the loop, or about that."""
DRAINED_TOGETHER: Final = WINDOW // 2


Said = tuple[Frame | NotAFrame | None, int]
"""What was said, if it is a frame of a kind that is known, and how many bytes it took."""


class Talk:
    """One connection in a venue's room.

    Until it has proven who it is, what it says waits for a turn among all who come: a crowd's
    signatures are checked one in each turn of the loop, and a sale waits behind that one alone.
    ``proven`` hears when it has, or went.
    """

    def __init__(
        self, hub: Hub, room: Room, wire: Wire, turns: Turns, proven: Callable[[], None]
    ) -> None:
        self._hub = hub
        self._room = room
        self._wire = wire
        self._turns = turns
        self._proven = proven
        self._number = hub.number()
        self._outgoing = Outgoing(wire, self._push_left, self._hang_up)
        self._unread: deque[Said] = deque()
        self._left = 0
        self._strange = 0
        self._is_in = False
        self._is_over = False
        self._loop = asyncio.get_running_loop()
        self._waits: asyncio.TimerHandle | None = self._loop.call_later(
            PROVES_WITHIN_S, self._no_proof
        )

    def begin(self, hello: Hello) -> None:
        """Enter the room with a hello."""
        self._room.outboxes[self._number] = self._outgoing
        self._feed(Opened(self._number, secrets.token_bytes(NONCE_BYTES)))
        self._feed(Received(self._number, hello, now_ms()))
        self._wire.listen(self)
        self._wire.when_gone(self._gone)

    def said(self, data: bytes | None) -> None:
        """Take in what was said."""
        self._unread.append((_read(data), len(data or b"")))

    def has_said(self) -> None:
        """Work on what was said, now or in its turn."""
        if self._is_in or not self._unread:
            self._go_on()
        else:
            self._wire.pause()
            self._turns.wait(self._go_on)

    def can_write(self) -> None:
        """Go on sending."""
        self._outgoing.go_on()

    def _go_on(self) -> None:
        """Work on what was said while it may; read on where nothing of it is left."""
        while self._unread and self._may_read():
            self._take_next()
        if self._is_over:
            return
        if self._may_read():
            self._room.on_progress.pop(self._number, None)
            self._wire.read_on()
        else:
            self._wire.pause()
            self._room.on_progress[self._number] = self._go_on

    def _may_read(self) -> bool:
        """Tell whether not too much of it is on its way, nor too much came too fast."""
        is_resting = self._is_in and self._waits is not None
        return not (self._is_over or is_resting or self._room.is_full(self._number))

    def _take_next(self) -> None:
        """Hand the room what was said next; sales that came in one breath as the push they are."""
        said, size = self._unread.popleft()
        cost = size + FRAME_COST
        if isinstance(said, NotAFrame):
            self._feed(Unreadable(self._number, said.why))
        elif said is not None:
            cost = size + cost_of(said)
            if isinstance(said, Push):
                said, more = self._with_those_behind(said)
                cost += more
            self._feed(Received(self._number, said, now_ms()))
        self._hold_back(cost)

    def _with_those_behind(self, push: Push) -> tuple[Push | Have, int]:
        """Return a push joined with those that came with it, and what those cost to read."""
        connection = self._room.state.connections.get(self._number)
        if not self._unread or connection is None or not may_be_joined(connection):
            return push, 0
        together, count = joined((push, *self._pushes_behind()))
        behind = [self._unread.popleft() for _ in range(count - 1)]
        return together, sum(size + FRAME_COST for _, size in behind)

    def _pushes_behind(self) -> Iterator[Push]:
        for each, _ in islice(self._unread, MOST_JOINED - 1):
            if not isinstance(each, Push):
                return
            yield each

    def _hold_back(self, cost: int) -> None:
        """See who it is by now, and have it rest where it is too fast."""
        connection = self._room.state.connections.get(self._number)
        if connection is None:
            self._outgoing.end()
        elif connection.device is None:
            self._strange += 1
            if self._strange > MOST_BEFORE_PROOF:
                self._feed(Unreadable(self._number, Why.TOO_MANY, "much said and nothing proven"))
        else:
            if not self._is_in:
                self._is_in = True
                self._rest_no_more()
                self._proven()
            now_s = time.monotonic()
            bucket = self._hub.bucket(self._room.state.venue, connection.device, now_s)
            wait_s = bucket.take(cost, now_s)
            if wait_s:
                self._waits = self._loop.call_later(wait_s, self._rested)

    def _rested(self) -> None:
        self._waits = None
        self._go_on()

    def _rest_no_more(self) -> None:
        if self._waits is not None:
            self._waits.cancel()
            self._waits = None

    def _no_proof(self) -> None:
        self._waits = None
        self._feed(Unreadable(self._number, Why.OUT_OF_TURN, "no proof in time"))

    def _push_left(self) -> None:
        """Tell the relay of pushes that left: a few together while the other side keeps up.

        One that lags has more than those few on their way, so that it is always told in time.
        """
        self._left += 1
        connection = self._room.state.connections.get(self._number)
        if connection is None or (connection.is_live and self._left < DRAINED_TOGETHER):
            return
        if self._left == DRAINED_TOGETHER or not connection.is_live:
            # The room is in the midst of what it sends.
            self._loop.call_soon(self._tell_left)

    def _tell_left(self) -> None:
        left, self._left = self._left, 0
        if left and self._number in self._room.state.connections:
            self._feed(Drained(self._number, left))

    def _feed(self, event: Event) -> None:
        try:
            self._room.feed(event)
        except Exception:  # noqa: BLE001 - logged; a bug in one connection must not end the others
            hub_log().exception("a bug in one connection")
            self._outgoing.end()

    def _hang_up(self) -> None:
        """All was sent that is: end it, unless the other side has."""
        self._is_over = True
        self._rest_no_more()
        if self._outgoing.is_cut:
            hub_log().warning("cut off", why="slow", connection=self._number)
        if not self._is_in and self._number not in self._room.state.connections:
            self._hub.guard.failed(self._wire.address, time.monotonic())
        self._wire.hang_up()

    def _gone(self) -> None:
        self._is_over = True
        self._rest_no_more()
        self._proven()
        self._unread.clear()
        self._room.outboxes.pop(self._number, None)
        self._room.on_progress.pop(self._number, None)
        self._feed(Closed(self._number, now_ms()))


def cost_of(frame: Frame) -> int:
    """Return what a frame costs to read beside its bytes; a mandate brings a card of its own."""
    if isinstance(frame, Call):
        return CALL_COST
    if isinstance(frame, Cards):
        return FRAME_COST + SIGNATURE_COST * (len(frame.cards) + 2 * len(frame.mandates))
    return FRAME_COST


def read_frame(data: bytes | None) -> Frame | None:
    """Return the frame in a message; ``None`` for a kind yet unknown. Raises ``NotAFrame``."""
    if data is None:
        raise NotAFrame(Why.NOT_A_FRAME, "not a binary message")
    return decode_frame(data)


def _read(data: bytes | None) -> Frame | NotAFrame | None:
    try:
        return read_frame(data)
    except NotAFrame as error:
        return error
