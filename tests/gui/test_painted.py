"""A picture of nothing is told from one of something."""

import pytest
from PySide6.QtGui import QImage

from tests.support.painted import look_at_picture

pytestmark = pytest.mark.gui


def test_a_window_that_painted_nothing_is_told() -> None:
    picture = QImage(1280, 800, QImage.Format.Format_RGB32)
    picture.fill(0xFFEEEEEE)
    with pytest.raises(AssertionError, match="sale shows nothing"):
        look_at_picture(picture, "sale")
    for place in range(400, 500):
        for colour in range(3):
            picture.setPixel(place * 2, place + colour, 0xFF000000 + 40 * colour)
    look_at_picture(picture, "sale")
