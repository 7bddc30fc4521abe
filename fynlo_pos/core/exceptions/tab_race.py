"""A line of a tab on which terminals met, and the three matters that can come of it.

Settled twice: more was paid for than was rung. Void after settled: what was voided had been paid
for. Split cut: what was to go to another order, or was voided, was no longer there.
"""

from collections.abc import Iterator
from uuid import UUID

import msgspec

from fynlo_pos.core.exceptions.matter import Happening, Matter, RefundLines, Remedy, Settle, ToldTo
from fynlo_pos.core.money import format_quantity
from fynlo_pos.core.tabs.fold import Act, Counted, Cut, LineFact, Place, count_line
from fynlo_pos.core.words import Words, said

SETTLED_TWICE, VOID_AFTER_SETTLED, SPLIT_CUT = "settled_twice", "void_after_settled", "split_cut"


class SoldLine(msgspec.Struct, frozen=True):
    """The line of a sale that settled a tab's line."""

    sale_id: UUID
    receipt_number: str
    business_date: str
    line: int
    gross_minor: int
    is_refunded: bool


class LineAct(msgspec.Struct, frozen=True):
    """One thing done to the line, by whom, when and on which terminal."""

    fact: LineFact
    terminal: str
    staff_id: UUID
    at_ms: int
    sold: SoldLine | None = None


class RacedLine(msgspec.Struct, frozen=True):
    """A line of a tab with everything done to it; ``order`` is what its order is called."""

    line_id: UUID
    name: str
    order: Words
    acts: tuple[LineAct, ...]

    def counted(self) -> Counted:
        """Return what it comes to."""
        return count_line(act.fact for act in self.acts)

    def sales(self) -> list[LineAct]:
        """Return what was paid of it, in the one order of the log."""
        settled = [act for act in self.acts if act.sold is not None]
        return sorted(settled, key=lambda act: act.fact.place)

    def refunded_milli(self) -> int:
        """Return how much of it was paid back."""
        return sum(act.fact.milli for act in self.sales() if act.sold and act.sold.is_refunded)


def settled_twice(line: RacedLine) -> Iterator[Matter]:
    """Rule: more of a line was paid for than was rung, less what was refunded since."""
    excess = line.counted().excess_milli
    if excess <= line.refunded_milli():
        return
    yield Matter(
        kind=SETTLED_TWICE,
        key=f"{SETTLED_TWICE}:{line.line_id}:{excess}",
        title=said("Paid twice: {count} {name}", count=format_quantity(excess), name=line.name),
        told=ToldTo.MANAGER,
        order=line.order,
        happenings=tuple(_happened(act, line) for act in line.sales()),
        remedies=(*_refund(line), _leave()),
    )


def void_after_settled(line: RacedLine) -> Iterator[Matter]:
    """Rule: a void found that a sale had taken the money, and that was not refunded since."""
    counted = line.counted()
    refunded = max(0, line.refunded_milli() - counted.excess_milli)
    for cut in counted.cuts:
        if cut.act is not Act.VOIDED:
            continue
        unpaid = min(refunded, cut.by_sales_milli)
        refunded -= unpaid
        paid = cut.by_sales_milli - unpaid
        if paid:
            count = format_quantity(paid)
            yield Matter(
                kind=VOID_AFTER_SETTLED,
                key=_key(VOID_AFTER_SETTLED, line, cut),
                title=said("Voided and paid for: {count} {name}", count=count, name=line.name),
                told=ToldTo.MANAGER,
                order=line.order,
                happenings=(
                    *(_happened(act, line) for act in line.sales()),
                    _happened(_at(line, cut.place), line),
                ),
                remedies=(
                    *_refund(line),
                    Remedy("drop_void", said("Keep the sale, forget the void"), Settle()),
                ),
            )


def split_cut(line: RacedLine) -> Iterator[Matter]:
    """Rule: a move found less than it asked for, or a void found that a move had been first."""
    for cut in line.counted().cuts:
        lacks = cut.lacks_milli if cut.act is Act.SPLIT else cut.by_splits_milli
        if not lacks:
            continue
        count = format_quantity(lacks)
        if cut.act is Act.SPLIT:
            title = said("Not moved, it was gone: {count} {name}", count=count, name=line.name)
        else:
            title = said(
                "Not voided, it had moved to another order: {count} {name}",
                count=count,
                name=line.name,
            )
        takes = [act for act in line.acts if act.fact.act is not Act.RUNG]
        yield Matter(
            kind=SPLIT_CUT,
            key=_key(SPLIT_CUT, line, cut),
            title=title,
            told=ToldTo.ANYONE,
            order=line.order,
            happenings=tuple(
                _happened(act, line) for act in sorted(takes, key=lambda act: act.fact.place)
            ),
            remedies=(Remedy("seen", said("Seen"), Settle()),),
        )


def _refund(line: RacedLine) -> Iterator[Remedy]:
    """Offer to pay back the last sale of it that was not."""
    unrefunded = [act.sold for act in line.sales() if act.sold and not act.sold.is_refunded]
    if unrefunded:
        sold = unrefunded[-1]
        lines = RefundLines(sold.sale_id, sold.receipt_number, sold.business_date, (sold.line,))
        yield Remedy("refund", said("Refund"), lines, sold.gross_minor)


def _leave() -> Remedy:
    return Remedy("leave", said("Leave it as it is"), Settle())


def _at(line: RacedLine, place: Place) -> LineAct:
    return next(act for act in line.acts if act.fact.place == place)


def _key(kind: str, line: RacedLine, cut: Cut) -> str:
    stamp, device, nth = cut.place
    return f"{kind}:{line.line_id}:{stamp}:{UUID(bytes=device)}:{nth}:{cut.lacks_milli}"


def _happened(act: LineAct, line: RacedLine) -> Happening:
    return Happening(
        what=_what(act, line.name),
        terminal=act.terminal,
        at_ms=act.at_ms,
        staff_id=act.staff_id,
        minor=act.sold.gross_minor if act.sold else None,
    )


def _what(act: LineAct, name: str) -> Words:
    count = format_quantity(act.fact.milli)
    if act.sold is not None and act.sold.is_refunded:
        receipt = act.sold.receipt_number
        return said(
            "Paid and refunded: {count} {name}, {receipt}", count=count, name=name, receipt=receipt
        )
    if act.sold is not None:
        receipt = act.sold.receipt_number
        return said("Paid: {count} {name}, {receipt}", count=count, name=name, receipt=receipt)
    if act.fact.act is Act.SPLIT:
        return said("Moved to another order: {count} {name}", count=count, name=name)
    return said("Voided: {count} {name}", count=count, name=name)
