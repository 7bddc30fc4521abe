"""Whether two Zs say the same is told by a hash that outlives the version which made it."""

import pytest
from msgspec.structs import asdict, replace

from fynlo_pos.core.cash.closing import ClosingTotals, NamedTotal
from fynlo_pos.core.db.projections.closing import hash_of
from tests.support.back_samples import TOTALS

pytestmark = pytest.mark.unit


class LaterNamed(NamedTotal, frozen=True):
    """A total by name as a later version counts it."""

    covers: int = 0


class LaterTotals(ClosingTotals, frozen=True):
    """The totals of a later version, which counts one thing more."""

    vouchers_minor: int = 0
    vouchers: tuple[str, ...] = ()


def later(totals: ClosingTotals, **more: object) -> LaterTotals:
    staff = tuple(LaterNamed(**asdict(one)) for one in totals.staff)
    return LaterTotals(**(asdict(totals) | {"staff": staff} | more))


def test_a_field_of_a_later_version_changes_it_only_where_it_says_something() -> None:
    assert TOTALS.staff, "or nothing lies within"
    assert hash_of(later(TOTALS)) == hash_of(TOTALS)
    assert hash_of(later(TOTALS, vouchers_minor=1)) != hash_of(TOTALS)


def test_all_that_is_counted_changes_it_and_what_the_drawer_held_does_not() -> None:
    assert hash_of(replace(TOTALS, expected_cash_minor=1)) == hash_of(TOTALS)
    differing = [
        replace(TOTALS, cash_out_minor=TOTALS.cash_out_minor + 1),
        replace(TOTALS, tips_back_minor=TOTALS.tips_back_minor + 1),
        replace(TOTALS, staff=(*TOTALS.staff, NamedTotal("Zoe", 1000, 1))),
        replace(TOTALS, staff=(replace(TOTALS.staff[0], gross_minor=1), *TOTALS.staff[1:])),
    ]
    assert len({hash_of(one) for one in (TOTALS, *differing)}) == len(differing) + 1
