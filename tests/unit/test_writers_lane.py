"""Asking the lane that writes, and waiting: what comes of it comes back to who waits."""

import threading
from collections.abc import Callable

import pytest

from fynlo_pos.app.snapshot_line import CutShort
from fynlo_pos.app.writers_lane import done_on, somebody_waits

pytestmark = pytest.mark.unit

PATIENCE_S = 30.0


def elsewhere(work: Callable[[], None]) -> bool:
    """Do it on a thread of its own."""
    threading.Thread(target=work).start()
    return True


def test_it_is_done_when_who_waits_goes_on() -> None:
    done: list[int] = []
    done_on(elsewhere, lambda: done.append(threading.get_ident()), PATIENCE_S)
    assert len(done) == 1
    assert done[0] != threading.get_ident()


def test_what_it_raises_is_raised_where_it_is_waited_for() -> None:
    def fails() -> None:
        raise ValueError("the disk")

    with pytest.raises(ValueError, match="the disk"):
        done_on(elsewhere, fails, PATIENCE_S)


@pytest.mark.parametrize("is_taken", [True, False], ids=["never done", "closed"])
def test_a_lane_that_does_nothing_is_not_waited_for_for_ever(is_taken: bool) -> None:
    with pytest.raises(CutShort):
        done_on(lambda _work: is_taken, lambda: None, 0.01)


class Asked:
    """A lane that knows whether somebody waits."""

    def __init__(self, *, is_asked: bool) -> None:
        self._is_asked = is_asked

    def __call__(self, work: Callable[[], None]) -> bool:
        return elsewhere(work)

    def is_wanted(self) -> bool:
        return self._is_asked


def test_whether_somebody_waits_is_for_the_lane_to_say() -> None:
    assert somebody_waits(Asked(is_asked=True))
    assert not somebody_waits(Asked(is_asked=False))
    assert not somebody_waits(elsewhere), "it cannot tell"
