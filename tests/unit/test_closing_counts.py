"""What several sales add to a Z period's counters is what each of them adds."""

from collections.abc import Iterable
from uuid import UUID

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.db.closing_counts import Count, Measure, counts_of_sales
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding
from fynlo_pos.core.sales.records import SaleKind, SaleLine, SaleSealed
from fynlo_pos.core.sales.tender import Tender

ADA, BOB = UUID(int=1), UUID(int=2)
MODE = TaxMode(True, True, TaxRounding.PER_RECEIPT)
Counter = tuple[Measure, str]

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
    st.sampled_from((0, 500, 2000)),
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
    sold, paid = draw(st.tuples(st.lists(lines, max_size=4), st.lists(tenders, max_size=3)))
    return SaleSealed(
        id=UUID(int=3),
        kind=draw(st.sampled_from(SaleKind)),
        series="T1",
        number=1,
        call_number=1,
        customer_name="",
        business_date="2026-11-20",
        sold_at_ms=0,
        local_time="2026-11-20T12:30",
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


@given(st.lists(sales(), max_size=5))
def test_together_they_add_what_each_adds(sold: list[SaleSealed]) -> None:
    alone = [count for sale in sold for count in counts_of_sales([sale])]
    together = list(counts_of_sales(sold))
    assert _added(together) == _added(alone)
    assert len({(count.measure, count.name) for count in together}) == len(together)


@given(sales())
def test_each_figure_of_a_sale_is_counted_once(sale: SaleSealed) -> None:
    counts = list(counts_of_sales([sale]))

    def amount(*measures: Measure) -> int:
        return sum(count.amount_minor for count in counts if count.measure in measures)

    for whole in ((Measure.SALES, Measure.REFUNDS), (Measure.RATE,), (Measure.CATEGORY,)):
        assert amount(*whole) == sale.total_minor
    assert amount(Measure.STAFF) == sale.total_minor
    assert amount(Measure.METHOD) == sum(tender.amount_minor for tender in sale.tenders)
    assert sum(count.count for count in counts) == 1 + len(sale.tenders)
    tips = [count.tip_minor for count in counts if count.measure is Measure.METHOD]
    assert sum(tips) == sale.tip_minor


def _added(counts: Iterable[Count]) -> dict[Counter, tuple[object, ...]]:
    """What they come to in the table: figures are added up, the last title stands."""
    found: dict[Counter, Count] = {}
    for count in counts:
        key = count.measure, count.name
        before = found.get(key, Count(count.measure))
        added = [
            sum(pair)
            for pair in zip(
                msgspec.structs.astuple(before)[3:], msgspec.structs.astuple(count)[3:], strict=True
            )
        ]
        found[key] = Count(*key, count.title, *added)
    return {key: msgspec.structs.astuple(count) for key, count in found.items()}
