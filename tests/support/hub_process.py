"""A real hub as a process of its own, and devices that talk to it over real sockets."""

import json
import os
import signal
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import UUID

import httpx
import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from websockets.datastructures import HeadersLike
from websockets.sync.client import ClientConnection, connect

from fynlo_pos.app.ending import end_process
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.protocol.certificate import is_of_hub
from fynlo_pos.sync.protocol.codec import decode_frame, encode_frame
from fynlo_pos.sync.protocol.enrolment import Enrolled, enrol_words, enrolled_words
from fynlo_pos.sync.protocol.frames import (
    Call,
    Challenge,
    Frame,
    Have,
    Head,
    Hello,
    Proof,
    Push,
    Refusal,
    Reply,
    Role,
    Sent,
    SignedHead,
    Watch,
    Welcome,
)
from fynlo_pos.sync.protocol.handshake import (
    head_words,
    is_signed_by,
    member_words,
    relay_words,
)
from fynlo_pos.sync.protocol.link import head_after, link_of
from fynlo_pos.sync.protocol.packing import pack, unpack
from hub.ids import new_id
from tests.support.forked import Forked, begin_module

ROOT = Path(__file__).parents[2]
STARTS_WITHIN_S = 60.0
ENDS_WITHIN_S = 20.0
ANSWERS_WITHIN_S = 20.0


class HubProcess:
    """A hub that runs; ended, and if need be killed, when its block is left."""

    def __init__(self, folder: Path, *words: str, **environment: str) -> None:
        self.folder = folder
        self._words = words
        self._environment = environment
        self._process: Forked | subprocess.Popen[bytes] | None = None
        self.command: tuple[str, ...] = ("hub",)
        self.where: dict[str, Any] = {}
        self._logged: list[dict[str, Any]] = []
        self._logged_bytes = 0

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self._process is None:
            return
        end_process(self._process, ENDS_WITHIN_S)

    def start(self, port: int = 0) -> None:
        """Start, on a port of before or any, and wait until it tells where it is."""
        self.folder.mkdir(parents=True, exist_ok=True)
        told = self.folder / "running.json"
        told.unlink(missing_ok=True)
        environment = {**os.environ, "FYNLO_HUB_HOME": str(self.folder), **self._environment}
        with (self.folder / "log.jsonl").open("ab") as log:
            words = (*self.command, "--port", str(port), *self._words)
            self._process = begin_module(*words, environment=environment, stderr=log)
        deadline = time.monotonic() + STARTS_WITHIN_S
        while not told.exists():
            assert self._process.poll() is None, self.log()
            assert time.monotonic() < deadline, "the hub did not start in time"
            time.sleep(0.02)
        self.where = json.loads(told.read_text())

    def preload(self, library: Path | None) -> None:
        """Run it under a library from the next start on, or under none."""
        self._environment.pop("LD_PRELOAD", None)
        if library is not None:
            self._environment["LD_PRELOAD"] = str(library)

    def stop(self) -> int:
        """Ask it to end in good order; return its exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(ENDS_WITHIN_S)

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(ENDS_WITHIN_S)

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def key(self) -> bytes:
        return bytes.fromhex(self.where["key"])

    @property
    def http(self) -> str:
        return f"http{'s' if self.where['tls'] else ''}://127.0.0.1:{self.where['port']}"

    @property
    def ws(self) -> str:
        return self.http.replace("http", "ws", 1) + "/sync"

    def offered(self, count: int) -> list[str]:
        """Codes that each begin a venue, from the tool for who runs a hub of many."""
        told = subprocess.run(
            [sys.executable, "-m", "hub.offer", str(count)],
            cwd=ROOT,
            env={**os.environ, "FYNLO_HUB_HOME": str(self.folder), **self._environment},
            capture_output=True,
            text=True,
            check=True,
            timeout=STARTS_WITHIN_S,
        )
        return told.stdout.split()

    def first_code(self) -> str:
        return (self.folder / "first-code.txt").read_text().strip()

    def log(self) -> str:
        return (self.folder / "log.jsonl").read_text()

    def logged(self, event: str) -> list[dict[str, Any]]:
        """The log's lines of one kind; a line is read once, however often one looks."""
        with (self.folder / "log.jsonl").open("rb") as log:
            log.seek(self._logged_bytes)
            *whole, _ = log.read().split(b"\n")
        self._logged_bytes += sum(len(line) + 1 for line in whole)
        self._logged += [json.loads(line) for line in whole if line.startswith(b"{")]
        return [line for line in self._logged if line.get("event") == event]


class Terminal:
    """A device with its key: enrols, connects, pushes, listens."""

    def __init__(self, hub: HubProcess, name: str = "Till") -> None:
        self.hub = hub
        self.name = name
        self.id = new_id()
        self.key = Ed25519PrivateKey.generate()
        self.venue = UUID(int=0)
        self.role = Role.MEMBER
        self.station: UUID | None = None
        self.socket: ClientConnection | None = None
        self._opened = ExitStack()
        self._heard_meanwhile: list[Frame] = []

    @property
    def public_key(self) -> bytes:
        return self.key.public_key().public_bytes_raw()

    def enrol_body(self, code: str, **changed: object) -> dict[str, object]:
        words = enrol_words(code, self.id, self.public_key, self.hub.key)
        body: dict[str, object] = {
            "code": code,
            "device": str(self.id),
            "key": self.public_key.hex(),
            "name": self.name,
            "signature": self.key.sign(words).hex(),
        }
        return body | changed

    def ask_to_enrol(self, code: str, **changed: object) -> httpx.Response:
        return httpx.post(
            f"{self.hub.http}/enrol",
            json=self.enrol_body(code, **changed),
            timeout=ANSWERS_WITHIN_S,
            verify=False,  # noqa: S501 - the answer is signed, and its signature is compared
        )

    def enrol(self, code: str, **changed: object) -> Enrolled:
        answer = self.ask_to_enrol(code, **changed)
        assert answer.status_code == 200, answer.text
        enrolled = msgspec.convert(answer.json(), Enrolled)
        words = enrolled_words(enrolled, self.public_key)
        assert is_signed_by(self.hub.key, bytes.fromhex(enrolled.signature), words)
        self.venue, self.role = enrolled.venue, enrolled.role
        return enrolled

    def connect(self, *have: Head, says_have: bool = True) -> list[Frame]:
        """Prove each other; return what was said up to the welcome (or the refusal)."""
        self.disconnect()
        self.socket = self._opened.enter_context(opened_socket(self.hub))
        hello = Hello(self.venue, self.id, self.role, os.urandom(32), app_version="7.1")
        self.say(hello)
        challenge = self.hear()
        if not isinstance(challenge, Challenge):
            return [challenge]
        assert is_signed_by(self.hub.key, challenge.signature, relay_words(hello, challenge))
        self.say(Proof(self.key.sign(member_words(hello, challenge))))
        answer = self.hear()
        if says_have and isinstance(answer, Welcome):
            is_member = self.role is Role.MEMBER
            self.say(Have(have) if is_member else Watch(self.station, have))
        return [challenge, answer]

    def disconnect(self) -> None:
        self._opened.close()
        self._heard_meanwhile.clear()
        self.socket = None

    def say(self, frame: Frame) -> None:
        assert self.socket is not None
        self.socket.send(encode_frame(frame))

    def hear(self, timeout_s: float = ANSWERS_WITHIN_S) -> Frame:
        if self._heard_meanwhile:
            return self._heard_meanwhile.pop(0)
        assert self.socket is not None
        message = self.socket.recv(timeout_s)
        assert isinstance(message, bytes)
        frame = decode_frame(message)
        assert frame is not None
        return frame

    def hear_until(self, kind: type[Frame], timeout_s: float = ANSWERS_WITHIN_S) -> list[Frame]:
        """What is said up to and with the first frame of a kind."""
        deadline = time.monotonic() + timeout_s
        heard: list[Frame] = []
        while True:
            heard.append(self.hear(max(0.01, deadline - time.monotonic())))
            if isinstance(heard[-1], kind):
                return heard

    def push(self, envelopes: list[Envelope]) -> None:
        self.say(self.push_of(envelopes))

    def push_of(self, envelopes: list[Envelope]) -> Push:
        last = envelopes[-1]
        head = head_after(last.body, link_of(last.body))
        signed = SignedHead(head, self.id, self.key.sign(head_words(head)))
        return pack([Sent(e.body, e.private) for e in envelopes], (signed,))

    def hear_bodies(self, count: int, timeout_s: float = ANSWERS_WITHIN_S) -> list[bytes]:
        """The next envelopes that are sent."""
        deadline = time.monotonic() + timeout_s
        bodies: list[bytes] = []
        while len(bodies) < count:
            frame = self.hear(max(0.01, deadline - time.monotonic()))
            if isinstance(frame, Push):
                bodies += [each.body for each in unpack(frame)]
        return bodies

    def stored_up_to(self, seq: int, timeout_s: float = ANSWERS_WITHIN_S) -> None:
        """Wait until the hub says that it has a chain on its disk up to a number."""
        deadline = time.monotonic() + timeout_s
        while True:
            frame = self.hear(max(0.01, deadline - time.monotonic()))
            assert not isinstance(frame, Refusal), frame
            if isinstance(frame, Have) and any(head.seq >= seq for head in frame.heads):
                return

    def call(self, name: str, body: bytes = b"") -> Reply:
        call = Call(new_id(), name, body)
        self.say(call)
        meanwhile: list[Frame] = []
        while True:
            reply = self.hear()
            if isinstance(reply, Reply) and reply.id == call.id:
                self._heard_meanwhile = meanwhile + self._heard_meanwhile
                return reply
            meanwhile.append(reply)


@contextmanager
def opened_socket(
    hub: HubProcess, headers: HeadersLike | None = None
) -> Iterator[ClientConnection]:
    """A websocket to a hub; off loopback its certificate is compared with the key one knows."""
    context = None
    if hub.where["tls"]:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    with connect(
        hub.ws,
        ssl=context,
        compression=None,
        open_timeout=ANSWERS_WITHIN_S,
        close_timeout=2,
        additional_headers=headers,
    ) as socket:
        if hub.where["tls"]:
            assert isinstance(socket.socket, ssl.SSLSocket)
            certificate = socket.socket.getpeercert(binary_form=True)
            assert certificate is not None
            assert is_of_hub(certificate, hub.key)
        yield socket


@contextmanager
def running_hub(folder: Path, *words: str, **environment: str) -> Iterator[HubProcess]:
    """A hub in a folder of its own."""
    with HubProcess(folder, *words, **environment) as hub:
        yield hub
