"""A full disk told from a broken one: of either, SQLite may say that reading or writing failed.

It says that a disk is full where a write of its own is cut short, and nothing else does.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

FULL: Final = "database or disk is full"
FAILED: Final = "disk i/o error"
FULL_BYTES: Final = 1 << 20
"""With less than this free, a disk takes nothing of what a till writes."""


@contextmanager
def telling_full_disk(file: Path) -> Iterator[None]:
    """Raise what failed on a file inside the block as a full disk, where its disk is one."""
    try:
        yield
    except dbapi2.OperationalError as error:
        raise_if_full(file, error)
        raise


def raise_if_full(file: Path, error: dbapi2.OperationalError) -> None:
    """Raise what failed on a file as a full disk, where its disk is one."""
    if FAILED in str(error).lower() and is_full(file.parent):
        raise dbapi2.OperationalError(FULL) from error


@contextmanager
def raising_full_disk(file: Path) -> Iterator[None]:
    """Raise a disk that is full for a new file as ``OSError``: it may be another than the till's.

    Only what the block writes to that file may fill a disk.
    """
    try:
        with telling_full_disk(file):
            yield
    except dbapi2.OperationalError as error:
        if FULL in str(error).lower():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(file)) from error
        raise


def is_full(folder: Path) -> bool:
    """Tell whether the disk of a folder has no room to speak of; one that says nothing has."""
    try:
        return shutil.disk_usage(folder).free < FULL_BYTES
    except OSError:
        return False
