"""The data folder of one till (``FYNLO_HOME``): its files, and the lock that keeps it to one."""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from fynlo_pos.core.trouble import Trouble

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PASSING = ("doctor-", "folding-")
"""How the folders begin in which tables are made anew for a while, under a passing key."""


OWN_NAMES = frozenset(
    {"device.json", "device.key", "hub.json", "snapshot.made", "snapshot.part"}
    | {"figures-unchecked", "demo-pins.json"}
)
OWN_BEGINNINGS = ("till.db", "till.key", "till.id", "till.lock", "print-queue", *PASSING)
OWN_FOLDERS = ("hub", "logs", "training")


class Home:
    """Where a till's files lie. The folder is made when it is first needed, for its owner only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.expanduser().absolute()

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.folder / "till.db"

    @property
    def write_ahead_log(self) -> Path:
        """What was committed and is not in the database yet; it keeps its size for a while."""
        return self.database.with_name(f"{self.database.name}-wal")

    @property
    def holds_database(self) -> bool:
        """Tell whether there is a database; an empty file is none, for a disk may leave one."""
        try:
            return self.database.stat().st_size > 0
        except (FileNotFoundError, NotADirectoryError):
            return False

    @property
    def key_file(self) -> Path:
        """Where the key lies on a device without a keyring."""
        return self.folder / "till.key"

    @property
    def id_file(self) -> Path:
        """What this folder is called in the device's keyring: no secret, and no path."""
        return self.folder / "till.id"

    @property
    def lock_file(self) -> Path:
        """Held by the one till that has this folder open."""
        return self.folder / "till.lock"

    def is_own(self, path: Path) -> bool:
        """Tell whether a path is one the till keeps for itself: no backup takes its place.

        Its sales and their key are, and what makes it this device: its settings, its key at a hub
        and which hub that is, and the papers that wait; none of these is in a backup.
        """
        found, folder = path.resolve(), self.folder.resolve()
        if found.parent == folder:
            name = found.name.casefold()
            return name in OWN_NAMES or name.startswith(OWN_BEGINNINGS)
        return any(folder / own in found.parents for own in OWN_FOLDERS)

    @property
    def beside_database(self) -> tuple[Path, ...]:
        """What SQLite keeps beside a database: its write-ahead log, or a journal, and its index."""
        ends = ("wal", "shm", "journal")
        return tuple(self.database.with_name(f"{self.database.name}-{end}") for end in ends)

    @property
    def backups(self) -> Path:
        """Where the till puts backups, by hand and before an upgrade."""
        return self.folder / "backups"

    def make(self) -> None:
        """Make the folder. Raises ``Trouble`` if it cannot be made."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise Trouble(
                "The data folder {folder} cannot be made: {why}. Nothing was changed. Choose a "
                "folder that belongs to you with FYNLO_HOME, then start again.",
                folder=str(self.folder),
                why=error.strerror or str(error),
            ) from error

    def clear_passing(self) -> None:
        """Remove what a fold or a comparison laid here and could not remove: its power was cut.

        Only with the folder's lock held. What cannot be removed stays.
        """
        for kind in PASSING:
            for left in self.folder.glob(f"{kind}*"):
                shutil.rmtree(left, ignore_errors=True)

    def read_id(self) -> str:
        """Return what the keyring calls this folder; empty if it has no id."""
        with suppress(OSError, UnicodeDecodeError):
            return self.id_file.read_text(encoding="ascii").strip()
        return ""

    def keep_id(self, folder_id: str) -> None:
        """Keep the folder's id, on disk when this returns. Raises ``Trouble``."""
        part = self.id_file.with_name(f"{self.id_file.name}.part")
        try:
            with part.open("w", encoding="ascii") as file:
                file.write(folder_id)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self.id_file)
        except OSError as error:
            raise Trouble(
                "The key of this till cannot be kept: {why}. Nothing was set up. Check that its "
                "data folder can be written, then start again.",
                why=error.strerror or str(error),
            ) from error

    def make_backups(self) -> None:
        """Make the folder of backups. Raises ``Trouble`` if it cannot be made."""
        try:
            self.backups.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise backup_not_written(error, self.backups) from error


def is_in_use(home: Home) -> bool:
    """Tell whether a till has a folder open; nothing is made in it."""
    try:
        descriptor = os.open(home.lock_file, os.O_RDWR)
    except OSError:
        return False
    try:
        _lock(descriptor)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False


def backup_not_written(error: OSError, folder: Path) -> Trouble:
    """Return what to say of a backup that the disk of a folder did not take."""
    return Trouble(
        "The backup could not be written to {folder}: {why}. The sales on this till are safe, and "
        "earlier backups are as they were. Choose a folder with room, or another stick, then try "
        "again.",
        folder=str(folder),
        why=error.strerror or str(error),
    )


class HomeLock:
    """A till's hold on its data folder, given back when closed or when the program dies."""

    def __init__(self, home: Home) -> None:
        """Take the folder. Raises ``Trouble`` if another till has it."""
        try:
            self._descriptor = os.open(home.lock_file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise Trouble(
                "The data folder {folder} cannot be written: {why}. Nothing was changed. Check "
                "that it is not read-only and belongs to you, then start again.",
                folder=str(home.folder),
                why=error.strerror or str(error),
            ) from error
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise Trouble(
                "Another till is open on this data folder. It goes on as it was; nothing was "
                "changed. Use that one, or give this till a folder of its own with FYNLO_HOME."
            ) from error

    def close(self) -> None:
        """Give the folder back; closing twice does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
