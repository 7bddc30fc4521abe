"""What a hub does with a hello in a request that no honest device sends: as with one in a frame."""

import os
import socket
from contextlib import closing, suppress
from uuid import uuid4

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from websockets.datastructures import Headers, HeadersLike
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection

from fynlo_pos.sync.protocol.codec import decode_frame, encode_frame
from fynlo_pos.sync.protocol.early import HEADER, HEARD, LONGEST, early_hello
from fynlo_pos.sync.protocol.frames import (
    PROTOCOL,
    Challenge,
    Frame,
    Have,
    Hello,
    Proof,
    Refusal,
    Role,
    Welcome,
    Why,
)
from fynlo_pos.sync.protocol.handshake import is_signed_by, member_words, relay_words
from tests.integration.hub_hostile.test_strangers import hello_of, refusals, refused_once
from tests.support.hostile_frames import FRAMES
from tests.support.hub_process import HubProcess, Terminal, opened_socket

pytestmark = pytest.mark.integration

TOO_LONG_FOR_A_LINE = 9_000


def hear(stranger: ClientConnection) -> Frame:
    told = stranger.recv(20)
    assert isinstance(told, bytes)
    frame = decode_frame(told)
    assert frame is not None
    return frame


def saying(hello: Hello) -> HeadersLike:
    return {HEADER: early_hello(encode_frame(hello))}


def answer_to(hub: HubProcess, headers: HeadersLike) -> Refusal:
    """What a stranger is told who asks like this; the connection is closed after it."""
    with opened_socket(hub, headers) as stranger:
        refusal = hear(stranger)
        assert isinstance(refusal, Refusal)
        assert refusal.ends
        with pytest.raises(ConnectionClosed):
            stranger.recv(20)
        return refusal


def test_a_device_is_challenged_with_the_answer_to_its_request_and_proves_itself(
    hub: HubProcess, till: Terminal
) -> None:
    hello = hello_of(till)
    with opened_socket(hub, saying(hello)) as socket_:
        assert socket_.response is not None
        assert socket_.response.headers[HEADER] == HEARD
        challenge = hear(socket_)
        assert isinstance(challenge, Challenge)
        assert is_signed_by(hub.key, challenge.signature, relay_words(hello, challenge))
        socket_.send(encode_frame(Proof(till.key.sign(member_words(hello, challenge)))))
        assert isinstance(hear(socket_), Welcome)
    assert early_hello(encode_frame(hello)) not in hub.log()


def test_who_says_no_hello_in_its_request_is_not_told_that_it_was_heard(hub: HubProcess) -> None:
    with opened_socket(hub) as stranger:
        assert stranger.response is not None
        assert HEADER not in stranger.response.headers


def test_a_hello_of_another_venue_or_a_stranger_is_refused(hub: HubProcess, till: Terminal) -> None:
    for hello, why in (
        (replace(hello_of(till), venue=uuid4()), Why.OTHER_VENUE),
        (replace(hello_of(till), device=uuid4()), Why.UNKNOWN_DEVICE),
        (replace(hello_of(till), role=Role.VIEWER), Why.NOT_YOURS),
        (replace(hello_of(till), nonce=b"1"), Why.NOT_A_FRAME),
        (replace(hello_of(till), oldest=PROTOCOL + 1, newest=9), Why.NEWER_PROTOCOL),
    ):
        before = refusals(hub)
        assert answer_to(hub, saying(hello)).why is why
        assert refused_once(hub, before)


def test_what_is_no_hello_is_refused(hub: HubProcess, till: Terminal) -> None:
    good = early_hello(encode_frame(hello_of(till)))
    for said, why in (
        ("no base64!", Why.NOT_A_FRAME),
        (good[:-3], Why.NOT_A_FRAME),
        (good.replace("_", "/").replace("-", "+") + "/+", Why.NOT_A_FRAME),
        (early_hello(b"\xc1"), Why.NOT_A_FRAME),
        (early_hello(encode_frame(Have(()))), Why.OUT_OF_TURN),
        (early_hello(b"\x91\xcc\xfa"), Why.OUT_OF_TURN),
        ("A" * (LONGEST + 4), Why.TOO_LARGE),
        ("A" * 8_000, Why.TOO_LARGE),
        (f"{good},{good}", Why.NOT_A_FRAME),
    ):
        before = refusals(hub)
        assert answer_to(hub, {HEADER: said}).why is why
        assert refused_once(hub, before)


def test_two_hellos_in_a_request_are_none(hub: HubProcess, till: Terminal) -> None:
    good = early_hello(encode_frame(hello_of(till)))
    twice = Headers([(HEADER, good), (HEADER, good)])
    assert answer_to(hub, twice).why is Why.NOT_A_FRAME


def test_a_hello_too_long_for_a_request_is_not_read(hub: HubProcess) -> None:
    with (
        pytest.raises(InvalidStatus) as refused,
        opened_socket(hub, {HEADER: "A" * TOO_LONG_FOR_A_LINE}),
    ):
        pass
    assert refused.value.response.status_code == 431


def test_who_says_hello_in_its_request_and_again_in_a_frame_is_refused(
    hub: HubProcess, till: Terminal
) -> None:
    hello = hello_of(till)
    before = refusals(hub)
    with opened_socket(hub, saying(hello)) as stranger:
        assert isinstance(hear(stranger), Challenge)
        stranger.send(encode_frame(hello))
        assert hear(stranger) == Refusal(Why.OUT_OF_TURN, ends=True)
    assert refused_once(hub, before)


def test_a_proof_that_was_recorded_is_worth_nothing_for_the_same_hello(
    hub: HubProcess, till: Terminal
) -> None:
    hello = hello_of(till)
    with opened_socket(hub, saying(hello)) as first:
        challenge = hear(first)
        assert isinstance(challenge, Challenge)
        proof = Proof(till.key.sign(member_words(hello, challenge)))
        first.send(encode_frame(proof))
        assert isinstance(hear(first), Welcome)
    with opened_socket(hub, saying(hello)) as again:
        assert isinstance(hear(again), Challenge)
        again.send(encode_frame(proof))
        assert hear(again) == Refusal(Why.WRONG_SIGNATURE, ends=True)


def test_a_request_in_two_halves_is_read_as_one(hub: HubProcess, till: Terminal) -> None:
    said = early_hello(encode_frame(hello_of(till)))
    request = (
        "GET /sync HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {'A' * 22}==\r\n{HEADER}: {said}\r\n\r\n"
    ).encode()
    where = ("127.0.0.1", hub.where["port"])
    with closing(socket.create_connection(where, timeout=20)) as line:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        line.sendall(request[:40])
        line.settimeout(0.3)
        with suppress(TimeoutError):
            assert not line.recv(1)
        line.settimeout(20)
        line.sendall(request[40:])
        answer = line.recv(4_096)
    assert answer.startswith(b"HTTP/1.1 101 ")
    assert f"\r\n{HEADER}: {HEARD}\r\n".lower().encode() in answer.lower()


@pytest.mark.slow
def test_who_says_hello_and_proves_nothing_is_asked_to_leave(
    hub: HubProcess, till: Terminal
) -> None:
    before = refusals(hub)
    with opened_socket(hub, saying(hello_of(till))) as half:
        assert isinstance(hear(half), Challenge)
        told = hear(half)
        assert isinstance(told, Refusal)
        assert (told.why, told.ends) == (Why.OUT_OF_TURN, True)
    assert refusals(hub) == before + 1


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:Do not use the .random. module")  # a socket's pings do, beside
@settings(max_examples=50, deadline=None)
@given(message=FRAMES)
def test_nothing_that_is_said_in_a_request_harms_the_hub(hub: HubProcess, message: bytes) -> None:
    with opened_socket(hub, {HEADER: early_hello(message)}) as stranger:
        assert isinstance(hear(stranger), Refusal)
    assert os.path.exists(f"/proc/{hub.pid}")  # noqa: PTH110
