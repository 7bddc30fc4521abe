"""The driver's connections to the encrypted file, and how each use of it is set.

A sale is durable: write-ahead log, synchronised in full.
"""

from pathlib import Path
from typing import Any

import msgspec
from sqlcipher3 import dbapi2

from fynlo_pos.core.db.full_disk import telling_full_disk

KEY_BYTES = 32
BUSY_MS = 5_000
CACHE_KIB = 16 * 1024
CHECKPOINT_PAGES = 4_000
"""A commit that makes the write-ahead log so long brings it into its file itself; before that
``core.checkpoints`` has done it beside, where a till or a kitchen's screen is open."""
_STATEMENTS_KEPT = 256

# The driver asks every value that is no int, float or str how it adapts itself, which takes longer
# than writing it. Asked here, bytes and NULL answer at once: a row of 19 columns 8 us, not 29.
dbapi2.register_adapter(bytes, bytes)
dbapi2.register_adapter(bool, int)
dbapi2.register_adapter(type(None), {}.get)


class Use(msgspec.Struct, frozen=True):
    """What a connection is for: how it is set, and how its transactions begin.

    The driver would begin by itself and too late; it is told not to.
    """

    pragmas: tuple[str, ...]
    begin: str
    how: str = ""
    """How the file itself is opened, as SQLite says it in a file's address."""


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
        f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}",
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
BESIDE = Use(READER.pragmas, READER.begin, "mode=ro")
"""Reading a file that its till has open: nothing is made, and nothing moved out of its log."""
AT_REST = Use(READER.pragmas, READER.begin, "immutable=1")
"""Reading a file that nobody has open and that is whole without a log."""
SCRATCH_PRAGMAS = (
    "PRAGMA journal_mode = MEMORY",
    "PRAGMA synchronous = OFF",
    f"PRAGMA cache_size = -{CACHE_KIB}",
    "PRAGMA temp_store = MEMORY",
)
SCRATCH = Use(SCRATCH_PRAGMAS, begin="BEGIN IMMEDIATE")


def connect_raw(path: Path, key: bytes, how: str = "") -> Any:  # noqa: ANN401 - no types there
    """Return a driver's connection that can read ``path`` under a raw 32-byte key."""
    if len(key) != KEY_BYTES:
        raise ValueError("a database key is 32 bytes")
    raw = dbapi2.connect(
        f"{path.absolute().as_uri()}?{how}" if how else str(path),
        uri=bool(how),
        isolation_level=None,
        check_same_thread=False,
        cached_statements=_STATEMENTS_KEPT,
    )
    raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    raw.execute("PRAGMA cipher_log_level = NONE")
    return raw


def connect_for(use: Use, path: Path, key: bytes) -> Any:  # noqa: ANN401 - the driver has no types
    """Return a driver's connection set for its use."""
    raw = connect_raw(path, key, use.how)
    try:
        with telling_full_disk(path):
            for pragma in use.pragmas:
                raw.execute(pragma)
    except BaseException:
        raw.close()
        raise
    return raw
