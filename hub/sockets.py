"""Terminals' websockets as they come: how many, in whose turn, and into which room."""

import time
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Final

from fynlo_pos.sync.protocol.codec import LARGEST_FRAME, NotAFrame, encode_frame
from fynlo_pos.sync.protocol.early import read_early_hello
from fynlo_pos.sync.protocol.frames import Frame, Hello, Refusal, Why
from hub.hub import Hub
from hub.logs import hub_log
from hub.patience import Places, Turns
from hub.room import Room
from hub.store.port import StoreTrouble
from hub.talk import Talk, read_frame
from hub.wire import Wire

if TYPE_CHECKING:
    import asyncio

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
        self._places = Places(MOST_STRANGERS)
        self._turns = Turns()

    def meet(self, wire: Wire) -> bool:
        """Greet who has come; tell whether ``serve`` is to go on. Raises ``Gone``.

        Who says hello with its request needs no task, where its venue knows it; a crowd does so.
        """
        why = self._kept_out(wire.address)
        self._one_more(wire)
        if why is not None:
            self._turn_away(wire, why)
            return False
        hello = _early_hello(wire)
        if hello is None or not self._places.take():
            return True
        place = ExitStack()
        place.callback(self._places.leave)
        loading = self._hub.loading(hello.venue)
        if loading.done():
            self._greet_early(wire, hello, place, loading)
        else:
            greet = partial(self._greet_early, wire, hello, place)
            loading.add_done_callback(
                lambda done: self._turns.wait(partial(wire.attempt, partial(greet, done)))
            )
        return False

    async def serve(self, wire: Wire) -> None:
        """Greet who has come, with all that it may have to be waited for.

        What is refused before a venue is known is told too. Raises ``Gone``.
        """
        why = await self._greet(wire)
        if why is not None:
            self._turn_away(wire, why)

    def _greet_early(
        self, wire: Wire, hello: Hello, place: ExitStack, loaded: "asyncio.Future[Room | None]"
    ) -> None:
        """Lead who said hello into its room. Raises ``Gone``."""
        with place:
            try:
                room = loaded.result()
            except StoreTrouble:
                self._turn_away(wire, Why.BUSY)
                return
            if room is None:
                self._turn_away(wire, Why.OTHER_VENUE)
                return
            if hello.device in room.state.devices:
                self._let_talk(wire, room, hello, place)
                return
        wire.go_on()

    def _one_more(self, wire: Wire) -> None:
        self._open += 1
        self._hub.metrics.connections.inc()
        wire.when_gone(self._one_less)

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
        if not await self._places.wait(HEARD_WITHIN_S):
            return Why.BUSY
        with ExitStack() as place:
            place.callback(self._places.leave)
            said = await self._hello(wire)
            if isinstance(said, Why):
                return said
            self._let_talk(wire, *said, place)
        return None

    def _let_talk(self, wire: Wire, room: Room, hello: Hello, place: ExitStack) -> None:
        if not wire.handshake_complete:
            wire.accept()
        Talk(self._hub, room, wire, self._turns, place.pop_all().close).begin(hello)

    async def _hello(self, wire: Wire) -> tuple[Room, Hello] | Why:
        """Return the room of who says hello, or why there is none."""
        try:
            hello = await self._heard(wire)
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

    async def _heard(self, wire: Wire) -> Frame | None:
        """Return what was said first. Raises ``Gone``, ``NotAFrame`` and ``TimeoutError``."""
        if wire.said_early is not None:
            return read_early_hello(wire.said_early)
        wire.accept()
        wire.flush()
        return read_frame(await wire.hear(HELLO_WITHIN_S))

    def _turn_away(self, wire: Wire, why: Why) -> None:
        hub_log().warning("turned away", why=why.value)
        self._hub.metrics.refused.labels(why.value).inc()
        if why not in (Why.BUSY, Why.TOO_MANY):
            self._hub.guard.failed(wire.address, time.monotonic())
        if not wire.handshake_complete:
            wire.accept()
        wire.put(encode_frame(Refusal(why, ends=True)))
        wire.hang_up()


def _early_hello(wire: Wire) -> Hello | None:
    try:
        return None if wire.said_early is None else read_early_hello(wire.said_early)
    except NotAFrame:
        return None
