"""Sales and refunds of one shop at random, to be added up."""

from uuid import UUID

from hypothesis import strategies as st

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.pricing.tax import EXEMPT_BP, TaxMode, TaxRounding
from fynlo_pos.core.sales.records import SaleKind, SaleLine, SaleSealed
from fynlo_pos.core.sales.tender import Tender

ADA, BOB = UUID(int=1), UUID(int=2)
DAYS = ("2026-11-20", "2026-11-21", "2026-12-01")
MODE = TaxMode(True, True, TaxRounding.PER_RECEIPT)
lines = st.builds(
    lambda name, gross, rate: SaleLine(
        name=name,
        quantity_milli=1000 + gross % 7,
        unit_minor=gross,
        extended_minor=gross,
        line_discount_minor=0,
        order_discount_minor=0,
        gross_minor=gross,
        rate_bp=rate,
        tax_minor=gross // 6,
        dining=Dining.EAT_IN,
        rung_by=ADA,
        category_name=name,
    ),
    st.sampled_from(("Cake", "Tea", "Soup")),
    st.integers(-900, 900),
    st.sampled_from((EXEMPT_BP, 0, 500, 2000)),
)
tenders = st.builds(
    lambda method, title, minor, tip: Tender(method, title, method, minor, tip),
    st.sampled_from(("cash", "card")),
    st.sampled_from(("One", "Two")),
    st.integers(-900, 900),
    st.integers(0, 90),
)


@st.composite
def sales(draw: st.DrawFn) -> SaleSealed:
    """A sale or refund, of which the sums need not agree."""
    day, hour = draw(st.sampled_from(DAYS)), draw(st.sampled_from((9, 23)))
    sold, paid = draw(st.tuples(st.lists(lines, max_size=4), st.lists(tenders, max_size=3)))
    return SaleSealed(
        id=UUID(int=3),
        kind=draw(st.sampled_from(SaleKind)),
        series="T1",
        number=1,
        call_number=1,
        customer_name="",
        business_date=day,
        sold_at_ms=0,
        local_time=f"{day}T{hour:02d}:30",
        staff_id=draw(st.sampled_from((ADA, BOB))),
        staff_name=draw(st.sampled_from(("Ada", "Bob"))),
        dining=Dining.EAT_IN,
        currency="GBP",
        tax_mode=MODE,
        lines=tuple(sold),
        tenders=tuple(paid),
        total_minor=sum(line.gross_minor for line in sold),
        tax_minor=sum(line.tax_minor for line in sold),
        discount_minor=draw(st.integers(0, 50)),
    )
