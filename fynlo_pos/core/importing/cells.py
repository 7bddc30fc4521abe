"""What a cell may hold: names and amounts, read strictly; each refusal is about that cell."""

import re
import unicodedata
from functools import lru_cache

from fynlo_pos.core.catalogue.barcode import FORMULA_LEADS, is_barcode
from fynlo_pos.core.money import (
    LARGEST_PRICE_MINOR,
    Currency,
    format_money,
    parse_amount,
    sample_amount,
)
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import Words, listed

LONGEST_NAME = 80
REMEMBERED = 4_096
UNREADABLE = "�"
POINTED = listed("The {what} “{cell}” has a comma. Write it with a dot, like {like}.")
WHOLE = listed("The {what} “{cell}” has a comma. Write it without one, like {like}.")

_JOINERS = "‌‍"
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
_SCIENTIFIC = re.compile(r"\d+([.,]\d+)?[eE]\+?\d+")
_NUMBER = re.compile(r"\d+[.,]0*|\d{1,3}([.,]\d{3})+([.,]0*)?")


@lru_cache(maxsize=REMEMBERED)
def read_name(cell: str, what: Words) -> str:
    """Return a name as plain text, spaces made single. Markup stays as the letters it is.

    Raises ``Refused`` for an empty or overlong name, one that a spreadsheet would calculate, and
    letters that cannot be seen.
    """
    name = unicodedata.normalize("NFC", " ".join(cell.split()))
    if not name:
        raise Refused("The {what} is missing.", what=what)
    if name[0] in FORMULA_LEADS:
        raise Refused(
            "The {what} “{name}” begins with “{sign}”, like a spreadsheet formula. Write it as "
            "plain text.",
            what=what,
            name=_short(name),
            sign=name[0],
        )
    is_plain = name.isascii() and name.isprintable()  # most are, and need no look at each letter
    if not is_plain and any(_is_unseen(letter) for letter in name):
        raise Refused(
            "The {what} “{name}” has a letter that cannot be seen. Retype it.",
            what=what,
            name=_short(name),
        )
    if UNREADABLE in name:
        raise Refused(
            "The {what} “{name}” has a letter that cannot be read. Save the file as UTF-8.",
            what=what,
            name=_short(name),
        )
    if len(name) > LONGEST_NAME:
        raise Refused(
            "The {what} “{name}” is longer than {most} letters.",
            what=what,
            name=_short(name),
            most=LONGEST_NAME,
        )
    return name


@lru_cache(maxsize=REMEMBERED)
def read_price(cell: str, what: Words, currency: Currency) -> int:
    """Return a price in minor units. Raises ``Refused`` unless it is plain, exact and sensible."""
    if not cell:
        raise Refused("The {what} is missing.", what=what)
    if cell[0] in "=@+":
        raise Refused(
            "The {what} “{cell}” is a spreadsheet formula. Write the amount itself.",
            what=what,
            cell=_short(cell),
        )
    amount = cell.strip(f"{currency.sign} ")
    if "," in amount and not _THOUSANDS.fullmatch(amount):
        told = POINTED if currency.exponent else WHOLE
        raise Refused(told, what=what, cell=_short(cell), like=sample_amount(currency))
    try:
        minor = parse_amount(cell, currency)
    except Refused:
        raise Refused(
            "The {what} “{cell}” is not one that a till can hold. Write it like {like}.",
            what=what,
            cell=_short(cell),
            like=sample_amount(currency),
        ) from None
    if minor < 0:
        raise Refused("The {what} “{cell}” is less than nothing.", what=what, cell=_short(cell))
    if minor > LARGEST_PRICE_MINOR:
        raise Refused(
            "The {what} “{cell}” is more than {most}. Check the amount.",
            what=what,
            cell=_short(cell),
            most=format_money(LARGEST_PRICE_MINOR, currency),
        )
    return minor


def read_barcode(cell: str) -> str:
    """Return a barcode as a scanner sends it, or empty: its letters, and each nought in front.

    Raises ``Refused`` for what a spreadsheet calculates or made a number of, and for what is
    none: a scanner could send some of it, and nothing in a shop does.
    """
    if not cell:
        return ""
    code = cell.replace(" ", "").lstrip("'")
    if code.startswith(tuple(FORMULA_LEADS)):
        raise Refused(
            "The barcode “{cell}” begins with “{sign}”, like a spreadsheet formula. Write only "
            "what is printed below the bars, in a column formatted as text.",
            cell=_short(cell),
            sign=code[0],
        )
    if _NUMBER.fullmatch(code):
        raise Refused(
            "The spreadsheet took the barcode “{cell}” for a number. Format the column as text, "
            "write it anew and save the file again.",
            cell=_short(cell),
        )
    if _SCIENTIFIC.fullmatch(code):
        raise Refused(
            "The spreadsheet shortened the barcode to “{cell}”. Format the column as text and "
            "save the file again.",
            cell=_short(cell),
        )
    if not is_barcode(code):
        raise Refused(
            "“{cell}” is not a barcode. Write only what is printed below the bars.",
            cell=_short(cell),
        )
    return code


def _is_unseen(letter: str) -> bool:
    kind = unicodedata.category(letter)
    return kind in {"Cc", "Cs", "Co", "Cn"} or (kind == "Cf" and letter not in _JOINERS)


def _short(text: str) -> str:
    shown = "".join("·" if _is_unseen(letter) else letter for letter in text)
    return shown if len(shown) <= 30 else f"{shown[:29]}…"  # noqa: PLR2004
