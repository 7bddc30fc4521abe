"""What the refund sheet shows: which lines come back, how, why, and the act with its amount."""

from collections.abc import Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.money import GBP, MILLI, Currency, format_amount, format_money, format_quantity
from fynlo_pos.core.sales.pay_back import tip_left, ways_back
from fynlo_pos.core.sales.records import SaleLine, SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.payments import tenders
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodels.refund_state import RefundState
from fynlo_pos.ui.viewmodels.refund_ways import way_chosen, way_options, way_words, why_not_so

translate = QCoreApplication.translate

TIP = -1
"""The number of the line that is the tip."""


class RefundLine(msgspec.Struct, frozen=True):
    """One line of the receipt in the sheet; one that came back before is greyed with its words."""

    number: int
    quantity: str
    name: str
    detail: str
    amount: str
    chosen: bool
    canChoose: bool
    status: str


class RefundProps(msgspec.Struct, frozen=True):
    """Everything the refund sheet binds to."""

    title: str = ""
    lines: tuple[RefundLine, ...] = ()
    allChosen: bool = False
    waysTitle: str = ""
    ways: tuple[str, ...] = ()
    waysReasons: tuple[str, ...] = ()
    way: int = 0
    reasons: tuple[str, ...] = ()
    reason: int = -1
    sentence: str = ""
    verb: str = ""
    amount: str = ""
    canRefund: bool = False
    whyNot: str = ""
    isBusy: bool = False
    trouble: str = ""


def usual_reasons() -> tuple[str, ...]:
    """Return the reasons offered as chips."""
    return (
        translate("Refund", "Wrong item"),
        translate("Refund", "Not as it should be"),
        translate("Refund", "Changed their mind"),
        translate("Refund", "Rung twice"),
        translate("Refund", "Waited too long"),
    )


def begin_refund(
    sale: SaleSealed,
    refunded: frozenset[int],
    *,
    refund_id: UUID,
    drawer_is_open: bool,
    currency: Currency = GBP,
    chosen: frozenset[int] | None = None,
    paid_back: Sequence[Tender] = (),
) -> RefundState:
    """Return a refund of all items left, by the way it was paid where that is possible here.

    What was paid several ways goes back in cash first. ``chosen`` are the lines to begin with,
    ``paid_back`` the tenders of earlier refunds. The tip is the worker's: it is in only where
    nothing else is left.
    """
    left = frozenset(range(len(sale.lines))) - refunded
    ways = ways_back(sale, paid_back)
    cash_first = sorted(ways, key=lambda way: way.account != Account.DRAWER)
    offered = [one.method for one in tenders.AT_THE_TILL if drawer_is_open or not one.needs_drawer]
    method = next((way.method for way in cash_first if way.method in offered), offered[0])
    return RefundState(
        id=refund_id,
        sale=sale,
        refunded=refunded,
        chosen=left if chosen is None else left & chosen,
        method=method,
        drawer_is_open=drawer_is_open,
        reasons=usual_reasons(),
        currency=currency,
        ways=ways,
        with_tip=not left and tip_left(ways) > 0,
    )


def toggle_line(state: RefundState, number: int) -> RefundState:
    """Take a line or the tip in or out; what came back before stays out."""
    if number == TIP and tip_left(state.ways):
        return msgspec.structs.replace(state, with_tip=not state.with_tip, trouble="")
    if number in state.refunded or not 0 <= number < len(state.sale.lines):
        return state
    return msgspec.structs.replace(state, chosen=state.chosen ^ {number}, trouble="")


def toggle_all(state: RefundState) -> RefundState:
    """Take all that is left in, the tip too, or all out if all are in."""
    if _has_all(state):
        return msgspec.structs.replace(state, chosen=frozenset(), with_tip=False, trouble="")
    left = frozenset(range(len(state.sale.lines))) - state.refunded
    with_tip = tip_left(state.ways) > 0
    return msgspec.structs.replace(state, chosen=left, with_tip=with_tip, trouble="")


def derive_refund_props(state: RefundState | None) -> RefundProps:
    """Return what the sheet shows; with no refund begun it is empty."""
    if state is None:
        return RefundProps()
    why_not, ways = _why_not(state), way_options(state)
    amount = format_money(state.back_minor, state.currency)
    lines = tuple(_line(state, number, line) for number, line in enumerate(state.sale.lines))
    return RefundProps(
        title=filled(translate("Refund", "Refund of {receipt}"), receipt=state.sale.receipt_number),
        lines=(*lines, *_tip_line(state)),
        allChosen=_has_all(state),
        waysTitle=_ways_title(state),
        ways=tuple(way.text for way in ways),
        waysReasons=tuple(way.reason for way in ways),
        way=way_chosen(state),
        reasons=state.reasons,
        reason=state.reasons.index(state.reason) if state.reason in state.reasons else -1,
        sentence=_sentence(state, amount),
        verb=translate("Refund", "Refund"),
        amount="" if state.is_empty else amount,
        canRefund=not why_not and not state.is_busy,
        whyNot=why_not,
        isBusy=state.is_busy,
        trouble=state.trouble,
    )


def refunded_words(refund: SaleSealed, currency: Currency, called_off_milli: int = 0) -> str:
    """Return what is said of a refund that was recorded, and of what the kitchen does not make."""
    said = filled(
        translate("Refund", "Refunded {amount}. {way}"),
        amount=format_money(-(refund.total_minor + refund.tip_minor), currency),
        way=way_words(refund.tenders, currency),
    )
    if not called_off_milli:
        return said
    return filled(
        translate("Refund", "{said} Called off in the kitchen: {count}."),
        said=said,
        count=format_quantity(called_off_milli),
    )


def _ways_title(state: RefundState) -> str:
    if state.is_tip_alone:
        return translate("Refund", "Goes back the way it came")
    if state.is_split:
        return translate("Refund", "Which way first?")
    return translate("Refund", "How is it paid back?")


def _has_all(state: RefundState) -> bool:
    has_lines = len(state.chosen) == len(state.sale.lines) - len(state.refunded)
    return has_lines and (state.with_tip or not tip_left(state.ways))


def _line(state: RefundState, number: int, line: SaleLine) -> RefundLine:
    gone = number in state.refunded
    one = abs(line.quantity_milli) == MILLI
    return RefundLine(
        number=number,
        quantity="1" if one else format_quantity(line.quantity_milli),
        name=line.name,
        detail=", ".join(option.name for option in line.options),
        amount=format_amount(line.gross_minor, state.currency),
        chosen=number in state.chosen,
        canChoose=not gone,
        status=translate("Refund", "Refunded before") if gone else "",
    )


def _tip_line(state: RefundState) -> tuple[RefundLine, ...]:
    given_minor = state.sale.tip_minor
    if not given_minor:
        return ()
    left_minor = tip_left(state.ways)
    return (
        RefundLine(
            number=TIP,
            quantity="",
            name=translate("Refund", "Tip"),
            detail=translate("Refund", "Goes back the way it came"),
            amount=format_amount(left_minor or given_minor, state.currency),
            chosen=state.with_tip,
            canChoose=left_minor > 0,
            status="" if left_minor else translate("Refund", "Refunded before"),
        ),
    )


def _why_not(state: RefundState) -> str:
    if state.is_empty:
        return translate("Refund", "Choose what comes back")
    if not state.reason:
        return translate("Refund", "Choose why")
    return why_not_so(state)


def _sentence(state: RefundState, amount: str) -> str:
    if state.is_empty:
        return translate("Refund", "Touch the items that come back.")
    return filled(
        translate("Refund", "{amount} goes back to the customer. {way}"),
        amount=amount,
        way=way_words(state.parts, state.currency),
    )
