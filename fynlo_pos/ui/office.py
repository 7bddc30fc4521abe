"""What the pages behind the till ask of the world; ``app`` answers.

Every call may take long and is made on a lane, never on the GUI thread. Each raises ``Refused`` or
``Trouble`` with a sentence for the person.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol
from uuid import UUID

import msgspec

from fynlo_pos.core.printer_setup import PrinterSetup
from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.words import Told

COPY_WHOLE = 1_000
"""What of a copy is there is told in thousandths."""


class MenuPreview(msgspec.Struct, frozen=True):
    """A menu file before anything changes. ``faults`` are sentences, ``left_out`` counts them.

    ``taxed`` is how many products each class of tax has, by its name.
    """

    items: int
    categories: int
    left_out: int
    faults: tuple[Told, ...] = ()
    first_names: tuple[str, ...] = ()
    taxed: tuple[tuple[str, int], ...] = ()


class PartFacts(msgspec.Struct, frozen=True):
    """What can be seen of the device: room on the till's disk, and the newest backup (UTC ms).

    ``first_sale_at_ms`` is of what this till sold itself, looked for only where there is no backup.
    ``is_sheet_kept`` where somebody has the codes that open what is backed up.
    """

    disk_free_bytes: int
    backed_up_at_ms: int | None
    first_sale_at_ms: int | None = None
    is_sheet_kept: bool = True


class BackupFile(msgspec.Struct, frozen=True):
    """One backup: its name, when it was made (UTC ms), and how large it is."""

    name: str
    made_at_ms: int
    size_bytes: int


class Stick(msgspec.Struct, frozen=True):
    """A memory stick that is in: what it is called, and its folder."""

    name: str
    folder: str


class BackupCopy(Protocol):
    """A backup on its way to a stick, a piece at a time."""

    @property
    def place(self) -> Path:
        """Where it lies once it is whole: beside one of its name that is there already."""

    def step(self) -> int:
        """Copy a piece; return how much is there, ``COPY_WHOLE`` once all of it is.

        Raises ``Trouble`` where the stick does not take it: then nothing of it is there.
        """

    def give_up(self) -> None:
        """Leave nothing of it on the stick."""


class CodesMade(msgspec.Struct, frozen=True):
    """When this till's recovery codes were last made anew (UTC ms), by whom and by whose leave."""

    at_ms: int
    staff_name: str
    allowed_by: UUID | None = None


class BackupsKept(msgspec.Struct, frozen=True):
    """The folder where backups lie, those in it, the newest first, and who made the codes anew.

    ``is_sheet_kept`` where somebody has those codes.
    """

    folder: str
    files: Sequence[BackupFile] = ()
    codes: CodesMade | None = None
    is_sheet_kept: bool = True


class PrinterSilent(Trouble):
    """The printer was reached and did not answer. Some never do, and print all the same."""


class Office(Protocol):
    """Paper, menu files, the recovery key and backups."""

    def print_document(self, document: Document) -> None:
        """Print a report, a copy or the recovery sheet."""

    def save_pdf(self, document: Document, name: str) -> str:
        """Save a paper as a PDF of its own under a name; return where it lies."""

    def save_csv(self, content: bytes, name: str) -> str:
        """Save a table for spreadsheets as a file of its own; return where it lies."""

    def test_printer(self, setup: PrinterSetup) -> None:
        """Print a line on a printer that may not be saved yet.

        Raises ``Refused`` for an address that cannot be, ``PrinterSilent`` for a printer that is
        there and says nothing, and ``Trouble`` if nothing came out.
        """

    def menu_files(self) -> Sequence[str]:
        """Return the paths of files that may be menus, newest first: sticks, downloads, desktop."""

    def preview_menu(self, path: str, *, says_vat: bool) -> MenuPreview:
        """Read a menu file and change nothing. Raises ``Refused`` for one that cannot be used.

        ``says_vat`` where the shop is registered: elsewhere nothing is told of its rates.
        """

    def menu_from_file(self, path: str, *, says_vat: bool) -> Sequence[msgspec.Struct]:
        """Return a menu file's categories, products and classes of tax as documents to save."""

    def menu_here(self) -> MenuPreview:
        """Return what is on the menu of this till already."""

    def example_menu(self) -> Sequence[msgspec.Struct]:
        """Return the example cafe's menu as documents to save: no venue, no people."""

    def empty_menu(self) -> Sequence[msgspec.Struct]:
        """Return what a till needs before its first product: the classes of tax that it lacks."""

    def recovery_words(self) -> Sequence[str]:
        """Return the venue's recovery key as words to write down."""

    def recovery_code(self) -> str:
        """Return the venue's recovery key as the text of a QR code."""

    def begin_training(self) -> None:
        """Make the training till anew from the shop as it stands. Raises ``Trouble``."""

    def renew_recovery_key(self, person: Person, allowed_by: UUID | None = None) -> None:
        """Make new recovery codes: what is backed up from now on opens with them alone.

        On the lane that writes. Raises ``NotAllowed`` where neither person may.
        """

    def recovery_sheet_kept(self) -> None:
        """Take down that somebody printed, saved or copied the codes. On the lane that writes."""

    def back_up(self) -> BackupFile:
        """Back up now."""

    def backups(self) -> BackupsKept:
        """Return the backups that lie on this till. Raises ``Trouble`` if it cannot be read."""

    def sticks(self) -> Sequence[Stick]:
        """Return the memory sticks that are in and can be written to."""

    def copy_backup(self, name: str, stick: Stick) -> BackupCopy:
        """Begin to copy a backup. Raises ``Refused`` for want of room, ``Trouble`` as it does."""

    def part_facts(self) -> PartFacts:
        """Look at the disk and the backups. Raises ``Trouble`` if the folder cannot be read."""
