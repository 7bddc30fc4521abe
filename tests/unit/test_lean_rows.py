"""Many rows are written with less to bind, and are the very rows."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from fynlo_pos.core.db.lean_rows import WORTH_ROWS, Row, lean
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.db.tables import all as declared

ADD = 'INSERT INTO "shelf" (place, code, note) VALUES (?, ?, ?)'

values = st.none() | st.integers(-9, 9) | st.binary(max_size=3) | st.text(max_size=3)
columns = st.tuples(
    *(st.sampled_from((st.none(), st.binary(max_size=3), st.integers(0, 9), values)),) * 3
)


@pytest.fixture
def shelf() -> Iterator[Any]:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE shelf (row INTEGER PRIMARY KEY, place, code BLOB, note TEXT)")
    yield connection
    connection.close()


@pytest.mark.slow
@given(st.data())
def test_the_rows_are_the_same(data: st.DataObject) -> None:
    drawn = st.tuples(*data.draw(columns))
    written = data.draw(st.lists(drawn, min_size=1, max_size=3 * WORTH_ROWS))
    connection = dbapi2.connect(":memory:", isolation_level=None)
    found = []
    for statement, given_rows in ((ADD, written), lean(ADD, list(written))):
        connection.execute("CREATE TABLE shelf (place, code BLOB, note TEXT)")
        connection.executemany(statement, given_rows)
        found.append(connection.execute("SELECT place, code, note FROM shelf").fetchall())
        connection.execute("DROP TABLE shelf")
    connection.close()
    assert found[0] == found[1]


def test_what_is_null_in_every_row_is_left_out_and_bytes_need_no_adapting() -> None:
    some: list[Row] = [(b"a", 1, None)] * WORTH_ROWS
    statement, leaner = lean(ADD, some)
    assert statement == 'INSERT INTO "shelf" (place, code) VALUES (?, ?)'
    assert leaner == [(bytearray(b"a"), 1)] * WORTH_ROWS
    assert {type(row[0]) for row in leaner} == {bytearray}
    mixed: list[Row] = [(None, 1, b""), *some]
    assert lean(ADD, mixed) == (ADD, mixed)


def test_rows_of_nothing_but_null_are_as_many(shelf: Any) -> None:
    shelf.executemany(*lean(ADD, [(None, None, None)] * WORTH_ROWS))
    assert shelf.execute("SELECT count(*) FROM shelf").fetchone() == (WORTH_ROWS,)


@pytest.mark.parametrize(
    "statement",
    [
        f"{ADD} ON CONFLICT DO NOTHING",
        "UPDATE shelf SET place = ?, code = ?, note = ?",
        "INSERT INTO shelf (place, code, note) VALUES (?, coalesce(?, 1), ?)",
    ],
)
def test_another_statement_is_run_as_it_came(statement: str) -> None:
    some: list[Row] = [(b"a", None, None)] * WORTH_ROWS
    assert lean(statement, some) == (statement, some)


def test_few_rows_are_written_as_they_came() -> None:
    few: list[Row] = [(b"a", None, None)] * (WORTH_ROWS - 1)
    assert lean(ADD, few) == (ADD, few)


def test_rows_of_different_lengths_are_a_fault() -> None:
    with pytest.raises(ValueError, match="zip"):
        lean(ADD, [*[(1, 2, 3)] * WORTH_ROWS, (1, 2)])


def test_what_is_left_out_is_null_in_every_table() -> None:
    assert declared.TABLES
    for table in (each for role in Role for each in tables_of(role)):
        assert all(column.server_default is None for column in table.columns)
