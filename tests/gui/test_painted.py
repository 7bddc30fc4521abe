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
    for band in range(3):
        for across in range(1280):
            picture.setPixel(across, 100 * band, 0xFF000000 + 40 * band)
    look_at_picture(picture, "sale")
