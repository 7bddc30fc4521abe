"""Clocks that disagree: times on receipts and rotas are only as good as the clock that wrote."""

from collections.abc import Iterator

from fynlo_pos.core.exceptions.matter import Happening, Matter, Remedy, Settle, ToldTo
from fynlo_pos.core.views import TerminalView
from fynlo_pos.core.words import said

CLOCK_OFF = "clock_off"
MOST_OFF_MS = 5 * 60_000
_MINUTE_MS = 60_000


def clock_off(terminal: TerminalView) -> Iterator[Matter]:
    """Rule: a terminal's clock was more than 5 minutes from ours when it was last heard."""
    off = terminal.clock_off_ms
    if abs(off) <= MOST_OFF_MS:
        return
    minutes = abs(off) // _MINUTE_MS
    title = (
        said("The clock of {terminal} is {count} min fast", terminal=terminal.name, count=minutes)
        if off > 0
        else said(
            "The clock of {terminal} is {count} min slow", terminal=terminal.name, count=minutes
        )
    )
    yield Matter(
        kind=CLOCK_OFF,
        key=f"{CLOCK_OFF}:{terminal.incarnation}:{off // MOST_OFF_MS}",
        title=title,
        told=ToldTo.MANAGER,
        happenings=(Happening(said("Last heard"), terminal.name, terminal.heard_at_ms),),
        remedies=(Remedy("seen", said("Seen"), Settle()),),
    )
