"""A document laid out in proportional letters: rows of marks, measured in points, not drawn."""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import assert_never

import msgspec
import qrcode

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
from fynlo_pos.core.receipts.wording import clean, printable, wrap
from fynlo_pos.core.words import Told

POINTS_PER_MM = 72 / 25.4
PAPER_WIDTH = 80 * POINTS_PER_MM

_EDGE = 5 * POINTS_PER_MM
_ROOM = PAPER_WIDTH - 2 * _EDGE
_BODY = 9.5
_HEADING = 15.0
_BANNER = 12.0
_TOTAL = 17.0
_LEADING = 1.3
_BASELINE = 0.98
_INDENT_STEP = 5.0
_GAP = 11.0
_NARROWEST_TEXT = 48.0
_HAIRLINE = 0.6
_AIR = 2.0
_STAMP_SIDE = 110.0


class Type(Enum):
    """The faces in use, by the names they are registered under."""

    REGULAR = "Roboto"
    BOLD = "Roboto-Bold"


class Word(msgspec.Struct, frozen=True):
    """A text at `left`, its baseline below the row's top; white when `is_inverse`."""

    text: str
    left: float
    baseline: float
    size: float = _BODY
    type: Type = Type.REGULAR
    is_inverse: bool = False


class Bar(msgspec.Struct, frozen=True):
    """A black rectangle whose `bottom` lies below the row's top."""

    left: float
    bottom: float
    width: float
    height: float


class Stamp(msgspec.Struct, frozen=True):
    """A QR code from the row's top down, `side` points square; True modules are dark."""

    left: float
    side: float
    modules: tuple[tuple[bool, ...], ...]


Mark = Word | Bar | Stamp


class Row(msgspec.Struct, frozen=True):
    """A strip of paper and what is on it."""

    height: float
    marks: tuple[Mark, ...] = ()


Measure = Callable[[str, str, float], float]
"""Width in points of a text in a registered face and size."""


def rows_of(
    document: Document, can_print: Callable[[str], bool], measure: Measure
) -> Iterator[Row]:
    """Lay out `document` for paper of `PAPER_WIDTH`."""
    typesetter = _Typesetter(can_print, measure)
    for block in document.blocks:
        yield from typesetter.set_block(block)


class _Typesetter:
    def __init__(self, can_print: Callable[[str], bool], measure: Measure) -> None:
        self._can_print = can_print
        self._measure = measure

    def set_block(self, block: Block) -> Iterator[Row]:
        match block:
            case Heading():
                yield from self._centred(block.text, _HEADING, Type.BOLD)
            case Banner():
                yield from self._banner(block.text)
            case Paragraph():
                yield from self._paragraph(block)
            case Columns() | Total():
                yield from self._figure(block)
            case Table():
                yield from self._table(block)
            case QrCode():
                yield from self._qr_code(block)
            case Rule():
                yield self._rule(block.stroke)
            case Space() | Cut():
                yield Row(_BODY * _LEADING / 2)
            case _:
                assert_never(block)

    def _fit(self, text: Told) -> str:
        return printable(clean(text), self._can_print)

    def _width(self, text: str, size: float, face: Type) -> float:
        return self._measure(text, face.value, size)

    def _wrap(self, text: Told, room: float, size: float, face: Type) -> tuple[str, ...]:
        return wrap(self._fit(text), room, lambda part: self._width(part, size, face))

    def _centred(self, text: Told, size: float, face: Type) -> Iterator[Row]:
        for line in self._wrap(text, _ROOM, size, face):
            left = (PAPER_WIDTH - self._width(line, size, face)) / 2
            yield Row(size * _LEADING, (Word(line, left, size * _BASELINE, size, face),))

    def _banner(self, text: Told) -> Iterator[Row]:
        for line in self._wrap(text, _ROOM - 2 * _GAP, _BANNER, Type.BOLD):
            height = _BANNER * 1.7
            left = (PAPER_WIDTH - self._width(line, _BANNER, Type.BOLD)) / 2
            baseline = _AIR + _BANNER * 1.22
            word = Word(line, left, baseline, _BANNER, Type.BOLD, is_inverse=True)
            yield Row(height + 2 * _AIR, (Bar(_EDGE, _AIR + height, _ROOM, height), word))

    def _paragraph(self, block: Paragraph) -> Iterator[Row]:
        face = Type.BOLD if block.weight is Weight.BOLD else Type.REGULAR
        if block.align is Align.CENTRE:
            yield from self._centred(block.text, _BODY, face)
            return
        indent = block.indent * _INDENT_STEP
        for line in self._wrap(block.text, _ROOM - indent, _BODY, face):
            yield self._text_row([Word(line, _EDGE + indent, _BODY * _BASELINE, _BODY, face)])

    def _figure(self, block: Columns | Total) -> Iterator[Row]:
        if isinstance(block, Total):
            return self._pair(block.label, block.amount, 0.0, _TOTAL, Type.BOLD)
        face = Type.BOLD if block.weight is Weight.BOLD else Type.REGULAR
        left = f"{block.lead} {block.left}" if block.lead else block.left
        return self._pair(left, block.right, block.indent * _INDENT_STEP, _BODY, face)

    def _pair(
        self, label: Told, figure: Told, indent: float, size: float, face: Type
    ) -> Iterator[Row]:
        fit = self._fit(figure)
        figure_size = self._size_to_fit(fit, size, face)
        taken = self._width(fit, figure_size, face)
        room = _ROOM - indent - (taken + _GAP if fit else 0)
        is_beside = room >= _NARROWEST_TEXT
        amount = Word(fit, _EDGE + _ROOM - taken, size * _BASELINE, figure_size, face)
        lines = self._wrap(label, room if is_beside else _ROOM - indent, size, face)
        for number, line in enumerate(lines):
            words = [Word(line, _EDGE + indent, size * _BASELINE, size, face)]
            if fit and is_beside and number == 0:
                words.append(amount)
            yield self._text_row(words)
        if fit and not is_beside:
            yield self._text_row([amount])

    def _size_to_fit(self, figure: str, size: float, face: Type) -> float:
        width = self._width(figure, size, face)
        return size if width <= _ROOM else size * _ROOM / width

    def _text_row(self, words: list[Word]) -> Row:
        return Row(max(word.size for word in words) * _LEADING, tuple(words))

    def _rule(self, stroke: Stroke) -> Row:
        half = _BODY * _LEADING / 2
        bars: tuple[Mark, ...] = (Bar(_EDGE, half, _ROOM, _HAIRLINE),)
        if stroke is Stroke.DOUBLE:
            bars = (*bars, Bar(_EDGE, half + 2, _ROOM, _HAIRLINE))
        return Row(2 * half, bars)

    def _table(self, block: Table) -> Iterator[Row]:
        every = [block.header, *block.rows, *([block.foot] if block.foot else [])]
        cells = [tuple(self._fit(cell) for cell in row) for row in every]
        widths = [
            max(self._width(row[column], _BODY, Type.BOLD) for row in cells)
            for column in range(1, len(block.header))
        ]
        room = _ROOM - sum(widths) - _GAP * len(widths)
        if room < _NARROWEST_TEXT:
            yield from self._stacked(cells)
            return
        for number, row in enumerate(cells):
            is_loud = number == 0 or (bool(block.foot) and number == len(cells) - 1)
            face = Type.BOLD if is_loud else Type.REGULAR
            yield from self._table_row(row, room, widths, face)

    def _table_row(
        self, row: tuple[str, ...], room: float, widths: list[float], face: Type
    ) -> Iterator[Row]:
        first, *others = self._wrap(row[0], room, _BODY, face)
        words = [Word(first, _EDGE, _BODY * _BASELINE, _BODY, face)]
        right = _EDGE + room
        for cell, width in zip(row[1:], widths, strict=True):
            right += _GAP + width
            left = right - self._width(cell, _BODY, face)
            words.append(Word(cell, left, _BODY * _BASELINE, _BODY, face))
        yield self._text_row(words)
        for other in others:
            yield self._text_row([Word(other, _EDGE, _BODY * _BASELINE, _BODY, face)])

    def _stacked(self, cells: list[tuple[str, ...]]) -> Iterator[Row]:
        header, *rows = cells
        for row in rows:
            yield from self._paragraph(Paragraph(row[0], weight=Weight.BOLD))
            for name, cell in zip(header[1:], row[1:], strict=True):
                yield from self._pair(name, cell, _INDENT_STEP, _BODY, Type.REGULAR)

    def _qr_code(self, block: QrCode) -> Iterator[Row]:
        code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=4)
        code.add_data(clean(block.content))
        code.make(fit=True)
        modules = tuple(tuple(bool(dark) for dark in line) for line in code.get_matrix())
        left = (PAPER_WIDTH - _STAMP_SIDE) / 2
        yield Row(_STAMP_SIDE, (Stamp(left, _STAMP_SIDE, modules),))
        if block.caption:
            yield from self._centred(block.caption, _BODY, Type.REGULAR)
