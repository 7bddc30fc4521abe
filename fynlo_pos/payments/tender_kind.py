"""What a way to pay says of itself; screens draw, ask and pay back by this, never by its name."""

from collections.abc import Callable
from enum import StrEnum

import msgspec

from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.money import LARGEST_MINOR
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused

ANY_TIP_MINOR = 100_00
"""A tip up to this is believed on any order, a larger one up to as much as is due."""


class Entry(StrEnum):
    """How the till is told what was taken."""

    HANDED_OVER = "handed over"
    """Money in the hand: the likely notes in one touch, and what is over comes back as change."""
    CONFIRMED = "confirmed"
    """Taken outside the till, which says how much and is told that it was; never more than due."""


class TenderKind(msgspec.Struct, frozen=True):
    """One way to pay. ``take(due_minor, given_minor, tip_minor)`` makes the tender or refuses.

    The words are said beside the amounts: ``asks`` what is to be taken and ``pays_back`` what is to
    be given back, with ``{amount}`` in them, ``declined`` what happened where it was not taken.
    Without them its title and the amount do, and nothing can be declined.
    """

    method: str
    title: str
    account: str
    take: Callable[[int, int, int], Tender]
    entry: Entry = Entry.CONFIRMED
    takes_tip: bool = False
    asks: str = ""
    declined: str = ""
    pays_back: str = ""

    @property
    def gives_change(self) -> bool:
        """Tell whether more than what is due may be given."""
        return self.entry is Entry.HANDED_OVER

    @property
    def needs_drawer(self) -> bool:
        """Tell whether it lies in the drawer, whose day must have begun."""
        return self.account == Account.DRAWER


def largest_tip_minor(due_minor: int) -> int:
    """Return the tip beyond which a number is a slip of the finger rather than a tip."""
    return max(due_minor, ANY_TIP_MINOR)


def check_given(minor: int) -> None:
    """Refuse an amount that nobody can have given."""
    if not 0 <= minor <= LARGEST_MINOR:
        raise Refused("That amount cannot be right. Nothing was taken; check the number.")
