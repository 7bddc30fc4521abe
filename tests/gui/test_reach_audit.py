"""What the audit of the screens says of controls that stand too near, or touch."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from tests.support.gallery import gallery
from tests.support.reach_audit import missed
from tests.support.sights import Sight, sights_of

pytestmark = pytest.mark.qml
WIDTH, SMALL, LARGE = 120.0, 48.0, 64.0


@pytest.fixture
def view(prepared_app: QGuiApplication) -> Iterator[QQuickView]:
    with gallery("taps") as shown:
        yield shown


def buttons_of(view: QQuickView) -> Sequence[Sight]:
    """Two buttons of the gallery."""
    return [sight for sight in sights_of(view) if "Button" in sight.kinds][:2]


def place(view: QQuickView, height: float, *, across: float, down: float) -> Sequence[Sight]:
    """Put the second button beside or below the first."""
    for button in buttons_of(view):
        button.item.setSize(QRectF(0, 0, WIDTH, height).size())
    one, other = buttons_of(view)
    one.area = QRectF(0, 0, WIDTH, height)
    other.area = one.area.translated(across, down)
    return one, other


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
    view: QQuickView, height: float, across: float, down: float, faults: int
) -> None:
    found = missed(place(view, height, across=across, down=down))
    assert len(found) == faults, found
