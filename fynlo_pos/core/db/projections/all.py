"""Every projection, registered by being imported here.

Several projections of one record write tables of their own; none waits for another.
A module holds functions ``apply(connection, record, place)`` under ``@projects(RecordClass)``. Its
tables are declared in ``core.db.tables`` with ``Role.PROJECTION``.
"""

from collections.abc import Sequence

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, projections_of
from fynlo_pos.core.db.projections import (
    closing,
    documents,
    drawer,
    exceptions,
    kitchen,
    ledger,
    people,
    sales,
    tabs,
    takings,
)

PROJECTIONS: tuple[object, ...] = (
    sales,
    tabs,
    drawer,
    ledger,
    closing,
    documents,
    takings,
    kitchen,
    exceptions,
    people,
)


def apply_records(connection: Connection, records: Sequence[msgspec.Struct], place: Placed) -> None:
    """Write what an envelope's records mean, in their order, into the tables of ``connection``."""
    first, count = 0, len(records)
    while first < count:
        record_class, after = type(records[first]), first + 1
        while after < count and type(records[after]) is record_class:
            after += 1
        together = records[first:after]
        here = msgspec.structs.replace(place, first=first) if first else place
        for projection in projections_of(record_class):
            projection(connection, together, here)
        first = after
