"""Keep the list of the till's texts, and make what the till loads from translated lists.

    python packaging/translations.py list       writes resources/translations/fynlo.ts anew
    python packaging/translations.py check      1 if that list is out of date
    python packaging/translations.py release    makes fynlo_xx.qm of every fynlo_xx.ts

A translation to a new language begins as a copy of the list under its language's name; `list`
brings the copies up to date too and keeps what was translated. Qt Linguist opens them.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "fynlo_pos" / "ui"
FOLDER = ROOT / "resources" / "translations"
LIST = FOLDER / "fynlo.ts"
TOOLS = Path(PySide6.__file__).parent
UNSEEN = ("gallery", "play", "measure")
"""Folders whose texts no person at a till reads."""


def sources() -> list[str]:
    """Every file whose texts are shown."""
    found = sorted([*SOURCES.rglob("*.py"), *SOURCES.rglob("*.qml")])
    seen = [path for path in found if not set(path.relative_to(SOURCES).parts) & set(UNSEEN)]
    return [str(path.relative_to(ROOT)) for path in seen if "allery" not in path.name]


def write_list(target: Path) -> None:
    """Bring a list up to date with the sources; what was translated stays."""
    options = ("-silent", "-locations", "none", "-no-obsolete", "-sort-messages")
    _run("lupdate", *options, *sources(), "-ts", str(target))


def is_current() -> bool:
    """Tell whether the list holds just the texts of the sources."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / LIST.name
        shutil.copyfile(LIST, copy)
        write_list(copy)
        return copy.read_bytes() == LIST.read_bytes()


def release(folder: Path) -> None:
    """Make the files that the till loads."""
    for translated in sorted(folder.glob("fynlo_*.ts")):
        _run("lrelease", "-silent", str(translated), "-qm", str(translated.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([TOOLS / tool, *arguments], cwd=ROOT, check=True)  # noqa: S603 - our own list


def main() -> int:
    """Does what is asked for."""
    match sys.argv[1:]:
        case ["list"]:
            for listed in (LIST, *sorted(FOLDER.glob("fynlo_*.ts"))):
                write_list(listed)
        case ["check"]:
            return 0 if is_current() else 1
        case ["release"]:
            release(FOLDER)
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
