"""The doctor: is every envelope as it was written, and is every table what the envelopes say?"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from sqlcipher3 import dbapi2

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.driver import KEY_BYTES
from fynlo_pos.core.db.driver_connection import Readers, scratch_connection
from fynlo_pos.core.db.engine import scratch_engine
from fynlo_pos.core.db.excerpt_rows import apply_excerpts
from fynlo_pos.core.db.log_rows import count_envelopes
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.db.parking import read_parked
from fynlo_pos.core.db.passing_room import telling_of_passing_room
from fynlo_pos.core.db.replay import Progress, Replay
from fynlo_pos.core.db.schema import create_schema
from fynlo_pos.core.db.table_compare import count_differences
from fynlo_pos.core.db.z_check import waits_for_a_z, z_faults
from fynlo_pos.core.trouble import Trouble

_log = logging.getLogger(__name__)

_TABLE = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"
_WORDS = "SELECT term, doc FROM product_vocabulary ORDER BY term"


class Findings(msgspec.Struct, frozen=True):
    """What was looked at, and a sentence for each fault: none when all is well.

    ``waiting`` envelopes of a newer program are kept, and no fault; ``in_no_z_yet`` has a sentence
    for each earlier life of the till whose next Z waits for one. ``folded`` ones could not be
    replayed: what they came to, up to the business day ``folded_to``, was taken from the base.
    ``differs`` where it is tables, or the words of the search, that are not what the log says.
    """

    envelopes: int
    chains: int
    tables: int
    faults: tuple[str, ...]
    waiting: int = 0
    in_no_z_yet: tuple[str, ...] = ()
    folded: int = 0
    folded_to: str = ""
    differs: bool = False


def examine(readers: Readers, scratch_folder: Path, progress: Progress | None = None) -> Findings:
    """Verify the log of a database and compare its tables with ones rebuilt from the log.

    Where bodies were taken out they are rebuilt on the base that stands for those. The database is
    only read, as of one moment. The rebuilt copy lies encrypted under a passing key in
    ``scratch_folder`` and is removed. ``progress`` is told how many envelopes of how many are done.
    Raises ``Trouble`` if the file itself cannot be read, or holds what no till has written.
    """
    tell = progress or _nobody
    with (
        _telling_what_is_no_tills(),
        telling_trouble(),
        telling_of_passing_room(scratch_folder),
        TemporaryDirectory(prefix="doctor-", dir=scratch_folder) as folder,
        readers.connect() as live,
        live.begin(),
    ):
        path, key = Path(folder) / "rebuilt.db", os.urandom(KEY_BYTES)
        with scratch_engine(path, key).begin() as empty:
            create_schema(empty)
        with scratch_connection(path, key) as rebuilt, rebuilt.begin():
            faults = list(_file_faults(live))
            replay = Replay(live, rebuilt)
            replay.run(tell)
            apply_excerpts(live, rebuilt)
            faults += replay.faults
            tables = tables_of(Role.PROJECTION)
            differing = list(_differences(live, rebuilt))
            return Findings(
                envelopes=count_envelopes(live),
                chains=len(replay.check.heads),
                tables=len(tables),
                faults=(*faults, *differing, *z_faults(live)),
                waiting=len(read_parked(live)),
                in_no_z_yet=tuple(waits_for_a_z(live)),
                folded=replay.folded,
                folded_to=replay.base.business_date,
                differs=bool(differing),
            )


def _differences(live: Connection, rebuilt: Connection) -> Iterator[str]:
    for table in tables_of(Role.PROJECTION):
        if live.exec_driver_sql(_TABLE, (table.name,)).first() is None:
            yield f"The table {table.name} is missing."
            continue
        differences = count_differences(table, live, rebuilt)
        if differences:
            yield _says(table.name, differences)
    if _words(live) != _words(rebuilt):
        yield "The search index does not hold the words of the products."


def _file_faults(live: Connection) -> Iterator[str]:
    for row in live.exec_driver_sql("PRAGMA cipher_integrity_check"):
        yield f"The file is damaged on the disk ({row[0]})."
    for row in live.exec_driver_sql("PRAGMA quick_check"):
        if row[0] != "ok":
            yield f"The file is damaged inside ({row[0]})."


def _words(connection: Connection) -> list[tuple[str, int]]:
    return [(term, products) for term, products in connection.exec_driver_sql(_WORDS)]


def _says(table: str, differences: int) -> str:
    rows = "1 row is" if differences == 1 else f"{differences} rows are"
    return f"In the table {table}, {rows} not what the log says."


@contextmanager
def _telling_what_is_no_tills() -> Iterator[None]:
    """Raise what only somebody with the key and a hammer can bring about as ``Trouble``."""
    try:
        yield
    except (dbapi2.Error, LookupError, TypeError, ValueError) as error:
        _log.exception("the doctor met what no till has written")
        raise Trouble(
            "The till's database holds what no till has written ({why}), and cannot be examined to "
            "its end. Nothing was changed. Stop selling on this till, keep its folder as it is, "
            "and restore the last backup on another device.",
            why=str(error).splitlines()[0] if str(error) else type(error).__name__,
        ) from error


def _nobody(_done: int, _total: int) -> None:
    return None
