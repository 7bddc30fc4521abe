"""The backups that lie beside a till: made, listed, and counted for the status light."""

import shutil
from datetime import datetime
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.own_notes import SHEET_UNKEPT, since
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.office import BackupFile, BackupsKept, CodesMade, PartFacts

NAME = "fynlo-%Y-%m-%d-%H%M%S.backup"
ENDING = ".backup"
_LIVES = """
WITH RECURSIVE life (incarnation) AS (
    SELECT incarnation FROM own_log WHERE is_till = 1
    UNION
    SELECT i.previous FROM incarnation AS i JOIN life USING (incarnation)
    WHERE i.previous IS NOT NULL)"""
_CODES_MADE = f"""{_LIVES}
SELECT at_ms, staff_name, allowed_by FROM recovery_codes JOIN life USING (incarnation)
ORDER BY at_ms DESC, seq DESC LIMIT 1
"""  # noqa: S608 - the lives are a text of ours
# Of this till's own lives: what came from others or was imported lies elsewhere too.
_FIRST_SALE = f"""{_LIVES}
SELECT min((SELECT s.sold_at_ms FROM sale AS s WHERE s.incarnation = life.incarnation
    ORDER BY s.number LIMIT 1)) FROM life
"""  # noqa: S608 - the lives are a text of ours


class KeptBackups:
    """The folder of backups in a till's data folder. Serves any lane."""

    def __init__(self, opened: OpenTill) -> None:
        self._opened = opened

    def make(self) -> BackupFile:
        """Back up now. Raises ``Trouble`` where the disk does not take it."""
        home = self._opened.home
        home.make_backups()
        target = home.backups / datetime.now().astimezone().strftime(NAME)
        self._opened.back_up(target)
        made = target.stat()
        return BackupFile(target.name, made.st_mtime_ns // 1_000_000, made.st_size)

    def kept(self) -> BackupsKept:
        """Return where they lie, the newest first. Raises ``Trouble`` if it cannot be read."""
        home = self._opened.home
        with telling_trouble(), self._opened.readers.connect() as connection, connection.begin():
            codes, is_kept = _codes_made(connection), _is_sheet_kept(connection)
        return BackupsKept(str(home.backups), tuple(_files(home)), codes, is_kept)

    def is_sheet_kept(self) -> bool:
        """Tell whether somebody has the codes that open what is backed up. Raises ``Trouble``."""
        with telling_trouble(), self._opened.readers.connect() as connection, connection.begin():
            return _is_sheet_kept(connection)

    def part_facts(self) -> PartFacts:
        """Look at the disk and the backups. Raises ``Trouble`` if the folder cannot be read."""
        home = self._opened.home
        newest = next(iter(_files(home)), None)
        with telling_trouble(), self._opened.readers.connect() as connection, connection.begin():
            is_kept = _is_sheet_kept(connection)
            first = _first_sale(connection) if newest is None else None
        return PartFacts(_free(home), newest.made_at_ms if newest else None, first, is_kept)


def _files(home: Home) -> list[BackupFile]:
    try:
        found = [(path.name, path.stat()) for path in home.backups.glob(f"*{ENDING}")]
    except OSError as error:
        raise _unreadable(error) from error
    files = [BackupFile(name, kept.st_mtime_ns // 1_000_000, kept.st_size) for name, kept in found]
    return sorted(files, key=lambda file: -file.made_at_ms)


def _free(home: Home) -> int:
    try:
        return shutil.disk_usage(home.folder).free
    except OSError as error:
        raise _unreadable(error) from error


def _is_sheet_kept(connection: Connection) -> bool:
    return since(connection, SHEET_UNKEPT) is None


def _first_sale(connection: Connection) -> int | None:
    row = connection.exec_driver_sql(_FIRST_SALE).first()
    return row[0] if row else None


def _codes_made(connection: Connection) -> CodesMade | None:
    row = connection.exec_driver_sql(_CODES_MADE).first()
    if row is None:
        return None
    at_ms, name, allowed_by = row
    return CodesMade(at_ms, name, UUID(bytes=allowed_by) if allowed_by else None)


def _unreadable(error: OSError) -> Trouble:
    return Trouble(
        "The data folder cannot be read: {why}. Check the disk and restart.",
        why=error.strerror or str(error),
    )
