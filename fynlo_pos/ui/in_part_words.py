"""Why the drawer or the card machine differs from the sales: money taken before an order is paid.

What was taken lies there and is in no sale; on the day it is used a sale has it that was taken
before, or it was given back.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.cash.in_part import InPart, TakenInPart, sum_in
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.money import Currency, format_money
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate


def cash_words(in_part: InPart, currency: Currency) -> str:
    """Return what makes the drawer's cash another than the sales say; empty for nothing."""
    account = Account.DRAWER
    sentences = (
        _told(
            in_part.taken,
            account,
            translate(
                "AtHand",
                "{amount} in cash was taken for order {number}, which is not paid yet. It counts "
                "on the day the rest is taken.",
            ),
            currency,
        ),
        _told(
            in_part.paid,
            account,
            translate(
                "AtHand",
                "{amount} in cash for order {number} was taken before the last close. It counts "
                "now, and is not in the drawer again.",
            ),
            currency,
        ),
        _told(
            in_part.given_back,
            account,
            translate(
                "AtHand",
                "{amount} in cash for order {number} was taken before the last close and given "
                "back since.",
            ),
            currency,
        ),
    )
    return " ".join(sentence for sentence in sentences if sentence)


def card_words(in_part: InPart, currency: Currency) -> str:
    """Return what makes the card machine's total another than the sales; empty for nothing."""
    account = Account.CARD_MACHINE
    sentences = (
        _told(
            in_part.taken,
            account,
            translate(
                "AtHand",
                "{amount} on the card machine was taken for order {number}, which is not paid yet. "
                "It counts on the day the rest is taken.",
            ),
            currency,
        ),
        _told(
            in_part.paid,
            account,
            translate(
                "AtHand",
                "{amount} on the card machine for order {number} was taken before the last close. "
                "It counts now, and is not on the machine again.",
            ),
            currency,
        ),
        _told(
            in_part.given_back,
            account,
            translate(
                "AtHand",
                "{amount} on the card machine for order {number} was taken before the last close "
                "and given back since.",
            ),
            currency,
        ),
    )
    return " ".join(sentence for sentence in sentences if sentence)


def _told(parts: Sequence[TakenInPart], account: Account, sentence: str, currency: Currency) -> str:
    minor = sum_in(parts, account)
    if not minor:
        return ""
    amount, number = format_money(minor, currency), parts[0].call_number
    return filled(sentence, amount=amount, number=number)
