"""An office behind the till that keeps what it is given: paper in a pile, menus from real files."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.core.catalogue.british_vat import british_classes
from fynlo_pos.core.db.recovery_key import KEY_BYTES, RecoveryKey
from fynlo_pos.core.demo_venue import read_demo_venue
from fynlo_pos.core.importing.menu_csv import read_menu
from fynlo_pos.core.money import GBP
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.office import (
    COPY_WHOLE,
    BackupFile,
    BackupsKept,
    CodesMade,
    MenuPreview,
    PartFacts,
    Stick,
)

if TYPE_CHECKING:
    from uuid import UUID

    import msgspec

    from fynlo_pos.core.printer_setup import PrinterSetup
    from fynlo_pos.core.receipts.document import Document
    from fynlo_pos.core.till.occasion import Person

VENUE = Path(__file__).parents[2] / "resources" / "demo" / "venue.json"
KEY = RecoveryKey(bytes(range(100, 100 + KEY_BYTES)))
"""As long as the one a shop has, and opens nothing."""
WORDS = KEY.groups
MADE_AT_MS = 1_795_178_460_000
OUT_OF_PAPER = "The printer is out of paper. Nothing is lost. Load paper, then try again."


class PaperCopy:
    """A copy of three pieces that is whole or given up; the stick may be pulled out."""

    def __init__(self, name: str, stick: Stick) -> None:
        self.name, self.stick = name, stick
        self.place = Path(stick.folder) / name
        self.share = 0
        self.is_given_up = False
        self.is_pulled_out = False

    def step(self) -> int:
        """Copy a third."""
        if self.is_pulled_out:
            raise Trouble("The backup could not be copied.")
        self.share = min(COPY_WHOLE, self.share + 334)
        return self.share

    def give_up(self) -> None:
        """Leave nothing of it."""
        self.is_given_up = True


class PaperOffice:
    """Prints onto a pile until its paper is out; ``files`` are the menus it finds."""

    def __init__(self, files: Sequence[str] = ()) -> None:
        self.pile: list[Document] = []
        self.files_saved: list[str] = []
        self.tables: list[bytes] = []
        self.is_out_of_paper = False
        self.files = files
        self.here = MenuPreview(items=0, categories=0, left_out=0)
        self.trainings = 0
        self.keys = 1
        self.is_sheet_kept = True
        self.codes: CodesMade | None = None
        self.keys_made: list[tuple[str, UUID | None]] = []
        self.kept: list[BackupFile] = []
        self.sticks_in: list[Stick] = []
        self.copy: PaperCopy | None = None
        self.now_ms = MADE_AT_MS
        self.facts = PartFacts(12_000_000_000, None)

    def print_document(self, document: "Document") -> None:
        """Put a document on the pile."""
        if self.is_out_of_paper:
            raise Trouble(OUT_OF_PAPER)
        self.pile.append(document)

    def save_pdf(self, document: "Document", name: str) -> str:
        """Remember the name of a paper that was to be saved."""
        self.files_saved.append(name)
        return f"Documents/{name}.pdf"

    def save_csv(self, content: bytes, name: str) -> str:
        """Remember the table and the name it was to be saved under."""
        if self.is_out_of_paper:
            raise Trouble("The disk is full.")
        self.files_saved.append(name)
        self.tables.append(content)
        return f"Documents/{name}.csv"

    def test_printer(self, setup: "PrinterSetup") -> None:
        """Say that nothing came out where there is no paper."""
        if self.is_out_of_paper or not setup.is_set_up:
            raise Trouble(OUT_OF_PAPER)

    def menu_files(self) -> Sequence[str]:
        """Return the menus that were put there."""
        return self.files

    def preview_menu(self, path: str, *, says_vat: bool) -> MenuPreview:
        """Read a menu file for real."""
        with Path(path).open("rb") as stream:
            menu = read_menu(stream, GBP, says_vat=says_vat)
        return MenuPreview(
            items=len(menu.items),
            categories=len({item.category for item in menu.items}),
            left_out=menu.left_out,
            faults=tuple(fault.with_row for fault in menu.faults),
            first_names=tuple(item.name for item in menu.items[:3]),
            taxed=(("Standard rate", len(menu.items)),),
        )

    def menu_from_file(self, path: str, *, says_vat: bool) -> Sequence["msgspec.Struct"]:
        """Return nothing: how a file becomes documents has tests of its own."""
        self.preview_menu(path, says_vat=says_vat)
        return ()

    def menu_here(self) -> MenuPreview:
        """Return the menu that was put there."""
        return self.here

    def example_menu(self) -> Sequence["msgspec.Struct"]:
        """Return the demo's menu."""
        demo = read_demo_venue(VENUE.read_bytes(), uuid7)
        return (*demo.tax_classes, *demo.groups, *demo.categories, *demo.products)

    def empty_menu(self) -> Sequence["msgspec.Struct"]:
        """Return the classes of tax."""
        return british_classes(uuid7)

    def recovery_words(self) -> Sequence[str]:
        """Return the groups of a key that opens nothing."""
        return WORDS

    def recovery_code(self) -> str:
        """Return the same key in one line."""
        return KEY.text

    def begin_training(self) -> None:
        """Count the trainings that were begun."""
        self.trainings += 1

    def renew_recovery_key(self, person: "Person", allowed_by: "UUID | None" = None) -> None:
        """Count the keys that were made, and remember for whom and by whose leave."""
        self.keys += 1
        self.keys_made.append((person.name, allowed_by))
        self.codes = CodesMade(self.now_ms, person.name, allowed_by)
        self.is_sheet_kept = False
        self.facts = replace(self.facts, is_sheet_kept=False)

    def recovery_sheet_kept(self) -> None:
        """Remember that somebody has the codes."""
        self.is_sheet_kept = True
        self.facts = replace(self.facts, is_sheet_kept=True)

    def back_up(self) -> BackupFile:
        """Remember a backup of one and a half megabytes."""
        number = len(self.kept) + 1
        made = BackupFile(f"fynlo-{number}.backup", self.now_ms, 1_572_864)
        self.kept.insert(0, made)
        self.facts = replace(self.facts, backed_up_at_ms=self.now_ms)
        return made

    def backups(self) -> BackupsKept:
        """Return those that were made."""
        return BackupsKept("/home/fynlo/backups", tuple(self.kept), self.codes, self.is_sheet_kept)

    def sticks(self) -> Sequence[Stick]:
        """Return the sticks that were put in."""
        return self.sticks_in

    def copy_backup(self, name: str, stick: Stick) -> "PaperCopy":
        """Begin a copy of three pieces."""
        self.copy = PaperCopy(name, stick)
        return self.copy

    def part_facts(self) -> PartFacts:
        """Say that there is room and no backup, unless told otherwise."""
        return self.facts
