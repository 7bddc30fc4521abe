"""Frames that wait for one connection, in order: few, since who lags is sent from the store."""

from collections import deque
from typing import Final

MOST_FRAMES: Final = 256
MOST_BYTES: Final = 12 << 20


class FrameQueue:
    """What waits to be sent, each with whether it is a push; bounded by number and by bytes."""

    __slots__ = ("_bytes", "_frames")

    def __init__(self) -> None:
        self._frames: deque[tuple[bytes, bool]] = deque()
        self._bytes = 0

    def __bool__(self) -> bool:
        return bool(self._frames)

    def add(self, data: bytes, *, is_push: bool) -> bool:
        """Add a frame behind the others; false, and none waits any more, where it is too much.

        Such a reader is cut off: it comes back and resumes.
        """
        self._frames.append((data, is_push))
        self._bytes += len(data)
        fits = len(self._frames) <= MOST_FRAMES and self._bytes <= MOST_BYTES
        if not fits:
            self.clear()
        return fits

    def take(self) -> tuple[bytes, bool]:
        """Return the frame that has waited longest. Raises ``IndexError`` where there is none."""
        data, is_push = self._frames.popleft()
        self._bytes -= len(data)
        return data, is_push

    def clear(self) -> None:
        """Send none of them."""
        self._frames.clear()
        self._bytes = 0
