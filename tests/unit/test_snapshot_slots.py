"""How many are at a hub's doors for snapshots, and for how long."""

import asyncio
from collections.abc import AsyncIterator
from io import BytesIO
from uuid import UUID

import pytest
from starlette.types import Message

from fynlo_pos.sync.protocol.snapshots import SnapshotNote
from hub import snapshot_doors
from hub.snapshot_slots import (
    BEGINS_WITHIN_S,
    LEAST_PACE,
    MOST,
    MOST_OF_A_VENUE,
    Slots,
    longest_s,
)


def test_one_venue_leaves_room_for_the_others() -> None:
    slots, crowd = Slots(), UUID(int=1)
    taken = [slots.take(crowd, UUID(int=who)) for who in range(MOST)]
    assert taken.count(True) == MOST_OF_A_VENUE < MOST
    assert slots.take(UUID(int=2), UUID(int=2))


def test_each_is_there_once_and_all_are_not_too_many() -> None:
    slots = Slots()
    assert slots.take(UUID(int=1), UUID(int=1))
    assert not slots.take(UUID(int=1), UUID(int=1))
    taken = [slots.take(UUID(int=venue), UUID(int=venue)) for venue in range(2, MOST + 9)]
    assert taken.count(True) == MOST - 1
    slots.free(UUID(int=1), UUID(int=1))
    assert slots.take(UUID(int=1), UUID(int=3))


def test_a_larger_one_may_take_longer() -> None:
    assert longest_s(0) == BEGINS_WITHIN_S
    assert longest_s(10 * LEAST_PACE) == BEGINS_WITHIN_S + 10


async def _drops() -> AsyncIterator[bytes]:
    for _ in range(300):
        await asyncio.sleep(0.01)
        yield b"a drop"


def test_whoever_hands_one_in_by_drops_is_not_waited_for() -> None:
    async def read() -> bytes:
        ends_s = asyncio.get_running_loop().time() + 0.1
        return await snapshot_doors._Reading(_drops(), ends_s).some()

    with pytest.raises(TimeoutError):
        asyncio.run(read())


def test_whoever_fetches_one_by_drops_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot_doors, "longest_s", lambda _size: 0.1)
    monkeypatch.setattr(snapshot_doors, "CHUNK", 10)
    note = SnapshotNote(UUID(int=1), UUID(int=2), 1, 1, "1", (), 1, 3_000, b"", b"")
    let_go: list[bool] = []
    file = BytesIO(bytes(3_000))
    answer = snapshot_doors._File(note, file, lambda: let_go.append(True))

    async def send(_message: Message) -> None:
        await asyncio.sleep(0.01)

    async def receive() -> Message:
        return {}

    with pytest.raises(TimeoutError):
        asyncio.run(answer({}, receive, send))
    assert let_go == [True]
    assert file.closed
