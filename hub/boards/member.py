"""The hub itself as a member of a venue: over the relay's own frames, but inside the process.

So a board is fed by what the relay stores and passes on, and what a board writes is placed, put on
disk and fanned out like any till's push. Nothing of the relay knows that this member has no socket.
"""

import asyncio
import secrets
from collections.abc import Callable
from typing import Final

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.version import VERSION
from fynlo_pos.sync.protocol.codec import decode_frame
from fynlo_pos.sync.protocol.frames import (
    CaughtUp,
    Challenge,
    Have,
    Head,
    Hello,
    Leaving,
    Proof,
    Push,
    Refusal,
    Role,
    Sent,
    SignedHead,
    Welcome,
)
from fynlo_pos.sync.protocol.handshake import NONCE_BYTES, head_words, member_words
from fynlo_pos.sync.protocol.packing import pack, unpack
from hub.codes import now_ms
from hub.hub import Hub
from hub.outbox import Outbox
from hub.relay.events import Closed, Drained, Opened, Received
from hub.room import Room

KEPT_WITHIN_S: Final = 10.0


class NotKept(Exception):
    """What was pushed is not known to be on disk."""


class InnerMember:
    """One connection of the hub's own in a venue's room, from ``run`` to its end."""

    def __init__(
        self, hub: Hub, room: Room, took: Callable[[Sent], None], have: tuple[Head, ...] = ()
    ) -> None:
        """Be sent what is after ``have``."""
        self._have = have
        self._hub = hub
        self._room = room
        self._took = took
        self._number = hub.number()
        self._outbox = Outbox()
        self._hello = Hello(
            room.state.venue,
            hub.identity.id,
            Role.MEMBER,
            secrets.token_bytes(NONCE_BYTES),
            app_version=VERSION,
        )
        self._waiting: dict[Head, asyncio.Future[None]] = {}
        self.is_caught_up = asyncio.Event()

    async def run(self) -> None:
        """Take in what the venue says, until the room ends it."""
        self._room.outboxes[self._number] = self._outbox
        try:
            self._room.feed(Opened(self._number, secrets.token_bytes(NONCE_BYTES)))
            self._say(self._hello)
            await self._outbox.run(self._hear, self._drained)
        finally:
            self.end()
            self._room.outboxes.pop(self._number, None)
            self._room.feed(Closed(self._number, now_ms()))

    def end(self) -> None:
        """Take nothing more; what was pushed and not heard of is not known to be kept."""
        self._outbox.end()
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(NotKept("the connection has ended"))

    async def push(self, envelope: Envelope) -> None:
        """Push an envelope of the hub's own; return once it is on disk. Raises ``NotKept``."""
        head = Head(envelope.incarnation, envelope.seq, envelope.hash)
        signed = SignedHead(head, self._hub.identity.id, self._hub.key.sign(head_words(head)))
        waiting = asyncio.get_running_loop().create_future()
        self._waiting[head] = waiting
        try:
            self._say(pack([Sent(envelope.body, envelope.private)], (signed,)))
            async with asyncio.timeout(KEPT_WITHIN_S):
                await waiting
        except TimeoutError as error:
            raise NotKept("the store did not answer in time") from error
        finally:
            self._waiting.pop(head, None)

    def _say(self, frame: Hello | Proof | Have | Push) -> None:
        self._room.feed(Received(self._number, frame, now_ms()))

    def _drained(self) -> None:
        self._room.feed(Drained(self._number, 1))

    async def _hear(self, data: bytes) -> None:
        match decode_frame(data):
            case Challenge() as challenge:
                self._say(Proof(self._hub.key.sign(member_words(self._hello, challenge))))
            case Welcome():
                self._say(Have(self._have))
            case Push() as push:
                for sent in unpack(push):
                    self._took(sent)
                # Others' sockets are served between two pushes.
                await asyncio.sleep(0)
            case CaughtUp():
                self.is_caught_up.set()
            case Have(heads=heads):
                for head in heads:
                    self._kept(head)
            case Refusal() as refusal:
                self._refused(refusal)
            case Leaving():
                self.end()
            case _:
                # Who is there, boards, cards: nothing to a kitchen.
                return

    def _kept(self, head: Head) -> None:
        for own, waiting in self._waiting.items():
            is_reached = own.incarnation == head.incarnation and head.seq >= own.seq
            if is_reached and not waiting.done():
                waiting.set_result(None)

    def _refused(self, refusal: Refusal) -> None:
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(NotKept(refusal.why.value))
        if refusal.ends:
            self._outbox.end()
