"""What a terminal is sent: at once, in order, and no more than it reads."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest

from hub import outgoing as outgoing_module
from hub.frame_queue import MOST_BYTES, MOST_FRAMES
from hub.outgoing import Outgoing
from tests.support.hub_line import FakeLine

if TYPE_CHECKING:
    from hub.wire import Wire

pytestmark = pytest.mark.unit


class Sent:
    """An outgoing over a line, and what it told."""

    def __init__(self) -> None:
        self.line = FakeLine()
        self.left = 0
        self.ends = 0
        self.outgoing = Outgoing(cast("Wire", self.line), self._left, self._ended)

    def _left(self) -> None:
        self.left += 1

    def _ended(self) -> None:
        self.ends += 1

    def put(self, *numbers: int) -> None:
        for number in numbers:
            self.outgoing.put(bytes([number]), is_push=number > 1)
        self.outgoing.flush()


def in_a_loop(work: Callable[[], None]) -> None:
    async def run() -> None:
        work()

    asyncio.run(run())


def test_what_is_put_leaves_at_once_and_pushes_are_counted() -> None:
    sent = Sent()
    sent.put(1, 2, 3)
    assert sent.line.sent == [b"\1", b"\2", b"\3"]
    assert sent.left == 2


def test_what_the_system_does_not_take_waits_in_its_order() -> None:
    sent = Sent()
    sent.line.is_writable = False
    sent.put(1, 2)
    assert (sent.line.sent, sent.left) == ([], 0)
    sent.line.is_writable = True
    sent.put(3)
    assert sent.line.sent == [], "it waits behind those before it"
    sent.outgoing.go_on()
    assert sent.line.sent == [b"\1", b"\2", b"\3"]
    assert sent.left == 2
    sent.put(4)
    assert sent.line.sent[-1] == b"\4"


def test_what_the_system_takes_no_more_of_stays_and_so_does_the_end() -> None:
    def work() -> None:
        sent = Sent()
        sent.line.is_writable = False
        sent.put(1, 2)
        sent.outgoing.end()
        sent.line.is_writable = True
        sent.line.takes = 1
        sent.outgoing.go_on()
        assert (sent.line.sent, sent.ends) == ([b"\1"], 0)
        sent.line.is_writable = True
        sent.outgoing.go_on()
        assert (sent.line.sent, sent.ends) == ([b"\1", b"\2"], 1)

    in_a_loop(work)


def test_the_end_comes_behind_what_waits_and_once() -> None:
    def work() -> None:
        sent = Sent()
        sent.line.is_writable = False
        sent.put(1)
        sent.outgoing.end()
        sent.outgoing.end()
        sent.put(2)
        assert sent.ends == 0
        sent.line.is_writable = True
        sent.outgoing.go_on()
        assert (sent.line.sent, sent.ends) == ([b"\1"], 1)
        sent.outgoing.go_on()
        assert sent.ends == 1

    in_a_loop(work)


def test_nothing_waits_so_the_end_is_at_once() -> None:
    sent = Sent()
    sent.outgoing.end()
    sent.put(1)
    assert (sent.line.sent, sent.ends) == ([], 1)


@pytest.mark.parametrize(("frames", "size"), [(MOST_FRAMES + 1, 1), (2, MOST_BYTES // 2 + 1)])
def test_a_reader_that_lets_too_much_lie_is_cut_off(frames: int, size: int) -> None:
    sent = Sent()
    sent.line.is_writable = False
    for _ in range(frames):
        assert not sent.outgoing.is_cut
        sent.outgoing.put(bytes(size), is_push=False)
    assert sent.outgoing.is_cut
    assert (sent.line.sent, sent.ends) == ([], 1)


def test_a_reader_that_does_not_read_its_last_words_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(outgoing_module, "LAST_WORDS_WITHIN_S", 0.01)

    async def run() -> None:
        sent = Sent()
        sent.line.is_writable = False
        sent.put(1)
        sent.outgoing.end()
        async with asyncio.timeout(20):
            while not sent.ends:  # noqa: ASYNC110 - a flag of the test
                await asyncio.sleep(0.005)
        assert sent.line.sent == []

    asyncio.run(run())
