"""What the settings show of the backups: when the last was made, those kept, and where."""

import msgspec
from PySide6.QtCore import QCoreApplication, QLocale

from fynlo_pos.core.business_day import local_time
from fynlo_pos.ui import when
from fynlo_pos.ui.office import BackupFile, BackupsKept, CodesMade
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate

FILES_SHOWN = 5


class BackupState(msgspec.Struct, frozen=True):
    """What is known of the backups; ``kept`` is empty until the folder was read."""

    kept: BackupsKept | None = None
    is_busy: bool = False
    trouble: str = ""


class FileRow(msgspec.Struct, frozen=True):
    """One backup, as text."""

    title: str
    name: str
    size: str


class BackupProps(msgspec.Struct, frozen=True):
    """Everything the part binds to."""

    title: str = ""
    isKept: bool = False
    files: tuple[FileRow, ...] = ()
    more: str = ""
    where: str = ""
    codes: str = ""
    isSheetKept: bool = True
    isBusy: bool = False
    trouble: str = ""


def derive_backup_props(state: BackupState, shop: Shop) -> BackupProps:
    """Return what the part shows; nothing but its buttons before the folder was read."""
    props = BackupProps(isBusy=state.is_busy, trouble=state.trouble)
    if state.kept is None:
        return props
    files = state.kept.files
    rows = tuple(_row(file, shop) for file in files[:FILES_SHOWN])
    return msgspec.structs.replace(
        props,
        title=_title(rows),
        isKept=bool(rows),
        files=rows,
        more=_more(len(files) - len(rows)),
        where=filled(translate("Backup", "In the folder {folder}"), folder=state.kept.folder),
        codes=_codes(state.kept.codes, shop) if state.kept.codes else "",
        isSheetKept=state.kept.is_sheet_kept,
    )


def _title(rows: tuple[FileRow, ...]) -> str:
    if not rows:
        return translate("Backup", "No backup yet")
    return filled(translate("Backup", "Last backed up: {when}"), when=rows[0].title)


def _row(file: BackupFile, shop: Shop) -> FileRow:
    size = QLocale().formattedDataSize(file.size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    return FileRow(_when(file.made_at_ms, shop), file.name, size)


def _codes(codes: CodesMade, shop: Shop) -> str:
    allowed = next((one.name for one in shop.staff if one.id == codes.allowed_by), "")
    words = translate("Backup", "New codes were made by {name}, {when}.")
    if allowed:
        words = translate("Backup", "New codes were made by {name}, {when}. {manager} allowed it.")
    return filled(words, name=codes.staff_name, when=_when(codes.at_ms, shop), manager=allowed)


def _when(at_ms: int, shop: Shop) -> str:
    made = local_time(at_ms, shop.venue.timezone)
    return f"{when.day_by_name(made[:10], shop.business_date)} {when.clock(made)}"


def _more(count: int) -> str:
    if count <= 0:
        return ""
    if count == 1:
        return translate("Backup", "And 1 older one")
    return filled(translate("Backup", "And {count} older ones"), count=f"{count:,}")
