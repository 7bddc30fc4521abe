"""What the first run's second step asks and shows: where the menu comes from, and what is in it."""

from collections.abc import Sequence
from enum import IntEnum
from pathlib import PurePath

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.ui.office import MenuPreview
from fynlo_pos.ui.spoken import filled, spoken

translate = QCoreApplication.translate

FAULTS_SHOWN = 20


class MenuChoice(IntEnum):
    """Where the menu comes from."""

    FILE = 0
    EXAMPLE = 1
    EMPTY = 2


class MenuState(msgspec.Struct, frozen=True):
    """Which menu was chosen, and the file that was looked into.

    ``says_vat`` where the shop is registered.
    """

    choice: MenuChoice = MenuChoice.EXAMPLE
    files: tuple[str, ...] = ()
    path: str = ""
    preview: MenuPreview | None = None
    trouble: str = ""
    says_vat: bool = False


class MenuProps(msgspec.Struct, frozen=True):
    """Everything the step binds to."""

    choice: int = 1
    files: tuple[str, ...] = ()
    file: int = -1
    previewTitle: str = ""
    previewText: str = ""
    previewVat: str = ""
    saysVat: bool = False
    faults: tuple[str, ...] = ()
    path: str = ""
    trouble: str = ""


def derive_menu_props(state: MenuState) -> MenuProps:
    """Return what the step shows."""
    preview = state.preview
    return MenuProps(
        choice=int(state.choice),
        files=tuple(PurePath(path).name for path in state.files),
        file=state.files.index(state.path) if state.path in state.files else -1,
        previewTitle=_preview_title(preview),
        previewText=", ".join(preview.first_names) if preview else "",
        saysVat=state.says_vat,
        previewVat=_vat_words(preview.taxed) if preview and state.says_vat else "",
        faults=tuple(map(spoken, preview.faults[:FAULTS_SHOWN])) if preview else (),
        path="" if state.path in state.files else state.path,
        trouble=state.trouble,
    )


def without_menu(state: MenuState) -> MenuState:
    """Return the step's answer where it was skipped."""
    return msgspec.structs.replace(state, choice=MenuChoice.EMPTY, path="", preview=None)


def why_no_menu(state: MenuState) -> str:
    """Return what is missing before going on."""
    unread = state.choice is MenuChoice.FILE and state.preview is None
    return translate("FirstRun", "Choose a file") if unread else ""


def go_on_with_menu_words(choice: MenuChoice) -> str:
    """Return what the button that goes on says: which menu it gives."""
    match choice:
        case MenuChoice.FILE:
            return translate("FirstRun", "Next: import the menu")
        case MenuChoice.EXAMPLE:
            return translate("FirstRun", "Next: café example")
        case MenuChoice.EMPTY:
            return translate("FirstRun", "Next: empty menu")


def _preview_title(preview: MenuPreview | None) -> str:
    if preview is None:
        return ""
    found = filled(
        translate("FirstRun", "{products} in {categories}"),
        products=_products_words(preview.items),
        categories=_categories_words(preview.categories),
    )
    if not preview.left_out:
        return found
    return f"{found} · {_left_out_words(preview.left_out)}"


def _vat_words(taxed: Sequence[tuple[str, int]]) -> str:
    each = translate("FirstRun", "{rate}: {products}")
    said = [filled(each, rate=name, products=_products_words(count)) for name, count in taxed]
    return filled(translate("FirstRun", "VAT: {rates}"), rates=", ".join(said)) if said else ""


def _products_words(count: int) -> str:
    if count == 1:
        return translate("FirstRun", "1 product")
    return filled(translate("FirstRun", "{count} products"), count=f"{count:,}")


def _categories_words(count: int) -> str:
    if count == 1:
        return translate("FirstRun", "1 category")
    return filled(translate("FirstRun", "{count} categories"), count=f"{count:,}")


def _left_out_words(count: int) -> str:
    if count == 1:
        return translate("FirstRun", "1 row is left out")
    return filled(translate("FirstRun", "{count} rows are left out"), count=f"{count:,}")
