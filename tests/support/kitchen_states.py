"""Orders in the kitchen as sums and marks, made by hand."""

from uuid import UUID, uuid4

import msgspec

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.lines import Counts, line_of
from fynlo_pos.core.kitchen.records import UNSAID, SentLine
from fynlo_pos.core.kitchen.state import LineState, OrderState, Part, Sending
from fynlo_pos.core.kitchen.tickets import due_of

GRILL, BAR, PASS, TILL = (UUID(int=n) for n in (1, 2, 3, 4))
FIRST, SECOND = UUID(int=10), UUID(int=11)
DUE = due_of(Station(GRILL, "Grill", due_after_s=480, late_after_s=720))
DUES = {GRILL: DUE, BAR: due_of(Station(BAR, "Bar", due_after_s=120, late_after_s=240))}
MINUTE = 60_000


def line(
    name: str = "Burger",
    milli: int = 2000,
    *,
    station: UUID = GRILL,
    course: int = 0,
    options: tuple[str, ...] = (),
    sendings: tuple[Sending, ...] | None = None,
    **counts: int,
) -> LineState:
    """Return a line, sent once at a station; ``counts`` are of what was sent first."""
    content = SentLine(uuid4(), station, 0, name, Dining.EAT_IN, options=options, course=course)
    return line_of(content, sendings or (sending(milli),), {UNSAID: Counts(**counts)})


def counted(one: LineState, **counts: int) -> LineState:
    """Return a line that was sent once with its counters set to these."""
    [sent] = one.sendings
    return msgspec.structs.replace(one, sendings=(msgspec.structs.replace(sent, **counts),))


def part(one: LineState) -> Part:
    """Return what was sent first of a line."""
    return one.line.line_id, one.first.command_id


def sending(milli: int = 2000, command: UUID = FIRST, at_ms: int = 0, **seen: object) -> Sending:
    """Return one sending of a line."""
    return Sending(command, TILL, at_ms, milli, **seen)  # type: ignore[arg-type]


def order(*lines: LineState, **marks: object) -> OrderState:
    """Return an order of these lines."""
    return OrderState(uuid4(), 24, "Sam", Dining.EAT_IN, "", lines, **marks)  # type: ignore[arg-type]
