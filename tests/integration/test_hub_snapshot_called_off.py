"""A snapshot that is called off while it replaces another: the lock is held until it has."""

import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from fynlo_pos.sync.protocol.snapshots import note_bytes
from hub.hub import Hub
from hub.relay.values import Limits
from hub.snapshot_doors import _take
from hub.snapshots import Receiving, Snapshots
from tests.integration.test_hub_trimming import FILE, IDENTITY, OFFICE, Shop
from tests.support.relayed import VENUE, device

pytestmark = pytest.mark.integration

WITHIN_S = 20.0


class Gate:
    """Stops a step of receiving on its thread until it is let on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, owner: type, step: str) -> None:
        self.is_there, self.let_on = threading.Event(), threading.Event()
        goes_on = getattr(owner, step)

        def stopped(*args: object) -> object:
            self.is_there.set()
            self.let_on.wait(WITHIN_S)
            return goes_on(*args)

        monkeypatch.setattr(owner, step, stopped)


@pytest.mark.parametrize(
    ("owner", "step"), [(Snapshots, "receive"), (Receiving, "write"), (Receiving, "keep")]
)
def test_nothing_goes_by_what_is_replaced_and_nothing_is_left_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: type, step: str
) -> None:
    shop = Shop(tmp_path, monkeypatch)
    note = shop.note(20)
    gate = Gate(monkeypatch, owner, step)

    async def chunks() -> AsyncIterator[bytes]:
        yield note_bytes(note)
        yield FILE

    async def work(hub: Hub) -> None:
        caller = device(OFFICE, can_manage=True)
        taking = asyncio.ensure_future(_take(hub, shop.snapshots, VENUE, caller, chunks()))
        await asyncio.to_thread(gate.is_there.wait, WITHIN_S)
        taking.cancel()
        await asyncio.sleep(0.05)
        assert hub.snapshot_lock(VENUE).locked() == (step == "keep")
        assert not taking.done()
        gate.let_on.set()
        with pytest.raises(asyncio.CancelledError):
            await taking
        assert not hub.snapshot_lock(VENUE).locked()
        assert (shop.snapshots.kept(VENUE) is not None) == (step == "keep")
        assert list(shop.home.snapshots.glob("*.part")) == []
        assert shop.snapshots._coming == 0

    async def run() -> None:
        hub = Hub(IDENTITY, lambda: shop.store, Limits())
        try:
            await work(hub)
        finally:
            hub.close()

    asyncio.run(run())
