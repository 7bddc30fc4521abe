"""A menu of any size: a cafe's few hundred things that sell, then shelves of what a shop keeps."""

from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import Category, DatedRate, Product, TaxClass
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.venue import Venue

SHELVES = 40
FAVOURITES = 24
SELLERS = 400
"""Of a menu of any size, this many products make the sales."""

WHO = Person(UUID(int=1), "Ada")
VENUE_ID = UUID(int=2)
TAXES = (
    TaxClass(UUID(int=3), "Standard", (DatedRate("2015-01-01", 2000, 2000),)),
    TaxClass(UUID(int=4), "Cold take away", (DatedRate("2015-01-01", 2000, 0),)),
)
_FIRST_SHELF, _FIRST_PRODUCT = 1_000, 1 << 32


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# A maker or way, a thing, a kind: their product is more than any scale needs.
_WAYS = _words(
    """
    Roasted Smoked Baked Salted Organic Spiced Pickled Candied Toasted Frozen Dried Whipped
    Ground Sparkling Malted Buttered Glazed Braised Charred Honeyed Peppered Crunchy Creamy
    Rustic Winter Summer Harvest Cornish Welsh Scottish Devon Kentish Orchard Garden Village
    Farmhouse Artisan Classic Mighty Little
    """
)
_THINGS = _words(
    """
    Almond Apple Apricot Artichoke Aubergine Avocado Bagel Banana Barley Basil Beetroot
    Biscuit Blackberry Blueberry Brioche Brownie Cabbage Caramel Cardamom Carrot Cashew Celery
    Cheddar Cherry Chicken Chickpea Chilli Chocolate Cinnamon Coconut Coffee Courgette Cracker
    Cranberry Croissant Cucumber Custard Elderflower Espresso Fennel Flapjack Fudge Ginger
    Gooseberry Granola Hazelnut Hummus Juniper Kedgeree Lavender Lemon Lentil Liquorice
    Macaroon Mango Marmalade Marzipan Meringue Muffin Mushroom Mustard Nougat Nutmeg Oatcake
    Olive Orange Pancake Parsnip Pastrami Peach Peanut Pistachio Plum Polenta Porridge Potato
    Pretzel Pumpkin Quince Radish Raspberry Rhubarb Rosemary Saffron Salmon Scone Sesame
    Shortbread Spinach Strawberry Sultana Tangerine Toffee Tomato Treacle Truffle Vanilla
    Walnut
    """
)
_KINDS = _words(
    """
    Bar Bread Butter Cake Chutney Cordial Crisps Crumble Dip Drink Flan Jam Juice Loaf Mix Oil
    Pie Pot Pudding Relish Roll Salad Sauce Slice Snack Soup Spread Syrup Tart Tea Toast Wrap
    """
)


def product_name(nth: int) -> str:
    """Return the name of the nth product; the first hundred thousand differ."""
    thing = _THINGS[nth % len(_THINGS)]
    nth //= len(_THINGS)
    kind = _KINDS[nth % len(_KINDS)]
    nth //= len(_KINDS)
    return f"{_WAYS[nth % len(_WAYS)]} {thing} {kind}"


def shelf(nth: int) -> Category:
    """Return the nth category of the rail."""
    return Category(UUID(int=_FIRST_SHELF + nth), f"{_THINGS[nth]}s", nth % 8, nth)


def product(nth: int) -> Product:
    """Return the nth product, sold by one touch."""
    return Product(
        id=UUID(int=_FIRST_PRODUCT + nth),
        name=product_name(nth),
        category_id=shelf(nth % SHELVES).id,
        price_minor=95 + nth * 37 % 1_400,
        tax_class_id=TAXES[nth % len(TAXES)].id,
        barcodes=(f"{5_000_000_000_000 + nth}",),
        position=nth // SHELVES,
        favourite=nth < FAVOURITES,
    )


def shop_documents() -> list[msgspec.Struct]:
    """Return what a first run saves besides products: one person without a PIN, and the rail."""
    venue = Venue(VENUE_ID, "The Measured Cup", vat_registered=True)
    return [venue, Staff(WHO.id, WHO.name), *TAXES, *(shelf(nth) for nth in range(SHELVES))]
