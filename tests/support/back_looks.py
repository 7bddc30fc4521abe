"""The sizes and looks in which the pages behind the till are drawn and opened."""

from fynlo_pos.ui.theme import ThemeSettings
from tests.support.till_window import SIZES

LOOKS = (
    ("usual", SIZES["usual"], ThemeSettings()),
    ("small-dark", SIZES["small"], ThemeSettings(theme="dark")),
    ("large-contrast", SIZES["large"], ThemeSettings(theme="contrast")),
    ("tall-mirrored", SIZES["tall"], ThemeSettings(mirrored=True)),
    ("tall-200", SIZES["tall"], ThemeSettings(text_percent=200)),
    ("usual-200", SIZES["usual"], ThemeSettings(text_percent=200)),
)
