"""The Reading port over a real encrypted file: what screens are told, and when."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import (
    Category,
    Choice,
    DatedRate,
    ModifierGroup,
    Product,
    SoldOut,
    TaxClass,
    Variant,
)
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.ports import Reading
from fynlo_pos.core.sales.basket import Basket, Discount, DiscountKind
from fynlo_pos.core.sales.records import SaleKind
from fynlo_pos.core.sales.ringing import add_line, discount_line, line_for, set_name
from fynlo_pos.payments.tenders import take_cash
from tests.support.shop import ADA, CATEGORY_ID, MENU, STAFF_ID, TAX_ID, Shop, due_of, product

pytestmark = pytest.mark.integration

TODAY, TOMORROW = "2026-11-20", "2026-11-21"
SWEETS_ID, MILK_ID = UUID(int=50), UUID(int=51)
TART = Product(UUID(int=60), "Tart", SWEETS_ID, 4_00, TAX_ID, barcodes=("5012345678900",))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    yield opened
    opened.close()


@pytest.fixture
def reading(shop: Shop) -> Iterator[SqlReading]:
    opened = SqlReading(shop.open.readers, shop.open.incarnation)
    yield opened
    opened.close()


def save(shop: Shop, *documents: msgspec.Struct) -> None:
    shop.till.save_documents(documents, STAFF_ID)


def names(reading: Reading, category_id: UUID | None, date: str = TODAY) -> list[str]:
    return [tile.name for tile in reading.tiles(category_id, date)]


def test_it_answers_the_whole_port(reading: SqlReading) -> None:
    port: Reading = reading
    assert port.till_state().terminal == "T1"


def test_settings_and_people_are_read_as_saved(shop: Shop, reading: SqlReading) -> None:
    save(shop, Staff(UUID(int=70), "Zoë"), Staff(UUID(int=71), "Bea", archived=True))
    venue = reading.venue()
    assert venue is not None
    assert venue.name == "The Corner Café"
    assert [person.name for person in reading.staff()] == ["Ada", "Zoë"]
    assert list(reading.tax_classes()) == [TAX_ID]
    rates = (DatedRate("2020-01-01", 2000, 2000),)
    save(shop, TaxClass(TAX_ID, "Standard", rates, archived=True))
    assert reading.tax_classes()[TAX_ID].archived, "products are still taxed by it"


def test_before_the_first_run_there_is_nothing_to_read(tmp_path: Path) -> None:
    bare = Shop(tmp_path / "bare", set_up=False)
    reading = SqlReading(bare.open.readers, bare.open.incarnation)
    assert reading.venue() is None
    assert (reading.staff(), reading.categories(), reading.basket()) == ([], [], None)
    assert reading.tiles(None, TODAY) == reading.search("tea", TODAY) == []
    assert reading.takings(TODAY, TODAY).orders == 0
    reading.close()
    bare.close()


def test_the_rail_is_in_its_order(shop: Shop, reading: SqlReading) -> None:
    save(
        shop,
        Category(SWEETS_ID, "Sweets", position=2),
        Category(UUID(int=52), "Gone", archived=True),
        Category(UUID(int=53), "Bread", position=2),
    )
    assert [category.name for category in reading.categories()] == ["All day", "Bread", "Sweets"]


def test_tiles_stand_by_position_then_name(shop: Shop, reading: SqlReading) -> None:
    assert names(reading, CATEGORY_ID) == sorted(name for name, _price in MENU)
    save(shop, msgspec.structs.replace(product(0), position=1, favourite=True))
    assert names(reading, CATEGORY_ID)[-1] == "Flat white"
    assert names(reading, None) == ["Flat white"]
    save(shop, msgspec.structs.replace(product(0), archived=True, favourite=True))
    assert "Flat white" not in names(reading, CATEGORY_ID)
    assert names(reading, None) == []


def test_a_tile_tells_price_colour_and_whether_it_asks(shop: Shop, reading: SqlReading) -> None:
    sizes = (Variant(UUID(int=61), "Large", 3_90), Variant(UUID(int=62), "Small", 3_10))
    save(
        shop,
        Category(SWEETS_ID, "Sweets", colour=5),
        msgspec.structs.replace(TART, take_away_price_minor=3_50),
        Product(UUID(int=63), "Mocha", SWEETS_ID, 0, TAX_ID, variants=sizes),
    )
    mocha, tart = reading.tiles(SWEETS_ID, TODAY)
    assert (tart.price_minor, tart.take_away_price_minor, tart.colour) == (4_00, 3_50, 5)
    assert not tart.needs_choosing
    assert mocha.needs_choosing
    assert mocha.price_minor == 3_10


def test_sold_out_until_tomorrow_comes_back_with_the_business_day(
    shop: Shop, reading: SqlReading
) -> None:
    sold_out = msgspec.structs.replace(TART, sold_out=SoldOut.UNTIL_TOMORROW, sold_out_on=TODAY)
    save(shop, sold_out)
    assert reading.tiles(SWEETS_ID, TODAY)[0].sold_out
    assert not reading.tiles(SWEETS_ID, TOMORROW)[0].sold_out
    save(shop, msgspec.structs.replace(sold_out, sold_out=SoldOut.UNTIL_SAID))
    assert reading.tiles(SWEETS_ID, TOMORROW)[0].sold_out
    assert reading.search("tart", TOMORROW)[0].sold_out


def test_a_barcode_finds_the_product_or_its_variant(shop: Shop, reading: SqlReading) -> None:
    large = Variant(UUID(int=61), "Large", 3_90, barcodes=("0036000291452",))
    save(shop, TART, Product(UUID(int=63), "Mocha", SWEETS_ID, 0, TAX_ID, variants=(large,)))
    assert reading.by_barcode("5012345678900") == (TART, None)
    as_upc = reading.by_barcode("036000291452")
    assert as_upc is not None
    assert as_upc[1] == large
    assert reading.by_barcode("404") is None
    save(shop, msgspec.structs.replace(TART, barcodes=("111",)))
    assert reading.by_barcode("5012345678900") is None
    assert reading.by_barcode("111") is not None
    save(shop, msgspec.structs.replace(TART, archived=True))
    assert reading.by_barcode("111") is None


def test_a_barcode_on_two_products_means_the_one_that_had_it_first(
    shop: Shop, reading: SqlReading
) -> None:
    save(shop, TART)
    save(shop, msgspec.structs.replace(TART, id=UUID(int=9), name="Copy"))
    found = reading.by_barcode("5012345678900")
    assert found is not None
    assert found[0].name == "Tart"


def test_modifier_groups_come_in_the_order_asked_for(shop: Shop, reading: SqlReading) -> None:
    milk = ModifierGroup(MILK_ID, "Milk", 1, 1, (Choice(UUID(int=1), "Oat", 40, usual=True),))
    syrup = ModifierGroup(UUID(int=54), "Syrup", 0, 2, ())
    save(shop, milk, syrup, ModifierGroup(UUID(int=55), "Old", 0, 1, (), archived=True))
    asked = [syrup.id, UUID(int=55), UUID(int=999), milk.id]
    assert reading.modifier_groups(asked) == [syrup, milk]


def test_the_reader_sees_what_was_committed_and_waits_for_nobody(
    shop: Shop, reading: SqlReading
) -> None:
    shop.till.open_drawer(50_00, ADA)
    basket = shop.basket(2)
    with shop.open.store.transaction() as writing:
        writing.keep_basket(None)
        assert reading.basket() == basket
        assert reading.till_state().drawer_minor == 50_00
    assert reading.basket() is None


def test_receipts_are_listed_newest_first(shop: Shop, reading: SqlReading) -> None:
    shop.till.open_drawer(50_00, ADA)
    first, second = shop.sell(6), shop.sell_by_card(2)
    refund = shop.till.refund(
        first.id,
        [0, 2],
        refund_id=uuid7(),
        method="cash",
        title="Cash",
        account="cash.drawer",
        reason="cold",
        person=ADA,
    )
    listed = reading.sales(TODAY, TODAY)
    assert [sale.id for sale in listed] == [refund.id, second.id, first.id]
    assert [sale.kind for sale in listed] == [SaleKind.REFUND, SaleKind.SALE, SaleKind.SALE]
    assert listed[2].refunded_minor == -refund.total_minor == 3_20 + 2_95
    assert listed[1].methods == "Card machine"
    assert listed[1].staff_name == "Ada"
    assert reading.sales(TODAY, TODAY, limit=1, offset=1) == [listed[1]]
    assert reading.sales(TOMORROW, TOMORROW) == []
    assert reading.sale(first.id) == first
    assert reading.sale(uuid7()) is None
    assert list(reading.refunded_lines(first.id)) == [0, 2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("T1-000002", [2]),
        ("000002", [2]),
        ("brownie", [1]),
        ("flat", [2, 1]),
        ("  Brown ", [1]),
        ("%", []),
        ("_", []),
        ("'; DROP TABLE sale --", []),
        ("999999999999999999999999", []),
    ],
)
def test_receipts_are_narrowed_by_text(
    shop: Shop, reading: SqlReading, text: str, found: list[int]
) -> None:
    shop.till.open_drawer(50_00, ADA)
    made = {sale.id: sale.number for sale in (shop.sell(6), shop.sell(1))}
    assert [made[sale.id] for sale in reading.sales(TODAY, TODAY, text=text)] == found


def test_a_call_number_or_a_name_finds_its_receipt(shop: Shop, reading: SqlReading) -> None:
    shop.till.open_drawer(50_00, ADA)
    shop.sell(1)
    sale = shop.sell(1)
    assert sale.id in [found.id for found in reading.sales(TODAY, TODAY, text="2")]


def test_held_orders_are_listed_with_what_is_open(shop: Shop, reading: SqlReading) -> None:
    basket = shop.basket(3)
    half_off = Discount(DiscountKind.PERCENT, 5_000)
    basket = discount_line(basket, basket.lines[0].id, half_off, new_line_id=uuid7())
    shop.till.keep_basket(basket)
    tab_id = shop.till.hold(basket, ADA)
    (summary,) = reading.open_tabs()
    assert (summary.id, summary.lines, summary.call_number) == (tab_id, 3, basket.call_number)
    assert summary.open_minor == due_of(basket) - 1_60
    tab = reading.tab(tab_id)
    assert tab is not None
    assert len(tab.lines) == 3
    assert reading.tab(uuid7()) is None


def test_totals_and_z_reports_are_read(shop: Shop, reading: SqlReading) -> None:
    shop.till.open_drawer(50_00, ADA)
    sale = shop.sell(6)
    assert reading.closing_totals().takings_minor == sale.total_minor
    z = shop.till.close_day(
        counted_minor=50_00 + sale.total_minor,
        card_machine_counted_minor=None,
        float_left_minor=50_00,
        person=ADA,
    )
    assert reading.z_reports() == [z]
    assert reading.closing_totals().takings_minor == 0
    assert reading.till_state().float_left_minor == 50_00


def test_the_products_that_ask_for_a_group_are_told_by_name(shop: Shop) -> None:
    milk, other = UUID(int=601), UUID(int=602)
    tea = msgspec.structs.replace(product(1), group_ids=(milk, other))
    white = msgspec.structs.replace(product(0), group_ids=(milk,))
    scone = msgspec.structs.replace(product(2), group_ids=(other,))
    shop.till.save_documents([tea, white, scone], STAFF_ID)
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    try:
        assert [one.name for one in reading.products_asking(milk)] == ["Flat white", "Tea"]
        no_more = msgspec.structs.replace(white, group_ids=())
        gone = msgspec.structs.replace(tea, archived=True)
        shop.till.save_documents([no_more, gone], STAFF_ID)
        assert reading.products_asking(milk) == []
        assert [one.name for one in reading.products_asking(other)] == ["Scone"]
    finally:
        reading.close()


def test_receipts_of_an_item_are_of_that_item_alone(shop: Shop, reading: SqlReading) -> None:
    """A text is sought in customers' names too, and in what the name is a part of."""
    menu_id = UUID(int=80)
    save(
        shop,
        Category(SWEETS_ID, "Sweets"),
        msgspec.structs.replace(TART, id=menu_id, name="Tea", barcodes=()),
    )
    shop.till.open_drawer(50_00, ADA)

    def sell(sold: Product, category: str, customer: str = "") -> UUID:
        line = line_for(
            sold, line_id=uuid7(), rung_by=STAFF_ID, rung_at_ms=1, category_name=category
        )
        basket = add_line(Basket(uuid7(), shop.now_ms(), Dining.EAT_IN), line)
        basket = shop.till.start_basket(set_name(basket, customer) if customer else basket)
        return shop.till.complete_sale(basket, [take_cash(due_of(basket), due_of(basket))], ADA).id

    tea = sell(product(1), "All day")
    sweet = sell(msgspec.structs.replace(TART, id=menu_id, name="Tea", barcodes=()), "Sweets")
    named = sell(product(0), "All day", "Tea and Co")
    iced = sell(msgspec.structs.replace(product(1), name="Iced Tea"), "All day")
    assert {one.id for one in reading.sales(TODAY, TODAY, text="Tea")} == {tea, sweet, named, iced}
    assert [one.id for one in reading.sales(TODAY, TODAY, item=("Tea", "All day"))] == [tea]
    assert [one.id for one in reading.sales(TODAY, TODAY, item=("Tea", "Sweets"))] == [sweet]
    assert list(reading.sales(TODAY, TODAY, item=("Tea", "All day"), text="Co")) == []
