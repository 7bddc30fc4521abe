"""Letters read from right to left, joined and turned: drawn where a font or a code page lacks them.

Importing this module costs time: only workers do it.
"""

from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

_LETTERS = ((0x0590, 0x08FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC))
_PACKAGE, _NAME = "fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic"
_MEASURED_DOTS = 100


@lru_cache(maxsize=1024)
def can_draw(char: str) -> bool:
    """Tell whether a character is one that is drawn: of a script read from right to left."""
    if not any(first <= ord(char) <= last for first, last in _LETTERS):
        return False
    font = font_of(_MEASURED_DOTS, is_bold=False)
    return bytes(font.getmask(char)) != bytes(font.getmask("\uffff"))


def is_drawn(text: str) -> bool:
    """Tell whether a text holds a letter that is drawn."""
    return not text.isascii() and any(map(can_draw, text))


def direction_of(text: str, *, is_mirrored: bool) -> str:
    """Return ``rtl`` or ``ltr``: a figure or a foreign name keeps its own, or its sign moves."""
    return "rtl" if is_mirrored and is_drawn(text) else "ltr"


def width_of(text: str, size: float, *, is_bold: bool) -> float:
    """Return how wide a text is in a size, in the size's own unit."""
    return font_of(_MEASURED_DOTS, is_bold=is_bold).getlength(text) * size / _MEASURED_DOTS


def picture_of(text: str, *, is_bold: bool, is_mirrored: bool, is_inverse: bool) -> Image.Image:
    """Return a text as a picture, as wide as it is and a line high; around its ink it is clear."""
    font = font_of(_MEASURED_DOTS, is_bold=is_bold)
    ascent, descent = font.getmetrics()
    direction = direction_of(text, is_mirrored=is_mirrored)
    across = max(1, int(font.getlength(text, direction=direction)) + 1)
    ink = Image.new("L", (across, ascent + descent), 0)
    ImageDraw.Draw(ink).text((0, 0), text, 255, font, direction=direction)
    picture = Image.new("RGB", ink.size, "white" if is_inverse else "black")
    picture.putalpha(ink)
    return picture


def baseline_of(*, is_bold: bool) -> float:
    """Return how far below a picture's top the letters stand, as a share of the size."""
    ascent, _ = font_of(_MEASURED_DOTS, is_bold=is_bold).getmetrics()
    return ascent / _MEASURED_DOTS


@lru_cache(maxsize=64)
def font_of(size: int, *, is_bold: bool) -> ImageFont.FreeTypeFont:
    """Return the letters in a size of whole dots."""
    letters = BytesIO(_letters("Bold" if is_bold else "Regular"))
    return ImageFont.truetype(letters, size, layout_engine=ImageFont.Layout.RAQM)


@cache
def _letters(weight: str) -> bytes:
    return (files(_PACKAGE) / "files" / f"{_NAME}-{weight}.ttf").read_bytes()
