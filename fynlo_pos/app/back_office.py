"""What the pages behind the till ask of the world: paper, menu files, the recovery key, backups."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec

from fynlo_pos.app.kept_backups import KeptBackups
from fynlo_pos.app.paper import Paper
from fynlo_pos.app.saved_files import save_csv, save_pdf
from fynlo_pos.app.usual_places import documents_folder, stick_name, sticks
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.printer_setup import PrinterSetup
from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.office import (
    BackupCopy,
    BackupFile,
    BackupsKept,
    MenuPreview,
    PartFacts,
    Stick,
)

if TYPE_CHECKING:
    from fynlo_pos.core.importing.import_menu import Menu, MenuPlan

FIRST_NAMES = 6
FAULTS_SHOWN = 50


class BackOffice:
    """An ``Office`` over an open till. It uses connections of its own, so any lane may call it.

    What reads menus is imported when there is one to read, so that no start waits for it.
    """

    def __init__(
        self,
        opened: OpenTill,
        paper: Paper,
        *,
        new_id: Callable[[], UUID],
        now_ms: Callable[[], int],
        pdf_folder: Callable[[], Path] = documents_folder,
    ) -> None:
        self._opened = opened
        self._backups = KeptBackups(opened)
        self._paper = paper
        self._new_id = new_id
        self._now_ms = now_ms
        self._pdf_folder = pdf_folder

    def print_document(self, document: Document) -> None:
        """Print a report, a copy or the recovery sheet."""
        self._paper.print_document(document)

    def save_pdf(self, document: Document, name: str) -> str:
        """Save a paper among this person's documents; return where it lies."""
        return str(save_pdf(document, name, self._pdf_folder()))

    def save_csv(self, content: bytes, name: str) -> str:
        """Save a table among this person's documents; return where it lies."""
        return str(save_csv(content, name, self._pdf_folder()))

    def test_printer(self, setup: PrinterSetup) -> None:
        """Print a line on a printer. Raises ``PrinterSilent`` or ``Trouble`` if it did not come."""
        self._paper.test_printer(setup)

    def menu_files(self) -> Sequence[str]:
        """Return the paths of files that may be menus, newest first."""
        from fynlo_pos.app.menu_files import find_menu_files

        return find_menu_files()

    def preview_menu(self, path: str, *, says_vat: bool) -> MenuPreview:
        """Read a menu file and change nothing. Raises ``Refused`` for one that cannot be used."""
        plan = self._plan(path, says_vat=says_vat)
        products = (*plan.added, *plan.changed)
        return MenuPreview(
            items=len(products) + plan.unchanged,
            categories=len({product.category_id for product in products}),
            left_out=plan.left_out,
            faults=tuple(fault.with_row for fault in plan.faults[:FAULTS_SHOWN]),
            first_names=tuple(product.name for product in products[:FIRST_NAMES]),
            taxed=plan.taxed,
        )

    def menu_from_file(self, path: str, *, says_vat: bool) -> Sequence[msgspec.Struct]:
        """Return a menu file's categories, products and classes of tax as documents to save."""
        return self._plan(path, says_vat=says_vat).documents

    def menu_here(self) -> MenuPreview:
        """Return what is on the menu already, as after an import on the command line."""
        products = [product for product in self._menu().products if not product.archived]
        categories = {product.category_id for product in products}
        return MenuPreview(items=len(products), categories=len(categories), left_out=0)

    def example_menu(self) -> Sequence[msgspec.Struct]:
        """Return the example cafe's menu as documents to save: no venue, no people."""
        from fynlo_pos.app.shipped import demo_venue_file
        from fynlo_pos.core.demo_venue import read_demo_venue
        from fynlo_pos.core.importing.standing_classes import taxed_as_standing

        demo = read_demo_venue(demo_venue_file(), self._new_id)
        classes, products = taxed_as_standing(demo.tax_classes, demo.products, self._menu())
        return (*classes, *demo.groups, *demo.categories, *products)

    def empty_menu(self) -> Sequence[msgspec.Struct]:
        """Return what a till needs before its first product: the classes of tax that it lacks."""
        from fynlo_pos.core.catalogue.british_vat import british_classes
        from fynlo_pos.core.importing.standing_classes import taxed_as_standing

        classes, _ = taxed_as_standing(british_classes(self._new_id), (), self._menu())
        return classes

    def recovery_words(self) -> Sequence[str]:
        """Return the venue's recovery key as words to write down."""
        return self._opened.recovery.groups

    def recovery_code(self) -> str:
        """Return the venue's recovery key as the text of a QR code."""
        return self._opened.recovery.text

    def begin_training(self) -> None:
        """Make the training till anew from the shop as it stands. Raises ``Trouble``."""
        from fynlo_pos.app.training import make_training
        from fynlo_pos.core.db.shop_copy import read_shop_copy

        shop = read_shop_copy(self._opened.readers)
        make_training(self._opened.home.folder, shop, self._now_ms, self._new_id)

    def renew_recovery_key(self, person: Person, allowed_by: UUID | None = None) -> None:
        """Make new recovery codes. On the lane that writes."""
        self._opened.renew_recovery_key(person, allowed_by, at_ms=self._now_ms())

    def recovery_sheet_kept(self) -> None:
        """Take down that somebody has the codes. On the lane that writes."""
        self._opened.recovery_sheet_kept()

    def back_up(self) -> BackupFile:
        """Back up now."""
        return self._backups.make()

    def backups(self) -> BackupsKept:
        """Return the backups that lie on this till."""
        return self._backups.kept()

    def sticks(self) -> Sequence[Stick]:
        """Return the memory sticks that are in."""
        return [Stick(stick_name(folder), str(folder)) for folder in sticks()]

    def copy_backup(self, name: str, stick: Stick) -> BackupCopy:
        """Begin to copy a backup to a stick."""
        from fynlo_pos.app.stick_copy import StickCopy

        return StickCopy(self._opened.home.backups / name, Path(stick.folder))

    def part_facts(self) -> PartFacts:
        """Look at the disk and the backups. Raises ``Trouble`` if the folder cannot be read."""
        return self._backups.part_facts()

    def _plan(self, path: str, *, says_vat: bool) -> "MenuPlan":
        """Plan the menu of a shop that is being founded: it counts in pounds."""
        from fynlo_pos.core.importing.import_menu import plan_menu
        from fynlo_pos.core.importing.menu_csv import read_menu
        from fynlo_pos.core.money import GBP

        try:
            with Path(path).expanduser().open("rb") as stream:
                file = read_menu(stream, GBP, says_vat=says_vat)
        except OSError as error:
            raise Refused(
                "{path} cannot be read: {why}. Nothing was imported.",
                path=str(path),
                why=error.strerror or str(error),
            ) from error
        return plan_menu(file, self._menu(), self._new_id)

    def _menu(self) -> "Menu":
        from fynlo_pos.core.db.whole_menu import read_whole_menu

        return read_whole_menu(self._opened.readers, self._now_ms())
