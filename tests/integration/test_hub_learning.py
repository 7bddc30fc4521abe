"""A hub whose disk fails while it learns of a mandate: nobody hears of it until it is kept."""

import asyncio
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.authority import signed_mandate
from fynlo_pos.sync.protocol.frames import Mandate
from hub import hub as hub_module
from hub.authority import roster_of, with_card
from hub.hub import Hub
from hub.relay.effects import Learn
from hub.relay.events import Learned
from hub.relay.values import Limits
from hub.secret import Identity
from hub.store.memory import MemoryStore
from hub.store.port import StoreTrouble
from tests.support.relayed import VENUE, device, key_of, public

pytestmark = pytest.mark.integration

MANAGER, ABOVE = 11, 5
WITHIN_S = 30


class DiskFullAtFirst(MemoryStore):
    """A store that keeps no mandate until it has been asked for it twice."""

    asked = 0

    def grant(self, venue: UUID, mandate: Mandate) -> None:
        self.asked += 1
        if self.asked <= 2:
            raise StoreTrouble("the disk is full")
        super().grant(venue, mandate)


def test_a_mandate_that_the_disk_refused_is_kept_later_and_only_then_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hub_module, "LEARNS_AGAIN_S", 0.01)
    identity = Identity(UUID(int=2), bytes(range(32)), bytes(32))
    store = DiskFullAtFirst()
    store.found(VENUE)
    manager = replace(device(MANAGER, can_manage=True), number=1)
    store.enrol(VENUE, with_card(identity, VENUE, manager, 0))
    loaded = store.load(VENUE)
    assert loaded is not None
    named = (UUID(int=ABOVE), public(key_of(ABOVE)))
    roster = roster_of(loaded, identity)
    moved = signed_mandate(key_of(MANAGER), roster, named, UUID(int=MANAGER))
    unheard = replace(moved, term=9)

    async def learns() -> Learned:
        hub = Hub(identity, lambda: store, Limits())
        try:
            kept: asyncio.Future[Learned] = asyncio.get_running_loop().create_future()
            hub.learn(VENUE, Learn((), (moved, unheard)), kept.set_result)
            async with asyncio.timeout(WITHIN_S):
                return await kept
        finally:
            hub.close()

    assert asyncio.run(learns()) == Learned((), (moved,), (unheard,)), "the other is refused"
    assert store.asked == 3
    again = store.load(VENUE)
    assert again is not None
    assert again.mandates == (moved,)
