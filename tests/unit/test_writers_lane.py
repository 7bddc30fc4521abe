"""Asking the lane that writes, and waiting: what comes of it comes back to who waits."""

import threading

import pytest

from fynlo_pos.app import lane_work
from fynlo_pos.app.joining import HeadlessLane
from fynlo_pos.app.lane_work import done_on
from fynlo_pos.app.snapshot_line import CutShort
from fynlo_pos.core.writers_lane import NoLane
from tests.support.lanes import HandedLane, on_a_thread

pytestmark = pytest.mark.unit

PATIENCE_S = 30.0


def test_it_is_done_when_who_waits_goes_on() -> None:
    done: list[int] = []
    done_on(HandedLane(on_a_thread), lambda: done.append(threading.get_ident()), PATIENCE_S)
    assert len(done) == 1
    assert done[0] != threading.get_ident()


def test_what_it_raises_is_raised_where_it_is_waited_for() -> None:
    def fails() -> None:
        raise ValueError("the disk")

    with pytest.raises(ValueError, match="the disk"):
        done_on(HandedLane(on_a_thread), fails, PATIENCE_S)


@pytest.mark.parametrize("is_taken", [True, False], ids=["never done", "closed"])
def test_a_lane_that_does_nothing_is_not_waited_for_for_ever(is_taken: bool) -> None:
    with pytest.raises(CutShort):
        done_on(HandedLane(lambda _work: is_taken), lambda: None, 0.01)


def test_who_waits_is_told_of_the_time_that_goes_by(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lane_work, "LOOKS_EVERY_S", 0.001)
    told, may_end = list[int](), threading.Event()

    def meanwhile() -> None:
        told.append(threading.get_ident())
        if len(told) == 3:
            may_end.set()

    def work() -> None:
        assert may_end.wait(PATIENCE_S)

    done_on(HandedLane(on_a_thread), work, PATIENCE_S, meanwhile)
    assert set(told) == {threading.get_ident()}


def test_whether_somebody_waits_is_for_the_lane_to_say() -> None:
    lane, is_on_it, may_end = HeadlessLane(), threading.Event(), threading.Event()

    def act() -> None:
        is_on_it.set()
        may_end.wait(PATIENCE_S)

    lane(lambda: None)
    assert not lane.is_wanted(), "nobody waits for what is only queued"
    waits = threading.Thread(target=lane.do, args=(act,))
    waits.start()
    assert is_on_it.wait(PATIENCE_S)
    assert lane.is_wanted()
    may_end.set()
    waits.join(PATIENCE_S)
    assert not lane.is_wanted()
    lane.close()
    assert not lane(lambda: None), "it is closed"


def test_a_lane_that_is_not_there_yet_takes_nothing() -> None:
    assert not NoLane()(lambda: None)
    assert not NoLane().is_wanted()
