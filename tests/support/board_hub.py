"""A hub in this process over a store in memory that holds a shop, for its kitchen's boards."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Final
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.protocol.frames import Head, Role
from fynlo_pos.sync.protocol.handshake import head_words
from hub.boards.boards import Boards
from hub.hub import Hub
from hub.relay.values import Chain, Device, Limits, Row, chain_from
from hub.secret import Identity
from hub.store.memory import MemoryStore
from hub.store.port import Batch, Kept, StoreTrouble
from tests.support.restaurant import Restaurant

VENUE: Final = UUID(int=70)
BOARD: Final = Device(UUID(int=71), bytes(32), Role.BOARD, "B1", station="Grill")
KEY: Final = Ed25519PrivateKey.generate()
WITHIN_S: Final = 20.0


class StoreThatFails(MemoryStore):
    """A store whose disk is full when it is told to be."""

    is_full = False

    def keep(self, batches: Iterable[Batch]) -> list[Kept]:
        """Keep batches, or not."""
        if self.is_full:
            raise StoreTrouble("the disk is full")
        return super().keep(batches)


def stored(shop: Restaurant) -> StoreThatFails:
    """A hub's store that holds all that the shop has said."""
    store = StoreThatFails()
    store.found(VENUE)
    till = uuid4()
    store.enrol(VENUE, Device(till, KEY.public_key().public_bytes_raw(), Role.MEMBER, "T1"))
    store.enrol(VENUE, BOARD)
    with shop.open.readers.connect() as now:
        log = list(read_log(now))
    chains: dict[UUID, Chain] = {}
    for each in log:
        chains.setdefault(each.incarnation, chain_from(each.incarnation, each.incarnation, 1, till))
    [kept] = store.keep([Batch(VENUE, tuple(map(row_of, log)), tuple(chains.values()))])
    assert kept.is_kept
    return store


def row_of(each: Envelope) -> Row:
    """Return an envelope as a store keeps it, signed by its till."""
    signature = KEY.sign(head_words(Head(each.incarnation, each.seq, each.hash)))
    return Row(
        each.incarnation, each.seq, each.stamp, each.hash, each.body, each.private, signature
    )


@asynccontextmanager
async def hub_over(store: StoreThatFails) -> AsyncIterator[tuple[Hub, Boards]]:
    """A hub and its boards, ended when the block is left."""
    identity = Identity(uuid4(), bytes(range(32)), bytes(32))
    hub = Hub(identity, lambda: store, Limits())
    hub.boards = boards = Boards(hub, lingers_s=0)
    try:
        yield hub, boards
        await hub.leave()
    finally:
        hub.close()


def run(work: Callable[[], Awaitable[None]]) -> None:
    """Do work on an event loop, for no longer than a minute."""

    async def within() -> None:
        async with asyncio.timeout(WITHIN_S * 3):
            await work()

    asyncio.run(within())


async def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(WITHIN_S):
        while not is_so():  # noqa: ASYNC110 - a few times in a test's life
            await asyncio.sleep(0.01)
