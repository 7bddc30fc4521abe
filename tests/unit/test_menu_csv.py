"""A menu file: whatever a spreadsheet does to it, each row is read or its fault is told."""

from collections.abc import Iterator
from io import BytesIO, RawIOBase

import pytest

from fynlo_pos.core.importing.menu_csv import MOST_ROWS, MenuFile, MenuItem, read_menu
from fynlo_pos.core.money import CURRENCIES, GBP
from fynlo_pos.core.pricing.tax import EXEMPT_BP
from fynlo_pos.core.trouble import Refused
from tests.support.uncounted import uncounted

pytestmark = pytest.mark.unit


def read(text: str, codec: str = "utf-8") -> MenuFile:
    return read_menu(BytesIO(text.encode(codec)), GBP)


def only_item(text: str) -> MenuItem:
    menu = read(text)
    assert menu.faults == ()
    (item,) = menu.items
    return item


def only_fault(row: str, headings: str = "name,price,take away price,category,barcode,vat") -> str:
    """Return the fault of one row between two sound ones, which must survive it."""
    menu = read(f"{headings}\nBefore,1.00\n{row}\nAfter,2.00\n")
    assert [item.name for item in menu.items] == ["Before", "After"]
    (fault,) = menu.faults
    assert fault.row == 3
    assert menu.left_out == 1
    return str(fault.words)


def test_reads_the_takeaways_headings() -> None:
    menu = read("﻿Item Name,Product Price\nMint Sauce,0.5\nKing Prawn Balti,12.95\n")
    assert [(item.name, item.price_minor) for item in menu.items] == [
        ("Mint Sauce", 50),
        ("King Prawn Balti", 1295),
    ]
    assert menu.encoding.name == "UTF-8"


def test_reads_every_column() -> None:
    item = only_item(
        "Category,Product,Unit Price,Takeaway,EAN,VAT %\nCakes,Scone,£3.60,3.20,5012345678900,20%\n"
    )
    assert item == MenuItem(2, "Scone", 360, 320, "Cakes", "5012345678900", 2000)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_finds_the_separator(separator: str) -> None:
    assert only_item(f"name{separator}price\nTea{separator}2.10\n").price_minor == 210


@pytest.mark.parametrize(
    ("codec", "name", "guessed"),
    [
        ("utf-8", "UTF-8", False),
        ("utf-8-sig", "UTF-8", False),
        ("utf-16", "UTF-16", False),
        ("utf-16-le", "UTF-16", True),
        ("utf-16-be", "UTF-16", True),
        ("cp1252", "Windows-1252 (Western European)", True),
    ],
)
def test_finds_the_encoding_and_says_when_it_guessed(codec: str, name: str, guessed: bool) -> None:
    menu = read(
        "name,price\nCrème brûlée,£4.50\nPlain tea and a long name to fill it,2.10\n", codec
    )
    assert menu.items[0].name == "Crème brûlée"
    assert menu.items[0].price_minor == 450
    assert (menu.encoding.name, menu.encoding.guessed) == (name, guessed)


@pytest.mark.slow
def test_one_windows_letter_far_into_the_file_is_noticed() -> None:
    text = "name,price\n" + "".join(f"Item {n},1.00\n" for n in range(20_000)) + "Café,1.00\n"
    menu = read(text, "cp1252")
    assert menu.items[-1].name == "Café"
    assert menu.encoding.guessed


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("Tea,-2.10", "less than nothing"),
        ("Tea,1000000", "more than £99,999.99. Check the amount"),
        ("Tea,99999999999999999999", "not one that a till can hold"),
        ("Tea,100000.00", "more than £99,999.99. Check the amount"),
        (f"Tea,{'9' * 5_000}", "not one that a till can hold"),
        ("Tea,1e3", "not one that a till can hold"),
        ("Tea,2£50", "not one that a till can hold"),
        ("Tea,2 50", "not one that a till can hold"),
        ("Tea,12 34", "not one that a till can hold"),
        ("Tea,£2 .50", "not one that a till can hold"),
        ("Tea,nan", "not one that a till can hold"),
        ("Tea,two", "not one that a till can hold"),
        ("Tea,2.105", "not one that a till can hold"),
        ('Tea,"2,10"', "Write it with a dot"),
        ("Tea,٣.٢٠", "not one that a till can hold"),
        ("Tea,=1+1", "spreadsheet formula"),
        ("Tea,@SUM(A1)", "spreadsheet formula"),
        ("Tea,", "price is missing"),
        ("Tea", "price is missing"),
        (",2.10", "name is missing"),
        ("=CMD|'/C calc'!A0,2.10", "like a spreadsheet formula"),
        ("+44 Tea,2.10", "like a spreadsheet formula"),
        ("-Tea,2.10", "like a spreadsheet formula"),
        ("@Tea,2.10", "like a spreadsheet formula"),
        ("Te\x07a,2.10", "cannot be seen"),
        ("Te\u202ea,2.10", "cannot be seen"),
        ("Te�a,2.10", "cannot be read"),
        (f"{'x' * 81},2.10", "longer than 80"),
        (f"{'x' * 9000},2.10", "longer than 80"),
        ("before,9.00", "in row 2 already"),
        ("Tea,2.10,two", "take away price “two”"),
        ("Tea,2.10,,=Hot", "The category"),
        ("Tea,2.10,,,5.01235E+12", "shortened the barcode"),
        ("Tea,2.10,,,5012345678917.0", "took the barcode “5012345678917.0” for a number"),
        ("Tea,2.10,,,5012345678917.", "took the barcode “5012345678917.” for a number"),
        ('Tea,2.10,,,"5,012,345,678,917"', "took the barcode “5,012,345,678,917” for a number"),
        ('Tea,2.10,,,"5,012,345,678,917.00"', "for a number"),
        ("Tea,2.10,,,5.012.345.678.917", "for a number"),
        ('Tea,2.10,,,"5.012.345.678.917,00"', "for a number"),
        ('Tea,2.10,,,"5012345678917,5012345678900"', "is not a barcode"),
        ("Tea,2.10,,,#REF!", "“#REF!” is not a barcode"),
        ("Tea,2.10,,,#N/A", "is not a barcode"),
        ("Tea,2.10,,,caf\u00e9", "is not a barcode"),
        (f"Tea,2.10,,,{'5' * 49}", "is not a barcode"),
        ("Tea,2.10,,,<b>", "“<b>” is not a barcode. Write only what is printed below the bars"),
        ('Tea,2.10,,,5012"345', "is not a barcode"),
        ('Tea,2.10,,,="5012345678917"', "“=”, like a spreadsheet formula. Write only what is"),
        ('Tea,2.10,,,"=""5012345678917"""', '“="5012345678917"” begins with “=”'),
        ("Tea,2.10,,,'=5012345678917", "begins with “=”"),
        ("Tea,2.10,,,=1+1", "begins with “=”"),
        ("Tea,2.10,,,-1", "begins with “-”"),
        ("Tea,2.10,,,+5012345678917", "begins with “+”"),
        ("Tea,2.10,,,@SUM(A1)", "begins with “@”"),
        ("Tea,2.10,,,,plenty", "is not a rate"),
        ("Tea,2.10,,,,200", "more than 100%"),
        ("Tea,2.10,,,,0.2", "one percent or less. Write 20% as 20"),
        ("Tea,2.10,,,,1", "one percent or less"),
        ("Tea,2.10,,,,0.05", "one percent or less"),
    ],
)
def test_a_faulty_row_is_told_and_its_neighbours_are_kept(row: str, says: str) -> None:
    assert says in only_fault(row)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("0012345678905", "0012345678905"),
        ("'0012345678905", "0012345678905"),
        ("5 012345 678900", "5012345678900"),
        ("00", "00"),
        ("AB-12.3/4+5%6$7", "AB-12.3/4+5%6$7"),
        ("(01)05012345678900", "(01)05012345678900"),
        ("abc_d#e:f*g&h=i@j", "abc_d#e:f*g&h=i@j"),
        ("12.50", "12.50"),
        ("12.3456", "12.3456"),
        ("5" * 48, "5" * 48),
        ("", ""),
    ],
)
def test_a_barcode_is_kept_as_a_scanner_sends_it(cell: str, code: str) -> None:
    assert only_item(f"name,price,barcode\nTea,2.10,{cell}\n").barcode == code


def test_a_barcode_stands_for_one_thing() -> None:
    menu = read("name,price,barcode\nTea,2.10,501\nCola,2.20,501\nMilk,1.00,\nBun,1.00,\n")
    assert [item.name for item in menu.items] == ["Tea", "Milk", "Bun"]
    assert str(menu.faults[0]) == (
        "Row 3: The barcode 501 is in row 2 already; this row was left out."
    )


def test_the_same_name_may_stand_in_two_categories() -> None:
    menu = read("name,price,category\nSoup,5.00,Lunch\nSoup,4.00,Sides\n")
    assert len(menu.items) == 2


def test_markup_stays_the_letters_it_is() -> None:
    item = only_item('name,price\n"<img src=""file:x""><b>Tea</b>",2.10\n')
    assert item.name == '<img src="file:x"><b>Tea</b>'


def test_a_name_over_two_lines_becomes_one() -> None:
    assert only_item('name,price\n"Tea\n  for two",2.10\n').name == "Tea for two"


@pytest.mark.parametrize(("cell", "rate_bp"), [("plenty", None), ("0.2", None), ("20", 2000)])
def test_where_nothing_says_vat_a_rate_that_cannot_be_read_is_not_told(
    cell: str, rate_bp: int | None
) -> None:
    content = f"name,price,vat\nTea,2.10,{cell}\n".encode()
    menu = read_menu(BytesIO(content), GBP, says_vat=False)
    assert (menu.faults, [item.rate_bp for item in menu.items]) == ((), [rate_bp])


def test_a_rate_beyond_belief_is_told() -> None:
    menu = read(f"name,price,vat\nTea,2.10,{'9' * 5_000}\n")
    assert "is not a rate" in str(menu.faults[0])


@pytest.mark.parametrize(
    ("cell", "rate_bp"),
    [
        ("20", 2000),
        ("20%", 2000),
        ("5.5", 550),
        ("1.1", 110),
        ("Zero rate", 0),
        ("Exempt", EXEMPT_BP),
        ("0.00", 0),
        ("Standard", 2000),
        ("", None),
    ],
)
def test_reads_rates_of_vat(cell: str, rate_bp: int | None) -> None:
    assert only_item(f"name,price,vat\nTea,2.10,{cell}\n").rate_bp == rate_bp


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "The file is empty"),
        (b" \r\n\n", "The file is empty"),
        (b"name,price\n", "headings and no rows"),
        (b"what,cost\nTea,2\n", "no column “Item Name” and no “Product Price”; its first row says"),
        (b"name\nTea\n", "no column “Product Price”"),
        (b"PK\x03\x04\x00\x00\x08\x00" * 40, "not a text file"),
        (b"\x00" * 200, "not a text file"),
        (b"name,price\n" + b"Tea,1\n" * 20_000 + b"\x00\x01", "not a text file"),
        (b'name,price\n"Tea,2.10\nCola,2.20\n', "Row 2 cannot be read: a quotation mark opens"),
        (b'name,price\n"Te"a,2.10\n', "Row 2 cannot be read"),
        (b'name,price\n"' + b"x" * 200_000 + b'",1\n', "Row 2 cannot be read"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_whole(raw: bytes, says: str) -> None:
    with pytest.raises(Refused, match="Nothing was imported") as refused:
        read_menu(BytesIO(raw), GBP)
    assert says in refused.value.sentence


class _Endless(RawIOBase):
    """A menu of many rows that is made as it is read; it remembers how far that was."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._at = 0
        self._pieces = self._made()
        self._left = b""
        self.produced = 0

    def _made(self) -> Iterator[bytes]:
        yield b"name,price\n"
        for start in range(0, self._rows, 1_000):
            yield b"".join(b"Item %d,1.00\n" % n for n in range(start, start + 1_000))

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        assert (offset, whence) == (0, 0)
        self._pieces, self._left, self.produced = self._made(), b"", 0
        return 0

    def read(self, size: int = -1) -> bytes:
        self._left = self._left or next(self._pieces, b"")
        taken, self._left = self._left[:size], self._left[size:]
        self.produced += len(taken)
        return taken

    read1 = read


@pytest.mark.slow
def test_a_million_rows_are_refused_without_reading_them_all() -> None:
    """As they come: nothing of the file is kept but the rows that a menu may have."""
    stream = _Endless(1_000_000)
    with uncounted(), pytest.raises(Refused, match="more than 200,000 rows"):
        read_menu(stream, GBP)  # type: ignore[arg-type]
    assert MOST_ROWS * 16 < stream.produced < MOST_ROWS * 18, "the rest of 18 MB is left unread"


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("Tea,10000000", "more than ¥9,999,999. Check the amount."),
        ('Tea,"3,2"', "Write it without one, like 320."),
        ("Tea,two", "Write it like 320."),
        ("Tea,3.20", "Write it like 320."),
    ],
)
def test_a_price_in_a_currency_without_pence_is_refused_in_that_currency(
    row: str, says: str
) -> None:
    yen = CURRENCIES["JPY"]
    menu = read_menu(BytesIO(f"name,price\n{row}\n".encode()), yen)
    assert says in str(menu.faults[0])


def test_a_great_many_faults_are_counted_and_not_all_kept() -> None:
    menu = read("name,price\nTea,1\n" + "=bad,1\n" * 5_000)
    assert menu.left_out == 5_000
    assert len(menu.faults) == 1_000
