"""Ctrl+C is obeyed between two steps, and a second one at once."""

import signal
from collections.abc import Iterator

import pytest

from fynlo_pos.cli.stopping import stops_between_steps

pytestmark = pytest.mark.unit


@pytest.fixture(autouse=True)
def _ctrl_c_interrupts() -> Iterator[None]:
    """As a program begins, whatever ran before in this process."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def press_ctrl_c() -> None:
    signal.raise_signal(signal.SIGINT)


def test_a_step_that_has_begun_is_ended_first() -> None:
    steps: list[str] = []

    def work() -> None:
        with stops_between_steps() as check_stopped:
            check_stopped()
            press_ctrl_c()
            steps.append("ended")
            check_stopped()
            steps.append("begun after it")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert steps == ["ended"]


def test_a_second_ctrl_c_does_not_wait_for_the_step() -> None:
    def work() -> None:
        with stops_between_steps():
            press_ctrl_c()
            press_ctrl_c()

    with pytest.raises(KeyboardInterrupt):
        work()


def test_afterwards_ctrl_c_means_what_it_meant() -> None:
    before = signal.getsignal(signal.SIGINT)
    with stops_between_steps():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before
