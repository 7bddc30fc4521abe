"""Settings > Terminals by touch: which hub is in charge, and late sales by file."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.db.late_rows import note_late
from fynlo_pos.core.exceptions.logs import LateWaiting
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.core.views import TerminalView
from fynlo_pos.ui.late_watch import LateWatch
from fynlo_pos.ui.terminals import HubAbove, HubStanding, SavedLate
from fynlo_pos.ui.viewmodels.hub_charge_props import HubChargeState, derive_hub_charge_props
from fynlo_pos.ui.viewmodels.late_files_props import (
    LateFilesState,
    derive_late_files_props,
    saved_words,
)
from fynlo_pos.ui.viewmodels.terminals_props import TerminalsState, derive_terminals_props
from tests.support.screen_kinds import go
from tests.support.screens_terminals import (
    GRILL,
    among_others,
    beside_of,
    elsewhere,
    listed,
    on_a_stick,
    terminals,
)
from tests.support.terminals_beside import GONE, IN_FILE, SHARED, T1, T2, WELL
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow

pytestmark = [pytest.mark.gui, pytest.mark.slow]

TAKE_CHARGE = "Make this the shop’s hub"


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with among_others(tmp_path / "till") as window:
        terminals(window)
        yield window


def test_a_hub_is_put_in_charge_after_it_was_said_what_changes(till: TillWindow) -> None:
    assert till.reads("It lets terminals in and out")
    assert not till.sees(TAKE_CHARGE)
    elsewhere(till)
    assert till.reads("at another hub, the one with the letters 9QWDT7KX")
    assert till.reads("203.0.113.9:7465, has not been reached since 12:16")
    till.tap(TAKE_CHARGE)
    assert till.reads("each terminal goes on talking to the hub it talks to now")
    till.tap("Close")
    assert not beside_of(till).stands_hub.is_in_charge
    till.tap(TAKE_CHARGE)
    till.tap(TAKE_CHARGE)
    assert beside_of(till).stands_hub.is_in_charge
    assert till.reads("This is the shop’s hub now")
    assert not till.sees(TAKE_CHARGE)


def test_putting_a_hub_in_charge_takes_somebody_who_may_change_the_shop(till: TillWindow) -> None:
    elsewhere(till)
    ben = till.demo.staff[1]
    assert not ben.is_manager
    till.desk.session.sign_in(ben.id, ben.name)
    terminals(till)
    till.tap(TAKE_CHARGE)
    till.tap(TAKE_CHARGE)
    assert not beside_of(till).stands_hub.is_in_charge
    assert till.desk.consent.property("isOpen")
    for digit in "4711":
        till.desk.consent.key(digit)
        till.settle()
    assert beside_of(till).stands_hub.is_in_charge


def test_where_it_fails_it_is_told_and_nothing_is_in_charge(till: TillWindow) -> None:
    elsewhere(till)
    till.tap(TAKE_CHARGE)
    beside_of(till).trouble = Trouble("The hub does not answer. Nothing was changed.")
    till.tap(TAKE_CHARGE)
    assert till.reads("The hub does not answer.")
    assert not beside_of(till).stands_hub.is_in_charge


def test_a_file_is_looked_into_and_then_taken_in(till: TillWindow) -> None:
    on_a_stick(till)
    till.tap("Take in from a file")
    assert till.reads("/media/stick")
    till.tap("T3 late sales 2026-11-20.fynlo")
    assert till.reads("From T3, which was taken out of the shop")
    assert till.reads("£118.40")
    assert till.reads("Fri 20 Nov 2026 07:41")
    assert beside_of(till).taken_in == [], "looking takes nothing in"
    till.tap("Take in")
    assert beside_of(till).taken_in == ["/media/stick/T3 late sales 2026-11-20.fynlo"]
    assert till.reads("Taken in from T3")


def test_a_file_is_taken_in_only_by_who_may_change_the_shop(till: TillWindow) -> None:
    on_a_stick(till)
    ben = till.demo.staff[1]
    till.desk.session.sign_in(ben.id, ben.name)
    terminals(till)
    till.tap("Take in from a file")
    till.tap("T3 late sales 2026-11-20.fynlo")
    till.tap("Take in")
    assert beside_of(till).taken_in == []
    assert till.desk.consent.property("isOpen")


def test_a_file_that_is_none_says_so_and_offers_nothing(till: TillWindow) -> None:
    till.tap("Take in from a file")
    assert till.reads("No file was found.")
    on_a_stick(till)
    till.tap("Look again")
    beside_of(till).trouble = Refused("That file is of another shop. Nothing was let in.")
    till.tap("T3 late sales 2026-11-20.fynlo")
    assert till.reads("That file is of another shop.")
    assert not listed(till).lateFiles.canTakeIn  # type: ignore[attr-defined]


def test_what_waits_here_is_saved_and_said_where(till: TillWindow) -> None:
    assert till.reads("The hub has everything of this till")
    till.desk.others.see(msgspec.structs.replace(WELL, waiting=12))
    till.settle()
    till.tap("Save this till’s sales to a file")
    assert till.reads("Saved: T2 late sales 2026-11-20.fynlo in /media/stick. Sales in it: 9")


def test_what_came_late_is_admitted_from_what_is_to_be_looked_at(till: TillWindow) -> None:
    log = GONE.late[0].log
    beside = beside_of(till)
    connection = till.desk.till._store.connection  # type: ignore[attr-defined]

    def noted() -> None:
        found = [late for one in beside.devices for late in one.late]
        with connection.begin():
            note_late(
                connection,
                [LateWaiting(each.log, "T3", 3, 2, each.total_minor, 1_000) for each in found],
            )

    noted()
    beside.heard = noted
    go("to-look-at")(till)
    assert till.reads("T3 handed in late what it had sold")
    assert till.reads("£22.90")
    beside.trouble = Trouble("The hub does not answer. Nothing was changed.")
    till.tap("Admit")
    assert till.reads("The hub does not answer.")
    assert till.reads("T3 handed in late what it had sold")
    beside.trouble = None
    till.tap("Admit")
    assert [each.log for each in beside.admitted] == [log]
    till.settle()
    assert not till.reads("T3 handed in late what it had sold")


def test_a_till_that_may_admit_asks_once_a_minute_and_no_other_does(till: TillWindow) -> None:
    beside = beside_of(till)
    asked: list[int] = []
    beside.heard = lambda: asked.append(1)
    watch = LateWatch(till.desk)
    watch.look()
    till.settle()
    assert asked == [1]
    beside.stands = msgspec.structs.replace(SHARED, can_manage=False)
    watch.look()
    till.settle()
    assert asked == [1]


def test_a_till_whose_hub_is_silent_is_not_offered_to_share_its_shop(
    tmp_path: Path, prepared_app: QGuiApplication
) -> None:
    with among_others(tmp_path / "till") as till:
        beside_of(till).trouble = Trouble("The hub does not answer. Nothing was changed.")
        terminals(till)
        assert till.reads("The shop’s hub runs on this till.")
        assert not till.sees("Share this shop")


def test_a_row_says_the_version_and_what_is_on_its_way(qapp: object) -> None:
    here = msgspec.structs.replace(T2, version="1.4.0", to_send=3)
    away = msgspec.structs.replace(T2, name="T4", is_connected=False)
    back = msgspec.structs.replace(T2, name="T5", to_come=240)
    heard = TerminalView(GRILL.id, "T4", FRIDAY_LUNCH_MS - 60_000, version="1.3.9")
    shown = derive_terminals_props(
        TerminalsState(standing=SHARED, known=(T1, here, away, back), heard=(heard,)),
        status=WELL,
        now_ms=FRIDAY_LUNCH_MS,
        timezone="Europe/London",
        money=str,
        stations={},
    )
    assert shown.rows[1].detail == "Till · 3 on the way to it · version 1.4.0"
    since = "last heard 1 min ago · what it sold since is not here yet"
    assert shown.rows[2].detail == f"Till · {since} · version 1.3.9"
    assert shown.rows[3].detail == "Till · 240 on the way from it"


@pytest.mark.parametrize(
    ("above", "words"),
    [
        (None, ""),
        (HubAbove("", is_reached=False, since_ms=0), "has not taken this shop in yet"),
        (HubAbove("h:1", is_reached=True, since_ms=0), "The hub above, h:1, is in touch."),
        (
            HubAbove("h:1", is_reached=False, since_ms=FRIDAY_LUNCH_MS - 86_400_000),
            "since Thu 19 Nov 2026 12:41",
        ),
    ],
)
def test_how_the_hub_above_stands(above: HubAbove | None, words: str, qapp: object) -> None:
    hub = HubStanding("A", is_in_charge=True, in_charge="A", above=above)
    shown = derive_hub_charge_props(
        HubChargeState(hub=hub, can_manage=True),
        shop="Corner",
        now_ms=FRIDAY_LUNCH_MS,
        timezone="Europe/London",
    )
    assert words in shown.above
    assert not shown.canTake


def test_two_hubs_in_charge_are_told_and_settled_by_who_may(qapp: object) -> None:
    hub = HubStanding("A", is_in_charge=True, in_charge="A", is_doubtful=True)
    for can_manage in (True, False):
        shown = derive_hub_charge_props(
            HubChargeState(hub=hub, can_manage=can_manage), shop="", now_ms=0, timezone="UTC"
        )
        assert "Two hubs were put in charge at once" in shown.says
        assert shown.canTake is can_manage


def test_a_file_the_shop_has_already_offers_nothing(qapp: object) -> None:
    seen = msgspec.structs.replace(IN_FILE, new=0, sales=0, amount_minor=0, is_taken_out=False)
    shown = derive_late_files_props(
        LateFilesState(is_open=True, seen=seen), status=None, timezone="UTC", money=str
    )
    assert (shown.seenTitle, shown.canTakeIn, shown.figures) == ("From T3", False, ())
    assert "has all of this file already" in shown.seenText
    assert "Saved in 2 files, the first is a.fynlo in /m" in saved_words(
        SavedLate(("/m/a.fynlo", "/m/a (2).fynlo"), 3, 2)
    )
