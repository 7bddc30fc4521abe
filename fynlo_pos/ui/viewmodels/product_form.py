"""A product as it is written in its form, and as it may be saved."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.catalogue.documents import Category, Product, TaxClass
from fynlo_pos.core.money import Currency
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.viewmodels.products_props import CHOICES, standing
from fynlo_pos.ui.viewmodels.sizes import SizeDraft, size_draft_of, variants_of
from fynlo_pos.ui.written_amounts import (
    barcodes_of,
    fault,
    optional_price_of,
    price_of,
    price_text,
)

translate = QCoreApplication.translate


class ProductDraft(msgspec.Struct, frozen=True):
    """A product with its amounts and barcodes as written."""

    product: Product
    price: str = ""
    take_away: str = ""
    barcodes: str = ""
    sizes: tuple[SizeDraft, ...] = ()


class ProductFormProps(msgspec.Struct, frozen=True):
    """Everything the form binds to; closed without a product."""

    isOpen: bool = False
    current: str = ""
    isNew: bool = False
    title: str = ""
    name: str = ""
    kitchenName: str = ""
    price: str = ""
    priceError: str = ""
    hasSizes: bool = False
    takeAway: str = ""
    takeAwayError: str = ""
    barcodes: str = ""
    barcodesError: str = ""
    category: int = -1
    taxClass: int = -1
    isFavourite: bool = False
    soldOut: int = 0
    whyNot: str = ""


def draft_of(product: Product, currency: Currency, *, is_new: bool = False) -> ProductDraft:
    """Return a product as its form begins; a new one has no price yet."""
    return ProductDraft(
        product,
        price="" if is_new else price_text(product.price_minor, currency),
        take_away=price_text(product.take_away_price_minor, currency),
        barcodes=" ".join(product.barcodes),
        sizes=tuple(size_draft_of(variant, currency) for variant in product.variants),
    )


def product_of(draft: ProductDraft, currency: Currency) -> Product:
    """Return the product as written. Raises ``Refused`` for what cannot be saved.

    A product with sizes costs what they cost; its own price is that of its first size.
    """
    name = draft.product.name.strip()
    if not name:
        raise Refused("The product has no name yet, so it is not saved.")
    variants = variants_of(draft.sizes, currency)
    if not draft.price.strip() and not variants:
        raise Refused("{name} has no price yet, so it is not saved.", name=name)
    return msgspec.structs.replace(
        draft.product,
        name=name,
        kitchen_name=draft.product.kitchen_name.strip(),
        price_minor=variants[0].price_minor if variants else price_of(draft.price, currency),
        take_away_price_minor=None if variants else optional_price_of(draft.take_away, currency),
        barcodes=barcodes_of(draft.barcodes),
        variants=variants,
    )


def derive_product_form(
    draft: ProductDraft | None,
    *,
    is_new: bool,
    categories: Sequence[Category],
    taxes: Mapping[UUID, TaxClass],
    currency: Currency,
    business_date: str,
) -> ProductFormProps:
    """Return what the form shows, each fault beside its field."""
    if draft is None:
        return ProductFormProps()
    product = draft.product
    ids = [category.id for category in categories]
    return ProductFormProps(
        isOpen=True,
        current=str(product.id),
        isNew=is_new,
        title=product.name.strip() or translate("Products", "New product"),
        name=product.name,
        kitchenName=product.kitchen_name,
        price=draft.price,
        priceError=fault(price_of, draft.price, currency),
        hasSizes=bool(draft.sizes),
        takeAway=draft.take_away,
        takeAwayError=fault(price_of, draft.take_away, currency),
        barcodes=draft.barcodes,
        barcodesError=fault(barcodes_of, draft.barcodes),
        category=ids.index(product.category_id) if product.category_id in ids else -1,
        taxClass=list(taxes).index(product.tax_class_id) if product.tax_class_id in taxes else -1,
        isFavourite=product.favourite,
        soldOut=CHOICES.index(standing(product, business_date)),
        whyNot=_why_not(draft),
    )


def _why_not(draft: ProductDraft) -> str:
    if not draft.product.name.strip():
        return translate("Products", "Write a name: then the product is saved as you go.")
    if not draft.price.strip() and not draft.sizes:
        return translate("Products", "Write a price: then the product is saved as you go.")
    return ""
