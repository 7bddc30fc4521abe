"""A line at a station, put together from what was sent of it and what was counted of each sending.

What is wanted of a line is what its tab says (SYNC.md, "Tabs"), whatever raced. Two tills that void
the same sending void the line by both, so what one sending lacks another gives, unless its till
knew of both: that one asks for one more. And what was paid for is wanted though another till voided
it, for the sale stands and the void is cut. What a refund called off is not paid for any more.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from uuid import UUID

import msgspec

from fynlo_pos.core.kitchen.records import UNSAID, SentLine
from fynlo_pos.core.kitchen.state import LineState, Sending


class Counts(msgspec.Struct, frozen=True):
    """A sending's counters, in thousandths."""

    bumped: int = 0
    recalled: int = 0
    voided: int = 0
    cleared: int = 0
    paid: int = 0


NOTHING = Counts()


def line_of(
    line: SentLine, sendings: Iterable[Sending], counts: Mapping[UUID, Counts]
) -> LineState:
    """Return a line of its sendings, oldest first; ``counts`` are by command."""
    in_order = sorted(sendings, key=lambda one: (one.at_ms, one.command_id))
    counted = [_counted(one, counts.get(one.command_id, NOTHING)) for one in in_order]
    unsaid = counts.get(UNSAID)
    if unsaid is not None:
        counted[0] = _counted(counted[0], unsaid)
    paid = max(0, unsaid.paid) if unsaid is not None else 0
    return LineState(line, _spilled(counted, paid), paid)


def less_called_off(
    counts: Mapping[UUID, Counts], parts: Iterable[tuple[UUID, int]]
) -> Mapping[UUID, Counts]:
    """Return a line's counters where refunds called off so much of what commands sent."""
    less = dict(counts)
    for command_id, milli in parts:
        one = less.get(command_id, NOTHING)
        less[command_id] = msgspec.structs.replace(one, voided=one.voided + milli)
        unsaid = less.get(UNSAID, NOTHING)
        less[UNSAID] = msgspec.structs.replace(unsaid, paid=unsaid.paid - milli)
    return less


def _counted(sending: Sending, counts: Counts) -> Sending:
    if counts == NOTHING:
        return sending
    return msgspec.structs.replace(
        sending,
        bumped=sending.bumped + counts.bumped,
        recalled=sending.recalled + counts.recalled,
        voided=sending.voided + counts.voided,
        cleared=sending.cleared + counts.cleared,
    )


def _spilled(sendings: Sequence[Sending], paid: int) -> tuple[Sending, ...]:
    """Share out what was voided beyond a sending, or what was voided and is paid for.

    The least made goes first, on the board and off it, and of those the newest. Of what was voided
    so, each sending is spared as much as its till knew, while others have some to give.
    """
    if not any(one.voided or one.spilled for one in sendings):
        return tuple(sendings)
    sent = sum(one.milli for one in sendings)
    off = min(sum(one.voided for one in sendings), sent - min(paid, sent))
    more = off - sum(one.off for one in sendings)
    if not more:
        return tuple(sendings)
    spilled = list(sendings)
    in_turn = sorted(range(len(spilled)), key=lambda n: (spilled[n].made, -n))
    rest = min(more, 0)
    for known, next_known in pairwise(_known(sendings, more)):
        knew_no_more = [place for place in in_turn if spilled[place].voided_twice <= known]
        rest = _spill(spilled, knew_no_more, rest + next_known - known)
    _spill(spilled, in_turn, rest)
    return tuple(spilled)


def _known(sendings: Iterable[Sending], more: int) -> list[int]:
    """Return what tills knew of what was voided beyond a sending, from none of it to all."""
    known = (one.voided_twice for one in sendings)
    return sorted({0, max(0, more), *(milli for milli in known if milli < more)})


def _spill(spilled: list[Sending], places: Iterable[int], more: int) -> int:
    """Take so much off sendings, or give it back, in turn; return what none of them had."""
    for place in places:
        one = spilled[place]
        share = max(-one.off, min(more, one.wanted))
        more -= share
        spilled[place] = msgspec.structs.replace(one, spilled=one.spilled + share)
    return more
