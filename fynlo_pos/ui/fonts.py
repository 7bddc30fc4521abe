"""The till's one family of type and what stands in for its missing letters, from dependencies."""

from PySide6.QtGui import QFont, QFontDatabase

from fynlo_pos.core.package_folder import package_folder

FAMILY = "Roboto"
WEIGHTS = ("Regular", "Medium", "Bold")
ARABIC_FAMILY = "IBM Plex Sans Arabic"
"""Roboto has no Arabic. A dish may be written so on a till that speaks English."""

_FILES = (
    ("font_roboto", "Roboto"),
    ("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic"),
)


class FontMissingError(RuntimeError):
    """A weight of the till's families could not be read. Reinstalling the program heals it."""


def register_fonts() -> None:
    """Load weights 400, 500 and 700 of both. Needs a QGuiApplication.

    Raises FontMissingError: without the family every width on the screen would be wrong.
    """
    for package, name in _FILES:
        folder = package_folder(package) / "files"
        for weight in WEIGHTS:
            if QFontDatabase.addApplicationFont(str(folder / f"{name}-{weight}.ttf")) < 0:
                raise FontMissingError(f"The font {name} {weight} cannot be read.")
    QFont.insertSubstitution(FAMILY, ARABIC_FAMILY)
