"""What the core says, in the language of the device: the one place where its words are translated.

A value may be read in another direction than the sentence around it (an Arabic dish in an English
sentence, an amount in an Arabic one); it stands between marks that keep the two apart.
"""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.receipts.document import Document, in_words
from fynlo_pos.core.words import Told, Value, Words
from fynlo_pos.ui.translation import is_mirrored, translator

CONTEXT = "Core"
"""Where the translators' list keeps what is written below the screens."""

ENGLISH = "en"
FIRST_STRONG, POP, RIGHT_TO_LEFT = "\u2068", "\u2069", "\u200f"
_LEFTWARD = frozenset({"R", "AL", "AN"})


def spoken(told: Told) -> str:
    """Return what the core says in the language of the device."""
    if isinstance(told, str):
        return QCoreApplication.translate(CONTEXT, told) if told else ""
    template = QCoreApplication.translate(CONTEXT, told.template)
    return filled(template, **dict(told.values)) if told.values else template


def as_printed(document: Document, language: str) -> Document:
    """Return a paper in the language of the shop, which need not be this device's.

    Nothing on it stands between marks: what draws a paper turns its letters itself.
    """
    words = translator(language)

    def speak(told: Words) -> str:
        text = words.translate(CONTEXT, told.template) if words else None
        values = {
            name: speak(value) if isinstance(value, Words) else value for name, value in told.values
        }
        return (text or told.template).format(**values) if values else text or told.template

    return in_words(document, speak, language if words else ENGLISH)


def filled(template: str, /, **values: Value) -> str:
    """Return a translated text with its values in their places."""
    return template.format(**{name: _shown(value) for name, value in values.items()})


def listed_in_line(parts: Iterable[str], between: str) -> str:
    """Return values side by side in the direction of the language; empty ones are left out."""
    line = between.join(apart(part) for part in parts if part)
    return f"{RIGHT_TO_LEFT}{line}" if line and is_mirrored() else line


def apart(text: str) -> str:
    """Return a value so that its direction and its sentence's leave one another alone."""
    if not text or not (is_mirrored() or _runs_left(text)):
        return text
    return f"{FIRST_STRONG}{text}{POP}"


def _shown(value: Value) -> str | int:
    if isinstance(value, Words):
        return spoken(value)
    return apart(value) if isinstance(value, str) else value


def _runs_left(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(one) in _LEFTWARD for one in text)
