"""Joining a shop by touch: a new till, a real hub, and what is said where it fails."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.app.till_window import is_kitchen, till_program
from fynlo_pos.core.db.home import Home
from fynlo_pos.sync.protocol.enrolment import read_invitation, typed_code
from fynlo_pos.ui.places import FIRST_RUN, SIGN_IN
from fynlo_pos.ui.play.hand import Hand
from fynlo_pos.ui.play.screen import Screen
from fynlo_pos.ui.program import Next, Program
from fynlo_pos.ui.terminals import Invitation, Kind
from tests.support.terminals_around import TillAround, till_around

pytestmark = [pytest.mark.gui, pytest.mark.slow, pytest.mark.timeout(280)]

PIN = "4711"
JOIN = "Join a shop that has a till already"
Start = Callable[[], tuple[Program, Hand]]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TillAround]:
    """The shop's first till, which shares it; Ada has a PIN."""
    with till_around(tmp_path_factory.mktemp("first")) as till:
        till.found_shop(PIN)
        till.terminals.share()
        till.connect()
        yield till


@pytest.fixture
def start(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Start]:
    """Opens the window of a till in a folder that begins empty; the same one each time."""
    programs: list[Program] = []
    folder = tmp_path / "till"
    home = Home(folder)

    def begin() -> tuple[Program, Hand]:
        for program in programs:
            program.close()
        program = till_program(folder, demo=False)
        programs[:] = [program]
        return program, Hand(Screen(program.start(full_screen=False)))

    home.make()
    yield begin
    for program in programs:
        program.close()


def page(program: Program) -> object:
    return program.shell.property("pageName")


def write(hand: Hand, label: str, text: str) -> None:
    hand.tap(label)
    hand.type(text)


def join_by_typing(hand: Hand, invitation: Invitation, code: str = "") -> None:
    hand.tap(lambda name: name.startswith(JOIN))
    write(hand, "Address", invitation.address)
    write(hand, "Code", code or invitation.code.lower().replace("-", " "))
    hand.tap("Join")


def comes_to_sign_in(program: Program, hand: Hand) -> None:
    hand.screen.wait(lambda: page(program) == SIGN_IN or None, "the sign-in page")
    hand.screen.wait(lambda: hand.screen.find("Ada"), "Ada")


def test_a_new_till_joins_by_what_is_typed_and_sells_in_the_same_shop(
    first: TillAround, start: Start
) -> None:
    program, hand = start()
    hand.screen.wait(lambda: page(program) == FIRST_RUN or None, "the first run")
    join_by_typing(hand, first.terminals.invite(Kind.TILL, ""))
    comes_to_sign_in(program, hand)
    desk = program.shell.desk
    assert desk is not None
    assert desk.reading.venue() == first.reading.venue()
    state = desk.reading.till_state()
    assert state.series == state.terminal != "T1"
    hand.tap("Ada")
    hand.type(PIN)
    hand.screen.wait(lambda: page(program) == "sale" or None, "the sale")
    held = first.hold()

    def came() -> bool | None:
        return any(tab.id == held for tab in desk.reading.open_tabs()) or None

    hand.screen.wait(came, "the order that is held on the other till")


def test_a_wrong_code_is_said_in_a_sentence_and_the_right_one_then_joins(
    first: TillAround, start: Start
) -> None:
    program, hand = start()
    hand.screen.wait(lambda: page(program) == FIRST_RUN or None, "the first run")
    invitation = first.terminals.invite(Kind.TILL, "")
    scanned = read_invitation(invitation.scanned)
    assert scanned is not None
    wrong = "00000" + scanned.code[5:]
    join_by_typing(hand, invitation, typed_code(wrong, scanned.hub_key))
    hand.screen.wait(lambda: "That code is used up" in hand.screen.told() or None, "the refusal")
    assert page(program) == FIRST_RUN
    hand.scan(invitation.scanned)
    comes_to_sign_in(program, hand)


def test_a_till_switched_off_while_it_fetches_goes_on_and_founds_no_second_shop(
    first: TillAround, start: Start, tmp_path: Path
) -> None:
    with till_around(tmp_path / "till") as till:  # it joins, and is gone before anything came
        till.join(first.terminals.invite(Kind.TILL, ""))
    program, hand = start()
    comes_to_sign_in(program, hand)
    assert program.shell.desk is not None
    assert program.shell.desk.reading.venue() == first.reading.venue()


def test_a_kitchens_device_joins_as_a_screen_and_is_one_from_then_on(
    first: TillAround, start: Start, tmp_path: Path
) -> None:
    program, hand = start()
    hand.screen.wait(lambda: page(program) == FIRST_RUN or None, "the first run")
    invitation = first.terminals.invite(Kind.KITCHEN, "")
    assert not is_kitchen(tmp_path / "till")
    hand.tap(lambda name: name.startswith(JOIN))
    hand.tap("Kitchen screen")
    write(hand, "Address", invitation.address)
    write(hand, "Code", invitation.code)
    hand.tap("Join")
    hand.screen.wait(lambda: program.next is Next.KITCHEN or None, "the kitchen's screen")
    assert is_kitchen(tmp_path / "till")
    (screen,) = [one for one in first.terminals.known() if one.kind is Kind.KITCHEN]
    assert screen.name == "K1"


def test_the_till_shows_a_code_and_its_sheet_closes_itself_once_the_terminal_has_joined(
    first: TillAround, start: Start, tmp_path: Path
) -> None:
    with till_around(tmp_path / "sharing") as till:
        till.found_shop(PIN)
        till.terminals.share()
        till.connect()
        till.close()
        program = till_program(tmp_path / "sharing", demo=False)
        try:
            hand = Hand(Screen(program.start(full_screen=False)))
            hand.screen.wait(lambda: hand.screen.find("Ada"), "Ada")
            hand.tap("Ada")
            hand.type(PIN)
            hand.screen.wait(lambda: page(program) == "sale" or None, "the sale")
            desk = program.shell.desk
            assert desk is not None
            hand.screen.wait(lambda: desk.others.status, "the hub")
            desk.go("settings", part="terminals")
            hand.tap("Add a terminal")
            code = hand.screen.wait(lambda: code_in_sight(hand), "the code")
            address = desk.others.terminals.standing().address
            with till_around(tmp_path / "second") as second:
                second.join(Invitation(code, address, "", 0))
                hand.screen.wait(lambda: "T2 has joined" in hand.screen.told() or None, "the end")
            assert code_in_sight(hand) is None
        finally:
            program.close()


def code_in_sight(hand: Hand) -> str | None:
    """The code as somebody reads it off the screen."""
    found = re.search(
        r"([0-9A-Z]{5}-[0-9A-Z]{5})\\?n?\s*([0-9A-Z]{4}-[0-9A-Z]{4})", hand.screen.told()
    )
    return "-".join(found.groups()) if found else None


def test_where_no_hub_answers_the_page_says_so_and_a_new_shop_can_be_founded(start: Start) -> None:
    program, hand = start()
    hand.screen.wait(lambda: page(program) == FIRST_RUN or None, "the first run")
    join_by_typing(hand, Invitation("ABCDE-FGHJK", "127.0.0.1:9", "", 0))
    hand.screen.wait(lambda: "No hub answers at 127.0.0.1:9" in hand.screen.told() or None, "why")
    hand.tap("Back")
    hand.screen.wait(lambda: hand.screen.find("Skip"), "the first question")
