"""Room for what is laid somewhere for a while: where there is none, that place is named."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from fynlo_pos.core.db.full_disk import FULL
from fynlo_pos.core.trouble import Trouble


@contextmanager
def telling_of_passing_room(folder: Path) -> Iterator[None]:
    """Raise what a folder does not take inside the block as ``Trouble``: no till is in it.

    Only what the block lays there may fill a disk: the till's own is read, and not written.
    """
    try:
        yield
    except OSError as error:
        raise _no_room(folder, error.strerror or str(error)) from error
    except Exception as error:
        # An error of SQLAlchemy carries the driver's; the library is not loaded to be told so.
        cause = getattr(error, "orig", None) or error
        if not isinstance(cause, dbapi2.OperationalError) or FULL not in str(cause).lower():
            raise
        raise _no_room(folder, os.strerror(errno.ENOSPC)) from error


def _no_room(folder: Path, why: str) -> Trouble:
    return Trouble(
        "The examination needs room in {folder} for a while: {why}. Nothing was examined to its "
        "end and nothing was changed; the sales on this till are as they were. Make room there, or "
        "name another folder with TMPDIR, then try again.",
        folder=str(folder),
        why=why,
    )
