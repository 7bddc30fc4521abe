"""The lines of the order as the basket draws them."""

from collections.abc import Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.money import format_quantity, format_rate
from fynlo_pos.core.pricing.totals import LineAmounts, Totals
from fynlo_pos.core.sales.basket import (
    Basket,
    BasketLine,
    ChosenOption,
    Discount,
    DiscountKind,
)
from fynlo_pos.ui.courses import course_words
from fynlo_pos.ui.models.pooled_rows import PooledRows
from fynlo_pos.ui.shop import Shop

translate = QCoreApplication.translate


class LineRow(msgspec.Struct, frozen=True, gc=False):
    """One line as drawn. ``amount`` is before the order's discount, after the line's own."""

    key: str
    quantity: str
    name: str
    detail: str
    note: str
    amount: str
    status: str
    chosen: bool


BLANK = LineRow(
    key="", quantity="", name="", detail="", note="", amount="", status="", chosen=False
)
"""A place made ahead for a line: nothing is drawn."""
READY_LINES = 8
"""Places made ahead: more than are rung without a breath."""


class LinesModel(PooledRows[LineRow]):
    """Lines found again by their id, so that only what a tap changed is drawn anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(BLANK, most=READY_LINES, parent=parent)


def derive_lines(
    basket: Basket,
    totals: Totals,
    shop: Shop,
    open_line: UUID | None = None,
    *,
    sent: Sequence[OrderState] = (),
) -> list[LineRow]:
    """Return an order's lines as drawn, in the order they were rung.

    ``sent`` are the orders behind it as the kitchen has them. Without a kitchen, and with nothing
    new beside what was held, that word would stand on every line and tell nothing.
    """
    tells_held = bool(sent) or any(line.on_tab_milli < line.quantity_milli for line in basket.lines)
    return [
        LineRow(
            key=str(line.id),
            quantity=format_quantity(line.quantity_milli),
            name=line.name,
            detail=_detail(line, basket.dining, shop),
            note=line.note,
            amount=shop.amount(_amount(amounts)),
            status=_status(line, sent, tells_held=tells_held),
            chosen=line.id == open_line,
        )
        for line, amounts in zip(basket.lines, totals.lines, strict=True)
    ]


def discount_words(discount: Discount, shop: Shop) -> str:
    """Return how a discount is called: ``10% off`` or ``£2.00 off``."""
    much = (
        format_rate(discount.value)
        if discount.kind is DiscountKind.PERCENT
        else shop.money(discount.value)
    )
    return translate("Sale", "%s off").replace("%s", much)


def option_words(option: ChosenOption, shop: Shop) -> str:
    """Return a choice with what it adds: ``Oat milk +0.40``."""
    if not option.price_delta_minor:
        return option.name
    plus = "+" if option.price_delta_minor > 0 else ""
    return f"{option.name} {plus}{shop.amount(option.price_delta_minor)}"


def dining_words(dining: Dining) -> str:
    """Return how an order is consumed, as a shop says it."""
    if dining is Dining.EAT_IN:
        return translate("Sale", "Eat in")
    return translate("Sale", "Take away")


def _status(line: BasketLine, sent: Sequence[OrderState], *, tells_held: bool) -> str:
    """Return where a line stands: rung only, on its tab, seen by who makes it, or made."""
    if not line.on_tab_milli:
        return course_words(line.course) if line.course else ""
    names = {line.id, line.made_as.line_id if line.made_as else line.id}
    states = [(order, one) for order in sent for one in order.lines if one.line.line_id in names]
    if not states:
        return translate("Sale", "held") if tells_held else ""
    if any(one.unseen for _, one in states):
        return translate("Sale", "not seen")
    if all(one.left == 0 for _, one in states):
        return translate("Sale", "ready")
    if all(order.holds(one.line) for order, one in states if one.left):
        return course_words(line.course)
    return translate("Sale", "sent")


def _detail(line: BasketLine, order_dining: Dining, shop: Shop) -> str:
    parts = [option_words(option, shop) for option in line.options]
    if line.dining is not None and line.dining is not order_dining:
        parts.append(dining_words(line.dining))
    if line.discount is not None:
        parts.append(discount_words(line.discount, shop))
    return ", ".join(parts)


def _amount(amounts: LineAmounts) -> int:
    return amounts.extended_minor - amounts.line_discount_minor
