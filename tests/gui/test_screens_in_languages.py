"""Every screen in every state in German, and in Arabic from right to left: whole, and all of it.

A state is judged in one look, and the looks take turns: English has the others. With
``FYNLO_ALL_LOOKS=1`` every state is judged in every look. ``FYNLO_SHOTS`` names a folder for the
pictures.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.theme import ThemeSettings, apply_theme
from fynlo_pos.ui.translation import install_translation, is_mirrored
from tests.support.gallery import SHOTS
from tests.support.other_words import LANGUAGES, be_english, left_in_english, names_in
from tests.support.painted import look_at_picture
from tests.support.screen_audit import faults_of, seen_of
from tests.support.screen_kinds import Scene
from tests.support.screens import SCENES
from tests.support.sights import sights_of
from tests.support.till_window import SIZES, TillWindow

pytestmark = [pytest.mark.qml, pytest.mark.slow, pytest.mark.uncounted]

Look = tuple[str, tuple[int, int], ThemeSettings]
ALL_LOOKS = bool(os.environ.get("FYNLO_ALL_LOOKS"))
STILL = ThemeSettings(reduce_motion=True)
USUAL: Look = ("usual", SIZES["usual"], STILL)
LOOKS: tuple[Look, ...] = (
    USUAL,
    ("small", SIZES["small"], STILL),
    ("text-150", SIZES["usual"], replace(STILL, text_percent=150)),
    ("tall-dark", SIZES["tall"], replace(STILL, theme="dark")),
    ("text-200-tall", SIZES["tall"], replace(STILL, text_percent=200)),
    ("left-handed", SIZES["small"], replace(STILL, left_handed=True)),
    ("large", SIZES["large"], STILL),
)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, prepared_app: QGuiApplication) -> Iterator[str]:
    """Speak a language, and English again afterwards."""
    spoken = str(request.param)
    assert install_translation(prepared_app, QLocale(spoken))
    try:
        yield spoken
    finally:
        be_english(prepared_app)


def dress(till: TillWindow, scene: Scene, look: Look) -> None:
    """Give the scene's window a size and looks, mirrored where the language is."""
    _, size, settings = look
    scene.looks_at(till).resize(*size)
    apply_theme(till.shell.engine, replace(settings, mirrored=is_mirrored()))
    till.settle()


def print_in(till: TillWindow, language: str) -> None:
    """Have the shop's paper in a language too."""
    if till.desk.has_shop:
        venue = replace(till.desk.shop.venue, language=language)
        till.desk.till.save_documents([venue], None)
        till.desk.read_shop()
        till.settle()


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("scene", SCENES, ids=[scene.name for scene in SCENES])
def test_every_state_in_every_language(scene: Scene, language: str, tmp_path: Path) -> None:
    faults: list[str] = []
    with scene.opened(tmp_path / "till") as till:
        names = names_in(till.demo)
        print_in(till, language)
        dress(till, scene, USUAL)
        for place, screen in enumerate(scene.screens):
            screen.lead(till)
            till.settle()
            for look in LOOKS if ALL_LOOKS else (LOOKS[place % len(LOOKS)],):
                dress(till, scene, look)
                window = scene.looks_at(till)
                shown = sights_of(window)
                found = [
                    *faults_of(seen_of(shown)),
                    *left_in_english(shown, language, names),
                ]
                faults += [f"{screen.name} {look[0]}: {one}" for one in found]
                if SHOTS:
                    name = f"{language}--{scene.name}--{screen.name}--{look[0]}"
                    look_at_picture(window.grabWindow(), name)
            scene.clear(till)
            dress(till, scene, USUAL)
    assert not faults, "\n".join(faults)
