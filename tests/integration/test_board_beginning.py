"""A venue's first board reads the last days of the log, however long the log is."""

import asyncio
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from msgspec.structs import replace

from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.envelope import SALT_BYTES, Envelope, seal_envelope
from fynlo_pos.core.kitchen.records import KitchenRushed, KitchenSent, SentLine
from fynlo_pos.core.till.kitchen_acts import tell_screens_again
from fynlo_pos.core.venue import Venue
from fynlo_pos.sync.protocol.frames import Head
from fynlo_pos.sync.protocol.link import link_of
from hub.boards.acts import Act, Touch
from hub.boards.beginning import NEAR, find_beginning
from hub.boards.fold import Beginning, KitchenFold
from hub.codes import now_ms
from hub.relay.values import Chain, Row
from hub.store.port import Batch, StoreTrouble
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

HOUR_MS = 60 * 60_000
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


def busy_for_weeks(
    shop: Restaurant, store: StoreThatFails, *, clock_fails: bool = False, today: int = 0
) -> None:
    """Thousands of entries of a till, and an order of a minute ago; its clock may fail then.

    Before that so many entries are of ``today``.
    """
    with shop.open.readers.connect() as now:
        last = list(read_log(now))[-1]
    loaded = store.load(VENUE)
    assert loaded is not None
    [chain] = [each for each in loaded.chains if each.name == last.incarnation]
    ends_ms = now_ms() - 5 * DAY_MS
    records = [KitchenRushed(uuid4(), True, ends_ms - at) for at in range(LONG, 0, -1)]
    records += [KitchenRushed(uuid4(), True, now_ms() - HOUR_MS) for _ in range(today)]
    last_minute: list[object] = [sent(now_ms() - 60_000)]
    if clock_fails:
        last_minute += [KitchenRushed(ORDER, True, 1_000) for _ in range(3)]
    _append(store, chain, last, [*records, *last_minute])


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
            assert [one.name for one in kitchen.fold.boards(0)] == ["Grill", "Bar"]
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
            assert fold.boards(0) == whole.boards(0)
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


def test_all_of_today_is_read_where_it_is_long_too(shop: Restaurant) -> None:
    store = stored(shop)
    busy_for_weeks(shop, store, today=LONG)

    async def work() -> None:
        async with hub_over(store) as (_hub, boards), boards.kitchen(VENUE) as kitchen:
            await kitchen.ready()
            assert LONG < kitchen.fold.taken < LONG + 3 * NEAR
            assert len(kitchen.fold.orders) >= LONG

    run(work)


@pytest.mark.parametrize(("body", "is_over"), [(b"", True), (b"torn", False)])
def test_what_was_let_go_is_over_and_what_cannot_be_read_may_be_of_today(
    shop: Restaurant, body: bytes, is_over: bool
) -> None:
    store = stored(shop)
    rows = store._venues[VENUE].rows
    for place, row in rows.items():
        rows[place] = replace(row, body=body)

    async def work() -> None:
        async with hub_over(store) as (hub, _boards):
            room = await hub.room(VENUE)
            assert room is not None
            assert bool((await find_beginning(hub, room, now_ms())).heads) is is_over

    run(work)


def test_what_waits_for_a_manager_is_nobodys_beginning(shop: Restaurant) -> None:
    store = stored(shop)
    kept = store._venues[VENUE]
    for name, chain in kept.chains.items():
        nothing = replace(chain.told, seq=0, hash=bytes(32))
        kept.chains[name] = replace(chain, told=nothing)

    async def work() -> None:
        async with hub_over(store) as (hub, _boards):
            room = await hub.room(VENUE)
            assert room is not None
            assert (await find_beginning(hub, room, now_ms())).heads == ()

    run(work)


def test_a_store_that_cannot_be_read_is_told_and_one_that_is_slow_may_be_left(
    shop: Restaurant, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = stored(shop)

    def broken(*_: object) -> None:
        raise StoreTrouble("no disk")

    async def work() -> None:
        async with hub_over(store) as (hub, _boards):
            room = await hub.room(VENUE)
            assert room is not None
            asked = asyncio.ensure_future(find_beginning(hub, room, now_ms()))
            await asyncio.sleep(0)
            asked.cancel()
            with pytest.raises(asyncio.CancelledError):
                await asked
            monkeypatch.setattr(store, "read", broken)
            with pytest.raises(StoreTrouble):
                await find_beginning(hub, room, now_ms())
            monkeypatch.undo()

    run(work)


def test_what_lasts_and_cannot_be_read_stops_nothing() -> None:
    fold = KitchenFold()
    fold.begin(Beginning(rows=(Row(UUID(int=5), 1, 1, bytes(32), b"torn", b""),)))
    assert (fold.skipped, fold.boards(0)) == (1, [])


def test_a_log_that_begins_behind_what_its_tills_folded_away_is_read_from_there(
    shop: Restaurant,
) -> None:
    """A hub that was begun anew: nobody can give it what is before, and orders are of today."""
    store = stored(shop)
    busy_for_weeks(shop, store)
    kept = store._venues[VENUE]
    [name] = [chain.name for chain in kept.chains.values() if chain.told.seq > LONG]
    chain = kept.chains[name]
    begins = chain.told.seq
    kept.rows = {place: row for place, row in kept.rows.items() if place in ((name, begins),)}
    kept.chains = {name: replace(chain, first=begins)}

    async def work() -> None:
        async with hub_over(store) as (_hub, boards), boards.kitchen(VENUE) as kitchen:
            await kitchen.ready()
            assert [one.id for one in kitchen.fold.orders.open_since(now_ms() - DAY_MS)] == [ORDER]

    run(work)


def test_what_a_till_says_anew_tells_a_new_hub_the_stations_and_changes_nothing_here(
    shop: Restaurant,
) -> None:
    def documents() -> list[object]:
        with shop.open.store.transaction() as tx:
            return [*tx.stations(), tx.venue()]

    before = documents()
    with shop.open.store.transaction() as tx:
        tell_screens_again(tx)
    assert documents() == before
    with shop.open.readers.connect() as now:
        last = list(read_log(now))[-1]
        assert not now.exec_driver_sql("SELECT 1 FROM document_conflict").all()
    fold = KitchenFold()
    head = Head(last.incarnation, last.seq - 1, link_of(last.body).previous)
    fold.begin(Beginning((head,), {last.incarnation: last.incarnation}))
    fold.take(last.body, last.private, now_ms())
    known = fold.venue()
    assert known is not None
    *stations, venue = before
    assert isinstance(venue, Venue)
    assert fold.boards(0) == stations
    assert (known.name, known.timezone) == (venue.name, venue.timezone)
    assert known.address == (), "nor more of it than a screen is told"
