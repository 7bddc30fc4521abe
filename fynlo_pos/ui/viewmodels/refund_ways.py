"""How a refund is paid back: by which ways, how much by each, in what words."""

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.money import Currency, format_money
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.payments.tenders import AT_THE_TILL, CASH, TenderKind
from fynlo_pos.ui.spoken import filled, spoken
from fynlo_pos.ui.viewmodels.refund_state import RefundState

translate = QCoreApplication.translate


class WayBackOption(msgspec.Struct, frozen=True):
    """A way to pay back: its words, with what goes back by it where that is by several."""

    text: str
    reason: str = ""


def way_options(state: RefundState) -> tuple[WayBackOption, ...]:
    """Return the ways offered, and why one cannot be chosen."""
    back = {part.method: part for part in state.parts}
    is_by_several = state.is_split or len(back) > 1
    return tuple(
        WayBackOption(
            _with_amount(kind, back.get(kind.method), state.currency)
            if is_by_several
            else spoken(kind.title),
            _why_no_way(kind, state),
        )
        for kind in AT_THE_TILL
    )


def way_chosen(state: RefundState) -> int:
    """Return the place among the ways of the one that it goes back by, or first does."""
    methods = [kind.method for kind in AT_THE_TILL]
    by = state.parts[0].method if state.is_tip_alone else state.method
    return methods.index(by) if by in methods else -1


def why_not_so(state: RefundState) -> str:
    """Return why it cannot be paid back as it stands; nothing where it can."""
    cash_minor = _back_by(state.parts, is_cash=True)
    is_by_cash = state.method == CASH.method and not state.is_tip_alone
    if state.drawer_is_open or not (cash_minor or is_by_cash):
        return ""
    if not state.is_split:
        return translate("Refund", "Drawer not started")
    return filled(
        translate("Refund", "Start the day first: {amount} goes back in cash"),
        amount=format_money(cash_minor, state.currency),
    )


def way_words(tenders: Iterable[Tender], currency: Currency) -> str:
    """Return what is to be done with the money of a refund's tenders, in a sentence."""
    backs = tuple(tenders)
    cash_minor, card_minor = _back_by(backs, is_cash=True), _back_by(backs, is_cash=False)
    if cash_minor and card_minor:
        return filled(
            translate(
                "Refund", "Take {cash} from the drawer and refund {card} on the card machine."
            ),
            cash=format_money(cash_minor, currency),
            card=format_money(card_minor, currency),
        )
    if cash_minor:
        return translate("Refund", "Take it from the drawer.")
    if not card_minor:
        return translate("Refund", "There is no money to give back.")
    return filled(
        translate("Refund", "Refund {amount} on the card machine too."),
        amount=format_money(card_minor, currency),
    )


def _with_amount(kind: TenderKind, back: Tender | None, currency: Currency) -> str:
    minor = -(back.amount_minor + back.tip_minor) if back else 0
    return f"{spoken(kind.title)} {format_money(minor, currency)}"


def _why_no_way(kind: TenderKind, state: RefundState) -> str:
    if state.is_tip_alone:
        return translate("Refund", "Goes back the way it came")
    if kind is CASH and not state.drawer_is_open:
        return translate("Refund", "Drawer not started")
    return ""


def _back_by(tenders: Iterable[Tender], *, is_cash: bool) -> int:
    return -sum(
        part.amount_minor + part.tip_minor
        for part in tenders
        if (part.method == CASH.method) is is_cash
    )
