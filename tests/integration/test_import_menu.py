"""A menu file against a real till: previewed, saved, and known again the second time."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from fynlo_pos.app.clock import new_id
from fynlo_pos.cli.open_shop import OpenShop, open_shop
from fynlo_pos.core.catalogue.british_vat import STANDARD
from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.importing.import_menu import MenuPlan, plan_menu, save_menu
from fynlo_pos.core.importing.menu_csv import read_menu

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[OpenShop]:
    with open_shop(tmp_path / "till") as opened:
        yield opened


def plan(shop: OpenShop, text: str) -> MenuPlan:
    return plan_menu(read_menu(BytesIO(text.encode())), shop.menu(), new_id)


def save(shop: OpenShop, text: str) -> MenuPlan:
    planned = plan(shop, text)
    save_menu(planned, shop.till, None, lambda _done, _of: None)
    return planned


def products(shop: OpenShop) -> dict[str, Product]:
    return {each.name: each for each in shop.menu().products}


def test_a_preview_changes_nothing(shop: OpenShop) -> None:
    assert len(plan(shop, "name,price\nTea,2.10\n").added) == 1
    assert products(shop) == {}


def test_a_menu_without_categories_gets_one_and_the_standard_rate(shop: OpenShop) -> None:
    save(shop, "name,price\nTea,2.10\nBun,1.00\n")
    menu = shop.menu()
    assert [category.name for category in menu.categories] == ["All items"]
    assert [tax.name for tax in menu.tax_classes.values()] == [STANDARD]
    assert [products(shop)[name].position for name in ("Tea", "Bun")] == [0, 1]


def test_the_same_file_again_adds_nothing(shop: OpenShop) -> None:
    text = "name,price,category,barcode,vat\nTea,2.10,Hot,501,20\nMilk,1.20,Shop,502,0\n"
    save(shop, text)
    before = products(shop)
    again = plan(shop, text)
    assert again.documents == ()
    assert again.unchanged == 2
    assert products(shop) == before


def test_a_new_price_changes_the_product_that_is_there(shop: OpenShop) -> None:
    save(shop, "name,price,take away price\nTea,2.10,1.90\n")
    tea = products(shop)["Tea"]
    planned = save(shop, "name,price\nTEA,2.30\n")
    assert (len(planned.added), len(planned.changed)) == (0, 1)
    changed = products(shop)["Tea"]
    assert (changed.id, changed.price_minor, changed.take_away_price_minor) == (tea.id, 230, 190)


def test_a_barcode_of_another_product_is_left_out(shop: OpenShop) -> None:
    save(shop, "name,price,barcode\nTea,2.10,501\n")
    planned = save(shop, "name,price,barcode\nCola,2.20,501\nWater,1.80,503\n")
    assert [product.name for product in planned.added] == ["Water"]
    assert "501 belongs to “Tea”" in str(planned.faults[0])
    assert "Cola" not in products(shop)


def test_rates_of_a_file_find_or_make_their_class(shop: OpenShop) -> None:
    save(shop, "name,price,vat\nTea,2.10,20\nMilk,1.20,Zero\nHeater,9.00,5%\nBread,2.00,0%\n")
    classes = shop.menu().tax_classes
    by_product = {name: classes[each.tax_class_id].name for name, each in products(shop).items()}
    assert by_product == {
        "Tea": STANDARD,
        "Milk": "VAT 0%",
        "Heater": "VAT 5%",
        "Bread": "VAT 0%",
    }


def test_a_long_menu_is_saved_in_parts_that_tell_how_far_they_are(shop: OpenShop) -> None:
    rows = "".join(f"Item {number},1.00\n" for number in range(240))
    told: list[tuple[int, int]] = []
    planned = plan(shop, f"name,price\n{rows}")
    save_menu(planned, shop.till, None, lambda done, of: told.append((done, of)))
    assert told == [(100, 242), (200, 242), (242, 242)]
    assert len(products(shop)) == 240


def test_an_import_cut_off_goes_on_where_it_stopped(shop: OpenShop) -> None:
    text = "name,price\n" + "".join(f"Item {number},1.00\n" for number in range(240))

    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        save_menu(plan(shop, text), shop.till, None, stop)
    there = len(products(shop))
    assert 0 < there < 1_200
    assert len(save(shop, text).added) == 240 - there
    assert len(products(shop)) == 240
