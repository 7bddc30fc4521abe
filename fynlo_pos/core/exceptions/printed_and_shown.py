"""A dish that a screen had to make was printed too: the till that printed it had not heard of that.

A board shows it as on paper from then on. Whoever began it from the screen may not look again.
"""

from collections.abc import Iterator
from uuid import UUID

import msgspec

from fynlo_pos.core.exceptions.matter import Happening, Matter, Remedy, Settle, ToldTo
from fynlo_pos.core.exceptions.things import Thing, things
from fynlo_pos.core.words import Words, said

PRINTED_AND_SHOWN = "printed_and_shown"


class PrintedAndShown(msgspec.Struct, frozen=True):
    """What one command sent a station, which a screen shows as to be made and paper holds.

    Where ``is_in_part``, the screen knew of a first paper, and a further one says only some of it.
    """

    order_id: UUID
    station_id: UUID
    command_id: UUID
    call_number: int
    station: str
    things: tuple[Thing, ...]
    terminal: str
    sent_at_ms: int
    printed_at_ms: int
    is_in_part: bool = False


def printed_and_shown(sent: PrintedAndShown) -> Iterator[Matter]:
    """Rule: a screen shows as to be made what was printed meanwhile."""
    what, station = things(sent.things), sent.station
    yield Matter(
        kind=PRINTED_AND_SHOWN,
        key=f"{PRINTED_AND_SHOWN}:{sent.order_id}:{sent.station_id}:{sent.command_id}",
        title=_title(what, is_in_part=sent.is_in_part),
        told=ToldTo.ANYONE,
        order=said("Order {number}", number=sent.call_number),
        happenings=(
            Happening(said("Sent to {station}", station=station), sent.terminal, sent.sent_at_ms),
            Happening(
                said("Printed for {station}", station=station),
                sent.terminal,
                sent.printed_at_ms,
            ),
        ),
        remedies=(Remedy("seen", said("They know"), Settle()),),
    )


def _title(what: Words, *, is_in_part: bool) -> Words:
    if is_in_part:
        return said("On a screen and on paper, some of it maybe made twice: {things}", things=what)
    return said("On a screen and on paper, maybe made twice: {things}", things=what)
