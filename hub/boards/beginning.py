"""Where a venue's kitchen begins to read: at the last days of the log, however long it is.

No order of before is on a board. What a screen must know all the same, the stations and what the
shop is called, the store knows the place of.
"""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, TypeVar
from uuid import UUID

import msgspec

from fynlo_pos.core.envelope import TORN, EnvelopeBody
from fynlo_pos.core.kitchen.for_viewers import TOLD_FOR_MS
from fynlo_pos.sync.protocol.frames import Head
from hub.boards.fold import Beginning
from hub.hub import Hub
from hub.relay.values import Chain, Row
from hub.room import Room
from hub.store.port import Span, Store

T = TypeVar("T")

NEAR: Final = 64
"""So many envelopes are looked at in each place: a clock may have gone wrong for a while."""
MOST_AT_ONCE: Final = 400

_bodies = msgspec.msgpack.Decoder(EnvelopeBody)
_fields = msgspec.msgpack.Decoder(dict[str, Any])


async def find_beginning(hub: Hub, room: Room, now_ms: int) -> Beginning:
    """Return up to where each chain is of no board's business, and what lasts of it.

    Raises ``StoreTrouble``. The lane that reads is asked chain by chain: others read between.
    """
    venue, own = room.state.venue, hub.identity.id
    since_ms = now_ms - TOLD_FOR_MS
    begins: dict[UUID, Row] = {}
    whole: list[Row] = []
    for chain in list(room.state.chains.values()):
        if chain.told.seq < chain.first:
            continue
        row = await _ask(hub, partial(_begins, venue=venue, chain=chain, since_ms=since_ms))
        if row is None and chain.base:
            # What is before its first lies nowhere here: it is gone on from, and read itself.
            [row] = await _ask(hub, partial(_read, venue=venue, spans=[_first_of(chain)]))
            whole.append(row)
        if row is not None:
            begins[chain.name] = row
    places = await _ask(hub, lambda store: store.lasting(venue))
    before = [(c, seq - 1, seq) for c, seq in places if c in begins and seq <= begins[c].seq]
    lasting: list[Row] = []
    for at in range(0, len(before), MOST_AT_ONCE):
        some = before[at : at + MOST_AT_ONCE]
        lasting += await _ask(hub, partial(_read, venue=venue, spans=some))
    chains = room.state.chains
    return Beginning(
        heads=tuple(Head(row.chain, row.seq, row.hash) for row in begins.values()),
        incarnations={name: chains[name].incarnation for name in begins},
        rows=tuple(sorted(lasting, key=lambda row: row.stamp)),
        whole=tuple(whole),
        largest_stamp=max((row.stamp for row in begins.values()), default=0),
        own=tuple(row for row in begins.values() if chains[row.chain].owner == own),
    )


def _first_of(chain: Chain) -> Span:
    return chain.name, chain.first - 1, chain.first


def _read(store: Store, *, venue: UUID, spans: Sequence[Span]) -> tuple[Row, ...]:
    return store.read(venue, spans, len(spans))


def _begins(store: Store, *, venue: UUID, chain: Chain, since_ms: int) -> Row | None:
    """Return the last envelope of a chain that need not be read; ``None`` where all of it is.

    Along a chain time goes on, but for clocks that were set: so it goes by several at each place.
    """
    first, last = chain.first, chain.told.seq

    def up_to(seq: int, count: int = NEAR) -> tuple[Row, ...]:
        return store.read(venue, [(chain.name, max(first - 1, seq - count), seq)], count)

    def is_before(seq: int) -> bool:
        return all(_is_before(row, since_ms) for row in up_to(seq))

    if is_before(last):
        return up_to(last, 1)[0]
    low, high = first - 1, last
    while high - low > NEAR:
        middle = (low + high) // 2
        if is_before(middle):
            low = middle
        else:
            high = middle
    low = max(low, chain.let_go)
    return up_to(low, 1)[0] if low >= first else None


def _is_before(row: Row, since_ms: int) -> bool:
    """Tell whether all that an envelope says the time of was before; one without a time is not.

    One whose body was let go is: that happens to no other.
    """
    if not row.body:
        return True
    try:
        records = [_fields.decode(raw) for _, _, raw in _bodies.decode(row.body).records]
    except TORN:
        return False
    times = [
        value
        for record in records
        for name, value in record.items()
        if name.endswith("at_ms") and isinstance(value, int)
    ]
    return bool(times) and max(times) < since_ms


async def _ask(hub: Hub, job: Callable[[Store], T]) -> T:
    answer: asyncio.Future[T] = asyncio.get_running_loop().create_future()

    def done(outcome: T | BaseException) -> None:
        if answer.cancelled():
            return
        if isinstance(outcome, BaseException):
            answer.set_exception(outcome)
        else:
            answer.set_result(outcome)

    hub.reading.do(job, done)
    return await answer
