"""Copying a whole database under another key, while the till goes on selling.

One step on a connection of its own: a copy in many steps starts again at every sale and never ends.
What was copied is synchronised as it goes, or one long stall at the end would hold up a sale.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fynlo_pos.core.db.driver import connect_raw
from fynlo_pos.core.db.full_disk import raising_full_disk

_SYNC_EVERY_S = 0.02


def copy_database(source: Path, source_key: bytes, target: Path, target_key: bytes) -> None:
    """Copy ``source`` to ``target`` under another key; the target is whole and synced, or absent.

    Raises the driver's errors, and ``OSError`` as where the target's disk is full.
    """
    unfinished = target.with_name(target.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        _copy(source, source_key, unfinished, target_key)
        synchronise_file(unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    synchronise_folder(target.parent)


def synchronise_folder(folder: Path) -> None:
    """Make a folder's names durable, on systems where a folder can be synchronised."""
    if os.name == "posix":
        synchronise_file(folder)


def _copy(source: Path, source_key: bytes, target: Path, target_key: bytes) -> None:
    read, written = connect_raw(source, source_key), connect_raw(target, target_key)
    try:
        read.execute("PRAGMA query_only = ON")
        with raising_full_disk(target):
            with synchronising(target):
                read.backup(written)
            # A copy is one file: without this it would carry the source's write-ahead mode.
            written.execute("PRAGMA journal_mode = DELETE")
    finally:
        written.close()
        read.close()


@contextmanager
def synchronising(path: Path) -> Iterator[None]:
    """Bring what the block writes to a file onto the disk as it goes. Raises ``OSError``."""
    done = threading.Event()
    failed: list[OSError] = []

    def keep_synchronising() -> None:
        while not (failed or done.wait(_SYNC_EVERY_S)):
            try:
                synchronise_file(path)
            except OSError as error:
                failed.append(error)

    thread = threading.Thread(target=keep_synchronising, name="backup-sync")
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
    # A disk tells of pages it lost once: the last synchronisation may hear nothing of them.
    if failed:
        raise failed[0]


def synchronise_file(path: Path) -> None:
    """Return once a file, or a folder's names, are on disk. Raises ``OSError``."""
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
