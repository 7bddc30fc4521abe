"""One terminal of a crowd: as little of a websocket as a hub can tell from a whole one.

A crowd shares the machine with the hub that is measured, so what its terminals would do on machines
of their own is left out: they believe the hub, and read past what they are sent.
"""

import asyncio
import os
from typing import Final, cast
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from websockets.frames import CloseCode, Frame, Opcode

from fynlo_pos.bench.hub_process import EnrolledDevice
from fynlo_pos.sync.protocol.codec import decode_frame, encode_frame
from fynlo_pos.sync.protocol.early import HEADER, HEARD, early_hello
from fynlo_pos.sync.protocol.frames import Challenge, Have, Hello, Proof, Role, Welcome
from fynlo_pos.sync.protocol.handshake import NONCE_BYTES, member_words

HEAD_ENDS: Final = b"\r\n\r\n"
OPEN: Final = b"HTTP/1.1 101 "
HEARD_HELLO: Final = f"\r\n{HEADER}: {HEARD}".encode("ascii")
SHORT: Final = 126
LONG: Final = 127
_OPCODE: Final = 0x0F


class CrowdedTerminal(asyncio.Protocol):
    """Connects, proves itself, says what it has, and then reads; ``is_in`` once it was let in."""

    def __init__(self, device: EnrolledDevice, key: Ed25519PrivateKey, address: str) -> None:
        self._key = key
        self._address = address
        self._hello = Hello(device.venue, device.id, Role.MEMBER, os.urandom(NONCE_BYTES))
        self._came = bytearray()
        self._is_open = False
        self.is_in: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Say hello with the request for a websocket."""
        # uvloop's is none by its class.
        self._transport = cast("asyncio.Transport", transport)
        self._transport.write(request_for(self._address, early_hello(encode_frame(self._hello))))

    def data_received(self, data: bytes) -> None:
        """Take in what came."""
        self._came += data
        if not self._is_open:
            head, ends, rest = self._came.partition(HEAD_ENDS)
            if not ends:
                return
            if not head.startswith(OPEN) or HEARD_HELLO not in head:
                self._fail(head.decode("latin-1"))
                return
            self._is_open, self._came = True, rest
        while (message := self._next()) is not None:
            self._heard(*message)

    def connection_lost(self, exc: Exception | None) -> None:
        """Say so to who waits for it to be in."""
        self._fail(f"the hub has hung up: {exc}")

    def say(self, message: bytes) -> None:
        """Send a message."""
        self._send(Opcode.BINARY, message)

    def hang_up(self) -> None:
        """Say goodbye, and wait for no answer."""
        self._send(Opcode.CLOSE, CloseCode.NORMAL_CLOSURE.to_bytes(2, "big"))
        self._transport.close()

    def _send(self, opcode: Opcode, data: bytes) -> None:
        self._transport.write(Frame(opcode, data).serialize(mask=True))

    def _next(self) -> tuple[int, bytes] | None:
        """Return the next frame's opcode and data; a hub sends each message whole and unmasked."""
        came = self._came
        begins = 2
        if len(came) < begins:
            return None
        size = came[1]
        if size >= SHORT:
            begins += 2 if size == SHORT else 8
            size = int.from_bytes(came[2:begins], "big")
        if len(came) < begins + size:
            return None
        opcode, data = came[0] & _OPCODE, bytes(came[begins : begins + size])
        del came[: begins + size]
        return opcode, data

    def _heard(self, opcode: int, data: bytes) -> None:
        if opcode == Opcode.PING:
            self._send(Opcode.PONG, data)
        elif opcode == Opcode.BINARY and not self.is_in.done():
            self._answer(data)

    def _answer(self, data: bytes) -> None:
        match decode_frame(data):
            case Challenge() as challenge:
                words = member_words(self._hello, challenge)
                self.say(encode_frame(Proof(self._key.sign(words))))
            case Welcome() as welcome:
                self.say(encode_frame(Have(welcome.have)))
                self.is_in.set_result(None)
            case other:
                self._fail(repr(other))

    def _fail(self, why: str) -> None:
        if not self.is_in.done():
            self.is_in.set_exception(ConnectionError(why))


def request_for(address: str, hello: str) -> bytes:
    """Return what asks for a websocket at an address and says hello."""
    where = urlsplit(address)
    return (
        f"GET {where.path} HTTP/1.1\r\nHost: {where.netloc}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        f"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n{HEADER}: {hello}\r\n\r\n"
    ).encode("ascii")
