"""hypothesis strategies for a shop's values: baskets, discounts, modes of tax, tenders."""

from uuid import UUID

from hypothesis import strategies as st

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.pricing.tax import EXEMPT_BP, TaxMode, TaxRounding, TaxTable
from fynlo_pos.core.sales.basket import (
    Basket,
    BasketLine,
    ChosenOption,
    Discount,
    DiscountKind,
)

CLASSES = tuple(UUID(int=n) for n in range(1, 5))
STAFF = UUID(int=99)

ids = st.uuids(version=4)
prices = st.one_of(st.integers(0, 20), st.integers(0, 5_000), st.integers(0, 9_999_999))
quantities = st.one_of(st.integers(1, 9).map(lambda n: n * 1000), st.integers(1, 9_999_000))
dinings = st.sampled_from(Dining)
modes = st.builds(TaxMode, st.booleans(), st.booleans(), st.sampled_from(TaxRounding))
discounts = st.one_of(
    st.none(),
    st.builds(Discount, st.just(DiscountKind.PERCENT), st.integers(1, 10_000)),
    st.builds(Discount, st.just(DiscountKind.AMOUNT), st.integers(1, 9_999_999)),
)
options = st.builds(ChosenOption, ids, st.just("Oat milk"), st.integers(-500, 500))
rates = st.sampled_from([EXEMPT_BP, 0, 500, 1250, 2000, 2300])
tax_tables = st.builds(
    TaxTable, st.fixed_dictionaries({name: st.tuples(rates, rates) for name in CLASSES})
)
lines = st.builds(
    BasketLine,
    id=ids,
    name=st.sampled_from(["Latte", "Scone", "Soup of the day"]),
    eat_in_minor=prices,
    take_away_minor=prices,
    quantity_milli=quantities,
    rung_by=st.just(STAFF),
    rung_at_ms=st.just(0),
    tax_class_id=st.one_of(st.none(), st.sampled_from(CLASSES)),
    options=st.lists(options, max_size=2).map(tuple),
    discount=discounts,
    dining=st.one_of(st.none(), dinings),
)


def _baskets(least_lines: int) -> st.SearchStrategy[Basket]:
    several = st.lists(lines, min_size=least_lines, max_size=12, unique_by=lambda line: line.id)
    return st.builds(
        Basket,
        id=ids,
        opened_at_ms=st.just(0),
        dining=dinings,
        call_number=st.integers(1, 99),
        lines=several.map(tuple),
        discount=discounts,
    )


baskets = _baskets(0)
full_baskets = _baskets(1)
