"""A printer that writes each paper to a folder: a till without a printer, and demos."""

import os
from itertools import count
from pathlib import Path

from fynlo_pos.core.devices.outcomes import (
    DrawerOutcome,
    NoDrawer,
    NotPrinted,
    Printed,
    PrintOutcome,
)
from fynlo_pos.core.devices.printer import PrinterSettings
from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.receipts.text import render_text
from fynlo_pos.core.receipts.wording import clean
from fynlo_pos.core.words import said


class FilePrinter:
    """Writes papers as text files, one each, numbered in order; it has no drawer to open."""

    def __init__(self, settings: PrinterSettings) -> None:
        self._settings = settings
        self._folder = Path(settings.address)

    def print_document(self, document: Document) -> PrintOutcome:
        """Write `document` into the folder, whole and on disk, or not at all."""
        try:
            text = render_text(document, self._settings.columns)
        except ValueError as error:
            reason = said(
                "{printer} cannot print this: {why}. Nothing is lost.",
                printer=self._settings.name,
                why=str(error),
            )
            return NotPrinted(reason, is_about_job=True)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._write(self._free_path(str(document.title)), text)
        except OSError as error:
            reason = said(
                "{printer} could not write to its folder ({why}). Nothing is lost. Check that the "
                "disk has room and the folder may be written, then print again.",
                printer=self._settings.name,
                why=error.strerror or str(error),
            )
            return NotPrinted(reason)
        return Printed()

    def open_drawer(self) -> DrawerOutcome:
        """Say that nothing hangs on a folder."""
        return NoDrawer()

    def _free_path(self, title: str) -> Path:
        words = "".join(char if char.isalnum() or char in "-" else " " for char in clean(title))
        stem = "-".join(words.split())[:60] or "paper"
        names = (f"{number:06d}-{stem}.txt" for number in count(self._last_number() + 1))
        return self._folder / next(name for name in names if not (self._folder / name).exists())

    def _last_number(self) -> int:
        numbers = (path.name.partition("-")[0] for path in self._folder.glob("*.txt"))
        return max((int(number) for number in numbers if number.isdecimal()), default=0)

    @staticmethod
    def _write(path: Path, text: str) -> None:
        part = path.with_suffix(".part")
        with part.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
