"""A venue's kitchen inside a hub, where the store can be made to fail: kept first, shown after."""

import asyncio
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from msgspec.structs import replace

from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.envelope import SALT_BYTES, Envelope, seal_envelope
from fynlo_pos.core.kitchen.records import KitchenRushed
from fynlo_pos.sync.protocol.codec import LARGEST_FRAME
from fynlo_pos.sync.protocol.link import fork_name
from hub.boards import kitchen as keeping
from hub.boards.acts import Act, Touch
from hub.boards.kitchen import Busy, VenueKitchen
from hub.codes import now_ms
from hub.hub import Hub
from hub.relay.values import chain_from
from hub.store.port import Batch, Kept
from tests.support.board_hub import (
    BOARD,
    VENUE,
    hub_over,
    row_of,
    run,
    stored,
    until,
)
from tests.support.restaurant import GRILL, Restaurant
from tests.support.shop import ADA

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    opened.clock = count(now_ms())
    yield opened
    opened.close()


def bumped(kitchen: VenueKitchen, order_id: UUID) -> int:
    order = kitchen.fold.orders.order(order_id)
    return sum(sent.bumped for one in order.lines for sent in one.sendings) if order else -1


def test_a_touch_that_the_disk_refuses_is_not_shown_and_is_done_when_told_again(
    shop: Restaurant,
) -> None:
    order_id = shop.till.hold(shop.basket(2), ADA)
    store = stored(shop)
    ready = Touch(uuid4(), Act.READY, order_id, GRILL.id)

    async def work() -> None:
        async with hub_over(store) as (_hub, boards), boards.kitchen(VENUE) as kitchen:
            await kitchen.ready()
            changed = kitchen.watch()
            store.is_full = True
            with pytest.raises(Busy):
                await kitchen.do(BOARD, ready)
            assert bumped(kitchen, order_id) == 0
            store.is_full = False
            await until(lambda: kitchen.is_ready and bumped(kitchen, order_id) == 0)
            assert changed.is_set()
            assert await kitchen.do(BOARD, ready)
            assert bumped(kitchen, order_id) > 0
            assert not await kitchen.do(BOARD, ready)
            kitchen.unwatch(changed)

    run(work)


def test_nothing_is_in_the_fold_before_it_is_on_the_disk(shop: Restaurant) -> None:
    order_id = shop.till.hold(shop.basket(2), ADA)
    store = stored(shop)
    shown_while_kept: list[int] = []

    async def work() -> None:
        async with hub_over(store) as (_hub, boards), boards.kitchen(VENUE) as kitchen:
            await kitchen.ready()
            keep = store.keep

            def watched(batches: Iterable[Batch]) -> list[Kept]:
                shown_while_kept.append(bumped(kitchen, order_id))
                return keep(batches)

            store.keep = watched  # type: ignore[method-assign]
            assert await kitchen.do(BOARD, Touch(uuid4(), Act.READY, order_id, GRILL.id))
            assert bumped(kitchen, order_id) > 0

    run(work)
    assert shown_while_kept == [0]


def test_two_touches_at_once_are_two_links_of_one_chain(shop: Restaurant) -> None:
    orders = [shop.till.hold(shop.basket(1), ADA) for _ in range(3)]
    store = stored(shop)

    async def work() -> None:
        async with hub_over(store) as (hub, boards), boards.kitchen(VENUE) as kitchen:
            touches = [Touch(uuid4(), Act.READY, each, GRILL.id) for each in orders]
            done = await asyncio.gather(*(kitchen.do(BOARD, each) for each in touches))
            assert done == [True, True, True]
            loaded = store.load(VENUE)
            assert loaded is not None
            own = [chain for chain in loaded.chains if chain.owner == hub.identity.id]
            assert [chain.stored.seq for chain in own] == [3]

    run(work)


def test_a_kitchen_is_let_go_after_its_last_board_and_a_leaving_hub_opens_none(
    shop: Restaurant,
) -> None:
    store = stored(shop)

    async def work() -> None:
        async with hub_over(store) as (hub, boards):
            async with boards.kitchen(VENUE) as first, boards.kitchen(VENUE) as second:
                assert first is second
                await first.ready()
                assert boards.open_kitchens == 1
            await until(lambda: boards.open_kitchens == 0)
            await until(lambda: hub.connections == 0)
            with pytest.raises(Busy):
                async with boards.kitchen(uuid4()):
                    raise AssertionError("there is no such venue")
            async with boards.looking(BOARD.id):
                assert hub.is_connected(VENUE, BOARD.id)
            assert not hub.is_connected(VENUE, BOARD.id)
            async with boards.kitchen(VENUE) as third:
                await third.ready()
                await hub.leave()
                assert third.is_ended
                with pytest.raises(Busy):
                    await third.do(BOARD, Touch(uuid4(), Act.READY, uuid4(), GRILL.id))
            with pytest.raises(Busy):
                async with boards.kitchen(VENUE):
                    raise AssertionError("the hub is leaving")

    run(work)


def test_a_kitchen_whose_line_was_cut_is_read_anew(shop: Restaurant) -> None:
    order_id = shop.till.hold(shop.basket(1), ADA)
    store = stored(shop)

    async def work() -> None:
        async with hub_over(store) as (hub, boards), boards.kitchen(VENUE) as kitchen:
            await kitchen.ready()
            before = kitchen.fold
            room = await hub.room(VENUE)
            assert room is not None
            for outbox in room.outboxes.values():
                outbox.end()
            await until(lambda: kitchen.fold is not before and kitchen.is_ready)
            assert kitchen.fold.orders.order(order_id) is not None

    run(work)


def test_a_kitchen_that_failed_shows_nothing_as_live_and_comes_back(
    shop: Restaurant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "TRIES_AGAIN_S", 0.1)
    order_id = shop.till.hold(shop.basket(1), ADA)
    store = stored(shop)

    async def work() -> None:
        async with hub_over(store) as (hub, boards), boards.kitchen(VENUE) as kitchen:
            await kitchen.ready()
            before = kitchen.fold
            await hear_no_frame(hub)
            await until(lambda: not kitchen.is_ready)
            await until(lambda: kitchen.fold is not before and kitchen.is_ready)
            assert await kitchen.do(BOARD, Touch(uuid4(), Act.READY, order_id, GRILL.id))

    run(work)


def test_a_hub_leaves_in_order_while_a_kitchen_is_failing(shop: Restaurant) -> None:
    store = stored(shop)

    async def work() -> None:
        async with hub_over(store) as (hub, boards), boards.kitchen(VENUE) as kitchen:
            await kitchen.ready()
            await hear_no_frame(hub)
            await until(lambda: not kitchen.is_ready)
            await hub.leave()
            assert kitchen.is_ended
            assert hub.connections == 0

    run(work)


def test_a_touch_is_kept_in_a_shop_whose_till_was_put_back_whichever_branch_came_first(
    shop: Restaurant,
) -> None:
    """The hub got the one life first and its board the other: they call two branches alike."""
    order_id = shop.till.hold(shop.basket(1), ADA)
    store = stored(shop)
    loaded = store.load(VENUE)
    assert loaded is not None
    with shop.open.readers.connect() as now:
        last = list(read_log(now))[-1]
    [main] = [each for each in loaded.chains if each.name == last.incarnation]
    went_on = rushed(order_id, last, last.stamp + 20)
    twin = rushed(order_id, last, last.stamp + 10)
    name = fork_name(main.incarnation, twin.hash)
    fork = chain_from(name, main.incarnation, twin.seq, main.owner, last.hash)
    rows = (row_of(went_on), replace(row_of(twin), chain=name))
    [kept] = store.keep([Batch(VENUE, rows, (main, fork))])
    assert kept.is_kept

    async def work() -> None:
        async with hub_over(store) as (_hub, boards), boards.kitchen(VENUE) as kitchen:
            assert await kitchen.do(BOARD, Touch(uuid4(), Act.READY, order_id, GRILL.id))
            assert bumped(kitchen, order_id) > 0

    run(work)


def rushed(order_id: UUID, before: Envelope, stamp: int) -> Envelope:
    return seal_envelope(
        [KitchenRushed(order_id, True, stamp)],
        incarnation=before.incarnation,
        seq=before.seq + 1,
        stamp=stamp,
        previous=before.hash,
        app_version="1",
        salt=bytes(SALT_BYTES),
    )


async def hear_no_frame(hub: Hub) -> None:
    room = await hub.room(VENUE)
    assert room is not None
    for outbox in room.outboxes.values():
        outbox.put(bytes(LARGEST_FRAME + 1), is_push=True)
