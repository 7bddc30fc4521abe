"""What a cell may hold: names and amounts, read strictly; each refusal is about that cell."""

import re
import unicodedata
from functools import lru_cache

from fynlo_pos.core.money import Currency, parse_amount
from fynlo_pos.core.sales.basket import LARGEST_PRICE_MINOR
from fynlo_pos.core.trouble import Refused

LONGEST_NAME = 80
LONGEST_BARCODE = 48
REMEMBERED = 4_096
UNREADABLE = "�"

_FORMULA_LEADS = "=+-@"
_JOINERS = "‌‍"
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
_SCIENTIFIC = re.compile(r"\d+([.,]\d+)?[eE]\+?\d+")


@lru_cache(maxsize=REMEMBERED)
def read_name(cell: str, what: str) -> str:
    """Return a name as plain text, spaces made single. Markup stays as the letters it is.

    Raises ``Refused`` for an empty or overlong name, one that a spreadsheet would calculate, and
    letters that cannot be seen.
    """
    name = unicodedata.normalize("NFC", " ".join(cell.split()))
    if not name:
        raise Refused(f"The {what} is missing.")
    if name[0] in _FORMULA_LEADS:
        raise Refused(
            f"The {what} “{_short(name)}” begins with “{name[0]}”, like a spreadsheet formula. "
            "Write it as plain text."
        )
    if any(_is_unseen(letter) for letter in name):
        raise Refused(f"The {what} “{_short(name)}” has a letter that cannot be seen. Retype it.")
    if UNREADABLE in name:
        raise Refused(
            f"The {what} “{_short(name)}” has a letter that cannot be read. Save the file as UTF-8."
        )
    if len(name) > LONGEST_NAME:
        raise Refused(f"The {what} “{_short(name)}” is longer than {LONGEST_NAME} letters.")
    return name


@lru_cache(maxsize=REMEMBERED)
def read_price(cell: str, what: str, currency: Currency) -> int:
    """Return a price in minor units. Raises ``Refused`` unless it is plain, exact and sensible."""
    if not cell:
        raise Refused(f"The {what} is missing.")
    if cell[0] in "=@+":
        raise Refused(
            f"The {what} “{_short(cell)}” is a spreadsheet formula. Write the amount itself."
        )
    amount = cell.replace(currency.sign, "").replace(" ", "")
    if "," in amount and not _THOUSANDS.fullmatch(amount):
        raise Refused(f"The {what} “{_short(cell)}” has a comma. Write it with a dot, like 3.20.")
    try:
        minor = parse_amount(amount, currency)
    except Refused:
        raise Refused(
            f"The {what} “{_short(cell)}” is not one that a till can hold. Write it like 3.20."
        ) from None
    if minor < 0:
        raise Refused(f"The {what} “{_short(cell)}” is less than nothing.")
    if minor > LARGEST_PRICE_MINOR:
        raise Refused(f"The {what} “{_short(cell)}” is more than 99,999.99. Check the dot.")
    return minor


def read_barcode(cell: str) -> str:
    """Return a barcode, or empty. Raises ``Refused`` for one that no scanner could send."""
    code = cell.replace(" ", "").lstrip("'")
    if _SCIENTIFIC.fullmatch(code):
        raise Refused(
            f"The spreadsheet shortened the barcode to “{_short(cell)}”. Format the column as "
            "text and save the file again."
        )
    if len(code) > LONGEST_BARCODE or not all("!" <= letter <= "~" for letter in code):
        raise Refused(f"“{_short(cell)}” is not a barcode.")
    return code


def _is_unseen(letter: str) -> bool:
    kind = unicodedata.category(letter)
    return kind in {"Cc", "Cs", "Co", "Cn"} or (kind == "Cf" and letter not in _JOINERS)


def _short(text: str) -> str:
    shown = "".join("·" if _is_unseen(letter) else letter for letter in text)
    return shown if len(shown) <= 30 else f"{shown[:29]}…"  # noqa: PLR2004
