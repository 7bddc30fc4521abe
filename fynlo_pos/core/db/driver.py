"""The driver's connections to the encrypted file, and how each use of it is set.

A sale is durable: write-ahead log, synchronised in full.
"""

from pathlib import Path
from typing import Any

import msgspec
from sqlcipher3 import dbapi2

KEY_BYTES = 32
BUSY_MS = 5_000
CACHE_KIB = 16 * 1024
_STATEMENTS_KEPT = 256


class Use(msgspec.Struct, frozen=True):
    """What a connection is for: how it is set, and how its transactions begin.

    The driver would begin by itself and too late; it is told not to.
    """

    pragmas: tuple[str, ...]
    begin: str


WRITER = Use(
    (
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        # macOS leaves a synchronised page in the drive's own memory unless it is asked twice.
        "PRAGMA fullfsync = ON",
        "PRAGMA foreign_keys = ON",
        "PRAGMA recursive_triggers = ON",
        f"PRAGMA busy_timeout = {BUSY_MS}",
        f"PRAGMA cache_size = -{CACHE_KIB}",
        "PRAGMA temp_store = MEMORY",
    ),
    begin="BEGIN IMMEDIATE",
)
READER = Use(
    (
        "PRAGMA query_only = ON",
        f"PRAGMA busy_timeout = {BUSY_MS}",
        f"PRAGMA cache_size = -{CACHE_KIB}",
        "PRAGMA temp_store = MEMORY",
    ),
    begin="BEGIN",
)
SCRATCH = Use(
    (
        "PRAGMA journal_mode = MEMORY",
        "PRAGMA synchronous = OFF",
        f"PRAGMA cache_size = -{CACHE_KIB}",
        "PRAGMA temp_store = MEMORY",
    ),
    begin="BEGIN IMMEDIATE",
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


def connect_for(use: Use, path: Path, key: bytes) -> Any:  # noqa: ANN401 - the driver has no types
    """Return a driver's connection set for its use."""
    raw = connect_raw(path, key)
    try:
        for pragma in use.pragmas:
            raw.execute(pragma)
    except BaseException:
        raw.close()
        raise
    return raw
