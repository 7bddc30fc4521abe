"""A shortcut is matched before the scanner reads its key: none may be a key of a code."""

import re

import pytest

from fynlo_pos.ui.engine import QML_ROOT

pytestmark = pytest.mark.unit

PAGES = sorted(QML_ROOT.rglob("*.qml"))
DECLARED = re.compile(r"\b(?:sequences?|shortcut):\s*(\[[^\]]*\]|[^\n;}]+)")
SCANNERS_OWN = {"return", "enter", "tab", "space"}
STANDARD_LINE_ENDS = {"InsertParagraphSeparator", "InsertLineSeparator"}


def is_typed_by_a_scanner(key: str) -> bool:
    """Tell whether a key sequence begins with a key that a code or its ending is made of."""
    first = key.partition(",")[0].strip() or key
    return len(first) == 1 or first.removeprefix("Shift+").lower() in SCANNERS_OWN


def stolen_keys(source: str) -> list[str]:
    """Return the keys that a QML text's shortcuts would take from the scanner."""
    found = []
    for declared in DECLARED.findall(source):
        found += [key for key in re.findall(r'"([^"]*)"', declared) if is_typed_by_a_scanner(key)]
        found += [name for name in STANDARD_LINE_ENDS if f"StandardKey.{name}" in declared]
    return found


def test_no_shortcut_takes_a_key_from_the_scanner() -> None:
    assert len(PAGES) > 100
    stolen = {page.name: stolen_keys(page.read_text("utf-8")) for page in PAGES}
    assert {page: keys for page, keys in stolen.items() if keys} == {}


def test_no_shortcut_is_made_outside_qml() -> None:
    sources = [path for path in QML_ROOT.parent.rglob("*.py") if "QShortcut" in path.read_text()]
    assert sources == []


@pytest.mark.parametrize(
    ("source", "stolen"),
    [
        ('Shortcut { sequence: "1"; onActivated: pay() }', ["1"]),
        ('Shortcut { sequences: ["Ctrl+P", "Return", "Enter"] }', ["Return", "Enter"]),
        ('Shortcut { sequence: "Shift+Tab" }', ["Shift+Tab"]),
        ('Shortcut { sequence: "5, F2" }', ["5"]),
        (
            "Shortcut { sequence: StandardKey.InsertParagraphSeparator }",
            ["InsertParagraphSeparator"],
        ),
        ('Action { shortcut: "x" }', ["x"]),
        ('Shortcut { sequences: [StandardKey.Find, "F3", "Esc", "Ctrl+1"] }', []),
    ],
)
def test_the_guard_bites(source: str, stolen: list[str]) -> None:
    assert [key.partition(",")[0] for key in stolen_keys(source)] == stolen
