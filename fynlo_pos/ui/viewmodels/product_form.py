"""A product as it is written in its form, and as it may be saved."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.catalogue.documents import Category, Product, TaxClass
from fynlo_pos.core.money import Currency, format_amount, parse_amount
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.viewmodels.products_props import CHOICES, standing

translate = QCoreApplication.translate


class ProductDraft(msgspec.Struct, frozen=True):
    """A product with its amounts and barcodes as written; ``is_new`` until first saved."""

    product: Product
    price: str = ""
    take_away: str = ""
    barcodes: str = ""
    is_new: bool = False
    is_busy: bool = False
    trouble: str = ""


class ProductFormProps(msgspec.Struct, frozen=True):
    """Everything the form binds to; closed without a product."""

    isOpen: bool = False
    isNew: bool = False
    title: str = ""
    name: str = ""
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
    canSave: bool = False
    whyNot: str = ""
    canArchive: bool = False
    isBusy: bool = False
    trouble: str = ""


def draft_of(product: Product, currency: Currency, *, is_new: bool = False) -> ProductDraft:
    """Return a product as its form begins."""
    take_away = product.take_away_price_minor
    return ProductDraft(
        product,
        price="" if is_new else format_amount(product.price_minor, currency),
        take_away="" if take_away is None else format_amount(take_away, currency),
        barcodes=" ".join(product.barcodes),
        is_new=is_new,
    )


def product_of(draft: ProductDraft, currency: Currency) -> Product:
    """Return the product as written. Raises ``Refused`` for what cannot be saved."""
    take_away = draft.take_away.strip()
    return msgspec.structs.replace(
        draft.product,
        name=draft.product.name.strip(),
        price_minor=_price(draft.price, currency),
        take_away_price_minor=_price(take_away, currency) if take_away else None,
        barcodes=_codes(draft.barcodes),
    )


def derive_product_form(
    draft: ProductDraft | None,
    *,
    categories: Sequence[Category],
    taxes: Mapping[UUID, TaxClass],
    currency: Currency,
    business_date: str,
) -> ProductFormProps:
    """Return what the form shows, each fault beside its field."""
    if draft is None:
        return ProductFormProps()
    product = draft.product
    price_error = _fault(draft.price, currency) if draft.price.strip() else ""
    take_away_error = _fault(draft.take_away, currency) if draft.take_away.strip() else ""
    codes_error = _codes_fault(draft.barcodes)
    missing = _missing(draft)
    ids = [category.id for category in categories]
    return ProductFormProps(
        isOpen=True,
        isNew=draft.is_new,
        title=translate("Products", "New product") if draft.is_new else product.name,
        name=product.name,
        price=draft.price,
        priceError=price_error,
        hasSizes=bool(product.variants),
        takeAway=draft.take_away,
        takeAwayError=take_away_error,
        barcodes=draft.barcodes,
        barcodesError=codes_error,
        category=ids.index(product.category_id) if product.category_id in ids else -1,
        taxClass=list(taxes).index(product.tax_class_id) if product.tax_class_id in taxes else -1,
        isFavourite=product.favourite,
        soldOut=CHOICES.index(standing(product, business_date)),
        canSave=not (price_error or take_away_error or codes_error or missing or draft.is_busy),
        whyNot=missing,
        canArchive=not draft.is_new,
        isBusy=draft.is_busy,
        trouble=draft.trouble,
    )


def _missing(draft: ProductDraft) -> str:
    if not draft.product.name.strip():
        return translate("Products", "Write a name")
    if not draft.price.strip():
        return translate("Products", "Write a price")
    return ""


def _price(text: str, currency: Currency) -> int:
    minor = parse_amount(text, currency)
    if minor < 0:
        raise Refused("A price is nothing or more. Write it like 3.20.")
    return minor


def _fault(text: str, currency: Currency) -> str:
    try:
        _price(text, currency)
    except Refused as refused:
        return refused.sentence
    return ""


def _codes(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.replace(",", " ").split()))


def _codes_fault(text: str) -> str:
    if all(code.isascii() and code.isalnum() for code in _codes(text)):
        return ""
    return translate("Products", "A barcode is digits, or digits and letters. Scan it here.")
