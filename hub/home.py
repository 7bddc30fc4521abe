"""A hub's data folder: its files, and the lock that keeps it to one process."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from fynlo_pos.core.trouble import Trouble

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

OWNER_ONLY = 0o600


class Home:
    """Where a hub's files lie. The folder is for its owner only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "hub.db"
        self.key_file = folder / "hub.key"
        self.certificate = folder / "hub-certificate.pem"
        self.first_code = folder / "first-code.txt"
        self.log = folder / "hub.log"
        self.running = folder / "running.json"
        self.upstream = folder / "upstream.json"
        self.snapshots = folder / "snapshots"

    def make(self) -> None:
        """Make the folder. Raises ``Trouble`` if it cannot be made."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise Trouble(
                "The hub's data folder {folder} cannot be made: {why}. Nothing was changed. Choose "
                "a folder that belongs to you with FYNLO_HUB_HOME, then start again.",
                folder=str(self.folder),
                why=error.strerror or str(error),
            ) from error

    def lock(self) -> "HomeLock":
        """Take the folder. Raises ``Trouble`` if another hub has it."""
        return HomeLock(self.folder / "hub.lock")


class HomeLock:
    """A hub's hold on its folder, given back when closed or when the process dies."""

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, OWNER_ONLY)
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise Trouble(
                "Another hub runs on this data folder. It goes on as it was; nothing was changed. "
                "Use that one, or give this hub a folder of its own with FYNLO_HUB_HOME."
            ) from error

    def close(self) -> None:
        """Give the folder back; closing twice does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def write_privately(path: Path, text: str) -> None:
    """Write a file that only its owner can read, whole or not at all, and on disk."""
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    with suppress(OSError):  # Windows opens no folder.
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
