"""The till's words in the language of the device, and the direction that language is read in.

Amounts and figures are written one way in every language, as the shop writes them on its menu and
its paper: a till must not say 3,20 where its receipt says 3.20. Dates and days follow the language,
in Western figures.
"""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

FOLDER = Path(__file__).parents[2] / "resources" / "translations"
NAME, PARTED_BY = "fynlo", "_"
"""``fynlo_de.qm`` holds German; ``packaging/translations.py`` makes it."""

LANGUAGES = {"en": "English", "de": "Deutsch", "ar": "العربية"}
"""What the till speaks, each by its own name."""
FROM_THE_LEFT = frozenset({"en", "de"})
PAPER_LANGUAGES = ("en", "de", "ar")
"""What receipts and reports can be printed in."""
PLACES = {"en": "en_GB", "ar": "ar_AE"}
"""Whose dates a language is read with: British ones, and Arabic ones in Western figures."""

_QT_WORDS = QLibraryInfo.LibraryPath.TranslationsPath


def install_translation(
    application: QGuiApplication, locale: QLocale | None = None, folder: Path = FOLDER
) -> bool:
    """Speak a locale's language where there is a file for it, English where there is none.

    Direction follows the words: English is not mirrored because the device's language would be.
    What was spoken before is spoken no longer.
    """
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.deleteLater()
    language = _language_of(locale or QLocale.system())
    words = QTranslator(application)
    is_found = words.load(f"{NAME}{PARTED_BY}{language}", str(folder))
    if is_found:
        application.installTranslator(words)
        own = QTranslator(application)  # Qt's own words, such as names of keys
        if own.load(f"qtbase{PARTED_BY}{language}", QLibraryInfo.path(_QT_WORDS)):
            application.installTranslator(own)
    spoken = QLocale(PLACES.get(language, language) if is_found else PLACES["en"])
    QLocale.setDefault(spoken)
    # Asked for only where it can be the other one: it is one of Qt's names, see ``ui.keys``.
    if language not in FROM_THE_LEFT or application.isRightToLeft():
        application.setLayoutDirection(spoken.textDirection())
    return is_found


def _language_of(locale: QLocale) -> str:
    """Return the first of a locale's languages that the till knows; English if it knows none."""
    wanted = (tag.partition("-")[0] for tag in locale.uiLanguages())
    return next((language for language in wanted if language in LANGUAGES), "en")


def speak(application: QGuiApplication, language: str) -> None:
    """Speak the language of a tag such as ``de``; an empty one is the device's own."""
    install_translation(application, QLocale(language) if language else None)


def spoken_language() -> str:
    """Return the tag of the language that is spoken."""
    return QLocale().name().partition("_")[0]


@lru_cache(maxsize=len(LANGUAGES))
def translator(language: str) -> QTranslator | None:
    """Return the words of a language, spoken or not; none for English and an unknown tag."""
    words = QTranslator()
    is_found = words.load(f"{NAME}{PARTED_BY}{language}", str(FOLDER))
    return words if is_found else None


def is_mirrored() -> bool:
    """Tell whether the till is read from right to left."""
    return QGuiApplication.isRightToLeft()
