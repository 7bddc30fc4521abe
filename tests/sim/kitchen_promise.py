"""What is sold of a kitchen's line is made, on paper or shown as to make: nobody waits in vain.

What was refunded nobody waits for; of an order that no cook had begun by then it is off the boards.

It goes by what the world saw (``kitchen_book``) and by what tabs come to (``tab_reference``), not
by what the kitchen's counters say: of those only what boards show is looked at.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

import msgspec

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.kitchen.records import KitchenBumped, KitchenPrinted, KitchenSent
from fynlo_pos.core.kitchen.standing import SHOWN_FOR_MS
from fynlo_pos.core.sales.records import SaleKind, SaleLine, SaleSealed
from fynlo_pos.core.tabs.records import TabLineRung, TabLineSplit, TabLineVoided
from tests.sim.kitchen_book import Dish, KitchenBook, Seen
from tests.sim.reference import Meaning, opened

SERVED_FROM_PAPER_MS = 15 * 60_000
"""Nobody tells what is made from paper: by then it was served (DECISIONS, 201)."""

Dishes = Counter[UUID]


class Shown(NamedTuple):
    """What boards show of lines: as to make, as off where a paper says it still, and as wanted."""

    to_make: Dishes
    off_paper: Dishes
    wanted: Dishes


class Change(NamedTuple):
    """So many thousandths of a line were rung, or taken off, by the nth record of an envelope."""

    hash: bytes
    nth: int
    milli: int


class Told:
    """What the log says was rung, sent, split and sold at once; all by the line it began as."""

    def __init__(self, log: Iterable[Envelope]) -> None:
        self.by_hash = {envelope.hash: opened(envelope)[1] for envelope in log}
        self._began_as: dict[UUID, UUID] = {}
        for record in self.records:
            if isinstance(record, TabLineSplit):
                self._began_as[record.to_line_id] = record.line_id
        self.rung: Dishes = Counter()
        self.sent: Dishes = Counter()
        self.sold_at_once: Dishes = Counter()
        self.sold_as: dict[tuple[UUID, int], UUID] = {}
        self.bumped: set[UUID] = set()
        self._sent_by: defaultdict[UUID, set[UUID]] = defaultdict(set)
        self._printed: defaultdict[UUID, list[int]] = defaultdict(list)
        sales = [record for record in self.records if isinstance(record, SaleSealed)]
        sold = {sale.id for sale in sales}
        self.sales = {sale.id: sale for sale in sales}
        self.given_back = {
            (sale.refund_of, line.refund_of_line): sale
            for sale in sales
            if sale.kind is SaleKind.REFUND
            for line in sale.lines
        }
        for record in self.records:
            match record:
                case KitchenSent():
                    self._send(record, at_once=record.order_id in sold)
                case KitchenPrinted():
                    self._printed[record.command_id].append(record.at_ms)
                case KitchenBumped():
                    self.bumped |= {one.line_id for one in record.lines}
                case TabLineRung():
                    self.rung[self.began_as(record.line.id)] += record.quantity_milli
                case _:
                    pass

    def was_served_from_paper(self, line_id: UUID, at_ms: int) -> bool:
        """Tell whether a paper said a line for so long, by its till's clock, that it was served."""
        printed = (at for command in self._sent_by[line_id] for at in self._printed[command])
        return min(printed, default=at_ms) <= at_ms - SERVED_FROM_PAPER_MS

    def _send(self, sent: KitchenSent, *, at_once: bool) -> None:
        for line in sent.lines:
            self._sent_by[line.line_id].add(sent.command_id)
            self.sent[self.began_as(line.line_id)] += line.milli
            if at_once:
                self.sold_at_once[line.line_id] += line.milli
                if line.sold_as is not None:
                    self.sold_as[sent.order_id, line.sold_as] = line.line_id

    def refunds(self) -> Iterable[tuple[SaleSealed, int, SaleLine, SaleSealed]]:
        """Yield each line that was given back, once: its sale, its number and a refund of it."""
        for (sale_id, number), refund in self.given_back.items():
            sale = self.sales.get(sale_id) if sale_id is not None else None
            if sale is not None and number is not None:
                yield sale, number, sale.lines[number], refund

    @property
    def records(self) -> Iterable[msgspec.Struct]:
        """All that was said."""
        return (record for records in self.by_hash.values() for record in records)

    def began_as(self, line_id: UUID) -> UUID:
        """Return the line that the kitchen knows a line of a tab as."""
        while line_id in self._began_as:
            line_id = self._began_as[line_id]
        return line_id


class Plates:
    """How many dishes of a line there are, made or on paper, and how many were asked back.

    A void that a sale cuts takes nothing, and a dish that stands for it is served after all. Where
    two tills apart void the one dish that is not made yet, neither sends back one that is; but who
    knows of both and rings another asks for one more than those.
    ``off_paper`` is what cooks have still to cross out on chits.
    """

    def __init__(self, told: Told, meaning: Meaning, book: KitchenBook, off_paper: Dishes) -> None:
        self.there: Dishes = Counter()
        self.asked_back: Dishes = Counter()
        self._told, self._voided, self._known = told, meaning.voided, book.known
        self._changes = _changes(told, meaning)
        self._wanted: Dishes = Counter()
        self._stood: Dishes = Counter()
        self._served: Dishes = Counter()
        self._taken_off: defaultdict[UUID, list[Change]] = defaultdict(list)
        self._from_board: Dishes = Counter()
        self._crossed_out: Dishes = Counter()
        self._cut = _cut_by_sales(told, meaning)
        for event in book.events:
            if isinstance(event, Dish) and event.what is Seen.CROSSED_OUT:
                self._crossed_out[told.began_as(event.line_id)] += event.milli
        self._off_paper = self._crossed_out + _by_line(told, off_paper)
        seen = {event for event in book.events if isinstance(event, bytes)}
        for hash_, records in told.by_hash.items():
            if hash_ not in seen:
                self._ring(records)
        for event in book.events:
            if isinstance(event, Dish):
                self._see(event)
            elif event in told.by_hash:
                self._pass_over(event)
                self._ring(told.by_hash[event])
                self._take_off(event)
        # What was crossed out of what stands voided has gone with that.
        self.there -= self._crossed_out - self._stood

    def _see(self, dish: Dish) -> None:
        line = self._told.began_as(dish.line_id)
        match dish.what:
            case Seen.MADE:
                self._from_board[line] += dish.milli
                self.there[line] += dish.milli
            case Seen.PRINTED:
                self.there[line] += dish.milli
            case Seen.CALLED_BACK:
                # What went back with a void is not there to be made anew.
                gone = min(self._from_board[line], dish.milli)
                self._from_board[line] -= gone
                self.there[line] -= gone
            case _:
                pass

    def _ring(self, records: Iterable[msgspec.Struct]) -> None:
        for record in records:
            if isinstance(record, TabLineRung):
                self._wanted[self._told.began_as(record.line.id)] += record.quantity_milli

    def _pass_over(self, hash_: bytes) -> None:
        """What is beyond all that was wanted, by the voids that a till knew, is not what it rings.

        A void that it did not know of may have been of another dish than those that are there.
        """
        rung = (each for each in self._told.by_hash[hash_] if isinstance(each, TabLineRung))
        for line in {self._told.began_as(record.line.id) for record in rung}:
            known = self._known[hash_]
            untold = sum(off.milli for off in self._taken_off[line] if off.hash not in known)
            wanted = self._wanted[line] + untold + self._served[line]
            self._clear(line, max(0, self.there[line] - wanted))

    def _take_off(self, hash_: bytes) -> None:
        """What is taken off was not made yet, or goes back: as many as are more than is wanted."""
        for nth, record in enumerate(self._told.by_hash[hash_]):
            if isinstance(record, TabLineVoided):
                line, off = self._told.began_as(record.line_id), self._voided[hash_, nth]
                wanted = max(self._wanted[line], self._wanted_there(line, hash_, nth))
                self.asked_back[line] += self._made_of(line, record.quantity_milli, wanted)
                self._send_back(record.line_id, self._made_of(line, off, wanted))
                self._stood[line] += off
                self._taken_off[line].append(Change(hash_, nth, off))
                self._wanted[line] = max(0, self._wanted[line] - off)

    def _send_back(self, voided: UUID, milli: int) -> None:
        """It is what cooks take off chits, as far as that goes, and else what a board had made.

        Where this void stands and one of a line that was split off, or of the one it was split off,
        is cut by a sale, the kitchen may have it the other way round: then this dish is served.
        """
        line = self._told.began_as(voided)
        for other, cut in self._cut[line].items():
            served = min(milli, cut) if other != voided else 0
            self._cut[line][other] -= served
            self._served[line] += served
            milli -= served
        self._clear(line, milli)

    def _clear(self, line: UUID, milli: int) -> None:
        off_paper = min(milli, self._off_paper[line])
        self._off_paper[line] -= off_paper
        self._from_board[line] -= min(milli - off_paper, self._from_board[line])
        self.there[line] -= milli

    def _wanted_there(self, line: UUID, hash_: bytes, nth: int) -> int:
        """Return how much of a line is wanted where it is taken off, by what is known there."""
        known = self._known[hash_]
        return sum(
            change.milli
            for change in self._changes[line]
            if change.hash in known and (change.hash != hash_ or change.nth < nth)
        )

    def _made_of(self, line: UUID, off: int, wanted: int) -> int:
        """Return how much of what is taken off a line is there by then."""
        left = max(0, wanted - off)
        return min(off, max(0, self.there[line] - left))


def _changes(told: Told, meaning: Meaning) -> defaultdict[UUID, list[Change]]:
    """Return what was rung and taken off of each line, by the line that the kitchen knows."""
    changes: defaultdict[UUID, list[Change]] = defaultdict(list)
    for hash_, records in told.by_hash.items():
        for nth, record in enumerate(records):
            match record:
                case TabLineRung():
                    line_id, milli = record.line.id, record.quantity_milli
                case TabLineVoided():
                    line_id, milli = record.line_id, -meaning.voided[hash_, nth]
                case _:
                    continue
            changes[told.began_as(line_id)].append(Change(hash_, nth, milli))
    return changes


def _cut_by_sales(told: Told, meaning: Meaning) -> defaultdict[UUID, Dishes]:
    """Return what sales cut voids of each line of a tab by, by the line that the kitchen knows."""
    cut: defaultdict[UUID, Dishes] = defaultdict(Counter)
    for (_, line_id), cuts in meaning.cuts.items():
        by_sales = sum(each.by_sales_milli for each in cuts if not each.is_split)
        cut[told.began_as(line_id)][line_id] += by_sales
    return cut


def _by_line(told: Told, dishes: Dishes) -> Dishes:
    """Return dishes by the line that the kitchen knows."""
    found: Dishes = Counter()
    for line_id, milli in dishes.items():
        found[told.began_as(line_id)] += milli
    return found


def check_nobody_waits_in_vain(
    log: Iterable[Envelope], meaning: Meaning, book: KitchenBook, shown: Shown
) -> Counter[str]:
    """What is sold is there or to make, and wanted. Returns how often it was not so plain."""
    told = Told(log)
    plates = Plates(told, meaning, book, shown.off_paper)
    sold = told.sold_at_once.copy()
    back: Counter[tuple[UUID, UUID]] = Counter()
    for sale, number, one, _ in told.refunds():
        if sale.tab_id is not None and one.tab_line_id is not None:
            back[sale.tab_id, one.tab_line_id] += one.quantity_milli
        elif (sale.id, number) in told.sold_as:
            sold[told.sold_as[sale.id, number]] -= one.quantity_milli
    for tab_line, counts in meaning.lines.items():
        left = counts._replace(settled_milli=counts.settled_milli - back[tab_line])
        sold[told.began_as(tab_line[1])] += left.paid_milli
    to_make, wanted = _by_line(told, shown.to_make), _by_line(told, shown.wanted)
    met: Counter[str] = Counter()
    for line, milli in sold.items():
        unsent = 0 if line in told.sold_at_once else max(0, told.rung[line] - told.sent[line])
        due, there = milli - unsent, plates.there[line]
        assert due <= there + to_make[line], (
            f"{due} of {line} are sold, {there} are made or on paper, {to_make[line]} to make"
        )
        assert due <= wanted[line], f"{due} of {line} are sold, {wanted[line]} are wanted"
        met["paid of the kitchen"] += due > 0
        met["paid, and one asked back"] += due > 0 and plates.asked_back[line] > 0
    met["called off by a refund"] += _check_called_off(told, book, wanted)
    return met


def _check_called_off(told: Told, book: KitchenBook, wanted: Dishes) -> int:
    """What was given back of an order that was sold at once, and no cook ever made, is not wanted.

    Returns how many lines that is. An order that no board showed any more was not called off. Of a
    dish that was made from paper the log alone tells, once somebody touched it.
    """
    seen = {each.line_id for each in book.events if isinstance(each, Dish) and _is_made(each)}
    made = seen | told.bumped
    off = 0
    for sale, number, line, refund in told.refunds():
        line_id = told.sold_as.get((sale.id, number))
        is_shown = refund.sold_at_ms - sale.sold_at_ms <= SHOWN_FOR_MS
        if sale.tab_id is None and line_id is not None and is_shown and line_id not in made:
            if told.was_served_from_paper(line_id, refund.sold_at_ms):
                continue
            left = told.sold_at_once[line_id] - line.quantity_milli
            assert wanted[line_id] == left, f"{line_id} is given back and wanted all the same"
            off += 1
    return off


def _is_made(dish: Dish) -> bool:
    return dish.what is Seen.MADE
