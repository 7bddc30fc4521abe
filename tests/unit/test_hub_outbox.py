"""An outbox whose reader does not read: in order, counted, and cut off."""

import asyncio
from collections.abc import Callable

import pytest

from hub.frame_queue import MOST_BYTES, MOST_FRAMES
from hub.outbox import Outbox

pytestmark = pytest.mark.unit


def run_outbox(outbox: Outbox, send: Callable[[bytes], object], drained: list[int]) -> None:
    async def sending(data: bytes) -> None:
        send(data)

    async def run() -> None:
        outbox.end()
        async with asyncio.timeout(5):
            await outbox.run(sending, lambda: drained.append(1))

    asyncio.run(run())


def test_an_outbox_sends_in_order_and_counts_pushes() -> None:
    sent: list[bytes] = []
    drained: list[int] = []
    outbox = Outbox()
    for number in range(3):
        outbox.put(bytes([number]), is_push=number > 0)
    run_outbox(outbox, sent.append, drained)
    assert sent == [b"\0", b"\1", b"\2"]
    assert len(drained) == 2


@pytest.mark.parametrize(("frames", "size"), [(MOST_FRAMES + 1, 1), (2, MOST_BYTES // 2 + 1)])
def test_a_reader_that_lets_too_much_lie_is_cut_off(frames: int, size: int) -> None:
    sent: list[bytes] = []
    outbox = Outbox()
    for _ in range(frames):
        outbox.put(bytes(size), is_push=False)
    outbox.put(b"late", is_push=False)
    assert outbox.is_cut
    run_outbox(outbox, sent.append, [])
    assert sent == []
