"""Every table, declared by being imported here."""

from fynlo_pos.core.db.tables import (
    catalogue,
    closing,
    documents,
    drawer,
    exceptions,
    excerpts,
    kitchen,
    ledger,
    local,
    log,
    people,
    sales,
    search,
    tabs,
    takings,
)

TABLES: tuple[object, ...] = (
    log,
    local,
    sales,
    tabs,
    drawer,
    ledger,
    closing,
    documents,
    catalogue,
    search,
    takings,
    kitchen,
    exceptions,
    people,
    excerpts,
)
