"""An order on which terminals met, and the three matters that can come of it.

Settled twice: more was paid for than was rung. Void after settled: what was voided had been paid
for. Split cut: what was to go to another order, or was voided, was no longer there.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from uuid import UUID

import msgspec

from fynlo_pos.core.exceptions.matter import Happening, Matter, RefundLines, Remedy, Settle, ToldTo
from fynlo_pos.core.exceptions.things import Thing, things
from fynlo_pos.core.tabs.fold import Act, Counted, Cut, LineFact, Place, count_line
from fynlo_pos.core.words import Words, said

SETTLED_TWICE, VOID_AFTER_SETTLED, SPLIT_CUT = "settled_twice", "void_after_settled", "split_cut"

Told = tuple[int, bytes]
"""One terminal's telling: an envelope's stamp and its device."""


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

    @property
    def told(self) -> Told:
        """What it was told with."""
        stamp, device, _ = self.fact.place
        return stamp, device


class RacedLine(msgspec.Struct, frozen=True):
    """A line of a tab with everything done to it; ``came_from`` are those that gave it."""

    line_id: UUID
    name: str
    acts: tuple[LineAct, ...]
    came_from: tuple["RacedLine", ...] = ()

    def counted(self) -> Counted:
        """Return what it comes to."""
        return count_line(act.fact for act in self.acts)

    def lacks(self) -> bool:
        """Tell whether less of it could be moved than was asked for."""
        return any(cut.act is Act.SPLIT and cut.lacks_milli for cut in self.counted().cuts)

    def refunded_milli(self) -> int:
        """Return how much of what was paid was paid back."""
        return sum(act.fact.milli for act in self.acts if act.sold and act.sold.is_refunded)

    def sold_for(self, milli: int) -> SoldLine | None:
        """Return which of its sales is paid back for so much that was paid too much.

        A line of a sale goes back whole: the one that is nearest to it and not more, else the one
        that is least more; of equal ones the last.
        """
        sold = [act for act in self.acts if act.sold and not act.sold.is_refunded]
        return max(sold, key=lambda act: _fitness(act.fact, milli)).sold if sold else None


class RacedTab(msgspec.Struct, frozen=True):
    """The lines of an order on which terminals met; ``order`` is what it is called."""

    tab_id: UUID
    order: Words
    lines: tuple[RacedLine, ...]


class _Lacking(msgspec.Struct, frozen=True):
    """So much of a line was not there for a void or a move, at its place."""

    line: RacedLine
    cut: Cut
    milli: int

    @property
    def told(self) -> Told:
        stamp, device, _ = self.cut.place
        return stamp, device


def settled_twice(tab: RacedTab) -> Iterator[Matter]:
    """Rule: more of a line was paid for than was rung, less what was refunded since."""
    paid_twice = [
        (line, excess)
        for line in tab.lines
        if (excess := line.counted().excess_milli) > line.refunded_milli()
    ]
    if paid_twice:
        lines = [line for line, _ in paid_twice]
        too_much = [(line, excess - line.refunded_milli()) for line, excess in paid_twice]
        total = sum(excess for _, excess in paid_twice)
        yield Matter(
            kind=SETTLED_TWICE,
            key=f"{SETTLED_TWICE}:{tab.tab_id}:{len(lines)}:{total}",
            title=said(
                "Paid twice: {things}",
                things=things([(excess, line.name) for line, excess in paid_twice]),
            ),
            told=ToldTo.MANAGER,
            order=tab.order,
            happenings=_happenings(
                [*lines, *_paid_before(lines)], lambda act: act.fact.act is Act.SETTLED
            ),
            remedies=(*_refunds(too_much), Remedy("leave", said("Leave it as it is"), Settle())),
        )


def void_after_settled(tab: RacedTab) -> Iterator[Matter]:
    """Rule: a void found that a sale had taken the money, and that was not refunded since."""
    for told, lacking in _by_telling(_voided_when_paid(tab)):
        lines = [one.line for one in lacking]
        yield Matter(
            kind=VOID_AFTER_SETTLED,
            key=_key(VOID_AFTER_SETTLED, tab, told, lacking),
            title=said("Voided and paid for: {things}", things=_things_of(lacking)),
            told=ToldTo.MANAGER,
            order=tab.order,
            happenings=_happenings(lines, _paid_or(Act.VOIDED, told)),
            remedies=(
                *_refunds([(one.line, one.milli) for one in lacking]),
                Remedy("drop_void", said("Keep the sale, forget the void"), Settle()),
            ),
        )


def split_cut(tab: RacedTab) -> Iterator[Matter]:
    """Rule: a move found less than it asked for, or a void found that a move had been first."""
    for told, lacking in _by_telling(_gone(tab)):
        is_move = lacking[0].cut.act is Act.SPLIT
        gone = _things_of(lacking)
        yield Matter(
            kind=SPLIT_CUT,
            key=_key(SPLIT_CUT, tab, told, lacking),
            title=said("Not moved, it was gone: {things}", things=gone)
            if is_move
            else said("Not voided, it had moved to another order: {things}", things=gone),
            told=ToldTo.ANYONE,
            order=tab.order,
            happenings=_happenings(
                [one.line for one in lacking], lambda act: act.fact.act is not Act.RUNG
            ),
            remedies=(Remedy("seen", said("Seen"), Settle()),),
        )


def _voided_when_paid(tab: RacedTab) -> Iterator[_Lacking]:
    for line in tab.lines:
        counted = line.counted()
        refunded = max(0, line.refunded_milli() - counted.excess_milli)
        for cut in counted.cuts:
            if cut.act is Act.VOIDED:
                paid_back = min(refunded, cut.by_sales_milli)
                refunded -= paid_back
                if cut.by_sales_milli > paid_back:
                    yield _Lacking(line, cut, cut.by_sales_milli - paid_back)


def _gone(tab: RacedTab) -> Iterator[_Lacking]:
    for line in tab.lines:
        for cut in line.counted().cuts:
            lacks = cut.lacks_milli if cut.act is Act.SPLIT else cut.by_splits_milli
            if lacks:
                yield _Lacking(line, cut, lacks)


def _paid_before(lines: Iterable[RacedLine]) -> Iterator[RacedLine]:
    """Yield lines that could not give all they were to give, as they had been paid there."""
    for line in lines:
        yield from (one for one in line.came_from if one.lacks())


def _by_telling(lacking: Iterable[_Lacking]) -> list[tuple[Told, list[_Lacking]]]:
    """Return what was told together, the first first."""
    in_order = sorted(lacking, key=lambda one: (one.told, one.cut.place))
    return [(told, list(some)) for told, some in groupby(in_order, key=lambda one: one.told)]


def _fitness(sale: LineFact, milli: int) -> tuple[bool, int, Place]:
    fits = sale.milli <= milli
    return fits, sale.milli if fits else -sale.milli, sale.place


def _refunds(too_much: Sequence[tuple[RacedLine, int]]) -> list[Remedy]:
    """Offer to pay back a sale of each line; lines of one sale together."""
    by_sale: dict[UUID, list[SoldLine]] = {}
    for sold in filter(None, (line.sold_for(milli) for line, milli in too_much)):
        by_sale.setdefault(sold.sale_id, []).append(sold)
    return [
        Remedy(
            f"refund_{nth}" if nth else "refund",
            said("Refund"),
            RefundLines(
                sale_id,
                sold[0].receipt_number,
                sold[0].business_date,
                tuple(sorted(one.line for one in sold)),
            ),
            sum(one.gross_minor for one in sold),
        )
        for nth, (sale_id, sold) in enumerate(by_sale.items())
    ]


def _paid_or(act: Act, told: Told) -> Callable[[LineAct], bool]:
    return lambda one: one.sold is not None or (one.fact.act is act and one.told == told)


def _happenings(
    lines: Sequence[RacedLine], is_wanted: Callable[[LineAct], bool]
) -> tuple[Happening, ...]:
    """Return what was done to lines in its order; what one terminal told at once is one."""
    done = sorted(
        ((act, line.name) for line in lines for act in line.acts if is_wanted(act)),
        key=lambda one: one[0].fact.place,
    )
    together = groupby(done, key=lambda one: (one[0].told, one[0].fact.act))
    return tuple(_happened(list(some)) for _, some in together)


def _happened(done: Sequence[tuple[LineAct, str]]) -> Happening:
    first = done[0][0]
    sold = [act.sold for act, _ in done if act.sold is not None]
    return Happening(
        what=_what(first, [(act.fact.milli, name) for act, name in done]),
        terminal=first.terminal,
        at_ms=first.at_ms,
        staff_id=first.staff_id,
        minor=sum(one.gross_minor for one in sold) if sold else None,
    )


def _what(act: LineAct, some: Sequence[Thing]) -> Words:
    what = things(some)
    if act.sold is not None and act.sold.is_refunded:
        return said(
            "Paid and refunded: {things}, receipt {receipt}",
            things=what,
            receipt=act.sold.receipt_number,
        )
    if act.sold is not None:
        return said(
            "Paid: {things}, receipt {receipt}", things=what, receipt=act.sold.receipt_number
        )
    if act.fact.act is Act.SPLIT:
        return said("Moved to another order: {things}", things=what)
    return said("Voided: {things}", things=what)


def _things_of(lacking: Sequence[_Lacking]) -> Words:
    return things([(one.milli, one.line.name) for one in lacking])


def _key(kind: str, tab: RacedTab, told: Told, lacking: Sequence[_Lacking]) -> str:
    stamp, device = told
    total = sum(one.milli for one in lacking)
    return f"{kind}:{tab.tab_id}:{stamp}:{UUID(bytes=device)}:{total}"
