"""A terminal's request, read where it is plain: as the library reads it, or not at all."""

import base64

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from websockets.http11 import Request
from websockets.server import ServerProtocol

from fynlo_pos.sync.protocol.early import HEADER
from hub.request import plain_request

pytestmark = pytest.mark.unit

KEY = base64.b64encode(bytes(range(16)))
LINES = (
    b"Host: hub:8470",
    b"Upgrade: websocket",
    b"Connection: Upgrade",
    b"Sec-WebSocket-Version: 13",
    b"Sec-WebSocket-Key: " + KEY,
)
HELLO = f"{HEADER}: aGVsbG8=".encode()
FIRST = b"GET /sync HTTP/1.1"


def request(*lines: bytes, first: bytes = FIRST) -> bytes:
    return b"\r\n".join((first, *lines, b"", b""))


def library(data: bytes) -> tuple[str, list[str]] | None:
    """What the library makes of a request: what accepts it, and the hellos; nothing if refused."""
    protocol = ServerProtocol()
    protocol.receive_data(data)
    events = protocol.events_received()
    if len(events) != 1 or not isinstance(events[0], Request):
        return None
    response = protocol.accept(events[0])
    if response.status_code != 101:
        return None
    return response.headers["Sec-WebSocket-Accept"], events[0].headers.get_all(HEADER)


@pytest.mark.parametrize("more", [(), (HELLO,), (b"User-Agent: a till", HELLO)])
def test_a_plain_request_is_read_as_the_library_reads_it(more: tuple[bytes, ...]) -> None:
    asked = plain_request(request(*LINES, *more))
    assert asked is not None
    assert library(request(*LINES, *more)) == (asked.accept, [asked.hello] if asked.hello else [])
    assert asked.hello == ("aGVsbG8=" if more else None)


@pytest.mark.parametrize(
    "data",
    [
        request(*LINES, first=b"GET /sync HTTP/1.0"),
        request(*LINES, first=b"POST /sync HTTP/1.1"),
        request(*LINES, first=b"GET /board HTTP/1.1"),
        request(*LINES, first=b"GET /sync?a HTTP/1.1"),
        *(request(*LINES[:at], *LINES[at + 1 :]) for at in range(1, len(LINES))),
        *(request(*LINES, line) for line in LINES),
        request(*LINES, HELLO, HELLO),
        request(*LINES, b"Content-Length: 3"),
        request(*LINES, b"Transfer-Encoding: chunked"),
        request(*LINES, b" folded"),
        request(*LINES, b"X: a\nHost: other"),
        request(*LINES, b"X:tight"),
        request(*LINES, b"X: \xff"),
        request(*LINES, b"X: " + b"a" * 5_000),
        request(*LINES[:4], b"Sec-WebSocket-Key: short"),
        request(*LINES[:4], b"Sec-WebSocket-Key: " + base64.b64encode(bytes(17))),
        request(*LINES[:3], b"Sec-WebSocket-Version: 12", LINES[4]),
        request(*LINES)[:-2],
        request(*LINES) + b"more",
        b"",
    ],
)
def test_what_is_not_plain_is_left_to_the_library(data: bytes) -> None:
    assert plain_request(data) is None


@given(
    lines=st.permutations((*LINES, HELLO)),
    at=st.integers(0, 400),
    cut=st.integers(0, 3),
    new=st.binary(max_size=3) | st.sampled_from((b"\r\n", b": ", b"\n", b" ", b",", b"Upgrade")),
)
@example(lines=list(LINES), at=20, cut=0, new=b"\r\nUpgrade: websocket")
def test_nothing_is_read_that_the_library_reads_otherwise(
    lines: list[bytes], at: int, cut: int, new: bytes
) -> None:
    whole = request(*lines)
    data = whole[:at] + new + whole[at + cut :]
    asked = plain_request(data)
    if asked is not None:
        hellos = [] if asked.hello is None else [asked.hello]
        assert library(data) == (asked.accept, hellos)


def test_the_answer_opens_the_websocket_and_says_whether_a_hello_was_heard() -> None:
    for more, heard in (((), b""), ((HELLO,), b"Fynlo-Hello: heard\r\n")):
        asked = plain_request(request(*LINES, *more))
        assert asked is not None
        assert asked.answer([(b"date", b"today")]) == (
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Accept: %b\r\n%bdate: today\r\n\r\n" % (asked.accept.encode(), heard)
        )
