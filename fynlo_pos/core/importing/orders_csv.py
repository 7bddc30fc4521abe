"""An order history as another till exports it: one row a line, an order number joins them."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from typing import BinaryIO

import msgspec

from fynlo_pos.core.business_day import LAST_DATE, zone_of
from fynlo_pos.core.importing.cells import REMEMBERED, read_name, read_price
from fynlo_pos.core.importing.table_file import (
    Encoding,
    RowFault,
    TableRow,
    find_encoding,
    read_table,
)
from fynlo_pos.core.money import LARGEST_QUANTITY_MILLI, MILLI, Currency
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import said

MOST_ROWS = 2_000_000
MOST_FAULTS_KEPT = 1_000
LONGEST_NUMBER = 40
REMEMBERED_TIMES = 32_768
"""A source may list a dish at a time, so an order's rows lie years of orders apart."""

DECIMALS = 3
"""A quantity is counted in thousandths."""
COLUMNS: dict[str, tuple[str, ...]] = {
    "number": ("OrderNumber", "order number", "order id", "order", "receipt"),
    "date": ("OrderDate", "order date", "date", "sold at", "time"),
    "name": ("ItemName", "item name", "item", "product", "product name"),
    "quantity": ("Quantity", "qty", "count"),
    "price": ("ProductPrice", "product price", "unit price", "price"),
}
NEEDED = ("number", "date", "name", "quantity", "price")

_FORMATS = ("%d/%m/%Y %H:%M", "%d/%m/%Y %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S")
_EARLIEST_YEAR, _LATEST_YEAR = 1990, date.fromisoformat(LAST_DATE).year
_LONGEST_QUANTITY = 12


class OrderLine(msgspec.Struct, frozen=True, gc=False):
    """One line of an order at its own price, minor units each."""

    name: str
    quantity_milli: int
    unit_minor: int


class PastOrder(msgspec.Struct, frozen=True):
    """An order another system took. ``local_time`` (``2019-08-03T20:25``) is the shop's clock."""

    number: str
    local_time: str
    at_ms: int
    lines: tuple[OrderLine, ...]

    @property
    def date(self) -> str:
        """The date the source filed it under."""
        return self.local_time[:10]


class OrdersFile(msgspec.Struct, frozen=True):
    """A history in order of time. An order with a faulty row is left out whole."""

    encoding: Encoding
    orders: tuple[PastOrder, ...]
    faults: tuple[RowFault, ...]
    left_out: int


class _Draft:
    __slots__ = ("lines", "local", "sound")

    def __init__(self, local: datetime) -> None:
        self.local = local
        self.lines: list[OrderLine] = []
        self.sound = True


def read_orders(stream: BinaryIO, currency: Currency, *, timezone: str) -> OrdersFile:
    """Read a history, open in binary mode, to its end. ``timezone`` is the source's clock.

    Raises ``Refused`` where nothing of it can be used.
    """
    encoding = find_encoding(stream)
    drafts: dict[str, _Draft] = {}
    spoilt: set[str] = set()
    faults: list[RowFault] = []
    for count, row in enumerate(read_table(stream, encoding, COLUMNS, NEEDED)):
        if count == MOST_ROWS:
            raise Refused(
                "The file has more than {most:,} rows. Split it by year and import the parts. "
                "Nothing was imported.",
                most=MOST_ROWS,
            )
        try:
            _take_row(row, drafts, currency)
        except Refused as refused:
            spoilt.add(row.cells["number"])
            if len(faults) < MOST_FAULTS_KEPT:
                faults.append(RowFault(row.row, refused.words))
    if not drafts and not faults:
        raise Refused("The file has headings and no orders. Nothing was imported.")
    sound = ((number, draft) for number, draft in drafts.items() if number not in spoilt)
    return OrdersFile(encoding, _in_time(sound, zone_of(timezone)), tuple(faults), len(spoilt))


def _take_row(row: TableRow, drafts: dict[str, _Draft], currency: Currency) -> None:
    cells = row.cells
    number = cells["number"]
    if not number or len(number) > LONGEST_NUMBER:
        raise Refused("The order number is missing or too long.")
    line = OrderLine(
        read_name(cells["name"], said("item")),
        _read_quantity(cells["quantity"]),
        read_price(cells["price"], said("price"), currency),
    )
    local = _read_time(cells["date"])
    draft = drafts.setdefault(number, _Draft(local))
    if draft.local != local:
        raise Refused("Order {number} has two times; the order was left out.", number=number)
    draft.lines.append(line)


def _in_time(drafts: Iterable[tuple[str, _Draft]], zone: tzinfo) -> tuple[PastOrder, ...]:
    orders = (
        PastOrder(
            number=number,
            local_time=draft.local.strftime("%Y-%m-%dT%H:%M"),
            at_ms=int(draft.local.replace(tzinfo=zone).astimezone(UTC).timestamp()) * 1000,
            lines=tuple(draft.lines),
        )
        for number, draft in drafts
    )
    return tuple(sorted(orders, key=lambda order: (order.at_ms, len(order.number), order.number)))


@lru_cache(maxsize=REMEMBERED)
def _read_quantity(cell: str) -> int:
    whole, dot, part = cell.removeprefix("-").partition(".")
    digits = whole + part
    is_written = bool(whole) and bool(part) is bool(dot) and len(part) <= DECIMALS
    if not (is_written and digits.isascii() and digits.isdigit()):
        raise Refused(
            "The quantity “{cell}” is not one that a till can hold. Write it like 2 or 1.5.",
            cell=cell[:30],
        )
    is_nothing = not digits.strip("0")
    if cell.startswith("-") or is_nothing:
        raise Refused(
            "The quantity “{cell}” is not more than nothing. Write how many were sold; what came "
            "back is not imported.",
            cell=cell[:30],
        )
    is_short = len(whole.lstrip("0")) <= _LONGEST_QUANTITY
    milli = int(whole + part.ljust(3, "0")) if is_short else LARGEST_QUANTITY_MILLI + 1
    if milli > LARGEST_QUANTITY_MILLI:
        raise Refused(
            "The quantity “{cell}” is more than {most:,}. Check it; a larger one goes on two rows.",
            cell=cell[:30],
            most=LARGEST_QUANTITY_MILLI // MILLI,
        )
    return milli


@lru_cache(maxsize=REMEMBERED_TIMES)
def _read_time(cell: str) -> datetime:
    for layout in _FORMATS:
        try:
            local = datetime.strptime(cell.replace("T", " "), layout)  # noqa: DTZ007
        except ValueError:
            continue
        if not _EARLIEST_YEAR <= local.year <= _LATEST_YEAR:
            raise Refused(
                "The date “{cell}” does not lie in the years {first} to {last}. Check it.",
                cell=cell[:30],
                first=_EARLIEST_YEAR,
                last=_LATEST_YEAR,
            )
        return local
    raise Refused(
        "“{cell}” is not a date and time. Write it like 03/08/2019 20:25.",
        cell=cell[:30],
    )
