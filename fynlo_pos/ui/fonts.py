"""The till's one family of type, registered at start from a named dependency."""

from importlib.resources import files

from PySide6.QtGui import QFontDatabase

FAMILY = "Roboto"
WEIGHTS = ("Regular", "Medium", "Bold")


class FontMissingError(RuntimeError):
    """A weight of the till's family could not be read. Reinstalling the program heals it."""


def register_fonts() -> None:
    """Load weights 400, 500 and 700. Needs a QGuiApplication.

    Raises FontMissingError: without the family every width on the screen would be wrong.
    """
    folder = files("font_roboto") / "files"
    for weight in WEIGHTS:
        data = (folder / f"{FAMILY}-{weight}.ttf").read_bytes()
        if QFontDatabase.addApplicationFontFromData(data) < 0:
            raise FontMissingError(f"The font {FAMILY} {weight} cannot be read.")
