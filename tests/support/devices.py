"""Tills in memory that take in each other's envelopes: what tests of the shared log stand on."""

from collections.abc import Iterable
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from uuid6 import uuid7

from fynlo_pos.core.db.accept import Accepted, Foreign, accept_envelopes
from fynlo_pos.core.db.driver_connection import DriverConnection, scratch_connection
from fynlo_pos.core.db.engine import scratch_engine
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.db.own_logs import find_or_begin
from fynlo_pos.core.db.schema import create_schema
from fynlo_pos.core.db.store import SqlStore
from fynlo_pos.core.db.vector import ChainHead, read_vector
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import add_line, line_for
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.payments.tenders import take_cash
from tests.support.shop import ADA, FRIDAY_NOON_MS, STAFF_ID, documents, due_of, product

KEY = bytes(range(32))
_MEMORY = Path(":memory:")


@cache
def _template() -> Any:
    """Return an empty database with every table, to copy."""
    copy = scratch_connection(_MEMORY, KEY)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "template.db"
        engine = scratch_engine(path, KEY)
        with engine.begin() as connection:
            create_schema(connection)
        engine.dispose()
        with scratch_connection(path, KEY) as made:
            made._driver.backup(copy._driver)
    return copy._driver


def new_database() -> DriverConnection:
    """Return an empty database with every table, in memory."""
    connection = scratch_connection(_MEMORY, KEY)
    _template().backup(connection._driver)
    return connection


def copy_of(connection: DriverConnection) -> DriverConnection:
    """Return a copy of a database as it stands on disk."""
    copied = scratch_connection(_MEMORY, KEY)
    connection._driver.backup(copied._driver)
    return copied


class Device:
    """A till in memory: its database, its log and its acts."""

    def __init__(
        self, terminal: str, connection: DriverConnection | None = None, *, set_up: bool = False
    ) -> None:
        self.terminal = terminal
        self.clock = count(FRIDAY_NOON_MS, 1000)
        self.connection = connection or new_database()
        with self.connection.begin():
            log = find_or_begin(
                self.connection, terminal, new_id=uuid7(), at_ms=self.now_ms(), is_till=True
            )
        self.store = SqlStore(self.connection, log.incarnation)
        self.till = Till(self.store, self.now_ms, uuid7, by_itself)
        if set_up:
            self.till.save_documents(documents(), STAFF_ID)

    @property
    def incarnation(self) -> UUID:
        """Whose log it writes."""
        return self.store.log.incarnation

    def now_ms(self) -> int:
        """Return the time, a second later at each call."""
        return next(self.clock)

    def basket(self, lines: int = 2) -> Basket:
        """Return an order of the first items of the menu, kept as the draft."""
        basket = Basket(uuid7(), self.now_ms(), Dining.EAT_IN)
        for index in range(lines):
            line = line_for(
                product(index),
                line_id=uuid7(),
                rung_by=STAFF_ID,
                rung_at_ms=self.now_ms(),
                category_name="All day",
            )
            basket = add_line(basket, line)
        return self.till.start_basket(basket)

    def sell(self, lines: int = 2) -> SaleSealed:
        """Sell an order for cash."""
        basket = self.basket(lines)
        due = due_of(basket)
        return self.till.complete_sale(basket, [take_cash(due, due)], ADA)

    def log(self) -> list[Envelope]:
        """Return every envelope it holds, in the order of stamps."""
        with self.connection.begin():
            return list(read_log(self.connection))

    def accept(self, envelopes: Iterable[Envelope | Foreign]) -> Accepted:
        """Take in envelopes in one commit."""
        foreign = [Foreign(each.body, each.private) for each in envelopes]
        with self.connection.begin():
            return accept_envelopes(self.connection, foreign, lambda: False)

    def vector(self) -> dict[UUID, ChainHead]:
        """Return its heads by branch."""
        with self.connection.begin():
            return {head.incarnation: head for head in read_vector(self.connection)}

    def rows(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return what a statement gives."""
        return self.connection.exec_driver_sql(statement, values).all()

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """Return every row of every projection, row numbers left out."""
        tables: dict[str, list[tuple[Any, ...]]] = {}
        for table in tables_of(Role.PROJECTION):
            columns = ", ".join(f'"{c.name}"' for c in table.columns if c.name != "row")
            rows = self.connection.exec_driver_sql(f'SELECT {columns} FROM "{table.name}"').all()
            tables[table.name] = sorted(rows, key=repr)
        return tables
