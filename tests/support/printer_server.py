"""A receipt printer at a real TCP port of this machine, with the faults that printers have.

It reads what it is sent as a printer does: questions are answered, the rest is printed.
"""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

OFFLINE_CAUSE = b"\x10\x04\x02"
PAPER_ROLL = b"\x10\x04\x04"
WHEN_DONE = b"\x1dr\x01"
STOP_REPORTS = b"\x1da\x00"
QUESTIONS = (OFFLINE_CAUSE, PAPER_ROLL, WHEN_DONE, STOP_REPORTS)

ALL_WELL = 0x12
COVER_OPEN = 0x16
CUTTER_FAULT = 0x52
ROLL_NEAR_END = 0x1E
ROLL_END = 0x72
DONE = 0x00
DONE_WITHOUT_PAPER = 0x0C


@dataclass
class PrinterServer:
    """Its state, set by the test, and what it has printed."""

    offline_cause: int = ALL_WELL
    paper_roll: int = ALL_WELL
    done: int = DONE
    answers_state: bool = True
    answers_done: bool = True
    dies_after: int | None = None
    chatter: bytes = b""
    chatter_before_done: bytes = b""
    dribbles: bool = False
    printed: bytearray = field(default_factory=bytearray)
    connections: int = 0
    port: int = 0

    def serve(self, line: socket.socket) -> None:
        """Work one connection until the other side is done or this printer dies."""
        self.connections += 1
        pending = b""
        if self.chatter:
            line.sendall(self.chatter)
        while received := line.recv(4096):
            pending = self.work(line, pending + received)
            if self.dribbles:
                _dribble(line)
            if self.dies_after is not None and len(self.printed) >= self.dies_after:
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
                return

    def work(self, line: socket.socket, pending: bytes) -> bytes:
        """Answer or print `pending`; return what may be the beginning of a question."""
        while pending:
            question = next((known for known in QUESTIONS if pending.startswith(known)), None)
            if question is not None:
                self.answer(line, question)
                pending = pending[len(question) :]
            elif any(known.startswith(pending) for known in QUESTIONS):
                return pending
            else:
                self.printed += pending[:1]
                pending = pending[1:]
        return pending

    def answer(self, line: socket.socket, question: bytes) -> None:
        """Answer as this printer's state has it, or not at all."""
        if question == WHEN_DONE and self.answers_done:
            line.sendall(self.chatter_before_done + bytes([self.done]))
        elif question == OFFLINE_CAUSE and self.answers_state:
            line.sendall(bytes([self.offline_cause]))
        elif question == PAPER_ROLL and self.answers_state:
            line.sendall(bytes([self.paper_roll]))


@contextmanager
def printer_server() -> Iterator[PrinterServer]:
    """Run a printer until the block ends."""
    server = PrinterServer()
    door = socket.create_server(("127.0.0.1", 0))
    server.port = door.getsockname()[1]
    stopping = threading.Event()
    thread = threading.Thread(target=_accept, args=(server, door, stopping))
    thread.start()
    try:
        yield server
    finally:
        stopping.set()
        with socket.create_connection(door.getsockname(), timeout=5):
            pass
        thread.join(timeout=10)
        door.close()
        assert not thread.is_alive()


def _dribble(line: socket.socket) -> None:
    """Send a report every twentieth of a second until the other side has gone, ten seconds long."""
    for _report in range(200):
        line.sendall(b"\x14")
        time.sleep(0.05)


def _accept(server: PrinterServer, door: socket.socket, stopping: threading.Event) -> None:
    while True:
        line, _address = door.accept()
        with line:
            if stopping.is_set():
                return
            line.settimeout(10)
            try:
                server.serve(line)
            except OSError:
                continue


def unused_port() -> int:
    """Return a port of this machine at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])
