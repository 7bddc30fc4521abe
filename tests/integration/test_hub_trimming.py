"""A hub at work lets go what everybody has and its snapshot holds, look by look."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from uuid import UUID

import pytest
from fastapi import HTTPException

from fynlo_pos.sync.protocol.calls import DEVICES, KnownDevice, read_body
from fynlo_pos.sync.protocol.frames import Call, Head
from fynlo_pos.sync.protocol.snapshots import SnapshotNote, note_bytes, signed_note
from hub import trimming
from hub.calls import Calls
from hub.home import Home
from hub.hub import Hub
from hub.relay.effects import Asked
from hub.relay.values import Limits, Mark, chain_from
from hub.retention import DAY_MS, LEAST_DAYS, MARKS
from hub.secret import Identity
from hub.snapshot_doors import _take
from hub.snapshot_reach import has_what_was_let_go, replacing
from hub.snapshots import Snapshots
from hub.store.memory import MemoryStore
from hub.store.port import Batch
from hub.trimming import Trimming
from tests.support.hub_stores import LINKS, LOG, at, rows
from tests.support.relayed import VENUE, device, key_of

pytestmark = pytest.mark.integration

OFFICE, TILL = 11, 12
FILE = b"what a till shares" * 100
IDENTITY = Identity(UUID(int=2), bytes(range(32)), bytes(32))
EVERY_MS = LEAST_DAYS * DAY_MS // MARKS


class Shop:
    """A venue of an office and a till, and a hub whose clock is moved by hand."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.store = MemoryStore()
        self.store.found(VENUE)
        self.store.enrol(VENUE, device(OFFICE, can_manage=True))
        self.store.enrol(VENUE, device(TILL))
        self.keep(0, 20)
        (folder / "snapshots").mkdir()
        self.home = Home(folder)
        self.snapshots = Snapshots(self.home.snapshots, IDENTITY.database_key)
        self.now_ms = 20_000 * DAY_MS
        monkeypatch.setattr(trimming, "now_ms", lambda: self.now_ms)
        monkeypatch.setattr(trimming, "RESTS_S", 0.0)

    def keep(self, first: int, last: int) -> None:
        onto = chain_from(LOG, LOG, 1, UUID(int=TILL)) if not first else at(self.store, VENUE, LOG)
        self.store.keep([Batch(VENUE, rows(LINKS[first:last]), (onto,))])

    def note(self, upto: int, by: int = OFFICE, hash_: bytes | None = None) -> SnapshotNote:
        heads = (Head(LOG, upto, hash_ or LINKS[upto - 1].hash),)
        digest, key = hashlib.sha256(FILE).digest(), bytes(32)
        note = SnapshotNote(VENUE, UUID(int=by), 0, 1, "1", heads, upto, len(FILE), digest, key)
        return signed_note(key_of(by), note)

    def hand_in(self, upto: int, by: int = OFFICE, hash_: bytes | None = None) -> SnapshotNote:
        """A snapshot of all up to there, by a device's word."""
        note = self.note(upto, by, hash_)
        receiving = self.snapshots.receive(note)
        receiving.write(FILE)
        receiving.keep()
        receiving.close()
        return note

    def mark(self, upto: int) -> Mark:
        return Mark(1, self.now_ms, (Head(LOG, upto, LINKS[upto - 1].hash),))

    def all_have(self, *numbers: int) -> None:
        """Members say that they have all of the last mark."""
        mark = self.store.keeping(VENUE).marks[-1].number
        for number in numbers or (OFFICE, TILL):
            self.store.heard(VENUE, UUID(int=number), mark)

    async def look(self, hub: Hub, times: int = 1) -> int:
        """The hub looks so often, a mark's time apart; return up to where the log is let go."""
        look = Trimming(hub, self.home, self.snapshots, LEAST_DAYS)
        for _ in range(times):
            await look.look_at(VENUE)
            self.now_ms += EVERY_MS
        return at(self.store, VENUE, LOG).let_go


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shop:
    return Shop(tmp_path, monkeypatch)


def at_hub(shop: Shop, work: Callable[[Hub], Coroutine[None, None, None]]) -> None:
    async def run() -> None:
        hub = Hub(IDENTITY, lambda: shop.store, Limits(), lets_go=True)
        try:
            await work(hub)
        finally:
            hub.close()

    asyncio.run(run())


def bodies(shop: Shop) -> list[int]:
    return [row.seq for row in shop.store.read(VENUE, [(LOG, 0, 20)], 50) if row.body]


def test_it_goes_once_it_is_old_and_everybody_has_it(shop: Shop) -> None:
    async def work(hub: Hub) -> None:
        shop.hand_in(20)
        assert await shop.look(hub, 2) == 0
        shop.all_have()
        shop.keep(20, 30)
        assert await shop.look(hub, MARKS - 2) == 0, "it is not old"
        assert await shop.look(hub) == 20
        assert bodies(shop) == []
        room = await hub.room(VENUE)
        assert room is not None
        assert room.state.chains[LOG].let_go == 20
        assert await shop.look(hub, 3) == 20
        shop.all_have()
        assert await shop.look(hub, MARKS + 2) == 20, "the snapshot lacks what came since"

    at_hub(shop, work)


@pytest.mark.parametrize("lacks", ["till", "office", "snapshot", "maker", "file", "hash"])
def test_it_stays_whole_where_anything_of_it_is_here_alone(shop: Shop, lacks: str) -> None:
    async def work(hub: Hub) -> None:
        if lacks == "file":
            path = shop.home.snapshots / f"{VENUE}.snapshot"
            shop.hand_in(20)
            path.write_bytes(path.read_bytes()[:-1] + b"?")
        elif lacks == "hash":
            shop.hand_in(20, hash_=bytes(32))
        elif lacks != "snapshot":
            shop.hand_in(20, by=TILL if lacks == "maker" else OFFICE)
        await shop.look(hub)
        others = {"till": (OFFICE,), "office": (TILL,)}
        shop.all_have(*others.get(lacks, ()))
        assert await shop.look(hub, MARKS + 3) == 0
        assert len(bodies(shop)) == 20

    at_hub(shop, work)


def test_a_device_that_comes_new_holds_it_until_it_has_it(shop: Shop) -> None:
    async def work(hub: Hub) -> None:
        shop.hand_in(20)
        await shop.look(hub)
        shop.all_have()
        shop.store.enrol(VENUE, device(13))
        assert await shop.look(hub, MARKS + 3) == 0
        shop.store.revoke(VENUE, device(13, is_revoked=True))
        assert await shop.look(hub) == 20

    at_hub(shop, work)


def test_terminals_are_told_whom_it_waits_for_until_that_one_has_it(shop: Shop) -> None:
    async def told(hub: Hub) -> dict[UUID, int]:
        room = await hub.room(VENUE)
        assert room is not None
        asked = Asked(1, device(OFFICE), Call(UUID(int=1), DEVICES, b""))
        known = read_body(await Calls(hub)._devices(room, asked), tuple[KnownDevice, ...])
        return {each.device: each.lacks_since_ms for each in known if each.lacks_since_ms}

    async def work(hub: Hub) -> None:
        shop.hand_in(20)
        began_ms = shop.now_ms
        await shop.look(hub, 2)
        shop.all_have()
        for number in (13, 14):
            shop.store.enrol(VENUE, device(number))
        await hub.refresh(VENUE)
        assert await shop.look(hub, MARKS - 2) == 0
        assert await told(hub) == {}, "nothing is old yet"
        assert await shop.look(hub) == 0
        assert await told(hub) == {UUID(int=13): began_ms, UUID(int=14): began_ms}
        first = hub.held_by[VENUE][UUID(int=13)].number
        hub.heard(VENUE, UUID(int=13), first - 1)
        assert UUID(int=13) in await told(hub), "it came by, and went with nothing"
        hub.heard(VENUE, UUID(int=13), first)
        assert await told(hub) == {UUID(int=14): began_ms}
        shop.store.revoke(VENUE, device(14, is_revoked=True))
        await hub.refresh(VENUE)
        assert await told(hub) == {}
        assert await shop.look(hub) == 20

    at_hub(shop, work)


def test_the_hub_above_must_have_it_too(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    above = type("Above", (), {"hub": UUID(int=99)})
    monkeypatch.setattr(trimming, "read_above", lambda _home: above)

    async def work(hub: Hub) -> None:
        shop.hand_in(20)
        await shop.look(hub)
        shop.all_have()
        assert await shop.look(hub, MARKS + 3) == 0
        shop.all_have(99)
        assert await shop.look(hub) == 20

    at_hub(shop, work)


def test_a_hub_that_ended_in_between_goes_on_taking_bodies_out(shop: Shop) -> None:
    async def work(hub: Hub) -> None:
        shop.hand_in(20)
        shop.store.let_go(VENUE, shop.mark(20))
        await shop.look(hub)
        assert bodies(shop) == []

    at_hub(shop, work)


def test_a_snapshot_that_lacks_what_was_let_go_is_not_kept_instead(shop: Shop) -> None:
    async def work(hub: Hub) -> None:
        assert await has_what_was_let_go(hub, shop.hand_in(5))
        shop.store.let_go(VENUE, shop.mark(10))
        await hub.refresh(VENUE)
        assert await has_what_was_let_go(hub, shop.hand_in(10))
        assert not await has_what_was_let_go(hub, shop.hand_in(9))

    at_hub(shop, work)


@pytest.mark.parametrize("upto", [5, 20])
def test_what_is_let_go_while_another_comes_is_in_it_or_it_is_not_kept(
    shop: Shop, upto: int
) -> None:
    async def work(hub: Hub) -> None:
        shop.hand_in(20)
        await shop.look(hub)
        shop.all_have()
        await shop.look(hub, MARKS - 1)
        note = shop.note(upto)

        async def chunks() -> AsyncIterator[bytes]:
            yield note_bytes(note)
            assert await shop.look(hub, 2) == 20
            yield FILE

        taking = _take(hub, shop.snapshots, VENUE, device(OFFICE, can_manage=True), chunks())
        if upto < 20:
            with pytest.raises(HTTPException):
                await taking
        else:
            await taking
        kept = shop.snapshots.kept(VENUE)
        assert kept is not None
        assert await has_what_was_let_go(hub, kept)

    at_hub(shop, work)


@pytest.mark.parametrize("is_taken_out", [True, False])
def test_what_is_by_somebody_who_is_taken_out_while_it_comes_takes_no_place(
    shop: Shop, is_taken_out: bool
) -> None:
    """Nobody is given it, and what lay there may be all that there is of days let go."""
    maker = device(OFFICE, can_manage=True)

    async def work(hub: Hub) -> None:
        kept, note = shop.hand_in(20, by=OFFICE), shop.note(20, by=OFFICE)

        async def chunks() -> AsyncIterator[bytes]:
            yield note_bytes(note)
            if is_taken_out:
                shop.store.revoke(VENUE, device(OFFICE, can_manage=True, is_revoked=True))
            yield FILE

        taking = _take(hub, shop.snapshots, VENUE, maker, chunks())
        if is_taken_out:
            with pytest.raises(HTTPException) as refused:
                await taking
            assert refused.value.status_code == 403
            assert shop.snapshots.kept(VENUE) == kept
        else:
            assert await taking == note

    at_hub(shop, work)


def test_nothing_is_let_go_by_one_that_is_being_replaced(shop: Shop) -> None:
    async def work(hub: Hub) -> None:
        shop.hand_in(20)
        await shop.look(hub)
        shop.all_have()
        await shop.look(hub, MARKS - 1)
        async with replacing(hub, shop.note(5)) as why_not:
            assert why_not is None
            assert {each.mark for each in shop.store.keeping(VENUE).vouched.values()} == {0}
            looking = asyncio.ensure_future(shop.look(hub))
            await asyncio.sleep(0.05)
            assert not looking.done()
            shop.hand_in(5)
        assert await looking == 0

    at_hub(shop, work)
