"""The house's own rules, read from the sources: what no reviewer should have to look for."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import grimp
import pytest

from tests.support.uncounted import uncounted_process

ROOT = Path(__file__).parents[2]
LONGEST_PYTHON_LINES = 400
LONGEST_QML_LINES = 200

MONEY_FOLDERS = ("fynlo_pos/core", "fynlo_pos/payments", "hub")
EXACT_FOLDERS = ("cash", "ledger", "pricing", "sales", "tabs")
INEXACT_CALLS = frozenset({"float", "round"})
NOT_MONEY = frozenset({"fynlo_pos/core/receipts/pdf_rows.py"})  # points on paper

REGISTRIES = tuple(".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org")))
MACHINE_PATHS = re.compile("(?<![\\w.])/" + "(?:work|farm)/")

# Read by the standard library where the system has none; taken up by the server where it is there.
RUNTIME_DATA = frozenset({"fontpkg-ibm-plex-sans-arabic", "tzdata", "uvloop"})
BROUGHT_ALONG = {
    "shiboken6": "PySide6-Essentials",
    "pydantic": "fastapi",
    "starlette": "fastapi",
    "pyyaml": "python-escpos",
}

BREAKERS = {
    "layers": ("fynlo_pos.core", "import fynlo_pos.ui"),
    "qt": ("fynlo_pos.core", "import PySide6.QtCore"),
    "database": ("fynlo_pos.core", "import sqlalchemy"),
    "rows": ("fynlo_pos.ui", "import fynlo_pos.core.db"),
    "devices": ("fynlo_pos.ui", "import fynlo_pos.core.devices"),
    "printing": ("fynlo_pos.ui", "import reportlab"),
    "hub-apart": ("fynlo_pos.core", "import hub"),
    "hub-values": ("hub", "from fynlo_pos.core.till import till"),
}


def settings() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def tracked() -> list[Path]:
    """The files git keeps; outside a checkout, the files of the source folders."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        listing = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        named = [ROOT / name for name in listing.stdout.split("\0") if name]
        return [path for path in named if path.is_file()]
    folders = ("fynlo_pos", "hub", "tests", "packaging", "resources")
    return [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def plain(name: str) -> str:
    """A distribution's name as an index spells it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def python_under(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def is_float(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, float)


def inexact(tree: ast.AST, *, divides: bool) -> Iterator[tuple[int, str]]:
    """Where money could lose a penny: the line and what is wrong with it."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in INEXACT_CALLS:
                yield node.lineno, f"{name}()"
            case ast.BinOp(left=left, right=right) if is_float(left) or is_float(right):
                yield node.lineno, "arithmetic with a float"
            case ast.AugAssign(value=value) if is_float(value):
                yield node.lineno, "arithmetic with a float"
            case ast.BinOp(op=ast.Div()) if divides:
                yield node.lineno, "true division"
            case _:
                pass


def breaches(path: Path) -> list[str]:
    name = relative(path)
    exact = name.startswith(tuple(f"fynlo_pos/core/{folder}/" for folder in EXACT_FOLDERS))
    tree = ast.parse(path.read_text())
    return [f"{name}:{line}: {what}" for line, what in inexact(tree, divides=exact)]


@pytest.mark.unit
@pytest.mark.slow
def test_no_float_touches_money() -> None:
    files = [path for path in python_under(*MONEY_FOLDERS) if relative(path) not in NOT_MONEY]
    assert files
    assert [breach for path in files for breach in breaches(path)] == []


@pytest.mark.unit
@pytest.mark.parametrize(
    "source", ["float(price)", "round(price)", "price * 1.2", "price *= 0.5", "price / 2"]
)
def test_the_float_rule_bites(source: str) -> None:
    assert list(inexact(ast.parse(source), divides=True))


@pytest.mark.unit
@pytest.mark.parametrize("source", ["price * 12 // 10", "timeout_s = 0.5", "half_up(price, 3)"])
def test_the_float_rule_leaves_whole_numbers_alone(source: str) -> None:
    assert not list(inexact(ast.parse(source), divides=True))


@pytest.mark.unit
def test_package_files_are_empty() -> None:
    packages = [path for path in python_under("fynlo_pos", "hub") if path.name == "__init__.py"]
    assert packages
    assert [relative(path) for path in packages if path.read_text()] == []


@pytest.mark.unit
def test_every_python_folder_is_a_package() -> None:
    folders = {path.parent for path in python_under("fynlo_pos", "hub")}
    outside = {folder for folder in folders if "migrations" in folder.parts}
    lacking = [folder for folder in folders - outside if not (folder / "__init__.py").exists()]
    assert sorted(map(relative, lacking)) == []


@pytest.mark.unit
def test_files_have_one_job_and_its_size() -> None:
    limits = {".py": LONGEST_PYTHON_LINES, ".qml": LONGEST_QML_LINES}
    lengths = {
        relative(path): len(path.read_text().splitlines())
        for path in tracked()
        if path.suffix in limits and "versions" not in path.parts
    }
    long = {name: lines for name, lines in lengths.items() if lines > limits[Path(name).suffix]}
    assert long == {}


@pytest.mark.unit
def test_no_file_names_a_registry_or_a_machine() -> None:
    found = []
    for path in tracked():
        try:
            text = path.read_text()
        except UnicodeDecodeError:
            continue
        named = [host for host in REGISTRIES if host in text]
        if named or MACHINE_PATHS.search(text):
            found.append(relative(path))
    assert found == []


@pytest.mark.unit
def test_the_lock_holds_names_versions_and_hashes_only() -> None:
    package = r"[a-z0-9-]+==[a-z0-9.+]+(?: ; [a-zA-Z0-9_ '.<>=!-]+)? \\"
    line = re.compile(package + r"|    --hash=sha256:[0-9a-f]{64}(?: \\)?")
    lines = (ROOT / "requirements.lock").read_text().splitlines()
    assert lines
    assert [text for text in lines if not line.fullmatch(text)] == []


@pytest.mark.unit
def test_the_lock_holds_every_pin() -> None:
    project = settings()["project"]
    assert isinstance(project, dict)
    pins = project["dependencies"] + project["optional-dependencies"]["dev"]
    lock = (ROOT / "requirements.lock").read_text()
    locked = set(re.findall(r"^(\S+==[^\s;]+)", lock, re.MULTILINE))
    assert {bare(pin) for pin in pins} - {bare(pin) for pin in locked} == set()


def bare(pin: str) -> str:
    """A pin without the extras it asks for and the systems it is for."""
    return re.sub(r"\[.*?\]", "", pin.split(";", maxsplit=1)[0]).strip().lower()


def statements(tree: ast.AST) -> Iterator[ast.AST]:
    """Every statement, however deep; no expression has one in it."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.stmt | ast.ExceptHandler | ast.match_case):
            yield node
            yield from statements(node)


def imported(*folders: str) -> set[str]:
    """The distributions whose modules the sources import."""
    names: set[str] = set()
    for path in python_under(*folders):
        for node in statements(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                names.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.split(".")[0])
    by_module = packages_distributions()
    return {dist for name in names for dist in by_module.get(name, ())}


@pytest.mark.slow
@pytest.mark.unit
def test_what_is_installed_is_what_is_used() -> None:
    """A package arrives with the change that first imports it, and goes with the last."""
    project = settings()["project"]
    assert isinstance(project, dict)
    declared = {plain(bare(pin).split("==")[0]) for pin in project["dependencies"]}
    used = {plain(name) for name in imported("fynlo_pos", "hub")} - {"fynlo-pos"}
    assert used - declared - BROUGHT_ALONG.keys() == set()
    assert declared - used - RUNTIME_DATA == set()


@pytest.mark.unit
def test_complete_coverage_is_asked_of_files_that_exist() -> None:
    listed = (ROOT / "tests/support/complete_coverage.txt").read_text().splitlines()
    assert listed
    assert [name for name in listed if not (ROOT / name).is_file()] == []


def contracts() -> dict[str, str]:
    tool = settings()["tool"]
    assert isinstance(tool, dict)
    return {contract["id"]: contract["name"] for contract in tool["importlinter"]["contracts"]}


def imports_of(*packages: str) -> dict[str, set[str]]:
    """What each module imports of these packages, within its functions too; not for types alone."""
    graph = grimp.build_graph(
        *packages,
        include_external_packages=False,
        exclude_type_checking_imports=True,
        cache_dir=None,
    )
    return {one: graph.find_modules_directly_imported_by(one) for one in graph.modules}


def circle_in(imports: Mapping[str, set[str]]) -> list[str]:
    """A circle of modules that import one another, if there is one."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as found:
        circle: list[str] = found.args[1]
        return circle
    return []


@pytest.mark.slow
@pytest.mark.integration
def test_no_modules_import_one_another_in_a_circle() -> None:
    imports = imports_of("fynlo_pos", "hub")
    assert len(imports) > 500
    assert circle_in(imports) == []


@pytest.mark.integration
def test_a_circle_is_found_that_an_import_within_a_function_hides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "circling"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "first.py").write_text("from circling import second\n")
    (package / "second.py").write_text("def late():\n    from circling import third\n")
    third = package / "third.py"
    monkeypatch.syspath_prepend(tmp_path)
    for text, circle in (
        ("import os\n", set()),
        ("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import circling.first\n", set()),
        ("import circling.first\n", {"circling.first", "circling.second", "circling.third"}),
    ):
        third.write_text(text)
        assert set(circle_in(imports_of("circling"))) == circle


def breach_of(contract: str) -> str:
    """The module that breaks a contract."""
    return f"{BREAKERS[contract][0]}.breach_of_{contract.replace('-', '_')}"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is told of each contract where every one is broken, each by a module of its own."""
    folder = tmp_path_factory.mktemp("broken")
    for package in ("fynlo_pos", "hub"):
        sources = shutil.ignore_patterns("__pycache__", "*.qml", "*.png", "*.svg")
        shutil.copytree(ROOT / package, folder / package, ignore=sources)
    shutil.copy(ROOT / "pyproject.toml", folder)
    for contract, (_, statement) in BREAKERS.items():
        (folder / f"{breach_of(contract).replace('.', '/')}.py").write_text(f"{statement}\n")
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-logo", "--no-cache"]
    around = uncounted_process()
    done = subprocess.run(
        command, cwd=folder, env=around, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    sections = re.split(r"^(.+)\n-+\n", done.stdout, flags=re.MULTILINE)
    return dict(zip(sections[1::2], sections[2::2], strict=True))


@pytest.mark.unit
def test_every_contract_has_a_breach_to_prove_it() -> None:
    assert set(contracts()) == set(BREAKERS)


@pytest.mark.slow
@pytest.mark.integration
@pytest.mark.parametrize("contract", sorted(BREAKERS))
def test_the_contract_bites(contract: str, told: dict[str, str]) -> None:
    assert re.findall(r"^-\s+(\S+) -> ", told[contracts()[contract]], re.MULTILINE) == [
        breach_of(contract)
    ]
