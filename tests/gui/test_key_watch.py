"""Where the key lies at risk, a manager is told until one has understood; others are not told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from uuid6 import uuid7

from fynlo_pos.app.world import open_world
from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.core.key_risk import KeyRisk
from fynlo_pos.ui.key_watch import KeyWatch
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.viewmodels.first_run import FirstRunModel
from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import go, tap
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window

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


def test_who_sets_the_shop_up_is_told_there_and_then(
    tmp_path: Path, prepared_app: QGuiApplication
) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    open_till(
        folder, now_ms=lambda: FRIDAY_LUNCH_MS, new_id=uuid7, keyring=lambda _home: None
    ).close()
    with till_window(folder, signed_in=False, started=False) as till:
        till.desk.give_office(PaperOffice())
        KeyWatch(till.desk, (KeyRisk.IN_A_FILE,))
        model: object = till.shell.pageModel
        assert isinstance(model, FirstRunModel)
        for _ in range(3):
            assert banner(till) == ""
            model.skipStep()
            till.settle()
        assert till.desk.manages
        assert banner(till) == KeyRisk.IN_A_FILE.sentence
        till.shot("first-run-key")
        tap(till, "Understood")
        till.desk.read_shop()
        till.settle()
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
