"""Ways to pay, in the order the checkout shows them. A new one is a file and a line here."""

from fynlo_pos.payments.card_machine import CARD_MACHINE, take_card_machine
from fynlo_pos.payments.cash import CASH, take_cash
from fynlo_pos.payments.elsewhere import ELSEWHERE, paid_elsewhere
from fynlo_pos.payments.tender_kind import Entry, TenderKind, largest_tip_minor

__all__ = (
    "AT_THE_TILL",
    "CARD_MACHINE",
    "CASH",
    "ELSEWHERE",
    "USUAL",
    "Entry",
    "TenderKind",
    "kind_of",
    "largest_tip_minor",
    "paid_elsewhere",
    "take_card_machine",
    "take_cash",
)

AT_THE_TILL: tuple[TenderKind, ...] = (CARD_MACHINE, CASH)
USUAL = CASH


def kind_of(method: str) -> TenderKind | None:
    """Return the way to pay of a tender; none for one that only another version knows."""
    known = (*AT_THE_TILL, ELSEWHERE)
    return next((kind for kind in known if kind.method == method), None)
