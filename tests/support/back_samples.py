"""Receipts, totals and a venue of one invented cafe, for the screens behind the till."""

from collections.abc import Sequence
from uuid import UUID

from fynlo_pos.core.cash.closing import ClosingTotals, MethodTotal, NamedTotal
from fynlo_pos.core.cash.records import DrawerOpened
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding
from fynlo_pos.core.pricing.totals import RateAmounts
from fynlo_pos.core.sales.basket import ChosenOption
from fynlo_pos.core.sales.records import SaleKind, SaleLine, SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.views import SaleSummary, TillState

TODAY = "2026-11-20"
ANA = UUID(int=1)
VENUE = Venue(
    id=UUID(int=9),
    name="The Corner Café",
    address=("12 Market Street", "Whitby YO21 1AB"),
    vat_registered=True,
    vat_number="GB 999 9999 73",
)
OAT = ChosenOption(UUID(int=70), "Oat milk", 40)


def a_line(name: str, pence: int, *, count: int = 1, oat: bool = False) -> SaleLine:
    """Return a line of ``count`` at ``pence`` each, at 20%."""
    gross = pence * count
    return SaleLine(
        name=name,
        quantity_milli=count * 1000,
        unit_minor=pence,
        extended_minor=gross,
        line_discount_minor=0,
        order_discount_minor=0,
        gross_minor=gross,
        rate_bp=2000,
        tax_minor=gross // 6,
        dining=Dining.EAT_IN,
        rung_by=ANA,
        options=(OAT,) if oat else (),
    )


def a_sale(
    lines: Sequence[SaleLine] = (),
    *,
    number: int = 123,
    method: str = "cash",
    kind: SaleKind = SaleKind.SALE,
) -> SaleSealed:
    """Return a sale of today at 12:41, paid in full by one method."""
    sold = tuple(lines) or (a_line("Latte", 360, count=2, oat=True), a_line("Toastie", 650))
    total = sum(line.gross_minor for line in sold)
    cash = method == "cash"
    return SaleSealed(
        id=UUID(int=1000 + number),
        kind=kind,
        series="T1",
        number=number,
        call_number=24,
        customer_name="",
        business_date=TODAY,
        sold_at_ms=1_795_178_460_000,
        local_time="2026-11-20T12:41",
        staff_id=ANA,
        staff_name="Ana",
        dining=Dining.EAT_IN,
        currency="GBP",
        tax_mode=TaxMode(registered=True, inclusive=True, rounding=TaxRounding.PER_RECEIPT),
        lines=sold,
        tenders=(
            Tender(
                method=method,
                title="Cash" if cash else "Card machine",
                account="cash.drawer" if cash else "clearing.card_machine",
                amount_minor=total,
                given_minor=total,
            ),
        ),
        total_minor=total,
        tax_minor=sum(line.tax_minor for line in sold),
        discount_minor=0,
    )


def a_summary(sale: SaleSealed, *, refunded_minor: int = 0) -> SaleSummary:
    """Return a sale as the list of receipts has it."""
    return SaleSummary(
        id=sale.id,
        kind=sale.kind,
        receipt_number=sale.receipt_number,
        business_date=sale.business_date,
        local_time=sale.local_time,
        call_number=sale.call_number,
        customer_name=sale.customer_name,
        staff_name=sale.staff_name,
        methods=", ".join(tender.title for tender in sale.tenders),
        total_minor=sale.total_minor,
        refunded_minor=refunded_minor,
    )


SESSION = DrawerOpened(
    session_id=UUID(int=50),
    float_minor=100_00,
    left_minor=100_00,
    staff_id=ANA,
    staff_name="Ana",
    business_date=TODAY,
    at_ms=1_795_161_300_000,
)
STATE = TillState(
    incarnation=UUID(int=7),
    terminal="T1",
    series="T1",
    seq=400,
    next_number=173,
    business_date=TODAY,
    period=12,
    period_from_seq=300,
    session=SESSION,
    drawer_minor=167_55,
    float_left_minor=100_00,
)
TOTALS = ClosingTotals(
    orders=71,
    sales_minor=612_40,
    refunds=1,
    refunds_minor=6_50,
    discounts_minor=12_25,
    tax_minor=80_10,
    tips_minor=18_50,
    rates=(RateAmounts(2000, 480_60, 80_10), RateAmounts(0, 125_30, 0)),
    methods=(
        MethodTotal("cash", "Cash", 30, 205_90, 0),
        MethodTotal("card_machine", "Card machine", 42, 400_00, 18_50),
    ),
    categories=(NamedTotal("Coffee", 90_000, 324_00),),
    staff=(NamedTotal("Ana", 0, 605_90),),
    float_minor=100_00,
    cash_in_minor=20_00,
    cash_out_minor=8_35,
    to_safe_minor=150_00,
    drawer_unlocks=2,
    expected_cash_minor=167_55,
    card_machine_minor=418_50,
    first_number=101,
    last_number=172,
)
