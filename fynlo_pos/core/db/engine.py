"""SQLAlchemy's engines over the encrypted file, for what makes, migrates and compares tables."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from fynlo_pos.core.db.driver import SCRATCH, WRITER, Use, connect_for


def writer_engine(path: Path, key: bytes) -> Engine:
    """Return the engine whose transactions take the write lock at their beginning."""
    return _engine(path, key, WRITER)


def scratch_engine(path: Path, key: bytes) -> Engine:
    """Return the engine of a passing database that need not outlive the power."""
    return _engine(path, key, SCRATCH)


def _engine(path: Path, key: bytes, use: Use) -> Engine:
    def connect() -> Any:  # noqa: ANN401 - the driver has no types
        return connect_for(use, path, key)

    engine = create_engine("sqlite://", creator=connect, module=dbapi2, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.connection.cursor().execute(use.begin)

    return engine
