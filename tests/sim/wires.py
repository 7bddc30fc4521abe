"""A socket between a member and a relay: bytes in order both ways, until it is cut anywhere."""

from collections import deque
from typing import TYPE_CHECKING

from fynlo_pos.core.version import VERSION
from fynlo_pos.sync.protocol.codec import decode_frame, encode_frame
from fynlo_pos.sync.protocol.frames import Frame, Push, Sent
from fynlo_pos.sync.protocol.packing import pack, unpack

if TYPE_CHECKING:
    from uuid import UUID


class Wire:
    """What is on its way. A cut loses it; each side learns of the cut on its own, later."""

    def __init__(self) -> None:
        self.number = 0
        self.is_cut = False
        self.up: deque[bytes] = deque()
        self.down: deque[bytes] = deque()
        self.said: dict[UUID, tuple[int, bytes | None]] = {}
        """The last of each log that the relay said it has; no hash where the till lacks it."""
        self._closes = False

    def send_up(self, frame: Frame) -> None:
        """The member sends."""
        if not self.is_cut:
            self.up.append(encode_frame(frame))

    def send_down(self, frame: Frame) -> None:
        """The relay sends."""
        if not self.is_cut:
            self.down.append(encode_frame(frame))

    def take_up(self) -> Frame | None:
        """The relay reads one frame."""
        return decode_frame(self.up.popleft()) if self.up else None

    def take_down(self) -> Frame | None:
        """The member reads one frame."""
        frame = decode_frame(self.down.popleft()) if self.down else None
        if self._closes and not self.down:
            self.cut()
        return frame

    def damage_down(self) -> bool:
        """Change a byte of an envelope whose head was signed; tell whether there was one."""
        for at, message in enumerate(self.down):
            frame = decode_frame(message)
            if isinstance(frame, Push) and frame.heads:
                *others, last = unpack(frame)
                at_byte = last.body.find(VERSION.encode())
                if at_byte < 0:
                    continue
                flipped = bytes((last.body[at_byte] ^ 1,))
                changed = last.body[:at_byte] + flipped + last.body[at_byte + 1 :]
                damaged = pack([*others, Sent(changed, last.private)], frame.heads)
                self.down[at] = encode_frame(damaged)
                return True
        return False

    def close_after_downward(self) -> None:
        """The relay closes once what it sent was read."""
        self._closes = True
        if not self.down:
            self.cut()

    def cut(self) -> None:
        """Lose what is on its way."""
        self.is_cut = True
        self.up.clear()
        self.down.clear()
