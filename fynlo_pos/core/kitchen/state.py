"""An order in the kitchen as its facts make it: sums and marks, and arithmetic over them.

Every counter is a sum, so facts may come in any order and from any terminal. What shows is
arithmetic over them; a count that ran over in a race (two screens bump one burger) is cut to what
was sent. Each sending of a line has counters of its own: what is made of one never passes for
another that came since, or that paper holds. All quantities are thousandths.
"""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

import msgspec

from fynlo_pos.core.allergies import says_all
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.records import MadeFor, SentLine

Part = tuple[UUID, UUID]
"""What one command sent of a line: the line's id and the command's."""


class Sending(msgspec.Struct, frozen=True):
    """What one command sent of a line, whether a screen shows it or paper has it, and its counters.

    ``till`` is the log it was sent in: only that till prints what no screen shows. ``position``
    is the line's place in the order as it was sent, ``voided_twice`` what its till knew of then.
    """

    command_id: UUID
    till: UUID
    at_ms: int
    milli: int
    is_acknowledged: bool = False
    printed_at_ms: int | None = None
    position: int = 0
    voided_twice: int = 0
    bumped: int = 0
    recalled: int = 0
    voided: int = 0
    cleared: int = 0
    spilled: int = 0
    collected: int = 0

    @property
    def is_seen(self) -> bool:
        """Tell whether whoever makes it can know of it."""
        return self.is_acknowledged or self.printed_at_ms is not None

    @property
    def made(self) -> int:
        """What was called made, wanted or not."""
        return max(0, self.bumped - self.recalled)

    @property
    def ever_made(self) -> int:
        """What was ever made of it, also what was to be made anew; never less than before."""
        return min(self.bumped, self.milli + self.recalled)

    @property
    def stands(self) -> bool:
        """Tell whether some of it is made and has not left the pass."""
        return self.done > 0 and self.ever_made > self.collected

    @property
    def off(self) -> int:
        """What of it is not wanted any more."""
        return min(self.milli, self.voided) + self.spilled

    @property
    def wanted(self) -> int:
        """What was sent and not voided."""
        return self.milli - self.off

    @property
    def done(self) -> int:
        """What is made."""
        return min(self.wanted, self.made)

    @property
    def left(self) -> int:
        """What is on the board: to be made, or being made from paper."""
        return self.wanted - self.done

    @property
    def on_paper(self) -> int:
        """What of it paper says: the board strikes it, so that it is not made twice.

        What was taken back, or was off it as it was printed, no paper says any more, though it is
        wanted again: a sale cuts a void. What is made is what paper says, as far as that goes.
        """
        if self.printed_at_ms is None:
            return 0
        return max(0, min(self.left, self.milli - max(0, self.cleared) - self.made))

    @property
    def to_make(self) -> int:
        """What is to be made from the board."""
        return self.left - self.on_paper

    @property
    def struck(self) -> int:
        """What was seen, was voided before it was made, and nobody has cleared yet."""
        if not self.is_seen:
            return 0
        return max(0, min(self.off, self.milli - self.made) - max(0, self.cleared))

    @property
    def struck_on_paper(self) -> int:
        """What of that only paper says: a paper must take it back."""
        return 0 if self.is_acknowledged else self.struck

    @property
    def unseen(self) -> int:
        """What of it neither a screen has shown nor paper holds."""
        if self.is_acknowledged:
            return 0
        return self.wanted if self.printed_at_ms is None else self.to_make


class LineState(msgspec.Struct, frozen=True):
    """A line at a station, as its sendings make it; ``paid`` is what a tab's sales say of it."""

    line: SentLine
    sendings: tuple[Sending, ...]
    paid: int = 0

    @property
    def sent(self) -> int:
        """All that was ever sent."""
        return sum(sending.milli for sending in self.sendings)

    @property
    def voided(self) -> int:
        """All that ever was taken off."""
        return sum(sending.voided for sending in self.sendings)

    @property
    def voided_twice(self) -> int:
        """What was taken off a sending beyond what that was: others of the line lack it."""
        return max(0, sum(sending.spilled for sending in self.sendings))

    @property
    def cleared(self) -> int:
        """What was struck and read."""
        return sum(sending.cleared for sending in self.sendings)

    @property
    def wanted(self) -> int:
        """What was sent and not voided."""
        return sum(sending.wanted for sending in self.sendings)

    @property
    def done(self) -> int:
        """What is made."""
        return sum(sending.done for sending in self.sendings)

    @property
    def left(self) -> int:
        """What is on the board: to be made, or being made from paper."""
        return sum(sending.left for sending in self.sendings)

    @property
    def on_paper(self) -> int:
        """What of it was printed: the board strikes it, so that it is not made twice."""
        return sum(sending.on_paper for sending in self.sendings)

    @property
    def to_make(self) -> int:
        """What is to be made from the board."""
        return sum(sending.to_make for sending in self.sendings)

    @property
    def struck(self) -> int:
        """What was seen, was voided before it was made, and nobody has cleared yet."""
        return sum(sending.struck for sending in self.sendings)

    @property
    def unseen(self) -> int:
        """What neither a screen has shown nor paper holds."""
        return sum(sending.unseen for sending in self.sendings)

    @property
    def first(self) -> Sending:
        """The sending that began it."""
        return min(self.sendings, key=_moment)

    @property
    def is_open(self) -> bool:
        """Tell whether a board still has to show it."""
        return any(sending.left or sending.struck for sending in self.sendings)


class OnPaper(msgspec.Struct, frozen=True):
    """What a station's papers say of an order: its allergy, which courses are called, and which
    lines of others.
    """

    allergy: str = ""
    courses: frozenset[int] = frozenset()
    number: int = 0
    lines: frozenset[UUID] = frozenset()


class OrderState(msgspec.Struct, frozen=True):
    """An order's lines at every station, and what stands of the order itself.

    ``fired`` gives the courses said to be made and when that was, ``waiting`` those said to wait;
    unsaid, the first (0) is made at once and later ones wait. ``called`` are lines that were called
    away by themselves, and when. ``allergy`` is what the ticket says, ``own_allergy`` what of that
    the order's own tab does where others have something of it: ``made_for``, by their lines.
    """

    id: UUID
    call_number: int
    name: str
    dining: Dining
    allergy: str
    lines: tuple[LineState, ...]
    fired: Mapping[int, int] = {}
    waiting: frozenset[int] = frozenset()
    is_rushed: bool = False
    allergy_seen: Mapping[UUID, str] = {}
    on_paper: Mapping[UUID, OnPaper] = {}
    table: str = ""
    called: Mapping[UUID, int] = {}
    own_allergy: str | None = None
    made_for: Mapping[UUID, MadeFor] = {}

    @property
    def own(self) -> str:
        """The allergies that the order's own tab says."""
        return self.allergy if self.own_allergy is None else self.own_allergy

    def waits(self, course: int) -> bool:
        """Tell whether a course is not to be made yet."""
        return course in self.waiting or (course > 0 and course not in self.fired)

    def holds(self, line: SentLine) -> bool:
        """Tell whether a line is not to be made yet."""
        return line.line_id not in self.called and self.waits(line.course)

    def called_ms(self, line: SentLine) -> int:
        """Return when a line was called away, by itself or with its course; 0 if never."""
        times = self.called.get(line.line_id), self.fired.get(line.course)
        return min((at_ms for at_ms in times if at_ms is not None), default=0)

    def at(self, station_id: UUID) -> tuple[LineState, ...]:
        """Return the lines of one station."""
        return tuple(one for one in self.lines if one.line.station_id == station_id)

    def made_at(self, station_ids: Collection[UUID]) -> "OrderState":
        """Return it with the lines of these stations alone."""
        lines = tuple(one for one in self.lines if one.line.station_id in station_ids)
        return msgspec.structs.replace(self, lines=lines)

    def line_at(self, line_id: UUID, station_id: UUID) -> LineState | None:
        """Return a line at a station."""
        for one in self.lines:
            if (one.line.line_id, one.line.station_id) == (line_id, station_id):
                return one
        return None

    def needs_allergy_seen(self, station_id: UUID) -> bool:
        """Tell whether a station has not confirmed some of the allergies that stand."""
        return not says_all(self.allergy_seen.get(station_id, ""), self.allergy)

    def hears_late(self, station_id: UUID) -> bool:
        """Tell whether a station made something for a guest whose allergy it has not confirmed.

        The dish may still be kept from them: it is neither collected nor paid.
        """
        return self.needs_allergy_seen(station_id) and any(
            one.wanted > one.paid and any(sending.stands for sending in one.sendings)
            for one in self.at(station_id)
        )

    @property
    def stations(self) -> tuple[UUID, ...]:
        """Where it is made, each place once."""
        return tuple(dict.fromkeys(one.line.station_id for one in self.lines))

    @property
    def began_at_ms(self) -> int:
        """When it was first sent."""
        return min(one.first.at_ms for one in self.lines)

    @property
    def is_ready(self) -> bool:
        """Tell whether all that is to be made now is made, and some of it was not collected."""
        if any(one.left for one in self.lines if not self.holds(one.line)):
            return False
        return any(sending.stands for one in self.lines for sending in one.sendings)

    @property
    def is_open(self) -> bool:
        """Tell whether a board still has to show it."""
        return any(one.is_open for one in self.lines)


def unseen_since_ms(lines: Iterable[LineState]) -> int | None:
    """Return when the oldest sending that nobody has seen was sent; ``None`` if all were."""
    waits = [
        sending.at_ms for one in lines if one.unseen for sending in one.sendings if sending.unseen
    ]
    return min(waits, default=None)


def _moment(sending: Sending) -> tuple[int, UUID]:
    return sending.at_ms, sending.command_id
