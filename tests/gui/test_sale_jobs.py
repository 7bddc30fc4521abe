"""Lanes: what is refused is told, what is a bug is raised, and only the newest answer counts."""

from collections.abc import Callable, Iterator
from threading import Event
from time import monotonic

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.ui import jobs
from fynlo_pos.ui.jobs import FRAME_S, BehindActs, Err, HandLane, Latest, Ok, ThreadLane
from fynlo_pos.ui.there import then_if_there

pytestmark = pytest.mark.gui
Answer = Ok[int] | Err


@pytest.fixture
def page() -> QObject:
    """Who asks."""
    return QObject()


@pytest.fixture
def thread(qtbot: QtBot) -> Iterator[ThreadLane]:
    lane = ThreadLane("tested")
    yield lane
    lane.close()


def refuse() -> int:
    raise Refused("The amount is nothing. Key in how much.")


def break_down() -> int:
    raise Trouble("The disk is full.")


def test_work_is_done_elsewhere_and_told_here(
    thread: ThreadLane, qtbot: QtBot, page: QObject
) -> None:
    here = QThread.currentThread()
    where: list[object] = []
    told: list[object] = []

    def work() -> int:
        where.append(QThread.currentThread())
        return 7

    def done(outcome: Answer) -> None:
        told.append((outcome, QThread.currentThread()))

    thread.run(work, done, page)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(Ok(7), here)]
    assert where != [here]


def test_results_come_in_the_order_of_asking(
    thread: ThreadLane, qtbot: QtBot, page: QObject
) -> None:
    told: list[Answer] = []
    for number in range(20):
        thread.run(lambda number=number: number, told.append, page)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(told) == 20)
    assert told == [Ok(number) for number in range(20)]


def test_what_nobody_waits_for_lets_the_window_paint_first(
    thread: ThreadLane, qtbot: QtBot, page: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = list[Answer]()
    began = monotonic()
    thread.run_after_frame(lambda: 1, told.append, page)
    qtbot.waitUntil(lambda: bool(told))
    assert monotonic() - began >= FRAME_S
    monkeypatch.setattr(jobs, "FRAME_S", 600)
    thread.run_after_frame(lambda: 2, told.append, page)
    thread.run_after_frame(lambda: 3, told.append, page)
    thread.run(lambda: 4, told.append, page)
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told == [Ok(number) for number in (1, 2, 3, 4)], "in the order of asking, at once"
    for number in (5, 6, 7):
        thread.run_after_frame(lambda nth=number: nth, told.append, page)  # type: ignore[misc]
    assert thread.submit(lambda: None)
    qtbot.waitUntil(lambda: len(told) == 7)
    thread.run_after_frame(lambda: 8, told.append, page)
    thread.close()
    qtbot.waitUntil(lambda: len(told) == 8)


def test_what_is_behind_the_acts_of_a_lane_hears_that_one_waits(
    thread: ThreadLane, qtbot: QtBot, page: QObject
) -> None:
    behind, told, wanted = BehindActs(thread), list[Answer](), list[bool]()
    is_begun, may_end = Event(), Event()

    def unasked() -> None:
        wanted.append(behind.is_wanted())
        is_begun.set()
        may_end.wait(30)
        wanted.append(behind.is_wanted())

    assert behind(unasked)
    assert is_begun.wait(30)
    thread.run(lambda: 7, told.append, page)
    may_end.set()
    qtbot.waitUntil(lambda: bool(told))
    assert wanted == [False, True], "nobody waits for what is behind"
    assert not behind.is_wanted()
    thread.close()
    assert not behind(unasked)


def test_closing_finishes_what_was_given(qtbot: QtBot, page: QObject) -> None:
    lane, done = ThreadLane("closing"), []
    for number in range(5):
        lane.run(lambda nth=number: done.append(nth), lambda _: None, page)  # type: ignore[misc]
    lane.close()
    assert done == [0, 1, 2, 3, 4]


def test_a_closed_lane_takes_nothing_on(qtbot: QtBot, page: QObject) -> None:
    lane, done = ThreadLane("closed"), list[int]()
    lane.close()
    lane.run(lambda: done.append(1), lambda _: None, page)
    qtbot.wait(20)
    assert done == []


@pytest.mark.parametrize(("work", "is_refusal"), [(refuse, True), (break_down, False)])
def test_what_a_person_must_hear_comes_back_as_a_sentence(
    work: Callable[[], int], page: QObject, *, is_refusal: bool
) -> None:
    lane, told = HandLane(), list[Answer]()
    lane.run(work, told.append, page)
    lane.run_all()
    (err,) = told
    assert isinstance(err, Err)
    assert err.is_refusal is is_refusal
    assert err.sentence.endswith(".")


def test_a_bug_is_raised_where_it_is_seen_and_told_to_who_waits(page: QObject) -> None:
    lane, told = HandLane(), list[Answer]()
    lane.run(lambda: 1 // 0, told.append, page)
    with pytest.raises(ZeroDivisionError):
        lane.run_all()
    (err,) = told
    assert isinstance(err, Err)
    assert not err.is_refusal
    assert "What is on disk is safe." in err.sentence


def test_only_the_newest_question_is_answered() -> None:
    lane, told, page = HandLane(), list[Answer](), QObject()
    latest = Latest(lane, page)
    for number in range(5):
        latest.ask(lambda number=number: number, told.append)  # type: ignore[misc]
    assert len(lane) == 1
    lane.run_all()
    assert told == [Ok(4)]


def test_a_forgotten_question_is_not_answered() -> None:
    lane, told, page = HandLane(), list[Answer](), QObject()
    latest = Latest(lane, page)
    latest.ask(lambda: 1, told.append)
    latest.forget()
    lane.run_all()
    assert told == []
    latest.ask(lambda: 2, told.append)
    lane.run_all()
    assert told == [Ok(2)]


@pytest.mark.parametrize("is_kept", [True, False], ids=["deleted", "gone altogether"])
def test_a_page_that_went_before_its_answer_came_is_not_told(is_kept: bool) -> None:
    lane, told, page = HandLane(), list[Answer](), QObject()
    model: QObject | None = QObject(page)
    assert model is not None
    latest = Latest(lane, model)
    latest.ask(lambda: 1, told.append)
    latest.ask(lambda: 2, told.append)
    model = model if is_kept else None
    delete(page)
    lane.run_all()
    latest.ask(lambda: 3, told.append)
    lane.run_all()
    assert told == []
    assert (model is not None) is is_kept


@pytest.mark.parametrize(("work", "failures"), [(lambda: 1, 0), (refuse, 2), (break_down, 2)])
def test_whoever_went_is_not_answered_and_what_failed_is_heard_elsewhere(
    work: Callable[[], int], failures: int, thread: ThreadLane, qtbot: QtBot
) -> None:
    told, heard, by_hand = list[Answer](), list[Err](), HandLane()
    page, desk = QObject(), QObject()
    model = QObject(page)
    for lane in (by_hand, thread):
        lane.run(work, told.append, model, heard.append)
        lane.run(work, told.append, model)
    delete(page)
    last = list[Answer]()
    thread.run(lambda: 9, last.append, desk)
    by_hand.run_all()
    qtbot.waitUntil(lambda: bool(last))
    assert told == []
    assert len(heard) == failures, "once of each lane"


def test_what_follows_for_a_page_follows_only_while_it_is_there() -> None:
    page, told = QObject(), list[int]()
    then = then_if_there(page, lambda: told.append(1))
    then()
    delete(page)
    then()
    assert told == [1]
