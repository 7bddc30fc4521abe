"""Whose disk failed a copy between the till's own disk and another: a stick, a share, a card.

SQLite says that reading or writing failed, and not which of its files it was.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from fynlo_pos.core.db.full_disk import FAILED

_PIECE_BYTES: Final = 1 << 20


@contextmanager
def raising_broken_target(source: Path, target: Path) -> Iterator[None]:
    """Raise what failed on a target's disk inside the block as ``OSError`` that names the target.

    Left as it is where both lie on one disk, and where it is the source that cannot be read.
    """
    try:
        yield
    except dbapi2.OperationalError as error:
        if not _failed(error) or not lie_apart(source, target) or not reads_on(source):
            raise
        raise _broken(target) from error


@contextmanager
def raising_broken_source(source: Path, target: Path) -> Iterator[None]:
    """Raise what failed on a source's disk inside the block as ``OSError`` that names the source.

    Left as it is where both lie on one disk, and where the source can be read to its end.
    """
    try:
        yield
    except dbapi2.OperationalError as error:
        if not _failed(error) or not lie_apart(source, target) or reads_through(source):
            raise
        raise _broken(source) from error


def lie_apart(one: Path, other: Path) -> bool:
    """Tell whether two files, of which one may not be there yet, lie on different disks."""
    with suppress(OSError):
        return _disk_of(one) != _disk_of(other)
    return False


def reads_through(file: Path) -> bool:
    """Tell whether a file can be read to its end."""
    try:
        with file.open("rb", buffering=0) as reading:
            while reading.read(_PIECE_BYTES):
                pass
    except OSError:
        return False
    return True


def reads_on(database: Path) -> bool:
    """Tell whether a database that this process has open, and its log, can be read to their ends.

    The descriptor that reads it stays open: closing any of a file gives away every lock that the
    process has on it (POSIX ``fcntl``), and SQLite would go on without its own. Its log has none.
    """
    try:
        descriptor = _kept_open(database, database.stat().st_ino)
        os.lseek(descriptor, 0, os.SEEK_SET)
        while os.read(descriptor, _PIECE_BYTES):
            pass
    except OSError:
        return False
    log = database.with_name(f"{database.name}-wal")
    return not log.exists() or reads_through(log)


@cache
def _kept_open(file: Path, _inode: int) -> int:
    """Open a file once and for good; another one that has its name by now is opened too."""
    return os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))


def _disk_of(path: Path) -> int:
    return path.resolve().parent.stat().st_dev


def _failed(error: dbapi2.OperationalError) -> bool:
    return FAILED in str(error).lower()


def _broken(file: Path) -> OSError:
    return OSError(errno.EIO, os.strerror(errno.EIO), str(file))
