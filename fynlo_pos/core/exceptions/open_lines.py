"""What is open on an order though it should be done with: how it is told, and what may be done."""

from collections.abc import Iterator, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.exceptions.matter import Happening, Remedy, TakeUp, VoidOpen
from fynlo_pos.core.exceptions.things import things
from fynlo_pos.core.words import Words, said


class OpenLine(msgspec.Struct, frozen=True):
    """A line that is open, and who rang it where and when."""

    name: str
    open_milli: int
    minor: int
    terminal: str
    staff_id: UUID
    at_ms: int


def open_things(lines: Sequence[OpenLine]) -> Words:
    """Return what is open, in words."""
    return things([(line.open_milli, line.name) for line in lines])


def added(lines: Sequence[OpenLine]) -> Iterator[Happening]:
    """Yield who added each line, where and when."""
    for line in lines:
        yield Happening(
            said("Added: {things}", things=open_things([line])),
            line.terminal,
            line.at_ms,
            line.staff_id,
            line.minor,
        )


def take_or_void(tab_id: UUID, lines: Sequence[OpenLine]) -> tuple[Remedy, Remedy]:
    """Return the remedies that end what is open: payment is taken, or it is voided."""
    open_minor = sum(line.minor for line in lines)
    return (
        Remedy("take_up", said("Take payment"), TakeUp(tab_id), open_minor),
        Remedy("void", said("Void"), VoidOpen(tab_id), open_minor),
    )
