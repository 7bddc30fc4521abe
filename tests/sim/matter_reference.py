"""Which matters must stand, and how often, worked out from the envelopes alone (SYNC.md).

Each contradiction in the log is told once, under a key that says how large it is. What is of a till
and not of the log is not here: what it has not heard of, and what came that nobody vouched for.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.all import KINDS
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.exceptions.after_bill import AFTER_BILL
from fynlo_pos.core.exceptions.after_move import AFTER_MOVE
from fynlo_pos.core.exceptions.clocks import CLOCK_OFF
from fynlo_pos.core.exceptions.documents import BARCODE_TWICE, DOCUMENT_CONFLICT
from fynlo_pos.core.exceptions.logs import (
    LATE,
    LOG_FORKED,
    NOT_ADMITTED,
    NOT_READ,
    NOT_VOUCHED,
    TWICE_NAMED,
)
from fynlo_pos.core.exceptions.printed_and_shown import PRINTED_AND_SHOWN
from fynlo_pos.core.exceptions.receipts import OVER_REFUNDED, RECEIPT_TWICE
from fynlo_pos.core.exceptions.silent import TERMINAL_SILENT
from fynlo_pos.core.exceptions.tab_race import SETTLED_TWICE, SPLIT_CUT, VOID_AFTER_SETTLED
from fynlo_pos.core.kitchen.records import KitchenAcknowledged, KitchenPrinted, KitchenSent
from fynlo_pos.core.sales.records import SaleKind, SaleSealed
from fynlo_pos.core.tabs.records import TabLineSplit
from tests.sim.acts import FutureFact
from tests.sim.member_node import MemberNode
from tests.sim.reference import Meaning, opened
from tests.sim.tab_reference import Line

Sending = tuple[UUID, UUID, UUID]
OF_A_TILL = {CLOCK_OFF, TERMINAL_SILENT, NOT_VOUCHED, NOT_ADMITTED, LATE, TWICE_NAMED}
"""``check_office`` looks at who was named twice."""


def check_matters(node: MemberNode, envelopes: tuple[Envelope, ...], meaning: Meaning) -> None:
    """Compare what a till tells people with what there is to tell."""
    told = Counter(_told(node.connection, node.incarnation, node.families()))
    wanted = Counter(_wanted(node, envelopes, meaning))
    assert told == wanted, (
        f"node {node.number} tells people {sorted((told - wanted).elements())} too much, "
        f"{sorted((wanted - told).elements())} too little"
    )


def _told(connection: Connection, this: UUID, families: dict[UUID, UUID]) -> Iterator[str]:
    for kind in KINDS:
        if kind.name not in OF_A_TILL:
            for matter in kind.find(connection, this):
                # An edit bears its log's own name, whatever a branch of that is called here.
                *most, last = matter.key.split(":")
                if kind.name == DOCUMENT_CONFLICT:
                    last = str(families.get(UUID(last), UUID(last)))
                yield ":".join((*most, last))


def _wanted(node: MemberNode, envelopes: tuple[Envelope, ...], meaning: Meaning) -> Iterator[str]:
    yield from _of_tabs(envelopes, meaning)
    yield from _of_receipts(meaning.sold)
    yield from _of_kitchens(envelopes)
    for (kind, doc_id, group, stamp, log), times in meaning.values_at_odds.items():
        for _ in range(times):
            yield f"{DOCUMENT_CONFLICT}:{kind}:{doc_id}:{group}:{stamp}:{UUID(bytes=log)}"
    yield from _of_barcodes(meaning)
    forked = {e.incarnation for e in envelopes if opened(e)[0].incarnation != e.incarnation}
    yield from (f"{LOG_FORKED}:{branch}" for branch in forked)
    if node.is_old:
        newer = Counter(e.incarnation for e in envelopes if _has_newer(e))
        yield from (f"{NOT_READ}:{branch}:{count}" for branch, count in newer.items())


def _of_tabs(envelopes: tuple[Envelope, ...], meaning: Meaning) -> Iterator[str]:
    tabs: dict[UUID, list[Line]] = defaultdict(list)
    for line in meaning.lines:
        tabs[line[0]].append(line)
    paid_back = _paid_back(meaning.sold)
    brought = _brought(envelopes, meaning)
    places = {(e.stamp, opened(e)[0].incarnation.bytes + e.hash): e for e in envelopes}
    for tab, lines in tabs.items():
        counted = [meaning.lines[line] for line in lines]
        if any(one.open_milli for one in counted):
            if any(one.settled_milli for one in counted):
                yield f"{AFTER_BILL}:{tab}"
            elif tab in brought:
                yield f"{AFTER_MOVE}:{tab}:{brought[tab]}"
        excess = [_excess(meaning, line) for line in lines]
        twice = [e for line, e in zip(lines, excess, strict=True) if e > paid_back[line]]
        if twice:
            yield f"{SETTLED_TWICE}:{tab}:{len(twice)}:{sum(twice)}"
        for (kind, stamp, by), milli in _cut_short(meaning, lines, paid_back).items():
            if milli:
                yield f"{kind}:{tab}:{stamp}:{places[stamp, by].incarnation}:{milli}"


def _brought(envelopes: tuple[Envelope, ...], meaning: Meaning) -> dict[UUID, int]:
    """Return the orders that were brought to another, and the latest stamp at which each was.

    One that found nothing left to take brought nothing.
    """
    brought: dict[UUID, int] = {}
    for envelope in envelopes:
        for fact in opened(envelope)[1]:
            if (
                isinstance(fact, TabLineSplit)
                and fact.to_tab_id != fact.split_id
                and meaning.lines[fact.to_tab_id, fact.to_line_id].rung_milli
            ):
                brought[fact.tab_id] = max(envelope.stamp, brought.get(fact.tab_id, 0))
    return brought


def _excess(meaning: Meaning, line: Line) -> int:
    counted = meaning.lines[line]
    return max(0, counted.settled_milli - counted.rung_milli)


def _cut_short(
    meaning: Meaning, lines: Iterable[Line], paid_back: Counter[Line]
) -> Counter[tuple[str, int, bytes]]:
    """Return what voids and splits lacked: by what it is called, and what it was told with."""
    lacked: Counter[tuple[str, int, bytes]] = Counter()
    for line in lines:
        left = max(0, paid_back[line] - _excess(meaning, line))
        for cut in meaning.cuts[line]:
            stamp, by, _ = cut.place
            if cut.is_split:
                lacked[SPLIT_CUT, stamp, by] += cut.lacks_milli
                continue
            lacked[SPLIT_CUT, stamp, by] += cut.by_splits_milli
            back = min(left, cut.by_sales_milli)
            left -= back
            lacked[VOID_AFTER_SETTLED, stamp, by] += cut.by_sales_milli - back
    return lacked


def _paid_back(sold: Iterable[SaleSealed]) -> Counter[Line]:
    """Return how much of each line of a tab was paid for by sales that were given back since."""
    sales = list(sold)
    refunded = {
        (sale.refund_of, line.refund_of_line)
        for sale in sales
        if sale.kind is SaleKind.REFUND
        for line in sale.lines
    }
    back: Counter[Line] = Counter()
    for sale in sales:
        for nth, line in enumerate(sale.lines):
            if sale.tab_id is not None and line.tab_line_id is not None:
                is_back = (sale.id, nth) in refunded
                back[sale.tab_id, line.tab_line_id] += line.quantity_milli if is_back else 0
    return back


def _of_receipts(sold: Iterable[SaleSealed]) -> Iterator[str]:
    numbers: dict[str, Counter[int]] = defaultdict(Counter)
    refunds: Counter[tuple[UUID | None, int | None]] = Counter()
    for sale in sold:
        numbers[sale.series][sale.number] += 1
        if sale.kind is SaleKind.REFUND:
            refunds.update((sale.refund_of, line.refund_of_line) for line in sale.lines)
    for series, given in numbers.items():
        twice = sorted(number for number, times in given.items() if times > 1)
        if twice:
            yield f"{RECEIPT_TWICE}:{series}:{twice[0]}:{len(twice)}"
    for (sale_id, nth), times in refunds.items():
        if times > 1:
            yield f"{OVER_REFUNDED}:{sale_id}:{nth}:{times}"


def _of_kitchens(envelopes: tuple[Envelope, ...]) -> Iterator[str]:
    """What a screen showed as to be made, and paper had too."""
    sent, shown, printed = set[Sending](), set[Sending](), set[Sending]()
    in_part, further = set[Sending](), set[Sending]()
    for fact in (record for e in envelopes for record in opened(e)[1]):
        match fact:
            case KitchenSent(order_id=order, command_id=command, lines=lines):
                sent |= {(order, line.station_id, command) for line in lines}
            case KitchenAcknowledged(order_id=order, station_id=station):
                told = fact.command_ids if fact.on_paper is None else fact.on_paper
                shown |= {(order, station, c) for c in fact.command_ids if c not in told}
                in_part |= {(order, station, c) for c in fact.in_part}
            case KitchenPrinted(order_id=order, station_id=station, command_id=command):
                printed.add((order, station, command))
                further |= {(order, station, command)} if fact.again else set()
            case _:
                pass
    for order, station, command in sent & (shown & printed | in_part & further):
        yield f"{PRINTED_AND_SHOWN}:{order}:{station}:{command}"


def _of_barcodes(meaning: Meaning) -> Iterator[str]:
    codes = Counter(
        code
        for (kind, _), fields in meaning.documents.items()
        if kind == "product"
        for code in set(fields.get("barcodes", ()))
    )
    yield from (f"{BARCODE_TWICE}:{code}:{many}" for code, many in codes.items() if many > 1)


def _has_newer(envelope: Envelope) -> bool:
    return any(isinstance(record, FutureFact) for record in opened(envelope)[1])
