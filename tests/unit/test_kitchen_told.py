"""What is told of a line that the kitchen has in several places, and of an order's head."""

from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.records import Counted, Head, KitchenSent, SentLine
from fynlo_pos.core.kitchen.send import orders_behind, to_pay, to_send, to_void, unsent_count
from fynlo_pos.core.kitchen.state import LineState, OrderState, Sending
from fynlo_pos.core.sales.basket import AsRecalled, Basket, BasketLine, MadeAs
from tests.support.kitchen_states import BAR, FIRST, GRILL, SECOND, sending
from tests.unit.test_basket import OAT, empty, latte

pytestmark = pytest.mark.unit

TABLE, ELSEWHERE = UUID(int=100), UUID(int=99)
OWN, OTHER, CAME = (UUID(int=number) for number in (1, 2, 3))
THIRD = UUID(int=12)
REST = Station(GRILL, "Kitchen", takes_rest=True)
TWO = (sending(1000), sending(2000, SECOND, 9))


def rung(line_id: UUID, milli: int, *, on_tab: int = 0, came: bool = False) -> BasketLine:
    changes: dict[str, object] = {"id": line_id, "quantity_milli": milli, "on_tab_milli": on_tab}
    if came:
        changes["made_as"] = MadeAs(ELSEWHERE, CAME)
    return msgspec.structs.replace(latte(), **changes)


def bill(*lines: BasketLine, dropped: tuple[BasketLine, ...] = (), **changes: object) -> Basket:
    changes = {"tab_id": TABLE, "lines": lines, "dropped": dropped, **changes}
    return msgspec.structs.replace(empty(), **changes)


def had(line_id: UUID, *sent: Sending, at: UUID = GRILL) -> LineState:
    content = SentLine(line_id, at, 0, "Latte", Dining.EAT_IN)
    return LineState(content, sent or (sending(),))


def known(*lines: LineState, came: tuple[LineState, ...] = ()) -> dict[UUID, OrderState]:
    orders = {TABLE: lines, ELSEWHERE: came}
    return {
        order_id: OrderState(order_id, 1, "Sam", Dining.EAT_IN, "", its)
        for order_id, its in orders.items()
        if its
    }


def voided(basket: Basket, orders: dict[UUID, OrderState]) -> dict[UUID, tuple[Counted, ...]]:
    return {one.order_id: one.lines for one in to_void(basket, orders, at_ms=5)}


def paid(basket: Basket, orders: dict[UUID, OrderState]) -> dict[UUID, tuple[Counted, ...]]:
    return {one.order_id: one.lines for one in to_pay(basket, orders, at_ms=5)}


def test_a_void_takes_off_what_is_not_made_the_newest_first_and_then_what_is() -> None:
    sent = (
        sending(2000, FIRST, bumped=1000),
        sending(2000, SECOND, 9, bumped=1000),
        sending(1000, THIRD, 12, bumped=1000),
    )
    for off, parts in {
        500: [(SECOND, 500)],
        1500: [(SECOND, 1000), (FIRST, 500)],
        2500: [(SECOND, 1000), (FIRST, 1000), (THIRD, 500)],
        5000: [(SECOND, 1000), (FIRST, 1000), (THIRD, 1000), (SECOND, 1000), (FIRST, 1000)],
    }.items():
        fewer = bill(rung(OWN, 5000 - off, on_tab=5000))
        told = voided(fewer, known(had(OWN, *sent), had(OTHER)))
        assert told == {TABLE: tuple(Counted(OWN, GRILL, *part[::-1]) for part in parts)}


def test_what_is_off_at_one_place_is_not_off_at_the_next_and_each_station_has_its_own() -> None:
    came = (had(CAME, at=GRILL), had(CAME, at=BAR), had(OTHER))
    orders = known(had(OWN, sending(1000)), had(OTHER), came=came)
    fewer = bill(rung(OWN, 500, on_tab=3000, came=True))
    assert voided(fewer, orders) == {
        TABLE: (Counted(OWN, GRILL, 1000, FIRST),),
        ELSEWHERE: (Counted(CAME, GRILL, 1500, FIRST), Counted(CAME, BAR, 2000, FIRST)),
    }
    dropped = bill(dropped=(rung(OWN, 700, on_tab=700, came=True),))
    assert voided(dropped, known(came=came)) == {
        ELSEWHERE: (Counted(CAME, GRILL, 700, FIRST), Counted(CAME, BAR, 700, FIRST))
    }
    assert voided(bill(rung(OWN, 3000, on_tab=2000)), orders) == {}


def test_what_is_paid_is_told_of_each_line_and_station_by_the_place_that_wants_it() -> None:
    came = (had(CAME, at=GRILL), had(CAME, sending(3000), at=BAR), had(OTHER))
    orders = known(had(OWN, *TWO), had(OTHER), came=came)
    both = bill(rung(OWN, 4000, on_tab=4000, came=True), rung(OTHER, 1000, on_tab=2000))
    assert paid(both, orders) == {
        TABLE: (Counted(OWN, GRILL, 3000), Counted(OTHER, GRILL, 1000)),
        ELSEWHERE: (Counted(CAME, GRILL, 1000), Counted(CAME, BAR, 3000)),
    }


def test_what_was_taken_off_is_paid_for_where_it_was_sent_and_no_more_than_that() -> None:
    own = had(OWN, sending(2000, voided=1500))
    came = had(CAME, sending(2000, voided=1000))
    both = bill(rung(OWN, 3000, on_tab=3000, came=True))
    told = paid(both, known(own, came=(came,)))
    assert told == {
        TABLE: (Counted(OWN, GRILL, 2000),),
        ELSEWHERE: (Counted(CAME, GRILL, 1000),),
    }


def test_what_is_rung_as_it_is_paid_is_paid_for_at_its_own_order_alone() -> None:
    orders = known(had(OWN), came=(had(CAME, sending(1000)),))
    more = bill(rung(OWN, 3500, on_tab=2500, came=True))
    assert paid(more, orders) == {
        TABLE: (Counted(OWN, GRILL, 3000),),
        ELSEWHERE: (Counted(CAME, GRILL, 500),),
    }
    as_much = bill(rung(OWN, 2000, on_tab=1000))
    assert paid(as_much, orders) == {TABLE: (Counted(OWN, GRILL, 2000),)}
    gone = known(had(OWN, sending(1000, voided=1000)), came=(had(CAME, sending(1000)),))
    assert paid(bill(rung(OWN, 2000, on_tab=1000, came=True)), gone) == {
        TABLE: (Counted(OWN, GRILL, 1000),),
        ELSEWHERE: (Counted(CAME, GRILL, 1000),),
    }
    fewer = bill(rung(OWN, 1000, on_tab=2000, came=True))
    assert paid(fewer, known(came=(had(CAME),))) == {ELSEWHERE: (Counted(CAME, GRILL, 1000),)}
    assert paid(bill(rung(OWN, 1000, came=True)), orders) == {}, "nobody else knows it"


def test_the_orders_behind_one_are_its_own_and_those_its_lines_came_from_also_dropped_ones() -> (
    None
):
    gone = rung(OWN, 1000, on_tab=1000, came=True)
    assert orders_behind(bill(rung(OTHER, 1000), dropped=(gone,))) == {TABLE, ELSEWHERE}
    alone = bill(rung(OTHER, 1000), tab_id=None)
    assert orders_behind(alone) == {alone.id}


def test_what_a_kitchen_has_yet_to_be_told_is_counted_where_there_is_one() -> None:
    gone = rung(OWN, 1000, on_tab=1000)
    some = bill(rung(OTHER, 1000), rung(CAME, 2000, on_tab=2000), dropped=(gone,))
    assert (unsent_count(some, (REST,)), unsent_count(some, ())) == (2, 0)


def tell(
    basket: Basket,
    orders: dict[UUID, OrderState],
    *,
    table: str = "",
    since: tuple[Head, ...] = (),
) -> KitchenSent | None:
    told = to_send(
        basket, orders, (REST,), table=table, set_since=since, command_id=SECOND, at_ms=5
    )
    sent = [one for one in told if isinstance(one, KitchenSent)]
    return sent[0] if sent else None


def test_a_line_is_sent_as_the_kitchen_calls_it_and_as_it_is_to_be_had() -> None:
    plain = msgspec.structs.replace(rung(OWN, 1), options=(OAT,))
    own = msgspec.structs.replace(rung(OTHER, 1000), dining=Dining.TAKE_AWAY, kitchen_name="LAT")
    sent = tell(bill(plain, own), {})
    assert sent is not None
    first, second = sent.lines
    assert (first.name, first.milli, first.options) == ("Latte", 1, ("Oat milk",))
    assert (first.dining, first.is_as_order) == (Dining.EAT_IN, True)
    assert (second.name, second.milli, second.options) == ("LAT", 1000, ())
    assert (second.dining, second.is_as_order) == (Dining.TAKE_AWAY, False)
    assert (sent.stations, sent.sets) == ((), ())


def test_the_first_sending_of_an_order_that_was_held_sets_what_it_was_not_opened_with() -> None:
    opened = AsRecalled("Sam", Dining.EAT_IN, None, "")
    held = bill(rung(OWN, 1000), as_recalled=opened, name="Sam")

    def sets(basket: Basket, table: str = "", since: tuple[Head, ...] = ()) -> object:
        sent = tell(basket, {}, table=table, since=since)
        return sent.sets if sent is not None else None

    assert sets(held) == ()
    assert sets(held, table="7") == (Head.TABLE,)
    changed = msgspec.structs.replace(held, name="Kim", allergy="nuts")
    assert sets(changed) == (Head.NAME, Head.ALLERGY)
    assert sets(held, since=(Head.DINING, Head.NAME)) == (Head.NAME, Head.DINING)
    nothing_more = bill(rung(OWN, 1000, on_tab=1000), as_recalled=opened, name="Kim")
    assert sets(nothing_more) is None, "the kitchen has nothing of it"


def test_what_was_set_since_is_no_news_to_a_kitchen_that_has_the_order() -> None:
    here = had(OWN, sending(1000)), had(OTHER, at=BAR)
    opened = AsRecalled("Sam", Dining.EAT_IN, None, "")
    more = bill(rung(OWN, 2000, on_tab=1000), as_recalled=opened, name="Sam")
    sent = tell(more, known(*here), since=(Head.DINING,))
    assert sent is not None
    assert (sent.sets, sent.stations) == ((), (GRILL, BAR))
