"""What is sold of a kitchen's line is made, on paper or shown as to make: nobody waits in vain.

It goes by what the world saw (``kitchen_book``) and by what tabs come to (``tab_reference``), not
by what the kitchen's counters say: of those only the board's rows are looked at.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from uuid import UUID

import msgspec

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.kitchen.records import KitchenSent
from fynlo_pos.core.sales.records import SaleKind, SaleSealed
from fynlo_pos.core.tabs.records import TabLineRung, TabLineSplit, TabLineVoided
from tests.sim.kitchen_book import Dish, KitchenBook, Seen
from tests.sim.reference import Meaning, opened
from tests.sim.tab_reference import Counts

Dishes = Counter[UUID]


class Told:
    """What the log says was rung, sent, split and sold at once; all by the line it began as."""

    def __init__(self, log: Iterable[Envelope]) -> None:
        self.by_hash = {envelope.hash: opened(envelope)[1] for envelope in log}
        self._began_as: dict[UUID, UUID] = {}
        for record in self.records:
            if isinstance(record, TabLineSplit):
                self._began_as[record.to_line_id] = record.line_id
        self._paid: Dishes = Counter()
        self._left: Dishes = Counter()
        self.rung: Dishes = Counter()
        self.sent: Dishes = Counter()
        self.sold_at_once: Dishes = Counter()
        sold = {record.id for record in self.records if isinstance(record, SaleSealed)}
        for record in self.records:
            match record:
                case KitchenSent():
                    self._send(record, at_once=record.order_id in sold)
                case SaleSealed():
                    self._pay(record)
                case TabLineRung():
                    self.rung[self.began_as(record.line.id)] += record.quantity_milli
                    self._left[record.line.id] += record.quantity_milli
                case TabLineSplit():
                    self._left[record.line_id] -= record.quantity_milli
                    self._left[record.to_line_id] += record.quantity_milli
                case _:
                    pass

    def _send(self, sent: KitchenSent, *, at_once: bool) -> None:
        for line in sent.lines:
            self.sent[self.began_as(line.line_id)] += line.milli
            if at_once:
                self.sold_at_once[line.line_id] += line.milli

    def _pay(self, sale: SaleSealed) -> None:
        for line in sale.lines:
            if line.tab_line_id is not None and sale.kind is SaleKind.SALE:
                self._paid[line.tab_line_id] += line.quantity_milli

    @property
    def records(self) -> Iterable[msgspec.Struct]:
        """All that was said."""
        return (record for records in self.by_hash.values() for record in records)

    def served(self, line_id: UUID, counts: Counts) -> int:
        """Return how much of a line of a tab guests wait for who paid for it.

        What one till sold that another, apart, had split off and sold too, is eaten once.
        """
        sold = min(counts.settled_milli, counts.rung_milli)
        split_off = [to for to, line in self._began_as.items() if line == line_id]
        sold_elsewhere = sum(self._paid[to] for to in split_off)
        return sold - min(max(0, sold - self._left[line_id]), sold_elsewhere)

    def began_as(self, line_id: UUID) -> UUID:
        """Return the line that the kitchen knows a line of a tab as."""
        while line_id in self._began_as:
            line_id = self._began_as[line_id]
        return line_id


class Plates:
    """How many dishes of a line there are, made or on paper, and how many were asked back.

    ``voided`` is what each void took off by its envelope's hash and its place there: one that a
    sale cuts takes nothing, and a dish that stands for it is served after all.
    """

    def __init__(
        self, told: Told, voided: Mapping[tuple[bytes, int], int], book: KitchenBook
    ) -> None:
        self.there: Dishes = Counter()
        self.asked_back: Dishes = Counter()
        self._told, self._voided = told, voided
        self._wanted: Dishes = Counter()
        self._stood: Dishes = Counter()
        self._crossed_out: Dishes = Counter()
        seen = {event for event in book.events if isinstance(event, bytes)}
        for hash_, records in told.by_hash.items():
            if hash_ not in seen:
                self._ring(records)
        for event in book.events:
            if isinstance(event, Dish):
                self._see(event)
            elif event in told.by_hash:
                self._ring(told.by_hash[event])
                self._take_off(event)
        # What was crossed out of what stands voided has gone with that.
        self.there -= self._crossed_out - self._stood

    def _see(self, dish: Dish) -> None:
        line = self._told.began_as(dish.line_id)
        match dish.what:
            case Seen.CALLED_BACK:
                self.there[line] = max(0, self.there[line] - dish.milli)
            case Seen.CROSSED_OUT:
                self._crossed_out[line] += dish.milli
            case _:
                self.there[line] += dish.milli

    def _ring(self, records: Iterable[msgspec.Struct]) -> None:
        for record in records:
            if isinstance(record, TabLineRung):
                self._wanted[self._told.began_as(record.line.id)] += record.quantity_milli

    def _take_off(self, hash_: bytes) -> None:
        """What is taken off was not made yet, or goes back: as many as are more than is wanted."""
        for nth, record in enumerate(self._told.by_hash[hash_]):
            if isinstance(record, TabLineVoided):
                line, off = self._told.began_as(record.line_id), self._voided[hash_, nth]
                self.asked_back[line] += self._made_of(line, record.quantity_milli)
                self.there[line] -= self._made_of(line, off)
                self._stood[line] += off
                self._wanted[line] = max(0, self._wanted[line] - off)

    def _made_of(self, line: UUID, off: int) -> int:
        """Return how much of what is taken off a line is there by then."""
        left = max(0, self._wanted[line] - off)
        return min(off, max(0, self.there[line] - left))


def check_nobody_waits_in_vain(
    log: Iterable[Envelope], meaning: Meaning, book: KitchenBook, shown: Dishes
) -> Counter[str]:
    """``shown`` is what boards show as to make. Returns how often it was not so plain."""
    told = Told(log)
    plates = Plates(told, meaning.voided, book)
    sold = told.sold_at_once.copy()
    for (_, line_id), counts in meaning.lines.items():
        sold[told.began_as(line_id)] += told.served(line_id, counts)
    to_make: Dishes = Counter()
    for line_id, milli in shown.items():
        to_make[told.began_as(line_id)] += milli
    met: Counter[str] = Counter()
    for line, milli in sold.items():
        unsent = 0 if line in told.sold_at_once else max(0, told.rung[line] - told.sent[line])
        due, there = milli - unsent, plates.there[line]
        assert due <= there + to_make[line], (
            f"{due} of {line} are sold, {there} are made or on paper, {to_make[line]} to make"
        )
        met["paid of the kitchen"] += due > 0
        met["paid, and one asked back"] += due > 0 and plates.asked_back[line] > 0
    return met
