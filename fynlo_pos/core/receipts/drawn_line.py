"""A line that no code page of a printer holds, drawn in dots: Arabic letters joined and turned.

The layout stays the one of equal letters: each part of a line is drawn at the columns it was given,
words at their beginning and figures at their end. A paper that is read from right to left is its
mirror image. Importing this module costs time: only the device worker does it.
"""

import re
from collections.abc import Iterator

import msgspec
from PIL import Image, ImageDraw, ImageFont

from fynlo_pos.core.receipts.drawn_letters import direction_of, font_of
from fynlo_pos.core.receipts.lines import Line, Size
from fynlo_pos.core.receipts.wording import width

LETTER_DOTS = 12
"""Dots across a letter of normal width, on every printer of 203 dots an inch."""

_LINE_DOTS = 34
_FONT_DOTS = 22
_LEAST_FONT_DOTS = 12
_WHITE, _BLACK = 1, 0
_PART = re.compile(r"\S+(?: \S+)*")


class _Part(msgspec.Struct, frozen=True):
    """Words or a figure, in columns from the beginning of the line; ``room`` is all it may take."""

    text: str
    begin: int
    end: int
    room: int
    is_figure: bool
    is_centred: bool


def draw_line(line: Line, columns: int, *, is_mirrored: bool) -> Image.Image:
    """Return a line as a picture in one bit, as wide as paper of `columns` letters."""
    tall = 1 if line.size is Size.NORMAL else 2
    step = LETTER_DOTS * (2 if line.size is Size.LARGE else 1)
    across = columns * LETTER_DOTS
    picture = Image.new("1", (across, _LINE_DOTS * tall), _WHITE)
    pen = ImageDraw.Draw(picture)
    for part in _parts(line.text, across // step):
        direction = direction_of(part.text, is_mirrored=is_mirrored)
        font = _fitting(part, part.room * step, _FONT_DOTS * tall, is_bold=line.is_bold)
        inked = font.getlength(part.text, direction=direction)
        left: float = part.begin * step
        if part.is_centred:
            left = (across - inked) / 2
        elif part.is_figure:
            left = part.end * step - inked
        if is_mirrored:
            left = across - left - inked
        pen.text((left, 0), part.text, _BLACK, font, direction=direction)
    return picture


def _parts(text: str, columns: int) -> Iterator[_Part]:
    """Yield what stands between wide gaps: first words, then figures that end their column."""
    found = [(each.group(), width(text[: each.start()])) for each in _PART.finditer(text)]
    begins = [begin for _, begin in found[1:]] + [columns]
    taken = 0
    for number, (words, begin) in enumerate(found):
        end = begin + width(words)
        is_centred = len(found) == 1 and begin > 0 and abs(columns - begin - end) <= 1
        room = columns if is_centred else begins[number] - begin if number == 0 else end - taken
        yield _Part(words, begin, end, room, is_figure=number > 0, is_centred=is_centred)
        taken = end


def _fitting(part: _Part, room: float, size: int, *, is_bold: bool) -> ImageFont.FreeTypeFont:
    font = font_of(size, is_bold=is_bold)
    inked = font.getlength(part.text)
    if inked <= room:
        return font
    return font_of(max(_LEAST_FONT_DOTS, int(size * room / inked)), is_bold=is_bold)
