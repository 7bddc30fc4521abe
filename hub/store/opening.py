"""Which store a hub keeps its venues in."""

from pathlib import Path

from hub.store.port import Store
from hub.store.sqlcipher import SqlcipherStore


def open_store(address: str, path: Path, key: bytes) -> Store:
    """Open PostgreSQL at an address, or the hub's own file. Raises ``StoreTrouble``."""
    if not address:
        return SqlcipherStore(path, key)
    # Imported late: a hub in a shop does without the driver's megabytes.
    from hub.store.postgres import PostgresStore  # noqa: PLC0415

    return PostgresStore(address)
