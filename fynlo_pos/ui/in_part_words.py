"""Why the drawer or the card machine differs from the sales: money taken before an order is paid.

What was taken lies there and is in no sale; on the day it is used a sale has it that was taken
before, or it was given back.
"""

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.cash.in_part import InPart, sum_in
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.money import Currency, format_money
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate


def cash_words(in_part: InPart, currency: Currency) -> str:
    """Return what makes the drawer's cash another than the sales say; empty for nothing."""
    return _told(
        in_part,
        Account.DRAWER,
        currency,
        taken=translate(
            "AtHand",
            "{amount} in cash was taken for order {number}, which is not paid yet. It counts "
            "on the day the rest is taken.",
        ),
        paid=translate(
            "AtHand",
            "{amount} in cash for order {number} was taken before the last close. It counts "
            "now, and is not in the drawer again.",
        ),
        given_back=translate(
            "AtHand",
            "{amount} in cash for order {number} was taken before the last close and given "
            "back since.",
        ),
    )


def card_words(in_part: InPart, currency: Currency) -> str:
    """Return what makes the card machine's total another than the sales; empty for nothing."""
    return _told(
        in_part,
        Account.CARD_MACHINE,
        currency,
        taken=translate(
            "AtHand",
            "{amount} on the card machine was taken for order {number}, which is not paid yet. "
            "It counts on the day the rest is taken.",
        ),
        paid=translate(
            "AtHand",
            "{amount} on the card machine for order {number} was taken before the last close. "
            "It counts now, and is not on the machine again.",
        ),
        given_back=translate(
            "AtHand",
            "{amount} on the card machine for order {number} was taken before the last close "
            "and given back since.",
        ),
    )


def _told(
    in_part: InPart, account: Account, currency: Currency, *, taken: str, paid: str, given_back: str
) -> str:
    told = ((in_part.taken, taken), (in_part.paid, paid), (in_part.given_back, given_back))
    return " ".join(
        filled(sentence, amount=format_money(minor, currency), number=parts[0].call_number)
        for parts, sentence in told
        if (minor := sum_in(parts, account))
    )
