"""What is held back is written in the order in which each table was written to."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, Integer, MetaData, Table, Text

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.gathering import Gathering, HeldBack
from fynlo_pos.core.db.statements import upsert_text

SHELF = Table(
    "shelf",
    MetaData(),
    Column("name", Text, primary_key=True),
    Column("milli", Integer),
    Column("title", Text),
    Column("latest", Integer),
)
PUT = upsert_text(SHELF, adding=("milli",), setting=("title",), largest=("latest",))
LABEL = "INSERT INTO shelf (name) VALUES (?) ON CONFLICT DO NOTHING"
OTHER = "INSERT INTO other (name) VALUES (?)"


class Noting:
    """A connection that notes what it is asked to run."""

    def __init__(self) -> None:
        self.ran: list[tuple[str, Any]] = []

    def exec_driver_sql(self, statement: str, parameters: Any = None, /) -> HeldBack:
        self.ran.append((statement, parameters))
        return HeldBack()


def test_rows_of_one_key_are_added_up_before_they_are_written() -> None:
    noting = Noting()
    gathering = Gathering(noting)
    gathering.exec_driver_sql(PUT, ("tea", 1000, "Tea", 3))
    gathering.exec_driver_sql(PUT, [("milk", 500, "Milk", 1), ("tea", 250, "Green tea", 2)])
    assert noting.ran == []
    gathering.write()
    assert noting.ran == [(PUT, [["tea", 1250, "Green tea", 3], ("milk", 500, "Milk", 1)])]


def test_statements_on_one_table_keep_their_order() -> None:
    noting = Noting()
    gathering = Gathering(noting)
    gathering.exec_driver_sql(LABEL, ("tea",))
    gathering.exec_driver_sql(PUT, ("tea", 1, "Tea", 1))
    gathering.exec_driver_sql(OTHER, ("cup",))
    gathering.exec_driver_sql(LABEL, ("milk",))
    gathering.exec_driver_sql(LABEL, ("oats",))
    gathering.write()
    assert [ran for ran in noting.ran if ran[0] != OTHER] == [
        (LABEL, [("tea",)]),
        (PUT, [("tea", 1, "Tea", 1)]),
        (LABEL, [("milk",), ("oats",)]),
    ]
    assert (OTHER, [("cup",)]) in noting.ran


def test_what_is_read_sees_what_was_held_back_of_its_tables_and_nothing_else_is_written() -> None:
    noting = Noting()
    gathering = Gathering(noting)
    gathering.exec_driver_sql(LABEL, ("tea",))
    gathering.exec_driver_sql(OTHER, ("cup",))
    look = "SELECT o.name FROM other AS o WHERE o.name = ?"
    gathering.exec_driver_sql(look, ("cup",))
    assert noting.ran == [(OTHER, [("cup",)]), (look, ("cup",))]
    change = "UPDATE shelf SET name = ? WHERE name IN (SELECT name FROM other)"
    gathering.exec_driver_sql(change, ("green tea",))
    assert noting.ran[2:] == [(LABEL, [("tea",)]), (change, ("green tea",))]


def test_what_gives_rows_or_copies_them_is_run_at_once() -> None:
    noting = Noting()
    gathering = Gathering(noting)
    for statement in (
        "INSERT INTO shelf (name) VALUES (?) RETURNING name",
        "INSERT INTO shelf (name) SELECT name FROM other WHERE name = ?",
        "INSERT OR REPLACE INTO shelf (name) VALUES (?)",
    ):
        gathering.exec_driver_sql(statement, ("tea",))
        assert noting.ran.pop() == (statement, ("tea",))


def test_what_only_adds_is_added_up_at_the_end_or_before_its_tables_are_looked_at() -> None:
    noting = Noting()
    gathering = Gathering(noting)

    def put(connection: Connection, names: Sequence[str]) -> None:
        connection.exec_driver_sql(PUT, [(name, 1, name, 1) for name in names])

    gathering.add_later(put, ["tea"], frozenset(("shelf",)))
    gathering.add_later(put, ["milk", "tea"], frozenset(("shelf",)))
    look, elsewhere = "SELECT name FROM shelf", "SELECT name FROM other"
    gathering.exec_driver_sql(elsewhere)
    assert noting.ran == [(elsewhere, None)]
    gathering.exec_driver_sql(look)
    assert noting.ran[1:] == [(PUT, [["tea", 2, "tea", 1], ("milk", 1, "milk", 1)]), (look, None)]
    gathering.add_later(put, ["oats"], frozenset(("shelf",)))
    gathering.write()
    assert noting.ran[3:] == [(PUT, [("oats", 1, "oats", 1)])]
