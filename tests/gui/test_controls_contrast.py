"""Every pair of colours the till draws, computed from the tokens: WCAG 2.2 AA."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from fynlo_pos.core.device_settings import ThemeName
from fynlo_pos.ui.engine import create_engine
from fynlo_pos.ui.theme import ThemeSettings, apply_theme, theme_of

pytestmark = pytest.mark.gui

THEMES: tuple[ThemeName, ...] = ("light", "dark", "contrast")
TEXT = 4.5
SHAPE = 3.0
CATEGORIES = 8

TEXT_PAIRS = [
    *[(ink, on) for ink in ("ink", "quiet") for on in ("ground", "surface", "sunk")],
    *[("ink", soft) for soft in ("accentSoft", "goSoft", "warnSoft", "stopSoft")],
    *[("quiet", soft) for soft in ("accentSoft", "goSoft", "warnSoft", "stopSoft")],
    *[(tone, f"{tone}Soft") for tone in ("accent", "go", "warn", "stop")],
    *[(tone, on) for tone in ("accent", "go", "warn", "stop") for on in ("ground", "surface")],
    *[("inkOn", tone) for tone in ("accent", "go", "warn", "stop")],
]
SHAPE_PAIRS = [
    *[(shape, on) for shape in ("edge", "accent") for on in ("ground", "surface", "sunk")],
    ("accent", "accentSoft"),
    ("edge", "accentSoft"),
]
PRESSED_PAIRS = [
    ("ink", "sunk", "veil"),
    *[(ink, on, "veil") for ink in ("ink", "quiet", "accent") for on in ("ground", "surface")],
    *[(ink, "accentSoft", "veil") for ink in ("ink", "quiet", "accent")],
    *[(tone, on, "veil") for tone in ("warn", "stop") for on in ("surface", f"{tone}Soft")],
    ("go", "surface", "veil"),
    *[("inkOn", tone, "veilOn") for tone in ("accent", "go", "stop")],
]


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def luminance(color: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    red, green, blue = (_linear(c) for c in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio, WCAG 2.2: 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(veil: QColor, face: QColor) -> QColor:
    """What a half-clear colour makes of the face under it."""
    alpha = veil.alphaF()
    pairs = (
        (veil.redF(), face.redF()),
        (veil.greenF(), face.greenF()),
        (veil.blueF(), face.blueF()),
    )
    return QColor.fromRgbF(*(upper * alpha + lower * (1 - alpha) for upper, lower in pairs))


@pytest.fixture(scope="module", params=THEMES)
def theme(request: pytest.FixtureRequest, qapp: QObject) -> Iterator[QObject]:
    engine = create_engine()
    apply_theme(engine, ThemeSettings(theme=request.param))
    yield theme_of(engine)
    engine.deleteLater()


def test_the_measure_itself() -> None:
    assert contrast(QColor("#000"), QColor("#fff")) == pytest.approx(21)
    assert contrast(QColor("#777"), QColor("#fff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("ink", "on"), TEXT_PAIRS)
def test_text_can_be_read(theme: QObject, ink: str, on: str) -> None:
    ratio = contrast(theme.property(ink), theme.property(on))
    assert ratio >= TEXT, f"{ink} on {on} in {theme.property('theme')}: {ratio:.2f}"


@pytest.mark.parametrize(("shape", "on"), SHAPE_PAIRS)
def test_edges_and_focus_can_be_seen(theme: QObject, shape: str, on: str) -> None:
    ratio = contrast(theme.property(shape), theme.property(on))
    assert ratio >= SHAPE, f"{shape} on {on} in {theme.property('theme')}: {ratio:.2f}"


@pytest.mark.parametrize(("ink", "on", "veil"), PRESSED_PAIRS)
def test_text_can_be_read_while_pressed(theme: QObject, ink: str, on: str, veil: str) -> None:
    pressed = over(theme.property(veil), theme.property(on))
    assert contrast(theme.property(ink), pressed) >= TEXT
    assert contrast(theme.property(on), pressed) > 1.1, "the press itself must show"


@pytest.mark.parametrize("on", ["ground", "surface"])
@pytest.mark.parametrize("index", range(CATEGORIES))
def test_category_edges_can_be_seen(theme: QObject, index: int, on: str) -> None:
    edges = theme.property("categories")
    assert len(edges) == CATEGORIES
    assert contrast(edges[index], theme.property(on)) >= SHAPE
