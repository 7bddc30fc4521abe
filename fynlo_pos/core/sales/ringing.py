"""Rings an order up: what a tap makes of the basket before it."""

from collections.abc import Callable, Sequence
from uuid import UUID, uuid5

import msgspec

from fynlo_pos.core.catalogue.documents import Product, Variant
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import (
    BASIS,
    LARGEST_PRICE_MINOR,
    LARGEST_QUANTITY_MILLI,
    MILLI,
    PRICE_DIGITS,
    check_price,
)
from fynlo_pos.core.sales.basket import Basket, BasketLine, ChosenOption, Discount, DiscountKind
from fynlo_pos.core.sales.part_payment import check_not_emptied
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused

MOST_LINES = 300


def line_for(
    product: Product,
    *,
    line_id: UUID,
    rung_by: UUID,
    rung_at_ms: int,
    category_name: str = "",
    variant: Variant | None = None,
    options: Sequence[ChosenOption] = (),
    quantity_milli: int = MILLI,
    note: str = "",
    price_minor: int | None = None,
) -> BasketLine:
    """Return a line of a product at its present prices, or at ``price_minor`` where one is given.

    A product without a take-away price costs the same either way.
    """
    priced = variant or product
    eat_in = priced.price_minor if price_minor is None else price_minor
    take_away = eat_in
    if price_minor is None and priced.take_away_price_minor is not None:
        take_away = priced.take_away_price_minor
    return BasketLine(
        id=line_id,
        name=f"{product.name} {variant.name}" if variant else product.name,
        eat_in_minor=eat_in,
        take_away_minor=take_away,
        quantity_milli=quantity_milli,
        rung_by=rung_by,
        rung_at_ms=rung_at_ms,
        product_id=product.id,
        variant_id=variant.id if variant else None,
        category_id=product.category_id,
        category_name=category_name,
        kitchen_name=product.kitchen_name,
        tax_class_id=product.tax_class_id,
        options=tuple(options),
        note=note,
    )


def misc_line(
    *,
    line_id: UUID,
    name: str,
    price_minor: int,
    tax_class_id: UUID | None,
    rung_by: UUID,
    rung_at_ms: int,
) -> BasketLine:
    """Return a line for something that is not on the menu. Raises ``Refused`` for a bad price."""
    check_price(price_minor)
    return BasketLine(
        id=line_id,
        name=name.strip() or "Misc item",
        eat_in_minor=price_minor,
        take_away_minor=price_minor,
        quantity_milli=MILLI,
        rung_by=rung_by,
        rung_at_ms=rung_at_ms,
        category_name="Misc",
        tax_class_id=tax_class_id,
    )


def add_line(basket: Basket, line: BasketLine) -> Basket:
    """Add a line; the same item again raises the count of the line it is on."""
    for standing in basket.lines:
        if standing.same_item_as(line):
            check_quantity(line.quantity_milli)
            return set_quantity(basket, standing.id, standing.quantity_milli + line.quantity_milli)
    return append_line(basket, line)


def append_line(basket: Basket, line: BasketLine) -> Basket:
    """Add a line of its own, whatever stands already, as another till recorded it.

    Raises ``Refused`` for a quantity, price or number of lines out of range.
    """
    check_quantity(line.quantity_milli)
    check_price(line.eat_in_minor)
    check_price(line.take_away_minor)
    _check_options(line.options)
    if len(basket.lines) >= MOST_LINES:
        raise Refused(
            "An order holds at most {most} lines. Pay or hold this one first.",
            most=MOST_LINES,
        )
    return msgspec.structs.replace(basket, lines=(*basket.lines, line))


def set_quantity(basket: Basket, line_id: UUID, quantity_milli: int) -> Basket:
    """Set how many of a line; nought removes it.

    What is more than was split off another order goes on a line of its own: the kitchen counts a
    line in one place, and has that one on the order it was sent with.
    """
    line = basket.line(line_id)
    if quantity_milli == 0:
        return remove_line(basket, line_id)
    check_quantity(quantity_milli)
    more = more_beside(line, quantity_milli)
    if more:
        as_it_came = msgspec.structs.replace(line, quantity_milli=line.on_tab_milli)
        return add_line(_replace_line(basket, as_it_came), _line_beside(basket, line, more))
    return _replace_line(basket, msgspec.structs.replace(line, quantity_milli=quantity_milli))


def more_beside(line: BasketLine, quantity_milli: int) -> int:
    """Return how much of a new count goes on a line of its own, in thousandths."""
    if line.made_as is None or not line.on_tab_milli:
        return 0
    return max(0, quantity_milli - line.on_tab_milli)


def line_beside(basket: Basket, line_id: UUID) -> UUID:
    """Return the line that has what was rung more of one that was split off, else that one."""
    beside = _line_beside(basket, basket.line(line_id), 0)
    return next((one.id for one in basket.lines if one.same_item_as(beside)), line_id)


def remove_line(basket: Basket, line_id: UUID) -> Basket:
    """Take a line off; one that a tab already has is remembered to be voided there.

    Raises ``PartPaid`` for the last one of an order that money was taken for.
    """
    gone = basket.line(line_id)
    if len(basket.lines) == 1:
        check_not_emptied(basket)
    dropped = (*basket.dropped, gone) if gone.on_tab_milli else basket.dropped
    kept = tuple(line for line in basket.lines if line.id != line_id)
    return msgspec.structs.replace(basket, lines=kept, dropped=dropped)


def change_line(
    basket: Basket,
    line_id: UUID,
    *,
    new_line_id: UUID,
    note: str | None = None,
    dining: Dining | None = None,
    options: Sequence[ChosenOption] | None = None,
    course: int | None = None,
) -> Basket:
    """Change a line's note, dining, options or course; ``None`` leaves each as it is.

    Raises ``Refused`` for an option that changes the price by more than a price may be.
    A line that a tab already has is replaced by one of id ``new_line_id``: what was rung stays
    true on the tab, and the difference is voided and rung anew.
    """
    _check_options(options or ())
    line = basket.line(line_id)
    changed = msgspec.structs.replace(
        line,
        note=line.note if note is None else note.strip()[:200],
        dining=line.dining if dining is None else dining,
        options=line.options if options is None else tuple(options),
        course=line.course if course is None else course,
    )
    return _reword_line(basket, line, changed, new_line_id)


def discount_line(
    basket: Basket, line_id: UUID, discount: Discount | None, *, new_line_id: UUID
) -> Basket:
    """Set or clear a line's discount. Raises ``Refused`` for one that is out of range."""
    _check_discount(discount)
    line = basket.line(line_id)
    changed = msgspec.structs.replace(line, discount=discount)
    return _reword_line(basket, line, changed, new_line_id)


def discount_order(basket: Basket, discount: Discount | None) -> Basket:
    """Set or clear the discount on the whole order. Raises ``Refused`` for one out of range."""
    _check_discount(discount)
    return msgspec.structs.replace(basket, discount=discount)


def set_dining(basket: Basket, dining: Dining, *, new_id: Callable[[], UUID]) -> Basket:
    """Make the whole order eat in or take away; lines that were set by hand follow too.

    Those of them that a tab already has are rung anew, under ids of ``new_id``.
    """
    changed = msgspec.structs.replace(basket, dining=dining)
    for line in basket.lines:
        following = msgspec.structs.replace(line, dining=None)
        if following != line:
            changed = _reword_line(changed, line, following, new_id())
    return changed


def set_name(basket: Basket, name: str) -> Basket:
    """Give the order a name to call out; empty takes it away."""
    return msgspec.structs.replace(basket, name=name.strip()[:40])


def set_allergy(basket: Basket, allergy: str) -> Basket:
    """Say what a guest must not be given; empty takes it away. It is never cut."""
    return msgspec.structs.replace(basket, allergy=allergy.strip())


def clear_order(basket: Basket) -> Basket:
    """Take every line off, the money off and the allergy with them; number and name stay.

    Raises ``PartPaid`` where money was taken for it.
    """
    for line in basket.lines:
        basket = remove_line(basket, line.id)
    return set_allergy(discount_order(basket, None), "")


def take_part(basket: Basket, tender: Tender) -> Basket:
    """Keep money that was taken with the order it was taken for."""
    return msgspec.structs.replace(basket, taken=(*basket.taken, tender))


def give_back_part(basket: Basket, place: int) -> Basket:
    """Give one part of the money back; its place counts from 0.

    Raises ``Refused`` for a part that is not there, such as one given back by a tap before.
    """
    if not 0 <= place < len(basket.taken):
        raise Refused("That payment is no longer with the order. Nothing was given back.")
    taken = (*basket.taken[:place], *basket.taken[place + 1 :])
    return msgspec.structs.replace(basket, taken=taken)


def check_quantity(quantity_milli: int) -> None:
    """Raise ``Refused`` for a quantity that no line holds."""
    if not 0 < quantity_milli <= LARGEST_QUANTITY_MILLI:
        raise Refused("A line holds between 1 and 9,999. Check the number.")


def _reword_line(
    basket: Basket, before: BasketLine, after: BasketLine, new_line_id: UUID
) -> Basket:
    if after == before:
        return basket
    if not before.on_tab_milli:
        return _replace_line(basket, after)
    renewed = msgspec.structs.replace(after, id=new_line_id, on_tab_milli=0, made_as=None)
    lines = tuple(renewed if line.id == before.id else line for line in basket.lines)
    return msgspec.structs.replace(basket, lines=lines, dropped=(*basket.dropped, before))


def _line_beside(basket: Basket, line: BasketLine, quantity_milli: int) -> BasketLine:
    """Return more of the same; an amount off is off once."""
    has_amount_off = line.discount is not None and line.discount.kind is DiscountKind.AMOUNT
    line_id, taken = uuid5(basket.id, line.id.hex), {one.id for one in basket.lines}
    while line_id in taken:
        line_id = uuid5(basket.id, line_id.hex)
    return msgspec.structs.replace(
        line,
        id=line_id,
        quantity_milli=quantity_milli,
        on_tab_milli=0,
        made_as=None,
        discount=None if has_amount_off else line.discount,
    )


def _replace_line(basket: Basket, changed: BasketLine) -> Basket:
    lines = tuple(changed if line.id == changed.id else line for line in basket.lines)
    return msgspec.structs.replace(basket, lines=lines)


def _check_options(options: Sequence[ChosenOption]) -> None:
    for option in options:
        check_price(abs(option.price_delta_minor))


def _check_discount(discount: Discount | None) -> None:
    if discount is None:
        return
    if discount.kind is DiscountKind.PERCENT and not 0 < discount.value <= BASIS:
        raise Refused("A discount lies between 0.1% and 100%. Check the number.")
    if discount.kind is DiscountKind.AMOUNT and not 0 < discount.value <= LARGEST_PRICE_MINOR:
        raise Refused(
            "A discount is more than nothing, with at most {most} digits. Check the amount.",
            most=PRICE_DIGITS,
        )
