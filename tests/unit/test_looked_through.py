"""Looking through beside: it is waited for, and what it raised is raised where it is asked for."""

import threading
from contextlib import nullcontext

import pytest

from fynlo_pos.app.looked_through import LookedThrough

pytestmark = pytest.mark.unit

PATIENCE_S = 30.0


def test_it_goes_on_beside_and_is_waited_for_where_it_is_asked_for() -> None:
    may_end, ended = threading.Event(), list[str]()

    def look() -> None:
        assert may_end.wait(PATIENCE_S)
        ended.append("looked")

    with LookedThrough(look) as looked:
        assert ended == []
        may_end.set()
        looked.require()
        assert ended == ["looked"]


@pytest.mark.parametrize("kind", [ValueError, SystemExit])
def test_what_it_raises_is_raised_each_time_it_is_asked_for(kind: type[BaseException]) -> None:
    def look() -> None:
        raise kind("unsound")

    with LookedThrough(look) as looked:
        for _ in range(2):
            with pytest.raises(kind, match="unsound"):
                looked.require()


@pytest.mark.parametrize("failure", [None, ValueError("unsound")])
def test_it_looks_before_where_no_thread_is_to_be_had(
    monkeypatch: pytest.MonkeyPatch, failure: ValueError | None
) -> None:
    looked = list[str]()

    def look() -> None:
        looked.append("looked")
        if failure is not None:
            raise failure

    def no_thread(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", no_thread)
    with LookedThrough(look) as sound:
        assert looked == ["looked"]
        with nullcontext() if failure is None else pytest.raises(ValueError, match="unsound"):
            sound.require()


def test_leaving_waits_for_it_whatever_happens() -> None:
    ended = threading.Event()
    with pytest.raises(KeyError), LookedThrough(ended.set):
        raise KeyError
    assert ended.is_set()
