"""The shop's terminals in the settings, by touch: sharing, adding, taking out, admitting."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.views import TerminalView
from fynlo_pos.sync.member.values import Phase
from fynlo_pos.ui.late_watch import LateWatch
from fynlo_pos.ui.terminals import Invitation, Kind, ShownLate, Standing
from fynlo_pos.ui.viewmodels.inviting_props import (
    InvitingState,
    code_lines,
    derive_inviting_props,
)
from fynlo_pos.ui.viewmodels.terminals_props import TerminalsState, derive_terminals_props
from tests.support.screens_terminals import (
    GRILL,
    alone,
    among_others,
    listed,
    missed,
    terminals,
)
from tests.support.terminals_beside import CODE, GONE, MISSED, SHARED, T1, T2, WELL, Beside
from tests.support.till_window import TillWindow

pytestmark = [pytest.mark.gui, pytest.mark.slow]

NOW_MS = 1_795_178_460_000


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with among_others(tmp_path / "till") as window:
        terminals(window)
        yield window


def beside(till: TillWindow) -> Beside:
    found = till.desk.others.terminals
    assert isinstance(found, Beside)
    return found


def test_a_till_alone_shares_its_shop_and_is_listed(
    tmp_path: Path, prepared_app: QGuiApplication
) -> None:
    with alone(tmp_path / "till") as till:
        terminals(till)
        joined = QSignalSpy(till.desk.others.joined)
        till.tap("Share this shop")
        assert joined.count() == 1
        assert till.reads("T1")
        assert till.reads("192.168.1.20:7465")
        assert till.sees("Add a terminal")


def test_what_could_not_be_read_at_first_is_not_said_once_it_is(
    tmp_path: Path, prepared_app: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> Standing:
        raise Trouble("The disk does not answer. Nothing is lost.")

    with among_others(tmp_path / "till") as till:
        with monkeypatch.context() as patch:
            patch.setattr(beside(till), "standing", fail)
            terminals(till)
        assert till.reads("The disk does not answer.")
        listed(till).look()
        till.settle()
        assert not till.reads("The disk does not answer.")
        assert till.reads("192.168.1.20:7465")


def test_the_sheet_closes_itself_once_the_terminal_has_joined(till: TillWindow) -> None:
    till.tap("Add a terminal")
    assert till.reads("7KX2M-9QWDT")
    assert till.reads("10:00 left")
    inviting = listed(till).inviting
    for _ in range(4):
        inviting.tick()  # type: ignore[attr-defined]
        till.settle()
    assert till.reads("7KX2M-9QWDT")
    bar = msgspec.structs.replace(T2, device=GRILL.id, name="T4")
    beside(till).devices.append(bar)
    for _ in range(2):
        inviting.tick()  # type: ignore[attr-defined]
        till.settle()
    assert not till.reads("7KX2M-9QWDT")
    assert till.reads("T4 has joined")
    assert till.reads("T4")


def test_a_kitchens_code_is_for_the_station_that_was_chosen(till: TillWindow) -> None:
    till.tap("Add a terminal")
    till.tap("Kitchen screen")
    till.tap("Grill")
    assert beside(till).invited == [
        (Kind.TILL, ""),
        (Kind.KITCHEN, ""),
        (Kind.KITCHEN, str(GRILL.id)),
    ]


def test_a_terminal_is_taken_out_after_it_was_said_what_happens(till: TillWindow) -> None:
    till.tap("Take out T2")
    assert till.reads("Sales it has not sent yet are not lost")
    till.tap("Close")
    assert not next(one for one in beside(till).devices if one.name == "T2").is_taken_out
    till.tap("Take out T2")
    till.tap("Take out T2")
    assert next(one for one in beside(till).devices if one.name == "T2").is_taken_out
    assert till.reads("T2 is taken out")


def test_one_that_the_hub_waits_for_is_said_with_what_to_do_and_taken_out(
    till: TillWindow,
) -> None:
    missed(till)
    till.desk.go("status")
    till.settle()
    assert till.reads("The hub waits for it")
    till.tap("Terminals")
    assert till.reads("The hub has waited for T4 since Sat 10 Oct 2026")
    assert till.reads("If it is gone for good, take it out.")
    assert till.desk.status.property("text") == "T4 is missing"
    till.tap("Take out T4")
    assert till.reads("Take T4 out of the shop?")
    till.tap("Take out T4")
    till.settle()
    assert not till.reads("The hub has waited")
    LateWatch(till.desk).look()
    till.settle()
    assert till.desk.others.missed == ()


@pytest.mark.parametrize(
    "changed", [{"lacks_since_ms": 0}, {"is_connected": True}, {"is_taken_out": True}]
)
def test_nobody_is_told_of_one_that_is_not_missed(qapp: object, changed: dict[str, object]) -> None:
    one = msgspec.structs.replace(MISSED, **changed)
    assert not one.is_missed
    assert props(TerminalsState(standing=SHARED, known=(T1, one))).missed == ()  # type: ignore[attr-defined]


def test_who_may_not_take_it_out_is_not_told_of_it(qapp: object) -> None:
    plain = msgspec.structs.replace(SHARED, can_manage=False)
    for standing, told in ((SHARED, 1), (plain, 0)):
        shown = props(TerminalsState(standing=standing, known=(T1, MISSED)))
        assert len(shown.missed) == told  # type: ignore[attr-defined]


def test_what_came_late_is_shown_with_amounts_and_admitted(till: TillWindow) -> None:
    assert till.reads("T3-000017")
    assert till.reads("£22.90")
    till.tap("Admit")
    late = GONE.late[0]
    assert beside(till).admitted == [ShownLate(late.log, 3, 2, 22_90)], "what was shown"
    assert not till.reads("T3-000017")


def test_who_may_not_change_the_shop_needs_a_managers_pin(till: TillWindow) -> None:
    ben = till.demo.staff[1]
    assert not ben.is_manager
    till.desk.session.sign_in(ben.id, ben.name)
    terminals(till)
    till.tap("Add a terminal")
    assert not till.reads("7KX2M-9QWDT")
    assert till.desk.consent.property("isOpen")
    for digit in "4711":
        till.desk.consent.key(digit)
        till.settle()
    assert till.reads("7KX2M-9QWDT")


def test_where_the_hub_does_not_answer_the_sheet_says_so(till: TillWindow) -> None:
    beside(till).trouble = Trouble("The hub does not answer. Nothing was changed.")
    till.tap("Add a terminal")
    assert till.reads("The hub does not answer.")
    beside(till).trouble = None
    till.tap("Show another code")
    assert till.reads("7KX2M-9QWDT")


def props(state: TerminalsState, **changed: object) -> object:
    return derive_terminals_props(
        state,
        status=msgspec.structs.replace(WELL, **changed),
        now_ms=NOW_MS,
        timezone="Europe/London",
        money=lambda minor: f"£{minor / 100:.2f}",
        stations={str(GRILL.id): "Grill"},
    )


def test_a_terminal_that_is_away_says_when_it_was_heard_and_whose_clock_is_off(
    qapp: object,
) -> None:
    away = msgspec.structs.replace(T2, is_connected=False)
    heard = TerminalView(GRILL.id, "T2", NOW_MS - 12 * 60_000, clock_off_ms=7 * 60_000)
    shown = props(TerminalsState(standing=SHARED, known=(T1, away), heard=(heard,)))
    row = shown.rows[1]  # type: ignore[attr-defined]
    assert row.status == "Away"
    since = "last heard 12 min ago · what it sold since is not here yet"
    assert row.detail == f"Till · {since} · Clock 7 min ahead of the hub's"


def test_a_terminal_that_was_begun_anew_too_often_stands_out(qapp: object) -> None:
    often = msgspec.structs.replace(T2, lives=1_000, is_held_back=True)
    row = props(TerminalsState(standing=SHARED, known=(T1, often))).rows[1]  # type: ignore[attr-defined]
    assert row.status == "Begun anew too often"
    assert "begun anew 1000 times" in row.detail


def test_only_the_till_that_may_lets_others_in_and_out(qapp: object) -> None:
    plain = msgspec.structs.replace(SHARED, can_manage=False, is_own_hub=False)
    shown = props(TerminalsState(standing=plain, known=(T1, T2)), phase=Phase.APART)
    assert shown.canAdd is False  # type: ignore[attr-defined]
    assert shown.whyNotAdd == "At a till that may manage"  # type: ignore[attr-defined]
    assert not any(row.canTakeOut for row in shown.rows)  # type: ignore[attr-defined]
    assert shown.state == "Hub not reached"  # type: ignore[attr-defined]


def test_a_code_counts_down_and_is_gone_when_its_time_is_over(qapp: object) -> None:
    invitation = Invitation(CODE, "192.168.1.20:7465", "fynlo://", NOW_MS + 61_000)
    state = InvitingState(is_open=True, invitation=invitation, kind=Kind.BOARD)
    shown = derive_inviting_props(state, ("Grill",), NOW_MS)
    assert (shown.left, shown.address) == ("1:01 left", "https://192.168.1.20:7465/board")
    assert shown.code == code_lines(CODE) == "7KX2M-9QWDT\n3HFA-8ZRC"
    over = derive_inviting_props(state, (), NOW_MS + 61_000)
    assert (over.isOver, over.code, over.left) == (True, "", "")
