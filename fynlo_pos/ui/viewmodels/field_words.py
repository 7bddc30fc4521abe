"""Values of a document's fields as a person reads them: ``Price £3.20, Take away none``."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.spoken import apart, filled

translate = QCoreApplication.translate

LONGEST = 60
SECRET = frozenset({"pin_hash"})


def field_words(fields: Mapping[str, Any], shop: Shop) -> str:
    """Return fields with their values, in words; nothing for no fields."""
    names = _names()
    return ", ".join(
        f"{names.get(name, _plain(name))} {_value(name, value, shop)}"
        for name, value in fields.items()
    )


def _value(name: str, value: Any, shop: Shop) -> str:  # noqa: ANN401 - whatever a field holds
    if name in SECRET:
        return translate("Fields", "hidden")
    if value is None or value == "":
        return translate("Fields", "none")
    if name.endswith("_minor") and isinstance(value, int):
        return shop.money(value)
    if name == "tax_class_id":
        return _tax_class(str(value), shop)
    return _plain_value(value)


def _plain_value(value: Any) -> str:  # noqa: ANN401 - whatever a field holds
    if isinstance(value, bool):
        return translate("Fields", "yes") if value else translate("Fields", "no")
    if isinstance(value, list | tuple | dict):
        return filled(translate("Fields", "of {count}"), count=len(value))
    return apart(str(value)[:LONGEST])


def _tax_class(class_id: str, shop: Shop) -> str:
    named = {str(key): each.name for key, each in shop.tax_classes.items()}
    return apart(named.get(class_id, "")) or translate("Fields", "another")


def _plain(name: str) -> str:
    return name.removesuffix("_id").removesuffix("_ids").replace("_", " ").capitalize()


def _names() -> dict[str, str]:
    return {
        "name": translate("Fields", "Name"),
        "price_minor": translate("Fields", "Price"),
        "take_away_price_minor": translate("Fields", "Take away"),
        "tax_class_id": translate("Fields", "VAT"),
        "kitchen_name": translate("Fields", "Kitchen name"),
        "position": translate("Fields", "Place"),
        "colour": translate("Fields", "Colour"),
        "archived": translate("Fields", "Removed"),
        "favourite": translate("Fields", "Favourite"),
        "sold_out": translate("Fields", "Sold out"),
        "sold_out_on": translate("Fields", "Since"),
        "barcodes": translate("Fields", "Barcodes"),
        "variants": translate("Fields", "Sizes"),
        "is_manager": translate("Fields", "Manager"),
        "pin_hash": translate("Fields", "PIN"),
        "address": translate("Fields", "Address"),
        "vat_registered": translate("Fields", "VAT registered"),
        "vat_number": translate("Fields", "VAT number"),
        "rates": translate("Fields", "Rates"),
        "exempt": translate("Fields", "Exempt from VAT"),
        "choices": translate("Fields", "Choices"),
        "minimum": translate("Fields", "At least"),
        "maximum": translate("Fields", "At most"),
    }
