"""Keep the list of the till's texts, and make what the till loads from translated lists.

    python packaging/translations.py list       writes resources/translations/fynlo.ts anew
    python packaging/translations.py check      1 if that list is out of date
    python packaging/translations.py release    makes fynlo_xx.qm of every fynlo_xx.ts

A translation to a new language begins as a copy of the list under its language's name; `list`
brings the copies up to date too and keeps what was translated. Qt Linguist opens them.
"""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "fynlo_pos"
SOURCES = PROGRAM / "ui"
FOLDER = ROOT / "resources" / "translations"
LIST = FOLDER / "fynlo.ts"
TOOLS = Path(PySide6.__file__).parent
UNSEEN = ("gallery", "play", "measure")
"""Folders whose texts no person at a till reads."""
BELOW = ("app", "core", "payments", "sync", "ui")
"""Where words are written that know no screen: what stands in a call of ``TELLING``."""
ENGLISH_ONLY = ("play", "log_words")
"""Files for whoever tends the program, by how their names begin."""
TELLING = {
    "Refused",
    "ClockIsWrong",
    "NoRateOfTax",
    "PartPaid",
    "NotInCharge",
    "OrderIsOver",
    "StillToMake",
    "Trouble",
    "PrinterSilent",
    "said",
    "listed",
}
CONTEXT = "Core"


def sources() -> list[str]:
    """Every file whose texts are shown."""
    found = sorted([*SOURCES.rglob("*.py"), *SOURCES.rglob("*.qml")])
    seen = [path for path in found if not set(path.relative_to(SOURCES).parts) & set(UNSEEN)]
    return [str(path.relative_to(ROOT)) for path in seen if "allery" not in path.name]


def words_below() -> list[str]:
    """Return every text that is written below the screens, in order."""
    files = (path for folder in BELOW for path in (PROGRAM / folder).rglob("*.py"))
    seen = (path for path in files if not path.name.startswith(ENGLISH_ONLY))
    return sorted({text for path in seen for text in _told(path)})


def _told(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(text)), *_]):
                if name in TELLING and any(letter.isalpha() for letter in text):
                    yield text


def write_list(target: Path) -> None:
    """Bring a list up to date with the sources; what was translated stays."""
    options = ("-silent", "-locations", "none", "-no-obsolete", "-sort-messages")
    with TemporaryDirectory() as folder:
        marked = Path(folder) / "below.py"
        lines = (f"QT_TRANSLATE_NOOP({CONTEXT!r}, {_quoted(text)})" for text in words_below())
        marked.write_text("\n".join(lines), encoding="utf-8")
        _run("lupdate", *options, *sources(), str(marked), "-ts", str(target))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def is_current() -> bool:
    """Tell whether the list holds just the texts of the sources."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / LIST.name
        shutil.copyfile(LIST, copy)
        write_list(copy)
        return copy.read_bytes() == LIST.read_bytes()


def release(folder: Path) -> None:
    """Make the files that the till loads, each in one step: a till that runs has it mapped."""
    for translated in sorted(folder.glob("fynlo_*.ts")):
        made = translated.with_suffix(".new")
        _run("lrelease", "-silent", str(translated), "-qm", str(made))
        made.replace(translated.with_suffix(".qm"))


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
