"""A store's lane answers whatever happens on it: who asked waits for it."""

from collections.abc import Callable, Iterable, Iterator
from queue import SimpleQueue
from uuid import UUID

import pytest

from hub.lane import Lane, Outcome
from hub.store.memory import MemoryStore
from hub.store.port import Batch, Kept, StoreTrouble

pytestmark = pytest.mark.unit

VENUE = UUID(int=1)
ANSWERS_WITHIN_S = 10.0
EMPTY = Batch(VENUE, (), ())


class Panic(BaseException):
    """What a library in another language throws: no ``Exception`` at all."""


class Worn(MemoryStore):
    """A store that does with a batch what it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.found(VENUE)
        self.does: Callable[[], list[Kept]] | None = None

    def keep(self, batches: Iterable[Batch]) -> list[Kept]:
        return self.does() if self.does else super().keep(batches)


class Asking:
    """A lane, and what it answers."""

    def __init__(self) -> None:
        self.store = Worn()
        self.outcomes: SimpleQueue[list[Outcome]] = SimpleQueue()
        self.lane = Lane("lane test", lambda: self.store, self.outcomes.put)

    def keeps(self) -> object:
        self.lane.keep(EMPTY, lambda _outcome: None)
        return self.answer()

    def does(self, job: Callable[[object], object]) -> object:
        self.lane.do(job, lambda _outcome: None)
        return self.answer()

    def answer(self) -> object:
        ((_, outcome),) = self.outcomes.get(timeout=ANSWERS_WITHIN_S)
        return outcome


@pytest.fixture
def asking() -> Iterator[Asking]:
    one = Asking()
    yield one
    one.lane.close()


def panic(_store: object = None) -> list[Kept]:
    raise Panic


def test_what_no_library_should_throw_is_an_answer_and_the_lane_goes_on(asking: Asking) -> None:
    assert isinstance(asking.does(panic), Panic)
    asking.store.does = panic
    assert isinstance(asking.keeps(), Panic)
    asking.store.does = None
    assert isinstance(asking.keeps(), Kept)


def test_a_store_that_forgets_a_batch_is_told_of_and_the_lane_goes_on(asking: Asking) -> None:
    asking.store.does = list
    assert isinstance(asking.keeps(), ValueError)
    asking.store.does = None
    assert isinstance(asking.keeps(), Kept)


def test_who_asks_a_lane_that_is_closed_is_told_so(asking: Asking) -> None:
    asking.lane.close()
    assert isinstance(asking.keeps(), StoreTrouble)
    assert isinstance(asking.does(lambda _store: None), StoreTrouble)
