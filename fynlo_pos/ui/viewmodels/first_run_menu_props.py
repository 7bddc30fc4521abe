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
    HERE = 3


_CHOICES = (MenuChoice.FILE, MenuChoice.EXAMPLE, MenuChoice.EMPTY)
_CHOICES_WHERE_ONE_IS = (MenuChoice.FILE, MenuChoice.HERE)


class MenuState(msgspec.Struct, frozen=True):
    """Which menu was chosen, and the file that was looked into.

    ``says_vat`` where the shop is registered. ``here`` is the menu that is on this till already, as
    one that was imported on the command line is; ``unread`` why it is not known whether one is.
    """

    choice: MenuChoice = MenuChoice.EXAMPLE
    files: tuple[str, ...] = ()
    path: str = ""
    preview: MenuPreview | None = None
    trouble: str = ""
    says_vat: bool = False
    is_looking: bool = False
    here: MenuPreview | None = None
    unread: str = ""

    @property
    def is_to_look_again(self) -> bool:
        """Tell whether going on is to look once more whether a menu is here."""
        return bool(self.unread) and self.choice is MenuChoice.HERE


class MenuProps(msgspec.Struct, frozen=True):
    """Everything the step binds to."""

    choice: int = 1
    options: tuple[str, ...] = ()
    about: str = ""
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
        choice=choices(state).index(state.choice),
        options=tuple(_choice_words(choice, state) for choice in choices(state)),
        about=_about(state),
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


def choices(state: MenuState) -> tuple[MenuChoice, ...]:
    """Return what can be chosen: to one that is here, or may be, only a file is added."""
    return _CHOICES_WHERE_ONE_IS if state.here or state.unread else _CHOICES


def with_menu_here(state: MenuState, here: MenuPreview | None) -> MenuState:
    """Return the step once it is known which menu is on this till; one that is here is kept."""
    here = here if here and here.items else None
    if state.choice is MenuChoice.FILE:
        choice = MenuChoice.FILE
    elif here is not None:
        choice = MenuChoice.HERE
    else:
        choice = MenuChoice.EXAMPLE if state.choice is MenuChoice.HERE else state.choice
    return msgspec.structs.replace(state, here=here, unread="", choice=choice, is_looking=False)


def with_menu_unread(state: MenuState, why: str) -> MenuState:
    """Return the step where the look failed: a menu that may be here is kept."""
    choice = MenuChoice.FILE if state.choice is MenuChoice.FILE else MenuChoice.HERE
    return msgspec.structs.replace(state, unread=why, choice=choice, is_looking=False)


def without_menu(state: MenuState) -> MenuState:
    """Return the step's answer where it was skipped."""
    choice = MenuChoice.HERE if state.here or state.unread else MenuChoice.EMPTY
    return msgspec.structs.replace(state, choice=choice, path="", preview=None)


def why_no_menu(state: MenuState) -> str:
    """Return what is missing before going on."""
    if state.is_looking:
        return translate("FirstRun", "Looking for a menu on this till")
    unread = state.choice is MenuChoice.FILE and state.preview is None
    return translate("FirstRun", "Choose a file") if unread else ""


def go_on_with_menu_words(state: MenuState) -> str:
    """Return what the button that goes on says: which menu it gives, or that it looks again."""
    if state.is_to_look_again:
        return translate("FirstRun", "Look again")
    match state.choice:
        case MenuChoice.FILE:
            return translate("FirstRun", "Next: import the menu")
        case MenuChoice.EXAMPLE:
            return translate("FirstRun", "Next: café example")
        case MenuChoice.EMPTY:
            return translate("FirstRun", "Next: empty menu")
        case MenuChoice.HERE:
            return translate("FirstRun", "Next: the menu here")


def leave_menu_words(state: MenuState) -> str:
    """Return what the button that skips says: which menu it gives; empty where that is chosen."""
    match state.choice:
        case _ if state.unread:
            return translate("FirstRun", "Keep what is here")
        case MenuChoice.EMPTY | MenuChoice.HERE:
            return ""
        case _ if state.here:
            return translate("FirstRun", "Keep the menu that is here")
        case _:
            return translate("FirstRun", "Start with an empty menu")


def _choice_words(choice: MenuChoice, state: MenuState) -> str:
    match choice:
        case MenuChoice.FILE:
            return translate("FirstRun", "Import")
        case MenuChoice.EXAMPLE:
            return translate("FirstRun", "Café example")
        case MenuChoice.EMPTY:
            return translate("FirstRun", "Empty")
        case MenuChoice.HERE if state.unread:
            return translate("FirstRun", "What is here")
        case MenuChoice.HERE:
            return translate("FirstRun", "The menu here")


def _about(state: MenuState) -> str:
    if state.unread:
        unknown = translate(
            "FirstRun",
            "{why} Whether a menu is on this till already is not known. One that is here is kept; "
            "Import adds to it.",
        )
        return filled(unknown, why=state.unread)
    match state.choice:
        case MenuChoice.FILE:
            return ""
        case MenuChoice.EXAMPLE:
            return translate(
                "FirstRun",
                "Coffee, tea, cakes, breakfast and lunch with sizes and milks, ready to sell and "
                "to change.",
            )
        case MenuChoice.EMPTY:
            return translate("FirstRun", "Sell with the Misc item until there are products.")
        case MenuChoice.HERE:
            already = translate(
                "FirstRun",
                "On this till already: {found}. Import adds to it and changes what has the same "
                "name.",
            )
            return filled(already, found=_found_words(state.here)) if state.here else ""


def _preview_title(preview: MenuPreview | None) -> str:
    if preview is None:
        return ""
    found = _found_words(preview)
    if not preview.left_out:
        return found
    return f"{found} · {_left_out_words(preview.left_out)}"


def _found_words(preview: MenuPreview) -> str:
    return filled(
        translate("FirstRun", "{products} in {categories}"),
        products=_products_words(preview.items),
        categories=_categories_words(preview.categories),
    )


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
