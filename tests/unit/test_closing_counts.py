"""What several sales add to a Z period's counters is what each of them adds."""

from collections.abc import Iterable

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from fynlo_pos.core.db.closing_counts import Count, Measure, counts_of_sales
from fynlo_pos.core.sales.records import SaleSealed
from tests.support.examples import examples
from tests.support.sold_sales import sales

Counter = tuple[Measure, str]


@settings(max_examples=examples(12), deadline=None)
@given(st.lists(sales(), max_size=4))
def test_together_they_add_what_each_adds(sold: list[SaleSealed]) -> None:
    alone = [count for sale in sold for count in counts_of_sales([sale])]
    together = list(counts_of_sales(sold))
    assert _added(together) == _added(alone)
    assert len({(count.measure, count.name) for count in together}) == len(together)


@settings(max_examples=examples(12), deadline=None)
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
