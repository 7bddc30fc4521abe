"""What a product's sheet says, and how it is marked sold out and back on sale."""

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.catalogue.documents import Product, SoldOut
from fynlo_pos.core.money import Currency, format_money
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate

CHOICES = (SoldOut.NO, SoldOut.UNTIL_TOMORROW, SoldOut.UNTIL_SAID)


class ProductProps(msgspec.Struct, frozen=True):
    """Everything the product's sheet binds to."""

    name: str = ""
    price: str = ""
    allergens: str = ""
    choices: tuple[str, ...] = ()
    choice: int = 0
    isKnown: bool = False


def derive_product_props(
    product: Product | None, business_date: str, currency: Currency
) -> ProductProps:
    """Return what the sheet shows; a product that is gone is not known."""
    if product is None:
        return ProductProps()
    return ProductProps(
        name=product.name,
        price=_price(product, currency),
        allergens=_allergens(product),
        choices=(
            translate("Products", "On sale"),
            translate("Products", "Sold out until tomorrow"),
            translate("Products", "Sold out until I say"),
        ),
        choice=CHOICES.index(standing(product, business_date)),
        isKnown=True,
    )


def standing(product: Product, business_date: str) -> SoldOut:
    """Return how a product stands today: sold out until tomorrow ends with its day."""
    return SoldOut.NO if product.can_be_sold(business_date) else product.sold_out


def mark(product: Product, sold_out: SoldOut, business_date: str) -> Product:
    """Return the product marked from this business date on."""
    if standing(product, business_date) is sold_out:
        return product
    on = business_date if sold_out is SoldOut.UNTIL_TOMORROW else ""
    return msgspec.structs.replace(product, sold_out=sold_out, sold_out_on=on)


def changed_words(product: Product) -> str:
    """Return what is said once a product was marked."""
    match product.sold_out:
        case SoldOut.NO:
            return filled(translate("Products", "{name} is back on sale"), name=product.name)
        case SoldOut.UNTIL_TOMORROW:
            return filled(
                translate("Products", "{name} is sold out until tomorrow"), name=product.name
            )
        case SoldOut.UNTIL_SAID:
            return filled(
                translate("Products", "{name} is sold out until you say"), name=product.name
            )


def _price(product: Product, currency: Currency) -> str:
    prices = [variant.price_minor for variant in product.variants] or [product.price_minor]
    low, high = min(prices), max(prices)
    if low == high:
        return format_money(low, currency)
    return filled(
        translate("Products", "{low} to {high}"),
        low=format_money(low, currency),
        high=format_money(high, currency),
    )


def _allergens(product: Product) -> str:
    if not product.allergens:
        return translate("Products", "No allergens are listed. Ask the kitchen before you say so.")
    return filled(
        translate("Products", "Contains {allergens}"),
        allergens=", ".join(translate("Allergy", word) for word in product.allergens),
    )
