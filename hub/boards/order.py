"""One order in the kitchen as its facts make it, held in memory.

The rules over an order are the kitchen's own (``core.kitchen.state``); here facts become its sums
and marks, in whichever order they come, as a till's tables do.
"""

from uuid import UUID

import msgspec

from fynlo_pos.core.allergies import with_told
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.lines import Counts, less_called_off, line_of
from fynlo_pos.core.kitchen.records import (
    CalledOff,
    Counted,
    Head,
    KitchenAcknowledged,
    KitchenAllergySeen,
    KitchenBumped,
    KitchenCollected,
    KitchenCourseSet,
    KitchenPaid,
    KitchenPrinted,
    KitchenRecalled,
    KitchenRushed,
    KitchenSent,
    KitchenVoided,
    MadeFor,
    SentLine,
)
from fynlo_pos.core.kitchen.rounds import last_sent_ms, round_began_ms
from fynlo_pos.core.kitchen.state import LineState, OrderState, Sending


class Place(msgspec.Struct, frozen=True, order=True):
    """Where a fact stands: the later of two registers is the same on every board and every till.

    Ties of stamps go by who wrote it and the envelope's hash. ``branch`` is what this node calls
    the chain it was found in, which no other node need call so.
    """

    stamp: int
    written_by: UUID
    hash: bytes
    branch: UUID


_Pair = tuple[UUID, UUID]
_Counted = tuple[UUID, UUID, UUID]
_Mark = tuple[type[msgspec.Struct], UUID | int | _Counted | None]


class _Seen(msgspec.Struct):
    is_acknowledged: bool = False
    printed_at_ms: int | None = None


class _Counts(msgspec.Struct):
    bumped: int = 0
    recalled: int = 0
    voided: int = 0
    cleared: int = 0
    paid: int = 0
    touched_at_ms: int = 0


class AtStation(msgspec.Struct, frozen=True):
    """What of an order is asked each second: its ticket at one station."""

    is_open: bool
    began_ms: int
    sent_ms: int
    finished_ms: int | None


class Order:
    """What was said of one order so far."""

    __slots__ = (
        "_state",
        "_tickets",
        "allergies",
        "at_ms",
        "called_off",
        "contents",
        "counts",
        "head",
        "heard_ms",
        "id",
        "made_for",
        "marks",
        "seen",
        "sendings",
        "set_by",
    )

    def __init__(self, order_id: UUID) -> None:
        self.id = order_id
        self.at_ms = 0
        self.heard_ms = 0
        self.head: tuple[Place, KitchenSent] | None = None
        self.set_by: dict[Head, tuple[Place, KitchenSent]] = {}
        self.allergies: dict[str, tuple[Place, str]] = {}
        self.made_for: dict[UUID, tuple[Place, MadeFor]] = {}
        self.sendings: dict[tuple[UUID, UUID, UUID], tuple[Sending, SentLine]] = {}
        self.seen: dict[_Pair, _Seen] = {}
        self.counts: dict[_Counted, _Counts] = {}
        self.called_off: dict[tuple[UUID, int, UUID, UUID], CalledOff] = {}
        self.marks: dict[_Mark, tuple[Place, msgspec.Struct]] = {}
        self._state: OrderState | None = None
        self._tickets: dict[UUID, AtStation] | None = None

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
            case KitchenVoided() | KitchenPaid() | KitchenRecalled() | KitchenBumped():
                self._add(fact)
            case KitchenCourseSet(course=course, lines=lines):
                for mark in lines or (course,):
                    self._mark((KitchenCourseSet, mark), fact, place)
            case KitchenAllergySeen(station_id=station_id):
                self._mark((KitchenAllergySeen, station_id), fact, place)
            case KitchenCollected(lines=lines):
                for one in lines:
                    self._mark((KitchenCollected, _part_of(one)), one, place)
            case _:
                self._mark((type(fact), None), fact, place)

    @property
    def told(self) -> dict[str, str]:
        """What its tab said of each allergy."""
        return {word: said for word, (_, said) in self.allergies.items()}

    @property
    def tickets(self) -> dict[UUID, AtStation]:
        """Its tickets by station; none while nothing of it was sent."""
        if self._tickets is None:
            state = self.state
            self._tickets = (
                {one: self._ticket(state, one) for one in state.stations} if state else {}
            )
        return self._tickets

    def _ticket(self, state: OrderState, station_id: UUID) -> AtStation:
        lines = state.at(station_id)
        is_open = any(one.is_open for one in lines)
        touched: dict[UUID, int] = {}
        for (station, line_id, _), counts in self.counts.items():
            if station == station_id:
                touched[line_id] = max(touched.get(line_id, 0), counts.touched_at_ms)
        is_made = not is_open and any(one.done for one in lines)
        return AtStation(
            is_open=is_open,
            began_ms=round_began_ms(lines, touched),
            sent_ms=last_sent_ms(lines),
            finished_ms=max(touched.values(), default=0) if is_made else None,
        )

    def _send(self, sent: KitchenSent, place: Place) -> None:
        if sent.says_head and (self.head is None or place > self.head[0]):
            self.head = place, sent
        for field in sent.changes:
            if field not in self.set_by or place > self.set_by[field][0]:
                self.set_by[field] = place, sent
        for word, said in sent.allergies.items():
            if word not in self.allergies or place > self.allergies[word][0]:
                self.allergies[word] = place, said
        for one in sent.made_for:
            if one.line_id not in self.made_for or place > self.made_for[one.line_id][0]:
                self.made_for[one.line_id] = place, one
        for position, line in enumerate(sent.lines):
            key = (line.station_id, line.line_id, sent.command_id)
            sending = Sending(
                sent.command_id,
                place.branch,
                sent.at_ms,
                line.milli,
                position=position,
                voided_twice=line.voided_twice,
            )
            self.sendings.setdefault(key, (sending, msgspec.structs.replace(line, milli=0)))

    def _show(self, fact: KitchenAcknowledged | KitchenPrinted) -> None:
        if isinstance(fact, KitchenAcknowledged):
            for command in fact.command_ids:
                self._see(fact.station_id, command).is_acknowledged = True
            return
        seen = self._see(fact.station_id, fact.command_id)
        earlier = fact.at_ms if seen.printed_at_ms is None else seen.printed_at_ms
        seen.printed_at_ms = min(earlier, fact.at_ms)
        for one in fact.again:
            self._count(one).cleared -= one.milli

    def _add(self, fact: KitchenVoided | KitchenPaid | KitchenRecalled | KitchenBumped) -> None:
        for one in fact.lines:
            counts = self._count(one)
            if isinstance(fact, KitchenVoided):
                counts.voided += one.milli
            elif isinstance(fact, KitchenPaid):
                counts.paid += one.milli
            elif isinstance(fact, KitchenRecalled):
                counts.recalled += one.milli
            else:
                counts.bumped += one.milli
                counts.touched_at_ms = max(counts.touched_at_ms, fact.at_ms)
        for off in fact.called_off if isinstance(fact, KitchenVoided) else ():
            key = off.sale_id, off.number, off.line_id, off.station_id
            before = self.called_off.get(key)
            if before is None or before.weight < off.weight:
                self.called_off[key] = off
        for one in fact.cleared if isinstance(fact, KitchenBumped) else ():
            counts = self._count(one)
            counts.cleared += one.milli
            counts.touched_at_ms = max(counts.touched_at_ms, fact.at_ms)

    def _count(self, one: Counted) -> _Counts:
        return self.counts.setdefault(_part_of(one), _Counts())

    def _see(self, station_id: UUID, command: UUID) -> _Seen:
        return self.seen.setdefault((station_id, command), _Seen())

    def _mark(self, mark: _Mark, fact: msgspec.Struct, place: Place) -> None:
        known = self.marks.get(mark)
        if known is None or place > known[0]:
            self.marks[mark] = place, fact

    def _folded(self, head: KitchenSent) -> OrderState:
        said = [fact for _, fact in self.marks.values()]
        courses = [one for one in said if isinstance(one, KitchenCourseSet) and not one.lines]
        rushed = [one for one in said if isinstance(one, KitchenRushed)]
        return OrderState(
            id=self.id,
            call_number=head.call_number,
            name=self._said(head, Head.NAME).name,
            dining=Dining(self._said(head, Head.DINING).dining),
            allergy=with_told(self._said(head, Head.ALLERGY).allergy, self.told),
            table=self._said(head, Head.TABLE).table,
            lines=self._lines(),
            fired={one.course: one.at_ms for one in courses if not one.is_held},
            waiting=frozenset(one.course for one in courses if one.is_held),
            called={
                line_id: fact.at_ms
                for (_, line_id), (_, fact) in self.marks.items()
                if isinstance(fact, KitchenCourseSet) and isinstance(line_id, UUID)
            },
            is_rushed=any(one.is_on for one in rushed),
            allergy_seen={
                one.station_id: one.allergy for one in said if isinstance(one, KitchenAllergySeen)
            },
            made_for={line: one for line, (_, one) in self.made_for.items()},
        )

    def _said(self, head: KitchenSent, field: Head) -> KitchenSent:
        """Return what says a field of the head: what set it last, else the latest sending."""
        return self.set_by[field][1] if field in self.set_by else head

    def _lines(self) -> tuple[LineState, ...]:
        held: dict[_Pair, list[tuple[Sending, SentLine]]] = {}
        collected = {
            _part_of(one): one.milli for _, one in self.marks.values() if isinstance(one, Counted)
        }
        for (station_id, line_id, command), (sending, line) in self.sendings.items():
            seen = self.seen.get((station_id, command), _Seen())
            part = station_id, line_id, command
            shown = msgspec.structs.replace(
                sending,
                is_acknowledged=seen.is_acknowledged,
                printed_at_ms=seen.printed_at_ms,
                collected=collected.get(part, 0),
            )
            held.setdefault((station_id, line_id), []).append((shown, line))
        return tuple(self._line(key, held[key]) for key in sorted(held))

    def _line(self, key: _Pair, sent: list[tuple[Sending, SentLine]]) -> LineState:
        _, content = min(sent, key=lambda one: (one[0].at_ms, one[0].command_id))
        counts = {
            command: Counts(c.bumped, c.recalled, c.voided, c.cleared, c.paid)
            for (station_id, line_id, command), c in self.counts.items()
            if (station_id, line_id) == key
        }
        off = (
            part
            for one in self.called_off.values()
            if (one.station_id, one.line_id) == key
            for part in one.parts
        )
        return line_of(content, (sending for sending, _ in sent), less_called_off(counts, off))


def _part_of(one: Counted) -> _Counted:
    return one.station_id, one.line_id, one.command_id
