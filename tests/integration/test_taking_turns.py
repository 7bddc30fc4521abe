"""A hub's TLS socket, read by one thread while another writes: never both inside OpenSSL."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import UUID

import pytest

from fynlo_pos.sync.client.trust import tls_to_a_hub
from hub.certificate import tls_context, utc_now
from hub.home import Home
from hub.secret import Identity

pytestmark = pytest.mark.integration

HUB = Identity(UUID(int=2), bytes(range(32)), bytes(range(1, 33)))
SILENT_S = 0.05
WITHIN_S = 10.0
LARGE = bytes(4 << 20)


@contextmanager
def both_ends(
    folder: Path, context: ssl.SSLContext | None = None
) -> Iterator[tuple[ssl.SSLSocket, ssl.SSLSocket]]:
    """Speak TLS over a pair of sockets; the hub's end first."""
    context = context or tls_context(Home(folder), HUB, utc_now())
    ends: list[ssl.SSLSocket] = []
    with ExitStack() as opened:
        here, there = (opened.enter_context(each) for each in socket.socketpair())
        shaking = threading.Thread(
            target=lambda: ends.append(context.wrap_socket(here, server_side=True))
        )
        shaking.start()
        till = opened.enter_context(tls_to_a_hub().wrap_socket(there))
        shaking.join(WITHIN_S)
        yield opened.enter_context(ends[0]), till


def test_what_is_read_and_written_at_once_is_never_in_openssl_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = threading.Lock()
    met: list[str] = []

    @contextmanager
    def alone(who: str) -> Iterator[None]:
        if not inside.acquire(blocking=False):
            met.append(who)
            yield
            return
        try:
            time.sleep(SILENT_S / 10)
            yield
        finally:
            inside.release()

    reads, sends = ssl.SSLSocket.read, ssl.SSLSocket.send

    def read(this: ssl.SSLSocket, *arguments: object) -> bytes:
        with alone("read"):
            return reads(this, *arguments)  # type: ignore[arg-type]

    def send(this: ssl.SSLSocket, *arguments: object) -> int:
        with alone("send"):
            return sends(this, *arguments)  # type: ignore[arg-type]

    with both_ends(tmp_path) as (hub, till):
        monkeypatch.setattr(ssl.SSLSocket, "read", read)
        monkeypatch.setattr(ssl.SSLSocket, "send", send)
        heard: list[bytes] = []
        reading = threading.Thread(target=lambda: heard.extend(till.recv(1) for _ in range(20)))
        reading.start()
        for _ in range(20):
            till.sendall(b"?")
            sends(hub, b"!")
        reading.join(WITHIN_S)
    assert heard == [b"!"] * 20
    assert met == []


def test_who_waits_for_an_answer_lets_the_question_out(tmp_path: Path) -> None:
    with both_ends(tmp_path) as (hub, till):
        heard: list[bytes] = []
        reading = threading.Thread(target=lambda: heard.append(till.recv(100)))
        reading.start()
        time.sleep(SILENT_S)
        till.sendall(b"well?")
        assert hub.recv(100) == b"well?"
        hub.sendall(b"yes")
        reading.join(WITHIN_S)
        assert heard == [b"yes"]


def test_more_than_the_system_takes_at_once_is_sent_whole(tmp_path: Path) -> None:
    with both_ends(tmp_path) as (hub, till):
        sending = threading.Thread(target=till.sendall, args=(LARGE,))
        sending.start()
        got = 0
        while got < len(LARGE):
            got += len(hub.recv(1 << 16))
        sending.join(WITHIN_S)
        assert not sending.is_alive()


def test_it_waits_as_long_as_it_may(tmp_path: Path) -> None:
    with both_ends(tmp_path) as (hub, till):
        till.settimeout(SILENT_S)
        with pytest.raises(TimeoutError):
            till.recv(1)
        till.settimeout(0)
        with pytest.raises(ssl.SSLWantReadError):
            till.recv(1)
        till.settimeout(WITHIN_S)
        hub.sendall(b"late")
        assert till.recv(100) == b"late"
        assert till.gettimeout() == WITHIN_S


def test_who_waits_on_a_socket_that_is_closed_is_let_go(tmp_path: Path) -> None:
    with both_ends(tmp_path) as (_hub, till):
        ended = threading.Event()

        def wait() -> None:
            with pytest.raises((OSError, ValueError)):
                till.recv(1)
            ended.set()

        reading = threading.Thread(target=wait)
        reading.start()
        time.sleep(SILENT_S)
        till.close()
        assert ended.wait(WITHIN_S)
        reading.join(WITHIN_S)


def test_a_hub_sends_no_tickets_that_come_in_as_the_first_request_is_written(
    tmp_path: Path,
) -> None:
    context = tls_context(Home(tmp_path), HUB, utc_now())
    with both_ends(tmp_path, context) as (hub, till):
        till.setblocking(False)
        hub.sendall(b"!")
        time.sleep(SILENT_S)
        assert till.recv(1) == b"!"
        assert till.session is not None
        assert not till.session.has_ticket
