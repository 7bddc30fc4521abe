"""The demo venue: a file a person can read, turned into the documents a till sells from.

Prices are written as people write them and read by the one rule that reads amounts. Names refer
to names; ids are made here.
"""

from collections.abc import Callable, Mapping
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import (
    Category,
    Choice,
    DatedRate,
    ModifierGroup,
    Product,
    TaxClass,
    Variant,
)
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.money import parse_amount
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.venue import Venue

NewId = Callable[[], UUID]


class DemoVenue(msgspec.Struct, frozen=True):
    """The demo's documents, in the order a till saves them."""

    venue: Venue
    tax_classes: tuple[TaxClass, ...]
    groups: tuple[ModifierGroup, ...]
    categories: tuple[Category, ...]
    products: tuple[Product, ...]
    staff: tuple[Staff, ...]

    def documents(self) -> tuple[msgspec.Struct, ...]:
        """Return everything, what others refer to first."""
        return (
            self.venue,
            *self.tax_classes,
            *self.groups,
            *self.categories,
            *self.products,
            *self.staff,
        )


class _VenueText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    address: tuple[str, ...]
    vat_number: str
    receipt_footer: str


class _TaxText(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"begins": "from"}):
    name: str
    eat_in: int
    take_away: int
    begins: str


class _ChoiceText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    price: str = "0"
    usual: bool = False


class _GroupText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    minimum: int
    maximum: int
    choices: tuple[_ChoiceText, ...]


class _SizeText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    price: str
    take_away: str | None = None


class _ProductText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    price: str
    tax: str
    take_away: str | None = None
    sizes: tuple[_SizeText, ...] = ()
    groups: tuple[str, ...] = ()
    barcodes: tuple[str, ...] = ()
    allergens: tuple[str, ...] = ()
    kitchen: str = ""
    favourite: bool = False


class _CategoryText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    colour: int
    products: tuple[_ProductText, ...]


class _StaffText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    colour: int
    is_manager: bool = False


class _StationText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    makes: tuple[str, ...] = ()
    kind: StationKind = StationKind.SCREEN


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    venue: _VenueText
    tax_classes: dict[str, _TaxText]
    modifier_groups: dict[str, _GroupText]
    categories: tuple[_CategoryText, ...]
    stations: tuple[_StationText, ...]
    staff: tuple[_StaffText, ...]


def read_demo_stations(
    raw: bytes, categories: Mapping[str, UUID], new_id: NewId
) -> tuple[Station, ...]:
    """Return the demo's kitchen, which makes what is in its ``categories``, by their names.

    What is in none of them comes from the shelf. Raises as ``read_demo_venue`` does.
    """
    text = msgspec.json.decode(raw, type=_File)
    return tuple(
        Station(
            new_id(),
            station.name,
            station.kind,
            category_ids=tuple(categories[name] for name in station.makes if name in categories),
            position=position,
        )
        for position, station in enumerate(text.stations)
    )


def read_demo_venue(raw: bytes, new_id: NewId) -> DemoVenue:
    """Return the demo venue that ``raw`` (the JSON file) describes. Its staff have no PINs yet.

    Raises ``msgspec.ValidationError`` or ``KeyError`` for a file that was edited wrongly: it ships
    with the program, so that is a bug.
    """
    text = msgspec.json.decode(raw, type=_File)
    taxes = {key: _tax_class(tax, new_id) for key, tax in text.tax_classes.items()}
    groups = {key: _group(group, new_id) for key, group in text.modifier_groups.items()}
    categories = []
    products = []
    for position, shelf in enumerate(text.categories):
        category = Category(new_id(), shelf.name, shelf.colour, position)
        categories.append(category)
        for place, product in enumerate(shelf.products):
            products.append(_product(product, category.id, place, taxes, groups, new_id))
    return DemoVenue(
        venue=Venue(
            id=new_id(),
            name=text.venue.name,
            address=text.venue.address,
            vat_registered=True,
            vat_number=text.venue.vat_number,
            receipt_footer=text.venue.receipt_footer,
            is_demo=True,
        ),
        tax_classes=tuple(taxes.values()),
        groups=tuple(groups.values()),
        categories=tuple(categories),
        products=tuple(products),
        staff=tuple(
            Staff(new_id(), person.name, is_manager=person.is_manager, colour=person.colour)
            for person in text.staff
        ),
    )


def _tax_class(tax: _TaxText, new_id: NewId) -> TaxClass:
    return TaxClass(new_id(), tax.name, (DatedRate(tax.begins, tax.eat_in, tax.take_away),))


def _group(group: _GroupText, new_id: NewId) -> ModifierGroup:
    choices = tuple(
        Choice(new_id(), choice.name, parse_amount(choice.price), choice.usual)
        for choice in group.choices
    )
    return ModifierGroup(new_id(), group.name, group.minimum, group.maximum, choices)


def _product(
    text: _ProductText,
    category_id: UUID,
    position: int,
    taxes: dict[str, TaxClass],
    groups: dict[str, ModifierGroup],
    new_id: NewId,
) -> Product:
    return Product(
        id=new_id(),
        name=text.name,
        category_id=category_id,
        price_minor=parse_amount(text.price),
        tax_class_id=taxes[text.tax].id,
        take_away_price_minor=_amount(text.take_away),
        kitchen_name=text.kitchen,
        barcodes=text.barcodes,
        group_ids=tuple(groups[key].id for key in text.groups),
        variants=tuple(
            Variant(new_id(), size.name, parse_amount(size.price), _amount(size.take_away))
            for size in text.sizes
        ),
        allergens=text.allergens,
        position=position,
        favourite=text.favourite,
    )


def _amount(text: str | None) -> int | None:
    return None if text is None else parse_amount(text)
