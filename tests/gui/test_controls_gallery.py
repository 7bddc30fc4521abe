"""Every control in every state: large enough, named, whole in all looks; Qt silent."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from fynlo_pos.ui.theme import ThemeSettings, apply_theme, theme_of
from tests.support.gallery import (
    PARTS,
    PATIENCE_MS,
    SETTLE_MS,
    gallery,
    is_tappable,
    photograph,
    spoken_name,
    visible_items,
)

pytestmark = [
    pytest.mark.gui,
    pytest.mark.qml,
    pytest.mark.slow,
    pytest.mark.usefixtures("prepared_app"),
]

TARGET_PX = 48
FEWEST_COLOURS = 8
LOOKS = {
    "light": ThemeSettings(reduce_motion=True),
    "dark": ThemeSettings(theme="dark", reduce_motion=True),
    "contrast": ThemeSettings(theme="contrast", reduce_motion=True),
    "text200": ThemeSettings(text_percent=200, reduce_motion=True),
    "mirrored": ThemeSettings(mirrored=True, reduce_motion=True),
    "dark200mirrored": ThemeSettings(
        theme="dark", text_percent=200, mirrored=True, reduce_motion=True
    ),
}
SHEETS = ("refund", "latte", "picker")
GALLERY_SIZE = (1280, 1900)


def tappables(view: QQuickView) -> list[QQuickItem]:
    return [item for item in visible_items(view.rootObject()) if is_tappable(item)]


def described(item: QQuickItem) -> str:
    size = f"{item.width():.0f} x {item.height():.0f}"
    return f"{item.metaObject().className()} '{spoken_name(item)}' {size}"


def is_figure(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith("Amount_QMLTYPE")


def is_cut(item: QQuickItem) -> bool:
    """Whether words or a figure go past the place they have."""
    if not item.inherits("QQuickText") or not item.property("text"):
        return False
    too_wide = item.property("contentWidth") > item.width() + 2
    return bool(too_wide or (is_figure(item) and item.property("truncated")))


def faults(view: QQuickView) -> list[str]:
    """What a finger, a screen reader or an eye would miss in this picture."""
    items = list(visible_items(view.rootObject()))
    buttons = [item for item in items if is_tappable(item)]
    assert buttons, "nothing to touch was found"
    small = [described(item) for item in buttons if min(item.width(), item.height()) < TARGET_PX]
    nameless = [item.metaObject().className() for item in buttons if not spoken_name(item)]
    cut = [str(item.property("text")) for item in items if is_cut(item)]
    return [
        *(f"under 48 px: {one}" for one in small),
        *(f"nothing to say: {one}" for one in nameless),
        *(f"cut short: {one}" for one in cut),
    ]


@pytest.mark.parametrize("part", PARTS)
def test_every_control_in_every_look(part: str) -> None:
    found: dict[str, list[str]] = {}
    with gallery(part, LOOKS["light"], GALLERY_SIZE) as view:
        QTest.qWait(PATIENCE_MS)
        for look, settings in LOOKS.items():
            apply_theme(view.engine(), settings)
            QTest.qWait(SETTLE_MS)
            found[look] = faults(view)
            picture = photograph(view, f"gallery-{part}-{look}")
            assert colours_in(picture) > FEWEST_COLOURS, f"{look}: the picture is empty"
    assert not {look: missed for look, missed in found.items() if missed}


@pytest.mark.parametrize("look", ["light", "dark200mirrored"])
@pytest.mark.parametrize("sheet", SHEETS)
def test_sheets(sheet: str, look: str) -> None:
    with gallery("taps", LOOKS[look], (1024, 600)) as view:
        view.rootObject().setProperty("sheet", sheet)
        picture = photograph(view, f"sheet-{sheet}-{look}")
        cut = [item.property("text") for item in visible_items(view.rootObject()) if is_cut(item)]
        edges = [
            item.mapRectToScene(item.boundingRect())
            for item in tappables(view)
            if spoken_name(item) in {"Close", "Refund £9.20", "Add £3.60"}
        ]
    assert not cut
    assert colours_in(picture) > FEWEST_COLOURS
    assert all(edge.top() >= 0 and edge.bottom() <= 600 for edge in edges), "a way out is lost"


def test_the_keyboard_shows_where_it_is() -> None:
    with gallery("taps") as view:
        QTest.keyClick(view, Qt.Key.Key_Tab)
        on = view.activeFocusItem()
        photograph(view, "gallery-taps-focus")
        assert on is not None
        assert is_tappable(on)
        assert on.property("visualFocus")
        ring = on.mapRectToScene(on.boundingRect()).adjusted(-4, 0, 0, 0).toRect()
        shown = view.grabWindow().pixelColor(ring.left() + 1, ring.center().y())
        assert shown == theme_of(view.engine()).property("accent")


@pytest.mark.parametrize("part", PARTS)
def test_texts_are_plain_and_of_the_tills_family(part: str) -> None:
    with gallery(part) as view:
        texts = [item for item in visible_items(view.rootObject()) if item.inherits("QQuickText")]
        assert texts
        for text in texts:
            context = qmlContext(text)
            assert context is not None
            kind = QQmlExpression(context, text, "textFormat === Text.PlainText")
            assert kind.evaluate() == (True, False), text.property("text")
            assert text.property("font").family() == "Roboto"


def test_figures_are_of_equal_width() -> None:
    with gallery("sale") as view:
        figures = {
            (item.property("text")): item.property("contentWidth")
            for item in visible_items(view.rootObject())
            if is_figure(item) and item.property("font").pixelSize() == 16
        }
    assert figures["7.20"] == figures["6.50"]


def colours_in(image: QImage) -> int:
    xs, ys = range(0, image.width(), 16), range(0, image.height(), 16)
    return len({image.pixel(x, y) for x in xs for y in ys})
