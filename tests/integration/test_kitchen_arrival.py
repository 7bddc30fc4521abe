"""The kitchen's facts in any order, by any hands: the tables are what the reference says."""

import random
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from uuid6 import uuid7

from fynlo_pos.core.db.driver_connection import DriverConnection, scratch_connection
from fynlo_pos.core.db.engine import scratch_engine
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.db.projection import Placed, projections_of
from fynlo_pos.core.db.projections.all import PROJECTIONS
from fynlo_pos.core.db.schema import create_schema
from fynlo_pos.core.kitchen.records import KitchenVoided
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.ringing import add_line, line_for, remove_line, set_allergy, set_quantity
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.trouble import Refused
from tests.integration.test_kitchen_refunded import give_back
from tests.support.kitchen_reference import fold, sums
from tests.support.restaurant import GRILL, Restaurant, pay
from tests.support.shop import ADA, STAFF_ID, product

pytestmark = pytest.mark.integration

assert PROJECTIONS, "registered by being imported"
KITCHEN_TABLES = [one for one in tables_of(Role.PROJECTION) if one.name.startswith("kitchen")]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    yield opened
    opened.close()


def test_facts_that_arrive_backwards_come_to_the_same(shop: Restaurant, tmp_path: Path) -> None:
    basket = set_allergy(shop.basket(2, quantity_milli=2000), "nuts")
    tab_id = shop.till.hold(basket, ADA)
    shop.kitchen.rush(tab_id, is_on=True)
    shop.kitchen.finish(tab_id, GRILL.id, {shop.part(tab_id, basket.lines[0].id): 1000})
    shop.kitchen.finish(tab_id, GRILL.id)
    shop.kitchen.recall(tab_id, GRILL.id)
    again = shop.second.recall(tab_id)
    shop.second.hold(set_allergy(remove_line(again, again.lines[0].id), "milk"), ADA)
    shop.kitchen.rush(tab_id, is_on=False)
    told = shop.facts()
    forwards, backwards = rebuilt(told, tmp_path / "a.db"), rebuilt(told[::-1], tmp_path / "b.db")
    assert forwards == backwards
    assert sums(shop.order(tab_id)) == fold(fact for fact, _ in told)
    assert (shop.order(tab_id).allergy, shop.order(tab_id).is_rushed) == ("milk", False)


@pytest.mark.parametrize("seen", ["on a screen", "on paper"])
def test_what_is_struck_once_it_is_seen_keeps_its_ticket_open_in_any_order(
    shop: Restaurant, tmp_path: Path, seen: str
) -> None:
    basket = shop.basket(2)
    tab_id = shop.till.hold(basket, ADA)
    line = next(one for one in shop.order(tab_id).lines if one.line.station_id == GRILL.id)
    if seen == "on paper":
        shop.till.chit_printed(tab_id, GRILL.id, [line.first.command_id])
    else:
        shop.kitchen.acknowledge(tab_id, GRILL.id, [line.first.command_id])
    again = shop.till.recall(tab_id)
    shop.till.hold(remove_line(again, line.line.line_id), ADA)
    told = shop.facts()

    assert len(told) == 3
    for nth, some in enumerate(permutations(told)):
        tables = rebuilt(list(some), tmp_path / f"{nth}.db")
        open_at = {row[1]: row[4] for row in tables["kitchen_ticket"]}
        assert open_at[GRILL.id.bytes] == 1, [type(fact).__name__ for fact, _ in some]


@pytest.mark.parametrize("turn", range(12))
def test_what_two_tills_refund_apart_is_called_off_once_in_any_order(
    shop: Restaurant, tmp_path: Path, turn: int
) -> None:
    basket = shop.basket(1, quantity_milli=3000)
    tab_id = shop.till.hold(basket, ADA)
    shop.kitchen.acknowledge(tab_id, GRILL.id, [shop.part(tab_id, basket.lines[0].id)[1]])
    give_back(shop.second, pay(shop.till, shop.till.recall(tab_id)), 0)
    told = shop.facts()
    *_, (refunded, place) = told
    assert isinstance(refunded, KitchenVoided)
    [off] = refunded.called_off
    fewer = msgspec.structs.replace(off, parts=((off.parts[0][0], 1000),))
    apart = msgspec.structs.replace(refunded, called_off=(fewer,))
    told.append((apart, msgspec.structs.replace(place, stamp=place.stamp + 1)))
    as_it_was = rebuilt(told, tmp_path / "a.db")
    random.Random(turn).shuffle(told)

    assert rebuilt(told, tmp_path / "b.db") == as_it_was
    assert sums(shop.order(tab_id)) == fold(fact for fact, _ in told)
    [line] = shop.order(tab_id).lines
    assert (line.wanted, line.struck, line.is_open) == (0, 3000, True)


def test_what_was_called_off_before_it_arrives_is_on_no_board(
    shop: Restaurant, tmp_path: Path
) -> None:
    sale = pay(shop.till, shop.basket(1))
    give_back(shop.till, sale, 0)
    told = shop.facts()
    assert len(told) == 2
    backwards = rebuilt(told[::-1], tmp_path / "b.db")
    assert backwards == rebuilt(told, tmp_path / "a.db")
    assert [row[4] for row in backwards["kitchen_ticket"]] == [0]


acts = st.lists(
    st.tuples(
        st.sampled_from(
            ["add", "more", "fewer", "drop", "hold", "send", "see", "make", "recall", "print"]
        ),
        st.booleans(),
        st.integers(0, 3),
    ),
    min_size=4,
    max_size=25,
)


def play(shop: Restaurant, script: list[tuple[str, bool, int]]) -> UUID:
    """Two tills work on one tab, and a kitchen beside them.

    A till that finds nothing left on it to take up has no more to do with it.
    """
    tab_id = shop.till.hold(shop.basket(2), ADA)
    tills = {True: shop.till, False: shop.second}
    at_hand: dict[bool, Basket | None] = {one: tills[one].recall(tab_id) for one in tills}
    for act, who, which in script:
        if act in {"see", "make", "recall", "print"}:
            work(shop, tab_id, act, which)
            continue
        basket = at_hand[who]
        if basket is None:
            continue
        lines = basket.lines
        line = lines[which % len(lines)] if lines else None
        if act == "add":
            new = line_for(
                product(which), line_id=uuid7(), rung_by=STAFF_ID, rung_at_ms=shop.now_ms()
            )
            basket = add_line(basket, new)
        elif act == "more" and line:
            basket = set_quantity(basket, line.id, line.quantity_milli + 1000)
        elif act == "fewer" and line and line.quantity_milli > 1000:
            basket = set_quantity(basket, line.id, line.quantity_milli - 1000)
        elif act == "drop" and line:
            basket = remove_line(basket, line.id)
        elif act in {"hold", "send"}:
            at_hand[who] = hand_in(tills[who], basket, tab_id, act)
            continue
        tills[who].keep_basket(basket)
        at_hand[who] = basket
    return tab_id


def hand_in(till: Till, basket: Basket, tab_id: UUID, act: str) -> Basket | None:
    if act == "send":
        return till.send(basket, ADA)
    till.hold(basket, ADA)
    try:
        return till.recall(tab_id)
    except Refused:
        return None


def work(shop: Restaurant, tab_id: UUID, act: str, which: int) -> None:
    order = shop.order(tab_id)
    line = order.lines[which % len(order.lines)]
    one, sent = line.line, line.sendings[which % len(line.sendings)]
    commands = [sending.command_id for line in order.lines for sending in line.sendings]
    if act == "see":
        shop.kitchen.acknowledge(tab_id, one.station_id, commands[: which + 1])
    elif act == "make":
        shop.kitchen.finish(
            tab_id, one.station_id, {(one.line_id, sent.command_id): 1000} if which else None
        )
    elif act == "recall":
        shop.kitchen.recall(tab_id, one.station_id)
    elif act == "print":
        shop.till.chit_printed(tab_id, one.station_id, commands[: which + 1])


@pytest.mark.slow
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts, st.integers(0, 10**6))
def test_any_work_of_two_tills_and_a_kitchen_comes_to_what_the_reference_says(
    tmp_path_factory: pytest.TempPathFactory, script: list[tuple[str, bool, int]], seed: int
) -> None:
    folder = tmp_path_factory.mktemp("kitchen")
    shop = Restaurant(folder / "till")
    try:
        tab_id = play(shop, script)
        told = shop.facts()
        order = shop.order(tab_id)
        assert sums(order) == fold(fact for fact, _ in told)
        assert all(one.done + one.on_paper + one.to_make == one.wanted for one in order.lines)
        assert rebuilt(told, folder / "a.db") == rebuilt(shuffled(told, seed), folder / "b.db")
    finally:
        shop.close()


def shuffled(
    told: list[tuple[msgspec.Struct, Placed]], seed: int
) -> list[tuple[msgspec.Struct, Placed]]:
    return random.Random(seed).sample(told, len(told))


def rebuilt(
    told: list[tuple[msgspec.Struct, Placed]], path: Path
) -> dict[str, list[tuple[object, ...]]]:
    """The kitchen's tables after some facts in some order."""
    key = bytes(32)
    with scratch_engine(path, key).begin() as empty:
        create_schema(empty)
    with scratch_connection(path, key) as connection, connection.begin():
        for fact, place in told:
            for projection in projections_of(type(fact)):
                projection(connection, [fact], place)
        return {one.name: dump(connection, one.name) for one in KITCHEN_TABLES}


def dump(connection: DriverConnection, table: str) -> list[tuple[object, ...]]:
    return sorted(connection.exec_driver_sql(f"SELECT * FROM {table}"))
