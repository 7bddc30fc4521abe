"""Paid elsewhere: the tender of an imported order, whose money another system took."""

from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import listed
from fynlo_pos.payments.tender_kind import TenderKind, check_given

TITLE = listed("Paid elsewhere")


def paid_elsewhere(due_minor: int, given_minor: int, tip_minor: int = 0) -> Tender:
    """Return the tender of an imported order, whose money another system took."""
    check_given(given_minor)
    if tip_minor or given_minor != due_minor:
        raise Refused("An imported order is paid in full elsewhere. It was not imported.")
    return Tender(
        method="elsewhere",
        title=TITLE,
        account=Account.ELSEWHERE,
        amount_minor=given_minor,
        given_minor=given_minor,
    )


ELSEWHERE = TenderKind("elsewhere", TITLE, Account.ELSEWHERE, paid_elsewhere)
