"""Stands between a worker and Redis and loses every second message that Redis publishes."""

import socket
import threading
from types import TracebackType
from typing import Final, Self
from urllib.parse import urlsplit

MESSAGE: Final = (b"*3\r\n$7\r\nmessage\r\n", b">3\r\n$7\r\nmessage\r\n")
WAITS_S: Final = 0.2


class DroppingProxy:
    """Passes bytes both ways but for half of what was published. ``dropped`` counts."""

    def __init__(self, redis: str) -> None:
        parts = urlsplit(redis)
        self._to = (parts.hostname or "127.0.0.1", parts.port or 6379)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(WAITS_S)
        self._threads: list[threading.Thread] = []
        self._is_over = threading.Event()
        self._seen = 0
        self.dropped = 0
        self.address = f"redis://127.0.0.1:{self._listener.getsockname()[1]}"

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
        while self._threads:  # who accepts is first, and begins no other once it has ended
            self._threads.pop(0).join(5.0)
        self._listener.close()

    def _run(self, target: object, *arguments: object) -> None:
        # A worker may dial anew within any test: the line is this proxy's to end, not that test's.
        thread = threading.Thread(target=target, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._is_over.is_set():
            try:
                client, _ = self._listener.accept()
            except TimeoutError:
                continue
            server = socket.create_connection(self._to, timeout=5.0)
            self._run(self._pass, client, server, False)
            self._run(self._pass, server, client, True)

    def _pass(self, source: socket.socket, target: socket.socket, from_redis: bool) -> None:
        source.settimeout(WAITS_S)
        try:
            while not self._is_over.is_set():
                try:
                    data = source.recv(65_536)
                except TimeoutError:
                    continue
                if not data:
                    break
                if from_redis and data.startswith(MESSAGE):
                    self._seen += 1
                    if self._seen % 2:
                        self.dropped += 1
                        continue
                target.sendall(data)
        except OSError:
            return
        finally:
            source.close()
            target.close()
