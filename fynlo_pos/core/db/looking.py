"""Looking at a till's database without being its till: nothing in its folder is made or changed.

Beside a running till its file is read as of one moment. One that was left in good order is read as
it lies. Where a till died, a copy is read, in which what its write-ahead log holds can be put in.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from sqlcipher3 import dbapi2

from fynlo_pos.core.db import driver
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.driver_connection import Readers
from fynlo_pos.core.db.full_disk import FAILED
from fynlo_pos.core.db.home import Home, is_in_use
from fynlo_pos.core.db.keys import SecretPlace, read_secret
from fynlo_pos.core.db.passing_room import telling_of_passing_room
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION, read_version
from fynlo_pos.core.db.whose_disk import reads_through
from fynlo_pos.core.trouble import Refused


@contextmanager
def looking_at(
    home: Home, keyring: Callable[[Home], SecretPlace | None]
) -> Iterator[tuple[Readers, Path]]:
    """Yield readers of a till's database, and a folder for what passes, elsewhere.

    Raises ``Refused`` where there is no till, where it was written by another version, and where a
    till was started meanwhile on what was read as it lay; ``Trouble`` as the key and the disk do.
    """
    require_till(home)
    key = read_secret(home, keyring).key
    before = _stamps(home)
    is_running = is_in_use(home)
    with _passing_folder() as made:
        try:
            readers = (
                Readers(home.database, key, driver.BESIDE)
                if is_running
                else _at_rest(home, key, Path(made))
            )
            _require_version(readers)
            yield readers, Path(made)
        finally:
            if not is_running and _stamps(home) != before:
                raise Refused(
                    "A till was started on this data folder meanwhile, so what was found says "
                    "nothing. Nothing was changed. Examine it again: beside a running till is well."
                )


def require_till(home: Home) -> None:
    """Let nobody look where there is nothing to see. Raises ``Refused``; nothing is made."""
    if not home.database.is_file():
        raise Refused(
            "There is no till in {folder}. Nothing was examined and nothing was made. Name its "
            "data folder with FYNLO_HOME.",
            folder=str(home.folder),
        )
    if not home.holds_database:
        raise Refused(
            "The file {file} is empty: there is no sale in it. Nothing was examined and nothing "
            "was changed. Restore the last backup into this folder.",
            file=str(home.database),
        )


@contextmanager
def _passing_folder() -> Iterator[str]:
    with ExitStack() as passing:
        with telling_of_passing_room(_passing_place()):
            made = passing.enter_context(TemporaryDirectory(prefix="fynlo-"))
        yield made


def _passing_place() -> Path:
    """Return where passing things are laid, for who is told that nothing can be."""
    try:
        return Path(gettempdir())
    except FileNotFoundError:  # none of the usual places takes anything
        return Path(os.environ.get("TMPDIR") or os.environ.get("TEMP") or os.sep + "tmp")


def _copy(source: Path, target: Path) -> None:
    """Copy a file. What its own disk does not give is raised as the database would."""
    try:
        shutil.copyfile(source, target)
    except OSError as error:
        if reads_through(source):
            raise
        raise dbapi2.OperationalError(FAILED) from error


def _at_rest(home: Home, key: bytes, folder: Path) -> Readers:
    left = [path for path in home.beside_database[::2] if path.exists() and path.stat().st_size]
    if not left:
        return Readers(home.database, key, driver.AT_REST)
    for path in (home.database, *left):
        with telling_trouble(), telling_of_passing_room(folder.parent):
            _copy(path, folder / path.name)
    return Readers(folder / home.database.name, key)


def _require_version(readers: Readers) -> None:
    with telling_trouble(), readers.connect() as connection:
        version = read_version(connection)
    if version > SCHEMA_VERSION:
        raise Refused(
            "This till's sales were written by a newer version of the program. Nothing was "
            "examined or changed. Use the newer version."
        )
    if version < SCHEMA_VERSION:
        raise Refused(
            "This till's sales were written by an earlier version of the program. Nothing was "
            "examined or changed. Start the till once, then examine it."
        )


def _stamps(home: Home) -> list[tuple[int, int]]:
    files = (home.database, *home.beside_database)
    found = [path.stat() for path in files if path.exists()]
    return [(each.st_size, each.st_mtime_ns) for each in found]
