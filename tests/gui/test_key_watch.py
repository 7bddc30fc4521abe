"""Where the key lies at risk, a manager is told until one has understood; others are not told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from fynlo_pos.app.world import open_world
from fynlo_pos.core.key_risk import KeyRisk
from fynlo_pos.ui.key_watch import KeyWatch
from fynlo_pos.ui.notices import Tone
from tests.support.screen_kinds import go, tap
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.gui

RISKS = tuple(KeyRisk)


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


def banner(till: TillWindow) -> str:
    return str(till.shell.notices_.property("bannerText"))


def sign_in(till: TillWindow, place: int) -> None:
    one = till.demo.staff[place]
    till.shell.lock()
    till.desk.session.sign_in(one.id, one.name)
    till.settle()


def manager(till: TillWindow) -> int:
    return next(place for place, one in enumerate(till.demo.staff) if one.is_manager)


def waiter(till: TillWindow) -> int:
    return next(place for place, one in enumerate(till.demo.staff) if not one.is_manager)


def test_only_a_manager_is_told(till: TillWindow) -> None:
    KeyWatch(till.desk, RISKS)
    sign_in(till, waiter(till))
    assert banner(till) == ""
    sign_in(till, manager(till))
    assert banner(till) == KeyRisk.IN_A_FILE.sentence
    till.shell.lock()
    assert banner(till) == ""


def test_what_a_manager_has_understood_is_not_told_again_on_this_machine(till: TillWindow) -> None:
    KeyWatch(till.desk, RISKS)
    sign_in(till, manager(till))
    till.desk.go("sale")
    tap(till, "Understood")
    assert banner(till) == KeyRisk.OPEN_TO_OTHERS.sentence
    assert till.desk.device.settings.understood == (KeyRisk.IN_A_FILE.value,)
    tap(till, "Understood")
    assert banner(till) == ""
    sign_in(till, manager(till))
    assert banner(till) == ""


def test_the_status_page_keeps_each_as_a_line_of_its_own(till: TillWindow) -> None:
    till.desk.device.change(
        replace(till.desk.device.settings, understood=tuple(risk.value for risk in RISKS))
    )
    KeyWatch(till.desk, RISKS)
    lights = till.shell.status_.lights
    assert [lights[key].remedy for key in lights if key.startswith("key-")] == [
        risk.sentence for risk in RISKS
    ]
    assert till.shell.status_.property("tone") == Tone.GOOD
    go("status")(till)
    assert till.reads("In a file beside the sales")
    assert till.reads("Its file is open to others")


def test_a_risk_that_was_healed_and_came_again_is_told_again(till: TillWindow) -> None:
    device = till.desk.device
    device.change(replace(device.settings, understood=tuple(risk.value for risk in RISKS)))
    KeyWatch(till.desk, (KeyRisk.IN_A_FILE,))
    assert device.settings.understood == (KeyRisk.IN_A_FILE.value,)
    KeyWatch(till.desk, RISKS)
    sign_in(till, manager(till))
    assert banner(till) == KeyRisk.OPEN_TO_OTHERS.sentence


def test_the_world_says_what_is_at_risk_apart_from_what_happened(tmp_path: Path) -> None:
    world = open_world(tmp_path, keyring=lambda _home: None)
    try:
        assert (world.key_risks, world.warnings) == ((KeyRisk.IN_A_FILE,), ())
    finally:
        world.close()
