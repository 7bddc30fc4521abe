"""The drawer as it is read, what its sheet does once confirmed, and what is said of that."""

from collections.abc import Callable
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.cash.closing import ClosingTotals
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.views import TillState
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.places import HOME
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.viewmodels.drawer_props import MOVES, Act, DrawerState, done_words

translate = QCoreApplication.translate


def as_read(
    till: TillState, totals: ClosingTotals, shop: Shop, before: DrawerState | None
) -> DrawerState:
    """Return the drawer as it stands now; a sheet that is open over it stays as it is."""
    if before is not None and before.act is not None:
        return msgspec.structs.replace(before, till=till, totals=totals)
    return DrawerState(
        till=till,
        totals=totals,
        timezone=shop.venue.timezone,
        is_blind=shop.venue.counts_blind,
        currency=shop.currency,
    )


def work_of(state: DrawerState, till: Till, person: Person, move_id: UUID) -> Callable[[], None]:
    """Return what opens the drawer, or moves its cash, as the sheet says."""
    minor, why = state.typed_minor, state.reason
    if state.act is None or state.act is Act.UNLOCK:
        return lambda: till.unlock_drawer(why, person)
    move = MOVES[state.act]
    return lambda: till.move_cash(move, minor, why, person, move_id=move_id)


def tell_done(desk: Desk, act: Act, minor: int) -> None:
    """Say what was done; a day that was started leads to selling."""
    words = done_words(act, minor, desk.shop.currency)
    if act is Act.COUNT_FLOAT:
        sell = translate("DrawerModel", "Sell")
        desk.notices.offer(words, sell, lambda: desk.go(HOME), Tone.GOOD)
    else:
        desk.notices.say(words, Tone.GOOD)
