"""Whether a tab went on elsewhere since its order was taken up."""

from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Basket, BasketLine
from fynlo_pos.core.tabs.hold import recall_tab
from fynlo_pos.core.tabs.records import TabLineState, TabState
from fynlo_pos.core.tabs.stale import WentOn, went_on

pytestmark = pytest.mark.unit

ANA = UUID(int=1)
LINES = tuple(
    BasketLine(UUID(int=number), f"Beer {number}", 5_00, 5_00, 0, ANA, 0) for number in (1, 2)
)


def tab(*counts: tuple[int, int, int]) -> TabState:
    """A tab whose lines were so often rung, voided and settled."""
    states = tuple(
        TabLineState(line, *(1000 * one for one in count))
        for line, count in zip(LINES, counts, strict=False)
    )
    return TabState(UUID(int=9), 4, "", Dining.EAT_IN, None, 0, ANA, states)


TAKEN_UP = recall_tab(tab((2, 0, 0), (1, 0, 0)), basket_id=UUID(int=5), at_ms=0)


@pytest.mark.parametrize(
    ("now", "what"),
    [
        (tab((2, 0, 0), (1, 0, 0)), None),
        (tab((2, 1, 0), (1, 0, 0)), WentOn.LESS),
        (tab((2, 0, 2), (1, 0, 0)), WentOn.PAID),
        (tab((2, 1, 0), (1, 0, 1)), WentOn.PAID),
        (tab((3, 0, 0), (1, 0, 0)), WentOn.MORE),
        (tab((3, 0, 0), (1, 1, 0)), WentOn.LESS),
        (None, None),
    ],
)
def test_what_became_of_it(now: TabState | None, what: WentOn | None) -> None:
    assert went_on(TAKEN_UP, now) is what


def test_what_the_order_at_hand_did_itself_is_no_news() -> None:
    first, second = TAKEN_UP.lines
    more = msgspec.structs.replace(first, quantity_milli=5000)
    mine: Basket = msgspec.structs.replace(TAKEN_UP, lines=(more,), dropped=(second,))
    assert went_on(mine, tab((2, 0, 0), (1, 0, 0))) is None
