"""What a window paints: more than one colour, and kept where ``FYNLO_SHOTS`` names a folder."""

from pathlib import Path

from PySide6.QtGui import QImage

from tests.support.gallery import SHOTS

PLACES = 48
"""So many places across and down are looked at."""
LEAST_COLOURS = 4


def look_at_picture(picture: QImage, name: str) -> None:
    """Fail where a window painted nothing but its ground; keep the picture where it is wanted."""
    width, height = picture.width(), picture.height()
    seen = {
        picture.pixel(width * across // PLACES, height * down // PLACES)
        for across in range(PLACES)
        for down in range(PLACES)
    }
    assert len(seen) >= LEAST_COLOURS, f"{name} shows nothing"
    if SHOTS:
        Path(SHOTS).mkdir(parents=True, exist_ok=True)
        path = Path(SHOTS) / f"{name}.png"
        assert picture.save(str(path)), f"{path} could not be written"
