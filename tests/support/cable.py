"""A cable between two programs that a test can pull and put back in."""

import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Final, Self

WAITS_S: Final = 0.1
ENDS_WITHIN_S: Final = 5.0


class Cable:
    """Passes bytes both ways from a port of its own while it is plugged in.

    Pulled, it closes what runs through it and takes nobody.
    """

    def __init__(self, port: int) -> None:
        self._to = ("127.0.0.1", port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(WAITS_S)
        self._threads: list[threading.Thread] = []
        self._is_over = threading.Event()
        self._is_pulled = threading.Event()
        self.port = int(self._listener.getsockname()[1])

    def __enter__(self) -> Self:
        self._run(self._accept)
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._is_over.set()
        self._is_pulled.set()
        for thread in list(self._threads):
            thread.join(ENDS_WITHIN_S)
        self._listener.close()

    def pull(self) -> None:
        """Cut it."""
        self._is_pulled.set()

    def plug_in(self) -> None:
        """Put it back."""
        self._is_pulled.clear()

    def _run(self, target: object, *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._is_over.is_set():
            try:
                client, _ = self._listener.accept()
            except TimeoutError:
                continue
            if self._is_pulled.is_set():
                client.close()
                continue
            try:
                server = socket.create_connection(self._to, timeout=ENDS_WITHIN_S)
            except OSError:
                client.close()
                continue
            self._run(self._pass, client, server)
            self._run(self._pass, server, client)

    def _pass(self, source: socket.socket, target: socket.socket) -> None:
        source.settimeout(WAITS_S)
        with source, target, suppress(OSError):
            while not self._is_pulled.is_set():
                try:
                    data = source.recv(65_536)
                except TimeoutError:
                    continue
                if not data:
                    return
                target.sendall(data)
