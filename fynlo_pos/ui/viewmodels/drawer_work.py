"""What the drawer's sheet does once it is confirmed, and what is said of that."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.till.till import Till
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.paper_out import open_drawer
from fynlo_pos.ui.places import HOME
from fynlo_pos.ui.viewmodels.drawer_props import DrawerState, counted_words
from fynlo_pos.ui.viewmodels.drawer_sheet import MOVES, Act, done_words

translate = QCoreApplication.translate

OPENS_DRAWER = frozenset({*MOVES, Act.UNLOCK})
"""The acts at which the drawer springs open."""


def work_of(state: DrawerState, till: Till, person: Person, act_id: UUID) -> Callable[[], None]:
    """Return what the sheet does: start the day, move cash, open the drawer, or look into it.

    ``act_id`` makes pressing twice one act. Raises ``ValueError`` where no sheet is open.
    """
    minor, why = state.typed_minor, state.reason
    match state.act:
        case Act.COUNT_FLOAT:
            return lambda: till.open_drawer(minor, person)
        case Act.CORRECT:
            return lambda: till.correct_float(minor, person)
        case Act.CHECK:
            return lambda: till.count_drawer(minor, person, count_id=act_id)
        case Act.UNLOCK:
            return lambda: till.unlock_drawer(why, person)
        case Act.CASH_IN | Act.CASH_OUT | Act.TO_SAFE:
            move = MOVES[state.act]
            return lambda: till.move_cash(move, minor, why, person, move_id=act_id)
        case None:
            raise ValueError("no sheet is open")


def follow_up(desk: Desk, act: Act, state: DrawerState) -> None:
    """Do what an act on disk asks for, the drawer first: whoever did it waits for that."""
    if act in OPENS_DRAWER:
        open_drawer(desk)
    desk.read_shop()
    tell_done(desk, act, state)


def tell_done(desk: Desk, act: Act, state: DrawerState) -> None:
    """Say what was done; a day that was started leads to selling."""
    if act is Act.CHECK:
        desk.notices.say(counted_words(state))
        return
    words = done_words(act, state.typed_minor, desk.shop.currency)
    if act is Act.COUNT_FLOAT:
        sell = translate("DrawerModel", "Sell")
        desk.notices.offer(words, sell, lambda: desk.go(HOME), Tone.GOOD)
    else:
        desk.notices.say(words, Tone.GOOD)
