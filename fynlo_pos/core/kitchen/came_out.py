"""What a station's paper that came out says, as facts: so much and no more."""

import msgspec

from fynlo_pos.core.kitchen import making
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.unseen import StationChit, mark_of


class PaperOut(msgspec.Struct, frozen=True):
    """A station's paper that came out, under the name that the print queue has for it."""

    paper_id: str
    chit: StationChit


def came_out(order: OrderState, chit: StationChit, at_ms: int) -> list[msgspec.Struct]:
    """Say what a paper says that came out.

    Where the order's allergy is another one by now, nobody knows which of them it said: none.
    """
    station_id = chit.station_id
    is_same = mark_of(order.id, order.allergy) == chit.allergy_mark
    allergy = order.allergy if is_same else ""
    if chit.taken_back:
        return making.clear_on_paper(order, station_id, chit.taken_back, at_ms)
    if chit.number:
        return making.told_on_paper(
            order, station_id, chit.called, allergy, at_ms, chit.called_lines
        )
    return making.printed(order, station_id, chit.command_ids, at_ms, allergy, chit.says)
