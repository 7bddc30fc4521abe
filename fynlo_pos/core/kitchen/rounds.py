"""An order's rounds at a station: what was sent after all before it was made."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from fynlo_pos.core.kitchen.state import LineState

_NEVER: Final = 1 << 63


def last_sent_ms(lines: Sequence[LineState]) -> int:
    """Return when something was last sent: a tab of three days ago may have a new line."""
    return max(map(_last_sent, lines))


def round_began_ms(lines: Sequence[LineState], touched_ms: Mapping[UUID, int]) -> int:
    """Return since when the latest round at a station was to be made; ``lines`` are the station's.

    A round begins with what was sent once all that was sent before was made. ``touched_ms`` says
    when each line was last made or read. A line that was added to is of its latest round: when the
    earlier part of it was made, its sums do not tell.
    """
    times = sorted({sending.at_ms for one in lines for sending in one.sendings})
    in_order = sorted(lines, key=_last_sent)
    began, made, place = times[0], 0, 0
    for at_ms in times[1:]:
        while _last_sent(in_order[place]) < at_ms:
            one = in_order[place]
            made = max(made, _NEVER if one.left else touched_ms.get(one.line.line_id, 0))
            place += 1
        if made <= at_ms:
            began = at_ms
    return began


def _last_sent(one: LineState) -> int:
    return max(sending.at_ms for sending in one.sendings)
