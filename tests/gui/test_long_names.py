"""A name of one long word is drawn in no type that is too small to read, and is whole somewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.theme import ThemeSettings
from tests.support.busy_day import LONG_NAME, odd_products
from tests.support.sights import sights_of
from tests.support.till_window import SIZES, TillWindow, till_window

pytestmark = [pytest.mark.qml, pytest.mark.slow]

SMALLEST_TYPE = 14
ONE_WORD = "Donaudampfschifffahrtsgesellschaftskapitän"


LOOKS = (ThemeSettings(reduce_motion=True), ThemeSettings(text_percent=200, reduce_motion=True))


@pytest.fixture(params=LOOKS, ids=[str(look.text_percent) for look in LOOKS])
def settings(request: pytest.FixtureRequest) -> ThemeSettings:
    """How large the text is."""
    assert isinstance(request.param, ThemeSettings)
    return request.param


@pytest.fixture
def till(
    settings: ThemeSettings, prepared_app: QGuiApplication, tmp_path: Path
) -> Iterator[TillWindow]:
    size = SIZES["small"]
    with till_window(tmp_path, size=size, settings=settings, more_products=odd_products) as window:
        yield window


def drawn(till: TillWindow, name: str) -> list[tuple[int, bool]]:
    """Return in what type each text of a name is, and whether it is whole."""
    words = [sight.fact.words for sight in sights_of(till.window)]
    return [(one.type_size, not one.is_cut) for one in words if one and one.text == name]


def test_a_name_of_one_word_is_broken_and_its_type_grows_with_the_text(
    till: TillWindow, settings: ThemeSettings
) -> None:
    till.tap(ONE_WORD)
    of_tile_and_line = drawn(till, ONE_WORD)
    assert len(of_tile_and_line) == 2
    assert {size for size, _ in of_tile_and_line} == {SMALLEST_TYPE * settings.text_percent // 100}


def test_the_name_of_an_open_line_is_whole(till: TillWindow) -> None:
    for row, name in enumerate((ONE_WORD, LONG_NAME)):
        till.tap(name)
        till.sale.openLine(row)
        till.settle()
        assert any(whole for _, whole in drawn(till, name))
        till.tap("Close")
        till.settle()
