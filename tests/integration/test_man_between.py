"""Somebody between a device and its hub, under a certificate of their own: nothing is said to them.

Each way by which a device speaks to a hub compares the certificate before it says a word: its proof
is good for whoever passes it on, and a token for whoever has it.
"""

import asyncio
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from pathlib import Path
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.sync.server import ServerConnection, serve

from fynlo_pos.app import inviting
from fynlo_pos.app.hub_line import LOST, hub_line
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.app.snapshot_line import SnapshotLine
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.asking import ask_hub
from fynlo_pos.sync.client.trust import NotThisHub
from fynlo_pos.sync.protocol.calls import NewCode
from fynlo_pos.sync.protocol.frames import Role
from hub import upstream
from hub.certificate import tls_context, utc_now
from hub.home import Home
from hub.secret import Identity
from hub.upstream_joining import Above

pytestmark = pytest.mark.integration

HUB = Identity(UUID(int=2), bytes(range(32)), bytes(range(1, 33)))
BETWEEN = Identity(UUID(int=3), bytes(range(2, 34)), bytes(range(3, 35)))
DEVICE_KEY = Ed25519PrivateKey.generate()
TOKEN = "the token"
ENDS_WITHIN_S = 10.0
SOON_S = 0.1

Asks = Callable[[JoinedHub], object]


class Between:
    """Whoever answers at the hub's address, and what they were told."""

    def __init__(self, address: Address) -> None:
        self.joined = JoinedHub(address, HUB.public_key.hex(), UUID(int=5), UUID(int=6), "T1")
        self.heard: list[bytes | str] = []


@contextmanager
def answering(
    folder: Path, whose: Identity, only: ssl.TLSVersion = ssl.TLSVersion.TLSv1_3
) -> Iterator[Between]:
    """Answer at an address, under the certificate of this key, by TLS no later than ``only``."""
    heard: list[bytes | str] = []

    def listen(connection: ServerConnection) -> None:
        with suppress(ConnectionClosed):
            heard.append(connection.recv(ENDS_WITHIN_S))

    def note(connection: ServerConnection, request: Request) -> Response | None:
        if request.path == "/sync":
            return None
        heard.extend([request.path, *request.headers.get_all("authorization")])
        return connection.respond(HTTPStatus.OK, '{"envelopes": 0, "at_ms": 0}')

    context = tls_context(Home(folder), whose, utc_now())
    context.minimum_version = min(context.minimum_version, only)
    context.maximum_version = only
    with serve(listen, "127.0.0.1", 0, ssl=context, process_request=note) as server:
        answers = threading.Thread(target=server.serve_forever)
        answers.start()
        try:
            between = Between(Address("127.0.0.1", server.socket.getsockname()[1], is_tls=True))
            between.heard = heard
            yield between
        finally:
            server.shutdown()
            answers.join(ENDS_WITHIN_S)


def on_a_line(joined: JoinedHub) -> object:
    with hub_line(joined, DEVICE_KEY) as line:
        return line


def for_a_code(joined: JoinedHub) -> object:
    return inviting._ask(joined, DEVICE_KEY, NewCode(Role.MEMBER))


def for_the_shops_copy(joined: JoinedHub) -> object:
    return SnapshotLine(joined, TOKEN, lambda: False).kept()


def as_the_hub_below(joined: JoinedHub) -> object:
    async def dial() -> None:
        above = Above(joined.address, joined.hub_key, HUB.id, joined.venue)
        try:
            socket = await upstream._dial(above)
            await socket.send(b"a hello")
            await socket.close()
        finally:
            await asyncio.sleep(SOON_S)  # for what was cut off to be closed

    return asyncio.run(dial())


def to_be_let_in(joined: JoinedHub) -> object:
    return ask_hub(joined.address, "GET", "/enrol", hub_key=HUB.public_key)


EVERY_WAY = (on_a_line, for_a_code, for_the_shops_copy, as_the_hub_below, to_be_let_in)


@pytest.mark.parametrize("asks", EVERY_WAY)
def test_nothing_is_said_to_who_is_not_the_hub(tmp_path: Path, asks: Asks) -> None:
    with answering(tmp_path, BETWEEN) as between, pytest.raises((NotThisHub, Trouble)):
        asks(between.joined)
    assert between.heard == []


@pytest.mark.parametrize("asks", EVERY_WAY)
def test_the_hub_itself_is_spoken_with(tmp_path: Path, asks: Asks) -> None:
    """So that the other test would hear what is said; this hub answers nothing."""
    with answering(tmp_path, HUB) as between, suppress(*LOST, Trouble, OSError):
        asks(between.joined)
    assert between.heard


def test_a_hub_that_knows_no_later_tls_than_before_is_not_spoken_with(tmp_path: Path) -> None:
    with answering(tmp_path, HUB, ssl.TLSVersion.TLSv1_2) as between:
        for asks in EVERY_WAY:
            with pytest.raises((*LOST, Trouble)):
                asks(between.joined)
    assert between.heard == []


def test_a_hub_speaks_no_earlier_tls(tmp_path: Path) -> None:
    older = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    older.check_hostname, older.verify_mode = False, ssl.CERT_NONE
    older.maximum_version = ssl.TLSVersion.TLSv1_2
    with answering(tmp_path, HUB) as between:
        address = between.joined.address
        line = socket.create_connection((address.host, address.port), ENDS_WITHIN_S)
        with line, pytest.raises(ssl.SSLError):
            older.wrap_socket(line)
