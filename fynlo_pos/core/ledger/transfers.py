"""The ledger: transfers between accounts, written once by whoever caused them.

A transfer debits one account and credits another by the same amount, so imbalance cannot be
written down. Accounts are names; every report is a sum over them.
"""

from collections.abc import Iterable
from enum import StrEnum
from uuid import UUID

import msgspec

from fynlo_pos.core.bounds import Minor
from fynlo_pos.core.records import fact


class Account(StrEnum):
    """The accounts of a cash till. Tenders name their own clearing account."""

    DRAWER = "cash.drawer"
    SAFE = "cash.safe"
    FLOAT = "cash.float"
    CASH_OTHER = "cash.other"
    CASH_DIFFERENCE = "cash.difference"
    CARD_MACHINE = "clearing.card_machine"
    ELSEWHERE = "clearing.elsewhere"
    CUSTOMER_DUE = "customer.due"
    SALES = "sales.net"
    VAT = "vat.output"
    TIPS = "tips.owed"


class Transfer(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """``minor`` units, more than nothing, from the credited to the debited account."""

    debit: str
    credit: str
    minor: Minor


@fact("transfers_posted")
class TransfersPosted(msgspec.Struct, frozen=True, gc=False):
    """The transfers that one act caused."""

    source_id: UUID
    business_date: str
    at_ms: int
    transfers: tuple[Transfer, ...]


def move(minor: int, *, debit: str, credit: str) -> tuple[Transfer, ...]:
    """Return the transfer of an amount; a negative one goes the other way, nought is none."""
    if minor == 0:
        return ()
    if minor < 0:
        return (Transfer(credit, debit, -minor),)
    return (Transfer(debit, credit, minor),)


def balances(transfers: Iterable[Transfer]) -> dict[str, int]:
    """Return each account's balance, debits less credits."""
    sums: dict[str, int] = {}
    for transfer in transfers:
        sums[transfer.debit] = sums.get(transfer.debit, 0) + transfer.minor
        sums[transfer.credit] = sums.get(transfer.credit, 0) - transfer.minor
    return sums
