"""What a shop sells, as documents people edit. Prices in minor units, tax rates in basis points."""

from enum import Enum
from uuid import UUID

import msgspec

from fynlo_pos.core.money import BASIS
from fynlo_pos.core.records import EVERY_GROUP, document
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import said
from fynlo_pos.core.written import is_iso_date, require_name, require_prices


class SoldOut(Enum):
    """Whether a product can be sold, and until when not."""

    NO = "no"
    UNTIL_TOMORROW = "until_tomorrow"
    UNTIL_SAID = "until_said"

    def holds(self, marked_on: str, business_date: str) -> bool:
        """Tell whether what was marked on one business date is sold out on another."""
        if self is SoldOut.UNTIL_TOMORROW:
            return marked_on >= business_date
        return self is SoldOut.UNTIL_SAID


@document("category")
class Category(msgspec.Struct, frozen=True):
    """A place for tiles on the rail. ``colour`` is an index 0 to 7 into the theme's edges."""

    id: UUID
    name: str
    colour: int = 0
    position: int = 0
    archived: bool = False

    def check(self) -> None:
        """Raise ``Refused`` for one nobody could find on the rail."""
        require_name(self.name, said("A category"))


class DatedRate(msgspec.Struct, frozen=True):
    """The rates in force from a business date (ISO ``2026-04-01``) on."""

    from_date: str
    eat_in_bp: int
    take_away_bp: int


@document("tax_class", managed=EVERY_GROUP)
class TaxClass(msgspec.Struct, frozen=True):
    """A class of goods for tax, with its rates through time, earliest first.

    An exempt one has no rate, which is another thing in law than the rate of nought; the rates it
    was given are those it has again once it is exempt no more.
    """

    id: UUID
    name: str
    rates: tuple[DatedRate, ...]
    archived: bool = False
    exempt: bool = False

    def check(self) -> None:
        """Raise ``Refused`` for rates nobody could be taxed by, or not in the order they begin."""
        require_name(self.name, said("A class of tax"))
        begins = [rate.from_date for rate in self.rates]
        if not begins:
            raise Refused(
                "{name} has no rate of tax. Nothing was saved. Give it one.", name=self.name[:40]
            )
        if not all(map(is_iso_date, begins)) or begins != sorted(set(begins)):
            raise Refused(
                "{name}: each rate of tax begins on a date of its own, the earliest first. "
                "Nothing was saved.",
                name=self.name[:40],
            )
        for rate in self.rates:
            if not (0 <= rate.eat_in_bp <= BASIS and 0 <= rate.take_away_bp <= BASIS):
                raise Refused(
                    "{name}: a rate of tax lies between 0 and 100%. Nothing was saved.",
                    name=self.name[:40],
                )


class Choice(msgspec.Struct, frozen=True):
    """One choice of a modifier group; ``usual`` choices are made before anybody touches."""

    id: UUID
    name: str
    price_delta_minor: int = 0
    usual: bool = False


@document("modifier_group", groups={"limits": ("minimum", "maximum"), "choices": ("choices",)})
class ModifierGroup(msgspec.Struct, frozen=True):
    """Choices asked for together: at least ``minimum``, at most ``maximum`` of them."""

    id: UUID
    name: str
    minimum: int
    maximum: int
    choices: tuple[Choice, ...]
    archived: bool = False

    def check(self) -> None:
        """Raise ``Refused`` for a question that nobody could answer."""
        require_name(self.name, said("A group of choices"))
        if not 0 <= self.minimum <= self.maximum:
            raise Refused(
                "{name}: nobody can choose at least {minimum} and at most {maximum}. Nothing was "
                "saved.",
                name=self.name[:40],
                minimum=self.minimum,
                maximum=self.maximum,
            )
        if self.minimum > len(self.choices) and not self.archived:
            raise Refused(
                "{name} asks for {minimum} of {count} choices. Nothing was saved. Ask for fewer.",
                name=self.name[:40],
                minimum=self.minimum,
                count=len(self.choices),
            )
        for choice in self.choices:
            require_prices(choice.name, (abs(choice.price_delta_minor),))


class Variant(msgspec.Struct, frozen=True):
    """A size or kind of a product with a price of its own."""

    id: UUID
    name: str
    price_minor: int
    take_away_price_minor: int | None = None
    barcodes: tuple[str, ...] = ()


@document(
    "product",
    groups={
        "price": ("price_minor", "take_away_price_minor", "tax_class_id"),
        "sold_out": ("sold_out", "sold_out_on"),
    },
)
class Product(msgspec.Struct, frozen=True):
    """One thing for sale. With variants, the price is the variant's.

    ``sold_out_on`` is the business date on which it was marked sold out until tomorrow.
    """

    id: UUID
    name: str
    category_id: UUID
    price_minor: int
    tax_class_id: UUID
    take_away_price_minor: int | None = None
    kitchen_name: str = ""
    barcodes: tuple[str, ...] = ()
    group_ids: tuple[UUID, ...] = ()
    variants: tuple[Variant, ...] = ()
    allergens: tuple[str, ...] = ()
    position: int = 0
    favourite: bool = False
    sold_out: SoldOut = SoldOut.NO
    sold_out_on: str = ""
    archived: bool = False

    def check(self) -> None:
        """Raise ``Refused`` for a product that could not be rung or paid for."""
        require_name(self.name, said("A product"))
        require_prices(self.name, (self.price_minor, self.take_away_price_minor))
        for variant in self.variants:
            require_name(variant.name, said("Each kind of {name}", name=self.name[:40]))
            require_prices(variant.name, (variant.price_minor, variant.take_away_price_minor))

    def can_be_sold(self, business_date: str) -> bool:
        """Tell whether it is for sale on a business date."""
        return not self.archived and not self.sold_out.holds(self.sold_out_on, business_date)

    @property
    def needs_choosing(self) -> bool:
        """Tell whether a tap must open the modifiers sheet."""
        return bool(self.variants or self.group_ids)
