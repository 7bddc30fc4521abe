"""A document as lines of equal letters: the layout that plain text and receipt printers share."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import assert_never

import msgspec

from fynlo_pos.core.receipts.document import (
    Align,
    Banner,
    Block,
    Columns,
    Cut,
    Document,
    Heading,
    Paragraph,
    QrCode,
    Rule,
    Space,
    Stroke,
    Table,
    Total,
    Weight,
)
from fynlo_pos.core.receipts.wording import clean, isolate, pad, pad_left, printable, width, wrap
from fynlo_pos.core.words import Told

NARROWEST_PAPER = 24

_NARROWEST_TEXT = 8
_NARROWEST_LABEL = 6
_STROKES = {Stroke.THIN: "-", Stroke.DOUBLE: "="}


class Size(StrEnum):
    """How a line is enlarged: TALL doubles its height, LARGE its width too."""

    NORMAL = "normal"
    TALL = "tall"
    LARGE = "large"


class Line(msgspec.Struct, frozen=True):
    """One finished line. Its text fills no more than the paper, half of it when LARGE."""

    text: str
    size: Size = Size.NORMAL
    is_bold: bool = False


class Paper(msgspec.Struct, frozen=True):
    """What a renderer can put on its paper.

    `columns` are letters of normal width; `can_print` says which characters exist; `enlarges`
    whether letters can be doubled; `isolates` whether right-to-left text is to be wrapped in
    isolate marks.
    """

    columns: int
    can_print: Callable[[str], bool] = lambda _char: True
    enlarges: bool = False
    isolates: bool = False


Item = Line | QrCode | Cut


def lay_out(document: Document, paper: Paper) -> tuple[Item, ...]:
    """Return the lines of `document` on `paper`, with QR codes and cuts in their places.

    Raises `ValueError` for paper narrower than `NARROWEST_PAPER`.
    """
    if paper.columns < NARROWEST_PAPER:
        sentence = f"paper of {paper.columns} columns is too narrow for an amount"
        raise ValueError(sentence)
    typesetter = _Typesetter(paper)
    return tuple(item for block in document.blocks for item in typesetter.set_block(block))


class _Typesetter:
    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._columns = paper.columns

    def set_block(self, block: Block) -> Iterator[Item]:
        match block:
            case Heading():
                yield from self._loud(self._fit(block.text))
            case Banner():
                yield from self._loud(f"*** {self._fit(block.text)} ***")
            case Paragraph():
                yield from self._paragraph(block)
            case Columns() | Total():
                yield from self._figure(block)
            case Table():
                yield from self._table(block)
            case QrCode():
                yield from self._qr_code(block)
            case Rule():
                yield Line(_STROKES[block.stroke] * self._columns)
            case Space():
                yield Line("")
            case Cut():
                yield block
            case _:
                assert_never(block)

    def _figure(self, block: Columns | Total) -> Iterator[Line]:
        return self._total(block) if isinstance(block, Total) else self._columns_block(block)

    def _qr_code(self, block: QrCode) -> Iterator[Item]:
        yield QrCode(clean(block.content))
        if block.caption:
            yield from self._paragraph(Paragraph(block.caption, Align.CENTRE))

    def _fit(self, text: Told) -> str:
        return printable(clean(text), self._paper.can_print)

    def _shown(self, text: str) -> str:
        return isolate(text) if self._paper.isolates else text

    def _loud(self, text: str) -> Iterator[Line]:
        size = Size.NORMAL
        if self._paper.enlarges:
            size = Size.LARGE if width(text) <= self._columns // 2 else Size.TALL
        columns = self._columns // 2 if size is Size.LARGE else self._columns
        for line in wrap(text, columns):
            yield Line(self._centred(line, columns), size, is_bold=True)

    def _centred(self, text: str, columns: int) -> str:
        return " " * ((columns - width(text)) // 2) + self._shown(text)

    def _paragraph(self, block: Paragraph) -> Iterator[Line]:
        columns = self._columns - block.indent
        is_bold = block.weight is Weight.BOLD
        for line in wrap(self._fit(block.text), columns):
            is_centred = block.align is Align.CENTRE
            text = self._centred(line, columns) if is_centred else self._shown(line)
            yield Line((" " * block.indent + text).rstrip(), is_bold=is_bold)

    def _columns_block(self, block: Columns) -> Iterator[Line]:
        lead = self._fit(block.lead)
        first = " " * block.indent + (f"{lead} " if lead else "")
        right = self._fit(block.right)
        is_bold = block.weight is Weight.BOLD
        beside = self._columns - width(first) - (width(right) + 1 if right else 0)
        if beside < _NARROWEST_TEXT:
            beside = self._columns - width(first)
            below = wrap(right, self._columns) if right else ()
            right = ""
        else:
            below = ()
        for number, text in enumerate(wrap(self._fit(block.left), max(beside, _NARROWEST_TEXT))):
            prefix = first if number == 0 else " " * width(first)
            left = prefix + self._shown(text)
            amount = right if number == 0 else ""
            gap = " " * (self._columns - width(left) - width(amount)) if amount else ""
            yield Line((left + gap + amount).rstrip(), is_bold=is_bold)
        for part in below:
            yield Line(pad_left(part, self._columns), is_bold=is_bold)

    def _total(self, block: Total) -> Iterator[Line]:
        label, amount = self._fit(block.label), self._fit(block.amount)
        if not self._paper.enlarges:
            yield from self._columns_block(Columns(label, amount, weight=Weight.BOLD))
            return
        needed = width(label) + 1 + width(amount)
        for size, columns in ((Size.LARGE, self._columns // 2), (Size.TALL, self._columns)):
            if needed <= columns:
                yield Line(pad(label, columns - width(amount)) + amount, size, is_bold=True)
                return
        yield from self._columns_block(Columns(label, amount, weight=Weight.BOLD))

    def _table(self, block: Table) -> Iterator[Line]:
        cells = [tuple(self._fit(cell) for cell in row) for row in (block.header, *block.rows)]
        foot = tuple(self._fit(cell) for cell in block.foot)
        every = [*cells, foot] if foot else cells
        widths = [max(width(row[column]) for row in every) for column in range(1, len(cells[0]))]
        for gap in (2, 1):
            label = self._columns - sum(widths) - gap * len(widths)
            if label >= max(_NARROWEST_LABEL, min(width(row[0]) for row in every)):
                break
        else:
            yield from self._stacked(cells[0], [*cells[1:], foot] if foot else cells[1:])
            return
        for number, row in enumerate(every):
            is_foot = bool(foot) and number == len(every) - 1
            yield from self._row(row, label, [size + gap for size in widths], is_bold=is_foot)

    def _row(
        self, row: tuple[str, ...], label: int, widths: list[int], *, is_bold: bool
    ) -> Iterator[Line]:
        first, *others = wrap(row[0], label)
        figures = "".join(pad_left(cell, size) for cell, size in zip(row[1:], widths, strict=True))
        yield Line((pad(self._shown(first), label) + figures).rstrip(), is_bold=is_bold)
        for other in others:
            yield Line(self._shown(other), is_bold=is_bold)

    def _stacked(self, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[Line]:
        for row in rows:
            yield from self._paragraph(Paragraph(row[0], weight=Weight.BOLD))
            for name, cell in zip(header[1:], row[1:], strict=True):
                yield from self._columns_block(Columns(name, cell, indent=2))
