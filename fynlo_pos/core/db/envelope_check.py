"""What must be true inside one envelope before it is written (SYNC.md, rule 4).

A violation is a fault of the program and never of the person: nothing is written, and it raises.
"""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.ledger.transfers import Account, TransfersPosted, balances
from fynlo_pos.core.sales.records import SaleKind, SaleSealed


class EnvelopeContradiction(Exception):
    """The records of one envelope contradict each other or their chain."""


def check_envelope(
    records: Sequence[msgspec.Struct], *, series: str, next_number: int, seq: int
) -> None:
    """Raise ``EnvelopeContradiction`` unless the records agree with themselves and their chain.

    ``series`` and ``next_number`` are the receipt series and number due, ``seq`` is the envelope's.
    """
    postings = _postings(records)
    for record in records:
        if isinstance(record, SaleSealed):
            check_sale(record)
            _require(
                (record.series, record.number) == (series, next_number),
                f"receipt {record.receipt_number} is not next in its series",
            )
            next_number += 1
            _require(record.id in postings, "a sale without its transfers")
            _check_posting(record, postings[record.id])
        elif isinstance(record, ZTaken) and record.recovers is None:
            _require(record.to_seq == seq, "a Z that does not end with its own envelope")


def check_alone(records: Sequence[msgspec.Struct]) -> None:
    """Raise ``EnvelopeContradiction`` unless the records of another's envelope agree.

    Where it stands in its chain and its series is for whoever wrote it.
    """
    postings = _postings(records)
    for record in records:
        if isinstance(record, SaleSealed):
            check_sale(record)
            _require(record.id in postings, "a sale without its transfers")
            _check_posting(record, postings[record.id])


def _postings(records: Sequence[msgspec.Struct]) -> dict[UUID, TransfersPosted]:
    """Return what each act posted; each of its transfers moves something somewhere."""
    postings = {}
    for record in records:
        if isinstance(record, TransfersPosted):
            postings[record.source_id] = record
            for each in record.transfers:
                _require(each.minor > 0, "a transfer of nothing")
                _require(each.debit != each.credit, "a transfer from an account to itself")
    return postings


def check_sale(sale: SaleSealed) -> None:
    """Raise ``EnvelopeContradiction`` unless total, lines and tenders say the same."""
    lines, tenders = sale.lines, sale.tenders
    gives_tip_back = sale.kind is SaleKind.REFUND and sale.tip_minor < 0
    gross_minor = tax_minor = discount_minor = 0
    for line in lines:
        gross_minor += line.gross_minor
        tax_minor += line.tax_minor
        discount_minor += line.line_discount_minor + line.order_discount_minor
    _require(bool(lines) or gives_tip_back, "a sale without lines")
    _require(sale.total_minor == gross_minor, "total is not its lines")
    _require(sale.tax_minor == tax_minor, "tax is not its lines'")
    _require(
        sale.total_minor == sum(tender.amount_minor for tender in tenders),
        "total is not its tenders",
    )
    _require(sale.discount_minor == discount_minor, "discount is not its lines'")


def _check_posting(sale: SaleSealed, posted: TransfersPosted) -> None:
    moved = balances(posted.transfers)
    _require(moved.get(Account.CUSTOMER_DUE, 0) == 0, "a sale that leaves something due")
    _require(moved.get(Account.VAT, 0) == -sale.tax_minor, "tax posted is not the sale's")
    _require(
        moved.get(Account.SALES, 0) == sale.tax_minor - sale.total_minor,
        "takings posted are not the sale's",
    )
    _require(moved.get(Account.TIPS, 0) == -sale.tip_minor, "tips posted are not the sale's")


def _require(holds: bool, otherwise: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise EnvelopeContradiction(otherwise)
