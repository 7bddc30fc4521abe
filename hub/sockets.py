"""Terminals' websockets as they come: how many, in whose turn, and into which room."""

import asyncio
import time
from contextlib import ExitStack
from typing import Final

from fynlo_pos.sync.protocol.codec import LARGEST_FRAME, NotAFrame, encode_frame
from fynlo_pos.sync.protocol.frames import Hello, Refusal, Why
from hub.hub import Hub
from hub.logs import hub_log
from hub.patience import Turns
from hub.room import Room
from hub.store.port import StoreTrouble
from hub.talk import Talk, read_frame
from hub.wire import Wire

HELLO_WITHIN_S: Final = 10.0
HEARD_WITHIN_S: Final = 15.0
"""Longer than silent strangers are heard, so that a place comes free for who waits behind them."""
MOST_SOCKETS: Final = 8_192
MOST_STRANGERS: Final = 512
LARGEST_MESSAGE: Final = 2 * LARGEST_FRAME


class Sockets:
    """Serves websockets for a hub."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._open = 0
        self._hearing = asyncio.Semaphore(MOST_STRANGERS)
        self._turns = Turns()

    async def serve(self, wire: Wire) -> None:
        """Greet who has come; what is refused before a venue is known is told too.

        Raises ``Gone``.
        """
        why = self._kept_out(wire.address)
        self._open += 1
        self._hub.metrics.connections.inc()
        wire.when_gone(self._one_less)
        if why is None:
            why = await self._greet(wire)
        if why is not None:
            await self._turn_away(wire, why)

    def _one_less(self) -> None:
        self._open -= 1
        self._hub.metrics.connections.dec()

    def _kept_out(self, address: str) -> Why | None:
        if self._hub.is_leaving:
            return Why.BUSY
        if not self._hub.guard.lets_in(address, time.monotonic()):
            return Why.TOO_MANY
        return Why.BUSY if self._open >= MOST_SOCKETS else None

    async def _greet(self, wire: Wire) -> Why | None:
        """Lead who says hello into its room; or return why not.

        Few are heard at once before they have proven themselves: what they may send is not small.
        Who comes meanwhile can send nothing yet, and waits in line.
        """
        try:
            async with asyncio.timeout(HEARD_WITHIN_S if self._hearing.locked() else None):
                await self._hearing.acquire()
        except TimeoutError:
            return Why.BUSY
        with ExitStack() as place:
            place.callback(self._hearing.release)
            wire.accept()
            said = await self._hello(wire)
            if isinstance(said, Why):
                return said
            room, hello = said
            Talk(self._hub, room, wire, self._turns, place.pop_all().close).begin(hello)
        return None

    async def _hello(self, wire: Wire) -> tuple[Room, Hello] | Why:
        """Return the room of who says hello, or why there is none."""
        try:
            hello = read_frame(await wire.hear(HELLO_WITHIN_S))
        except TimeoutError:
            return Why.OUT_OF_TURN
        except NotAFrame as error:
            return error.why
        if not isinstance(hello, Hello):
            return Why.OUT_OF_TURN
        await self._turns.mine()
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

    async def _turn_away(self, wire: Wire, why: Why) -> None:
        hub_log().warning("turned away", why=why.value)
        self._hub.metrics.refused.labels(why.value).inc()
        if why not in (Why.BUSY, Why.TOO_MANY):
            self._hub.guard.failed(wire.address, time.monotonic())
        if not wire.handshake_complete:
            wire.accept()
        wire.put(encode_frame(Refusal(why, ends=True)))
        wire.hang_up()
