"""A menu as a spreadsheet keeps it: one product a row, faults told row by row."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from fynlo_pos.core.importing.cells import read_barcode, read_name, read_price
from fynlo_pos.core.importing.table_file import (
    Encoding,
    RowFault,
    TableRow,
    find_encoding,
    read_table,
)
from fynlo_pos.core.money import Currency
from fynlo_pos.core.pricing.tax import EXEMPT_BP
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import said

MOST_ROWS = 200_000
MOST_FAULTS_KEPT = 1_000
_NAME, _PRICE = said("name"), said("price")
_TAKE_AWAY, _CATEGORY = said("take away price"), said("category")

COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("Item Name", "name", "item", "product", "product name", "description", "title"),
    "price": ("Product Price", "price", "unit price", "sale price", "eat in price", "amount"),
    "take_away": ("Take Away Price", "takeaway", "to go price"),
    "category": ("Category", "category name", "group", "department", "section"),
    "barcode": ("Barcode", "EAN", "GTIN", "UPC", "SKU barcode"),
    "vat": ("VAT", "VAT rate", "VAT %", "tax", "tax rate"),
}
NEEDED = ("name", "price")

_RATES = {"standard": 2000, "reduced": 500, "zero": 0, "none": 0, "exempt": EXEMPT_BP}
_LARGEST_RATE_BP = 10_000
_SMALLEST_RATE_BP = 101
"""Of one percent and under there is no VAT; a spreadsheet keeps 20% as 0.2, and shows it so."""
_LONGEST_RATE = 6


class MenuItem(msgspec.Struct, frozen=True):
    """A product as a row gives it; prices in minor units.

    ``rate_bp`` is ``None`` if not said, and ``EXEMPT_BP`` where there is none.
    """

    row: int
    name: str
    price_minor: int
    take_away_minor: int | None = None
    category: str = ""
    barcode: str = ""
    rate_bp: int | None = None


class MenuFile(msgspec.Struct, frozen=True):
    """What a menu file holds. ``left_out`` counts every faulty row, also those past the list.

    ``says_vat`` where the shop that it was read for is registered.
    """

    encoding: Encoding
    items: tuple[MenuItem, ...]
    faults: tuple[RowFault, ...]
    left_out: int
    says_vat: bool = True


def read_menu(stream: BinaryIO, currency: Currency, *, says_vat: bool = True) -> MenuFile:
    """Read a menu file, open in binary mode, to its end. Its prices are in ``currency``.

    ``says_vat`` where the shop is registered: elsewhere a rate that cannot be read is not told.
    Raises ``Refused`` where nothing of it can be used: empty, binary, a column missing, or more
    than ``MOST_ROWS`` rows.
    """
    encoding = find_encoding(stream)
    items: list[MenuItem] = []
    faults: list[RowFault] = []
    left_out = 0
    for found in _items(stream, encoding, currency, says_vat=says_vat):
        if isinstance(found, MenuItem):
            items.append(found)
        else:
            left_out += 1
            if len(faults) < MOST_FAULTS_KEPT:
                faults.append(found)
        if len(items) + left_out > MOST_ROWS:
            raise Refused(
                "The file has more than {most:,} rows, more than a till's menu holds. Check that "
                "it is the menu. Nothing was imported.",
                most=MOST_ROWS,
            )
    if not items and not faults:
        raise Refused("The file has headings and no rows. Nothing was imported.")
    return MenuFile(encoding, tuple(items), tuple(faults), left_out, says_vat)


def _items(
    stream: BinaryIO, encoding: Encoding, currency: Currency, *, says_vat: bool
) -> Iterator[MenuItem | RowFault]:
    rows_by_name: dict[tuple[str, str], int] = {}
    rows_by_barcode: dict[str, int] = {}
    for row in read_table(stream, encoding, COLUMNS, NEEDED):
        try:
            item = _item(row, currency, says_vat=says_vat)
            _check_not_seen(item, rows_by_name, rows_by_barcode)
        except Refused as refused:
            yield RowFault(row.row, refused.words)
            continue
        rows_by_name[(item.category.casefold(), item.name.casefold())] = item.row
        if item.barcode:
            rows_by_barcode[item.barcode] = item.row
        yield item


def _item(row: TableRow, currency: Currency, *, says_vat: bool) -> MenuItem:
    cells = row.cells
    take_away = cells.get("take_away", "")
    category = cells.get("category", "")
    return MenuItem(
        row=row.row,
        name=read_name(cells["name"], _NAME),
        price_minor=read_price(cells["price"], _PRICE, currency),
        take_away_minor=read_price(take_away, _TAKE_AWAY, currency) if take_away else None,
        category=read_name(category, _CATEGORY) if category else "",
        barcode=read_barcode(cells.get("barcode", "")),
        rate_bp=_rate(cells.get("vat", ""), says_vat=says_vat),
    )


def _check_not_seen(
    item: MenuItem, names: dict[tuple[str, str], int], barcodes: dict[str, int]
) -> None:
    earlier = names.get((item.category.casefold(), item.name.casefold()))
    if earlier is not None:
        raise Refused(
            "“{name}” is in row {row} already; this row was left out.",
            name=item.name,
            row=earlier,
        )
    if item.barcode in barcodes:
        raise Refused(
            "The barcode {barcode} is in row {row} already; this row was left out.",
            barcode=item.barcode,
            row=barcodes[item.barcode],
        )


def _rate(cell: str, *, says_vat: bool) -> int | None:
    try:
        return _read_rate(cell)
    except Refused:
        if says_vat:
            raise
        return None


def _read_rate(cell: str) -> int | None:
    text = cell.casefold().removesuffix("%").removesuffix("rate").strip()
    if not text:
        return None
    if text in _RATES:
        return _RATES[text]
    whole, _, part = text.partition(".")
    digits = whole + part.ljust(2, "0")
    is_short = len(part) <= 2 and 0 < len(whole) <= _LONGEST_RATE  # noqa: PLR2004
    if not (digits.isascii() and digits.isdigit() and is_short):
        raise Refused("The VAT “{cell}” is not a rate. Write it like 20, or Zero.", cell=cell[:30])
    rate_bp = int(digits)
    if 0 < rate_bp < _SMALLEST_RATE_BP:
        raise Refused(
            "The VAT “{cell}” is one percent or less. Write 20% as 20, and no VAT as Zero.",
            cell=cell[:30],
        )
    if rate_bp > _LARGEST_RATE_BP:
        raise Refused("The VAT “{cell}” is more than 100%.", cell=cell[:30])
    return rate_bp
