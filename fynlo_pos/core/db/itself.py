"""Is a database the one this device last wrote, or a copy of it, or an older one put back?

One device in two places would write two chains as one, with the same receipt numbers. What can be
told from here is told: a folder copied with its key, and one rolled back behind the witness. What
cannot, the peers' comparison finds (SYNC.md, rule 9).
"""

from enum import Enum
from pathlib import Path
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.log_rows import next_link
from fynlo_pos.core.db.this_device import DevicePlace, is_another_place, read_place
from fynlo_pos.core.db.witness import Seen, Witness
from fynlo_pos.core.words import Words, listed, said

_HASH = "SELECT hash FROM envelope WHERE incarnation = ? AND seq = ?"


class NotItself(Enum):
    """Why a till goes on as a new life."""

    RESTORED = "restored"
    COPIED = "copied"
    ROLLED_BACK = "rolled back"


_SAYS = {
    NotItself.RESTORED: listed(
        "This till goes on from a backup. What it sold before is kept; its receipts are numbered "
        "{series} from now on. Check that the device the backup is of is not used any more."
    ),
    NotItself.COPIED: listed(
        "This till's data was copied or moved here from another place. What was sold before is "
        "kept; receipts here are numbered {series} from now on. If the other copy is still used, "
        "both may go on selling."
    ),
    NotItself.ROLLED_BACK: listed(
        "An older copy of this till's data was put back: what it sold after that copy is not here. "
        "Receipts are numbered {series} from now on. Keep the later data if you have it, and "
        "count the drawer."
    ),
}


def why_not_itself(
    connection: Connection,
    incarnation: UUID,
    found: DevicePlace,
    witnesses: Path,
) -> NotItself | None:
    """Return why the life in a database must not go on here; ``None`` where it may."""
    kept = read_place(connection)
    if kept is not None and is_another_place(kept, found):
        return NotItself.COPIED
    seen = Witness(witnesses, incarnation).read()
    if seen is not None and not _holds(connection, incarnation, seen):
        return NotItself.ROLLED_BACK
    return None


def notice_of(why: NotItself, series: str) -> Words:
    """Return what a person is told of it."""
    return said(_SAYS[why], series=series)


def _holds(connection: Connection, incarnation: UUID, seen: Seen) -> bool:
    """Tell whether the log holds the envelope that was seen, and no other under its number."""
    link = next_link(connection, incarnation)
    if seen.seq >= link.seq:
        return False
    stored = connection.exec_driver_sql(_HASH, (incarnation.bytes, seen.seq)).first()
    # Below a snapshot there is no body to compare.
    return stored is None or stored[0] == seen.hash
