"""What the settings show of late sales by file: saving them here, and what is in a file."""

from collections.abc import Callable
from pathlib import PurePath

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.business_day import local_time
from fynlo_pos.sync.member.values import Status
from fynlo_pos.ui import when
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.terminals import LateFile, SavedLate

translate = QCoreApplication.translate

SAVING, LOOKING, TAKING = "saving", "looking", "taking"


class LateFilesState(msgspec.Struct, frozen=True):
    """``found`` is nothing before it was looked for; ``seen`` is what lies at ``path``."""

    can_manage: bool = False
    is_open: bool = False
    found: tuple[str, ...] | None = None
    path: str = ""
    seen: LateFile | None = None
    busy: str = ""
    trouble: str = ""


class FileRow(msgspec.Struct, frozen=True):
    """A file that was found: its name, the folder it lies in, and whether it is the chosen one."""

    key: str
    title: str
    detail: str
    isChosen: bool


class FigureRow(msgspec.Struct, frozen=True):
    """One figure of what is in a file."""

    name: str
    figure: str


class LateFilesProps(msgspec.Struct, frozen=True):
    """Everything the part and its sheet bind to."""

    canSave: bool = False
    whyNotSave: str = ""
    isSaving: bool = False
    canLook: bool = False
    whyNotLook: str = ""
    isOpen: bool = False
    isLooking: bool = False
    files: tuple[FileRow, ...] = ()
    isEmpty: bool = False
    seenTitle: str = ""
    seenText: str = ""
    figures: tuple[FigureRow, ...] = ()
    canTakeIn: bool = False
    amount: str = ""
    isTaking: bool = False
    trouble: str = ""


def derive_late_files_props(
    state: LateFilesState,
    *,
    status: Status | None,
    timezone: str,
    money: Callable[[int], str],
) -> LateFilesProps:
    """Return what is shown; ``status`` says whether anything of this till was not sent."""
    seen, found = state.seen, state.found or ()
    waits = status is not None and status.waiting > 0
    return LateFilesProps(
        canSave=waits,
        whyNotSave="" if waits else translate("LateFiles", "The hub has everything of this till"),
        isSaving=state.busy == SAVING,
        canLook=state.can_manage,
        whyNotLook="" if state.can_manage else translate("LateFiles", "At a till that may manage"),
        isOpen=state.is_open,
        isLooking=state.busy == LOOKING,
        files=tuple(
            FileRow(path, PurePath(path).name, str(PurePath(path).parent), path == state.path)
            for path in found
        ),
        isEmpty=state.found == (),
        seenTitle=_title(seen),
        seenText=_text(seen),
        figures=_figures(seen, timezone, money),
        canTakeIn=seen is not None and seen.new > 0,
        amount=money(seen.amount_minor) if seen is not None and seen.sales else "",
        isTaking=state.busy == TAKING,
        trouble=state.trouble,
    )


def saved_words(saved: SavedLate) -> str:
    """Return where what was saved lies, and how much it is."""
    name = PurePath(saved.places[0])
    if len(saved.places) > 1:
        words = translate(
            "LateFiles",
            "Saved in {count} files, the first is {file} in {folder}. Sales in them: {sales}",
        )
    else:
        words = translate("LateFiles", "Saved: {file} in {folder}. Sales in it: {sales}")
    return filled(
        words,
        count=len(saved.places),
        file=name.name,
        folder=str(name.parent),
        sales=saved.sales,
    )


def _title(seen: LateFile | None) -> str:
    if seen is None:
        return ""
    if seen.is_taken_out:
        words = translate("LateFiles", "From {terminal}, which was taken out of the shop")
    else:
        words = translate("LateFiles", "From {terminal}")
    return filled(words, terminal=seen.terminal)


def _text(seen: LateFile | None) -> str:
    if seen is None:
        return ""
    if not seen.new:
        return translate("LateFiles", "The shop has all of this file already.")
    return translate(
        "LateFiles",
        "They count nowhere yet. Take them in if they were really sold; leave them if the terminal "
        "was lost or stolen.",
    )


def _figures(
    seen: LateFile | None, timezone: str, money: Callable[[int], str]
) -> tuple[FigureRow, ...]:
    if seen is None or not seen.new:
        return ()
    rows = [FigureRow(translate("LateFiles", "Sales the shop does not have"), str(seen.sales))]
    if seen.sales:
        first, last = local_time(seen.first_ms, timezone), local_time(seen.last_ms, timezone)
        rows += [
            FigureRow(translate("LateFiles", "Together"), money(seen.amount_minor)),
            FigureRow(translate("LateFiles", "First sale"), when.day_and_clock(first)),
            FigureRow(translate("LateFiles", "Last sale"), when.day_and_clock(last)),
        ]
    for name, count in (
        (translate("LateFiles", "Other entries"), seen.new - seen.sales),
        (translate("LateFiles", "With the shop already"), seen.entries - seen.new),
        (translate("LateFiles", "Waiting for a newer version of this till"), seen.unread),
    ):
        if count > 0:
            rows.append(FigureRow(name, str(count)))
    return tuple(rows)
