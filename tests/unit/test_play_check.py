"""A played day is compared with its source to the penny: one penny off is told."""

from uuid import UUID

import msgspec
import pytest

from fynlo_pos.app.play_check import differences
from fynlo_pos.app.play_orders import in_store_code, newest
from fynlo_pos.core.cash.closing import ClosingTotals, MethodTotal, ZTaken
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.importing.orders_csv import PastOrder
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding
from fynlo_pos.core.sales.records import SaleKind, SaleLine, SaleSealed
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.play.orders import PlayItem, PlayOrder
from fynlo_pos.ui.play.story import FLOAT_MINOR, Day

pytestmark = pytest.mark.unit

BALTI = PlayItem("Balti", 2, 995)
NAAN = PlayItem("Naan", 1, 260)
FIRST = PlayOrder("101", (BALTI, NAAN))
SECOND = PlayOrder("102", (NAAN,))
DAY = Day((FIRST, SECOND), SECOND, cash_minor=2250, card_minor=0)


def line(name: str, quantity: int, unit_minor: int) -> SaleLine:
    gross = quantity * unit_minor
    return SaleLine(
        name, quantity * 1000, unit_minor, gross, 0, 0, gross, 0, 0, Dining.EAT_IN, UUID(int=1)
    )


def sale(number: int, *lines: SaleLine, kind: SaleKind = SaleKind.SALE) -> SaleSealed:
    return SaleSealed(
        id=UUID(int=number),
        kind=kind,
        series="T1",
        number=number,
        call_number=number,
        customer_name="",
        business_date="2026-11-20",
        sold_at_ms=0,
        local_time="2026-11-20T12:00",
        staff_id=UUID(int=1),
        staff_name="Ana",
        dining=Dining.EAT_IN,
        currency="GBP",
        tax_mode=TaxMode(registered=False, inclusive=True, rounding=TaxRounding.PER_RECEIPT),
        lines=lines,
        tenders=(),
        total_minor=sum(each.gross_minor for each in lines),
        tax_minor=0,
        discount_minor=0,
    )


SALES = (
    sale(1, line("Balti", 2, 995), line("Naan", 1, 260)),
    sale(2, line("Naan", 1, 260)),
    sale(3, line("Naan", -1, 260), kind=SaleKind.REFUND),
)
TOTALS = ClosingTotals(
    orders=2,
    sales_minor=2510,
    refunds=1,
    refunds_minor=260,
    discounts_minor=0,
    tax_minor=0,
    tips_minor=0,
    rates=(),
    methods=(MethodTotal("cash", "Cash", 3, 2250, 0),),
    categories=(),
    staff=(),
    float_minor=FLOAT_MINOR,
    cash_in_minor=0,
    cash_out_minor=0,
    to_safe_minor=0,
    drawer_unlocks=0,
    expected_cash_minor=FLOAT_MINOR + 2250,
    card_machine_minor=0,
    first_number=1,
    last_number=3,
)
Z = ZTaken(
    id=UUID(int=9),
    number=1,
    series="T1",
    from_seq=1,
    to_seq=9,
    business_date="2026-11-20",
    at_ms=0,
    local_time="2026-11-20T22:00",
    staff_id=UUID(int=1),
    staff_name="Ana",
    totals=TOTALS,
    counted_minor=FLOAT_MINOR + 2250,
    float_left_minor=FLOAT_MINOR,
    card_machine_counted_minor=0,
    open_tabs=0,
)


def told(
    day: Day = DAY,
    sales: tuple[SaleSealed, ...] = SALES,
    z: ZTaken = Z,
) -> str:
    return " ".join(differences(day, sales, z))


def test_a_day_that_equals_its_source_differs_in_nothing() -> None:
    assert told() == ""


def test_one_penny_on_an_order_is_told() -> None:
    wrong = sale(1, line("Balti", 2, 995), line("Naan", 1, 261))
    assert "Order 101: £22.50 at the source and £22.51 on the till." in told(
        sales=(wrong, *SALES[1:])
    )


def test_the_same_total_of_other_things_is_told() -> None:
    swapped = sale(1, line("Balti", 2, 995), line("Roti", 1, 260))
    assert "Order 101 at the source" in told(sales=(swapped, *SALES[1:]))


def test_an_order_that_is_missing_or_there_twice_is_told() -> None:
    assert "2 orders at the source and 1 on the till" in told(sales=(SALES[0], SALES[2]))
    assert "2 orders at the source and 3 on the till" in told(sales=(*SALES, SALES[0]))


def test_a_refund_that_is_a_penny_off_is_told() -> None:
    wrong = sale(3, line("Naan", -1, 261), kind=SaleKind.REFUND)
    assert "Refunds: -£2.60 at the source and -£2.61 on the till." in told(
        sales=(*SALES[:2], wrong)
    )


@pytest.mark.parametrize("field", ["orders", "sales_minor", "refunds_minor", "expected_cash_minor"])
def test_every_figure_of_the_z_is_held_to_the_source(field: str) -> None:
    off = msgspec.structs.replace(TOTALS, **{field: getattr(TOTALS, field) + 1})
    assert "on the till" in told(z=msgspec.structs.replace(Z, totals=off))


def test_cash_and_card_on_the_z_are_held_to_the_source() -> None:
    swapped = (MethodTotal("card_machine", "Card machine", 3, 2250, 0),)
    text = told(
        z=msgspec.structs.replace(Z, totals=msgspec.structs.replace(TOTALS, methods=swapped))
    )
    assert "Cash on the Z: £22.50 at the source and £0.00 on the till." in text
    assert "The card machine on the Z: £0.00 at the source and £22.50 on the till." in text


def test_a_label_of_the_shops_own_has_a_check_digit_that_scanners_accept() -> None:
    assert in_store_code(1) == "2000000000015"
    assert in_store_code(34) == "2000000000343"


def test_a_play_takes_the_newest_orders_and_no_more_than_there_are() -> None:
    orders = tuple(PastOrder(str(n), "2019-08-03T20:25", n, ()) for n in range(3))
    assert [order.number for order in newest(orders, 2)] == ["1", "2"]
    for count in (0, -1, 4):
        with pytest.raises(Refused, match="1 to 3 orders"):
            newest(orders, count)
