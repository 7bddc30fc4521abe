"""The rules of the shop and of its sync read no clock, draw no chance and touch no file or socket.

What is imported is held against a list of what is pure, so that whatever else comes is asked about.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.unit

ROOT = Path(__file__).parents[2]
SANS_IO = (
    "fynlo_pos/core",
    "fynlo_pos/payments",
    "fynlo_pos/sync/member",
    "fynlo_pos/sync/protocol",
    "hub/relay",
    "hub/retention.py",
    "hub/telling_above.py",
    *(
        f"hub/boards/{each}.py"
        for each in ("acts", "board", "cards", "chains", "fold", "order", "orders", "words")
    ),
    *(f"hub/store/{each}.py" for each in ("deciding", "port", "rows")),
)
"""Folders, and of the hub, which is a server, the files that say what holds: what it sends to whom,
what it lets go of, how two writers of a log are put in order, what its boards show."""
SHELLS = (
    "fynlo_pos/core/db/",
    "fynlo_pos/core/devices/",
    "fynlo_pos/core/checkpoints.py",  # a thread beside the one that writes
    "fynlo_pos/core/package_folder.py",
    "fynlo_pos/core/people/pin.py",  # a salt is drawn
    "fynlo_pos/core/receipts/drawn_letters.py",  # these read fonts and the printers' library
    "fynlo_pos/core/receipts/drawn_line.py",
    "fynlo_pos/core/receipts/escpos.py",
    "fynlo_pos/core/receipts/pdf.py",
    "fynlo_pos/core/receipts/pdf_rows.py",
    "fynlo_pos/core/receipts/printer_library.py",
)
"""What lies among the rules and is none: files, threads, libraries that load what they need."""

PURE = frozenset(
    [
        "base64",
        "binascii",
        "bisect",
        "calendar",
        "codecs",
        "collections.abc",
        "collections",
        "contextlib",
        "csv",
        "datetime",
        "enum",
        "functools",
        "hashlib",
        "itertools",
        "msgspec",
        "msgspec.structs",
        "rapidfuzz",
        "rapidfuzz.distance",
        "re",
        "struct",
        "types",
        "typing",
        "unicodedata",
        "urllib.parse",
        "zlib",
        "zoneinfo",
    ]
)
PURE_NAMES = {
    "cryptography": {"x509"},
    "cryptography.hazmat.primitives.asymmetric.ed25519": {"Ed25519PrivateKey"},
    "cryptography.hazmat.primitives.serialization": {"Encoding", "PublicFormat"},
    "io": {"TextIOWrapper"},
    "nacl.bindings": {"crypto_sign_open"},
    "nacl.exceptions": {"BadSignatureError"},
    "uuid": {"UUID", "uuid5"},
}
NAMES = frozenset({"__import__", "eval", "exec", "input", "open", "print"})
ATTRIBUTES = frozenset({"generate", "now", "open", "today", "utcnow"})
IN_A_ZONE = {"astimezone": 1, "fromtimestamp": 2}
"""What takes this device's zone where it is not told one, and as which argument it is told."""


def sans_io_files() -> list[Path]:
    """The files that are to be pure."""
    places = [ROOT / each for each in SANS_IO]
    found = [
        path for place in places for path in (place.rglob("*.py") if place.is_dir() else [place])
    ]
    return [path for path in sorted(found) if not is_shell(path.relative_to(ROOT).as_posix())]


def is_among_the_rules(path: str) -> bool:
    """Tell whether a module lies where what is pure lies."""
    return any(
        path == each or path.startswith(f"{each}/") or f"{path}.py" == each for each in SANS_IO
    )


def is_shell(name: str) -> bool:
    """Tell whether a file, or a module that is imported, is a shell."""
    return name.startswith(SHELLS) or f"{name}/" in SHELLS or f"{name}.py" in SHELLS


def breaches(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Where a source reaches out of itself: the line and by what."""
    nodes = list(ast.walk(tree))
    imported = {
        (each.asname or each.name).split(".")[0]
        for node in nodes
        if isinstance(node, ast.Import | ast.ImportFrom)
        for each in node.names
    }
    for node in nodes:
        yield from impure_imports(node)
        yield from impure_uses(node, imported)


def impure_imports(node: ast.AST) -> Iterator[tuple[int, str]]:
    """What an import brings that is not pure, or does not name in full."""
    match node:
        case ast.Import(names=names):
            yield from ((node.lineno, each.name) for each in names if each.name not in PURE)
        case ast.ImportFrom(level=level) if level:
            yield node.lineno, "what is beside it, not named in full"
        case ast.ImportFrom(module=str(module), names=names):
            for each in names:
                if not may_be_imported(module, each.name):
                    yield node.lineno, f"{module}.{each.name}"
        case _:
            pass


def impure_uses(node: ast.AST, imported: set[str]) -> Iterator[tuple[int, str]]:
    """What is used that reaches out: called, or handed on to be called elsewhere."""
    match node:
        case ast.Name(id=name, ctx=ast.Load()) if name in NAMES:
            yield node.lineno, name
        case ast.Call(func=ast.Attribute(attr=name)) if name in ATTRIBUTES:
            yield node.lineno, f".{name}()"
        case ast.Attribute(attr=name) if name in ATTRIBUTES and root_of(node) in imported:
            yield node.lineno, f".{name} of what is imported"
        case ast.Call(func=ast.Attribute(attr=name)) if is_in_this_devices_zone(node, name):
            yield node.lineno, f".{name}() in this device's zone"
        case _:
            pass


def root_of(node: ast.expr) -> str:
    """Return the name that attributes are of; empty where they are of no name."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def is_in_this_devices_zone(call: ast.Call, name: str) -> bool:
    """Tell whether a call makes a local time and is told no zone."""
    return name in IN_A_ZONE and len(call.args) + len(call.keywords) < IN_A_ZONE[name]


def may_be_imported(module: str, name: str) -> bool:
    """Tell whether a name of a module is pure."""
    if module.split(".", maxsplit=1)[0] in {"fynlo_pos", "hub"}:
        path = module.replace(".", "/")
        is_a_shell = is_shell(path) or is_shell(f"{path}/{name}")
        return is_among_the_rules(path) and not is_a_shell
    return module in PURE or name in PURE_NAMES.get(module, ())


@pytest.mark.slow
def test_the_rules_reach_for_no_clock_chance_thread_file_or_socket() -> None:
    files = sans_io_files()
    assert len(files) > 150
    found = [
        f"{path.relative_to(ROOT)}:{line}: {what}"
        for path in files
        for line, what in breaches(ast.parse(path.read_text()))
    ]
    assert found == []


def test_everything_named_is_there() -> None:
    assert [name for name in (*SANS_IO, *SHELLS) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize(
    "source",
    [
        "import time",
        "import os",
        "import uuid",
        "import urllib",
        "from uuid import UUID, uuid4",
        "from uuid6 import uuid7",
        "from random import choice",
        "def draw():\n    import secrets",
        "from threading import Lock",
        "import asyncio",
        "from socket import create_connection",
        "from urllib.request import urlopen",
        "from pathlib import Path",
        "from io import FileIO",
        "open('till.db')",
        "codecs.open('till.db')",
        "datetime.now(UTC)",
        "date.today()",
        "moment.astimezone()",
        "datetime.fromtimestamp(seconds)",
        "from datetime import datetime\nclock = datetime.now",
        "from datetime import date as Day\nfield(default_factory=Day.today)",
        "import datetime\nclock = datetime.datetime.now",
        "read = open",
        "map(print, lines)",
        "from . import db",
        "from .re import home",
        "Ed25519PrivateKey.generate()",
        "from fynlo_pos.core.db import home",
        "from fynlo_pos.core.db.home import Home",
        "from fynlo_pos.core import checkpoints",
        "from fynlo_pos.core.checkpoints import PAGES",
        "from fynlo_pos.sync.client import line",
        "from fynlo_pos.app.clock import now_ms",
        "from fynlo_pos.core_tools import now_ms",
        "from hub.codes import now_ms",
        "from hub.boards import kitchen",
        "from hub.store.memory import MemoryStore",
    ],
)
def test_the_rule_bites(source: str) -> None:
    assert list(breaches(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    [
        "from uuid import UUID, uuid5",
        "from datetime import datetime\nmoment.astimezone(zone)",
        "datetime.fromtimestamp(seconds, UTC)",
        "datetime.fromtimestamp(seconds, tz=zone)",
        "def close(open: int) -> None: ...",
        "Hours(open=9)",
        "from datetime import date\ndoubt.today >= date(2026, 1, 1)",
        "from fynlo_pos.core.money import GBP",
        "from fynlo_pos.sync.protocol import frames",
        "from hub.relay import cards",
        "from hub.relay.values import Chain",
        "from hub.store.port import Place",
        "now_ms()",
    ],
)
def test_the_rule_leaves_what_is_told_from_outside_alone(source: str) -> None:
    assert not list(breaches(ast.parse(source)))
