"""A print queue that ends with its test."""

from fynlo_pos.core.devices.print_queue import PrintQueue


class MemorySpool:
    """A spool that keeps nothing on disk."""

    def __init__(self) -> None:
        self._queue = PrintQueue()

    def load(self) -> PrintQueue:
        """Return the queue as last kept."""
        return self._queue

    def keep(self, queue: PrintQueue) -> None:
        """Hold on to `queue`."""
        self._queue = queue
