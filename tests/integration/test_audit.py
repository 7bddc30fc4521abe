"""The audit asks about every locked package, fails on a known hole, and never passes in silence."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from tests.support.audit import ROOT, Answer, Audited, Hole, ask, judge

pytestmark = pytest.mark.integration

LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)
HOLED = "pillow"
HOLE: dict[str, Any] = {
    "id": "TEST-1",
    "details": "",
    "affected": [
        {
            "package": {"name": HOLED, "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "99.0"}]}],
        }
    ],
}


@contextmanager
def service_with_one_hole() -> Iterator[tuple[str, set[str]]]:
    """A vulnerability service on this machine: its address, and the packages it was asked about."""
    asked: set[str] = set()

    class Service(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            wanted = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            name = wanted["package"]["name"]
            asked.add(name)
            answer = json.dumps({"vulns": [HOLE]} if name == HOLED else {}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_said: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1/query", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)


@pytest.mark.slow
def test_every_locked_package_is_asked_about_and_a_hole_fails() -> None:
    with service_with_one_hole() as (address, asked):
        code, lines = judge(ask(["--vulnerability-service=osv", f"--osv-url={address}"]))
    locked = {name for name, _ in LOCKED.findall((ROOT / "requirements.lock").read_text())}
    assert len(asked) > 100
    # The rest is for other systems than this one.
    assert asked <= locked
    assert len(locked - asked) < 10
    assert code == 1
    assert [line for line in lines if line.startswith(HOLED) and "TEST-1" in line]


def test_a_service_that_cannot_be_reached_is_loud_and_does_not_fail() -> None:
    code, lines = judge(None)
    assert code == 0
    assert "LOUD" in lines[0]
    assert "NOTHING was audited" in lines[0]


def test_what_the_service_does_not_know_is_counted_and_loud() -> None:
    code, lines = judge(Answer([Audited("known", "1.0"), Audited("a", skip_reason="not found")]))
    assert code == 0
    assert lines == ["LOUD: the vulnerability service does not know 1 of 2 packages: NOT audited."]


def test_a_hole_fails_and_says_what_mends_it() -> None:
    code, lines = judge(Answer([Audited("known", "1.0", vulns=[Hole("X-1", ["1.1"])])]))
    assert code == 1
    assert lines == ["known 1.0: X-1, mended in ['1.1']"]
