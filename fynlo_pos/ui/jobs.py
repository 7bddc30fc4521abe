"""Lanes: work done off the GUI thread, its result brought back as a typed ``Ok`` or ``Err``.

Work that ends in a bug is told as an ``Err`` too, so that nobody waits for ever, and raised.

Whoever asks is named. Once that Qt object is deleted, such as a page that was left, it is not
answered. What a person must hear even then is asked for by the desk, or told to ``unheard``.

The writer lane is serial: the till's acts are on disk in the order they were asked for. Tests put
``HandLane`` in its place and run the work when they choose.
"""

from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any, Generic, Protocol, TypeVar
from weakref import ref

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.ui.spoken import spoken
from fynlo_pos.ui.there import is_there

T = TypeVar("T")

YIELD_AFTER_S = 0.001
"""So long a lane at work may keep the window from Python: a fifth of what is usual."""
FRAME_S = 0.012
"""So long the frame that answers a touch may take."""


class Ok(msgspec.Struct, Generic[T], frozen=True):
    """What the work returned."""

    value: T


class Err(msgspec.Struct, frozen=True):
    """What a person must be told: a ``Refused`` they can put right, or a ``Trouble``."""

    trouble: Refused | Trouble

    @property
    def sentence(self) -> str:
        """What happened, what is safe, what to do, in the language of the device."""
        return spoken(self.trouble.words)

    @property
    def is_refusal(self) -> bool:
        """Tell whether the person can put it right by asking differently."""
        return isinstance(self.trouble, Refused)


Unheard = Callable[[Err], None] | None
"""Hears what failed for an asker that is gone, such as the notices; ``None`` for what only looked.

An act is on disk or is not, whether its page is there or not: a person must hear of a failure.
"""


class Lane(Protocol):
    """A place where work is done in the order it was given."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[Ok[T] | Err], None],
        asker: QObject,
        unheard: Unheard = None,
    ) -> None:
        """Do ``work`` elsewhere, then call ``done`` on the GUI thread if the asker is there still.

        Where it is not, ``unheard`` is told what failed.
        """

    def run_after_frame(
        self, work: Callable[[], T], done: Callable[[Ok[T] | Err], None], asker: QObject
    ) -> None:
        """As ``run``, for what nobody waits for: the frame that is due is painted first."""


class ThreadLane(QObject):
    """One worker thread. Made on the GUI thread, where its results arrive."""

    _finished = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_closed = False
        self._asked = 0
        self._is_followed = Event()
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._finished.connect(self._deliver)  # queued, since it is said on another thread

    @property
    def is_idle(self) -> bool:
        """Tell whether whoever waited for something has it; on the GUI thread."""
        return not self._asked

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[Ok[T] | Err], None],
        asker: QObject,
        unheard: Unheard = None,
    ) -> None:
        """Queue ``work`` behind what was given before; ``done`` is called on the GUI thread."""
        if not self._is_closed:
            self._follow()
            self._asked += 1
            told = while_there(asker, done, unheard)
            self._threads.submit(lambda: self._finished.emit(_outcome_of(work, told)))

    def run_after_frame(
        self, work: Callable[[], T], done: Callable[[Ok[T] | Err], None], asker: QObject
    ) -> None:
        """Queue ``work`` that lets the window paint first, unless more is queued meanwhile.

        Python runs one thread at a time: begun at once, it would take its turns from the frame.
        """
        is_followed = Event()

        def after_frame() -> T:
            is_followed.wait(FRAME_S)
            return work()

        self.run(after_frame, done, asker)
        self._is_followed = is_followed

    def submit(self, work: Callable[[], None]) -> bool:
        """Queue work that nobody waits for; any thread. False once the lane is closed."""
        self._follow()
        try:
            self._threads.submit(work)
        except RuntimeError:
            return False
        return True

    def close(self) -> None:
        """Finish what was given, then end the thread; nothing is taken on any more."""
        self._is_closed = True
        self._follow()
        self._threads.shutdown(wait=True)

    def _follow(self) -> None:
        """Have what waits for a frame begun: something stands behind it, or the end."""
        self._is_followed.set()

    @Slot(object)
    def _deliver(self, deliver: Callable[[], None]) -> None:
        try:
            deliver()
        finally:
            self._asked -= 1


class BehindActs:
    """Queues work behind what a lane was asked for, and tells whether somebody waits for that."""

    def __init__(self, lane: ThreadLane) -> None:
        self._lane = lane

    def __call__(self, work: Callable[[], None], /) -> bool:
        """Queue work that nobody waits for; any thread. False once the lane is closed."""
        return self._lane.submit(work)

    def is_wanted(self) -> bool:
        """Tell whether somebody waits for something; any thread."""
        return not self._lane.is_idle


class HandLane:
    """A lane that waits to be told: tests decide when its work is done."""

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], None]] = deque()

    def __len__(self) -> int:
        return len(self._waiting)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[Ok[T] | Err], None],
        asker: QObject,
        unheard: Unheard = None,
    ) -> None:
        """Put ``work`` in the queue."""
        told = while_there(asker, done, unheard)

        def work_and_deliver() -> None:
            deliver = _outcome_of(work, told)
            deliver()

        self._waiting.append(work_and_deliver)

    def run_after_frame(
        self, work: Callable[[], T], done: Callable[[Ok[T] | Err], None], asker: QObject
    ) -> None:
        """Put ``work`` in the queue."""
        self.run(work, done, asker)

    def run_one(self) -> None:
        """Do the oldest waiting work and deliver its result."""
        self._waiting.popleft()()

    def run_all(self) -> None:
        """Do what waits, and what that gives in turn."""
        while self._waiting:
            self.run_one()


class Latest:
    """Asks of a lane where only the newest answer matters: older ones are never delivered.

    At most one question is under way; of those asked meanwhile only the last is kept.
    """

    def __init__(self, lane: Lane, asker: QObject) -> None:
        self._lane = lane
        self._asker = ref(asker)
        self._under_way = False
        self._asked = 0
        self._next: tuple[int, Callable[[], Any], Callable[[Any], None]] | None = None

    def ask(self, work: Callable[[], T], done: Callable[[Ok[T] | Err], None]) -> None:
        """Ask; ``done`` is called unless something newer is asked before the answer."""
        self._asked += 1
        self._next = (self._asked, work, done)
        if not self._under_way:
            self._send()

    def forget(self) -> None:
        """Want no answer any more."""
        self._asked += 1
        self._next = None

    def _send(self) -> None:
        asker = self._asker()
        if self._next is None or asker is None:
            return
        number, work, done = self._next
        self._next = None
        self._under_way = True
        self._lane.run(work, lambda outcome: self._answered(number, done, outcome), asker)

    def _answered(self, number: int, done: Callable[[Any], None], outcome: object) -> None:
        self._under_way = False
        if number == self._asked:
            done(outcome)
        self._send()


def while_there(
    asker: QObject, done: Callable[[Ok[T] | Err], None], unheard: Unheard = None
) -> Callable[[Ok[T] | Err], None]:
    """Return what calls ``done`` only while a Qt object is not deleted; else an ``Err`` goes on."""
    known = ref(asker)

    def told(outcome: Ok[T] | Err) -> None:
        if is_there(known()):
            done(outcome)
        elif unheard is not None and isinstance(outcome, Err):
            unheard(outcome)

    return told


def _outcome_of(work: Callable[[], T], done: Callable[[Ok[T] | Err], None]) -> Callable[[], None]:
    """Do the work here; return what is left to do on the GUI thread."""
    try:
        value = work()
    except (Refused, Trouble) as trouble:
        err = Err(trouble)
        return lambda: done(err)
    except BaseException as bug:  # noqa: BLE001 - raised again on the GUI thread
        fault = bug
        return lambda: _tell_and_raise(fault, done)
    return lambda: done(Ok(value))


def _tell_and_raise(fault: BaseException, done: Callable[[Err], None]) -> None:
    """Let whoever waits go on with a sentence, then let the fault be seen."""
    try:
        done(Err(Trouble(_fault_sentence())))
    finally:
        raise fault


def _fault_sentence() -> str:
    return QCoreApplication.translate(
        "Jobs",
        "Something went wrong inside the till. What is on disk is safe. "
        "Look whether this was done, then try again.",
    )
