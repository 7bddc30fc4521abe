"""Ways to pay, in the order the checkout shows them. A new one is a function and a line here."""

from collections.abc import Callable

import msgspec

from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.money import LARGEST_MINOR
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import listed

CASH_TITLE = listed("Cash")
CARD_MACHINE_TITLE = listed("Card machine")
ELSEWHERE_TITLE = listed("Paid elsewhere")

ANY_TIP_MINOR = 100_00
"""A tip up to this is believed on any order, a larger one up to as much as is due."""


class TenderKind(msgspec.Struct, frozen=True):
    """One way to pay. ``take(due_minor, given_minor, tip_minor)`` makes the tender or refuses."""

    method: str
    title: str
    account: str
    take: Callable[[int, int, int], Tender]
    takes_tip: bool


def take_cash(due_minor: int, given_minor: int, tip_minor: int = 0) -> Tender:
    """Return cash handed over against what is due; more than due comes back as change."""
    if tip_minor:
        raise Refused("A cash tip goes in the jar, not through the till. Nothing was taken.")
    _check_given(given_minor)
    applied = min(due_minor, given_minor)
    return Tender(
        method="cash",
        title=CASH_TITLE,
        account=Account.DRAWER,
        amount_minor=applied,
        given_minor=given_minor,
        change_minor=given_minor - applied,
    )


def largest_tip_minor(due_minor: int) -> int:
    """Return the tip beyond which a number is a slip of the finger rather than a tip."""
    return max(due_minor, ANY_TIP_MINOR)


def take_card_machine(due_minor: int, given_minor: int, tip_minor: int = 0) -> Tender:
    """Return what the shop's own card machine took; never more than is due, tips apart."""
    _check_given(given_minor)
    _check_given(tip_minor)
    if given_minor > due_minor:
        raise Refused(
            "A card cannot pay more than is due. Nothing was recorded; enter a tip as a tip."
        )
    if tip_minor > largest_tip_minor(due_minor):
        raise Refused("That tip cannot be right. Nothing was recorded; check the number.")
    return Tender(
        method="card_machine",
        title=CARD_MACHINE_TITLE,
        account=Account.CARD_MACHINE,
        amount_minor=given_minor,
        tip_minor=tip_minor,
        given_minor=given_minor + tip_minor,
    )


def paid_elsewhere(due_minor: int, given_minor: int, tip_minor: int = 0) -> Tender:
    """Return the tender of an imported order, whose money another system took."""
    _check_given(given_minor)
    if tip_minor or given_minor != due_minor:
        raise Refused("An imported order is paid in full elsewhere. It was not imported.")
    return Tender(
        method="elsewhere",
        title=ELSEWHERE_TITLE,
        account=Account.ELSEWHERE,
        amount_minor=given_minor,
        given_minor=given_minor,
    )


CASH = TenderKind("cash", CASH_TITLE, Account.DRAWER, take_cash, takes_tip=False)
CARD_MACHINE = TenderKind(
    "card_machine", CARD_MACHINE_TITLE, Account.CARD_MACHINE, take_card_machine, takes_tip=True
)
ELSEWHERE = TenderKind(
    "elsewhere", ELSEWHERE_TITLE, Account.ELSEWHERE, paid_elsewhere, takes_tip=False
)

TENDERS = {kind.method: kind for kind in (CARD_MACHINE, CASH, ELSEWHERE)}
AT_THE_TILL = (CARD_MACHINE, CASH)


def _check_given(minor: int) -> None:
    if not 0 <= minor <= LARGEST_MINOR:
        raise Refused("That amount cannot be right. Nothing was taken; check the number.")
