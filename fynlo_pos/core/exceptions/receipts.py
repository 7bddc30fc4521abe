"""Receipts at odds: a line or a tip refunded twice, and a number that was given twice."""

from collections.abc import Iterator, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.exceptions.matter import Happening, Matter, Remedy, Settle, ToldTo
from fynlo_pos.core.sales.records import receipt_number
from fynlo_pos.core.words import Words, said

OVER_REFUNDED, RECEIPT_TWICE = "over_refunded", "receipt_twice"


class Slip(msgspec.Struct, frozen=True):
    """A receipt, or a refund's: its number, its amount, by whom, when and where."""

    receipt_number: str
    minor: int
    terminal: str
    staff_id: UUID
    at_ms: int


class RefundedLine(msgspec.Struct, frozen=True):
    """A line of a sale and every refund of it."""

    sale_id: UUID
    line: int
    name: str
    receipt_number: str
    refunds: tuple[Slip, ...]


class RefundedTip(msgspec.Struct, frozen=True):
    """The tip of a sale and every refund of it; the slips' amounts are the tip's, below nought."""

    sale_id: UUID
    tip_minor: int
    receipt_number: str
    refunds: tuple[Slip, ...]


class SharedNumbers(msgspec.Struct, frozen=True):
    """Receipt numbers of one series that two lives of a terminal both gave, and both receipts."""

    series: str
    numbers: tuple[int, ...]
    slips: tuple[Slip, ...]


def over_refunded(line: RefundedLine) -> Iterator[Matter]:
    """Rule: one line of a sale was refunded more than once."""
    if len(line.refunds) <= 1:
        return
    yield _refunded_twice(
        f"{line.sale_id}:{line.line}",
        said(
            "Refunded twice: {name} of receipt {receipt}",
            name=line.name,
            receipt=line.receipt_number,
        ),
        line.refunds,
    )


def tip_over_refunded(tip: RefundedTip) -> Iterator[Matter]:
    """Rule: more of a sale's tip was given back than was given."""
    if -sum(slip.minor for slip in tip.refunds) <= tip.tip_minor:
        return
    yield _refunded_twice(
        f"{tip.sale_id}:tip",
        said("Refunded twice: the tip of receipt {receipt}", receipt=tip.receipt_number),
        tip.refunds,
    )


def receipt_twice(shared: SharedNumbers) -> Iterator[Matter]:
    """Rule: two lives of a terminal gave the same receipt number: one was a copy."""
    if not shared.numbers:
        return
    first = receipt_number(shared.series, shared.numbers[0])
    count = len(shared.numbers)
    title = (
        said("Receipt number {receipt} was given twice", receipt=first)
        if count == 1
        else said(
            "{count} receipt numbers from {receipt} were given twice", count=count, receipt=first
        )
    )
    yield Matter(
        kind=RECEIPT_TWICE,
        key=f"{RECEIPT_TWICE}:{shared.series}:{shared.numbers[0]}:{count}",
        title=title,
        told=ToldTo.MANAGER,
        happenings=_receipts(shared.slips),
        remedies=(Remedy("seen", said("Keep both"), Settle()),),
    )


def _refunded_twice(what: str, title: Words, refunds: tuple[Slip, ...]) -> Matter:
    return Matter(
        kind=OVER_REFUNDED,
        key=f"{OVER_REFUNDED}:{what}:{len(refunds)}",
        title=title,
        told=ToldTo.MANAGER,
        happenings=tuple(
            Happening(
                said("Refunded, receipt {receipt}", receipt=slip.receipt_number),
                slip.terminal,
                slip.at_ms,
                slip.staff_id,
                slip.minor,
            )
            for slip in refunds
        ),
        remedies=(
            Remedy("returned", said("The money came back"), Settle()),
            Remedy("written_off", said("Write it off"), Settle()),
        ),
    )


def _receipts(slips: Sequence[Slip]) -> tuple[Happening, ...]:
    return tuple(
        Happening(
            said("Receipt {receipt}", receipt=slip.receipt_number),
            slip.terminal,
            slip.at_ms,
            slip.staff_id,
            slip.minor,
        )
        for slip in slips
    )
