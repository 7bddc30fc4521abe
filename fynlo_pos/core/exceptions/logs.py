"""Logs at odds: two devices that wrote as one, and what this program cannot read yet."""

from collections.abc import Iterator
from uuid import UUID

import msgspec

from fynlo_pos.core.exceptions.matter import Happening, Matter, Remedy, Settle, ToldTo
from fynlo_pos.core.words import Words, said

LOG_FORKED, NOT_READ = "log_forked", "not_read"


class Branch(msgspec.Struct, frozen=True):
    """A second branch of a terminal's log: how it is called, and how many acts are on it."""

    name: UUID
    terminal: str
    first_seq: int
    acts: int


class NotRead(msgspec.Struct, frozen=True):
    """Acts of a terminal that are kept and sent on, and whose meaning waits."""

    incarnation: UUID
    terminal: str
    count: int
    needs_newer: bool


def log_forked(branch: Branch) -> Iterator[Matter]:
    """Rule: two devices wrote as one terminal: a copy went on beside it. Both are kept."""
    yield Matter(
        kind=LOG_FORKED,
        key=f"{LOG_FORKED}:{branch.name}",
        title=said("{terminal} went on in two places at once", terminal=branch.terminal),
        told=ToldTo.MANAGER,
        happenings=(
            Happening(
                said("Done by its copy alone: {count}. Both are kept.", count=branch.acts),
                branch.terminal,
                0,
            ),
        ),
        remedies=(Remedy("seen", said("Seen"), Settle()),),
    )


def not_read(waiting: NotRead) -> Iterator[Matter]:
    """Rule: something of a terminal is kept and not yet understood by this program."""
    yield Matter(
        kind=NOT_READ,
        key=f"{NOT_READ}:{waiting.incarnation}:{waiting.count}",
        title=said("Not read yet from {terminal}", terminal=waiting.terminal),
        told=ToldTo.MANAGER,
        happenings=(Happening(_waits(waiting), waiting.terminal, 0),),
        remedies=(Remedy("seen", said("Seen"), Settle()),),
    )


def _waits(waiting: NotRead) -> Words:
    if waiting.needs_newer:
        return said(
            "Waiting for a newer version of this till: {count}. Nothing is lost. "
            "Bring it up to date.",
            count=waiting.count,
        )
    return said("Waiting to be read: {count}. Nothing is lost.", count=waiting.count)
