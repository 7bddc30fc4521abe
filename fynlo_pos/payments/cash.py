"""Cash: handed over, kept in the drawer, with change."""

from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import listed
from fynlo_pos.payments.tender_kind import Entry, TenderKind, check_given

TITLE = listed("Cash")


def take_cash(due_minor: int, given_minor: int, tip_minor: int = 0) -> Tender:
    """Return cash handed over against what is due; more than due comes back as change."""
    if tip_minor:
        raise Refused("A cash tip goes in the jar, not through the till. Nothing was taken.")
    check_given(given_minor)
    applied = min(due_minor, given_minor)
    return Tender(
        method="cash",
        title=TITLE,
        account=Account.DRAWER,
        amount_minor=applied,
        given_minor=given_minor,
        change_minor=given_minor - applied,
    )


CASH = TenderKind(
    "cash",
    TITLE,
    Account.DRAWER,
    take_cash,
    Entry.HANDED_OVER,
    pays_back=listed("Take {amount} from the drawer."),
)
