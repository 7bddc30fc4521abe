"""The program around the window: a picture first, then the till, or why it could not be opened."""

import sys
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaObject, Qt, QTimer
from PySide6.QtTest import QTest

from fynlo_pos.app.till_window import till_program
from fynlo_pos.core.db.home import Home, HomeLock
from fynlo_pos.core.sales.ringing import set_name
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui import awake
from fynlo_pos.ui.collecting import COLLECT_AFTER
from fynlo_pos.ui.engine import collected_qt_messages
from fynlo_pos.ui.play.hand import Hand
from fynlo_pos.ui.play.screen import Screen
from fynlo_pos.ui.program import Program
from tests.support.till_window import SIZES

pytestmark = pytest.mark.gui

Start = Callable[..., tuple[Program, Hand]]


@pytest.fixture
def start(tmp_path: Path, qapp: object) -> Iterator[Start]:
    programs: list[Program] = []

    def begin(*, full_screen: bool = False) -> tuple[Program, Hand]:
        program = till_program(tmp_path / "demo", demo=True)
        programs.append(program)
        return program, Hand(Screen(program.start(full_screen=full_screen)))

    yield begin
    for program in programs:
        program.close()


def test_the_first_picture_is_there_before_the_till_is_open(start: Start) -> None:
    program, hand = start()
    assert program.shell.desk is None
    assert program.shell.window is not None
    hand.screen.wait(lambda: program.shell.desk, "the till")
    hand.screen.wait(lambda: hand.screen.find("Ana"), "Ana")


def test_frames_painted_before_the_first_was_heard_of_open_the_till_once(start: Start) -> None:
    """A renderer with a thread of its own tells of frames later than it paints them."""
    program, hand = start()
    for _ in range(3):
        QMetaObject.invokeMethod(program, "_open", Qt.ConnectionType.QueuedConnection)
    hand.screen.wait(lambda: hand.screen.find("Ana"), "Ana")
    assert "Another till" not in program.shell.notices_.property("bannerText")


def test_the_demos_pins_are_told_until_someone_has_signed_in(start: Start) -> None:
    program, hand = start()
    hand.screen.wait(lambda: hand.screen.find("Ana"), "Ana")
    hint = program.shell.notices_.property("bannerText")
    assert hint.startswith("This is a demo. PINs: Ana ")
    hand.tap("Ana")
    hand.type(hint.partition("Ana ")[2][:4])
    hand.screen.wait(lambda: hand.screen.find("Lines of the order", touchable=False), "the order")
    assert program.shell.notices_.property("bannerText") == ""
    program.shell.lock()
    assert program.shell.notices_.property("bannerText") == hint


def test_what_keeps_the_till_from_opening_is_said_and_leaves_with_the_window(
    start: Start, tmp_path: Path
) -> None:
    home = Home(tmp_path / "demo")
    home.make()
    lock = HomeLock(home)
    program, hand = start()
    hand.screen.wait(lambda: hand.screen.find("Close"), "Close")
    assert "Another till is open on this data folder." in hand.screen.told()
    QTimer.singleShot(0, lambda: hand.tap("Close"))
    with pytest.raises(Trouble, match="Another till is open on this data folder"):
        program.run()
    lock.close()


@pytest.mark.slow
def test_an_order_with_a_long_name_is_laid_out_in_silence_at_every_size(start: Start) -> None:
    """Qt says on its log when a layout turns in a circle."""
    program, hand = start()
    hand.screen.wait(lambda: hand.screen.find("Ana"), "Ana")
    hand.tap("Ana")
    hint = program.shell.notices_.property("bannerText")
    hand.type(hint.partition("Ana ")[2][:4])
    hand.screen.wait(lambda: hand.screen.find("Lines of the order", touchable=False), "the order")
    hand.tap("Chips, 4.20")
    desk, window = program.shell.desk, program.shell.window
    assert desk is not None
    assert window is not None
    with collected_qt_messages() as said:
        for name in ("", "Bob", "Bob, who waits by the window with the two dogs and the pram"):
            desk.order.change(lambda basket, name=name: set_name(basket, name))  # type: ignore[misc]
            for size in SIZES.values():
                window.resize(*size)
                QTest.qWait(30)
    assert said == []


class Loop:
    """Holds itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.mark.slow
def test_what_was_left_for_later_is_done_once_the_till_is_left_alone(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(awake, "stay_awake", lambda: asked.append("a screen that stays lit"))
    program, hand = start(full_screen=True)
    assert not asked
    hand.screen.wait(lambda: hand.screen.find("Ana"), "Ana")
    hand.screen.wait(lambda: program.is_settled or None, "the till to have settled")
    gone = weakref.ref(Loop())
    kept = [[nth] for nth in range(2 * COLLECT_AFTER[0])]
    hand.screen.wait(lambda: gone() is None, f"garbage to go beside {len(kept)} things that stay")
    assert "fynlo_pos.core.db.chain" in sys.modules
    assert "fynlo_pos.core.catalogue.spelling" in sys.modules
    hand.screen.wait(lambda: asked or None, "the screen to be kept lit")
