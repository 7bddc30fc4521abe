"""Is today right? A business date never goes back, so one act on a wrong date keeps all later ones.

A device whose battery died may wake in another year. Before the first act that would move the
business date by more than a day, and before the first act of all on a date the program does not
believe, a person is asked once for that date.
"""

from datetime import date

import msgspec

from fynlo_pos.core.version import RELEASED

LONGEST_STEP_DAYS = 1
OLDEST_PROGRAM_YEARS = 3


class ClockAnswer(msgspec.Struct, frozen=True):
    """What a person said of a date that the clock gave: that it is right, or that it is not."""

    date: str
    is_right: bool


class ClockDoubt(msgspec.Struct, frozen=True):
    """A date worth asking about, and the business date of the last act; empty before the first."""

    today: str
    last: str


def doubt_of(today: str, *, last: str, released: str = RELEASED) -> ClockDoubt | None:
    """Return the doubt about a business date (ISO); ``None`` where it follows from what was.

    A date up to ``last`` moves nothing. Before any act only the day the program was made can tell:
    no till sells before it, and few that long after.
    """
    if last:
        is_doubted = _days(last, today) > LONGEST_STEP_DAYS
    else:
        years = int(today[:4]) - int(released[:4])
        is_doubted = today < released or years > OLDEST_PROGRAM_YEARS
    return ClockDoubt(today, last) if is_doubted else None


def question_of(doubt: ClockDoubt | None, answer: ClockAnswer | None) -> ClockDoubt | None:
    """Return what to ask a person now: nothing that was answered for that very date."""
    if doubt is None or (answer is not None and answer.date == doubt.today):
        return None
    return doubt


def is_held(doubt: ClockDoubt | None, answer: ClockAnswer | None) -> bool:
    """Tell whether the business date stays where it was, because the clock was said to be wrong.

    It holds for later dates too: a wrong clock goes on counting. Once set right it gives an
    earlier one. Before the first act it holds for every date in doubt, until a person says that
    one is right: there is no day yet to go on with, and the first would be kept for ever.
    """
    if doubt is None or answer is None or answer.is_right:
        return False
    return not doubt.last or doubt.today >= answer.date


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
