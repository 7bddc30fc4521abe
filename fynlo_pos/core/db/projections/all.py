"""Every projection, registered by being imported here, in the order they run.

A module holds functions ``apply(connection, record, place)`` under ``@projects(RecordClass)``. Its
tables are declared in ``core.db.tables`` with ``Role.PROJECTION``.
"""

from fynlo_pos.core.db.projections import closing, drawer, ledger, sales, tabs

PROJECTIONS: tuple[object, ...] = (sales, tabs, drawer, ledger, closing)
