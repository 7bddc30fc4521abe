"""A TLS socket that one thread reads while another writes, which OpenSSL does not allow at once.

A connection that blocks has a thread of its library's that reads. Where that was inside OpenSSL as
the request was written, the request was never sent and nobody was told (DECISIONS.md, 119).
"""

import selectors
import ssl
import threading
import time
from collections.abc import Callable
from typing import Any, Final, Self, TypeVar

LOOKS_EVERY_S: Final = 0.2
"""Who waits looks so often whether the socket was closed meanwhile."""

T = TypeVar("T")


class TakingTurns(ssl.SSLSocket):
    """Lets one thread at a time into OpenSSL; who waits for the other side lets the others in."""

    def __new__(cls, *arguments: Any, **named: Any) -> Self:  # noqa: ANN401 - as ``socket`` has it
        """Make one; the library that wraps a socket makes it in this way."""
        made = super().__new__(cls, *arguments, **named)
        made._turn = threading.Lock()
        return made

    _turn: threading.Lock

    def read(self, len: int = 1024, buffer: Any = None) -> bytes:  # noqa: A002, ANN401 - as there
        """Read what comes, at most ``len`` bytes."""
        reads = super().read
        return self._in_turn(lambda: reads(len, buffer))

    def send(self, data: Any, flags: int = 0) -> int:  # noqa: ANN401 - as ``SSLSocket`` has it
        """Send some of ``data``; return how much."""
        sends = super().send
        return self._in_turn(lambda: sends(data, flags))

    def getpeercert(self, binary_form: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002 - as there
        """Return the other side's certificate; reading may be putting the session in its place."""
        with self._turn:
            return super().getpeercert(binary_form)

    def _in_turn(self, act: Callable[[], T]) -> T:
        """Do what can be done now; wait outside the turn for what cannot.

        Raises ``TimeoutError`` after what ``settimeout`` allowed; a socket that is not to wait
        raises what OpenSSL wants, at once.
        """
        began_s = time.monotonic()
        while True:
            with self._turn:
                within_s = self.gettimeout()
                self.settimeout(0)
                try:
                    return act()
                except (ssl.SSLWantReadError, ssl.SSLWantWriteError) as wants:
                    if within_s == 0:
                        raise
                    is_to_read = isinstance(wants, ssl.SSLWantReadError)
                finally:
                    self.settimeout(within_s)
            left_s = LOOKS_EVERY_S
            if within_s is not None:
                left_s = min(left_s, began_s + within_s - time.monotonic())
            if left_s <= 0:
                raise TimeoutError("the other side takes too long")
            self._wait_for(selectors.EVENT_READ if is_to_read else selectors.EVENT_WRITE, left_s)

    def _wait_for(self, event: int, within_s: float) -> None:
        with selectors.DefaultSelector() as waiting:
            waiting.register(self, event)
            waiting.select(within_s)
