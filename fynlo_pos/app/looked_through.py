"""Looking something through beside what is done with it: what it came to is asked at the end."""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self


class LookedThrough:
    """Looks on a thread of its own while the block lasts; leaving the block waits for it.

    Where no thread is to be had it looks before the block.
    """

    def __init__(self, look: Callable[[], None]) -> None:
        self._look = look
        self._failed: BaseException | None = None
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        thread = threading.Thread(target=self._run, name="looking through", daemon=True)
        try:
            thread.start()
        except RuntimeError:
            self._run()
        else:
            self._thread = thread
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._wait()

    def require(self) -> None:
        """Return once it was found sound; any thread. Raises what looking raised."""
        self._wait()
        if self._failed is not None:
            raise self._failed

    def _wait(self) -> None:
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            self._look()
        except BaseException as error:  # noqa: BLE001 - raised where it is asked for
            self._failed = error
