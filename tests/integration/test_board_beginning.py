"""A venue's first board reads the last days of the log, however long the log is."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.envelope import SALT_BYTES, Envelope, seal_envelope
from fynlo_pos.core.kitchen.records import KitchenRushed, KitchenSent, SentLine
from hub.boards.acts import Act, Touch
from hub.boards.beginning import NEAR, find_beginning
from hub.boards.fold import KitchenFold
from hub.codes import now_ms
from hub.relay.values import Chain
from hub.store.port import Batch
from tests.support.board_hub import (
    BOARD,
    VENUE,
    StoreThatFails,
    hub_over,
    row_of,
    run,
    stored,
)
from tests.support.restaurant import BAR, GRILL, Restaurant
from tests.support.shop import STAFF_ID

pytestmark = pytest.mark.integration

DAY_MS = 24 * 60 * 60_000
LONG = 20 * NEAR
ORDER = UUID(int=4_001)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    """A shop that was set up a month ago."""
    opened = Restaurant(tmp_path / "till")
    opened.clock = count(now_ms() - 30 * DAY_MS)
    opened.till.save_documents((GRILL, BAR), STAFF_ID)
    yield opened
    opened.close()


def sent(at_ms: int) -> KitchenSent:
    line = SentLine(UUID(int=4_002), GRILL.id, 1000, "Burger", Dining.EAT_IN)
    return KitchenSent(uuid4(), ORDER, 7, "Sam", Dining.EAT_IN, "", at_ms, (line,))


def busy_for_weeks(shop: Restaurant, store: StoreThatFails, *, clock_fails: bool = False) -> None:
    """Thousands of entries of a till, and an order of a minute ago; its clock may fail then."""
    with shop.open.readers.connect() as now:
        last = list(read_log(now))[-1]
    loaded = store.load(VENUE)
    assert loaded is not None
    [chain] = [each for each in loaded.chains if each.name == last.incarnation]
    ends_ms = now_ms() - 5 * DAY_MS
    records = [KitchenRushed(uuid4(), True, ends_ms - at) for at in range(LONG, 0, -1)]
    today = [sent(now_ms() - 60_000)]
    if clock_fails:
        today += [KitchenRushed(ORDER, True, 1_000) for _ in range(3)]  # type: ignore[misc]
    _append(store, chain, last, [*records, *today])


def _append(store: StoreThatFails, chain: Chain, last: Envelope, records: list[object]) -> None:
    rows = []
    for record in records:
        last = seal_envelope(
            [record],  # type: ignore[list-item]
            incarnation=last.incarnation,
            seq=last.seq + 1,
            stamp=last.stamp + 1,
            previous=last.hash,
            app_version="1",
            salt=bytes(SALT_BYTES),
        )
        rows.append(row_of(last))
    [kept] = store.keep([Batch(VENUE, tuple(rows), (chain,))])
    assert kept.is_kept


@pytest.mark.parametrize("clock_fails", [False, True])
def test_it_reads_the_last_days_and_knows_the_stations_of_long_ago(
    shop: Restaurant, clock_fails: bool
) -> None:
    store = stored(shop)
    busy_for_weeks(shop, store, clock_fails=clock_fails)

    async def work() -> None:
        async with hub_over(store) as (_hub, boards), boards.kitchen(VENUE) as kitchen:
            await kitchen.ready()
            assert kitchen.fold.taken < 3 * NEAR, "it read the whole log"
            assert [one.name for one in kitchen.fold.stations()] == ["Grill", "Bar"]
            assert [one.id for one in kitchen.fold.orders.open_since(now_ms() - DAY_MS)] == [ORDER]
            assert await kitchen.do(BOARD, Touch(uuid4(), Act.READY, ORDER, GRILL.id))
            assert kitchen.fold.orders.open_since(now_ms() - DAY_MS) == []

    run(work)


def test_where_nothing_is_of_today_all_is_known_and_nothing_read(shop: Restaurant) -> None:
    """As a month later: the stations, the hub's own last life, and every chain's end."""
    store = stored(shop)
    busy_for_weeks(shop, store)

    async def work() -> None:
        async with hub_over(store) as (hub, boards):
            async with boards.kitchen(VENUE) as kitchen:
                await kitchen.ready()
                assert await kitchen.do(BOARD, Touch(uuid4(), Act.READY, ORDER, GRILL.id))
                whole = kitchen.fold
            room = await hub.room(VENUE)
            assert room is not None
            fold = KitchenFold(whole._terminal)
            fold.begin(await find_beginning(hub, room, now_ms() + 30 * DAY_MS))
            assert fold.taken == 0
            assert fold.stations() == whole.stations()
            assert fold.venue() == whole.venue()
            assert fold.last_life == whole.last_life is not None
            assert fold.largest_stamp == whole.largest_stamp
            for chain in room.state.chains.values():
                assert fold.has(chain.incarnation, chain.told.seq, chain.told.hash)

    run(work)


def test_a_log_of_today_alone_is_read_whole(shop: Restaurant) -> None:
    shop.clock = count(now_ms())
    store = stored(shop)

    async def work() -> None:
        async with hub_over(store) as (hub, _boards):
            room = await hub.room(VENUE)
            assert room is not None
            beginning = await find_beginning(hub, room, 0)
            assert (beginning.heads, beginning.rows) == ((), ())

    run(work)
