"""Sales on another till of the shop, a process of its own, while something goes on beside it."""

import threading
from time import monotonic_ns
from types import TracebackType
from typing import Final, Self

from fynlo_pos.bench.asked_process import AskedProcess

EVERY_S: Final = 0.05
ENDS_WITHIN_S: Final = 60.0


class SalesElsewhere:
    """Has a till sell every twentieth of a second while the block lasts; once at least."""

    def __init__(self, till: AskedProcess) -> None:
        self._till = till
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._sell, name="elsewhere", daemon=True)
        self.took: list[int] = []

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """End after the sale that is being made."""
        self._ends.set()
        self._thread.join(ENDS_WITHIN_S)

    def _sell(self) -> None:
        while not self.took or not self._ends.wait(EVERY_S):
            began = monotonic_ns()
            self.took.append(self._till.ask("sold") - began)
