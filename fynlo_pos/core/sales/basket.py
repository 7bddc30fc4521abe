"""An order being rung: a value that every tap replaces by a new one (``ringing``)."""

from enum import Enum
from uuid import UUID, uuid5

import msgspec

from fynlo_pos.core.bounds import Course, Milli, Minor
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused


class DiscountKind(Enum):
    """A share of the amount, or an amount."""

    PERCENT = "percent"
    AMOUNT = "amount"


class Discount(msgspec.Struct, frozen=True):
    """``value`` is basis points for a percentage, minor units for an amount."""

    kind: DiscountKind
    value: int


class ChosenOption(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A modifier as chosen, with the price it added then. Packed by place."""

    choice_id: UUID
    name: str
    price_delta_minor: Minor


class MadeAs(msgspec.Struct, frozen=True):
    """What the kitchen knows a line as that was split off another order."""

    order_id: UUID
    line_id: UUID


class BasketLine(msgspec.Struct, frozen=True):
    """One line: what, how many, at which prices.

    ``eat_in_minor`` and ``take_away_minor`` are unit prices before options. ``dining`` overrides
    the basket's. ``on_tab_milli`` is the quantity that a held tab already has of this line.
    Courses after the first (0) are made when they are called away.
    """

    id: UUID
    name: str
    eat_in_minor: Minor
    take_away_minor: Minor
    quantity_milli: Milli
    rung_by: UUID
    rung_at_ms: int
    product_id: UUID | None = None
    variant_id: UUID | None = None
    category_id: UUID | None = None
    category_name: str = ""
    kitchen_name: str = ""
    tax_class_id: UUID | None = None
    options: tuple[ChosenOption, ...] = ()
    note: str = ""
    discount: Discount | None = None
    dining: Dining | None = None
    on_tab_milli: Milli = 0
    course: Course = 0
    made_as: MadeAs | None = None

    def unit_minor(self, order_dining: Dining) -> int:
        """Return the price of one with its options, never below zero."""
        dining = self.dining or order_dining
        base = self.eat_in_minor if dining is Dining.EAT_IN else self.take_away_minor
        return max(0, base + sum(option.price_delta_minor for option in self.options))

    def same_item_as(self, other: "BasketLine") -> bool:
        """Tell whether the two differ in nothing but identity, count and who rang them when."""
        return other == msgspec.structs.replace(
            self,
            id=other.id,
            rung_by=other.rung_by,
            rung_at_ms=other.rung_at_ms,
            quantity_milli=other.quantity_milli,
            on_tab_milli=other.on_tab_milli,
        )


class AsRecalled(msgspec.Struct, frozen=True):
    """What a tab was called and set to when it was taken up: so that only changes are written."""

    name: str
    dining: Dining
    discount: Discount | None
    allergy: str = ""


class Basket(msgspec.Struct, frozen=True):
    """An order being rung. Its id becomes the sale's, so a basket is sold at most once.

    ``taken`` is money that was taken for it and does not cover it yet.
    ``dropped`` are tab lines taken off since the tab was recalled: they are voided when the
    basket is held or paid. ``allergy`` is a guest's, in words.
    """

    id: UUID
    opened_at_ms: int
    dining: Dining
    call_number: int = 0
    name: str = ""
    lines: tuple[BasketLine, ...] = ()
    discount: Discount | None = None
    tab_id: UUID | None = None
    dropped: tuple[BasketLine, ...] = ()
    taken: tuple[Tender, ...] = ()
    as_recalled: AsRecalled | None = None
    allergy: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to pay or hold."""
        return not self.lines

    def line(self, line_id: UUID) -> BasketLine:
        """Return a line. Raises ``Refused`` if it is gone."""
        for line in self.lines:
            if line.id == line_id:
                return line
        raise Refused("That line is no longer in the order. Nothing was changed.")


def in_another_life(basket_id: UUID, life: UUID) -> UUID:
    """Return the id under which a draft goes on where its till began another life.

    It is another order than the one that a copy of the till may sell: each can be sold.
    """
    return uuid5(life, basket_id.hex)
