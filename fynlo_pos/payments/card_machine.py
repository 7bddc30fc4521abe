"""The shop's own card machine: the till says what to charge there, and is told how that went."""

from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import listed
from fynlo_pos.payments.tender_kind import TenderKind, check_given, largest_tip_minor

TITLE = listed("Card machine")


def take_card_machine(due_minor: int, given_minor: int, tip_minor: int = 0) -> Tender:
    """Return what the shop's own card machine took; never more than is due, tips apart."""
    check_given(given_minor)
    check_given(tip_minor)
    if given_minor > due_minor:
        raise Refused(
            "A card cannot pay more than is due. Nothing was recorded; enter a tip as a tip."
        )
    if tip_minor > largest_tip_minor(due_minor):
        raise Refused("That tip cannot be right. Nothing was recorded; check the number.")
    return Tender(
        method="card_machine",
        title=TITLE,
        account=Account.CARD_MACHINE,
        amount_minor=given_minor,
        tip_minor=tip_minor,
        given_minor=given_minor + tip_minor,
    )


CARD_MACHINE = TenderKind(
    "card_machine",
    TITLE,
    Account.CARD_MACHINE,
    take_card_machine,
    takes_tip=True,
    asks=listed("Take {amount} on the card machine"),
    declined=listed("The card was declined. Nothing was taken. Try again, or take cash."),
    pays_back=listed("Refund {amount} on the card machine too."),
)
