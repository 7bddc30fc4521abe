"""Where files of late sales lie: on the stick just plugged in, else among the documents."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fynlo_pos.app.clock import now_ms
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.app.late_writing import ENDING, Exported, export_late, free_place
from fynlo_pos.app.usual_places import documents_folder, find_files, sticks
from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.peer_store import PeerReading
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.protocol.late import LARGEST_FILE

_UTC: Final = "UTC"


def find_late_files() -> Sequence[str]:
    """Return the paths of files of late sales in the usual places, newest first."""
    return find_files((ENDING,), LARGEST_FILE)


def write_late_here(opened: OpenTill, joined: JoinedHub) -> Exported:
    """Write what this till has not handed over to a stick, or else among the documents.

    Raises as ``export_late`` does.
    """
    folder = next(iter(sticks()), None) or documents_folder()
    _make(folder)
    day = local_time(now_ms(), _UTC)[:10]
    path = free_place(folder, f"{joined.terminal} late sales {day}")
    with telling_trouble(), opened.readers.connect() as connection:
        return export_late(PeerReading(connection), opened.home, joined, path)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(
            "The folder {folder} cannot be made: {why}. The sales are safe here. Put in a memory "
            "stick, then try again.",
            folder=str(folder),
            why=error.strerror or str(error),
        ) from error
