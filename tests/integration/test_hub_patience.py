"""How long a hub waits for who says nothing, or says it letter by letter."""

import socket
import time
from contextlib import ExitStack, suppress
from pathlib import Path

import httpx
import pytest

from tests.support.hub_process import running_hub

pytestmark = [pytest.mark.integration, pytest.mark.slow]


def test_who_sends_a_request_letter_by_letter_is_not_waited_for(tmp_path: Path) -> None:
    begun = b"GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: "
    whole = b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n"
    with running_hub(tmp_path / "hub") as hub, ExitStack() as opened:
        slow = []
        for first in (b"G", begun, whole + begun):
            raw = socket.create_connection(("127.0.0.1", hub.where["port"]), 20)
            slow.append(opened.enter_context(raw))
            raw.sendall(first)
        ends_s = time.monotonic() + 60
        while slow and time.monotonic() < ends_s:
            slow = [raw for raw in slow if not is_over(raw)]
        assert not slow, "each was closed, however it went on trickling"
        assert httpx.get(f"{hub.http}/health", timeout=20).status_code == 200


def test_who_says_nothing_at_all_is_not_waited_for(tmp_path: Path) -> None:
    with (
        running_hub(tmp_path / "hub") as hub,
        socket.create_connection(("127.0.0.1", hub.where["port"]), 60) as silent,
        suppress(ConnectionError),
    ):
        assert silent.recv(1) == b"", "it was closed"


def is_over(raw: socket.socket) -> bool:
    """Send one more letter; tell whether the hub has closed the connection."""
    raw.settimeout(0.2)
    try:
        raw.sendall(b"x")
        return not raw.recv(4_096)
    except TimeoutError:
        return False
    except OSError:
        return True
