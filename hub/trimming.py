"""The hub's store does not grow for ever: what every member has and a snapshot holds, it lets go.

Only where the shop asks for it. First nobody is given it any more, from one commit on; then bodies
go, a little in each commit. A hub that ends anywhere goes on from what lies there.
"""

import asyncio
import platform
from typing import Final
from uuid import UUID, uuid5

from hub.codes import now_ms
from hub.home import Home
from hub.hub import Hub
from hub.logs import hub_log
from hub.relay.events import Marked
from hub.relay.values import Chain, Mark
from hub.retention import (
    LEAST_DAYS,
    Sizes,
    ends_of,
    first_kept,
    is_due,
    last_within,
    may_go,
    members_of,
    who_lacks,
)
from hub.room import Room
from hub.snapshot_reach import reach_here
from hub.snapshots import Snapshots
from hub.store.port import Keeping, Store, StoreTrouble, Vouched
from hub.upstream_joining import read_above
from hub.works import Work

LOOKS_FIRST_S: Final = 5 * 60
LOOKS_EVERY_S: Final = 60 * 60
EMPTIED_AT_ONCE: Final = 100
RESTS_S: Final = 0.1
"""A till's push waits for one such commit at most, and nine of ten find none."""


def trimming(hub: Hub, home: Home, days: int) -> Work:
    """Return this work of a hub's, where a venue is kept in full for so many days."""
    snapshots = Snapshots(home.snapshots, hub.identity.database_key)
    return Trimming(hub, home, snapshots, max(days, LEAST_DAYS)).run


class Trimming:
    """Looks every hour at each venue here."""

    def __init__(self, hub: Hub, home: Home, snapshots: Snapshots, days: int) -> None:
        self._hub = hub
        self._home = home
        self._snapshots = snapshots
        self._sizes = Sizes(days)
        self._worker = uuid5(hub.identity.id, f"{platform.node()}:{home.folder}")
        hub.worker = self._worker

    async def run(self) -> None:
        """Look, for as long as the hub stands."""
        await asyncio.sleep(LOOKS_FIRST_S)
        while True:
            try:
                for venue in await self._hub.ask(lambda store: store.venues()):
                    await self.look_at(venue)
            except StoreTrouble as error:
                hub_log().warning("nothing is let go for now", why=type(error).__name__)
            await asyncio.sleep(LOOKS_EVERY_S)

    async def look_at(self, venue: UUID) -> None:
        """Make a mark where one is due, and let go what may go. Raises ``StoreTrouble``."""
        room = await self._hub.room(venue)
        if room is None:
            return
        at_ms = now_ms()
        keeping = await self._hub.ask(lambda store: _marked(store, venue, at_ms, self._sizes))
        room.feed(Marked(keeping.marks))
        above = read_above(self._home)
        own, hub_above = self._hub.identity.id, above.hub if above else None

        def chosen(store: Store) -> tuple[Mark | None, dict[UUID, Mark]]:
            loaded, now = store.load(venue), store.keeping(venue)
            members = members_of(loaded.devices if loaded else (), own, hub_above)
            mark = may_go(now, members, at_ms, self._sizes)
            if mark is not None and loaded and _is_news(mark, loaded.chains):
                return mark, {}
            return None, who_lacks(now, members)

        def let_go(store: Store) -> tuple[Mark | None, dict[UUID, Mark]]:
            mark, lacking = chosen(store)
            if mark is None:
                return None, lacking
            with store.holding(venue):
                mark, lacking = chosen(store)
                if mark is not None:
                    store.let_go(venue, mark)
                return mark, lacking

        async with self._hub.snapshot_lock(venue):
            await self._vouch(room, keeping, at_ms)
            mark, lacking = await self._hub.ask(let_go)
        if mark is not None:
            hub_log().info("let go", venue=str(venue), chains=len(mark.heads))
            await self._hub.changed(venue)
        elif lacking.keys() != self._hub.held_by.get(venue, {}).keys():
            hub_log().info("held by", venue=str(venue), devices=[str(each) for each in lacking])
        self._hub.held_by[venue] = lacking
        await self._empty(venue)

    async def _vouch(self, room: Room, keeping: Keeping, at_ms: int) -> None:
        """Say up to which mark the snapshot here goes, which is read through where that is news."""
        venue = room.state.venue
        note = await asyncio.to_thread(self._snapshots.kept, venue)
        maker = room.state.devices.get(note.device) if note else None
        number = 0
        if note is not None and maker is not None and maker.can_manage and not maker.is_revoked:
            reach = await reach_here(self._hub, room.state.chains, note)
            number = last_within(keeping.marks, reach)
        before = keeping.vouched.get(self._worker, Vouched(0, 0))
        if number > before.mark and not await asyncio.to_thread(self._snapshots.is_whole, venue):
            hub_log().warning("the snapshot here was damaged", venue=str(venue))
            number = 0
        vouched = Vouched(number, at_ms)
        await self._hub.ask(lambda store: store.vouch(venue, self._worker, vouched))

    async def _empty(self, venue: UUID) -> None:
        is_more, is_any = True, False
        while is_more:
            is_more = await self._hub.ask(lambda store: store.empty(venue, EMPTIED_AT_ONCE))
            is_any |= is_more
            await asyncio.sleep(RESTS_S)
        if is_any:
            await self._hub.refresh(venue)


def _marked(store: Store, venue: UUID, at_ms: int, sizes: Sizes) -> Keeping:
    marks = store.keeping(venue).marks
    loaded = store.load(venue) if is_due(marks, at_ms, sizes) else None
    if loaded is not None:
        store.set_mark(venue, ends_of(loaded.chains), at_ms, first_kept(marks))
    return store.keeping(venue)


def _is_news(mark: Mark, chains: tuple[Chain, ...]) -> bool:
    let_go = {chain.name: chain.let_go for chain in chains}
    return any(head.seq > let_go.get(head.incarnation, head.seq) for head in mark.heads)
