"""A till's data folder opened for one act, where no window has it open."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.witnesses import witnesses_folder
from fynlo_pos.core.db.open_till import FIRST_TERMINAL, OpenTill, open_till
from fynlo_pos.core.trouble import Trouble


@contextmanager
def opened_till(folder: Path, terminal: str = FIRST_TERMINAL) -> Iterator[OpenTill]:
    """Open a data folder for one act; leaving the block closes it. Raises ``Trouble``."""
    opened = open_till(
        folder,
        now_ms=now_ms,
        new_id=new_id,
        terminal=terminal,
        witnesses=witnesses_folder(),
    )
    try:
        yield opened
    finally:
        with suppress(Trouble):
            opened.close()
