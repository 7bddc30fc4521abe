"""What is left of a till whose database is gone from its folder: never written over.

The last sales may lie in the write-ahead log alone. A new database of the same name would take that
log for its own, or empty it.
"""

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from fynlo_pos.core.db.database_copy import synchronise_folder
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.keys import SecretPlace, aside_name
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import Words, said


def refuse_beside_remains(home: Home) -> None:
    """Let no new till begin where files of one lie without its database.

    An empty log holds nothing, and a key alone opens a database that may come back with its disk.
    A first start that was cut short leaves an empty database, and a journal that undoes nothing.
    Raises ``Refused``.
    """
    if home.holds_database:
        return
    found = [path for path in _remains(home) if path.stat().st_size]
    if found and home.database.exists():
        raise Refused(
            "The file till.db of this till is empty, and the last sales may be in {file} beside "
            "it. Nothing was changed. Put a whole till.db back, restore a backup, or start in an "
            "empty folder, named with FYNLO_HOME.",
            file=found[0].name,
        )
    if found:
        raise Refused(
            "This data folder holds {file} but no till.db: the last sales may be in it. Nothing "
            "was changed. Put till.db back beside it, restore a backup, or start in an empty "
            "folder, named with FYNLO_HOME.",
            file=found[0].name,
        )


def set_remains_aside(home: Home, places: Sequence[SecretPlace]) -> Words | None:
    """Keep what is left of a till, and its key, all under one ending; return what to tell of it.

    ``places`` are where its key may lie. The database that was moved away opens again with its log
    and its key beside it.
    """
    left = [path for path in home.beside_database if path.exists()]
    number = next(nth for nth in count(1) if _is_free(nth, left, places))
    for path in left:
        path.rename(path.with_name(aside_name(path.name, number)))
    for place in places:
        place.set_aside(number)
    if not left:
        return None
    synchronise_folder(home.folder)
    return said(
        "Files of a till that was here before ({files}) were kept with the ending {ending}: its "
        "last sales may be in them. Keep them together with its till.db.",
        files=", ".join(path.name for path in left),
        ending=aside_name("", number),
    )


def _is_free(number: int, left: Sequence[Path], places: Sequence[SecretPlace]) -> bool:
    is_taken = any(path.with_name(aside_name(path.name, number)).exists() for path in left)
    return not is_taken and all(place.is_free(number) for place in places)


def _remains(home: Home) -> Sequence[Path]:
    name = home.database.name
    # The index of a log is made anew from it. The journal of a first start restores nothing.
    left_out = {f"{name}-shm", f"{name}-journal"} if home.database.exists() else {f"{name}-shm"}
    return sorted(path for path in home.folder.glob(f"{name}*") if path.name not in left_out)
