"""Orders in the kitchen as their facts make them, held in memory for the boards of one venue.

The rules over an order are the kitchen's own (``core.kitchen.state``); here facts become its sums
and marks, in whichever order they come, as a till's tables do.
"""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.records import (
    Counted,
    KitchenAcknowledged,
    KitchenAllergySeen,
    KitchenBumped,
    KitchenCollected,
    KitchenCourseSet,
    KitchenPrinted,
    KitchenRecalled,
    KitchenRushed,
    KitchenSent,
    KitchenVoided,
    SentLine,
)
from fynlo_pos.core.kitchen.state import LineState, OrderState, Sending

KEPT_FOR_MS: Final = 18 * 60 * 60_000
"""Last night's orders are not this morning's."""
MOST_ORDERS: Final = 4_000

Place = tuple[int, UUID]
"""A fact's stamp and the chain it was found in: the later of two registers stands."""
_AtStation = tuple[UUID, UUID]
_Mark = tuple[type[msgspec.Struct], UUID | int | None]


class _Seen(msgspec.Struct):
    is_acknowledged: bool = False
    printed_at_ms: int | None = None


class _Counts(msgspec.Struct):
    bumped: int = 0
    recalled: int = 0
    voided: int = 0
    cleared: int = 0
    touched_at_ms: int = 0


class _Ticket(msgspec.Struct, frozen=True):
    """What of an order is asked each second: its ticket at one station."""

    is_open: bool
    began_ms: int
    finished_ms: int | None


class _Order:
    """What was said of one order so far."""

    __slots__ = (
        "_state",
        "_tickets",
        "at_ms",
        "contents",
        "counts",
        "head",
        "id",
        "marks",
        "seen",
        "sendings",
    )

    def __init__(self, order_id: UUID) -> None:
        self.id = order_id
        self.at_ms = 0
        self.head: tuple[Place, KitchenSent] | None = None
        self.sendings: dict[tuple[UUID, UUID, UUID], tuple[Sending, SentLine]] = {}
        self.seen: dict[_AtStation, _Seen] = {}
        self.counts: dict[_AtStation, _Counts] = {}
        self.marks: dict[_Mark, tuple[Place, msgspec.Struct]] = {}
        self._state: OrderState | None = None
        self._tickets: dict[UUID, _Ticket] | None = None

    @property
    def state(self) -> OrderState | None:
        """The order as it stands; ``None`` while nothing of it was sent."""
        if self._state is None and self.head is not None:
            self._state = self._folded(self.head[1])
        return self._state

    def take(self, fact: msgspec.Struct, place: Place) -> None:
        """Take in one of its facts."""
        self._state = self._tickets = None
        self.at_ms = max(self.at_ms, fact.at_ms)  # type: ignore[attr-defined]
        match fact:
            case KitchenSent():
                self._send(fact, place)
            case KitchenAcknowledged() | KitchenPrinted():
                self._show(fact)
            case KitchenVoided() | KitchenRecalled() | KitchenBumped():
                self._add(fact)
            case KitchenCourseSet(course=course):
                self._mark((KitchenCourseSet, course), fact, place)
            case KitchenAllergySeen(station_id=station_id):
                self._mark((KitchenAllergySeen, station_id), fact, place)
            case _:
                self._mark((type(fact), None), fact, place)

    @property
    def tickets(self) -> dict[UUID, _Ticket]:
        """Its tickets by station; none while nothing of it was sent."""
        if self._tickets is None:
            state = self.state
            self._tickets = (
                {one: self._ticket(state, one) for one in state.stations} if state else {}
            )
        return self._tickets

    def _ticket(self, state: OrderState, station_id: UUID) -> _Ticket:
        lines = state.at(station_id)
        is_open = any(one.is_open for one in lines)
        began = min(one.first.at_ms for one in lines)
        if is_open or not any(one.done for one in lines):
            return _Ticket(is_open, began, None)
        touched = (c.touched_at_ms for key, c in self.counts.items() if key[0] == station_id)
        return _Ticket(is_open, began, max(touched, default=0))

    def _send(self, sent: KitchenSent, place: Place) -> None:
        if self.head is None or place > self.head[0]:
            self.head = place, sent
        for position, line in enumerate(sent.lines):
            key = (line.station_id, line.line_id, sent.command_id)
            sending = Sending(sent.command_id, place[1], sent.at_ms, line.milli, position=position)
            self.sendings.setdefault(key, (sending, msgspec.structs.replace(line, milli=0)))

    def _show(self, fact: KitchenAcknowledged | KitchenPrinted) -> None:
        if isinstance(fact, KitchenAcknowledged):
            for command in fact.command_ids:
                self._see(fact.station_id, command).is_acknowledged = True
            return
        seen = self._see(fact.station_id, fact.command_id)
        earlier = fact.at_ms if seen.printed_at_ms is None else seen.printed_at_ms
        seen.printed_at_ms = min(earlier, fact.at_ms)

    def _add(self, fact: KitchenVoided | KitchenRecalled | KitchenBumped) -> None:
        for one in fact.lines:
            counts = self._count(one)
            if isinstance(fact, KitchenVoided):
                counts.voided += one.milli
            elif isinstance(fact, KitchenRecalled):
                counts.recalled += one.milli
            else:
                counts.bumped += one.milli
                counts.touched_at_ms = max(counts.touched_at_ms, fact.at_ms)
        for one in fact.cleared if isinstance(fact, KitchenBumped) else ():
            counts = self._count(one)
            counts.cleared += one.milli
            counts.touched_at_ms = max(counts.touched_at_ms, fact.at_ms)

    def _count(self, one: Counted) -> _Counts:
        return self.counts.setdefault((one.station_id, one.line_id), _Counts())

    def _see(self, station_id: UUID, command: UUID) -> _Seen:
        return self.seen.setdefault((station_id, command), _Seen())

    def _mark(self, mark: _Mark, fact: msgspec.Struct, place: Place) -> None:
        known = self.marks.get(mark)
        if known is None or place > known[0]:
            self.marks[mark] = place, fact

    def _folded(self, head: KitchenSent) -> OrderState:
        said = [fact for _, fact in self.marks.values()]
        courses = [one for one in said if isinstance(one, KitchenCourseSet)]
        rushed = [one for one in said if isinstance(one, KitchenRushed)]
        collected = [one for one in said if isinstance(one, KitchenCollected)]
        return OrderState(
            id=self.id,
            call_number=head.call_number,
            name=head.name,
            dining=Dining(head.dining),
            allergy=head.allergy,
            table=head.table,
            lines=self._lines(),
            fired={one.course: one.at_ms for one in courses if not one.is_held},
            waiting=frozenset(one.course for one in courses if one.is_held),
            is_rushed=any(one.is_on for one in rushed),
            allergy_seen={
                one.station_id: one.allergy for one in said if isinstance(one, KitchenAllergySeen)
            },
            collected=sum(one.milli for one in collected),
        )

    def _lines(self) -> tuple[LineState, ...]:
        held: dict[_AtStation, list[tuple[Sending, SentLine]]] = {}
        for (station_id, line_id, command), (sending, line) in self.sendings.items():
            seen = self.seen.get((station_id, command), _Seen())
            shown = msgspec.structs.replace(
                sending, is_acknowledged=seen.is_acknowledged, printed_at_ms=seen.printed_at_ms
            )
            held.setdefault((station_id, line_id), []).append((shown, line))
        return tuple(self._line(key, held[key]) for key in sorted(held))

    def _line(self, key: _AtStation, sent: list[tuple[Sending, SentLine]]) -> LineState:
        in_order = sorted(sent, key=lambda one: (one[0].at_ms, one[0].command_id))
        counts = self.counts.get(key, _Counts())
        return LineState(
            in_order[0][1],
            tuple(sending for sending, _ in in_order),
            bumped=counts.bumped,
            recalled=counts.recalled,
            voided=counts.voided,
            cleared=counts.cleared,
        )


FACTS_OF_AN_ORDER: Final = (
    KitchenSent,
    KitchenVoided,
    KitchenAcknowledged,
    KitchenPrinted,
    KitchenBumped,
    KitchenRecalled,
    KitchenCourseSet,
    KitchenRushed,
    KitchenAllergySeen,
    KitchenCollected,
)


class Orders:
    """The orders of a venue's kitchen, no more of them than a day's."""

    def __init__(self) -> None:
        self._orders: dict[UUID, _Order] = {}

    def __len__(self) -> int:
        return len(self._orders)

    def take(self, fact: msgspec.Struct, place: Place) -> None:
        """Take in a fact of some order's, one of ``FACTS_OF_AN_ORDER``."""
        order_id: UUID = fact.order_id  # type: ignore[attr-defined]
        order = self._orders.get(order_id)
        if order is None:
            order = self._orders[order_id] = _Order(order_id)
        order.take(fact, place)

    def order(self, order_id: UUID) -> OrderState | None:
        """Return an order, ``None`` if nothing of it was sent or it is long over."""
        order = self._orders.get(order_id)
        return order.state if order is not None else None

    def open_since(self, since_ms: int) -> list[OrderState]:
        """Return orders with something on a board, of those that were begun since an instant."""
        return [
            order.state
            for order in self._orders.values()
            if order.state is not None
            and any(one.is_open and one.began_ms >= since_ms for one in order.tickets.values())
        ]

    def finished_since(
        self, station_ids: Iterable[UUID], since_ms: int, limit: int
    ) -> list[OrderState]:
        """Return orders that stations finished since an instant, the latest of each first."""
        found: dict[UUID, OrderState] = {}
        for station_id in station_ids:
            times = self._finished(station_id, since_ms)[:limit]
            found |= {state.id: state for _, _, state in times}
        return list(found.values())

    def times_ms(self, station_id: UUID, since_ms: int, limit: int) -> list[int]:
        """Return how long a station's last orders took, newest first."""
        finished = self._finished(station_id, since_ms)[:limit]
        return [at_ms - began_ms for at_ms, began_ms, _ in finished]

    def forget(self, now_ms: int) -> None:
        """Let go of what is over: nothing was heard of it for a day, or there is too much."""
        since_ms = now_ms - KEPT_FOR_MS
        kept = {key: one for key, one in self._orders.items() if one.at_ms >= since_ms}
        if len(kept) > MOST_ORDERS:
            latest = sorted(kept.values(), key=lambda one: (_is_open(one), one.at_ms))
            kept = {one.id: one for one in latest[-MOST_ORDERS:]}
        self._orders = kept

    def _finished(self, station_id: UUID, since_ms: int) -> list[tuple[int, int, OrderState]]:
        times = [
            (ticket.finished_ms, ticket.began_ms, order.state)
            for order in self._orders.values()
            if (ticket := order.tickets.get(station_id)) is not None
            and ticket.finished_ms is not None
            and ticket.finished_ms >= since_ms
            and order.state is not None
        ]
        return sorted(times, key=lambda one: (-one[0], one[2].id))


def _is_open(order: _Order) -> bool:
    return any(one.is_open for one in order.tickets.values())
