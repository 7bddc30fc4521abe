"""The thread a store lives on: jobs in order, and one commit for all the pushes that wait.

The thread wakes at once and takes whatever has come meanwhile; there is no timer (MEASURED.md, 2).
"""

import threading
from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from typing import Final, TypeVar

import msgspec

from hub.store.port import Batch, Kept, Store, StoreTrouble

T = TypeVar("T")

MOST_AT_ONCE: Final = 256
_ENDS_WITHIN_S: Final = 10.0

Outcome = tuple[Callable[[object], None], object]
Deliver = Callable[[list[Outcome]], None]


class _Keep(msgspec.Struct, frozen=True):
    batch: Batch
    done: Callable[[object], None]


class _Job(msgspec.Struct, frozen=True):
    do: Callable[[Store], object]
    done: Callable[[object], None]


class Lane:
    """Runs a store's jobs on a thread of its own; outcomes are handed to ``deliver`` there.

    An outcome is what the job returned, or the exception it ended in.
    """

    def __init__(self, name: str, opens: Callable[[], Store], deliver: Deliver) -> None:
        """Open the store on the thread. Raises what opening it raises."""
        self._queue: SimpleQueue[_Keep | _Job | None] = SimpleQueue()
        self._is_closed = False
        self._deliver = deliver
        self._opened: SimpleQueue[BaseException | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, args=(opens,), name=name, daemon=True)
        self._thread.start()
        failed = self._opened.get()
        if failed is not None:
            raise failed

    def keep(self, batch: Batch, done: Callable[[Kept | BaseException], None]) -> None:
        """Put a batch on disk, together with what else waits."""
        self._ask(_Keep(batch, done))  # type: ignore[arg-type]

    def do(self, job: Callable[[Store], T], done: Callable[[T | BaseException], None]) -> None:
        """Do a job after all that was asked before it."""
        self._ask(_Job(job, done))  # type: ignore[arg-type]

    def close(self) -> None:
        """Finish what was asked, close the store and end the thread; who asks later is told."""
        self._is_closed = True
        self._queue.put(None)
        self._thread.join(_ENDS_WITHIN_S)

    def _ask(self, asked: _Keep | _Job) -> None:
        if self._is_closed:
            self._deliver([(asked.done, StoreTrouble("the store is closed"))])
        else:
            self._queue.put(asked)

    def _run(self, opens: Callable[[], Store]) -> None:
        try:
            store = opens()
        except BaseException as error:  # noqa: BLE001 - it is raised where the lane was asked for
            self._opened.put(error)
            return
        self._opened.put(None)
        try:
            while (waiting := self._next()) is not None:
                for outcomes in _worked(store, waiting):
                    self._deliver(outcomes)
        finally:
            store.close()

    def _next(self) -> list[_Keep | _Job] | None:
        first = self._queue.get()
        if first is None:
            return None
        waiting = [first]
        while len(waiting) < MOST_AT_ONCE:
            try:
                following = self._queue.get_nowait()
            except Empty:
                break
            if following is None:
                self._queue.put(None)
                break
            waiting.append(following)
        return waiting


def _worked(store: Store, waiting: list[_Keep | _Job]) -> Iterator[list[Outcome]]:
    together: list[_Keep] = []
    for each in waiting:
        if isinstance(each, _Keep):
            together.append(each)
            continue
        if together:
            yield _kept(store, together)
            together = []
        yield [(each.done, _done(store, each))]
    if together:
        yield _kept(store, together)


def _kept(store: Store, together: list[_Keep]) -> list[Outcome]:
    """Commit once for all; where that fails each is tried alone, so that one harms no other."""
    try:
        kept = store.keep([each.batch for each in together])
        return [(each.done, outcome) for each, outcome in zip(together, kept, strict=True)]
    except BaseException as error:  # noqa: BLE001 - nothing in one push may end the lane of all
        if isinstance(error, StoreTrouble) and len(together) > 1:
            return [outcome for each in together for outcome in _kept(store, [each])]
        return [(each.done, error) for each in together]


def _done(store: Store, job: _Job) -> object:
    try:
        return job.do(store)
    except BaseException as error:  # noqa: BLE001 - nothing in one job may end the lane of all
        return error
