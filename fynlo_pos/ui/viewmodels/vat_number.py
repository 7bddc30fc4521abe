"""Reading a VAT number as people write it."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

DIGITS = frozenset({9, 12})


def vat_number_fault(number: str) -> str:
    """Return what to type instead, or nothing: a number may be left for later."""
    plain = number.replace(" ", "").upper().removeprefix("GB")
    if not plain or (plain.isascii() and plain.isdigit() and len(plain) in DIGITS):
        return ""
    return translate("VatNumber", "A VAT number is nine digits, such as GB 123 4567 89.")
