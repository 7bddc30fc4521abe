"""What the hub folds for its boards is what a kitchen's own database says, whatever came."""

import itertools
import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fynlo_pos.core.db import kitchen_rows
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.documents import patch_for
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.records import (
    Counted,
    Head,
    KitchenAllergySeen,
    KitchenBumped,
    KitchenCourseSet,
    KitchenPaid,
    KitchenPrinted,
    KitchenRushed,
    KitchenSent,
    KitchenVoided,
    MadeFor,
    SentLine,
)
from fynlo_pos.core.kitchen.standing import boards_for
from fynlo_pos.core.sales.ringing import remove_line, set_allergy
from hub.boards import fold as folding
from hub.boards import orders as keeping
from hub.boards.board import screens
from hub.boards.fold import KitchenFold, Look
from tests.support.folded_kitchen import LATER_MS, folded, log_of, place_at, sealed
from tests.support.restaurant import BAR, GRILL, Restaurant
from tests.support.shop import ADA

if TYPE_CHECKING:
    from fynlo_pos.core.envelope import Envelope

pytestmark = pytest.mark.unit


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    yield opened
    opened.close()


def look_of(shop: Restaurant, now_ms: int) -> Look:
    """What the kitchen's window reads of its database."""
    with shop.open.readers.connect() as now:
        since_ms = now_ms - keeping.KEPT_FOR_MS
        orders = kitchen_rows.read_open_orders(now, since_ms)
        orders += kitchen_rows.read_orders_heard_of_late(now, since_ms)
        stations = boards_for(kitchen_rows.read_every_station(now), orders)
        made_at = [one.id for one in screens(stations)]
        return Look(
            stations=tuple(stations),
            orders=tuple(orders),
            finished=tuple(
                kitchen_rows.read_finished_orders(
                    now, made_at, now_ms - folding.FINISHED_FOR_MS, folding.MOST_FINISHED
                )
            ),
            times_ms={
                one: kitchen_rows.read_kitchen_times(
                    now, one, now_ms - folding.TIMES_FOR_MS, folding.MOST_FINISHED
                )
                for one in made_at
            },
        )


def by_id(look: Look) -> Look:
    orders = tuple(sorted(look.orders, key=lambda one: one.id))
    return msgspec.structs.replace(look, orders=orders)


def same(shop: Restaurant, fold: KitchenFold) -> bool:
    now_ms = shop.now_ms()
    made_at = [one.id for one in screens(fold.boards(now_ms))]
    return by_id(fold.look(made_at, now_ms)) == by_id(look_of(shop, now_ms))


def test_a_day_in_the_kitchen_is_the_same_at_the_hub(shop: Restaurant) -> None:
    first = set_allergy(shop.basket(3, quantity_milli=2000), "nuts")
    tab_id = shop.till.hold(first, ADA)
    other_id = shop.till.hold(shop.basket(2), ADA)
    order = shop.order(tab_id)
    commands = [sending.command_id for line in order.lines for sending in line.sendings]
    shop.kitchen.acknowledge(tab_id, GRILL.id, commands)
    shop.kitchen.see_allergy(tab_id, GRILL.id)
    shop.kitchen.finish(tab_id, GRILL.id, {shop.part(tab_id, first.lines[0].id): 1000})
    shop.kitchen.rush(other_id, is_on=True)
    again = shop.second.recall(tab_id)
    shop.second.hold(remove_line(again, again.lines[0].id), ADA)
    assert same(shop, folded(log_of(shop)))
    for station in (GRILL, BAR):
        shop.kitchen.finish(tab_id, station.id)
        shop.kitchen.finish(other_id, station.id)
    shop.kitchen.recall(other_id, GRILL.id)
    shop.kitchen.collect(tab_id)
    assert same(shop, folded(log_of(shop)))
    fold = folded(log_of(shop))
    assert fold.orders.order(tab_id) == shop.order(tab_id)
    assert fold.orders.order(uuid4()) is None
    assert fold.venue() is not None


acts = st.lists(
    st.tuples(
        st.sampled_from(["hold", "see", "make", "all", "back", "rush", "read", "clear", "collect"]),
        st.integers(0, 5),
        st.booleans(),
    ),
    min_size=3,
    max_size=20,
)


@pytest.mark.slow
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(script=acts, seed=st.integers(0, 10_000))
def test_whatever_is_done_and_in_whichever_order_chains_come(
    shop: Restaurant, script: list[tuple[str, int, bool]], seed: int
) -> None:
    tabs = [shop.till.hold(set_allergy(shop.basket(2), "milk"), ADA)]
    for act, which, is_grill in script:
        if act == "hold":
            tabs.append(shop.second.hold(shop.basket(1 + which % 3), ADA))
        else:
            work(shop, tabs[which % len(tabs)], act, which, is_grill)
    chains: dict[UUID, list[Envelope]] = {}
    for each in log_of(shop):
        chains.setdefault(each.incarnation, []).append(each)
    shuffled: list[Envelope] = []
    chance = random.Random(seed)
    while any(chains.values()):
        shuffled.append(chance.choice([one for one in chains.values() if one]).pop(0))
    assert same(shop, folded(shuffled))


def work(shop: Restaurant, tab_id: UUID, act: str, which: int, is_grill: bool) -> None:
    order, station, kitchen = shop.order(tab_id), (GRILL if is_grill else BAR).id, shop.kitchen
    state = order.lines[which % len(order.lines)]
    line, sent = state.line, state.sendings[which % len(state.sendings)]
    part = line.line_id, sent.command_id
    commands = [sent.command_id for one in order.lines for sent in one.sendings]
    acts: dict[str, Callable[[], None]] = {
        "see": lambda: kitchen.acknowledge(tab_id, station, commands),
        "make": lambda: kitchen.finish(tab_id, line.station_id, {part: 1000}),
        "all": lambda: kitchen.finish(tab_id, station),
        "back": lambda: kitchen.recall(tab_id, station),
        "rush": lambda: kitchen.rush(tab_id, is_on=is_grill),
        "read": lambda: kitchen.see_allergy(tab_id, station),
        "clear": lambda: kitchen.clear(tab_id, station, [part]),
        "collect": lambda: kitchen.collect(tab_id),
    }
    acts[act]()


def test_what_cannot_be_read_says_nothing_and_stops_nothing(shop: Restaurant) -> None:
    tab_id = shop.till.hold(shop.basket(2), ADA)
    log = log_of(shop)
    fold = KitchenFold()
    rushed = sealed([KitchenRushed(tab_id, True, LATER_MS)])
    newer = rushed.body.replace(b"kitchen_rushed", b"kitchen_rushes")
    torn = rushed.body.replace(b"is_on", b"is_of")
    fold.take(b"\xff\x00", b"", LATER_MS)
    fold.take(torn, b"", LATER_MS)
    fold.take(newer, b"", LATER_MS)
    for each in log:
        fold.take(each.body, each.private, LATER_MS)
    assert fold.skipped == 2
    assert fold.orders.order(tab_id) == shop.order(tab_id)


def test_a_private_part_that_is_not_the_chained_one_is_not_believed() -> None:
    seen = sealed([KitchenAllergySeen(uuid4(), GRILL.id, "nuts", LATER_MS)])
    fold = KitchenFold()
    fold.take(seen.body, seen.private[:-1] + b"x", LATER_MS)
    assert (fold.skipped, fold.changes) == (1, 0)


def test_a_stamp_far_ahead_is_not_believed_and_moves_no_others() -> None:
    fold = folded([sealed([KitchenRushed(uuid4(), True, 1)], stamp=folding.LEAP + 5)])
    assert (fold.largest_stamp, fold.skipped, len(fold.orders)) == (0, 1, 0)


def test_an_envelope_that_comes_twice_counts_once_and_a_twin_counts_beside() -> None:
    order_id = uuid4()
    first = sealed([KitchenRushed(order_id, True, 1)])
    second = sealed([KitchenRushed(order_id, False, 2)], first, stamp=2)
    twin = sealed([KitchenRushed(order_id, True, 3)], first, stamp=3)
    fold = folded([first, first, second, second, twin, first, second])
    assert (fold.changes, fold.skipped) == (3, 0)
    main = first.incarnation
    assert fold.has(main, 2, second.hash)
    assert fold.has(main, 2, twin.hash)
    assert not fold.has(main, 1, second.hash)
    assert not fold.has(main, 3, twin.hash)
    assert not fold.has(uuid4(), 1, first.hash)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_what_was_taken_in_is_known_whichever_branch_came_first(order: tuple[int, ...]) -> None:
    """Only what a branch stands on comes before it: which of them bears the name is by chance."""
    first = sealed([KitchenRushed(uuid4(), True, 1)])
    second = sealed([KitchenRushed(uuid4(), True, 2)], first, stamp=2)
    third = sealed([KitchenRushed(uuid4(), True, 3)], second, stamp=3)
    twins = [sealed([KitchenRushed(uuid4(), True, at)], first, stamp=2) for at in (4, 5)]
    branches = [[second, third], *([twin] for twin in twins)]
    fold = folded([first, *(each for at in order for each in branches[at])])
    heads = [third, *twins, second, first]
    assert all(fold.has(each.incarnation, each.seq, each.hash) for each in heads)
    without = folded([first, *(each for at in order if at for each in branches[at])])
    assert not without.has(third.incarnation, third.seq, third.hash)


def test_the_later_of_two_says_what_stands_in_whichever_order_they_come() -> None:
    order_id, line = uuid4(), SentLine(uuid4(), GRILL.id, 1000, "Burger", Dining.EAT_IN, course=1)
    first = KitchenSent(uuid4(), order_id, 7, "Sam", Dining.EAT_IN, "", 5, (line,))
    later = KitchenSent(uuid4(), order_id, 7, "Kim", Dining.EAT_IN, "", 9, ())
    burger = partial(Counted, line.line_id, GRILL.id, command_id=first.command_id)
    facts: list[tuple[msgspec.Struct, int]] = [
        (first, 1),
        (later, 2),
        (KitchenCourseSet(order_id, 1, False, 10), 3),
        (KitchenCourseSet(order_id, 1, True, 11), 4),
        (KitchenPrinted(order_id, GRILL.id, first.command_id, 20), 5),
        (KitchenPrinted(order_id, GRILL.id, first.command_id, 15), 6),
        (KitchenBumped(order_id, (), 21, (burger(1000),)), 7),
        (KitchenPrinted(order_id, GRILL.id, first.command_id, 22, (burger(400),)), 8),
    ]
    states = []
    for told in (facts, facts[::-1]):
        orders = keeping.Orders()
        for fact, stamp in told:
            orders.take(fact, place_at(stamp))
        states.append(orders.order(order_id))
    assert states[0] == states[1]
    stands = states[0]
    assert stands is not None
    assert (stands.name, stands.waiting, dict(stands.fired)) == ("Kim", frozenset({1}), {})
    assert stands.lines[0].sendings[0].printed_at_ms == 15
    assert (stands.lines[0].on_paper, stands.lines[0].to_make) == (400, 600)


def test_what_was_set_of_a_head_stands_whatever_else_a_later_sending_says_of_it() -> None:
    """One whose beginning is not told any more says as much of it as is known."""
    order_id = uuid4()
    line = SentLine(uuid4(), GRILL.id, 1000, "Burger", Dining.EAT_IN)
    told = partial(KitchenSent, call_number=7, dining=Dining.EAT_IN, order_id=order_id, at_ms=5)
    facts: list[tuple[KitchenSent, int]] = [
        (told(uuid4(), name="Sam", allergy="", lines=(line,), sets=()), 1),
        (told(uuid4(), name="Sam", allergy="nuts", lines=(), sets=(Head.ALLERGY,)), 2),
        (told(uuid4(), name="Kim", allergy="", lines=(line,), sets=(Head.NAME,)), 3),
        (told(uuid4(), name="Sam", allergy="", table="7", lines=(line,), sets=(Head.TABLE,)), 4),
    ]
    for order in itertools.permutations(facts):
        orders = keeping.Orders()
        for fact, stamp in order:
            orders.take(fact, place_at(stamp))
        stands = orders.order(order_id)
        assert stands is not None
        assert (stands.name, stands.allergy, stands.table) == ("Kim", "nuts", "7")


def test_of_two_who_tell_for_whom_a_line_is_made_the_later_stands_whichever_came_first() -> None:
    order_id, line = uuid4(), SentLine(uuid4(), GRILL.id, 1000, "Burger", Dining.EAT_IN)
    part = partial(MadeFor, uuid4(), uuid4())
    told = partial(KitchenSent, uuid4(), order_id, 7, "Sam", Dining.EAT_IN, "", 5)
    facts: list[tuple[KitchenSent, int]] = [
        (told((line,)), 1),
        (told((), sets=(), made_for=(part("milk"),)), 2),
        (told((), sets=(), made_for=(part("nuts"),)), 3),
    ]
    for order in itertools.permutations(facts):
        orders = keeping.Orders()
        for fact, stamp in order:
            orders.take(fact, place_at(stamp))
        stands = orders.order(order_id)
        assert stands is not None
        assert stands.allergy == "nuts"


@pytest.mark.parametrize("turn", range(8))
def test_what_twins_say_at_one_stamp_stands_whichever_came_first(turn: int) -> None:
    """Which of them bears the chain's name is by chance; which of them stands is not."""
    order_id, line = uuid4(), SentLine(uuid4(), GRILL.id, 1000, "Burger", Dining.EAT_IN, course=1)
    sent = KitchenSent(uuid4(), order_id, 7, "Sam", Dining.EAT_IN, "", turn, (line,))
    first = sealed([sent])
    held = sealed([KitchenCourseSet(order_id, 1, True, 10)], first, stamp=9)
    fired = sealed([KitchenCourseSet(order_id, 1, False, 10)], first, stamp=9)
    shown = [
        folded([first, *twins]).orders.order(order_id) for twins in ((held, fired), (fired, held))
    ]
    stands = shown[0]
    assert stands is not None
    assert stands == shown[1]
    assert stands.waiting == (frozenset({1}) if held.hash > fired.hash else frozenset())


def test_what_is_paid_for_is_wanted_though_it_was_voided() -> None:
    """A sale says how much of a line is paid, and not of which sending."""
    order, line, command = uuid4(), uuid4(), uuid4()
    burger = SentLine(line, GRILL.id, 1000, "Burger", Dining.EAT_IN)
    sent = KitchenSent(command, order, 1, "", Dining.EAT_IN, "", LATER_MS, (burger,))
    voided = KitchenVoided(order, (Counted(line, GRILL.id, 1000, command),), LATER_MS)
    paid = KitchenPaid(order, (Counted(line, GRILL.id, 1000),), LATER_MS)
    for facts, wanted in (([sent, voided], 0), ([sent, voided, paid], 1000)):
        each, fold = sealed([*facts]), KitchenFold()
        fold.take(each.body, each.private, LATER_MS)
        shown = fold.orders.order(order)
        assert shown is not None
        assert [one.wanted for one in shown.lines] == [wanted]


def test_a_station_that_another_till_took_away_stays_a_board_until_it_has_nothing_to_make(
    shop: Restaurant,
) -> None:
    tab_id = shop.till.hold(shop.basket(1), ADA)
    with shop.open.store.transaction() as tx:
        before, places = tx.document(Station, GRILL.id)
        gone = msgspec.structs.replace(GRILL, archived=True)
        patch = patch_for(gone, before=before, places=places, by_staff=None, at_ms=shop.now_ms())
        assert patch is not None
        tx.append(patch)
    assert same(shop, folded(log_of(shop)))
    assert folded(log_of(shop)).boards(shop.now_ms()) == [BAR, GRILL]
    shop.kitchen.finish(tab_id, GRILL.id)
    assert same(shop, folded(log_of(shop)))
    assert folded(log_of(shop)).boards(shop.now_ms()) == [BAR]
