"""One websocket from its first byte to its last: who it is, what it says, what it is sent."""

import asyncio
import secrets
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Final

from fastapi import WebSocket, WebSocketDisconnect
from starlette.websockets import WebSocketDisconnected, WebSocketState

from fynlo_pos.sync.protocol.codec import LARGEST_FRAME, NotAFrame, decode_frame, encode_frame
from fynlo_pos.sync.protocol.frames import Cards, Frame, Hello, Refusal, Why
from fynlo_pos.sync.protocol.handshake import NONCE_BYTES
from hub.codes import now_ms
from hub.hub import Hub
from hub.logs import hub_log
from hub.outbox import Outbox
from hub.relay.events import Closed, Drained, Event, Opened, Received, Unreadable
from hub.relay.values import WINDOW
from hub.room import Room
from hub.store.port import StoreTrouble

HELLO_WITHIN_S: Final = 10.0
HEARD_WITHIN_S: Final = 15.0
"""Longer than silent strangers are heard, so that a place comes free for who waits behind them."""
LAST_WORDS_WITHIN_S: Final = 1.0
MOST_SOCKETS: Final = 8_192
MOST_STRANGERS: Final = 512
MOST_GREETED: Final = 24
GREETED_WITHIN_S: Final = 0.25
FRAME_COST: Final = 1_024
SIGNATURE_COST: Final = 6_144
"""So high that at a device's pace checking takes a twentieth of the loop, or about that."""
DRAINED_TOGETHER: Final = WINDOW // 2
GONE: Final = (WebSocketDisconnect, WebSocketDisconnected, OSError)
LARGEST_MESSAGE: Final = 2 * LARGEST_FRAME


class Sockets:
    """Serves websockets for a hub."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._open = 0
        self._hearing = asyncio.Semaphore(MOST_STRANGERS)
        self._greeting = asyncio.Semaphore(MOST_GREETED)

    async def serve(self, websocket: WebSocket) -> None:
        """Serve one socket until it ends. What is refused before a venue is known is told too."""
        address = websocket.client.host if websocket.client else ""
        why = self._kept_out(address)
        self._open += 1
        self._hub.metrics.connections.inc()
        try:
            if why is None:
                why = await self._greet(websocket, address)
            if why is not None:
                await self._turn_away(websocket, address, why)
        except GONE:
            # The other side went while it was being answered.
            return
        finally:
            self._open -= 1
            self._hub.metrics.connections.dec()

    def _kept_out(self, address: str) -> Why | None:
        if self._hub.is_leaving:
            return Why.BUSY
        if not self._hub.guard.lets_in(address, time.monotonic()):
            return Why.TOO_MANY
        return Why.BUSY if self._open >= MOST_SOCKETS else None

    async def _greet(self, websocket: WebSocket, address: str) -> Why | None:
        """Serve who says hello in its room; or return why not.

        Few are heard at once before they have proven themselves: what they may send is not small.
        Who comes meanwhile can send nothing yet, and waits in line.
        """
        try:
            async with asyncio.timeout(HEARD_WITHIN_S):
                await self._hearing.acquire()
        except TimeoutError:
            return Why.BUSY
        with ExitStack() as known:
            known.callback(self._hearing.release)
            known.callback(await self._at_hand())
            await websocket.accept()
            said = await self._hello(websocket)
            if isinstance(said, Why):
                return said
            room, hello = said
            await Talk(self._hub, room, websocket, address, known.close).run(hello)
        return None

    async def _at_hand(self) -> Callable[[], None]:
        """Wait until few enough are being greeted; return what to call when one has been.

        Each takes milliseconds, and what is live meanwhile must not wait for a crowd. Who says
        nothing keeps nobody waiting for long.
        """
        await self._greeting.acquire()
        left = ExitStack()
        left.callback(self._greeting.release)
        asyncio.get_running_loop().call_later(GREETED_WITHIN_S, left.close)
        return left.close

    async def _hello(self, websocket: WebSocket) -> tuple[Room, Hello] | Why:
        """Return the room of who says hello, or why there is none."""
        try:
            async with asyncio.timeout(HELLO_WITHIN_S):
                hello = _read(await websocket.receive())
        except TimeoutError:
            return Why.OUT_OF_TURN
        except NotAFrame as error:
            return error.why
        if not isinstance(hello, Hello):
            return Why.OUT_OF_TURN
        try:
            room = await self._hub.room(hello.venue)
            if room is None:
                return Why.OTHER_VENUE
            if hello.device not in room.state.devices:
                # It may have enrolled at another worker a moment ago.
                await self._hub.refresh(hello.venue)
        except StoreTrouble:
            return Why.BUSY
        return room, hello

    async def _turn_away(self, websocket: WebSocket, address: str, why: Why) -> None:
        hub_log().warning("turned away", why=why.value)
        self._hub.metrics.refused.labels(why.value).inc()
        if why not in (Why.BUSY, Why.TOO_MANY):
            self._hub.guard.failed(address, time.monotonic())
        async with asyncio.timeout(LAST_WORDS_WITHIN_S):
            if websocket.application_state is WebSocketState.CONNECTING:
                await websocket.accept()
            await websocket.send_bytes(encode_frame(Refusal(why, ends=True)))
            await websocket.close()


class Talk:
    """One connection in a venue's room."""

    def __init__(
        self,
        hub: Hub,
        room: Room,
        websocket: WebSocket,
        address: str,
        proven: Callable[[], None],
    ) -> None:
        self._proven = proven
        self._hub = hub
        self._room = room
        self._websocket = websocket
        self._address = address
        self._number = hub.number()
        self._outbox = Outbox()
        self._progress = asyncio.Event()
        self._left = 0

    async def run(self, hello: Hello) -> None:
        """Talk until either side ends it; what was said last still leaves."""
        room, number = self._room, self._number
        room.outboxes[number] = self._outbox
        room.on_progress[number] = self._progress.set
        sending = asyncio.ensure_future(self._outbox.run(self._websocket.send_bytes, self._drained))
        reading = asyncio.ensure_future(self._read(hello))
        try:
            await asyncio.wait((sending, reading), return_when=asyncio.FIRST_COMPLETED)
            await self._say_last(sending)
        finally:
            del room.outboxes[number], room.on_progress[number]
            reading.cancel()
            sending.cancel()
            ends = await asyncio.gather(sending, reading, return_exceptions=True)
            for end in ends:
                if isinstance(end, Exception) and not isinstance(end, GONE):
                    hub_log().error("a bug in one connection", exc_info=end)
            room.feed(Closed(number, now_ms()))

    async def _say_last(self, sending: asyncio.Future[None]) -> None:
        if self._outbox.is_cut:
            hub_log().warning("cut off", why="slow", connection=self._number)
        if self._number not in self._room.state.connections:
            self._hub.guard.failed(self._address, time.monotonic())
        self._outbox.end()
        await asyncio.wait((sending,), timeout=LAST_WORDS_WITHIN_S)
        sending.cancel()
        if self._websocket.client_state is WebSocketState.CONNECTED:
            async with asyncio.timeout(LAST_WORDS_WITHIN_S):
                await self._websocket.close()

    async def _read(self, hello: Hello) -> None:
        room, number = self._room, self._number
        room.feed(Opened(number, secrets.token_bytes(NONCE_BYTES)))
        room.feed(Received(number, hello, now_ms()))
        began_s = time.monotonic()
        while number in room.state.connections:
            if room.state.connections[number].device is None:
                left_s = began_s + HELLO_WITHIN_S - time.monotonic()
                message = await self._proven_within(left_s)
            else:
                self._proven()
                message = dict(await self._websocket.receive())
            if message is None or message["type"] == "websocket.disconnect":
                return
            await self._hold_back(message, self._take(message))

    async def _proven_within(self, left_s: float) -> dict[str, object] | None:
        try:
            async with asyncio.timeout(max(0, left_s)):
                return dict(await self._websocket.receive())
        except TimeoutError:
            self._room.feed(Unreadable(self._number, Why.OUT_OF_TURN, "no proof in time"))
            return None

    def _take(self, message: dict[str, object]) -> int:
        """Hand the room what was said; return what it cost to read beside its bytes."""
        event: Event
        cost = FRAME_COST
        try:
            frame = _read(message)
        except NotAFrame as error:
            event = Unreadable(self._number, error.why)
        else:
            if frame is None:
                return cost
            cost = cost_of(frame)
            event = Received(self._number, frame, now_ms())
        self._room.feed(event)
        return cost

    async def _hold_back(self, message: dict[str, object], cost: int) -> None:
        """Read nothing more while too much of this connection is on its way, or it is too fast."""
        while self._room.is_full(self._number):
            self._progress.clear()
            await self._progress.wait()
        connection = self._room.state.connections.get(self._number)
        if connection is not None and connection.device is not None:
            now_s = time.monotonic()
            size = len(data) if isinstance(data := message.get("bytes"), bytes) else 0
            wait_s = self._hub.bucket(connection.device, now_s).take(size + cost, now_s)
            if wait_s:
                await asyncio.sleep(wait_s)

    def _drained(self) -> None:
        """Tell the relay of pushes that left: a few together while the other side keeps up.

        One that lags has more than those few on their way, so that it is always told in time.
        """
        self._left += 1
        connection = self._room.state.connections.get(self._number)
        if connection is None or (connection.is_live and self._left < DRAINED_TOGETHER):
            return
        left, self._left = self._left, 0
        self._room.feed(Drained(self._number, left))


def cost_of(frame: Frame) -> int:
    """Return what a frame costs to read beside its bytes; a mandate brings a card of its own."""
    if isinstance(frame, Cards):
        return FRAME_COST + SIGNATURE_COST * (len(frame.cards) + 2 * len(frame.mandates))
    return FRAME_COST


def _read(message: object) -> Frame | None:
    """Return the frame in what the server received; ``None`` for a kind yet unknown."""
    if not isinstance(message, dict) or not isinstance(data := message.get("bytes"), bytes):
        raise NotAFrame(Why.NOT_A_FRAME, "not a binary message")
    return decode_frame(data)
