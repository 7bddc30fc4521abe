"""Terminals that are not heard of: what they sold last may be on them alone."""

from collections.abc import Iterator
from typing import Final

from fynlo_pos.core.exceptions.matter import Happening, Matter, Remedy, Settle, ToldTo
from fynlo_pos.core.views import TerminalView
from fynlo_pos.core.words import said

TERMINAL_SILENT: Final = "terminal_silent"
DAYS: Final = 2
"""A terminal that was off on the shop's day off, or for a day, is no matter."""


def terminal_silent(terminal: TerminalView, days: int) -> Iterator[Matter]:
    """Rule: a terminal was not heard of although the shop has sold on 2 days since."""
    if terminal.is_this or not terminal.heard_at_ms or days < DAYS:
        return
    yield Matter(
        kind=TERMINAL_SILENT,
        key=f"{TERMINAL_SILENT}:{terminal.incarnation}:{terminal.heard_at_ms}",
        title=said("{terminal} has not been heard of for days", terminal=terminal.name),
        told=ToldTo.MANAGER,
        happenings=(
            Happening(
                said(
                    "Last heard. What was done on it after that may be on it alone: switch it on "
                    "near the hub. If it is gone for good, take it out under Settings, Terminals."
                ),
                terminal.name,
                terminal.heard_at_ms,
            ),
        ),
        remedies=(Remedy("seen", said("Seen"), Settle()),),
    )
