"""Draw resources/pictures/shadow.png: the nine-patch under whatever floats.

Qt's software renderer draws no effects, so the one soft shadow of the till is a picture,
stretched by a BorderImage. REACH and RADIUS are Theme.shadowReach and Theme.radius.
Needs Pillow; run after changing either number.
"""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

REACH = 24
RADIUS = 12
DROP = 4
DARKNESS = 92
PICTURE = Path(__file__).parent.parent / "resources" / "pictures" / "shadow.png"


def draw_shadow() -> Image.Image:
    """A blurred rounded rectangle, moved down a little, in black with alpha."""
    side = 2 * (REACH + RADIUS) + 8
    alpha = Image.new("L", (side, side), 0)
    box = (REACH, REACH + DROP, side - REACH - 1, side - REACH - 1 + DROP)
    ImageDraw.Draw(alpha).rounded_rectangle(box, radius=RADIUS, fill=DARKNESS)
    alpha = alpha.filter(ImageFilter.GaussianBlur(REACH / 3))
    shadow = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    shadow.putalpha(alpha)
    return shadow


if __name__ == "__main__":
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    draw_shadow().save(PICTURE, optimize=True)
