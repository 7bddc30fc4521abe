"""A refund being put together, and how it is paid back: by which ways, how much, in what words."""

from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.money import GBP, Currency, format_money
from fynlo_pos.core.sales.pay_back import WayBack, pay_back, tip_left
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.refund import refund_due
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.payments.tenders import AT_THE_TILL, CASH, TenderKind
from fynlo_pos.ui.spoken import filled, spoken

translate = QCoreApplication.translate


class RefundState(msgspec.Struct, frozen=True):
    """A refund being put together. ``id`` makes pressing twice one refund.

    ``method`` is the way it goes back, or first goes back where the sale was paid by several of
    the ``ways``, which say what is left of each.
    """

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
    ways: tuple[WayBack, ...] = ()
    with_tip: bool = False

    @property
    def due_minor(self) -> int:
        """What goes back for the items, in minor units."""
        return refund_due(self.sale, self.chosen)

    @property
    def back_minor(self) -> int:
        """All that goes back, the tip with it."""
        return self.due_minor + (tip_left(self.ways) if self.with_tip else 0)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was chosen."""
        return not self.chosen and not self.with_tip

    @property
    def is_split(self) -> bool:
        """Tell whether the sale was paid by several ways."""
        return len(self.ways) > 1

    @property
    def tender(self) -> TenderKind:
        """How it goes back, or first does."""
        return next(kind for kind in AT_THE_TILL if kind.method == self.method)

    @property
    def parts(self) -> tuple[Tender, ...]:
        """What goes back by which way."""
        kind = self.tender
        by = WayBack(kind.method, kind.title, kind.account)
        return pay_back(self.due_minor, self.ways, by, with_tip=self.with_tip)


class BackRow(msgspec.Struct, frozen=True):
    """What goes back by one way, and how much may: its words and its amount."""

    text: str
    detail: str
    amount: str


def back_rows(state: RefundState) -> tuple[BackRow, ...]:
    """Return what goes back by each way; where all goes back by one there is nothing to list."""
    back = {part.method: part for part in state.parts}
    if not state.is_split:
        only = tuple(_row(state, part, "") for part in back.values())
        return only if len(only) > 1 else ()
    parts = (
        (way, back.get(way.method, Tender(way.method, way.title, way.account, 0)))
        for way in state.ways
    )
    return tuple(_row(state, part, _most_words(state, way, part)) for way, part in parts)


def _row(state: RefundState, part: Tender, detail: str) -> BackRow:
    minor = -(part.amount_minor + part.tip_minor)
    return BackRow(spoken(part.title), detail, format_money(minor, state.currency))


def _most_words(state: RefundState, way: WayBack, part: Tender) -> str:
    """Say how much may go back by a way, unless it pays what none holds any more as well."""
    if -part.amount_minor > way.amount_minor:
        return ""
    most_minor = way.amount_minor + (way.tip_minor if state.with_tip else 0)
    most = format_money(most_minor, state.currency)
    return filled(translate("Refund", "up to {amount}"), amount=most)


def why_no_way(kind: TenderKind, state: RefundState) -> str:
    """Return why a way cannot be chosen; nothing where it can."""
    if kind is CASH and not state.drawer_is_open:
        return translate("Refund", "Drawer not started")
    return ""


def why_not_so(state: RefundState) -> str:
    """Return why it cannot be paid back as it stands; nothing where it can."""
    cash_minor = _back_by(state, is_cash=True)
    if state.drawer_is_open or not (cash_minor or state.method == CASH.method):
        return ""
    if not state.is_split:
        return translate("Refund", "Drawer not started")
    return filled(
        translate("Refund", "Start the day first: {amount} goes back in cash"),
        amount=format_money(cash_minor, state.currency),
    )


def way_words(state: RefundState) -> str:
    """Return what is to be done with the money, in a sentence."""
    cash_minor, card_minor = _back_by(state, is_cash=True), _back_by(state, is_cash=False)
    if cash_minor and card_minor:
        return filled(
            translate(
                "Refund", "Take {cash} from the drawer and refund {card} on the card machine."
            ),
            cash=format_money(cash_minor, state.currency),
            card=format_money(card_minor, state.currency),
        )
    if cash_minor or (not card_minor and state.method == CASH.method):
        return translate("Refund", "Take it from the drawer.")
    if not card_minor:
        return translate("Refund", "Do the refund on the card machine too.")
    return filled(
        translate("Refund", "Refund {amount} on the card machine too."),
        amount=format_money(card_minor, state.currency),
    )


def _back_by(state: RefundState, *, is_cash: bool) -> int:
    return -sum(
        part.amount_minor + part.tip_minor
        for part in state.parts
        if (part.method == CASH.method) is is_cash
    )
