"""A till's disk: what is on it once the power went, in the midst of anything, and once it is full.

A commit is on the disk if the product has the disk told so: ``PRAGMA synchronous = FULL``. With
less, what was written since the last checkpoint of the log goes with the power. What is committed
in passing goes too, until a commit behind it takes it to the disk.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from fynlo_pos.core.db import driver
from fynlo_pos.core.db.driver_connection import DriverConnection, DriverRows
from tests.support.devices import KEY, new_database

if TYPE_CHECKING:
    from fynlo_pos.core.envelope import Envelope

_MEMORY = Path(":memory:")
_SYNCED_AT_COMMIT = "PRAGMA synchronous = FULL"
_WRITES_ENVELOPE = "INSERT INTO envelope"
_COMMITS_TO_A_CHECKPOINT = 16
_NO_LIMIT = 1 << 30
_TIPS = "SELECT incarnation, seq, hash FROM chain"
_CAME = """
SELECT row, hash FROM envelope WHERE row > ? UNION ALL SELECT count(*), NULL FROM envelope
"""
_BEFORE_ALL = -(1 << 62)

Tips = dict[bytes, tuple[int, bytes]]


class PowerCut(BaseException):
    """The power went: nobody in the program hears of it."""


class Disk(DriverConnection):
    """A database in memory that says what of it outlives the power."""

    def __init__(self) -> None:
        super().__init__(_MEMORY, KEY, driver.SCRATCH)
        self.sales_told = 0
        self.changes_checked = -1
        self.whole_log: tuple[Envelope, ...] = ()
        self.log_read_at = -1
        self._tips: Tips = {}
        self._tips_at = -1
        self._came: dict[bytes, int] = {}
        self._last_row = _BEFORE_ALL
        self._statements_left: int | None = None
        self._commits_left: int | None = None
        self._goes_at_envelope = False
        self._has_envelope = False
        self._is_full = False
        self._synced: Disk | None = None
        self._before_passing: Disk | None = None
        self._unsynced_commits = 0

    @classmethod
    def blank(cls) -> "Disk":
        """Return an empty database with every table."""
        return cls.copy(_empty())

    @classmethod
    def copy(cls, other: DriverConnection) -> "Disk":
        """Return a copy of a database as it stands."""
        copied = cls()
        other._driver.backup(copied._driver)
        return copied

    def cut_power_after(self, statements: int) -> None:
        """Have the power go after so many statements."""
        self._statements_left = statements
        self._look_at_statements()

    def cut_power_before_commit(self, number: int) -> None:
        """Have the power go when a transaction is whole and about to be committed."""
        self._commits_left = number

    def cut_power_before_envelope(self) -> None:
        """Have the power go when the next envelope is written and about to be committed."""
        self._goes_at_envelope = True
        self._look_at_statements()

    @property
    def counts_statements(self) -> bool:
        """Tell whether the power goes after so many statements."""
        return self._statements_left is not None

    @property
    def changes(self) -> int:
        """How many rows were written here: the same as before, and nothing on it is another."""
        written: int = self._driver.total_changes
        return written

    def tips(self) -> Tips:
        """Return how far each branch on it goes, and with which hash, by its bare id."""
        if self._tips_at != self.changes or self._driver.in_transaction:
            self._tips = {
                branch: (seq, hash_) for branch, seq, hash_ in self.exec_driver_sql(_TIPS)
            }
            self._tips_at = -1 if self._driver.in_transaction else self.changes
        return self._tips

    def came(self) -> dict[bytes, int]:
        """Return the envelopes on it, numbered as they came; what comes later is added.

        Where bodies went meanwhile, and their rows' places with them, all are numbered anew.
        """
        if not self._read_on():
            self._came, self._last_row = {}, _BEFORE_ALL
            assert self._read_on(), "envelopes come while they are counted"
        return self._came

    def after_power_cut(self) -> "Disk":
        """Return what is left of it."""
        self._statements_left = self._commits_left = None
        self._goes_at_envelope = False
        self.__dict__.pop("exec_driver_sql", None)
        self.free()
        return self.outliving()

    def outliving(self) -> "Disk":
        """Return what would be left of it if the power went now."""
        return self._synced or self._before_passing or self

    def fill(self) -> None:
        """Leave no room."""
        (pages,) = self.exec_driver_sql("PRAGMA page_count").one()
        self.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        self._is_full = True

    def free(self) -> None:
        """Leave all the room there is."""
        if self._is_full:
            self.exec_driver_sql(f"PRAGMA max_page_count = {_NO_LIMIT}")
            self._is_full = False

    @contextmanager
    def begin(self) -> Iterator[Self]:
        """Begin a transaction, as ``DriverConnection``."""
        self._has_envelope = False
        with super().begin():
            yield self
            self._about_to_commit()
        self._before_passing = None
        self._committed()
        self._count()

    @contextmanager
    def begin_passing(self) -> Iterator[Self]:
        """Begin a transaction that the disk is not told of, as ``DriverConnection``."""
        before = self._before_passing or Disk.copy(self)
        try:
            with super().begin_passing():
                yield self
        finally:
            self._before_passing = before

    def _read_on(self) -> bool:
        *rows, (many, _) = self.exec_driver_sql(_CAME, (self._last_row,)).all()
        for row, hash_ in sorted(rows):
            self._came[hash_] = len(self._came)
            self._last_row = row
        return bool(len(self._came) == many)

    def _look_at_statements(self) -> None:
        """Have each statement looked at until the power is back: most worlds run few so."""
        self.exec_driver_sql = self._exec_looked_at  # type: ignore[method-assign]

    def _exec_looked_at(self, statement: str, parameters: Any = None, /) -> DriverRows:
        if self._statements_left is not None:
            self._count()
        elif self._goes_at_envelope and statement.startswith(_WRITES_ENVELOPE):
            self._has_envelope = True
        return super().exec_driver_sql(statement, parameters)

    def _count(self) -> None:
        if self._statements_left is None:
            return
        self._statements_left -= 1
        if self._statements_left < 0:
            raise PowerCut

    def _about_to_commit(self) -> None:
        if self._goes_at_envelope and self._has_envelope:
            raise PowerCut
        if self._commits_left is not None:
            self._commits_left -= 1
            if self._commits_left < 0:
                raise PowerCut

    def _committed(self) -> None:
        if _SYNCED_AT_COMMIT in driver.WRITER.pragmas:
            return
        self._unsynced_commits += 1
        if self._synced is None or self._unsynced_commits >= _COMMITS_TO_A_CHECKPOINT:
            self._synced = Disk.copy(self)
            self._unsynced_commits = 0


@cache
def _empty() -> DriverConnection:
    return new_database()
