"""From the till to the training and back: another window over another folder, and it says so."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtTest import QTest
from uuid6 import uuid7

from fynlo_pos.app.till_window import till_program, training_program
from fynlo_pos.app.training import training_folder
from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.core.demo_venue import read_demo_venue
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.ui.play.hand import Hand
from fynlo_pos.ui.play.screen import Screen
from fynlo_pos.ui.program import Next, Program
from tests.support.gallery import is_tappable, visible_items
from tests.support.paper_office import VENUE
from tests.support.seen_window import reveal
from tests.support.till_window import FRIDAY_LUNCH_MS

PAINTED_MS = 200

pytestmark = [pytest.mark.gui, pytest.mark.slow]


def set_up_shop(folder: Path, *, is_demo: bool) -> None:
    """Set up the cafe in a folder, its people without PINs."""
    opened = open_till(
        folder, now_ms=lambda: FRIDAY_LUNCH_MS, new_id=uuid7, keyring=lambda _home: None
    )
    demo = read_demo_venue(VENUE.read_bytes(), uuid7)
    staff = tuple(replace(one, pin_hash="") for one in demo.staff)
    demo = replace(demo, venue=replace(demo.venue, is_demo=is_demo), staff=staff)
    Till(opened.store, lambda: FRIDAY_LUNCH_MS, uuid7, by_itself).save_documents(
        demo.documents(), None
    )
    opened.close()


def at_the_till(program: Program) -> Hand:
    """Show a program's window and sign somebody in."""
    hand = Hand(Screen(program.start(full_screen=False)))
    hand.screen.wait(lambda: hand.screen.find("Ana"), "Ana")
    hand.tap("Ana")
    hand.screen.wait(lambda: hand.screen.find("Menu"), "the menu")
    return hand


def settings(program: Program) -> None:
    """Go to the settings of the till."""
    program.shell.goTo("settings")
    QTest.qWait(PAINTED_MS)


def begin_practice(hand: Hand, program: Program) -> None:
    """Ask for the training, at the end of the settings of the till."""
    settings(program)
    window = program.shell.window
    assert window is not None
    (button,) = (
        item
        for item in visible_items(window.contentItem())
        if item.property("text") == "Practise on a copy of this shop" and is_tappable(item)
    )
    reveal(button)
    QTest.qWait(PAINTED_MS)
    hand.tap("Practise on a copy of this shop")


def test_a_training_is_reached_by_the_menu_and_left_by_it(tmp_path: Path, qapp: object) -> None:
    folder = tmp_path / "shop"
    set_up_shop(folder, is_demo=False)
    real = till_program(folder, demo=False)
    try:
        hand = at_the_till(real)
        assert "Training" not in hand.screen.told()
        begin_practice(hand, real)
        hand.screen.wait(lambda: real.next is Next.TRAINING, "the training")
    finally:
        real.close()
    assert training_folder(folder).exists()
    training = training_program(folder)
    try:
        hand = at_the_till(training)
        assert "Training: nothing here is a real sale" in hand.screen.told()
        settings(training)
        assert not hand.screen.find("Practise on a copy of this shop")
        training.shell.goTo("sale")
        hand.tap("Menu")
        assert not hand.screen.find("Exit")
        training.shell.exit()
        assert training.next is Next.TILL
    finally:
        training.close()


def test_leaving_the_real_till_leads_nowhere(tmp_path: Path, qapp: object) -> None:
    set_up_shop(tmp_path / "shop", is_demo=False)
    program = till_program(tmp_path / "shop", demo=False)
    try:
        at_the_till(program).tap("Menu")
        program.shell.exit()
        assert program.next is Next.NOTHING
    finally:
        program.close()


def test_a_demo_offers_no_training(tmp_path: Path, qapp: object) -> None:
    set_up_shop(tmp_path / "demo", is_demo=True)
    program = till_program(tmp_path / "demo", demo=False)
    try:
        hand = at_the_till(program)
        settings(program)
        assert not hand.screen.find("Practise on a copy of this shop")
    finally:
        program.close()
