"""Settings > Terminals while the shop's hub is gone: another is begun here, or come over to."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.trouble import Refused
from fynlo_pos.sync.member.values import Phase
from fynlo_pos.ui.terminals import FoundShop, HubStep
from fynlo_pos.ui.viewmodels.new_hub_props import NewHubState, derive_new_hub_props
from tests.support.screens_terminals import among_others, beside_of, listed, terminals
from tests.support.terminals_beside import SHARED, WELL
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow

pytestmark = [pytest.mark.gui, pytest.mark.slow]

BEGIN, OVER = "Begin a hub on this till", "Come over to another hub"
GONE = msgspec.structs.replace(
    WELL, phase=Phase.APART, waiting=4, waiting_since_ms=FRIDAY_LUNCH_MS - 3_600_000
)
ELSEWHERE = msgspec.structs.replace(SHARED, is_own_hub=False)


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    """A till that another one's hub held together with the others; that is gone."""
    with among_others(tmp_path / "till") as window:
        beside_of(window).stands = ELSEWHERE
        terminals(window)
        window.desk.others.see(GONE)
        window.settle()
        yield window


def test_a_hub_is_begun_after_it_was_said_what_becomes_of_the_others(till: TillWindow) -> None:
    assert till.reads("What was sold here waits since 11:41")
    till.tap(BEGIN)
    assert till.reads("If it comes back, have it come over too")
    till.tap("Close")
    assert not beside_of(till).stands.is_own_hub
    till.tap(BEGIN)
    till.tap(BEGIN)
    assert beside_of(till).stands.is_own_hub
    assert till.reads("The shop’s hub runs on this till now")
    assert not till.sees(BEGIN)


def test_why_none_is_begun_stands_in_the_sheet(till: TillWindow) -> None:
    till.tap(BEGIN)
    beside_of(till).trouble = Refused("The shop’s hub answers, so no other is begun.")
    till.tap(BEGIN)
    assert till.reads("The shop’s hub answers, so no other is begun.")
    assert not beside_of(till).stands.is_own_hub


def test_a_till_comes_over_to_a_hub_that_was_found_or_typed(till: TillWindow) -> None:
    beside_of(till).shops = (FoundShop("Corner Café", "192.168.1.21:7465"),)
    till.tap(OVER)
    till.settle()
    till.tap("Corner Café")
    moving: Any = listed(till).newHub
    assert moving.address == "192.168.1.21:7465"
    moving.writeLetters(" 3HFA-8ZRC ")
    till.tap("Come over")
    assert beside_of(till).came_over == [("192.168.1.21:7465", "3HFA-8ZRC")]
    assert till.reads("This till goes on with the hub at 192.168.1.21:7465")


def test_only_who_may_change_the_shop_moves_its_hub(till: TillWindow) -> None:
    ben = till.demo.staff[1]
    till.desk.session.sign_in(ben.id, ben.name)
    terminals(till)
    till.tap(BEGIN)
    till.tap(BEGIN)
    assert not beside_of(till).stands.is_own_hub
    assert till.desk.consent.property("isOpen")


def test_while_the_hub_is_reached_none_is_begun_and_the_old_machine_may_still_come_over(
    till: TillWindow,
) -> None:
    till.desk.others.see(WELL)
    till.settle()
    assert not till.sees(BEGIN)
    assert till.sees(OVER)
    beside_of(till).stands = SHARED
    till.desk.others.see(GONE)
    listed(till).look()
    till.settle()
    assert not till.sees(BEGIN), "its own hub it starts again by itself"


@pytest.mark.parametrize("step", list(HubStep))
def test_each_step_is_said_in_words(qapp: object, step: HubStep) -> None:
    shown = derive_new_hub_props(
        NewHubState(standing=ELSEWHERE, step=step), status=GONE, now_ms=0, timezone="UTC"
    )
    assert shown.isBusy
    assert shown.progress
