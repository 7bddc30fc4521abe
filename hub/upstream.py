"""A hub above this one: both relay the venue at once, so a cut between them silences nobody.

To the relay here the hub above is one more member, and to the hub above this one is. So both sides
are the relay's own steps: what one lacks is found by vectors, and nothing goes back where it came
from. This file only carries frames between a socket and the room.
"""

import asyncio
import secrets
import time
from typing import Final

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from fynlo_pos.core.version import VERSION
from fynlo_pos.sync.client.trust import NotThisHub, check_certificate, tls_to_a_hub
from fynlo_pos.sync.protocol.codec import LARGEST_FRAME, NotAFrame, decode_frame, encode_frame
from fynlo_pos.sync.protocol.frames import (
    Bases,
    Cards,
    Challenge,
    Frame,
    Have,
    Hello,
    Leaving,
    Proof,
    Push,
    Refusal,
    Role,
    Welcome,
    Why,
)
from fynlo_pos.sync.protocol.handshake import (
    NONCE_BYTES,
    is_signed_by,
    member_words,
    relay_words,
)
from hub.above import AboveStanding
from hub.codes import now_ms
from hub.home import Home
from hub.hub import Hub
from hub.logs import hub_log
from hub.outbox import Outbox
from hub.relay.events import Closed, Drained, Joined, Received
from hub.room import Room
from hub.store.port import StoreTrouble
from hub.telling_above import begun_late, heads_at_floors
from hub.upstream_joining import Above, find_above

OPENS_WITHIN_S: Final = 10.0
PING_S: Final = 20.0
PONG_WITHIN_S: Final = 60.0
FIRST_PAUSE_MS: Final = 250
LONGEST_PAUSE_MS: Final = 30_000
STOOD_S: Final = 10.0
"""A connection that stood so long was a good one: the next is tried at once."""
_LOST: Final = (OSError, TimeoutError, WebSocketException, NotThisHub, NotAFrame, StoreTrouble)


class TurnedAway(Exception):
    """The hub above does not let this one in; ``args`` say why."""


class Upstream:
    """Keeps the venue's room and the hub above in touch, through every cut."""

    def __init__(self, hub: Hub, home: Home, invitation: str) -> None:
        self._hub = hub
        self._home = home
        self._invitation = invitation
        self._standing = hub.above = AboveStanding(hub.metrics)

    async def run(self) -> None:
        """Connect, and again whenever the line has gone; until it is cancelled."""
        above = await find_above(self._hub, self._home, self._invitation)
        if above is None:
            return
        self._standing.is_at(above.address, bytes.fromhex(above.key), above.venue)
        pause_ms = FIRST_PAUSE_MS
        while True:
            began_s = time.monotonic()
            try:
                await self._stay(above)
            except TurnedAway as why:
                hub_log().warning("upstream refuses", why=str(why))
                pause_ms = LONGEST_PAUSE_MS
            except _LOST as error:
                hub_log().info("no upstream", why=type(error).__name__)
            stood = time.monotonic() - began_s > STOOD_S
            pause_ms = FIRST_PAUSE_MS if stood else min(LONGEST_PAUSE_MS, pause_ms * 2)
            await asyncio.sleep(pause_ms * (500 + secrets.randbelow(500)) / 1_000_000)

    async def _stay(self, above: Above) -> None:
        async with asyncio.timeout(OPENS_WITHIN_S):
            socket = await _dial(above)
        try:
            async with asyncio.timeout(OPENS_WITHIN_S):
                welcome = await self._greet(socket, above)
            room = await self._hub.room(above.venue)
            if room is not None:
                hub_log().info("upstream", venue=str(above.venue), hub=str(above.hub))
                self._standing.reached()
                await Between(self._hub, room, socket, above).run(welcome)
        finally:
            self._standing.lost()
            socket.transport.abort()

    async def _greet(self, socket: ClientConnection, above: Above) -> Welcome:
        identity = self._hub.identity
        hello = Hello(
            above.venue,
            identity.id,
            Role.MEMBER,
            secrets.token_bytes(NONCE_BYTES),
            app_version=VERSION,
        )
        await socket.send(encode_frame(hello))
        challenge = await _next(socket)
        words = relay_words(hello, challenge) if isinstance(challenge, Challenge) else b""
        if not isinstance(challenge, Challenge):
            raise TurnedAway(_why(challenge))
        if not is_signed_by(bytes.fromhex(above.key), challenge.signature, words):
            raise TurnedAway(Why.WRONG_SIGNATURE.value)
        proof = Proof(identity.private_key.sign(member_words(hello, challenge)))
        await socket.send(encode_frame(proof))
        welcome = await _next(socket)
        if not isinstance(welcome, Welcome):
            raise TurnedAway(_why(welcome))
        return welcome


class Between:
    """One connection to the hub above, from its welcome to its end."""

    def __init__(self, hub: Hub, room: Room, socket: ClientConnection, above: Above) -> None:
        self._room = room
        self._socket = socket
        self._above = above
        self._number = hub.number()
        self._outbox = Outbox()
        self._progress = asyncio.Event()

    async def run(self, welcome: Welcome) -> None:
        """Carry frames both ways until either side ends it."""
        room, number = self._room, self._number
        begins = heads_at_floors(begun_late(room.state, welcome.have))
        room.outboxes[number] = self._outbox
        room.on_progress[number] = self._progress.set
        room.feed(Joined(number, self._above.hub, now_ms(), begins))
        have = Have(tuple(chain.told for chain in room.state.chains.values()))
        for frame in (have, Bases(begins)) if begins else (have,):
            self._outbox.put(encode_frame(frame), is_push=False)
        self._feed(Have(welcome.have))
        sending = asyncio.ensure_future(self._outbox.run(self._up, self._drained))
        reading = asyncio.ensure_future(self._down())
        try:
            await asyncio.wait((sending, reading), return_when=asyncio.FIRST_COMPLETED)
        finally:
            del room.outboxes[number], room.on_progress[number]
            reading.cancel()
            sending.cancel()
            ends = await asyncio.gather(sending, reading, return_exceptions=True)
            room.feed(Closed(number, now_ms()))
        for end in ends:
            if isinstance(end, Exception):
                raise end

    async def _up(self, data: bytes) -> None:
        """Send what the room says to its member; of presence and the like nothing is said above."""
        frame = decode_frame(data)
        if isinstance(frame, Push | Have | Bases | Cards):
            await self._socket.send(data)
        elif isinstance(frame, Refusal):
            hub_log().warning("upstream was refused", why=frame.why.value)
            if frame.ends or frame.why is Why.GAP:
                self._outbox.end()

    async def _down(self) -> None:
        """Hand the room what the hub above says."""
        async for message in self._socket:
            frame = decode_frame(message) if isinstance(message, bytes) else None
            match frame:
                case Push() | Have() | Cards():
                    self._feed(frame)
                case Refusal(why=why, ends=ends):
                    hub_log().warning("upstream refused", why=why.value)
                    if ends or why is Why.GAP:
                        return
                case Leaving():
                    await asyncio.sleep(frame.pause_ms / 1_000)
                    return
                case _:
                    pass
            while self._room.is_full(self._number):
                self._progress.clear()
                await self._progress.wait()

    def _feed(self, frame: Frame) -> None:
        self._room.feed(Received(self._number, frame, now_ms()))

    def _drained(self) -> None:
        self._room.feed(Drained(self._number))


async def _dial(above: Above) -> ClientConnection:
    is_tls = above.address.is_tls
    socket = await connect(
        above.address.socket,
        ssl=tls_to_a_hub() if is_tls else None,
        compression=None,
        proxy=None,
        open_timeout=OPENS_WITHIN_S,
        ping_interval=PING_S,
        ping_timeout=PONG_WITHIN_S,
        max_size=2 * LARGEST_FRAME,
    )
    if is_tls:
        try:
            connection = socket.transport.get_extra_info("ssl_object")
            check_certificate(connection, bytes.fromhex(above.key))
        except NotThisHub:
            socket.transport.abort()
            raise
    return socket


async def _next(socket: ClientConnection) -> Frame | None:
    message = await socket.recv()
    return decode_frame(message) if isinstance(message, bytes) else None


def _why(frame: Frame | None) -> str:
    return frame.why.value if isinstance(frame, Refusal) else Why.OUT_OF_TURN.value
