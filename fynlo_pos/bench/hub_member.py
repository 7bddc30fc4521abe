"""A member of a venue as a hub sees it: proves itself, pushes, listens, and blocks meanwhile."""

import os
import time
from collections import deque
from collections.abc import Iterable
from contextlib import ExitStack
from types import TracebackType
from typing import Self, TypeVar

from websockets.sync.client import connect

from fynlo_pos.bench.hub_process import ANSWERS_WITHIN_S, EnrolledDevice, MeasuredHub
from fynlo_pos.sync.protocol.calls import NEW_CODE, CodeMade, NewCode, call_body, read_body
from fynlo_pos.sync.protocol.codec import decode_frame, encode_frame
from fynlo_pos.sync.protocol.frames import (
    Call,
    CaughtUp,
    Challenge,
    Frame,
    Have,
    Hello,
    Proof,
    Push,
    Refusal,
    Reply,
    Role,
    Welcome,
)
from fynlo_pos.sync.protocol.handshake import member_words
from fynlo_pos.sync.protocol.packing import unpack

F = TypeVar("F")


class RefusedByHub(Exception):
    """The hub said no where nothing but yes can be measured."""


class Member:
    """A connection of one device, closed when the block is left."""

    def __init__(self, hub: MeasuredHub, device: EnrolledDevice) -> None:
        self._opened = ExitStack()
        self._device = device
        self._socket = self._opened.enter_context(
            connect(
                hub.address,
                ssl=hub.trust,
                compression=None,
                open_timeout=ANSWERS_WITHIN_S,
                max_size=None,
            )
        )
        hello = Hello(device.venue, device.id, Role.MEMBER, os.urandom(32))
        self.say(hello)
        challenge = self.hear(Challenge)
        self.say(Proof(device.key.sign(member_words(hello, challenge))))
        self.welcome = self.hear(Welcome)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._opened.close()

    def say(self, frame: Frame) -> None:
        """Send a frame."""
        self._socket.send(encode_frame(frame))

    def hear(self, kind: type[F]) -> F:
        """Return the next frame of a kind; others are passed over, a refusal is an error."""
        deadline = time.monotonic() + ANSWERS_WITHIN_S
        while True:
            message = self._socket.recv(max(0, deadline - time.monotonic()))
            frame = decode_frame(message if isinstance(message, bytes) else b"")
            if isinstance(frame, kind):
                return frame
            if isinstance(frame, Refusal):
                raise RefusedByHub(frame.why.value)

    def catch_up(self) -> int:
        """Say that nothing is here; return how many envelopes came until all was here."""
        self.say(Have(()))
        count = 0
        while isinstance(frame := self.hear_any(Push, CaughtUp), Push):
            count += len(unpack(frame))
        return count

    def hear_any(self, *kinds: type[Frame]) -> Frame:
        """Return the next frame of some kinds."""
        while True:
            message = self._socket.recv(ANSWERS_WITHIN_S)
            frame = decode_frame(message if isinstance(message, bytes) else b"")
            if isinstance(frame, kinds):
                return frame

    def push_all(self, frames: Iterable[Push], *, last_seq: int, window: int) -> None:
        """Push with at most ``window`` on their way, until the last is on the hub's disk.

        The hub may say of several at once that they are.
        """
        underway: deque[int] = deque()
        reached = 0
        for frame in frames:
            while len(underway) == window:
                reached = self._stored()
                while underway and underway[0] <= reached:
                    underway.popleft()
            self.say(frame)
            underway.append(frame.heads[-1].head.seq)
        while reached < last_seq:
            reached = self._stored()

    def new_code(self) -> str:
        """Return a code for another device of the venue."""
        call = Call(self._device.id, NEW_CODE, call_body(NewCode(Role.MEMBER)))
        self.say(call)
        return read_body(self.hear(Reply).body, CodeMade).code

    def _stored(self) -> int:
        return max(head.seq for head in self.hear(Have).heads)
