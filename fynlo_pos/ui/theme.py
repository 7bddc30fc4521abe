"""Choosing the till's looks. The tokens themselves live in one place, Fynlo/Controls/Theme.qml."""

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine

from fynlo_pos.core.device_settings import TextPercent, ThemeName


class ThemeSettings(msgspec.Struct, frozen=True):
    """What one device's owner chose: colours, text size, motion, handedness, direction."""

    theme: ThemeName = "light"
    text_percent: TextPercent = 100
    reduce_motion: bool = False
    left_handed: bool = False
    mirrored: bool = False


def theme_of(engine: QQmlEngine) -> QObject:
    """The Theme singleton of this engine. Raises TypeError when the module cannot load."""
    theme = engine.singletonInstance("Fynlo.Controls", "Theme")
    if not isinstance(theme, QObject):
        raise TypeError("Fynlo.Controls has no Theme: is its folder on the import path?")
    return theme


def apply_theme(engine: QQmlEngine, settings: ThemeSettings) -> None:
    """Dress every window of this engine; bindings repaint what changed."""
    theme = theme_of(engine)
    theme.setProperty("theme", settings.theme)
    theme.setProperty("textPercent", settings.text_percent)
    theme.setProperty("reduceMotion", settings.reduce_motion)
    theme.setProperty("leftHanded", settings.left_handed)
    theme.setProperty("mirrored", settings.mirrored)
