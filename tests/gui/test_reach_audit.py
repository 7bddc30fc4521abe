"""What the audit of the screens says of controls that stand too near, or touch."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.support.gallery import gallery, is_tappable, visible_items
from tests.support.reach_audit import missed
from tests.support.screen_audit import is_kind

pytestmark = pytest.mark.qml
WIDTH, SMALL, LARGE = 120.0, 48.0, 64.0


@pytest.fixture
def buttons(prepared_app: QGuiApplication) -> Iterator[list[QQuickItem]]:
    """Two buttons of the gallery."""
    with gallery("taps") as view:
        items = visible_items(view.rootObject())
        found = [item for item in items if is_tappable(item) and is_kind(item, "Button")]
        yield found[:2]


def place(
    buttons: list[QQuickItem], height: float, *, across: float, down: float
) -> list[tuple[QQuickItem, QRectF]]:
    """Put the second button beside or below the first."""
    for button in buttons:
        button.setSize(QRectF(0, 0, WIDTH, height).size())
    one, other = buttons
    area = QRectF(0, 0, WIDTH, height)
    return [(one, area), (other, area.translated(across, down))]


@pytest.mark.parametrize(
    ("height", "across", "down", "faults"),
    [
        pytest.param(SMALL, 0, SMALL + 8, 0, id="below-8-apart"),
        pytest.param(SMALL, WIDTH + 8, 0, 0, id="beside-8-apart"),
        pytest.param(SMALL, 0, SMALL + 4, 0, id="below-at-a-band"),
        pytest.param(SMALL, WIDTH + 4, 0, 1, id="beside-4-apart"),
        pytest.param(SMALL, 0, SMALL + 2, 3, id="9-mm-of-both-meet-the-other"),
        pytest.param(LARGE, 0, LARGE, 1, id="large-ones-that-touch"),
        pytest.param(LARGE, WIDTH + 4, LARGE + 4, 0, id="corner-to-corner"),
    ],
)
def test_controls_that_a_finger_misses(
    buttons: list[QQuickItem], height: float, across: float, down: float, faults: int
) -> None:
    found = missed(place(buttons, height, across=across, down=down))
    assert len(found) == faults, found
