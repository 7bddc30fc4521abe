"""A till that notes what it writes, so that the same rows can be the floor."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.bench.floor import RecordingConnection, Statement
from fynlo_pos.bench.shop import MeasuredShop
from fynlo_pos.core.db.driver_connection import writer_connection
from fynlo_pos.core.db.own_logs import OwnLog
from fynlo_pos.core.db.store import LogStore
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till

if TYPE_CHECKING:
    from collections.abc import Callable

SALT = bytes(range(16))


class Recorder:
    """A store whose transactions come back as the statements they ran."""

    def __init__(self, connection: RecordingConnection, log: OwnLog) -> None:
        self._connection = connection
        make_store = cast("Callable[..., LogStore]", LogStore)
        self.store = make_store(connection, log, lambda _count: SALT)

    def take_noted(self) -> list[Statement]:
        """Return the statements run since the last time."""
        return self._connection.take_noted()


@contextmanager
def recorder_of(shop: MeasuredShop, log: OwnLog) -> Iterator[Recorder]:
    """Write a log of an open till through a recorder, which need not outlive the power."""
    connection = writer_connection(shop.opened.home.database, shop.opened.secret.key)
    connection.exec_driver_sql("PRAGMA synchronous = OFF")
    try:
        yield Recorder(RecordingConnection(connection), log)
    finally:
        connection.close()


@contextmanager
def recording(folder: Path, products: int) -> Iterator[tuple[MeasuredShop, Recorder]]:
    """Open a folder's till with a recorder on it; its sales go through ``shop.till``."""
    with MeasuredShop(folder, products) as shop, recorder_of(shop, shop.opened.store.log) as notes:
        shop.till = Till(notes.store, now_ms, new_id, by_itself)
        yield shop, notes
