"""Folding a till's oldest days away: replayed in a passing file, written a little at a time."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from fynlo_pos.core.db.base_rows import packed_tables
from fynlo_pos.core.db.disk_room import has_room
from fynlo_pos.core.db.driver import KEY_BYTES
from fynlo_pos.core.db.driver_connection import scratch_connection
from fynlo_pos.core.db.engine import scratch_engine
from fynlo_pos.core.db.folding import NotFolded, choose_floors, fold
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.schema import create_schema
from fynlo_pos.core.db.trimming import Trimming
from fynlo_pos.core.db.vector import ChainHead
from fynlo_pos.core.retention import Sizes


def fold_away(
    opened: OpenTill,
    covered: Iterable[ChainHead],
    newest_day: str,
    sizes: Sizes,
    *,
    rest: Callable[[int, int], None],
    write: Callable[[Callable[[], None]], None],
) -> int:
    """Fold what may be folded, and take bodies out; return how many went.

    ``rest`` is called between two envelopes, ``write`` has a commit made on the lane that writes.
    Raises ``NotFolded``, what those two raise, and what the driver does.
    """
    writer = opened.store.connection
    with (
        TemporaryDirectory(prefix="folding-", dir=opened.home.folder) as folder,
        opened.readers.connect() as live,
        opened.readers.connect() as reader,
    ):
        path, key = Path(folder) / "base.db", os.urandom(KEY_BYTES)
        with live.begin():
            floors = choose_floors(live, covered, newest_day, sizes)
            if floors is None:
                return _do(Trimming(reader, writer), write)
            if not has_room(path.parent, 2 * opened.home.database.stat().st_size):
                raise NotFolded("the disk's room is for sales")
            with scratch_engine(path, key).begin() as empty:
                create_schema(empty)
            with scratch_connection(path, key) as rebuilt, rebuilt.begin():
                base = fold(live, rebuilt, floors, rest)
        with scratch_connection(path, key) as rebuilt, rebuilt.begin():
            return _do(Trimming(reader, writer, base, packed_tables(rebuilt)), write)


def _do(trimming: Trimming, write: Callable[[Callable[[], None]], None]) -> int:
    while (work := trimming.next()) is not None:
        write(work)
    return trimming.taken_out
