"""What a till sent and nobody who makes it can know of: no screen shows it, no paper holds it."""

from collections.abc import Iterable
from hashlib import blake2s
from uuid import UUID

import msgspec

from fynlo_pos.core.allergies import as_one, each_of, is_same
from fynlo_pos.core.kitchen.state import (
    LineState,
    OnPaper,
    OrderState,
    Part,
    Sending,
    unseen_since_ms,
)


class Said(msgspec.Struct, frozen=True):
    """So much of a part is what a paper says of it.

    ``again`` tells a paper of what an earlier one did not say, or was taken back, and is wanted
    after all: what was voided and what is wanted then, no two of which are the same.
    """

    line_id: UUID
    command_id: UUID
    milli: int
    again: str = ""


class Unseen(msgspec.Struct, frozen=True):
    """Of one order, what one station has not seen of what this till sent, and since when.

    ``command_ids`` are the sendings, the oldest first, and ``sent_at_ms`` when each was made;
    ``says`` is how much of what.
    """

    station_id: UUID
    order_id: UUID
    call_number: int
    command_ids: tuple[UUID, ...]
    sent_at_ms: tuple[int, ...]
    things: tuple[tuple[str, int], ...]
    since_ms: int
    allergy: str = ""
    says: tuple[Said, ...] = ()


class TakenBack(msgspec.Struct, frozen=True):
    """So much of a line that is on paper is not wanted; ``voided`` is all that ever was taken off.

    That sum only grows, and ``cleared`` is what was read before, so no two takings back of one line
    are the same. ``command_ids`` are the sendings whose papers say it.
    """

    line_id: UUID
    milli: int
    voided: int
    command_ids: tuple[UUID, ...] = ()
    cleared: int = 0

    @property
    def parts(self) -> tuple[Part, ...]:
        """What of the line it takes back."""
        return tuple((self.line_id, command_id) for command_id in self.command_ids)


class StationChit(msgspec.Struct, frozen=True):
    """The paper in a screen's place: what was sent to a station, or what is taken back of it.

    Or what has changed of what its papers say: ``called`` are the courses to be made now, and
    ``number`` tells one such change from the one before. ``says`` is how much was to be printed as
    that was asked for, whatever is voided until then: a paper takes that back. An earlier version
    kept none of it. ``allergy_mark`` tells which allergy it says, and not what that is.
    """

    order_id: UUID
    station_id: UUID
    command_ids: tuple[UUID, ...] = ()
    taken_back: tuple[TakenBack, ...] = ()
    called: tuple[int, ...] = ()
    number: int = 0
    says: tuple[Said, ...] = ()
    called_lines: tuple[UUID, ...] = ()
    allergy_mark: str = ""

    @property
    def matter(self) -> tuple[object, ...]:
        """What it is about: a later paper of the same matter says all that this one does."""
        is_back, is_news = bool(self.taken_back), bool(self.number)
        return self.order_id, self.station_id, self.command_ids, is_back, is_news

    @property
    def again(self) -> tuple[str, ...]:
        """What tells it from an earlier paper of the same sending."""
        return tuple(one.again for one in self.says if one.again)


def mark_of(order_id: UUID, allergy: str) -> str:
    """Return what tells an order's allergies apart where their words must not lie."""
    if not allergy:
        return ""
    said = ", ".join(sorted(map(as_one, each_of(allergy))))
    return blake2s(said.encode(), key=order_id.bytes, digest_size=8).hexdigest()


class PaperNews(msgspec.Struct, frozen=True):
    """A paper that says what has changed of what a station's papers say, and the allergy it says.

    The words of that are not the queue's, which lies on disk as it is.
    """

    chit: StationChit
    allergy: str = ""


class Unread(msgspec.Struct, frozen=True):
    """An allergy that a station makes something with and has not confirmed."""

    station_id: UUID
    order_id: UUID
    call_number: int
    allergy: str


def unseen_of(orders: Iterable[OrderState], till: UUID) -> list[Unseen]:
    """Return what nobody has seen of what a till sent, the longest waiting first."""
    found = [
        unseen
        for order in orders
        for station_id in dict.fromkeys(one.line.station_id for one in order.lines)
        if (unseen := _at(order, station_id, till)) is not None
    ]
    return sorted(found, key=lambda one: (one.since_ms, one.order_id, one.station_id))


def to_take_back(orders: Iterable[OrderState], till: UUID) -> list[StationChit]:
    """Return the papers that take back what only a till's own papers say."""
    chits = []
    for order in orders:
        for station_id in dict.fromkeys(one.line.station_id for one in order.lines):
            gone = tuple(
                TakenBack(
                    one.line.line_id,
                    sum(sending.struck_on_paper for sending in struck),
                    one.voided,
                    tuple(sending.command_id for sending in struck),
                    one.cleared,
                )
                for one in order.at(station_id)
                if (struck := [s for s in one.sendings if s.till == till and s.struck_on_paper])
            )
            if gone:
                chits.append(StationChit(order.id, station_id, taken_back=gone))
    return chits


def news_for_paper(orders: Iterable[OrderState], till: UUID) -> list[PaperNews]:
    """Return the papers that say what changed since a till's own papers did, where no screen does.

    Those are a course that is called, or a line of it, and an allergy that was told, of what is
    still to be made.
    """
    found = []
    for order in orders:
        for station_id in order.stations:
            lines = [
                one.line
                for one in order.at(station_id)
                if any(_is_on_paper_alone(sending, till) for sending in one.sendings)
            ]
            courses = {line.course for line in lines}
            says = order.on_paper.get(station_id, OnPaper())
            called = {c for c in courses if c in order.fired and not order.waits(c)} - says.courses
            alone = {
                line.line_id
                for line in lines
                if line.line_id in order.called and order.waits(line.course)
            } - says.lines
            is_new = bool(courses and order.allergy) and not is_same(order.allergy, says.allergy)
            if called or alone or is_new:
                chit = StationChit(
                    order.id,
                    station_id,
                    called=tuple(sorted(called)),
                    number=says.number + 1,
                    called_lines=tuple(sorted(alone)),
                    allergy_mark=mark_of(order.id, order.allergy),
                )
                found.append(PaperNews(chit, order.allergy))
    return found


def unread_allergies(orders: Iterable[OrderState], till: UUID) -> list[Unread]:
    """Return allergies that stations have not confirmed, of what a till sent.

    It is to be made, or was made and has not left yet.
    """
    return [
        Unread(station_id, order.id, order.call_number, order.allergy)
        for order in orders
        for station_id in order.stations
        for hears_late in [order.hears_late(station_id)]
        if order.needs_allergy_seen(station_id)
        and not is_same(order.on_paper.get(station_id, OnPaper()).allergy, order.allergy)
        and any(
            sending.till == till and sending.is_seen and (sending.left or hears_late)
            for one in order.at(station_id)
            for sending in one.sendings
        )
    ]


def _is_on_paper_alone(sending: Sending, till: UUID) -> bool:
    is_printed = sending.printed_at_ms is not None and not sending.is_acknowledged
    return is_printed and sending.till == till and sending.left > 0


def chits_of(unseen: Unseen) -> list[StationChit]:
    """Return the papers that say what was not seen: one for each sending, the oldest first.

    A sending is on one paper, however much is sent before that is known to have come out.
    """
    return [
        StationChit(
            unseen.order_id,
            unseen.station_id,
            (command,),
            says=tuple(one for one in unseen.says if one.command_id == command),
            allergy_mark=mark_of(unseen.order_id, unseen.allergy),
        )
        for command in unseen.command_ids
    ]


def _at(order: OrderState, station_id: UUID, till: UUID) -> Unseen | None:
    lines = [own for one in order.at(station_id) if (own := _own_part(one, till)).unseen]
    since_ms = unseen_since_ms(lines)
    if since_ms is None:
        return None
    commands = {
        (sending.at_ms, sending.command_id)
        for one in lines
        for sending in one.sendings
        if sending.unseen
    }
    return Unseen(
        station_id=station_id,
        order_id=order.id,
        call_number=order.call_number,
        command_ids=tuple(command for _, command in sorted(commands)),
        sent_at_ms=tuple(at_ms for at_ms, _ in sorted(commands)),
        things=tuple((one.line.name, one.unseen) for one in lines),
        since_ms=since_ms,
        allergy=order.allergy,
        says=said_of(lines),
    )


def said_of(lines: Iterable[LineState]) -> tuple[Said, ...]:
    """Return what a paper says that is printed of what nobody has seen of lines."""
    return tuple(
        Said(
            one.line.line_id,
            sending.command_id,
            sending.unseen,
            f"{sending.voided}-{sending.wanted}" if sending.is_seen else "",
        )
        for one in lines
        for sending in one.sendings
        if sending.unseen
    )


def _own_part(one: LineState, till: UUID) -> LineState:
    """Return a line with only what a till sent of it: another's is another's to print."""
    own = tuple(sending for sending in one.sendings if sending.till == till)
    return msgspec.structs.replace(one, sendings=own)
