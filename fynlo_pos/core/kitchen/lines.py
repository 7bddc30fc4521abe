"""A line at a station, put together from what was sent of it and what was counted of each sending.

What was voided of a line is never more than was sent of it, whatever raced: two tills that void the
same sending void the line by both, as the tab counts it, so what one sending lacks another gives.
"""

from collections.abc import Iterable, Mapping, Sequence
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
    return LineState(line, _spilled(counted))


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


def _spilled(sendings: Sequence[Sending]) -> tuple[Sending, ...]:
    """Take what was voided beyond a sending off others, the least made and the newest first."""
    over = sum(max(0, one.voided - one.milli) for one in sendings)
    if not over:
        return tuple(sendings)
    spilled = list(sendings)
    for place in sorted(range(len(spilled)), key=lambda n: (spilled[n].made, -n)):
        taken = min(over, spilled[place].wanted)
        over -= taken
        spilled[place] = msgspec.structs.replace(spilled[place], spilled=taken)
    return tuple(spilled)
