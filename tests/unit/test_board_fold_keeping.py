"""How long and how much the hub keeps of what it folds for its boards."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.core.kitchen.records import KitchenRushed, KitchenTouched
from hub.boards import fold as folding
from hub.boards import orders as keeping
from hub.boards.fold import KitchenFold, Look
from tests.support.folded_kitchen import LATER_MS, folded, log_of, place_at, sealed
from tests.support.restaurant import GRILL, Restaurant
from tests.support.shop import ADA, STAFF_ID

pytestmark = pytest.mark.unit


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    yield opened
    opened.close()


def test_old_orders_and_too_many_are_let_go_the_finished_first(
    shop: Restaurant, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = shop.till.hold(shop.basket(1), ADA)
    stands = [shop.till.hold(shop.basket(1), ADA) for _ in range(3)]
    shop.kitchen.finish(done, GRILL.id)
    fold = folded(log_of(shop))
    monkeypatch.setattr(keeping, "MOST_ORDERS", 3)
    fold.orders.forget(shop.now_ms())
    assert fold.orders.order(done) is None
    assert all(fold.orders.order(one) is not None for one in stands)
    fold.orders.forget(shop.now_ms() + keeping.KEPT_FOR_MS + 60_000)
    assert len(fold.orders) == 0


def test_what_is_heard_as_it_is_sent_is_on_boards_whatever_clock_its_till_has(
    shop: Restaurant,
) -> None:
    order_id = shop.till.hold(shop.basket(1), ADA)
    days_later_ms = shop.now_ms() + 3 * keeping.KEPT_FOR_MS
    for is_live, shown in ((False, []), (True, [order_id])):
        fold = KitchenFold()
        for each in log_of(shop):
            fold.take(each.body, each.private, days_later_ms, is_live=is_live)
        look = fold.look([GRILL.id], days_later_ms)
        assert [one.id for one in look.orders] == shown
        fold.orders.forget(days_later_ms)
        assert len(fold.orders) == len(shown)
    assert fold.look([], days_later_ms + keeping.KEPT_FOR_MS + 1).orders == ()


def test_touches_are_remembered_up_to_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "MOST_TOUCHES", 2)
    touches = [KitchenTouched(uuid4(), uuid4(), STAFF_ID, 1) for _ in range(3)]
    fold = folded([sealed(list(touches))])
    assert [fold.knows_touch(one.command_id) for one in touches] == [False, True, True]


def test_an_order_of_which_nothing_was_sent_is_on_no_board() -> None:
    orders = keeping.Orders()
    orders.take(KitchenRushed(uuid4(), True, LATER_MS), place_at(1))
    assert orders.open_since(0) == []
    assert orders.finished_since([GRILL.id], 0, 9) == []
    assert folded([]).look([], LATER_MS) == Look()


def test_a_hub_finds_its_own_life_before_and_no_others() -> None:
    own = sealed([began("H1")])
    other = sealed([began("T1")])
    fold = KitchenFold("H1")
    more = sealed([KitchenRushed(uuid4(), True, 1)], own, stamp=2)
    for each in (own, other, more):
        fold.take(each.body, each.private, LATER_MS)
    assert fold.last_life == folding.Life(own.incarnation, 2, more.hash)


def began(terminal: str) -> IncarnationBegan:
    return IncarnationBegan(uuid4(), terminal, terminal, None, 0, b"", 1)


def test_what_is_over_is_let_go_while_envelopes_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "_FORGETS_EVERY", 2)
    old = LATER_MS - keeping.KEPT_FOR_MS - 1
    fold = folded([sealed([KitchenRushed(uuid4(), True, old)]) for _ in range(3)])
    assert len(fold.orders) == 1
