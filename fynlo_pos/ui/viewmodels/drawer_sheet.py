"""What the drawer's sheet is opened for: each act with its words and the reasons it offers."""

from enum import Enum

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.money import GBP, Currency, format_money
from fynlo_pos.core.views import TillState
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate


class Act(Enum):
    """What the drawer's sheet is open for."""

    COUNT_FLOAT = "count_float"
    CASH_IN = "cash_in"
    CASH_OUT = "cash_out"
    TO_SAFE = "to_safe"
    UNLOCK = "unlock"
    CHECK = "check"
    CORRECT = "correct"


MOVES = {
    Act.CASH_IN: CashMove.CASH_IN,
    Act.CASH_OUT: CashMove.CASH_OUT,
    Act.TO_SAFE: CashMove.TO_SAFE,
}


def proposed_minor(act: Act, till: TillState) -> int | None:
    """Return the amount that stands in the sheet before a key is pressed, if one does."""
    if act is Act.COUNT_FLOAT:
        return till.float_left_minor
    if act is Act.CORRECT and till.session is not None:
        return till.session.float_minor
    return None


def reasons_for(act: Act | None) -> tuple[str, ...]:
    """Return the reasons offered as chips for an act; none where none is needed."""
    match act:
        case Act.CASH_IN:
            return (
                translate("Drawer", "Change from the bank"),
                translate("Drawer", "From the safe"),
                translate("Drawer", "Paid in error"),
            )
        case Act.CASH_OUT:
            return (
                translate("Drawer", "Milk and bread"),
                translate("Drawer", "Window cleaner"),
                translate("Drawer", "Supplies"),
                translate("Drawer", "Tips paid out"),
            )
        case Act.TO_SAFE:
            return (translate("Drawer", "Too much in the drawer"), translate("Drawer", "To bank"))
        case Act.UNLOCK:
            return (
                translate("Drawer", "Give change"),
                translate("Drawer", "Check the notes"),
                translate("Drawer", "Drawer stuck"),
            )
        case _:
            return ()


def done_words(act: Act, minor: int, currency: Currency = GBP) -> str:
    """Return what is said once an act is done."""
    words = {
        Act.COUNT_FLOAT: translate("Drawer", "Started with {amount}"),
        Act.CASH_IN: translate("Drawer", "Cash in {amount}"),
        Act.CASH_OUT: translate("Drawer", "Cash out {amount}"),
        Act.TO_SAFE: translate("Drawer", "{amount} moved to the safe"),
        Act.UNLOCK: translate("Drawer", "Drawer opened"),
        Act.CHECK: translate("Drawer", "Counted {amount}."),
        Act.CORRECT: translate("Drawer", "The float is {amount}"),
    }
    return filled(words[act], amount=format_money(minor, currency))


def words_of(act: Act | None) -> tuple[str, str, str]:
    """Return a sheet's title, what it is in a sentence, and its act; nothing for no sheet.

    What a count comes to is said in place of its sentence (``drawer_props``).
    """
    words = {
        Act.COUNT_FLOAT: (
            translate("Drawer", "Count the float"),
            translate("Drawer", "What is in the drawer now, before the first sale."),
            translate("Drawer", "Start with"),
        ),
        Act.CORRECT: (
            translate("Drawer", "Correct the float"),
            translate(
                "Drawer",
                "What was in the drawer when the day was started. It can be put right until "
                "something is sold, and who did is kept.",
            ),
            translate("Drawer", "Float is"),
        ),
        Act.CASH_IN: (
            translate("Drawer", "Cash in"),
            translate("Drawer", "Money put into the drawer without a sale."),
            translate("Drawer", "Cash in"),
        ),
        Act.CASH_OUT: (
            translate("Drawer", "Cash out"),
            translate("Drawer", "Money taken from the drawer for the shop."),
            translate("Drawer", "Cash out"),
        ),
        Act.TO_SAFE: (
            translate("Drawer", "Move to safe"),
            translate("Drawer", "Money brought from the drawer to the safe."),
            translate("Drawer", "Move to safe"),
        ),
        Act.UNLOCK: (
            translate("Drawer", "Open drawer"),
            translate("Drawer", "Who opened it and why is kept for the report."),
            translate("Drawer", "Open drawer"),
        ),
        Act.CHECK: (translate("Drawer", "Count the drawer"), "", translate("Drawer", "Counted")),
    }
    return words[act] if act is not None else ("", "", "")
