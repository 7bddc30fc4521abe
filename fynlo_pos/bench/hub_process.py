"""A real hub to measure: started as a process of its own, in a folder of its own."""

import json
import os
import ssl
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.app.clock import new_id
from fynlo_pos.bench import programs
from fynlo_pos.sync.client.trust import tls_to_a_hub
from fynlo_pos.sync.protocol.enrolment import enrol_words
from fynlo_pos.sync.protocol.frames import Head, SignedHead
from fynlo_pos.sync.protocol.handshake import head_words

STARTS_WITHIN_S: Final = 60.0
ANSWERS_WITHIN_S: Final = 60.0
NO_KEYRING: Final = "keyring.backends.fail.Keyring"
KB_IN_MB: Final = 1024


class EnrolledDevice(msgspec.Struct, frozen=True):
    """A device that a hub knows, with its private key."""

    venue: UUID
    id: UUID
    seed: bytes

    @property
    def key(self) -> Ed25519PrivateKey:
        """The key it signs with."""
        return Ed25519PrivateKey.from_private_bytes(self.seed)

    def sign(self, head: Head) -> SignedHead:
        """Return a head signed."""
        return SignedHead(head, self.id, self.key.sign(head_words(head)))


class MeasuredHub:
    """A hub process, ended when the block is left."""

    def __init__(self, folder: Path, *, is_tls: bool = False, database: str = "") -> None:
        """Say how to run it; ``database`` is a PostgreSQL's address, or empty for a file."""
        self.folder = folder
        self._is_tls = is_tls
        self._environment = {
            **os.environ,
            "FYNLO_HUB_HOME": str(folder),
            "FYNLO_HUB_DATABASE": database,
            "PYTHON_KEYRING_BACKEND": NO_KEYRING,
        }

    def __enter__(self) -> Self:
        self.folder.mkdir(parents=True, exist_ok=True)
        told = self.folder / "running.json"
        told.unlink(missing_ok=True)
        with (self.folder / "log.jsonl").open("ab") as log:
            self._process = programs.begin(
                *("hub", "--port", "0", *(["--tls"] if self._is_tls else [])),
                environment=self._environment,
                stderr=log,
            )
        deadline = time.monotonic() + STARTS_WITHIN_S
        while not told.exists():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.__exit__(None, None, None)
                raise RuntimeError("the hub to measure did not start")
            time.sleep(0.02)
        self.where: dict[str, Any] = json.loads(told.read_text())
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        programs.end(self._process)

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """End the process for as long as the block lasts; another runs behind it."""
        self.__exit__(None, None, None)
        yield
        self.__enter__()

    @property
    def address(self) -> str:
        """Where its websocket is."""
        return f"{'wss' if self._is_tls else 'ws'}://127.0.0.1:{self.where['port']}/sync"

    @property
    def trust(self) -> ssl.SSLContext | None:
        """How its TLS is spoken with, as a terminal does; ``None`` where it speaks plainly."""
        return tls_to_a_hub() if self._is_tls else None

    @contextmanager
    def http(self) -> Iterator[HTTPConnection]:
        """Speak HTTP with it over a connection of its own."""
        port, trust = self.where["port"], self.trust
        http = (
            HTTPConnection("127.0.0.1", port, timeout=ANSWERS_WITHIN_S)
            if trust is None
            else HTTPSConnection("127.0.0.1", port, timeout=ANSWERS_WITHIN_S, context=trust)
        )
        with closing(http):
            yield http

    def first_device(self) -> EnrolledDevice:
        """Enrol the first device, which begins the first venue."""
        return self.enrol(self.first_code())

    def first_code(self) -> str:
        """Return the code that begins the first venue."""
        return (self.folder / "first-code.txt").read_text(encoding="ascii").strip()

    @property
    def key(self) -> bytes:
        """The hub's own public key."""
        return bytes.fromhex(self.where["key"])

    def venue_codes(self, count: int) -> list[str]:
        """Return codes that each begin a venue."""
        return programs.said_by(
            *("hub.offer", str(count)), environment=self._environment, within_s=ANSWERS_WITHIN_S
        ).split()

    def enrol(self, code: str) -> EnrolledDevice:
        """Enrol a new device by a code."""
        device = EnrolledDevice(UUID(int=0), new_id(), os.urandom(32))
        public = device.key.public_key().public_bytes_raw()
        words = enrol_words(code, device.id, public, self.key)
        asked = {
            "code": code,
            "device": str(device.id),
            "key": public.hex(),
            "name": "Measured",
            "signature": device.key.sign(words).hex(),
        }
        with self.http() as http:
            kind = {"content-type": "application/json"}
            http.request("POST", "/enrol", json.dumps(asked).encode(), kind)
            told = json.load(http.getresponse())
        return msgspec.structs.replace(device, venue=UUID(told["venue"]))

    def resident_mb(self) -> float | None:
        """Return what the process holds, in megabytes of 2^20 bytes; ``None`` if untold."""
        status = Path(f"/proc/{self._process.pid}/status")
        if not status.exists():
            return None
        rows = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(rows["VmRSS"].split()[0]) / KB_IN_MB
