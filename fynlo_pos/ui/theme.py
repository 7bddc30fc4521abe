"""Choosing the till's looks. The tokens themselves live in one place, Fynlo/Controls/Theme.qml."""

import msgspec
from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from fynlo_pos.core.device_settings import TextPercent, ThemeName
from fynlo_pos.ui.engine import QML_ROOT

LOOKS = QML_ROOT / "shell" / "Looks.qml"


class ThemeSettings(msgspec.Struct, frozen=True):
    """What one device's owner chose: colours, text size, motion, handedness, direction."""

    theme: ThemeName = "light"
    text_percent: TextPercent = 100
    reduce_motion: bool = False
    left_handed: bool = False
    mirrored: bool = False


class Stillness(msgspec.Struct, frozen=True):
    """When a page may move by itself, and for how long nobody can have seen it."""

    rest_ms: int
    longest_ms: int
    reaction_ms: int


def theme_of(engine: QQmlEngine) -> QObject:
    """The Theme singleton of this engine. Raises TypeError when the module cannot load."""
    theme = engine.singletonInstance("Fynlo.Controls", "Theme")
    if not isinstance(theme, QObject):
        raise TypeError("Fynlo.Controls has no Theme: is its folder on the import path?")
    return theme


def apply_theme(
    engine: QQmlEngine, settings: ThemeSettings, stillness: Stillness | None = None
) -> None:
    """Dress every window of this engine; bindings repaint what changed.

    ``stillness`` replaces the times by which a page moves by itself.

    QML writes the singleton. Asking the engine for it makes PySide look through every type of Qt,
    which costs a till's start 60 ms. Raises ``RuntimeError`` when the module cannot load.
    """
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(LOOKS)))
    looks: dict[str, object] = {
        "theme": settings.theme,
        "textPercent": settings.text_percent,
        "reduceMotion": settings.reduce_motion,
        "leftHanded": settings.left_handed,
        "mirrored": settings.mirrored,
    }
    if stillness is not None:
        looks |= {
            "handsRest": stillness.rest_ms,
            "longestWait": stillness.longest_ms,
            "reaction": stillness.reaction_ms,
        }
    component.createWithInitialProperties(looks)
    if component.isError():
        raise RuntimeError(component.errorString())
