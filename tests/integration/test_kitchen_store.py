"""The kitchen over a real database: in the sale's own envelope, once, and whatever the order."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.log_rows import read_records
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.db.projections.all import PROJECTIONS
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.kitchen.records import KitchenPaid, KitchenSent
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import remove_line, set_allergy, set_quantity
from fynlo_pos.core.tabs.records import TabLineRung
from fynlo_pos.core.trouble import Refused, Trouble
from tests.support.restaurant import BAR, GRILL, Restaurant, pay
from tests.support.shop import ADA, product

pytestmark = pytest.mark.integration

assert PROJECTIONS, "registered by being imported"
KITCHEN_TABLES = [one for one in tables_of(Role.PROJECTION) if one.name.startswith("kitchen")]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    yield opened
    opened.close()


def test_a_sale_and_what_it_sends_are_one_envelope(shop: Restaurant) -> None:
    """A paid line the kitchen never got is impossible: no envelope holds the one without both."""
    basket = shop.basket(3)
    sale = pay(shop.till, basket)
    with shop.open.readers.connect() as now:
        seq = now.exec_driver_sql("SELECT seq FROM sale WHERE sale_id = ?", (sale.id.bytes,))
        records = read_records(now, shop.open.incarnation.bytes, seq.scalar_one())
    kinds = [type(record) for record in records]
    assert SaleSealed in kinds
    assert KitchenSent in kinds
    order = shop.order(sale.id)
    assert {one.line.line_id for one in order.lines} == {line.id for line in basket.lines}
    assert [one.unseen for one in order.lines] == [1000] * 3


def test_a_sale_that_is_not_kept_sends_nothing(
    shop: Restaurant, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise Trouble("The disk is full.")

    basket = shop.basket(2)
    with monkeypatch.context() as patch:
        patch.setattr("fynlo_pos.core.db.store.append_envelope", broken)
        with pytest.raises(Trouble):
            pay(shop.till, basket)
    assert shop.facts() == []
    pay(shop.till, basket)
    assert len(shop.facts()) == 1


def test_a_held_order_and_what_it_sends_are_one_envelope(shop: Restaurant) -> None:
    tab_id = shop.till.hold(shop.basket(2), ADA)
    [(sent, place)] = shop.facts()
    with shop.open.readers.connect() as now:
        records = read_records(now, place.incarnation.bytes, place.seq)
    assert sum(isinstance(record, TabLineRung) for record in records) == 2
    assert isinstance(sent, KitchenSent)
    assert sent.order_id == tab_id


def test_each_line_goes_to_its_station(shop: Restaurant) -> None:
    sale = pay(shop.till, shop.basket(3))
    order = shop.order(sale.id)
    assert [one.line.name for one in order.at(BAR.id)] == [product(1).name]
    assert len(order.at(GRILL.id)) == 2


def test_ten_taps_on_pay_send_once(shop: Restaurant) -> None:
    basket = shop.basket(2)
    for _ in range(10):
        pay(shop.till, basket)
    assert len(shop.facts()) == 1


def test_ten_taps_on_send_send_once_and_the_order_stays_at_hand(shop: Restaurant) -> None:
    basket = shop.basket(2)
    drafts = {shop.till.send(basket, ADA).id for _ in range(10)}
    assert len(drafts) == 1
    assert [sent.lines[0].milli for sent, _ in shop.facts()] == [1000]  # type: ignore[attr-defined]
    shop.till.hold(shop.till.send(basket, ADA), ADA)
    with pytest.raises(Refused, match="sent and put by already"):
        shop.till.send(basket, ADA)


def test_holding_recalling_and_paying_elsewhere_never_cooks_twice(shop: Restaurant) -> None:
    tab_id = shop.till.hold(shop.basket(3), ADA)
    for till in (shop.second, shop.till, shop.second):
        till.hold(till.recall(tab_id), ADA)
    pay(shop.second, shop.second.recall(tab_id))
    assert [type(fact) for fact, _ in shop.facts()] == [KitchenSent, KitchenPaid]
    assert [one.sent for one in shop.order(tab_id).lines] == [1000] * 3


def test_two_tills_that_add_to_one_line_send_both_additions(shop: Restaurant) -> None:
    tab_id = shop.till.hold(shop.basket(1), ADA)
    mine, theirs = shop.till.recall(tab_id), shop.second.recall(tab_id)
    shop.till.hold(set_quantity(mine, mine.lines[0].id, 2000), ADA)
    shop.second.hold(set_quantity(theirs, theirs.lines[0].id, 3000), ADA)
    [line] = shop.order(tab_id).lines
    assert (line.sent, line.to_make) == (4000, 4000)


def test_two_tills_that_void_one_line_cancel_it_once(shop: Restaurant) -> None:
    tab_id = shop.till.hold(shop.basket(2), ADA)
    mine, theirs = shop.till.recall(tab_id), shop.second.recall(tab_id)
    shop.till.hold(remove_line(mine, mine.lines[0].id), ADA)
    shop.second.hold(remove_line(theirs, theirs.lines[0].id), ADA)
    order = shop.order(tab_id)
    assert sorted(one.wanted for one in order.lines) == [0, 1000]
    assert max(one.voided for one in order.lines) == 1000


def test_a_line_split_to_another_order_is_not_cooked_again_and_can_be_cancelled(
    shop: Restaurant,
) -> None:
    tab_id = shop.till.hold(shop.basket(2, quantity_milli=3000), ADA)
    line = shop.order(tab_id).lines[0].line
    beside = shop.till.split_tab(tab_id, {line.line_id: 1000}, ADA, split_id=uuid7())
    basket = shop.till.recall(beside)
    shop.till.hold(basket, ADA)
    sent = [fact for fact, _ in shop.facts() if isinstance(fact, KitchenSent)]
    assert [len(one.lines) for one in sent] == [2, 0], "that it is another's is told, and no more"
    assert len(shop.facts()) == 2
    basket = shop.till.recall(beside)
    shop.till.hold(remove_line(basket, basket.lines[0].id), ADA)
    cancelled = shop.order(tab_id).line_at(line.line_id, line.station_id)
    assert cancelled is not None
    assert (cancelled.sent, cancelled.voided, cancelled.to_make) == (3000, 1000, 2000)


def test_an_allergy_goes_with_a_held_order_its_split_and_its_merge(shop: Restaurant) -> None:
    tab_id = shop.till.hold(set_allergy(shop.basket(2, quantity_milli=2000), "nuts"), ADA)
    basket = shop.till.recall(tab_id)
    assert basket.allergy == "nuts"
    shop.till.hold(set_allergy(basket, "nuts, milk"), ADA)
    assert shop.order(tab_id).allergy == "nuts, milk"
    line = shop.order(tab_id).lines[0].line
    beside = shop.till.split_tab(tab_id, {line.line_id: 1000}, ADA, split_id=uuid7())
    split = shop.till.recall(beside)
    assert split.allergy == "nuts, milk"
    shop.till.hold(split, ADA)
    other = shop.till.hold(set_allergy(shop.basket(1), "eggs"), ADA)
    shop.till.merge_tabs([beside], other, ADA, merge_id=uuid7())
    assert shop.till.recall(other).allergy == "eggs, nuts, milk"


def test_the_kitchen_knows_at_which_table_an_order_sits(shop: Restaurant) -> None:
    tab_id = shop.till.hold(shop.basket(1), ADA)
    assert shop.order(tab_id).table == ""
    shop.till.seat_tab(tab_id, ADA, table="4")
    assert shop.order(tab_id).table == "4"
    shop.till.hold(shop.till.recall(tab_id), ADA)
    shop.till.seat_tab(tab_id, ADA, table="4")
    assert len(shop.facts()) == 2
    basket = shop.till.recall(tab_id)
    shop.till.hold(set_quantity(basket, basket.lines[0].id, 2000), ADA)
    assert shop.order(tab_id).table == "4"


def test_what_waits_is_called_away_when_it_is_paid(shop: Restaurant) -> None:
    """Nobody could call it away any more."""
    basket = shop.basket(2)
    later = msgspec.structs.replace(basket.lines[0], course=1)
    basket = msgspec.structs.replace(basket, lines=(later, basket.lines[1]))
    tab_id = shop.till.hold(basket, ADA)
    assert shop.order(tab_id).waits(1)
    pay(shop.till, shop.till.recall(tab_id))
    assert not shop.order(tab_id).waits(1)
    at_once = msgspec.structs.replace(basket, id=uuid7(), lines=(later,))
    assert not shop.order(pay(shop.till, at_once).id).waits(1)


def test_a_line_is_sent_once_its_station_said_that_it_shows_it(shop: Restaurant) -> None:
    sale = pay(shop.till, shop.basket(2))
    [(sent, _)] = shop.facts()
    assert isinstance(sent, KitchenSent)
    shop.kitchen.acknowledge(sale.id, GRILL.id, [sent.command_id])
    unseen = {one.line.station_id: one.unseen for one in shop.order(sale.id).lines}
    assert unseen == {GRILL.id: 0, BAR.id: 1000}
    shop.till.chit_printed(sale.id, BAR.id, [sent.command_id])
    assert [one.on_paper for one in shop.order(sale.id).at(BAR.id)] == [1000]
    written = len(shop.facts())
    shop.till.chit_printed(sale.id, BAR.id, [sent.command_id])
    shop.kitchen.acknowledge(sale.id, GRILL.id, [sent.command_id])
    assert len(shop.facts()) == written


def test_a_ticket_goes_when_it_is_made_and_comes_back_when_it_is_recalled(
    shop: Restaurant,
) -> None:
    sale = pay(shop.till, shop.basket(2))
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    shop.kitchen.finish(sale.id, GRILL.id)
    shop.kitchen.finish(sale.id, BAR.id)
    assert reading.open_kitchen_orders(0) == []
    assert [one.id for one in reading.finished_kitchen_orders([GRILL.id, BAR.id], 0)] == [sale.id]
    assert len(reading.kitchen_times(GRILL.id, 0)) == 1
    shop.kitchen.recall(sale.id, GRILL.id)
    assert [one.id for one in reading.open_kitchen_orders(0)] == [sale.id]
    assert reading.finished_kitchen_orders([GRILL.id], 0) == []
    assert reading.kitchen_order(UUID(int=5)) is None
    assert [one.name for one in reading.stations()] == ["Grill", "Bar"]
    reading.close()


def test_marks_stand_as_they_were_said_last(shop: Restaurant) -> None:
    basket = set_allergy(shop.basket(1), "nuts")
    line = msgspec.structs.replace(basket.lines[0], course=1)
    order_id = shop.till.hold(msgspec.structs.replace(basket, lines=(line,)), ADA)
    assert shop.order(order_id).waits(1)
    shop.till.set_course(order_id, 1, is_held=False)
    assert not shop.order(order_id).waits(1)
    shop.till.set_course(order_id, 1, is_held=True)
    assert shop.order(order_id).waits(1)
    shop.kitchen.set_course(order_id, 1, is_held=False)
    assert not shop.order(order_id).waits(1)
    shop.kitchen.rush(order_id, is_on=True)
    assert shop.order(order_id).is_rushed
    shop.kitchen.see_allergy(order_id, GRILL.id)
    assert not shop.order(order_id).needs_allergy_seen(GRILL.id)
    shop.kitchen.finish(order_id, GRILL.id, {shop.part(order_id, line.id): 1000})
    shop.kitchen.collect(order_id)
    [burger] = shop.order(order_id).at(GRILL.id)
    assert burger.first.collected == 1000
    shop.kitchen.recall_at_pass(order_id, [GRILL.id])
    [burger] = shop.order(order_id).at(GRILL.id)
    assert burger.first.collected == 0
    shop.kitchen.clear(order_id, GRILL.id, [shop.part(order_id, line.id)])
    shop.kitchen.rush(UUID(int=6), is_on=True)
    shop.till.set_course(UUID(int=6), 1, is_held=True)
    shop.till.chit_printed(UUID(int=6), GRILL.id, [])


def test_a_shop_without_stations_writes_nothing_of_a_kitchen(tmp_path: Path) -> None:
    with_none = Restaurant(tmp_path / "till", stations=())
    pay(with_none.till, with_none.basket(2))
    with_none.till.hold(with_none.basket(2), ADA)
    assert with_none.facts() == []
    with_none.close()


def test_the_doctor_rebuilds_the_kitchens_tables(shop: Restaurant, tmp_path: Path) -> None:
    sale = pay(shop.till, shop.basket(3))
    shop.kitchen.finish(sale.id, GRILL.id)
    shop.kitchen.recall(sale.id, GRILL.id)
    assert examine(shop.open.readers, tmp_path).faults == ()
