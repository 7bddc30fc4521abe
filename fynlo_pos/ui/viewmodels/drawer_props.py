"""What the drawer page shows: the float to start with, what should be in it, and its movements."""

from enum import Enum

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.cash.closing import ClosingTotals
from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.money import GBP, Currency, format_amount, format_money
from fynlo_pos.core.views import TillState
from fynlo_pos.payments.tenders import CASH
from fynlo_pos.ui import when
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodels.close_props import difference_words

translate = QCoreApplication.translate


class Act(Enum):
    """What the drawer's sheet is open for."""

    COUNT_FLOAT = "count_float"
    CASH_IN = "cash_in"
    CASH_OUT = "cash_out"
    TO_SAFE = "to_safe"
    UNLOCK = "unlock"
    CHECK = "check"


MOVES = {
    Act.CASH_IN: CashMove.CASH_IN,
    Act.CASH_OUT: CashMove.CASH_OUT,
    Act.TO_SAFE: CashMove.TO_SAFE,
}


class DrawerState(msgspec.Struct, frozen=True):
    """The drawer as read, and the sheet that is open over it with what was keyed and chosen.

    ``is_keyed`` tells a nought that somebody keyed from an amount that nobody has keyed yet.
    """

    till: TillState
    totals: ClosingTotals
    timezone: str = "Europe/London"
    is_blind: bool = False
    act: Act | None = None
    typed_minor: int = 0
    is_keyed: bool = False
    reason: str = ""
    is_busy: bool = False
    trouble: str = ""
    currency: Currency = GBP


class DrawerFigure(msgspec.Struct, frozen=True):
    """One line of what makes up the drawer; the last one is what it comes to."""

    label: str
    amount: str
    bold: bool = False


class DrawerProps(msgspec.Struct, frozen=True):
    """Everything the drawer page binds to."""

    isOpen: bool = False
    title: str = ""
    sentence: str = ""
    floatAmount: str = ""
    figures: tuple[DrawerFigure, ...] = ()
    whyNoMoves: str = ""
    whyNoCheck: str = ""
    sheetTitle: str = ""
    sheetText: str = ""
    hasAmount: bool = False
    typed: str = ""
    reasons: tuple[str, ...] = ()
    reason: int = -1
    otherReason: str = ""
    verb: str = ""
    verbAmount: str = ""
    canAct: bool = False
    whyNot: str = ""
    isBusy: bool = False
    trouble: str = ""


def derive_drawer_props(state: DrawerState | None) -> DrawerProps:
    """Return what the page and its sheet show; nothing before the till was read."""
    if state is None:
        return DrawerProps()
    session = state.till.session
    reasons = reasons_for(state.act)
    why_not = _why_not(state)
    title, text, verb = _sheet_words(state)
    has_amount = state.act not in {None, Act.UNLOCK}
    typed = format_money(state.typed_minor, state.currency)
    return DrawerProps(
        isOpen=session is not None,
        title=translate("Drawer", "In the drawer") if session else "",
        sentence=_sentence(state),
        floatAmount=format_money(state.till.float_left_minor, state.currency),
        figures=_figures(state) if session else (),
        whyNoMoves="" if session else translate("Drawer", "Start the day first"),
        whyNoCheck=_why_no_check(state),
        sheetTitle=title,
        sheetText=text,
        hasAmount=has_amount,
        typed=typed,
        reasons=reasons,
        reason=reasons.index(state.reason) if state.reason in reasons else -1,
        otherReason="" if state.reason in reasons else state.reason,
        verb=verb,
        verbAmount=typed if has_amount else "",
        canAct=not why_not and not state.is_busy,
        whyNot=why_not,
        isBusy=state.is_busy,
        trouble=state.trouble,
    )


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
    amount = format_money(minor, currency)
    match act:
        case Act.COUNT_FLOAT:
            return filled(translate("Drawer", "Started with {amount}"), amount=amount)
        case Act.CASH_IN:
            return filled(translate("Drawer", "Cash in {amount}"), amount=amount)
        case Act.CASH_OUT:
            return filled(translate("Drawer", "Cash out {amount}"), amount=amount)
        case Act.TO_SAFE:
            return filled(translate("Drawer", "{amount} moved to the safe"), amount=amount)
        case Act.UNLOCK:
            return translate("Drawer", "Drawer opened")
        case Act.CHECK:
            return filled(translate("Drawer", "Counted {amount}."), amount=amount)


def counted_words(state: DrawerState) -> str:
    """Return what a count came to and how that compares."""
    return f"{done_words(Act.CHECK, state.typed_minor, state.currency)} {_check_words(state)}"


def _sentence(state: DrawerState) -> str:
    session = state.till.session
    money = format_money
    if session is not None:
        return filled(
            translate("Drawer", "Started at {time} by {name} with {amount}"),
            time=when.clock(local_time(session.at_ms, state.timezone)),
            name=session.staff_name,
            amount=money(session.float_minor, state.currency),
        )
    if not state.till.float_left_minor:
        return translate("Drawer", "Not opened yet. Nothing was left in the drawer.")
    return filled(
        translate("Drawer", "Not opened yet. Float {amount} as last night."),
        amount=money(state.till.float_left_minor, state.currency),
    )


def _figures(state: DrawerState) -> tuple[DrawerFigure, ...]:
    if state.is_blind:
        return ()
    totals = state.totals
    cash = sum(total.amount_minor for total in totals.methods if total.method == CASH.method)
    parts = (
        (translate("Drawer", "Float"), totals.float_minor, not totals.carried_minor),
        (translate("Drawer", "Carried over"), totals.carried_minor, False),
        (translate("Drawer", "Cash taken, less refunds"), cash, True),
        (translate("Drawer", "Cash in"), totals.cash_in_minor, False),
        (translate("Drawer", "Cash out"), -totals.cash_out_minor, False),
        (translate("Drawer", "Moved to the safe"), -totals.to_safe_minor, False),
    )
    shown = [
        DrawerFigure(label, format_amount(minor, state.currency))
        for label, minor, always in parts
        if minor or always
    ]
    should_be = format_money(state.till.drawer_minor, state.currency)
    return (*shown, DrawerFigure(translate("Drawer", "Should be there"), should_be, bold=True))


def _why_not(state: DrawerState) -> str:
    if state.act is None:
        return ""
    if state.act in MOVES and state.typed_minor == 0:
        return translate("Drawer", "Key in how much")
    if state.act is Act.CHECK and not state.is_keyed:
        return translate("Drawer", "Key in how much")
    if reasons_for(state.act) and not state.reason.strip():
        return translate("Drawer", "Say why")
    return ""


def _why_no_check(state: DrawerState) -> str:
    if state.till.session is None:
        return translate("Drawer", "Start the day first")
    if state.is_blind:
        return translate("Drawer", "Counted when the day is closed")
    return ""


def _check_words(state: DrawerState) -> str:
    if not state.is_keyed:
        return translate(
            "Drawer", "Key in what is in the drawer now. It is compared, and nothing is changed."
        )
    should_be = state.till.drawer_minor
    return filled(
        translate("Drawer", "{verdict}. {amount} should be there."),
        verdict=difference_words(state.typed_minor, should_be, state.currency),
        amount=format_money(should_be, state.currency),
    )


def _sheet_words(state: DrawerState) -> tuple[str, str, str]:
    if state.act is Act.CHECK:
        title = translate("Drawer", "Count the drawer")
        return title, _check_words(state), translate("Drawer", "Counted")
    return _words_of(state.act)


def _words_of(act: Act | None) -> tuple[str, str, str]:
    match act:
        case Act.COUNT_FLOAT:
            return (
                translate("Drawer", "Count the float"),
                translate("Drawer", "What is in the drawer now, before the first sale."),
                translate("Drawer", "Start with"),
            )
        case Act.CASH_IN:
            return (
                translate("Drawer", "Cash in"),
                translate("Drawer", "Money put into the drawer without a sale."),
                translate("Drawer", "Cash in"),
            )
        case Act.CASH_OUT:
            return (
                translate("Drawer", "Cash out"),
                translate("Drawer", "Money taken from the drawer for the shop."),
                translate("Drawer", "Cash out"),
            )
        case Act.TO_SAFE:
            return (
                translate("Drawer", "Move to safe"),
                translate("Drawer", "Money brought from the drawer to the safe."),
                translate("Drawer", "Move to safe"),
            )
        case Act.UNLOCK:
            return (
                translate("Drawer", "Open drawer"),
                translate("Drawer", "Who opened it and why is kept for the report."),
                translate("Drawer", "Open drawer"),
            )
        case _:
            return "", "", ""
