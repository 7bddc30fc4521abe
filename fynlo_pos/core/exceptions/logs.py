"""Logs at odds: two devices that wrote as one, and what this program cannot read yet."""

from collections.abc import Iterator
from uuid import UUID

import msgspec

from fynlo_pos.core.exceptions.matter import (
    AdmitLate,
    Happening,
    Matter,
    Remedy,
    Settle,
    ToldTo,
)
from fynlo_pos.core.words import Words, said

LOG_FORKED, NOT_READ, NOT_VOUCHED = "log_forked", "not_read", "not_vouched"
TWICE_NAMED, LATE = "authority_twice", "late_waiting"
NOT_ADMITTED, TABLES_DIFFER = "not_admitted", "tables_differ"


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


class SetAside(msgspec.Struct, frozen=True):
    """What a hub sent under the name of a terminal and no device had signed."""

    incarnation: UUID
    terminal: str
    count: int
    at_ms: int


class LateWaiting(msgspec.Struct, frozen=True):
    """What a terminal handed in after it was taken out, of one log of its: it counts nowhere yet.

    ``sales`` and ``amount_minor`` are of those of its sales that could be read.
    """

    log: UUID
    terminal: str
    entries: int
    sales: int
    amount_minor: int
    at_ms: int


class TwiceNamed(msgspec.Struct, frozen=True):
    """Hubs that managers named apart, each to be the one that lets terminals in from a term on."""

    term: int
    count: int
    at_ms: int


def log_forked(branch: Branch) -> Iterator[Matter]:
    """Rule: two devices wrote as one terminal: a copy went on beside it. Both are kept."""
    yield Matter(
        kind=LOG_FORKED,
        key=f"{LOG_FORKED}:{branch.name}",
        title=said("{terminal} was in use in two places at once", terminal=branch.terminal),
        told=ToldTo.MANAGER,
        happenings=(
            Happening(
                said(
                    "Done on the copy alone: {count}. Nothing is lost, both are kept.",
                    count=branch.acts,
                ),
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


def not_vouched(found: SetAside) -> Iterator[Matter]:
    """Rule: a hub sent what no terminal of this shop has signed. Nothing of it counts."""
    yield _set_aside(
        NOT_VOUCHED,
        found,
        said("Something came that no terminal of this shop has signed"),
        said(
            "It was set aside and counts for nothing. No sale is missing here. Somebody may be at "
            "the hub who should not be: have it looked at."
        ),
    )


def not_admitted(found: SetAside) -> Iterator[Matter]:
    """Rule: a terminal sold on after it was taken out, and this hub has nothing of it to admit."""
    yield _set_aside(
        NOT_ADMITTED,
        found,
        said("{terminal} went on after it was taken out", terminal=found.terminal),
        said(
            "What it did since is not taken in here and counts nowhere. It lies at the hub. Admit "
            "it at a terminal of the hub in charge: Settings, Terminals."
        ),
    )


def tables_differ(at_ms: int) -> Iterator[Matter]:
    """Rule: what this till began with was signed, and its tables are not what its log says."""
    yield Matter(
        kind=TABLES_DIFFER,
        key=f"{TABLES_DIFFER}:{at_ms}",
        title=said("This till’s figures are not what its log says"),
        told=ToldTo.MANAGER,
        happenings=(
            Happening(
                said(
                    "The copy of the shop that it began with was wrong. Prices and totals here may "
                    "be too. No sale is lost. Close this program and start it again: all figures "
                    "are made anew from the log."
                ),
                "",
                at_ms,
            ),
        ),
        remedies=(Remedy("seen", said("Seen"), Settle()),),
    )


def late_waiting(late: LateWaiting) -> Iterator[Matter]:
    """Rule: a terminal that was taken out handed something in, and nobody has admitted it."""
    yield Matter(
        kind=LATE,
        key=f"{LATE}:{late.log}:{late.entries}",
        title=said("{terminal} handed in late what it had sold", terminal=late.terminal),
        told=ToldTo.MANAGER,
        happenings=(
            Happening(
                said(
                    "Sales that wait and count nowhere yet: {count}. Admit them if they were "
                    "really sold; leave them out if the terminal was lost or stolen.",
                    count=late.sales,
                ),
                late.terminal,
                late.at_ms,
                minor=late.amount_minor if late.sales else None,
            ),
        ),
        remedies=(
            Remedy(
                "admit",
                said("Admit"),
                AdmitLate(late.log, late.entries, late.sales, late.amount_minor),
            ),
            Remedy("leave", said("Leave them out"), Settle()),
        ),
    )


def twice_named(named: TwiceNamed) -> Iterator[Matter]:
    """Rule: two hubs were named for one term; the same one stands everywhere for now."""
    yield Matter(
        kind=TWICE_NAMED,
        key=f"{TWICE_NAMED}:{named.term}:{named.count}",
        title=said("Two hubs were put in charge at once"),
        told=ToldTo.MANAGER,
        happenings=(
            Happening(
                said(
                    "Selling goes on. Until it is settled one of them lets terminals in, the same "
                    "one everywhere. To settle it, make one the shop's hub: Settings, Terminals."
                ),
                "",
                named.at_ms,
            ),
        ),
        remedies=(Remedy("seen", said("Seen"), Settle()),),
    )


def _set_aside(kind: str, found: SetAside, title: Words, happened: Words) -> Matter:
    return Matter(
        kind=kind,
        key=f"{kind}:{found.incarnation}:{found.count}",
        title=title,
        told=ToldTo.MANAGER,
        happenings=(Happening(happened, found.terminal, found.at_ms),),
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
