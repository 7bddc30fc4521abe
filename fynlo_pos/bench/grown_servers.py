"""A real PostgreSQL and a real Redis: started on free ports of this machine, gone afterwards.

They come from Debian's packages, which ``./fynlo test`` installs.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fynlo_pos.app.ending import end_process

if sys.platform != "win32":
    import pwd

STARTS_WITHIN_S = 60.0
ENDS_WITHIN_S = 20.0
UNPRIVILEGED = ("postgres", "nobody")


class NotInstalled(Exception):
    """A server is not on this machine, or does not come up."""


def free_port() -> int:
    """Return a port that nobody listens on at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def postgres_folder() -> Path | None:
    """Return where the newest PostgreSQL's programs lie; ``None`` if there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    if found:
        return found[-1].parent
    plain = shutil.which("postgres")
    return Path(plain).parent if plain else None


def redis_program() -> str | None:
    """Return where Redis lies; ``None`` if there is none."""
    return shutil.which("redis-server")


@contextmanager
def postgres(programs: Path | None = None, **settings: str) -> Iterator[str]:
    """Run a PostgreSQL, of ``programs`` if given; gives its address. Raises ``NotInstalled``."""
    programs = programs or postgres_folder()
    if programs is None:
        raise NotInstalled("PostgreSQL")
    with _folder() as folder:
        port, data = free_port(), folder / "data"
        _run(
            str(programs / "initdb"),
            "-N",
            "-D",
            str(data),
            "-U",
            "fynlo",
            "-A",
            "trust",
            "-E",
            "UTF8",
        )
        server = _start(
            [
                *(str(programs / "postgres"), "-D", str(data), "-p", str(port)),
                *("-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={folder}"),
                *(f"--{name}={value}" for name, value in settings.items()),
            ],
            folder,
        )
        try:
            _wait_for_port(port, server)
            _wait_until_ready(programs, port)
            yield f"postgresql+psycopg://fynlo@127.0.0.1:{port}/postgres"
        finally:
            server.send_signal(signal.SIGINT)  # waits for nobody who is connected yet
            end_process(server, ENDS_WITHIN_S)


@contextmanager
def redis() -> Iterator[str]:
    """Run a Redis; gives its address. Raises ``NotInstalled``."""
    program = redis_program()
    if program is None:
        raise NotInstalled("Redis")
    with _folder() as folder:
        port = free_port()
        server = _start(
            [
                program,
                "--port",
                str(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--dir",
                str(folder),
            ],
            folder,
        )
        try:
            _wait_for_port(port, server)
            yield f"redis://127.0.0.1:{port}"
        finally:
            end_process(server, ENDS_WITHIN_S)


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="fynlo-"))
    if (user := _user()) is not None:
        shutil.chown(folder, user)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _user() -> str | None:
    """Who a server runs as: neither of them should run as root, and PostgreSQL will not."""
    if sys.platform == "win32" or os.geteuid():
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in UNPRIVILEGED if name in known)


def _run(*words: str) -> None:
    subprocess.run(
        words, user=_user(), check=True, timeout=STARTS_WITHIN_S, capture_output=True, cwd="/"
    )


def _start(words: list[str], folder: Path) -> subprocess.Popen[bytes]:
    with (folder / "server.log").open("wb") as log:
        return subprocess.Popen(
            words,
            user=_user(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=folder,
        )


def _wait_for_port(port: int, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + STARTS_WITHIN_S
    while time.monotonic() < deadline:
        if server.poll() is not None:
            break
        with socket.socket() as probe:
            probe.settimeout(1.0)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise NotInstalled("the server did not start")


def _wait_until_ready(programs: Path, port: int) -> None:
    deadline = time.monotonic() + STARTS_WITHIN_S
    words = (str(programs / "pg_isready"), "-h", "127.0.0.1", "-p", str(port))
    while time.monotonic() < deadline:
        if subprocess.run(words, check=False, timeout=10, capture_output=True).returncode == 0:
            return
        time.sleep(0.05)
    raise NotInstalled("PostgreSQL did not become ready")
