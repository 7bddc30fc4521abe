"""A device greets its hub: with its request where the hub reads that, else as ever."""

import asyncio
import os
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, cast
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.sync.server import ServerConnection, serve

from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.client import Client
from fynlo_pos.sync.member.values import Me, Phase
from fynlo_pos.sync.protocol.codec import decode_frame, encode_frame
from fynlo_pos.sync.protocol.early import HEADER, HEARD, read_early_hello
from fynlo_pos.sync.protocol.frames import PROTOCOL, Challenge, Frame, Hello, Proof, Role
from fynlo_pos.sync.protocol.handshake import (
    NONCE_BYTES,
    is_signed_by,
    member_words,
    relay_words,
)

if TYPE_CHECKING:
    from fynlo_pos.sync.client.ports import Behind

pytestmark = pytest.mark.integration

SOON_S = 20.0


class Quiet:
    """A till that asks for nothing."""

    def is_wanted(self) -> bool:
        """Nobody waits."""
        return False

    def told(self, _status: object) -> None:
        """Nobody listens."""


class Hub:
    """A hub that challenges who says hello and hangs up once it has heard a proof."""

    def __init__(self, *, reads_requests: bool) -> None:
        self.key = Ed25519PrivateKey.generate()
        self.early: Hello | None = None
        self.heard: list[Frame | None] = []
        self.is_proven = False
        self.device_key = b""
        self._reads_requests = reads_requests

    def answers(self, _at: ServerConnection, request: Request, response: Response) -> Response:
        """Say whether the hello in the request was heard."""
        self.early = read_early_hello(request.headers[HEADER])
        if self._reads_requests:
            response.headers[HEADER] = HEARD
        return response

    def talk(self, connection: ServerConnection) -> None:
        """Greet a device."""
        with suppress(ConnectionClosed, TimeoutError):
            hello = self.early if self._reads_requests else self.hear(connection)
            assert isinstance(hello, Hello)
            asked = Challenge(uuid4(), os.urandom(NONCE_BYTES), PROTOCOL, b"")
            signature = self.key.sign(relay_words(hello, asked))
            connection.send(encode_frame(replace(asked, signature=signature)))
            proof = self.hear(connection)
            assert isinstance(proof, Proof)
            words = member_words(hello, asked)
            self.is_proven = is_signed_by(self.device_key, proof.signature, words)

    def hear(self, connection: ServerConnection) -> Frame | None:
        """Return what is said next, and keep it."""
        message = connection.recv(SOON_S)
        assert isinstance(message, bytes)
        self.heard.append(decode_frame(message))
        return self.heard[-1]


def greeted(hub: Hub) -> None:
    """Have a device connect and greet a hub until that has heard its proof, or hung up."""
    key = Ed25519PrivateKey.generate()
    hub.device_key = key.public_key().public_bytes_raw()
    me = Me(uuid4(), uuid4(), Role.MEMBER, hub.key.public_key().public_bytes_raw())
    with serve(hub.talk, "127.0.0.1", 0, process_response=hub.answers) as server:
        address = Address("127.0.0.1", server.socket.getsockname()[1])
        client = Client(me, key, address, cast("Behind", Quiet()))
        client._state = replace(client._state, phase=Phase.CALLING)
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        client._loop.call_soon(client._connect)
        client._loop.run_until_complete(_gone(client))
        client._loop.close()
        server.shutdown()
        serving.join()


async def _gone(client: Client) -> None:
    async with asyncio.timeout(SOON_S):
        while client._line is None:  # noqa: ASYNC110 - it is made in the next turn
            await asyncio.sleep(0)
        await asyncio.wait((client._line._task,))


def test_a_hub_that_reads_requests_is_said_hello_there_alone() -> None:
    hub = Hub(reads_requests=True)
    greeted(hub)
    assert hub.is_proven
    assert [type(each) for each in hub.heard] == [Proof]


def test_a_hub_that_does_not_is_said_the_same_hello_in_a_frame() -> None:
    hub = Hub(reads_requests=False)
    greeted(hub)
    assert hub.is_proven
    assert hub.heard[0] == hub.early
    assert [type(each) for each in hub.heard] == [Hello, Proof]
