"""A terminal's line to a hub without a socket: what it is sent, and whether it reads."""

from collections.abc import Callable

from fynlo_pos.sync.protocol.codec import decode_frame, encode_frame
from fynlo_pos.sync.protocol.frames import Frame
from hub.listener import Listener


class FakeLine:
    """Stands where a ``Wire`` does."""

    address = "here"

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.flushes = 0
        self._put: list[bytes] = []
        self.is_writable = True
        self.is_read = True
        self.hung_up = 0
        self._listener: Listener | None = None
        self._when_gone: list[Callable[[], None]] = []
        self.is_lost = False
        self.takes = 1 << 30
        """So many messages are taken before it is full."""

    def put(self, data: bytes) -> None:
        self._put.append(data)

    def flush(self) -> None:
        self.flushes += bool(self._put)
        self.sent += self._put
        self.takes -= len(self._put)
        self._put.clear()
        self.is_writable = self.is_writable and self.takes > 0

    def pause(self) -> None:
        self.is_read = False

    def read_on(self) -> None:
        self.is_read = True

    def listen(self, listener: Listener) -> None:
        self._listener = listener
        listener.has_said()

    def when_gone(self, work: Callable[[], None]) -> None:
        if self.is_lost:
            work()
        else:
            self._when_gone.append(work)

    def hang_up(self) -> None:
        self.flush()
        self.hung_up += 1

    def says(self, *frames: Frame | bytes | None) -> None:
        """Say something in one breath."""
        assert self._listener is not None
        for frame in frames:
            is_raw = frame is None or isinstance(frame, bytes)
            self._listener.said(frame if is_raw else encode_frame(frame))  # type: ignore[arg-type]
        self._listener.has_said()

    def takes_again(self) -> None:
        """The system takes more."""
        assert self._listener is not None
        self.is_writable = True
        self._listener.can_write()

    def goes(self) -> None:
        """The connection is lost."""
        self.is_lost = True
        for work in self._when_gone:
            work()

    def heard(self) -> list[Frame | None]:
        """Take out what was sent."""
        frames = [decode_frame(data) for data in self.sent]
        self.sent.clear()
        return frames
