"""A process that has our programs imported and forks one for each that it is asked for.

``python -m tests.support.forking FD``. A program takes a second to import and most tests want it
to run for less; a fork of this begins where ``python -m`` would with all of it imported. What it
forks has the environment, folder and streams that were sent along, and counts its covered lines if
its environment says so. The other end of it is ``tests.support.forked``.
"""

import gc
import os
import runpy
import socket
import sys
from importlib import import_module

import coverage
import msgspec

LARGEST_MESSAGE = 1 << 20
IMPORTED_FOR = {
    "hub": (
        "hub.service",
        "nacl.bindings",
        "pydantic.v1",
        "uvicorn.lifespan.on",
        "uvicorn.loops.uvloop",
        "uvicorn.protocols.websockets.websockets_sansio_impl",
        "uvloop",
    ),
    "fynlo_pos": (
        "fynlo_pos.cli.main",
        "fynlo_pos.cli.doctor",
        "fynlo_pos.cli.hub",
        "fynlo_pos.cli.importing_menu",
        "fynlo_pos.cli.importing_orders",
        "fynlo_pos.cli.reports",
        "fynlo_pos.core.db.doctor",
        "fynlo_pos.core.db.engine",
        "fynlo_pos.core.db.migrate",
        "fynlo_pos.core.db.statements",
    ),
    "tests.support.venue_till": ("tests.support.venue_till", "fynlo_pos.core.db.migrate"),
}
"""What stands for a package that is run, with what its program loads late; else the module."""


class Begin(msgspec.Struct, tag=True, frozen=True):
    """Fork ``python -m module words``; its three streams come along. Answered by its process id."""

    module: str
    words: tuple[str, ...]
    environment: dict[str, str]
    folder: str


class HowItEnded(msgspec.Struct, tag=True, frozen=True):
    """Answered by the exit code of a process that has ended."""

    pid: int


Asked = Begin | HowItEnded


def serve(line: socket.socket) -> None:
    """Answer until the other end is closed."""
    gc.disable()
    imported: set[str] = set()
    while True:
        message, streams, _, _ = socket.recv_fds(line, LARGEST_MESSAGE, 3)
        if not message:
            return
        asked = msgspec.msgpack.decode(message, type=Asked)
        if isinstance(asked, HowItEnded):
            _, status = os.waitpid(asked.pid, 0)
            answer = os.waitstatus_to_exitcode(status)
        else:
            if asked.module not in imported:
                for name in IMPORTED_FOR.get(asked.module, (asked.module,)):
                    import_module(name)
                imported.add(asked.module)
                gc.collect()
                gc.freeze()
            answer = os.fork()
            if answer == 0:
                line.close()
                break
            for stream in streams:
                os.close(stream)
        line.send(msgspec.msgpack.encode(answer))
    become(asked, streams)


def become(asked: Begin, streams: list[int]) -> None:
    """Be the program that was asked for; ends the process."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
    os.environ.clear()
    os.environ.update(asked.environment)
    os.chdir(asked.folder)
    gc.enable()
    coverage.process_startup()
    sys.argv = [asked.module, *asked.words]
    sys.modules.pop(asked.module, None)
    runpy.run_module(asked.module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
