"""The demo venue is a shop that could exist."""

from itertools import count
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from fynlo_pos.core.demo_venue import DemoVenue, read_demo_stations, read_demo_venue
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import StationKind
from fynlo_pos.core.pricing.tax import tax_table
from fynlo_pos.core.sales.ringing import line_for

pytestmark = pytest.mark.unit

FILE = Path(__file__).parents[2] / "resources" / "demo" / "venue.json"


@pytest.fixture(scope="module")
def demo() -> DemoVenue:
    ids = count(1)
    return read_demo_venue(FILE.read_bytes(), lambda: UUID(int=next(ids)))


def test_is_a_cafe_of_a_real_size(demo: DemoVenue) -> None:
    assert 8 <= len(demo.categories) <= 10
    assert 80 <= len(demo.products) <= 120
    assert len(demo.staff) == 4
    assert [person.name for person in demo.staff if person.is_manager] == ["Ana"]
    assert demo.venue.is_demo


def test_no_two_things_share_an_id_a_name_or_a_barcode(demo: DemoVenue) -> None:
    ids = [document.id for document in demo.documents()]  # type: ignore[attr-defined]
    names = [product.name for product in demo.products]
    codes = [code for product in demo.products for code in product.barcodes]
    for values in (ids, names, codes):
        assert len(values) == len(set(values))
    assert len(codes) >= 15


def test_barcodes_carry_the_right_check_digit(demo: DemoVenue) -> None:
    for product in demo.products:
        for code in product.barcodes:
            weighted = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(code))
            assert len(code) == 13
            assert weighted % 10 == 0, product.name


def test_every_reference_leads_somewhere(demo: DemoVenue) -> None:
    groups = {group.id for group in demo.groups}
    used = {group_id for product in demo.products for group_id in product.group_ids}
    assert used == groups
    assert {p.category_id for p in demo.products} == {c.id for c in demo.categories}
    assert {p.tax_class_id for p in demo.products} == {t.id for t in demo.tax_classes}


def test_choices_can_be_made_as_the_group_asks(demo: DemoVenue) -> None:
    for group in demo.groups:
        assert 0 <= group.minimum <= group.maximum <= len(group.choices)
        usual = sum(choice.usual for choice in group.choices)
        assert usual == (1 if group.minimum else 0), group.name


def test_a_product_with_sizes_costs_what_its_usual_size_costs(demo: DemoVenue) -> None:
    sized = [product for product in demo.products if product.variants]
    assert len(sized) >= 4
    for product in sized:
        assert product.price_minor in [variant.price_minor for variant in product.variants]


@pytest.mark.parametrize(
    ("name", "eat_in_bp", "take_away_bp"),
    [
        ("BLT", 2000, 0),
        ("Cheese toastie", 2000, 2000),
        ("Flat white", 2000, 2000),
        ("Sourdough loaf", 0, 0),
        ("Sea salt crisps", 2000, 2000),
        ("Strawberry milkshake", 2000, 0),
    ],
)
def test_cold_food_taken_away_bears_no_vat(
    demo: DemoVenue, name: str, eat_in_bp: int, take_away_bp: int
) -> None:
    taxes = tax_table({each.id: each for each in demo.tax_classes}, "2026-11-26")
    product = next(each for each in demo.products if each.name == name)
    assert taxes.rate_bp(product.tax_class_id, Dining.EAT_IN) == eat_in_bp
    assert taxes.rate_bp(product.tax_class_id, Dining.TAKE_AWAY) == take_away_bp


def test_a_take_away_price_is_charged_when_taken_away(demo: DemoVenue) -> None:
    product = next(each for each in demo.products if each.name == "BLT")
    line = line_for(product, line_id=UUID(int=1), rung_by=UUID(int=2), rung_at_ms=0)
    assert line.unit_minor(Dining.EAT_IN) == 660
    assert line.unit_minor(Dining.TAKE_AWAY) == 560


def test_ships_without_a_pin(demo: DemoVenue) -> None:
    assert [person.pin_hash for person in demo.staff] == [""] * 4


def test_its_kitchen_makes_what_its_categories_hold(demo: DemoVenue) -> None:
    named = {one.name: one.id for one in demo.categories}
    kitchen, bar, at_the_pass = read_demo_stations(FILE.read_bytes(), named, uuid4)
    assert [one.kind for one in (kitchen, bar, at_the_pass)] == [
        StationKind.SCREEN,
        StationKind.SCREEN,
        StationKind.PASS,
    ]
    assert named["Lunch"] in kitchen.category_ids
    assert named["Coffee"] in bar.category_ids
    assert not {*kitchen.category_ids} & {*bar.category_ids}
    assert read_demo_stations(FILE.read_bytes(), {}, uuid4)[0].category_ids == ()
