"""Where a person's files may lie: the stick just plugged in, the downloads, the desktop."""

import os
import sys
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path, PurePath

from fynlo_pos.app.windows_drives import windows_sticks

MOST_FILES = 20
MOST_LOOKED_AT = 2_000
MOUNTS = {"linux": ("/media", "/run/media", "/mnt"), "darwin": ("/Volumes",)}


def documents_folder() -> Path:
    """Return the folder where this person keeps documents."""
    # Imported late: a till that saves no PDF starts without it.
    from platformdirs import user_documents_path

    return user_documents_path()


def find_files(endings: tuple[str, ...], largest: int) -> Sequence[str]:
    """Return the paths of files with one of these endings in the usual places, newest first."""
    found: dict[Path, float] = {}
    for folder in _folders():
        for path in _files(folder, endings):
            try:
                about = path.stat()
            except OSError:
                continue
            if about.st_size <= largest:
                found[path] = about.st_mtime
    newest = sorted(found, key=lambda path: -found[path])
    return [str(path) for path in newest[:MOST_FILES]]


def _folders() -> Iterator[Path]:
    home = Path.home()
    yield from (home / "Downloads", home / "Desktop", home / "Documents", Path.cwd())
    for place in MOUNTS.get(sys.platform, ()):
        yield from _below(Path(place), depth=2)
    for stick in windows_sticks():
        yield from _below(stick, depth=1)


def sticks() -> Iterator[Path]:
    """Give the folders of what is plugged in and can be written to."""
    mounted = (
        folder
        for place in MOUNTS.get(sys.platform, ())
        for folder in _below(Path(place), depth=2)
        if os.path.ismount(folder)
    )
    for folder in (*mounted, *windows_sticks()):
        if os.access(folder, os.W_OK):
            yield folder


def stick_name(folder: PurePath) -> str:
    """Return what a person calls a stick: its folder's name, on Windows its letter."""
    return folder.name or folder.drive


def unused(folder: Path, stem: str, ending: str) -> Path:
    """Return a place for a new file; a name that is taken gets a number."""
    places = (
        folder / (f"{stem}{ending}" if number == 1 else f"{stem} ({number}){ending}")
        for number in count(1)
    )
    return next(place for place in places if not place.exists())


def _below(folder: Path, *, depth: int) -> Iterator[Path]:
    yield folder
    if depth:
        for inner in _entries(folder):
            if os.path.isdir(inner):  # noqa: PTH112 - a stick that was pulled out raises nothing
                yield from _below(inner, depth=depth - 1)


def _files(folder: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    for path in _entries(folder):
        if path.suffix.lower() in endings and os.path.isfile(path):  # noqa: PTH113 - as above
            yield path


def _entries(folder: Path) -> Sequence[Path]:
    try:
        return [path for path, _ in zip(folder.iterdir(), range(MOST_LOOKED_AT), strict=False)]
    except OSError:
        return []
