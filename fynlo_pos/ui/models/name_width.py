"""How wide the longest word of a name is, so that a tile need not measure it as it is drawn."""

from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from fynlo_pos.ui.fonts import FAMILY

WORDS_KEPT = 20_000
_SIZE = 100
"""Pixels: so large that no rounding of one matters."""


def widest_word(name: str) -> int:
    """Return the width of a name's longest word in thousandths of the type's size."""
    return max(map(_width, name.split()), default=0)


@lru_cache(WORDS_KEPT)
def _width(word: str) -> int:
    return round(_metrics().horizontalAdvance(word) * 1_000 / _SIZE)


@cache
def _metrics() -> QFontMetricsF:
    font = QFont(FAMILY)
    font.setPixelSize(_SIZE)
    font.setWeight(QFont.Weight.Medium)
    return QFontMetricsF(font)
