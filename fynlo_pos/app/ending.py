"""Ending a process that this program began."""

import subprocess
from typing import Protocol


class Ends(Protocol):
    """A process that can be ended, as one of ``subprocess``."""

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the exit code. Raises ``subprocess.TimeoutExpired``."""
        ...

    def terminate(self) -> None:
        """Ask it to end."""

    def kill(self) -> None:
        """End it."""


def end_process(process: Ends, within_s: float) -> None:
    """Ask a process to end, and end it where it has not within so many seconds.

    Raises ``subprocess.TimeoutExpired`` if the system does not end it either.
    """
    process.terminate()
    try:
        process.wait(within_s)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(within_s)
