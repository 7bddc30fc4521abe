"""Words written below the screens, where Qt is not known, marked here for the translators."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for the translators."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

TENDERS = (
    QT_TRANSLATE_NOOP("Tenders", "Cash"),
    QT_TRANSLATE_NOOP("Tenders", "Card machine"),
    QT_TRANSLATE_NOOP("Tenders", "Paid elsewhere"),
)
"""The titles of ``payments.tenders``."""
