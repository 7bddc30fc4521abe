"""What the refund sheet shows: which lines come back, how, why, and the act with its amount."""

from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.money import GBP, MILLI, Currency, format_amount, format_money, format_quantity
from fynlo_pos.core.sales.records import SaleLine, SaleSealed
from fynlo_pos.core.sales.refund import refund_due
from fynlo_pos.payments.tenders import AT_THE_TILL, CASH, TenderKind
from fynlo_pos.ui.spoken import filled, spoken

translate = QCoreApplication.translate


class RefundState(msgspec.Struct, frozen=True):
    """A refund being put together. ``id`` makes pressing twice one refund."""

    id: UUID
    sale: SaleSealed
    refunded: frozenset[int]
    chosen: frozenset[int]
    method: str
    drawer_is_open: bool
    reason: str = ""
    reasons: tuple[str, ...] = ()
    is_busy: bool = False
    trouble: str = ""
    currency: Currency = GBP

    @property
    def due_minor(self) -> int:
        """What goes back, in minor units."""
        return refund_due(self.sale, self.chosen)

    @property
    def tender(self) -> TenderKind:
        """How it goes back."""
        return next(kind for kind in AT_THE_TILL if kind.method == self.method)


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
) -> RefundState:
    """Return a refund of all that is left, by the way it was paid where that is possible here.

    ``chosen`` are the lines to begin with.
    """
    left = frozenset(range(len(sale.lines))) - refunded
    paid_by = [tender.method for tender in sale.tenders]
    offered = [kind.method for kind in AT_THE_TILL if kind is not CASH or drawer_is_open]
    method = next((m for m in paid_by if m in offered), offered[0])
    return RefundState(
        id=refund_id,
        sale=sale,
        refunded=refunded,
        chosen=left if chosen is None else left & chosen,
        method=method,
        drawer_is_open=drawer_is_open,
        reasons=usual_reasons(),
        currency=currency,
    )


def toggle_line(state: RefundState, number: int) -> RefundState:
    """Take a line in or out; one that came back before stays out."""
    if number in state.refunded or not 0 <= number < len(state.sale.lines):
        return state
    return msgspec.structs.replace(state, chosen=state.chosen ^ {number}, trouble="")


def toggle_all(state: RefundState) -> RefundState:
    """Take all that is left in, or all out if all are in."""
    left = frozenset(range(len(state.sale.lines))) - state.refunded
    chosen = frozenset() if state.chosen == left else left
    return msgspec.structs.replace(state, chosen=chosen, trouble="")


def derive_refund_props(state: RefundState | None) -> RefundProps:
    """Return what the sheet shows; with no refund begun it is empty."""
    if state is None:
        return RefundProps()
    why_not = _why_not(state)
    amount = format_money(state.due_minor, state.currency)
    left = len(state.sale.lines) - len(state.refunded)
    return RefundProps(
        title=filled(translate("Refund", "Refund of {receipt}"), receipt=state.sale.receipt_number),
        lines=tuple(_line(state, number, line) for number, line in enumerate(state.sale.lines)),
        allChosen=len(state.chosen) == left,
        ways=tuple(spoken(kind.title) for kind in AT_THE_TILL),
        waysReasons=tuple(_why_no_way(kind, state) for kind in AT_THE_TILL),
        way=[kind.method for kind in AT_THE_TILL].index(state.method),
        reasons=state.reasons,
        reason=state.reasons.index(state.reason) if state.reason in state.reasons else -1,
        sentence=_sentence(state, amount),
        verb=translate("Refund", "Refund"),
        amount=amount if state.chosen else "",
        canRefund=not why_not and not state.is_busy,
        whyNot=why_not,
        isBusy=state.is_busy,
        trouble=state.trouble,
    )


def refunded_words(state: RefundState) -> str:
    """Return what is said once it is done."""
    return filled(
        translate("Refund", "Refunded {amount}. {way}"),
        amount=format_money(state.due_minor, state.currency),
        way=_way_words(state),
    )


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


def _why_no_way(kind: TenderKind, state: RefundState) -> str:
    if kind is CASH and not state.drawer_is_open:
        return translate("Refund", "Drawer not started")
    return ""


def _why_not(state: RefundState) -> str:
    if not state.chosen:
        return translate("Refund", "Choose what comes back")
    if not state.reason:
        return translate("Refund", "Choose why")
    return _why_no_way(state.tender, state)


def _sentence(state: RefundState, amount: str) -> str:
    if not state.chosen:
        return translate("Refund", "Touch the items that come back.")
    return filled(
        translate("Refund", "{amount} goes back to the customer. {way}"),
        amount=amount,
        way=_way_words(state),
    )


def _way_words(state: RefundState) -> str:
    if state.method == CASH.method:
        return translate("Refund", "Take it from the drawer.")
    return translate("Refund", "Do the refund on the card machine too.")
