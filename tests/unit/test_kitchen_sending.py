"""What the kitchen is told: routed by product, category and dining, and only what is new."""

from uuid import UUID, uuid4

import msgspec
import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.records import KitchenSent, KitchenVoided
from fynlo_pos.core.kitchen.routing import route
from fynlo_pos.core.kitchen.send import keep_at_hand, orders_behind, to_pay, to_send, unsent_count
from fynlo_pos.core.kitchen.state import LineState, OrderState, Sending
from fynlo_pos.core.sales.basket import Basket, MadeAs
from fynlo_pos.core.sales.ringing import (
    add_line,
    change_line,
    remove_line,
    set_allergy,
    set_name,
    set_quantity,
)
from fynlo_pos.core.trouble import Refused
from tests.support.kitchen_states import counted
from tests.unit.test_basket import empty, latte

pytestmark = pytest.mark.unit

BURGERS, DRINKS, BURGER, TEA = (UUID(int=n) for n in range(900, 904))
GRILL = Station(UUID(int=1), "Grill", category_ids=(BURGERS,))
BAR = Station(UUID(int=2), "Bar", category_ids=(DRINKS,))
REST = Station(UUID(int=3), "Kitchen", takes_rest=True)
TILL = UUID(int=77)


def routed(
    *stations: Station,
    product: UUID | None = BURGER,
    category: UUID | None = BURGERS,
    dining: Dining = Dining.EAT_IN,
) -> tuple[UUID, ...]:
    return route(stations, product_id=product, category_id=category, dining=dining)


def test_a_category_goes_to_its_stations_and_nothing_else_does() -> None:
    assert routed(GRILL, BAR) == (GRILL.id,)
    assert routed(GRILL, BAR, category=None, product=None) == ()


def test_two_stations_of_one_category_both_make_it() -> None:
    second = msgspec.structs.replace(BAR, category_ids=(BURGERS,))
    assert routed(GRILL, second) == (GRILL.id, second.id)


def test_a_product_named_by_a_station_goes_there_alone() -> None:
    special = msgspec.structs.replace(BAR, product_ids=(BURGER,))
    assert routed(GRILL, special) == (special.id,)


def test_what_no_station_names_goes_to_whoever_takes_the_rest() -> None:
    assert routed(GRILL, REST) == (GRILL.id,)
    assert routed(GRILL, REST, category=DRINKS, product=TEA) == (REST.id,)


def test_a_station_may_serve_one_way_of_dining_only() -> None:
    hatch = msgspec.structs.replace(GRILL, dinings=(Dining.TAKE_AWAY,))
    assert routed(hatch) == ()
    assert routed(hatch, dining=Dining.TAKE_AWAY) == (hatch.id,)


def test_a_pass_and_an_archived_station_make_nothing() -> None:
    for out in ({"kind": StationKind.PASS}, {"archived": True}):
        assert routed(msgspec.structs.replace(GRILL, **out)) == ()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": "  "}, "needs a name"),
        ({"due_after_s": 900, "late_after_s": 600}, "due before it is late"),
        ({"due_after_s": 0}, "due before it is late"),
        ({"late_after_s": 90_000}, "due before it is late"),
    ],
)
def test_a_station_nobody_could_use_is_refused(changes: dict[str, object], sentence: str) -> None:
    GRILL.check()
    with pytest.raises(Refused, match=sentence):
        msgspec.structs.replace(GRILL, **changes).check()


@pytest.mark.parametrize("printer", ["", "192.168.1.51", "192.168.1.51:9100", "file:grill"])
def test_a_station_may_have_a_printer_of_its_own(printer: str) -> None:
    msgspec.structs.replace(GRILL, printer=printer).check()


def test_what_is_no_printers_address_is_refused() -> None:
    with pytest.raises(Refused, match="printer's address"):
        msgspec.structs.replace(GRILL, printer="not an address").check()


def tell(
    basket: Basket, standing: OrderState | None = None, *stations: Station
) -> list[msgspec.Struct]:
    known = {} if standing is None else {standing.id: standing}
    return to_send(basket, known, stations or (REST,), command_id=uuid4(), at_ms=5)


def sent_of(facts: list[msgspec.Struct]) -> KitchenSent:
    [sent] = [fact for fact in facts if isinstance(fact, KitchenSent)]
    return sent


def standing_after(basket: Basket, facts: list[msgspec.Struct]) -> OrderState:
    """The order as the kitchen has it after its first sending."""
    sent = sent_of(facts)
    lines = tuple(
        LineState(line, (Sending(sent.command_id, TILL, 5, line.milli),)) for line in sent.lines
    )
    return OrderState(sent.order_id, sent.call_number, sent.name, sent.dining, sent.allergy, lines)


def order() -> Basket:
    basket = add_line(empty(), msgspec.structs.replace(latte(note="hot"), quantity_milli=2000))
    return set_allergy(set_name(basket, "Sam"), "nuts")


def test_a_new_order_is_sent_whole_with_its_kitchen_names_notes_and_allergy() -> None:
    basket = order()
    line = msgspec.structs.replace(basket.lines[0], kitchen_name="LAT", course=1)
    sent = sent_of(tell(msgspec.structs.replace(basket, lines=(line,))))
    [told] = sent.lines
    assert (told.name, told.note, told.milli, told.course) == ("LAT", "hot", 2000, 1)
    assert (sent.name, sent.allergy, sent.order_id) == ("Sam", "nuts", basket.id)


def test_a_shop_without_stations_tells_nobody() -> None:
    basket = order()
    assert to_send(basket, {}, (), command_id=uuid4(), at_ms=5) == []
    assert unsent_count(basket, ()) == 0


def test_what_nobody_makes_is_not_sent() -> None:
    assert tell(order(), None, GRILL) == []


def test_nothing_is_sent_twice() -> None:
    basket = order()
    facts = tell(basket)
    again = keep_at_hand(basket, basket.id, basket_id=uuid4())
    assert tell(again, standing_after(basket, facts)) == []
    assert (unsent_count(basket, (REST,)), unsent_count(again, (REST,))) == (1, 0)
    assert again.id != basket.id


def test_only_what_was_added_is_sent_and_only_what_went_is_voided() -> None:
    basket = order()
    standing = standing_after(basket, tell(basket))
    held = keep_at_hand(basket, basket.id, basket_id=uuid4())
    more = set_quantity(held, held.lines[0].id, 3000)
    assert [line.milli for line in sent_of(tell(more, standing)).lines] == [1000]
    fewer = set_quantity(held, held.lines[0].id, 500)
    [voided] = tell(fewer, standing)
    assert isinstance(voided, KitchenVoided)
    assert [one.milli for one in voided.lines] == [1500]
    assert unsent_count(fewer, (REST,)) == 1
    [dropped] = tell(remove_line(held, held.lines[0].id), standing)
    assert isinstance(dropped, KitchenVoided)
    assert [one.milli for one in dropped.lines] == [2000]


def test_a_changed_note_is_a_cancellation_and_an_addition() -> None:
    basket = order()
    standing = standing_after(basket, tell(basket))
    held = keep_at_hand(basket, basket.id, basket_id=uuid4())
    sent, voided = tell(
        change_line(held, held.lines[0].id, new_line_id=uuid4(), note="cold"), standing
    )
    assert isinstance(sent, KitchenSent)
    assert isinstance(voided, KitchenVoided)
    assert [line.note for line in sent.lines] == ["cold"]
    assert [one.line_id for one in voided.lines] == [held.lines[0].id]


def test_what_another_till_voided_already_is_not_voided_again() -> None:
    basket = order()
    standing = standing_after(basket, tell(basket))
    gone = msgspec.structs.replace(standing, lines=(counted(standing.lines[0], voided=2000),))
    held = keep_at_hand(basket, basket.id, basket_id=uuid4())
    assert tell(remove_line(held, held.lines[0].id), gone) == []


def test_a_new_name_or_allergy_is_told_without_lines() -> None:
    basket = order()
    standing = standing_after(basket, tell(basket))
    held = keep_at_hand(basket, basket.id, basket_id=uuid4())
    sent = sent_of(tell(set_allergy(held, "nuts, milk"), standing))
    assert (sent.allergy, sent.lines) == ("nuts, milk", ())


def test_what_was_split_off_is_cancelled_under_the_order_it_was_sent_on() -> None:
    basket = order()
    standing = standing_after(basket, tell(basket))
    made_as = MadeAs(basket.id, basket.lines[0].id)
    split = msgspec.structs.replace(basket.lines[0], id=uuid4(), on_tab_milli=2000, made_as=made_as)
    beside = msgspec.structs.replace(empty(), tab_id=uuid4(), lines=(split,))
    assert orders_behind(beside) == {beside.tab_id, basket.id}
    [voided] = tell(set_quantity(beside, split.id, 500), standing)
    assert isinstance(voided, KitchenVoided)
    assert (voided.order_id, voided.lines[0].line_id) == (basket.id, made_as.line_id)
    assert voided.lines[0].milli == 1500
    [changed] = change_line(beside, split.id, new_line_id=uuid4(), note="cold").lines
    assert changed.made_as is None


def test_what_is_paid_is_told_of_what_is_wanted_before_what_was_taken_off() -> None:
    basket = order()
    standing = standing_after(basket, tell(basket))
    held = keep_at_hand(basket, basket.id, basket_id=uuid4())
    [paid] = to_pay(held, {basket.id: standing}, at_ms=5)
    assert [(one.line_id, one.milli) for one in paid.lines] == [(basket.lines[0].id, 2000)]
    assert to_pay(basket, {basket.id: standing}, at_ms=5) == [], "nobody else knows it"
    assert to_pay(held, {}, at_ms=5) == []
    made_as = MadeAs(basket.id, basket.lines[0].id)
    split = msgspec.structs.replace(basket.lines[0], id=uuid4(), on_tab_milli=2000, made_as=made_as)
    own = msgspec.structs.replace(
        standing.lines[0], line=msgspec.structs.replace(standing.lines[0].line, line_id=split.id)
    )
    tab_id = uuid4()
    beside = msgspec.structs.replace(empty(), tab_id=tab_id, lines=(split,))
    off = msgspec.structs.replace(standing, id=tab_id, lines=(counted(own, voided=2000),))
    both = {basket.id: standing, tab_id: off}
    assert [one.order_id for one in to_pay(beside, both, at_ms=5)] == [basket.id]
    gone = msgspec.structs.replace(standing, lines=(counted(standing.lines[0], voided=2000),))
    [paid] = to_pay(beside, {basket.id: gone}, at_ms=5)
    assert [one.milli for one in paid.lines] == [2000], "the void is cut: the sale stands"
    more = set_quantity(held, held.lines[0].id, 3000)
    [paid] = to_pay(more, {basket.id: standing}, at_ms=5)
    assert [one.milli for one in paid.lines] == [3000]
