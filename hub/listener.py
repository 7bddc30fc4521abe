"""Who hears what a terminal says over its websocket."""

from typing import Protocol


class Listener(Protocol):
    """Who is told what a terminal says."""

    def said(self, data: bytes | None) -> None:
        """Hear a message; ``None`` for one of text, which no terminal sends."""

    def has_said(self) -> None:
        """Hear that this is all that came in one breath."""

    def can_write(self) -> None:
        """Hear that the system takes more again."""
