"""A real PostgreSQL and a real Redis for tests: started here, on free ports, gone afterwards.

They come from Debian's packages, which ``./fynlo test`` installs. Where they cannot be had, the
tests that need them are skipped with a loud line.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

STARTS_WITHIN_S = 60.0
ENDS_WITHIN_S = 20.0
UNPRIVILEGED = ("postgres", "nobody")


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def postgres_folder() -> Path | None:
    """Where the newest PostgreSQL's programs lie; ``None`` if there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    if found:
        return found[-1].parent
    plain = shutil.which("postgres")
    return Path(plain).parent if plain else None


@contextmanager
def postgres() -> Iterator[str]:
    """A PostgreSQL of our own; gives its address. Skips loudly where there is none."""
    programs = postgres_folder()
    if programs is None:
        pytest.skip("LOUD: PostgreSQL is not installed, so the grown hub is NOT tested here")
    with _folder() as folder:
        port, data = free_port(), folder / "data"
        _run(str(programs / "initdb"), "-D", str(data), "-U", "fynlo", "-A", "trust", "-E", "UTF8")
        server = _start(
            [
                *(str(programs / "postgres"), "-D", str(data), "-p", str(port)),
                *("-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={folder}"),
            ],
            folder,
        )
        try:
            _wait_for_port(port, server)
            _wait_until_ready(programs, port)
            yield f"postgresql+psycopg://fynlo@127.0.0.1:{port}/postgres"
        finally:
            _end(server)


@contextmanager
def redis() -> Iterator[str]:
    """A Redis of our own; gives its address. Skips loudly where there is none."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("LOUD: Redis is not installed, so the grown hub is NOT tested here")
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
            _end(server)


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
    if os.geteuid():
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
        assert server.poll() is None, "the server ended at its start"
        with socket.socket() as probe:
            probe.settimeout(1.0)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the server did not start")


def _wait_until_ready(programs: Path, port: int) -> None:
    deadline = time.monotonic() + STARTS_WITHIN_S
    words = (str(programs / "pg_isready"), "-h", "127.0.0.1", "-p", str(port))
    while time.monotonic() < deadline:
        if subprocess.run(words, check=False, timeout=10, capture_output=True).returncode == 0:
            return
        time.sleep(0.05)
    raise AssertionError("PostgreSQL did not become ready")


def _end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(ENDS_WITHIN_S)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait(ENDS_WITHIN_S)
