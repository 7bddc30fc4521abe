"""Reading a spreadsheet's text file: which encoding, which separator, which columns; row by row.

The file is streamed, so its length costs time and not memory. What cannot be read is refused in
a sentence before anything changes.
"""

import codecs
import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import TextIOWrapper
from typing import BinaryIO

import msgspec

from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import Words, said

CHUNK = 1 << 16
LARGEST_FILE = 512 << 20
LONGEST_LINE = 1 << 20

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_SEPARATORS = ",;\t|"


class Encoding(msgspec.Struct, frozen=True):
    """How a file's bytes become text. ``guessed`` when nothing in the file says so."""

    codec: str
    name: str
    guessed: bool


class RowFault(msgspec.Struct, frozen=True):
    """Why one row (numbered as a spreadsheet numbers it) was left out, as a sentence."""

    row: int
    words: Words

    @property
    def with_row(self) -> Words:
        """The sentence behind the number of its row."""
        return said("Row {row}: {fault}", row=self.row, fault=self.words)

    def __str__(self) -> str:
        """Return it in English."""
        return str(self.with_row)


class TableRow(msgspec.Struct, frozen=True):
    """One row by column; a column the row is too short for is empty."""

    row: int
    cells: dict[str, str]


def find_encoding(stream: BinaryIO) -> Encoding:
    """Read a seekable stream through once, rewind it, and return how it is encoded.

    Raises ``Refused`` for an empty file, a binary one or one that is too large.
    """
    head = stream.read(CHUNK)
    if not head.strip():
        raise Refused("The file is empty. Nothing was imported.")
    for mark, codec, name in _MARKS:
        if head.startswith(mark):
            stream.seek(0)
            return Encoding(codec, name, guessed=False)
    unmarked = _unmarked_utf16(head)
    if unmarked is not None:
        stream.seek(0)
        return unmarked
    is_utf8 = _is_utf8(head, stream)
    stream.seek(0)
    if is_utf8:
        return Encoding("utf-8", "UTF-8", guessed=False)
    return Encoding("cp1252", "Windows-1252 (Western European)", guessed=True)


def read_table(
    stream: BinaryIO,
    encoding: Encoding,
    columns: Mapping[str, Sequence[str]],
    needed: Sequence[str],
) -> Iterator[TableRow]:
    """Yield a file's rows; letters that cannot be decoded stand as U+FFFD.

    ``columns`` gives for each column the headings it may stand under; those in ``needed`` must be
    there. Raises ``Refused`` if one is missing or the file cannot be read to its end.
    """
    text = TextIOWrapper(stream, encoding=encoding.codec, errors="replace", newline="")
    try:
        yield from _rows(text, columns, needed)
    finally:
        text.detach()


def _rows(
    text: TextIOWrapper, columns: Mapping[str, Sequence[str]], needed: Sequence[str]
) -> Iterator[TableRow]:
    row, first = 0, text.readline(LONGEST_LINE)
    while first and not first.strip(" \r\n\t,;"):
        row, first = row + 1, text.readline(LONGEST_LINE)
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(_lines(first, text), delimiter=separator, strict=True)
    places: dict[str, int] | None = None
    while True:
        row += 1
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error:
            raise Refused(
                "Row {row} cannot be read: a quotation mark opens there and never closes, or "
                "closes in the middle of a cell. Mend that row. Nothing was imported.",
                row=row,
            ) from None
        if places is None:
            places = _find_columns(cells, columns, needed)
        elif any(cell.strip() for cell in cells):
            yield _row(row, cells, places)


def _lines(first: str, text: TextIOWrapper) -> Iterator[str]:
    yield first
    while line := text.readline(LONGEST_LINE):
        yield line


def _row(row: int, cells: list[str], places: dict[str, int]) -> TableRow:
    return TableRow(
        row,
        {
            column: cells[place].strip() if place < len(cells) else ""
            for column, place in places.items()
        },
    )


def _find_columns(
    headings: Sequence[str], columns: Mapping[str, Sequence[str]], needed: Sequence[str]
) -> dict[str, int]:
    plain = [_plain(heading) for heading in headings]
    places = {}
    for column, names in columns.items():
        found = next((plain.index(name) for name in map(_plain, names) if name in plain), None)
        if found is not None:
            places[column] = found
    missing = [columns[column][0] for column in needed if column not in places]
    if missing:
        seen = ", ".join(heading.strip()[:30] for heading in headings[:12] if heading.strip())
        raise Refused(
            "The file has no column “{missing}”; its first row says: {seen}. Nothing was imported.",
            missing="” and no “".join(missing),
            seen=seen or "nothing",
        )
    return places


def _plain(heading: str) -> str:
    return "".join(letter for letter in heading.casefold() if letter.isalnum())


def _unmarked_utf16(head: bytes) -> Encoding | None:
    if b"\0" not in head:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    enough = len(head) // 4
    if odd > enough and even == 0:
        return Encoding("utf-16-le", "UTF-16", guessed=True)
    if even > enough and odd == 0:
        return Encoding("utf-16-be", "UTF-16", guessed=True)
    raise Refused(
        "This is not a text file. In your spreadsheet choose Save as, CSV UTF-8, and import that. "
        "Nothing was imported."
    )


def _is_utf8(head: bytes, stream: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    valid = True
    for size, chunk in _sized(head, stream):
        if size > LARGEST_FILE:
            raise Refused(
                "The file is larger than {size} MB. Split it and import the parts. Nothing was "
                "imported.",
                size=LARGEST_FILE >> 20,
            )
        if b"\0" in chunk:
            raise Refused("This is not a text file. Nothing was imported.")
        try:
            if valid:
                decoder.decode(chunk)
        except UnicodeDecodeError:
            valid = False
    return valid


def _sized(head: bytes, stream: BinaryIO) -> Iterable[tuple[int, bytes]]:
    size, chunk = len(head), head
    while chunk:
        yield size, chunk
        chunk = stream.read(CHUNK)
        size += len(chunk)
