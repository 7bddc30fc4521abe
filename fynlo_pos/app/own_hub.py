"""A hub of this device's own: a process with a data folder, an identity and a lock of its own.

It outlives the till that started it. Where it has gone, the next start brings it up again at the
port that the other terminals know.
"""

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final

import msgspec

from fynlo_pos.app.ending import end_process
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.trust import tls_to_a_hub

FOLDER: Final = "hub"
STARTS_WITHIN_S: Final = 60.0
ENDS_WITHIN_S: Final = 20.0
ANSWERS_WITHIN_S: Final = 2.0
HUNG_AFTER_S: Final = 20.0
TERMINATES_WITHIN_S: Final = 5.0
LOOKS_EVERY_S: Final = 0.05
_OK: Final = 200
_PROGRAM: Final = Path(__file__).parents[2]

_started: dict[Path, subprocess.Popen[bytes]] = {}
"""The last by data folder, kept as long as this process lives: it goes on when that ends."""


class RunningHub(msgspec.Struct, frozen=True):
    """What a hub writes down of itself for the till on this machine."""

    host: str
    port: int
    tls: bool
    hub: str
    key: str
    pid: int

    @property
    def address(self) -> Address:
        """Where it is for this machine, whatever it listens on for others."""
        host = self.host if self.host not in ("0.0.0.0", "::") else "127.0.0.1"  # noqa: S104 - only compared # nosec B104
        return Address(host, self.port, self.tls)


def hub_folder(folder: Path) -> Path:
    """Return the data folder of a till's own hub."""
    return folder / FOLDER


def keep_running(folder: Path, host: str, port: int) -> RunningHub:
    """Return this device's own hub, started now unless it runs. Raises ``Trouble``.

    One that was started here and hangs is ended first: it holds the folder against any other.
    """
    home = hub_folder(folder)
    running = read_running(home)
    if running is not None and answers(running.address):
        return running
    process = _started.get(home)
    if process is not None and process.poll() is None:
        if running is not None and _answers_late(running.address):
            return running
        end_process(process, TERMINATES_WITHIN_S)
    return _start(home, host, port)


def _answers_late(address: Address) -> bool:
    """Tell whether a hub that is only busy answers yet."""
    hung_s = time.monotonic() + HUNG_AFTER_S
    while time.monotonic() < hung_s:
        if answers(address):
            return True
        time.sleep(LOOKS_EVERY_S)
    return False


@contextmanager
def ended_unless_joined(running: RunningHub) -> Iterator[None]:
    """End a hub that this program has started if nobody comes to belong to it in the block."""
    try:
        yield
    except (Refused, Trouble):
        for process in _started.values():
            if process.pid == running.pid:
                process.terminate()
                with suppress(subprocess.TimeoutExpired):
                    process.wait(ENDS_WITHIN_S)
        raise


def stop_running(home: Path) -> bool:
    """End the hub of a data folder in good order; False where none runs. Raises ``Trouble``.

    Only what answers as that hub is ended: a number left behind may be another program's by now.
    """
    running = read_running(home)
    if running is None or _asked(running.address, "/hub").get("hub") != running.hub:
        return False
    with suppress(ProcessLookupError):
        os.kill(running.pid, signal.SIGTERM)
    ends_s = time.monotonic() + ENDS_WITHIN_S
    while time.monotonic() < ends_s:
        if read_running(home) is None:
            return True
        time.sleep(LOOKS_EVERY_S)
    raise Trouble(
        "The hub was asked to stop and has not stopped yet. What it holds is safe. Wait a minute, "
        "then look with: fynlo hub --stop"
    )


def first_code(folder: Path) -> str:
    """Return the code that lets this device in first; empty once somebody has used it."""
    try:
        return (hub_folder(folder) / "first-code.txt").read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def read_running(home: Path) -> RunningHub | None:
    """Return what a hub wrote of itself; ``None`` where nothing runs or ran."""
    try:
        return msgspec.json.decode((home / "running.json").read_bytes(), type=RunningHub)
    except (OSError, msgspec.DecodeError):
        return None


def answers(address: Address) -> bool:
    """Tell whether a hub answers at an address now."""
    return "status" in _asked(address, "/health")


def _asked(address: Address, path: str) -> dict[str, Any]:
    """Return what a hub says at a path; nothing where none answers."""
    connection = (
        http.client.HTTPSConnection(
            address.host, address.port, timeout=ANSWERS_WITHIN_S, context=tls_to_a_hub()
        )
        if address.is_tls
        else http.client.HTTPConnection(address.host, address.port, timeout=ANSWERS_WITHIN_S)
    )
    try:
        with closing(connection):
            connection.request("GET", path)
            answer = connection.getresponse()
            said = json.loads(answer.read()) if answer.status == _OK else None
    except (OSError, http.client.HTTPException, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def begin_hub(home: Path, host: str, port: int, log: IO[bytes]) -> "subprocess.Popen[bytes]":
    """Begin the program of a hub on its data folder; it tells what goes wrong to ``log``."""
    return subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "hub", "--host", host, "--port", str(port)],
        cwd=_PROGRAM,
        env={**os.environ, "FYNLO_HUB_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=log,
        start_new_session=True,
    )


def _start(home: Path, host: str, port: int) -> RunningHub:
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    told = home / "running.json"
    told_before = told.read_bytes() if told.exists() else b""
    told.unlink(missing_ok=True)
    log_path = home / "hub.log"  # the hub keeps it from growing (``hub.logs``)
    with log_path.open("ab") as log:
        process = begin_hub(home, host, port, log)
    _started[home] = process
    ends_s = time.monotonic() + STARTS_WITHIN_S
    while time.monotonic() < ends_s and process.poll() is None:
        running = read_running(home)
        if running is not None and answers(running.address):
            return running
        time.sleep(LOOKS_EVERY_S)
    if process.poll() is None:
        process.terminate()
    elif told_before and not told.exists():
        told.write_bytes(told_before)  # it may be another's that hangs and goes on: it is found so
    raise Trouble(
        "The hub of this shop did not start. This terminal sells by itself, and sends what it sold "
        "once the hub runs. The file {file} says why.",
        file=str(log_path),
    )
