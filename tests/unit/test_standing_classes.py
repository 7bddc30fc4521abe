"""A new menu beside classes of tax that are there: none twice, and each product taxed as before."""

from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.catalogue.british_vat import (
    british_classes,
    cold_food,
    exempt,
    one_rate,
    standard_rate,
)
from fynlo_pos.core.catalogue.documents import Product, TaxClass
from fynlo_pos.core.importing.import_menu import Menu
from fynlo_pos.core.importing.standing_classes import taxed_as_standing

pytestmark = pytest.mark.unit

DATE = "2026-11-27"


def menu(*classes: TaxClass) -> Menu:
    return Menu((), (), {each.id: each for each in classes}, DATE)


def product(class_id: UUID) -> Product:
    return Product(uuid7(), "Tea", uuid7(), 210, class_id)


@pytest.mark.parametrize(
    ("here", "lacks"),
    [
        ((), ["Standard rate", "Cold food", "Zero rate"]),
        ((standard_rate(uuid7()),), ["Cold food", "Zero rate"]),
        ((one_rate(uuid7(), "VAT 0%", 0),), ["Standard rate", "Cold food"]),
        ((one_rate(uuid7(), "STANDARD RATE", 500),), ["Cold food", "Zero rate"]),
        ((exempt(uuid7()),), ["Standard rate", "Cold food", "Zero rate"]),
        (british_classes(uuid7), []),
        (
            (msgspec.structs.replace(standard_rate(uuid7()), archived=True),),
            ["Standard rate", "Cold food", "Zero rate"],
        ),
    ],
    ids=["none", "named", "alike", "same-name", "exempt", "all", "not-in-use"],
)
def test_what_a_till_lacks_is_what_it_has_neither_by_name_nor_by_rate(
    here: tuple[TaxClass, ...], lacks: list[str]
) -> None:
    classes, _ = taxed_as_standing(british_classes(uuid7), (), menu(*here))
    assert [each.name for each in classes] == lacks


def test_products_are_taxed_by_the_class_that_stands_in_place_of_theirs() -> None:
    standing, hot = standard_rate(uuid7()), one_rate(uuid7(), "Hot food", 2000)
    standard, cold = standard_rate(uuid7()), cold_food(uuid7())
    new = (standard, hot, cold)
    products = [product(each.id) for each in new]
    classes, taxed = taxed_as_standing(new, products, menu(standing))
    assert classes == (hot, cold), "the standing one has another's name already"
    assert [each.tax_class_id for each in taxed] == [standing.id, hot.id, cold.id]
    assert [each.id for each in taxed] == [each.id for each in products]
