"""What one connection is still to be sent, by a task of its own."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

from hub.frame_queue import FrameQueue

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

    __slots__ = ("_frames", "_is_ending", "_wake", "is_cut")

    def __init__(self) -> None:
        self._frames = FrameQueue()
        self._wake = asyncio.Event()
        self._is_ending = False
        self.is_cut = False

    def put(self, data: bytes, *, is_push: bool) -> None:
        """Add a frame. A reader that lets too much lie is cut off: it comes back and resumes."""
        if self._is_ending:
            return
        if not self._frames.add(data, is_push=is_push):
            self.is_cut = True
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
                data, is_push = self._frames.take()
                await send(data)
                if is_push:
                    drained()
            if self._is_ending:
                return
            self._wake.clear()
            await self._wake.wait()
