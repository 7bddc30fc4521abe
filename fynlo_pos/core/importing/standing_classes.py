"""A new menu's classes of tax beside those that a till has already: none is made twice."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import Product, TaxClass
from fynlo_pos.core.importing.import_menu import Menu
from fynlo_pos.core.pricing.tax import tax_table


def taxed_as_standing(
    classes: Sequence[TaxClass], products: Sequence[Product], menu: Menu
) -> tuple[tuple[TaxClass, ...], tuple[Product, ...]]:
    """Return the classes that the menu lacks, and the products taxed by those it has.

    A class in use that has the name of a new one stands in its place; else one that taxes alike
    today, unless it has the name of another.
    """
    standing = _standing(classes, menu)
    lacking = tuple(each for each in classes if each.id not in standing)
    return lacking, tuple(
        msgspec.structs.replace(
            product, tax_class_id=standing.get(product.tax_class_id, product.tax_class_id)
        )
        for product in products
    )


def _standing(classes: Sequence[TaxClass], menu: Menu) -> dict[UUID, UUID]:
    in_use = {each.id: each for each in menu.tax_classes.values() if not each.archived}
    by_name = {each.name.casefold(): each.id for each in in_use.values()}
    found = {
        each.id: by_name[each.name.casefold()]
        for each in classes
        if each.name.casefold() in by_name
    }
    others = {class_id: each for class_id, each in in_use.items() if class_id not in found.values()}
    by_rate = {rate: each for each, rate in tax_table(others, menu.business_date).rates.items()}
    unnamed = {each.id: each for each in classes if each.id not in found}
    for class_id, rate in tax_table(unnamed, menu.business_date).rates.items():
        if rate in by_rate:
            found[class_id] = by_rate[rate]
    return found
