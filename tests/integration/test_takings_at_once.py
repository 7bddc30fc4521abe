"""Sales counted at once come to the takings that they come to one by one."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from fynlo_pos.core.db.projection import Placed
from fynlo_pos.core.db.projections.takings import count_takings
from fynlo_pos.core.db.tables import takings
from fynlo_pos.core.sales.records import SaleSealed
from tests.support.examples import examples
from tests.support.sold_sales import sales

pytestmark = pytest.mark.integration

TABLES = (
    takings.day_total,
    takings.day_hour,
    takings.day_rate,
    takings.day_method,
    takings.day_item,
    takings.month_item,
)
HERE = Placed(UUID(int=1), "T1", "T1", 1, 1, 1)
Rows = dict[str, list[tuple[Any, ...]]]


@settings(max_examples=examples(12), deadline=None)
@given(st.lists(sales(), max_size=4))
def test_at_once_is_one_by_one(sold: list[SaleSealed]) -> None:
    assert counted([sold]) == counted([[each] for each in sold])


@cache
def database() -> Engine:
    engine = create_engine("sqlite://", module=dbapi2, poolclass=StaticPool)
    with engine.begin() as connection:
        for table in TABLES:
            table.create(connection)
    return engine


def counted(parts: Sequence[Sequence[SaleSealed]]) -> Rows:
    with database().connect() as connection:
        for part in parts:
            count_takings(connection, [(each, HERE) for each in part])
        found = {
            table.name: sorted(map(tuple, connection.execute(table.select()))) for table in TABLES
        }
        connection.rollback()
    return found
