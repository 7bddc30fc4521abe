"""The doctor: is every envelope as it was written, and is every table what the envelopes say?"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from msgspec.structs import replace
from sqlcipher3 import dbapi2

from fynlo_pos.core.db.chain import apply_envelope, keep_envelope, move_head
from fynlo_pos.core.db.chain_check import ChainCheck
from fynlo_pos.core.db.connection import Connection, NoRow
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.driver import KEY_BYTES
from fynlo_pos.core.db.driver_connection import Readers, scratch_connection
from fynlo_pos.core.db.engine import scratch_engine
from fynlo_pos.core.db.excerpt_rows import apply_excerpts
from fynlo_pos.core.db.fork_rows import keep_fork, read_forks
from fynlo_pos.core.db.log_rows import count_envelopes, read_log
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.db.parking import Parked, Reason, park, read_parked
from fynlo_pos.core.db.schema import create_schema
from fynlo_pos.core.db.table_compare import count_differences
from fynlo_pos.core.db.z_check import z_faults
from fynlo_pos.core.envelope import UnknownRecord

Progress = Callable[[int, int], None]
MOST_FAULTS = 100
_WORDS = "SELECT term, doc FROM product_vocabulary ORDER BY term"


class Findings(msgspec.Struct, frozen=True):
    """What was looked at, and a sentence for each fault: none when all is well.

    ``waiting`` envelopes of a newer program are kept, and no fault.
    """

    envelopes: int
    chains: int
    tables: int
    faults: tuple[str, ...]
    waiting: int = 0


def examine(readers: Readers, scratch_folder: Path, progress: Progress | None = None) -> Findings:
    """Verify the log of a database and compare its tables with ones rebuilt from the log.

    The database is only read, as of one moment. The rebuilt copy lies encrypted under a passing
    key in ``scratch_folder`` and is removed. ``progress`` is told how many envelopes of how many
    are done. Raises ``Trouble`` if the file itself cannot be read.
    """
    tell = progress or _nobody
    with (
        telling_trouble(),
        TemporaryDirectory(prefix="doctor-", dir=scratch_folder) as folder,
        readers.connect() as live,
        live.begin(),
    ):
        path, key = Path(folder) / "rebuilt.db", os.urandom(KEY_BYTES)
        with scratch_engine(path, key).begin() as empty:
            create_schema(empty)
        with scratch_connection(path, key) as rebuilt, rebuilt.begin():
            faults = list(_file_faults(live))
            check, chain_faults = _rebuild(live, rebuilt, tell)
            faults += chain_faults
            tables = tables_of(Role.PROJECTION)
            for table in tables:
                differences = count_differences(table, live, rebuilt)
                if differences:
                    faults.append(_says(table.name, differences))
            faults += z_faults(live)
            if _words(live) != _words(rebuilt):
                faults.append("The search index does not hold the words of the products.")
            return Findings(
                envelopes=count_envelopes(live),
                chains=len(check.heads),
                tables=len(tables),
                faults=tuple(faults),
                waiting=len(read_parked(live)),
            )


def _rebuild(
    live: Connection, rebuilt: Connection, progress: Progress
) -> tuple[ChainCheck, list[str]]:
    forks = read_forks(live)
    for fork in forks:
        keep_fork(rebuilt, fork)
    check = ChainCheck(forks)
    waiting = {(each.incarnation, each.seq): each for each in read_parked(live)}
    faults: list[str] = []
    total = count_envelopes(live)
    for done, envelope in enumerate(read_log(live), 1):
        parked = waiting.get((envelope.incarnation, envelope.seq))
        records, found = check.take(envelope, waits=parked is not None)
        # Which of two at one stamp comes first goes by their hashes; the bodies are not needed.
        keep_envelope(rebuilt, replace(envelope, body=b"", private=b""))
        move_head(rebuilt, envelope, is_leap=bool(parked and parked.reason is Reason.LEAP))
        if parked is not None:
            park(rebuilt, envelope, parked.reason, parked.detail)
            faults += _says_of_parked(check.name_of(envelope.incarnation), parked)
            continue
        rebuilt.exec_driver_sql("SAVEPOINT one_envelope")
        try:
            apply_envelope(rebuilt, envelope, records)
        except (dbapi2.Error, NoRow, UnknownRecord) as error:
            rebuilt.exec_driver_sql("ROLLBACK TO one_envelope")
            name = check.name_of(envelope.incarnation)
            reason = str(error).splitlines()[0]
            found.append(f"Envelope {envelope.seq} of {name} cannot be applied ({reason}).")
        rebuilt.exec_driver_sql("RELEASE one_envelope")
        if len(faults) < MOST_FAULTS:
            faults += found
        progress(done, total)
    apply_excerpts(live, rebuilt)
    return check, faults


def _says_of_parked(name: str, parked: Parked) -> Iterator[str]:
    if parked.reason in {Reason.CONTRADICTS, Reason.FAULT}:
        yield f"Envelope {parked.seq} of {name} waits to be applied ({parked.detail})."


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


def _nobody(_done: int, _total: int) -> None:
    return None
