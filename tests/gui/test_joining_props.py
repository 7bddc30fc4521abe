"""What joining says at each step, how it is called off, and when the shop is whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.trouble import Refused
from fynlo_pos.sync.member.values import Phase
from fynlo_pos.sync.protocol.frames import Why
from fynlo_pos.ui.terminals import FoundShop, JoinStep, Kind
from fynlo_pos.ui.viewmodels.joining_props import (
    JoiningState,
    Stage,
    derive_joining_props,
    is_whole,
)
from tests.support.screens_joining import asked, beside_a_shop, found, joining, let_in, typed
from tests.support.terminals_beside import WELL, Beside
from tests.support.till_window import TillWindow

pytestmark = pytest.mark.gui

CAFE = FoundShop("The Corner Café", "192.168.1.20:7465")
PART = replace(WELL, is_caught_up=False, fetched=12_400, to_fetch=50_000)


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with beside_a_shop(tmp_path / "till") as window:
        yield window


def test_a_joining_that_is_called_off_asks_again_and_joins_nothing(till: TillWindow) -> None:
    found(till)
    typed(till)
    asked(till)
    till.tap("Cancel")
    assert joining(till).property("stage") == Stage.ASKING
    let_in(till)
    assert joining(till).property("stage") == Stage.ASKING
    assert not till.desk.others.is_joined


def test_a_refusal_is_told_and_what_was_typed_stays(till: TillWindow) -> None:
    beside = till.desk.others.terminals
    assert isinstance(beside, Beside)
    beside.trouble = Refused("That code is used up or older than ten minutes.")
    found(till)
    typed(till)
    joining(till).join()
    till.settle()
    assert till.reads("That code is used up")
    assert joining(till).property("code")
    joining(till).writeCode("another")
    assert joining(till).property("trouble") == ""


def test_the_page_goes_on_fetching_until_the_shop_is_on_disk(till: TillWindow) -> None:
    found(till)
    typed(till)
    joining(till).join()
    till.settle()
    for status in (PART, replace(PART, is_caught_up=True), WELL):
        till.desk.others.see(status)
        till.settle()
        assert till.shell.property("pageName") == "first-run"  # no shop has come yet
    assert joining(till).property("stage") == Stage.FETCHING


def test_another_code_than_an_invitation_joins_nothing(till: TillWindow) -> None:
    assert not joining(till).scanned("5012345678900")
    assert joining(till).property("stage") == Stage.CLOSED


def test_only_a_whole_shop_is_whole() -> None:
    assert is_whole(WELL)
    assert not is_whole(None)
    assert not is_whole(PART)
    assert not is_whole(replace(PART, is_caught_up=True))
    assert is_whole(replace(PART, is_caught_up=True, fetched=50_000))


def test_how_far_it_is_is_said_in_words(qapp: object) -> None:
    state = JoiningState(stage=Stage.JOINING)
    said = [
        derive_joining_props(replace(state, step=step)).progressText
        for step in (JoinStep.LOOKING, JoinStep.ASKING, JoinStep.KEEPING)
    ]
    assert said == [
        "Looking for the shop’s hub",
        "Asking to be let in",
        "Let in. Becoming a till of the shop",
    ]
    assert derive_joining_props(state).canCancel
    assert not derive_joining_props(replace(state, step=JoinStep.ASKING)).canCancel
    fetching = derive_joining_props(JoiningState(stage=Stage.FETCHING, status=PART))
    assert (fetching.progress, fetching.progressText) == (
        248,
        "Fetching the menu: 12,400 of 50,000",
    )
    waiting = derive_joining_props(JoiningState(stage=Stage.FETCHING))
    assert (waiting.progress, waiting.progressText) == (-1, "Waiting for the shop’s hub")


def test_a_hub_that_goes_or_will_not_have_the_till_is_told_while_it_fetches(qapp: object) -> None:
    apart = replace(PART, phase=Phase.APART, again_at_ms=1)
    shown = derive_joining_props(JoiningState(stage=Stage.FETCHING, status=apart))
    assert shown.trouble.startswith("The hub does not answer just now. What has come is kept")
    newer = replace(apart, refused_by=Why.NEWER_PROTOCOL)
    shown = derive_joining_props(JoiningState(stage=Stage.FETCHING, status=newer))
    assert shown.trouble.startswith("Another version than the hub's. ")
    assert derive_joining_props(JoiningState(stage=Stage.FETCHING, status=PART)).trouble == ""


def test_what_is_missing_is_named_and_an_invitation_needs_no_code(qapp: object) -> None:
    state = JoiningState(stage=Stage.ASKING)
    assert derive_joining_props(state).whyNot == "Type the address"
    assert derive_joining_props(replace(state, address="here")).whyNot == "Type the code"
    assert derive_joining_props(replace(state, address="here", code="7KX2M")).canJoin
    assert derive_joining_props(replace(state, address="fynlo://here")).canJoin
    shop = derive_joining_props(replace(state, chosen=CAFE, found=(CAFE,), kind=Kind.KITCHEN))
    assert (shop.title, shop.asksAddress, shop.kind) == ("Join “The Corner Café”", False, 1)
    nameless = derive_joining_props(replace(state, chosen=FoundShop("", "192.168.1.31:7465")))
    assert nameless.title == "Join a shop"
