"""Applying envelopes as one: their rows held back, in one savepoint, all of them or none."""

from collections.abc import Iterator
from contextlib import contextmanager

from fynlo_pos.core.db.chain import gathering
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.gathering import Gathering
from fynlo_pos.core.db.parking import is_of_the_world

AT_MOST = 200
"""So many envelopes are applied as one: more would save little and hold more rows back."""


class NotTogetherError(Exception):
    """Envelopes could not be applied as one: nothing of them stands, and each is tried alone."""


@contextmanager
def together(connection: Connection) -> Iterator[Gathering]:
    """Hold back what the block writes and write it at its end.

    Raises ``NotTogetherError``; what the disk or the database itself reports is raised as it is.
    """
    gathered = gathering(connection)
    connection.exec_driver_sql("SAVEPOINT together")
    try:
        yield gathered
        gathered.write()
    except Exception as error:
        if is_of_the_world(error):
            raise
        connection.exec_driver_sql("ROLLBACK TO together")
        connection.exec_driver_sql("RELEASE together")
        raise NotTogetherError from error
    connection.exec_driver_sql("RELEASE together")
