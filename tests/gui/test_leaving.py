"""Leaving: what was shown is taken down in silence, whoever asked and whatever was in sight."""

import os
import shutil
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from fynlo_pos.app.till_window import till_program
from fynlo_pos.ui.engine import collected_qt_messages
from fynlo_pos.ui.leaving import ASKS_TO_LEAVE, leaves_when_asked
from fynlo_pos.ui.pages import PAGES
from fynlo_pos.ui.places import FIRST_RUN, HOME, SETTINGS, SIGN_IN
from fynlo_pos.ui.play.hand import Hand
from fynlo_pos.ui.play.screen import Screen
from fynlo_pos.ui.program import Program

pytestmark = [pytest.mark.gui, pytest.mark.qml]

WHILE_IN_SIGHT = sorted(PAGES.keys() - {FIRST_RUN, SIGN_IN})
QUICK = {HOME, SETTINGS}
FAILS_AFTER_MS = 20_000


@pytest.fixture(scope="module")
def set_up(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Path:
    """The folder of a demo that was set up and left."""
    folder = tmp_path_factory.mktemp("set-up") / "demo"
    program = till_program(folder, demo=True)
    screen = Screen(program.start(full_screen=False))
    screen.wait(lambda: screen.find("Ana"), "Ana")
    program.close()
    return folder


@pytest.fixture
def selling(set_up: Path, tmp_path: Path) -> tuple[Program, Hand]:
    """The demo's till with somebody signed in; a test closes it."""
    shutil.copytree(set_up, tmp_path / "demo")
    program = till_program(tmp_path / "demo", demo=True)
    hand = Hand(Screen(program.start(full_screen=False)))
    hand.screen.wait(lambda: hand.screen.find("Ana"), "Ana")
    pin = program.shell.notices_.property("bannerText").partition("Ana ")[2][:4]
    hand.tap("Ana")
    hand.type(pin)
    hand.screen.wait(lambda: hand.screen.find("Lines of the order", touchable=False), "the order")
    return program, hand


@pytest.mark.slow
@pytest.mark.parametrize(
    "page",
    [
        pytest.param(page, marks=() if page in QUICK else pytest.mark.slow)
        for page in WHILE_IN_SIGHT
    ],
)
def test_a_till_is_closed_in_silence(selling: tuple[Program, Hand], page: str) -> None:
    program, _ = selling
    program.shell.go(page)
    QTest.qWait(100)
    with collected_qt_messages() as said:
        program.close()
        QTest.qWait(10)
    assert said == []


@pytest.mark.slow
def test_a_till_is_closed_in_silence_with_an_order_and_a_sheet_open(
    selling: tuple[Program, Hand],
) -> None:
    program, hand = selling
    hand.tap("Chips, 4.20")
    hand.tap("More")
    with collected_qt_messages() as said:
        program.close()
        QTest.qWait(10)
    assert said == []


def test_a_till_is_closed_in_silence_before_it_is_open(tmp_path: Path, qapp: object) -> None:
    program = till_program(tmp_path / "demo", demo=True)
    program.start(full_screen=False)
    with collected_qt_messages() as said:
        program.close()
        QTest.qWait(10)
    assert said == []


@pytest.mark.slow
@pytest.mark.parametrize("asks", ASKS_TO_LEAVE, ids=lambda number: number.name)
def test_the_system_can_ask_a_till_to_leave(
    selling: tuple[Program, Hand], asks: signal.Signals
) -> None:
    program, hand = selling
    hand.tap("Chips, 4.20")
    late: list[str] = []

    def give_up() -> None:
        late.append("nobody left")
        program.application.quit()

    watch = QTimer(singleShot=True, interval=FAILS_AFTER_MS)
    watch.timeout.connect(give_up)
    watch.start()
    before = signal.getsignal(asks)
    with leaves_when_asked(program.application.quit):
        QTimer.singleShot(0, lambda: os.kill(os.getpid(), asks))
        program.run()
        program.close()
    watch.stop()
    assert late == []
    assert signal.getsignal(asks) is before
