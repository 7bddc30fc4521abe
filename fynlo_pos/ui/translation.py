"""The till's words in the language of the device, and the direction that language is read in."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

FOLDER = Path(__file__).parents[2] / "resources" / "translations"
NAME, PARTED_BY = "fynlo", "_"
"""``fynlo_de.qm`` holds German; ``packaging/translations.py`` makes it."""

_QT_WORDS = QLibraryInfo.LibraryPath.TranslationsPath


def install_translation(
    application: QGuiApplication, locale: QLocale | None = None, folder: Path = FOLDER
) -> bool:
    """Speak a locale's language where there is a file for it, English where there is none.

    Direction follows the words: English is not mirrored because the device's language would be.
    """
    wanted = locale or QLocale()
    words = QTranslator(application)
    if not words.load(wanted, NAME, PARTED_BY, str(folder)):
        return False
    application.installTranslator(words)
    own = QTranslator(application)  # Qt's own words, such as names of keys
    if own.load(wanted, "qtbase", PARTED_BY, QLibraryInfo.path(_QT_WORDS)):
        application.installTranslator(own)
    application.setLayoutDirection(wanted.textDirection())
    return True


def is_mirrored() -> bool:
    """Tell whether the till is read from right to left."""
    return QGuiApplication.isRightToLeft()
