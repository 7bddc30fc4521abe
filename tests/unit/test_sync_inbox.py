"""What waits for the disk is taken in as one, in its order, and told once."""

import asyncio
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from fynlo_pos.sync.client.inbox import MOST_AS_ONE, MOST_TAKEN_IN, Inbox
from fynlo_pos.sync.member.effects import TakeIn, TakeInShown
from fynlo_pos.sync.member.events import TakenIn
from fynlo_pos.sync.protocol.frames import Head, Sent, SignedHead

pytestmark = pytest.mark.unit


class _Slices:
    def __init__(self, push: TakeIn | TakeInShown) -> None:
        self.push = push
        self.is_done = False

    def some(self) -> None:
        self.is_done = True

    def taken_in(self) -> TakenIn:
        return TakenIn(self.push.round, (), {})


class _Desk:
    """An inbox with its lane: what is queued there is done when it is asked to be."""

    def __init__(self) -> None:
        self.lane: list[Callable[[], None]] = []
        self.taken: list[TakeIn | TakeInShown] = []
        self.told: list[int] = []
        self.arrivals = 0
        behind: Any = self
        self.inbox = Inbox(behind, self._on_loop, lambda event: self.told.append(event.round))

    def on_writer(self, work: Callable[[], None]) -> bool:
        self.lane.append(work)
        return True

    def take_in(self, asked: TakeIn | TakeInShown) -> _Slices:
        self.taken.append(asked)
        return _Slices(asked)

    def arrived(self) -> None:
        self.arrivals += 1

    def work(self) -> None:
        while self.lane:
            self.lane.pop(0)()

    def _on_loop(self, work: Callable[[], None]) -> bool:
        work()
        return True


def push(*numbers: int, of_round: int = 1) -> TakeIn:
    signed = SignedHead(Head(UUID(int=1), numbers[-1], b""), UUID(int=2), b"")
    return TakeIn(of_round, tuple(Sent(b"%d" % number, b"") for number in numbers), (signed,))


def numbers_of(taken: TakeIn | TakeInShown) -> list[int]:
    assert isinstance(taken, TakeIn)
    return [int(sent.body) for sent in taken.envelopes]


def test_pushes_that_wait_are_taken_in_as_one_with_their_signatures() -> None:
    desk = _Desk()
    for each in (push(1, 2), push(3), push(4, 5)):
        desk.inbox.put(each)
    desk.work()
    assert [numbers_of(each) for each in desk.taken] == [[1, 2], [3, 4, 5]]
    assert [len(each.signed) for each in desk.taken if isinstance(each, TakeIn)] == [1, 2]
    assert desk.told == [1, 1]
    assert desk.inbox.is_empty


def test_no_more_are_taken_in_as_one_than_leaves_half_to_come() -> None:
    desk = _Desk()
    for number in range(1, MOST_TAKEN_IN + 1):
        desk.inbox.put(push(number))
    desk.work()
    rest = MOST_TAKEN_IN - MOST_AS_ONE - 1
    assert [len(numbers_of(each)) for each in desk.taken] == [1, MOST_AS_ONE, rest]


def test_what_came_over_another_connection_is_taken_in_by_itself() -> None:
    desk = _Desk()
    for each in (push(1), push(2), push(3, of_round=2), push(4, of_round=2)):
        desk.inbox.put(each)
    desk.work()
    assert [numbers_of(each) for each in desk.taken] == [[1], [2], [3, 4]]
    assert desk.told == [1, 1, 2]


def test_what_a_viewer_is_shown_is_taken_in_by_itself() -> None:
    desk = _Desk()
    shown = TakeInShown(1, (), ())
    for each in (push(1), push(2), shown, shown, push(3)):
        desk.inbox.put(each)
    desk.work()
    assert [isinstance(each, TakeInShown) for each in desk.taken] == [
        *(False, False),
        *(True, True),
        False,
    ]
    assert desk.inbox.is_empty


async def _room_after_one(desk: _Desk) -> None:
    waiting = asyncio.ensure_future(desk.inbox.has_room())
    await asyncio.sleep(0)
    assert not waiting.done()
    desk.lane.pop(0)()
    await asyncio.wait_for(waiting, 20)


def test_nothing_more_is_read_until_there_is_room() -> None:
    desk = _Desk()
    for number in range(1, MOST_TAKEN_IN + 1):
        desk.inbox.put(push(number))
    asyncio.run(_room_after_one(desk))
