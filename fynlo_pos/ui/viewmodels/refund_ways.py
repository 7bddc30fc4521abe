"""How a refund is paid back: by which ways, how much by each, in what words."""

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.money import Currency, format_money
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.payments import tenders
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
        for kind in tenders.AT_THE_TILL
    )


def way_chosen(state: RefundState) -> int:
    """Return the place among the ways of the one that it goes back by, or first does."""
    methods = [kind.method for kind in tenders.AT_THE_TILL]
    by = state.parts[0].method if state.is_tip_alone else state.method
    return methods.index(by) if by in methods else -1


def why_not_so(state: RefundState) -> str:
    """Return why it cannot be paid back as it stands; nothing where it can."""
    from_drawer = (part for part in state.parts if part.account == Account.DRAWER)
    cash_minor = sum(map(_back_minor, from_drawer))
    is_by_cash = state.tender.needs_drawer and not state.is_tip_alone
    if state.drawer_is_open or not (cash_minor or is_by_cash):
        return ""
    if not state.is_split:
        return translate("Refund", "Drawer not started")
    return filled(
        translate("Refund", "Start the day first: {amount} goes back in cash"),
        amount=format_money(cash_minor, state.currency),
    )


def way_words(parts: Iterable[Tender], currency: Currency) -> str:
    """Return what is to be done with the money of a refund's tenders, in a sentence."""
    moved = (part for part in parts if _back_minor(part))
    paid = sorted(moved, key=lambda part: part.account != Account.DRAWER)
    if not paid:
        return translate("Refund", "There is no money to give back.")
    if len(paid) == 1 and paid[0].account == Account.DRAWER:
        return translate("Refund", "Take it from the drawer.")
    return " ".join(_back_words(part, currency) for part in paid)


def _back_words(part: Tender, currency: Currency) -> str:
    kind = tenders.kind_of(part.method)
    words = spoken(kind.pays_back) if kind else ""
    return filled(
        words or translate("Refund", "Give {amount} back the way it came: {title}."),
        amount=format_money(_back_minor(part), currency),
        title=spoken(part.title),
    )


def _with_amount(kind: tenders.TenderKind, back: Tender | None, currency: Currency) -> str:
    minor = _back_minor(back) if back else 0
    return f"{spoken(kind.title)} {format_money(minor, currency)}"


def _why_no_way(kind: tenders.TenderKind, state: RefundState) -> str:
    if state.is_tip_alone:
        return translate("Refund", "Goes back the way it came")
    if kind.needs_drawer and not state.drawer_is_open:
        return translate("Refund", "Drawer not started")
    return ""


def _back_minor(part: Tender) -> int:
    return -(part.amount_minor + part.tip_minor)
