"""Where a menu file may lie: the stick just plugged in, the downloads, the desktop."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

MOST_FILES = 20
MOST_LOOKED_AT = 2_000
LARGEST_MENU = 64 << 20
ENDINGS = (".csv", ".tsv", ".txt")
MOUNTS = {"linux": ("/media", "/run/media", "/mnt"), "darwin": ("/Volumes",)}


def find_menu_files() -> Sequence[str]:
    """Return the paths of text tables in the usual places, newest first."""
    return find_files(ENDINGS, LARGEST_MENU)


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


def sticks() -> Iterator[Path]:
    """Give the folders of what is plugged in and can be written to."""
    for place in MOUNTS.get(sys.platform, ()):
        for folder in _below(Path(place), depth=2):
            if os.path.ismount(folder) and os.access(folder, os.W_OK):
                yield folder


def _below(folder: Path, *, depth: int) -> Iterator[Path]:
    yield folder
    if depth:
        for inner in _entries(folder):
            if inner.is_dir():
                yield from _below(inner, depth=depth - 1)


def _files(folder: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    for path in _entries(folder):
        if path.suffix.lower() in endings and path.is_file():
            yield path


def _entries(folder: Path) -> Sequence[Path]:
    try:
        return [path for path, _ in zip(folder.iterdir(), range(MOST_LOOKED_AT), strict=False)]
    except OSError:
        return []
