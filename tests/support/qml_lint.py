"""Lints the QML against the Python types it binds to.

The types are read from the sources by Qt's own tools: every file under ``fynlo_pos/ui`` that
registers QML types is described, the descriptions of one QML module become one ``.qmltypes`` file,
and qmllint then knows each property, signal and slot. As with the other linters, what was found
without fault is not read again before something of it has changed.
"""

import hashlib
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

ROOT = Path(__file__).parents[2]
UI = ROOT / "fynlo_pos" / "ui"
BIN = Path(sys.executable).parent
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
READ = frozenset({".js", ".py", ".qml"})
FOREIGN = ("core", "gui", "qml", "quick")
KEPT = ROOT / ".qmllint_cache"
"""Holds the state of the sources that was last found without fault."""
IMPORT_NAME = re.compile(r'^QML_IMPORT_NAME(?:: \S+)? = "([\w.]+)"', re.MULTILINE)
REGISTERED = re.compile(r"^@Qml\w+", re.MULTILINE)


def modules(ui: Path) -> dict[str, list[Path]]:
    """The QML modules made in Python, each with the files that register into it."""
    found: dict[str, list[Path]] = defaultdict(list)
    for source in sorted(ui.rglob("*.py")):
        text = source.read_text()
        named = IMPORT_NAME.search(text)
        if named and REGISTERED.search(text):
            found[named[1]].append(source)
    return found


def describe(name: str, sources: list[Path], out: Path) -> None:
    """Writes the qmldir and qmltypes of one module under ``out``."""
    folder = out.joinpath(*name.split("."))
    folder.mkdir(parents=True)
    described = folder / "metatypes.json"
    quiet([str(BIN / "pyside6-metaobjectdump"), "-o", str(described), *map(str, sources)])
    foreign = ",".join(str(METATYPES / f"qt6{part}_metatypes.json") for part in FOREIGN)
    quiet(
        [
            str(BIN / "pyside6-qmltyperegistrar"),
            *("--generate-qmltypes", str(folder / "python.qmltypes")),
            *("-o", str(folder / "registration.cpp"), "--import-name", name),
            *("--major-version", "1", "--minor-version", "0", "--foreign-types", foreign),
            str(described),
        ]
    )
    folder.joinpath("qmldir").write_text(
        f"module {name}\ntypeinfo python.qmltypes\ndepends QtQml\ndepends QtQuick\n"
    )


def quiet(command: list[str]) -> None:
    """Runs a tool that is silent when all is well."""
    subprocess.run(command, check=True, cwd=ROOT)


def lint(qml: Path, types: Path) -> int:
    """qmllint's exit code over every QML file; a single warning fails."""
    files = sorted(qml.rglob("*.qml"))
    if not files:
        return 0
    command = [str(BIN / "pyside6-qmllint"), "-W", "0", "-I", str(types), "-I", str(qml)]
    done = subprocess.run([*command, *map(str, files)], cwd=ROOT, check=False)
    return 1 if done.returncode else 0


def state_of(ui: Path) -> str:
    """A digest of all that a lint depends on: the sources, Qt's tools and how they are called."""
    digest = hashlib.sha256(PySide6.__version__.encode() + Path(__file__).read_bytes())
    for source in sorted(
        one for one in ui.rglob("*") if one.suffix in READ or one.name == "qmldir"
    ):
        told = source.read_bytes()
        digest.update(f"{source.relative_to(ui)} {len(told)} ".encode() + told)
    return digest.hexdigest()


def lint_unless_kept(ui: Path, kept: Path) -> int:
    """Describes the Python types, then lints, unless ``kept`` says that this state had no fault."""
    state = state_of(ui)
    if kept.exists() and kept.read_text() == state:
        return 0
    with TemporaryDirectory() as folder:
        for name, sources in modules(ui).items():
            describe(name, sources, Path(folder))
        code = lint(ui / "qml", Path(folder))
    if code == 0:
        kept.write_text(state)
    return code


def main() -> int:
    """Lints the till's pages."""
    return lint_unless_kept(UI, KEPT)


if __name__ == "__main__":
    sys.exit(main())
