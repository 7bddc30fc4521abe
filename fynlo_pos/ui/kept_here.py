"""Whether a sale or an order is with the other tills yet, in two words."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from fynlo_pos.sync.member.values import Status

translate = QCoreApplication.translate


def sent_to(status: "Status | None", log: UUID) -> int | None:
    """Return how far the hub is known to have one of this till's logs; ``None`` if nobody knows."""
    return None if status is None else status.handed_over.get(log)


def kept_words(seq: int | None, sent: int | None) -> str:
    """Return whether something is with the other tills: ``kept here`` while only this one has it.

    ``seq`` is its place in this till's log, ``None`` for another's. Nothing where ``sent`` is not
    known, as in a shop of one till.
    """
    if sent is None:
        return ""
    if seq is not None and seq > sent:
        return translate("Hub", "kept here, not sent yet")
    return translate("Hub", "shared with the other tills")
