"""A menu file against a real till: previewed, saved, and known again the second time."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest

from fynlo_pos.app.clock import new_id
from fynlo_pos.cli.main import run
from fynlo_pos.cli.open_shop import OpenShop, open_shop
from fynlo_pos.core.catalogue.british_vat import EXEMPT, STANDARD, one_rate
from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.importing.import_menu import MenuPlan, plan_menu, save_menu
from fynlo_pos.core.importing.menu_csv import read_menu
from fynlo_pos.core.money import GBP
from fynlo_pos.core.venue import Venue
from tests.support.blank_till import lay_blank_till

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[OpenShop]:
    lay_blank_till(tmp_path / "till")
    with open_shop(tmp_path / "till") as opened:
        yield opened


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> Path:
    """The data folder of a shop that counts in another currency."""
    folder = tmp_path / "till"
    lay_blank_till(folder)
    monkeypatch.setenv("FYNLO_HOME", str(folder))
    with open_shop(folder) as shop:
        shop.till.save_documents([Venue(new_id(), "Elsewhere", currency=code)], None)
    return folder


def plan(shop: OpenShop, text: str) -> MenuPlan:
    return plan_menu(read_menu(BytesIO(text.encode()), GBP), shop.menu(), new_id)


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
    save(shop, "name,price,vat\nStamp,1.10,exempt\nCover,3.00,Exempt\n")
    classes = shop.menu().tax_classes
    by_product = {name: classes[each.tax_class_id].name for name, each in products(shop).items()}
    assert by_product == {
        "Tea": STANDARD,
        "Milk": "VAT 0%",
        "Heater": "VAT 5%",
        "Bread": "VAT 0%",
        "Stamp": EXEMPT,
        "Cover": EXEMPT,
    }
    assert [each.name for each in classes.values() if each.exempt] == [EXEMPT]


@pytest.mark.parametrize("name", ["Exempt", "EXEMPT", " exempt"])
def test_what_is_exempt_waits_for_the_shop_to_say_what_it_calls_so(
    shop: OpenShop, name: str
) -> None:
    """DECISIONS.md, 163."""
    own = one_rate(new_id(), name, 0)
    shop.till.save_documents([own], None)
    text = "name,price,category,vat\nStamp,1.10,Post,exempt\nTea,2.10,Hot,20\nBread,2.00,Hot,0%\n"
    planned = plan(shop, text)
    assert [product.name for product in planned.added] == ["Tea", "Bread"]
    assert ([each.name for each in planned.categories], planned.left_out) == (["Hot"], 1)
    (fault,) = planned.faults
    assert (fault.row, f"“{name}” is a class of VAT of this shop" in str(fault)) == (2, True)
    shop.till.save_documents([msgspec.structs.replace(own, exempt=True)], None)
    (stamp, *_) = plan(shop, text).added
    assert stamp.tax_class_id == own.id


@pytest.mark.parametrize(
    "changes", [{"name": "Not taxed"}, {"archived": True}], ids=["another name", "not in use"]
)
def test_what_is_exempt_is_plain_where_nothing_else_is_called_so(
    shop: OpenShop, changes: dict[str, Any]
) -> None:
    own = msgspec.structs.replace(one_rate(new_id(), EXEMPT, 0), **changes)
    shop.till.save_documents([own], None)
    planned = plan(shop, "name,price,vat\nStamp,1.10,exempt\n")
    assert [(each.name, each.exempt) for each in planned.tax_classes] == [(EXEMPT, True)]
    assert planned.faults == ()


def test_a_shop_that_says_nothing_of_vat_hears_nothing_of_exempt(shop: OpenShop) -> None:
    shop.till.save_documents([one_rate(new_id(), EXEMPT, 0)], None)
    file = read_menu(BytesIO(b"name,price,vat\nStamp,1.10,exempt\n"), GBP, says_vat=False)
    planned = plan_menu(file, shop.menu(), new_id)
    assert (len(planned.added), planned.faults) == (1, ())
    assert [each.name for each in planned.tax_classes] == [STANDARD]


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


@pytest.fixture
def two_teas(shop: OpenShop) -> tuple[Product, Product]:
    """One that was taken off the menu, with its barcode, and one of its name that is on it."""
    save(shop, "name,price,category,barcode\nTea,1.00,Old,501\nTea,2.00,Hot,\n")
    old, live = sorted(shop.menu().products, key=lambda each: each.price_minor)
    shop.till.save_documents([msgspec.structs.replace(old, archived=True)], None)
    return old, live


def by_id(shop: OpenShop) -> dict[UUID, Product]:
    return {each.id: each for each in shop.menu().products}


def test_a_row_is_about_what_is_on_the_menu(
    shop: OpenShop, two_teas: tuple[Product, Product]
) -> None:
    old, live = two_teas
    save(shop, "name,price\nTea,2.50\n")
    assert by_id(shop)[live.id].price_minor == 250
    assert by_id(shop)[old.id] == msgspec.structs.replace(old, archived=True)


def test_a_barcode_of_what_is_off_the_menu_is_free(
    shop: OpenShop, two_teas: tuple[Product, Product]
) -> None:
    planned = save(shop, "name,price,category,barcode\nGreen tea,2.50,Hot,501\n")
    assert (planned.faults, [each.name for each in planned.added]) == ((), ["Green tea"])
    assert two_teas


def test_what_comes_back_leaves_its_barcode_to_who_has_it_since(
    shop: OpenShop, two_teas: tuple[Product, Product]
) -> None:
    old, _ = two_teas
    text = "name,price,category,barcode\nGreen tea,2.50,Hot,501\nTea,1.10,Old,\n"
    save(shop, text)
    back = by_id(shop)[old.id]
    assert (back.archived, back.barcodes, back.price_minor) == (False, (), 110)
    assert plan(shop, text).documents == ()


def test_what_came_back_keeps_its_barcode_from_a_later_row(
    shop: OpenShop, two_teas: tuple[Product, Product]
) -> None:
    old, _ = two_teas
    planned = save(shop, "name,price,category,barcode\nTea,1.10,Old,\nGreen tea,2.50,Hot,501\n")
    assert by_id(shop)[old.id].barcodes == ("501",)
    assert "501 belongs to “Tea”" in str(planned.faults[0])


def test_a_product_is_changed_by_one_row_alone(shop: OpenShop) -> None:
    save(shop, "name,price,category\nTea,2.00,Hot\n")
    planned = save(
        shop, "name,price,category\nTea,2.50,\nTea,4.00,Hot\nBun,1.00,\nBun,2.00,All items\n"
    )
    assert [str(fault) for fault in planned.faults] == [
        "Row 3: “Tea” is in row 2 already; this row was left out.",
        "Row 5: “Bun” is in row 4 already; this row was left out.",
    ]
    assert planned.left_out == 2
    assert {name: each.price_minor for name, each in products(shop).items()} == {
        "Tea": 250,
        "Bun": 100,
    }


def test_a_name_that_stands_twice_asks_for_its_category(shop: OpenShop) -> None:
    save(shop, "name,price,category\nSoup,5.00,Lunch\nSoup,4.00,Sides\n")
    planned = plan(shop, "name,price\nSoup,9.00\n")
    assert planned.documents == ()
    assert "on the menu more than once" in str(planned.faults[0])
    assert len(plan(shop, "name,price,category\nSoup,9.00,Sides\n").changed) == 1


def test_a_preview_tells_how_its_products_are_taxed(shop: OpenShop) -> None:
    planned = plan(shop, "name,price,vat\nTea,2.10,20\nMilk,1.20,Zero\nBun,1.00,\n")
    assert planned.taxed == ((STANDARD, 2), ("VAT 0%", 1))


@pytest.mark.parametrize(
    ("code", "price", "said"), [("JPY", "300", "¥300"), ("EUR", "3.00", "€3.00")]
)
def test_the_commands_read_amounts_in_the_shops_currency(
    tmp_path: Path, elsewhere: Path, capsys: pytest.CaptureFixture[str], price: str, said: str
) -> None:
    menu, orders = tmp_path / "menu.csv", tmp_path / "orders.csv"
    menu.write_text(f"name,price\nTea,{price}\n")
    orders.write_text(
        f"OrderNumber,OrderDate,ItemName,Quantity,ProductPrice\n1,03/08/2019 20:25,Tea,1,{price}\n"
    )

    assert run(["import", str(menu), "--yes"]) == 0
    assert run(["import", "--orders", str(orders)]) == 0

    told = capsys.readouterr().out
    assert f"Tea  {said}" in told
    assert f"with 1 lines, {said};" in told
    with open_shop(elsewhere) as shop, shop.opened.readers.connect() as connection:
        assert products(shop)["Tea"].price_minor == 300
        sold = connection.exec_driver_sql("SELECT total_minor FROM sale")
        assert [tuple(row) for row in sold] == [(300,)]


@pytest.mark.parametrize(("is_registered", "code"), [(False, 0), (True, 3)])
def test_the_command_tells_of_a_rate_that_cannot_be_read_where_the_shop_says_vat(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    code: int,
    *,
    is_registered: bool,
) -> None:
    folder, menu = tmp_path / "till", tmp_path / "menu.csv"
    menu.write_text("name,price,vat\nTea,2.10,plenty\n")
    lay_blank_till(folder)
    monkeypatch.setenv("FYNLO_HOME", str(folder))
    with open_shop(folder) as shop:
        shop.till.save_documents([Venue(new_id(), "Nook", vat_registered=is_registered)], None)

    assert run(["import", str(menu), "--yes"]) == code

    told = capsys.readouterr()
    assert ("“plenty” is not a rate" in told.err) is is_registered
    assert ("VAT" in told.out + told.err) is is_registered
    with open_shop(folder) as shop:
        assert [*products(shop)] == ([] if is_registered else ["Tea"])
