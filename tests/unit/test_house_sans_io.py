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
)
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
CALLS = frozenset({"__import__", "eval", "exec", "input", "open", "print"})
METHODS = frozenset({"generate", "now", "open", "today", "utcnow"})


def sans_io_files() -> list[Path]:
    """The files that are to be pure."""
    found = sorted(path for folder in SANS_IO for path in (ROOT / folder).rglob("*.py"))
    return [path for path in found if not is_shell(path.relative_to(ROOT).as_posix())]


def is_shell(name: str) -> bool:
    """Tell whether a file, or a module that is imported, is a shell."""
    return name.startswith(SHELLS) or f"{name}/" in SHELLS or f"{name}.py" in SHELLS


def breaches(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Where a source reaches out of itself: the line and by what."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, each.name) for each in names if each.name not in PURE)
            case ast.ImportFrom(module=str(module), names=names):
                for each in names:
                    if not may_be_imported(module, each.name):
                        yield node.lineno, f"{module}.{each.name}"
            case ast.Call(func=ast.Name(id=name)) if name in CALLS:
                yield node.lineno, f"{name}()"
            case ast.Call(func=ast.Attribute(attr=name)) if name in METHODS:
                yield node.lineno, f".{name}()"
            case ast.Call(func=ast.Attribute(attr="astimezone"), args=[], keywords=[]):
                yield node.lineno, ".astimezone() to this device's zone"
            case _:
                pass


def may_be_imported(module: str, name: str) -> bool:
    """Tell whether a name of a module is pure."""
    if module.split(".", maxsplit=1)[0] == "fynlo_pos":
        path = module.replace(".", "/")
        return path.startswith(SANS_IO) and not (is_shell(path) or is_shell(f"{path}/{name}"))
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


def test_every_shell_is_there() -> None:
    assert [name for name in SHELLS if not (ROOT / name).exists()] == []


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
        "Ed25519PrivateKey.generate()",
        "from fynlo_pos.core.db import home",
        "from fynlo_pos.core.db.home import Home",
        "from fynlo_pos.core import checkpoints",
        "from fynlo_pos.core.checkpoints import PAGES",
        "from fynlo_pos.sync.client import line",
        "from fynlo_pos.app.clock import now_ms",
    ],
)
def test_the_rule_bites(source: str) -> None:
    assert list(breaches(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    [
        "from uuid import UUID, uuid5",
        "from datetime import datetime\nmoment.astimezone(zone)",
        "from fynlo_pos.core.money import GBP",
        "from fynlo_pos.sync.protocol import frames",
        "now_ms()",
    ],
)
def test_the_rule_leaves_what_is_told_from_outside_alone(source: str) -> None:
    assert not list(breaches(ast.parse(source)))
