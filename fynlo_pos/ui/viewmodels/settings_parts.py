"""The parts of the settings, and the words by which each setting is found."""

from enum import Enum

import msgspec
from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Part(Enum):
    """A part of the settings, in the order of its tabs."""

    TILL = "till"
    PRINTER = "printer"
    BACKUP = "backup"
    SHOP = "shop"
    PEOPLE = "people"
    PRODUCTS = "products"
    CATEGORIES = "categories"
    CHOICES = "choices"
    TAXES = "taxes"
    KITCHEN = "kitchen"
    TERMINALS = "terminals"


class Place(msgspec.Struct, frozen=True):
    """Where something that was searched for is: a part, and what to open in it."""

    part: Part
    key: str = ""


def parts_for(
    *, vat_registered: bool, has_others: bool = True, is_training: bool = False
) -> tuple[Part, ...]:
    """Return the parts of a shop; one that is not registered never hears of VAT.

    A till that can have no others never hears of them, and nothing of a training is kept.
    """
    left_out = {
        Part.TAXES: vat_registered,
        Part.TERMINALS: has_others,
        Part.BACKUP: not is_training,
    }
    return tuple(part for part in Part if left_out.get(part, True))


def part_title(part: Part) -> str:
    """Return what a part's tab says."""
    titles = {
        Part.TILL: translate("Settings", "This till"),
        Part.PRINTER: translate("Settings", "Printer"),
        Part.BACKUP: translate("Settings", "Backup"),
        Part.SHOP: translate("Settings", "Shop"),
        Part.PEOPLE: translate("Settings", "People"),
        Part.PRODUCTS: translate("Settings", "Products"),
        Part.CATEGORIES: translate("Settings", "Categories"),
        Part.CHOICES: translate("Settings", "Choices"),
        Part.TAXES: translate("Settings", "VAT"),
        Part.KITCHEN: translate("Settings", "Kitchen"),
        Part.TERMINALS: translate("Settings", "Terminals"),
    }
    return titles[part]


def settings_called(text: str) -> list[tuple[str, Part]]:
    """Return the settings in whose name a text stands, with the part each is in."""
    wanted = text.casefold().strip()
    return [(name, part) for name, part in _settings() if wanted in name.casefold()]


def _settings() -> list[tuple[str, Part]]:
    """Every setting by the words that stand beside it on its part's own screen."""
    return [
        (translate("LooksPart", "Colours"), Part.TILL),
        (translate("LooksPart", "Text size"), Part.TILL),
        (translate("LooksPart", "Left-handed"), Part.TILL),
        (translate("LooksPart", "Reduce motion"), Part.TILL),
        (translate("LooksPart", "Sounds"), Part.TILL),
        (translate("LooksPart", "Language"), Part.TILL),
        (translate("LooksPart", "Keyboard on the screen"), Part.TILL),
        (translate("LooksPart", "Lock when nobody touches it for"), Part.TILL),
        (translate("LooksPart", "Lock after each sale"), Part.TILL),
        (translate("PrinterPart", "Receipt printer"), Part.PRINTER),
        (translate("PrinterPart", "Letters on a line"), Part.PRINTER),
        (translate("PrinterPart", "Print an order chit for every order"), Part.PRINTER),
        (translate("PrinterPart", "A cash drawer is connected to the printer"), Part.PRINTER),
        (translate("BackupPart", "Back up now"), Part.BACKUP),
        (translate("BackupPart", "Recovery sheet"), Part.BACKUP),
        (translate("ShopPart", "Name of the shop"), Part.SHOP),
        (translate("ShopPart", "Address"), Part.SHOP),
        (translate("ShopPart", "Is the shop registered for VAT?"), Part.SHOP),
        (translate("ShopPart", "An order begins as"), Part.SHOP),
        (translate("ShopPart", "Ask eat in or take away"), Part.SHOP),
        (translate("ShopPart", "Print every receipt"), Part.SHOP),
        (translate("ShopPart", "Count the drawer blind"), Part.SHOP),
        (translate("ShopPart", "Last line of the receipt"), Part.SHOP),
        (translate("TerminalsPart", "Share this shop"), Part.TERMINALS),
        (translate("TerminalsPart", "Add a terminal"), Part.TERMINALS),
    ]
