"""How many rows differ between two databases: merged in the order of a table's key."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, create_engine
from sqlalchemy.engine import Connection

from fynlo_pos.core.db.table_compare import NUMBER_OF_ROW, count_differences

pytestmark = pytest.mark.unit

KEY = (Column(each, Integer, primary_key=True) for each in ("of", "nth"))
COUNTED = Table("counted", MetaData(), *KEY, Column("said", Integer))
NUMBERED = Table(
    "numbered",
    MetaData(),
    Column(NUMBER_OF_ROW, Integer, primary_key=True),
    Column("at", Integer, index=True, unique=True),
)
Rows = list[tuple[int, ...]]


@contextmanager
def holding(table: Table, rows: Rows) -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        table.create(connection)
        for row in rows:
            connection.execute(table.insert().values(row))
        yield connection
    engine.dispose()


@pytest.mark.parametrize(
    ("there", "differ"),
    [
        ([(1, 2, 0), (2, 1, 0)], 0),
        ([(1, 2, 0)], 1),
        ([(2, 1, 0)], 1),
        ([], 2),
        ([(1, 2, 9), (2, 1, 0)], 1),
        ([(1, 2, 0), (1, 3, 0), (2, 1, 0), (3, 0, 0)], 2),
    ],
    ids=["alike", "lacks the second", "lacks the first", "empty", "says another", "has more"],
)
def test_a_row_that_one_lacks_or_says_otherwise_is_counted_once(there: Rows, differ: int) -> None:
    here: Rows = [(2, 1, 0), (1, 2, 0)]
    with holding(COUNTED, here) as mine, holding(COUNTED, there) as theirs:
        assert count_differences(COUNTED, mine, theirs) == differ
        assert count_differences(COUNTED, theirs, mine) == differ


def test_the_number_of_a_row_is_no_content() -> None:
    with holding(NUMBERED, [(1, 7), (2, 8)]) as mine, holding(NUMBERED, [(5, 8), (9, 7)]) as theirs:
        assert count_differences(NUMBERED, mine, theirs) == 0
