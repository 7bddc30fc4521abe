"""Connections to the encrypted file. A sale is durable: write-ahead log, synchronised in full."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

KEY_BYTES = 32
BUSY_MS = 5_000
CACHE_KIB = 16 * 1024
_STATEMENTS_KEPT = 256

_WRITER_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    # macOS leaves a synchronised page in the drive's own memory unless it is asked twice.
    "PRAGMA fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    f"PRAGMA busy_timeout = {BUSY_MS}",
    f"PRAGMA cache_size = -{CACHE_KIB}",
    "PRAGMA temp_store = MEMORY",
)
_READER_PRAGMAS = (
    "PRAGMA query_only = ON",
    f"PRAGMA busy_timeout = {BUSY_MS}",
    f"PRAGMA cache_size = -{CACHE_KIB}",
    "PRAGMA temp_store = MEMORY",
)
_SCRATCH_PRAGMAS = (
    "PRAGMA journal_mode = MEMORY",
    "PRAGMA synchronous = OFF",
    f"PRAGMA cache_size = -{CACHE_KIB}",
    "PRAGMA temp_store = MEMORY",
)


def connect_raw(path: Path, key: bytes) -> Any:  # noqa: ANN401 - the driver has no types
    """Return a driver's connection that can read ``path`` under a raw 32-byte key."""
    if len(key) != KEY_BYTES:
        raise ValueError("a database key is 32 bytes")
    raw = dbapi2.connect(
        str(path),
        isolation_level=None,
        check_same_thread=False,
        cached_statements=_STATEMENTS_KEPT,
    )
    raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    raw.execute("PRAGMA cipher_log_level = NONE")
    return raw


def writer_engine(path: Path, key: bytes) -> Engine:
    """Return the engine whose transactions take the write lock at their beginning."""
    return _engine(path, key, _WRITER_PRAGMAS, "BEGIN IMMEDIATE")


def reader_engine(path: Path, key: bytes) -> Engine:
    """Return an engine that only reads; each transaction sees one moment and waits for nobody."""
    return _engine(path, key, _READER_PRAGMAS, "BEGIN")


def scratch_engine(path: Path, key: bytes) -> Engine:
    """Return the engine of a passing database that need not outlive the power."""
    return _engine(path, key, _SCRATCH_PRAGMAS, "BEGIN IMMEDIATE")


def _engine(path: Path, key: bytes, pragmas: tuple[str, ...], begin: str) -> Engine:
    def connect() -> Any:  # noqa: ANN401 - the driver has no types
        raw = connect_raw(path, key)
        for pragma in pragmas:
            raw.execute(pragma)
        return raw

    engine = create_engine("sqlite://", creator=connect, module=dbapi2, poolclass=NullPool)

    # The driver would begin by itself and too late; isolation_level=None leaves it to this.
    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.connection.cursor().execute(begin)

    return engine
