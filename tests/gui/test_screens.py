"""Every screen in every state: named, reachable, whole, and silent in Qt's log.

Each state is judged at 1280 x 800 and in two of the other looks, which take turns; the second gives
way to the look that once showed a fault in that state. With ``FYNLO_ALL_LOOKS=1`` every state is
judged in every look. ``FYNLO_SHOTS`` names a folder for the pictures.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.theme import ThemeSettings, apply_theme
from tests.support.gallery import SHOTS
from tests.support.painted import look_at_picture
from tests.support.reach_audit import missed
from tests.support.ring_audit import cut_rings
from tests.support.screen_audit import faults_of, in_sight
from tests.support.screen_kinds import Scene, Screen
from tests.support.screens import SCENES
from tests.support.till_window import SIZES, TillWindow

pytestmark = [pytest.mark.qml, pytest.mark.slow]

USUAL = ("usual", SIZES["usual"], ThemeSettings(reduce_motion=True))
OTHER_LOOKS = (
    ("small", SIZES["small"], ThemeSettings(reduce_motion=True)),
    ("large", SIZES["large"], ThemeSettings(reduce_motion=True)),
    ("tall", SIZES["tall"], ThemeSettings(reduce_motion=True)),
    ("dark", SIZES["usual"], ThemeSettings("dark", reduce_motion=True)),
    ("contrast", SIZES["usual"], ThemeSettings("contrast", reduce_motion=True)),
    ("text-130", SIZES["small"], ThemeSettings(text_percent=130, reduce_motion=True)),
    ("text-150", SIZES["usual"], ThemeSettings(text_percent=150, reduce_motion=True)),
    ("text-200", SIZES["usual"], ThemeSettings(text_percent=200, reduce_motion=True)),
    ("text-200-tall", SIZES["tall"], ThemeSettings(text_percent=200, reduce_motion=True)),
    ("text-200-small", SIZES["small"], ThemeSettings(text_percent=200, reduce_motion=True)),
    ("text-150-tall", SIZES["tall"], ThemeSettings(text_percent=150, reduce_motion=True)),
    ("mirrored", SIZES["usual"], ThemeSettings(mirrored=True, reduce_motion=True)),
    ("left-handed", SIZES["small"], ThemeSettings(left_handed=True, reduce_motion=True)),
)
Look = tuple[str, tuple[int, int], ThemeSettings]
BY_NAME = {look[0]: look for look in OTHER_LOOKS}
ALL_LOOKS = bool(os.environ.get("FYNLO_ALL_LOOKS"))
TURN = 5
"""The second look of a state is this far from its first; it and their number share no factor."""


def looks_for(place: int, screen: Screen) -> tuple[Look, ...]:
    """Return the looks in which the state at a place of its scene is judged."""
    if ALL_LOOKS:
        return (USUAL, *OTHER_LOOKS)
    first = OTHER_LOOKS[place % len(OTHER_LOOKS)]
    second = OTHER_LOOKS[(place + TURN) % len(OTHER_LOOKS)]
    return (USUAL, first, BY_NAME[screen.look] if screen.look else second)


def dress(till: TillWindow, scene: Scene, look: Look) -> None:
    """Give the scene's window a size and looks."""
    _, size, settings = look
    scene.looks_at(till).resize(*size)
    apply_theme(till.shell.engine, settings)
    till.settle()


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("scene", SCENES, ids=[scene.name for scene in SCENES])
def test_every_state_of_every_screen(
    scene: Scene, tmp_path: Path, prepared_app: QGuiApplication
) -> None:
    faults: list[str] = []
    with scene.opened(tmp_path / "till") as till:
        dress(till, scene, USUAL)
        for place, screen in enumerate(scene.screens):
            screen.lead(till)
            till.settle()
            for look in looks_for(place, screen):
                if look is not USUAL:
                    dress(till, scene, look)
                window = scene.looks_at(till)
                seen = in_sight(window)
                found = [*faults_of(seen), *cut_rings(seen), *missed(seen)]
                faults += [f"{screen.name} {look[0]}: {one}" for one in found]
                if look is USUAL or SHOTS:
                    name = f"{scene.name}--{screen.name}--{look[0]}"
                    look_at_picture(window.grabWindow(), name)
            scene.clear(till)
            dress(till, scene, USUAL)
    assert not faults, "\n".join(faults)
