"""What the drawer page shows: the float to start with, what should be in it, and its movements."""

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.cash.closing import ClosingTotals, DrawerCount
from fynlo_pos.core.cash.in_part import NOTHING_IN_PART, InPart, TakenInPart, sum_in
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.money import GBP, Currency, format_amount, format_money
from fynlo_pos.core.till.drawer_checks import was_restored, was_sold
from fynlo_pos.core.views import TillState
from fynlo_pos.payments.tenders import kind_of
from fynlo_pos.ui import when
from fynlo_pos.ui.in_part_words import cash_words
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodels.close_props import difference_words
from fynlo_pos.ui.viewmodels.drawer_sheet import MOVES, Act, done_words, reasons_for, words_of

translate = QCoreApplication.translate

COUNTS_SHOWN = 2
"""The latest counts of a day that stand on the page; all are on X and Z."""


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
    in_part: InPart = NOTHING_IN_PART


class DrawerFigure(msgspec.Struct, frozen=True):
    """One line of what makes up the drawer; a bold one is what it comes to."""

    label: str
    amount: str
    bold: bool = False


class CountRow(msgspec.Struct, frozen=True):
    """A count while the day went on: when and by whom, what was there, and how that compared."""

    title: str
    detail: str
    amount: str


class DrawerProps(msgspec.Struct, frozen=True):
    """Everything the drawer page binds to."""

    isOpen: bool = False
    title: str = ""
    sentence: str = ""
    floatAmount: str = ""
    figures: tuple[DrawerFigure, ...] = ()
    whyNoMoves: str = ""
    whyNoCheck: str = ""
    whyFloatStands: str = ""
    counts: tuple[CountRow, ...] = ()
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
        whyFloatStands=_why_float_stands(state),
        counts=() if state.is_blind else _count_rows(state),
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
        return _in_part(state)
    totals = state.totals
    cash = sum(one.amount_minor for one in totals.methods if _lies_here(one.method))
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
    comes_to = DrawerFigure(translate("Drawer", "Should be there"), should_be, bold=True)
    return (*shown, comes_to, *_in_part(state))


def _lies_here(method: str) -> bool:
    kind = kind_of(method)
    return kind is not None and kind.needs_drawer


def _in_part(state: DrawerState) -> tuple[DrawerFigure, ...]:
    """Return the cash that is there besides what should be, or less, for an order paid in part."""
    in_part = state.in_part
    besides = translate("Drawer", "Besides, taken for order {number}, which is not paid yet")
    before = translate("Drawer", "Not there: taken for order {number} before the last close")
    used = (*in_part.paid, *in_part.given_back)
    return (*_cash_of(besides, in_part.taken, 1, state), *_cash_of(before, used, -1, state))


def _cash_of(
    label: str, parts: tuple[TakenInPart, ...], sign: int, state: DrawerState
) -> tuple[DrawerFigure, ...]:
    minor = sum_in(parts, Account.DRAWER)
    if not minor:
        return ()
    named = filled(label, number=parts[0].call_number)
    return (DrawerFigure(named, format_amount(sign * minor, state.currency)),)


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


def _why_float_stands(state: DrawerState) -> str:
    if state.till.session is None:
        return translate("Drawer", "Start the day first")
    if was_restored(state.till, state.totals):
        return translate("Drawer", "The till was restored since: count the drawer instead")
    if was_sold(state.totals):
        return translate("Drawer", "Something was sold since: count the drawer instead")
    return ""


def _count_rows(state: DrawerState) -> tuple[CountRow, ...]:
    counts = state.totals.counts
    rows = tuple(_count_row(count, state) for count in counts[-COUNTS_SHOWN:])
    earlier = len(counts) - len(rows)
    if not earlier:
        return rows
    words = filled(translate("Drawer", "Counted before, see the X report: {count}"), count=earlier)
    return (CountRow(words, "", ""), *rows)


def _count_row(count: DrawerCount, state: DrawerState) -> CountRow:
    title = filled(
        translate("Drawer", "Counted at {time} by {name}"),
        time=when.clock(local_time(count.at_ms, state.timezone)),
        name=count.staff_name,
    )
    verdict = difference_words(count.counted_minor, count.expected_minor, state.currency)
    return CountRow(title, verdict, format_amount(count.counted_minor, state.currency))


def _check_words(state: DrawerState) -> str:
    if not state.is_keyed:
        return translate(
            "Drawer", "Key in what is in the drawer now. The count is kept, and nothing is changed."
        )
    should_be = state.till.drawer_minor
    words = filled(
        translate("Drawer", "{verdict}. {amount} should be there."),
        verdict=difference_words(state.typed_minor, should_be, state.currency),
        amount=format_money(should_be, state.currency),
    )
    return f"{words} {cash_words(state.in_part, state.currency)}".strip()


def _sheet_words(state: DrawerState) -> tuple[str, str, str]:
    title, text, verb = words_of(state.act)
    return title, _check_words(state) if state.act is Act.CHECK else text, verb
