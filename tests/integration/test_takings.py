"""Takings are counted as sales are sealed: the report is what the sales come to, to the penny."""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection
from uuid6 import uuid7

from fynlo_pos.core.db.driver import KEY_BYTES
from fynlo_pos.core.db.engine import scratch_engine
from fynlo_pos.core.db.projection import Placed
from fynlo_pos.core.db.projections.takings import count_takings
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.reading_takings import read_takings
from fynlo_pos.core.db.tables.takings import (
    day_hour,
    day_item,
    day_method,
    day_rate,
    day_total,
    month_item,
)
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import MILLI, parse_amount
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding, tax_within
from fynlo_pos.core.sales.records import SaleKind, SaleLine, SaleSealed
from fynlo_pos.core.sales.refund import negate_line
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.views import ProductTakings, RateTakings, Takings
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration

TAKEAWAY = Path(__file__).parents[3] / "shared" / "data" / "takeaway"
TABLES = (day_total, day_hour, day_rate, day_method, day_item, month_item)
MODE = TaxMode(True, True, TaxRounding.PER_RECEIPT)
HERE = Placed(UUID(int=1), "T1", "T1", 1, 1, 1)
NOBODY = UUID(int=0)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    engine = scratch_engine(tmp_path / "takings.db", bytes(KEY_BYTES))
    with engine.connect() as opened, opened.begin():
        for table in TABLES:
            table.create(opened)
        yield opened
    engine.dispose()


def line(name: str, gross: int, *, milli: int = MILLI, rate: int = 2000, tax: int = 0) -> SaleLine:
    return SaleLine(
        name=name,
        quantity_milli=milli,
        unit_minor=gross,
        extended_minor=gross,
        line_discount_minor=0,
        order_discount_minor=0,
        gross_minor=gross,
        rate_bp=rate,
        tax_minor=tax,
        dining=Dining.TAKE_AWAY,
        rung_by=NOBODY,
        category_name="Mains",
    )


def sale(
    day: str, *lines: SaleLine, hour: int = 12, kind: SaleKind = SaleKind.SALE, discount: int = 0
) -> SaleSealed:
    total = sum(each.gross_minor for each in lines)
    return SaleSealed(
        id=uuid7(),
        kind=kind,
        series="T1",
        number=1,
        call_number=1,
        customer_name="",
        business_date=day,
        sold_at_ms=0,
        local_time=f"{day}T{hour:02d}:30",
        staff_id=NOBODY,
        staff_name="Ada",
        dining=Dining.TAKE_AWAY,
        currency="GBP",
        tax_mode=MODE,
        lines=lines,
        tenders=(Tender("cash", "Cash", "cash.drawer", total),),
        total_minor=total,
        tax_minor=sum(each.tax_minor for each in lines),
        discount_minor=discount,
    )


def refund_of(sold: SaleSealed, day: str) -> SaleSealed:
    lines = tuple(negate_line(each, number) for number, each in enumerate(sold.lines))
    return sale(day, *lines, kind=SaleKind.REFUND, discount=-sold.discount_minor)


def count(connection: Connection, *sales: SaleSealed) -> None:
    count_takings(connection, [(each, HERE) for each in sales])


@pytest.mark.parametrize(
    ("prices", "average"),
    [
        ((6_75, 6_76, 6_76, 6_76), 6_76),
        ((5_00, 5_01), 5_01),
        ((5_00, 5_00, 5_01), 5_00),
    ],
)
def test_the_average_is_rounded_half_up_to_the_penny(
    connection: Connection, prices: tuple[int, ...], average: int
) -> None:
    count(connection, *(sale("2026-03-01", line("Latte", price)) for price in prices))
    assert read_takings(connection, "2026-03-01", "2026-03-01").average_minor == average


def test_a_day_is_the_sum_of_its_sales_less_its_refunds(connection: Connection) -> None:
    latte, cake = line("Latte", 3_00, tax=50), line("Cake", 4_00, milli=2000, rate=0)
    first = sale("2026-03-01", latte, cake, latte, discount=25)
    second = sale("2026-03-01", cake, hour=18)
    count(connection, first, second, refund_of(second, "2026-03-01"))
    takings = read_takings(connection, "2026-03-01", "2026-03-01")
    assert (takings.orders, takings.lines, takings.refunds) == (2, 4, 1)
    assert (takings.gross_minor, takings.refunds_minor) == (10_00, 4_00)
    assert (takings.tax_minor, takings.discounts_minor) == (1_00, 25)
    assert takings.average_minor == 5_00
    assert takings.products == (
        ProductTakings("Latte", "Mains", 2000, 6_00),
        ProductTakings("Cake", "Mains", 2000, 4_00),
    )
    assert takings.rates == (RateTakings(2000, 6_00, 1_00), RateTakings(0, 4_00, 0))
    assert [(hour.hour, hour.orders, hour.gross_minor) for hour in takings.hours] == [
        (12, 1, 6_00),
        (18, 1, 4_00),
    ]


def test_refunding_everything_leaves_no_takings_and_no_items(connection: Connection) -> None:
    sold = sale("2026-03-01", line("Latte", 3_00, tax=50), discount=10)
    count(connection, sold, refund_of(sold, "2026-04-02"))
    takings = read_takings(connection, "2026-03-01", "2026-04-30")
    assert (takings.gross_minor, takings.tax_minor, takings.discounts_minor) == (0, 0, 0)
    assert takings.products == ()
    assert {(rate.gross_minor, rate.tax_minor) for rate in takings.rates} == {(0, 0)}
    april = read_takings(connection, "2026-04-01", "2026-04-30")
    assert (april.orders, april.refunds, april.gross_minor) == (0, 1, -3_00)
    assert april.products == (ProductTakings("Latte", "Mains", -1000, -3_00),)


def test_days_to_compare_with_are_the_same_but_for_their_items(connection: Connection) -> None:
    count(connection, sale("2026-03-01", line("Latte", 3_00, tax=50), discount=10))
    whole = read_takings(connection, "2026-03-01", "2026-03-31")
    beside = read_takings(connection, "2026-03-01", "2026-03-31", with_items=False)
    assert whole.products
    assert beside == msgspec.structs.replace(whole, products=())


def test_an_evening_sale_is_on_its_business_date(connection: Connection) -> None:
    """FIELD_FAILURES row 30: the report is cut by the stored business date, never by UTC."""
    after_midnight = sale("2026-03-28", line("Latte", 3_00), hour=1)
    count(connection, after_midnight)
    assert read_takings(connection, "2026-03-28", "2026-03-28").orders == 1
    assert read_takings(connection, "2026-03-29", "2026-03-29").orders == 0


def test_a_renamed_item_keeps_the_name_it_was_sold_under(connection: Connection) -> None:
    count(connection, sale("2026-03-01", line("Coffee", 3_00), line("Latte", 3_00)))
    names = [item.name for item in read_takings(connection, "2026-03-01", "2026-03-01").products]
    assert names == ["Coffee", "Latte"]


START = date(2025, 11, 15)
days = st.integers(0, 500).map(lambda n: (START + timedelta(days=n)).isoformat())


@pytest.fixture(scope="module")
def two_years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A database with one sale of one item on every day, of as many pence as the day's number."""
    engine = scratch_engine(tmp_path_factory.mktemp("takings") / "takings.db", bytes(KEY_BYTES))
    with engine.connect() as opened, opened.begin():
        for table in TABLES:
            table.create(opened)
        for n in range(501):
            count(opened, sale((START + timedelta(days=n)).isoformat(), line("Latte", n + 1)))
        yield opened
    engine.dispose()


@given(first=days, last=days)
def test_any_range_of_days_holds_each_of_its_days_once(
    two_years: Connection, first: str, last: str
) -> None:
    takings = read_takings(two_years, first, last)
    within = range(
        (date.fromisoformat(first) - START).days, (date.fromisoformat(last) - START).days + 1
    )
    assert takings.orders == len(within)
    assert takings.gross_minor == sum(n + 1 for n in within)
    assert sum(item.gross_minor for item in takings.products) == takings.gross_minor
    assert sum(hour.gross_minor for hour in takings.hours) == takings.gross_minor
    assert sum(rate.gross_minor for rate in takings.rates) == takings.gross_minor
    assert sum(day.gross_minor for day in takings.days) == takings.gross_minor


@pytest.mark.parametrize("first", ["2026-03-01", "9999-12-31"])
def test_a_range_may_end_with_the_calendar(connection: Connection, first: str) -> None:
    last_day = sale("9999-12-31", line("Tea", 2_40))
    count(connection, last_day)
    takings = read_takings(connection, first, "9999-12-31")
    assert [item.gross_minor for item in takings.products] == [2_40]


def test_the_till_counts_what_it_sells(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "till")
    shop.till.open_drawer(50_00, ADA)
    sold = [shop.sell(6), shop.sell_by_card(2, tip_minor=1_00)]
    back = shop.till.refund(
        sold[0].id,
        [1],
        refund_id=uuid7(),
        method="cash",
        title="Cash",
        account="cash.drawer",
        reason="cold",
        person=ADA,
    )
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    takings = reading.takings("2026-11-20", "2026-11-20")
    assert_same(takings, [*sold, back])
    assert takings.gross_minor == reading.closing_totals().takings_minor
    reading.close()
    shop.close()


def assert_same(takings: Takings, sales: Iterable[SaleSealed]) -> None:
    sales = list(sales)
    items: dict[str, int] = defaultdict(int)
    for each in sales:
        for sold in each.lines:
            items[sold.name] += sold.gross_minor
    assert takings.gross_minor == sum(each.total_minor for each in sales)
    assert takings.tax_minor == sum(each.tax_minor for each in sales)
    assert {item.name: item.gross_minor for item in takings.products} == {
        name: gross for name, gross in items.items() if gross
    }


def takeaway_sales() -> Iterator[SaleSealed]:
    """The takeaway's orders as sales: 20% in every price, rounded once on an order."""
    orders: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (TAKEAWAY / "orders.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            orders[row["OrderNumber"]].append(row)
    for rows in orders.values():
        at = datetime.strptime(rows[0]["OrderDate"], "%d/%m/%Y %H:%M")  # noqa: DTZ007 - local time
        lines = [
            line(
                row["ItemName"],
                parse_amount(row["ProductPrice"]) * int(row["Quantity"]),
                milli=int(row["Quantity"]) * MILLI,
            )
            for row in rows
        ]
        tax = tax_within(sum(each.gross_minor for each in lines), 2000)
        lines[0] = msgspec.structs.replace(lines[0], tax_minor=tax)
        yield sale(at.date().isoformat(), *lines, hour=at.hour)


@pytest.mark.slow
@pytest.mark.uncounted
@pytest.mark.skipif(not TAKEAWAY.is_dir(), reason="the takeaway's orders are not on this machine")
def test_four_years_of_a_takeaway_equal_what_is_expected(connection: Connection) -> None:
    expected: dict[str, Any] = json.loads((TAKEAWAY / "expected.json").read_text())
    count(connection, *takeaway_sales())
    takings = read_takings(connection, "2015-01-01", "2019-12-31")
    assert (takings.orders, takings.lines) == (expected["orders"], expected["lines"])
    assert takings.gross_minor == expected["gross_pence"]
    assert takings.tax_minor == expected["vat20_inclusive_per_order_half_up_pence"]
    by_year: Counter[str] = Counter()
    for day in takings.days:
        by_year[day.business_date[:4]] += day.gross_minor
    assert by_year == expected["gross_pence_by_year"]
    busiest = sorted(takings.days, key=lambda day: (-day.orders, -day.gross_minor))
    in_order = [[day.business_date, day.orders, day.gross_minor] for day in busiest]
    assert sorted(in_order[:5]) == sorted(expected["busiest_days"])
    assert [
        [item.name, item.quantity_milli // MILLI, item.gross_minor]
        for item in takings.products[:10]
    ] == expected["top_items_quantity_and_pence"]
