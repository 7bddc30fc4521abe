"""What one connection is still to be sent: small, since who lags is sent from the store."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Final, Protocol

MOST_FRAMES: Final = 256
MOST_BYTES: Final = 12 << 20

SendBytes = Callable[[bytes], Awaitable[None]]


class Sending(Protocol):
    """What a room sends one connection by."""

    def put(self, data: bytes, *, is_push: bool) -> None:
        """Send a frame behind those before it, at ``flush`` at the latest."""

    def flush(self) -> None:
        """Send what was put since, as one where it can be."""

    def end(self) -> None:
        """Take nothing more; what is there is sent first."""


class Outbox:
    """Frames in order, sent by one task; ``drained`` is told of each push that has left."""

    __slots__ = ("_bytes", "_frames", "_is_ending", "_wake", "is_cut")

    def __init__(self) -> None:
        self._frames: deque[tuple[bytes, bool]] = deque()
        self._bytes = 0
        self._wake = asyncio.Event()
        self._is_ending = False
        self.is_cut = False

    def put(self, data: bytes, *, is_push: bool) -> None:
        """Add a frame. A reader that lets too much lie is cut off: it comes back and resumes."""
        if self._is_ending:
            return
        self._frames.append((data, is_push))
        self._bytes += len(data)
        if len(self._frames) > MOST_FRAMES or self._bytes > MOST_BYTES:
            self.is_cut = True
            self._frames.clear()
            self._is_ending = True
        self._wake.set()

    def flush(self) -> None:
        """Have it sent: its task does so by itself."""

    def end(self) -> None:
        """Take nothing more; what is there is sent first."""
        self._is_ending = True
        self._wake.set()

    async def run(self, send: SendBytes, drained: Callable[[], None]) -> None:
        """Send until the end."""
        while True:
            while self._frames:
                data, is_push = self._frames.popleft()
                self._bytes -= len(data)
                await send(data)
                if is_push:
                    drained()
            if self._is_ending:
                return
            self._wake.clear()
            await self._wake.wait()
