"""What one open page is sent: the whole board, whenever it differs, and a sign of life between."""

import asyncio
import time
from typing import Final
from uuid import UUID

import msgspec
from fastapi import WebSocket, WebSocketDisconnect
from starlette.websockets import WebSocketDisconnected

from fynlo_pos.core.version import VERSION
from hub.boards.kitchen import VenueKitchen
from hub.boards.pairing import Token, is_of
from hub.boards.words import Words

GONE: Final = (WebSocketDisconnect, WebSocketDisconnected, OSError, RuntimeError)
LOOKS_EVERY_S: Final = 1.0
BEATS_EVERY_S: Final = 4.0
TOGETHER_S: Final = 0.03
SHUT_OUT: Final = 4401
COMES_BACK: Final = 1012

_READING: Final = b'{"reading":true}'
_BEAT: Final = b"{}"
_WHOLE: Final = b'{"revision":%d,"version":%b,"board":%b}'
_VERSION: Final = msgspec.json.encode(VERSION)


class Live:
    """One page's socket, already accepted."""

    def __init__(
        self,
        websocket: WebSocket,
        kitchen: VenueKitchen,
        token: Token,
        asked: UUID | None,
        words: Words,
    ) -> None:
        self._websocket = websocket
        self._kitchen = kitchen
        self._token = token
        self._asked = asked
        self._words = words
        self._last = b""
        self._revision = 0
        self._said_s: float = 0

    async def run(self) -> int:
        """Show until it ends; return the code to close with. Nobody is sent what lags behind."""
        changed = self._kitchen.watch()
        listening = asyncio.ensure_future(self._listen())
        try:
            while not listening.done():
                changed.clear()
                if not is_of(self._token, self._kitchen.board(self._token.device)):
                    return SHUT_OUT
                if self._kitchen.is_ended:
                    return COMES_BACK
                await self._show()
                waking = asyncio.ensure_future(changed.wait())
                await asyncio.wait(
                    (waking, listening),
                    timeout=LOOKS_EVERY_S,
                    return_when=asyncio.FIRST_COMPLETED,
                )
                waking.cancel()
                await asyncio.sleep(TOGETHER_S)
            return COMES_BACK
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
            self._kitchen.unwatch(changed)

    async def _show(self) -> None:
        if not self._kitchen.is_ready:
            # A page that has a board is told nothing: silence is what it shows as old.
            if not self._revision:
                await self._say(_READING)
            return
        device = self._kitchen.board(self._token.device)
        station = device.station if device else ""
        encoded = self._kitchen.drawn(station, self._asked, self._words)
        if encoded != self._last:
            self._last = encoded
            self._revision += 1
            await self._say(_WHOLE % (self._revision, _VERSION, encoded))
        elif time.monotonic() - self._said_s >= BEATS_EVERY_S:
            await self._say(_BEAT)

    async def _say(self, data: bytes) -> None:
        self._said_s = time.monotonic()
        await self._websocket.send_text(data.decode())

    async def _listen(self) -> None:
        """Hear the end. A page says nothing here, so whatever it says ends it too."""
        await self._websocket.receive()
