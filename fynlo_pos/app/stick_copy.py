"""A backup on its way to a memory stick: copied piece by piece, whole under its name or not there.

Each piece is on the stick before the next is read, so that what is said of how far it is, is so.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from fynlo_pos.app.device_file import sync_folder
from fynlo_pos.app.usual_places import stick_name, unused
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.ui.office import COPY_WHOLE

PIECE_BYTES = 4 << 20
UNFINISHED = ".part"
_MEGABYTE = 1_000_000


class StickCopy:
    """One copy, for one lane. ``place`` is where it lies once it is whole.

    Raises ``Refused`` where the stick has no room for it, and ``Trouble`` as ``step`` does.
    """

    def __init__(self, source: Path, stick: Path) -> None:
        self._stick = stick
        self._done = 0
        self._files = ExitStack()
        self._undoing = ExitStack()
        with self._telling():
            self.place = unused(stick, source.stem, source.suffix)
            self._unfinished = self.place.with_name(self.place.name + UNFINISHED)
            self._size = source.stat().st_size
            self._require_room(shutil.disk_usage(stick).free)
            self._from = self._files.enter_context(source.open("rb"))
            self._undoing.callback(self._unfinished.unlink, missing_ok=True)
            self._to = self._files.enter_context(self._unfinished.open("wb"))

    def step(self) -> int:
        """Copy a piece; return how much is there in thousandths, ``COPY_WHOLE`` once all of it is.

        Raises ``Trouble`` where the stick does not take it or this till does not give it, and
        leaves nothing of it there.
        """
        piece = self._read()
        with self._telling():
            if not piece:
                self._name_it()
                return COPY_WHOLE
            self._to.write(piece)
            self._to.flush()
            os.fsync(self._to.fileno())
        self._done += len(piece)
        return min(COPY_WHOLE - 1, self._done * COPY_WHOLE // max(1, self._size))

    def give_up(self) -> None:
        """Leave nothing of it on the stick."""
        with suppress(OSError):
            self._files.close()
        with suppress(OSError):
            self._undoing.close()

    def _read(self) -> bytes:
        try:
            return self._from.read(PIECE_BYTES)
        except OSError as error:
            self.give_up()
            raise Trouble(
                "The backup on this till cannot be read: {why}. Nothing of it is on {stick}. Back "
                "up once more and copy that one. If it comes again, have the disk of this till "
                "looked at.",
                stick=stick_name(self._stick),
                why=error.strerror or str(error),
            ) from error

    def _name_it(self) -> None:
        """Have it on the stick under its name, the name too: next, somebody pulls the stick out."""
        self._files.close()
        self._unfinished.rename(self.place)
        self._undoing.callback(self.place.unlink, missing_ok=True)
        sync_folder(self._stick)
        self._undoing.pop_all()

    def _require_room(self, free_bytes: int) -> None:
        if free_bytes < self._size:
            raise Refused(
                "{stick} has room for {free} MB, and the backup takes {size}. Nothing was copied. "
                "Make room on it, or take another.",
                stick=stick_name(self._stick),
                free=f"{free_bytes // _MEGABYTE:,}",
                size=f"{-(-self._size // _MEGABYTE):,}",
            )

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.give_up()
            raise Trouble(
                "The backup could not be copied to {stick}: {why}. The one on this till is whole. "
                "Put the stick in again, or take another, then try again.",
                stick=stick_name(self._stick),
                why=error.strerror or str(error),
            ) from error
