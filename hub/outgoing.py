"""What one terminal is sent: at once while the system takes it, else in its order as it does."""

import asyncio
from collections.abc import Callable

from hub.frame_queue import FrameQueue
from hub.wire import LAST_WORDS_WITHIN_S, Wire


class Outgoing:
    """Frames in order; ``left`` is told of each push that has left, ``ended`` once, at the end."""

    def __init__(self, wire: Wire, left: Callable[[], None], ended: Callable[[], None]) -> None:
        self._wire = wire
        self._left = left
        self._ended = ended
        self._frames = FrameQueue()
        self._is_ending = False
        self._is_ended = False
        self.is_cut = False

    def put(self, data: bytes, *, is_push: bool) -> None:
        """Add a frame. A reader that lets too much lie is cut off: it comes back and resumes."""
        if self._is_ending:
            return
        if not self._frames and self._wire.is_writable:
            self._send(data, is_push=is_push)
            return
        if not self._frames.add(data, is_push=is_push):
            self.is_cut = True
            self.end()

    def flush(self) -> None:
        """Give the system what was put since, at once."""
        self._wire.flush()

    def go_on(self) -> None:
        """Send what waits, as far as the system takes it."""
        while self._frames and self._wire.is_writable:
            data, is_push = self._frames.take()
            self._send(data, is_push=is_push)
            self._wire.flush()
        if self._is_ending and not self._frames:
            self._end()

    def end(self) -> None:
        """Take nothing more; what is there is sent first, if the other side reads it soon."""
        if self._is_ending:
            return
        self._is_ending = True
        if self._frames:
            asyncio.get_running_loop().call_later(LAST_WORDS_WITHIN_S, self._end)
        else:
            self._end()

    def _send(self, data: bytes, *, is_push: bool) -> None:
        self._wire.put(data)
        if is_push:
            self._left()

    def _end(self) -> None:
        if not self._is_ended:
            self._is_ended = True
            self._frames.clear()
            self._ended()
