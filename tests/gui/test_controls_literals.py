"""No colour, size, font or duration outside the tokens; no Qt controls outside our own."""

import re

import pytest

from fynlo_pos.ui.engine import QML_ROOT

pytestmark = pytest.mark.unit

CONTROLS = QML_ROOT / "Fynlo" / "Controls"
TOKENS = {"Theme.qml", "LightColours.qml", "DarkColours.qml", "ContrastColours.qml"}
PAGES = sorted(path for path in QML_ROOT.rglob("*.qml") if path.name not in TOKENS)

SIZES = (
    "width|height|implicitWidth|implicitHeight|radius|spacing|rowSpacing|columnSpacing|padding"
    "|(left|right|top|bottom)?[mM]argins?|(left|right|top|bottom)(Margin|Padding)|pixelSize"
    "|pointSize|duration|interval|preferred(Width|Height)|minimum(Width|Height)|border.width"
)
FORBIDDEN = {
    "a colour": re.compile(r'"#[0-9A-Fa-f]{3,8}"|color:\s*"[a-z]+"|Qt\.(rgba|hsla|darker|lighter)'),
    "a size or duration": re.compile(rf"\b({SIZES}):\s*-?([3-9]|\d\d+)\b(?!\s*\*)"),
    "a font": re.compile(r'family:\s*"|pointSize'),
    "rich text": re.compile(r"RichText|StyledText|MarkdownText|AutoText"),
    "an effect the software renderer leaves out": re.compile(
        r"MultiEffect|RectangularShadow|ShaderEffect|layer\.(enabled|effect)|ParticleSystem"
    ),
    "a name that QML reads as black": re.compile(r"property color on[A-Z]"),
    "opacity, which makes text too pale": re.compile(r"\bopacity:\s*0\.\d"),
}
CONTROLS_OF_SCREENS = """
Button IconButton Tile CategoryButton Chip Segmented Stepper Keypad Keyboard Field Search Switch
Picker DateRange BasketLine ListRow Table Tabs Sheet Banner Snack StatusLight Badge EmptyState
Progress StaffTile TableShape Ticket KeyFigure Chart RankRow
"""
"""UI.md, "Controls"."""
WINDOW_SIZE = re.compile(r"^    (width|height): \d{3,4}$")
"""How large a window opens: the owner's screen decides, no token can."""
OUTSIDE = {
    "Qt's controls": re.compile(r"import QtQuick\.(Controls|Templates)"),
    "a bare Text": re.compile(r"^\s*(Text|TextInput|TextEdit)\s*\{", re.MULTILINE),
    "a TapHandler, which loses taps": re.compile(r"\bTapHandler\b"),
}


def broken_rules(source: str, *, is_control: bool) -> list[str]:
    """What a QML text holds that belongs into the tokens or into Fynlo.Controls."""
    rules = FORBIDDEN if is_control else FORBIDDEN | OUTSIDE
    lines = [line.split("//")[0] for line in source.splitlines()]
    return [
        f"{number}: {what}: {line.strip()}"
        for number, line in enumerate(lines, 1)
        for what, rule in rules.items()
        if rule.search(line) and not WINDOW_SIZE.match(line)
    ]


def test_no_page_holds_literals() -> None:
    assert len(PAGES) > 100
    found = [
        f"{page.relative_to(QML_ROOT)}:{rule}"
        for page in PAGES
        for rule in broken_rules(page.read_text("utf-8"), is_control=page.parent == CONTROLS)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "line",
    [
        'color: "#fff"',
        'color: "red"',
        "        width: 480",
        "anchors.leftMargin: 12",
        "Layout.preferredWidth: 320",
        "duration: 120",
        'font.family: "Arial"',
        "opacity: 0.5",
        "layer.enabled: true",
        "import QtQuick.Controls",
        "  Text {",
        "TapHandler {",
    ],
)
def test_the_rules_see(line: str) -> None:
    assert broken_rules(line, is_control=False)


def test_the_rules_let_tokens_pass() -> None:
    source = "width: 2 * Theme.target\nspacing: 0\nborder.width: Theme.edgeWidth\nopacity: 0"
    assert broken_rules(source, is_control=False) == []


def test_every_control_is_in_the_module() -> None:
    listed = {line.split()[-1] for line in (CONTROLS / "qmldir").read_text().splitlines()[1:]}
    assert listed == {path.name for path in CONTROLS.glob("*.qml")}


def test_every_control_that_screens_use_is_drawn_in_the_gallery() -> None:
    pages = (QML_ROOT / "gallery").glob("*.qml")
    drawn = set(re.findall(r"\b([A-Z]\w+) \{", "".join(page.read_text("utf-8") for page in pages)))
    assert set(CONTROLS_OF_SCREENS.split()) - drawn == set()


def test_every_icon_is_named_by_a_drawing_of_ours() -> None:
    drawn = {path.stem for path in (QML_ROOT.parents[2] / "resources" / "icons").glob("*.svg")}
    shown = set(re.findall(r'"([a-z-]+)"', _icon_list()))
    assert drawn == shown, "the gallery shows every icon there is, and no other"
    used = {
        name
        for page in PAGES
        for name in re.findall(r'\b(?:icon|iconName|mark): "([^"]+)"', page.read_text("utf-8"))
    }
    assert used <= drawn, f"no drawing for {sorted(used - drawn)}"


def _icon_list() -> str:
    taps = (QML_ROOT / "gallery" / "TapsGallery.qml").read_text("utf-8")
    return taps[taps.index('model: ["menu"') : taps.index('"disk"]') + len('"disk"]')]
