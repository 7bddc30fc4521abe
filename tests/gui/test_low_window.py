"""Large text in a low or narrow window: what is said takes no room from what is done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from fynlo_pos.core.sales.ringing import set_allergy
from fynlo_pos.ui.notices import Banner, Tone
from fynlo_pos.ui.places import SIGN_IN
from fynlo_pos.ui.status import Light
from fynlo_pos.ui.theme import ThemeSettings
from tests.support.gallery import spoken_name, visible_items
from tests.support.screen_audit import above, faults_of, in_sight, is_kind
from tests.support.till_window import SIZES, TillWindow, till_window

pytestmark = [pytest.mark.qml, pytest.mark.slow]

KEY = "disk"
SENTENCE = (
    "The last change to this order is not saved. The disk of this till is full. What was on disk "
    "before is safe; this last step was not done. Free some space, then try again."
)
WAITS = "2 papers wait for the printer"
FOOT = ("Hold", "Discount", "More", "Pay")
LOOKS = (("small", 200), ("tall", 150), ("usual", 200))
LONG_SHOP = "The Old Post Office Tea Rooms at Ludlow"


@pytest.fixture(params=LOOKS, ids=[f"{size}-{percent}" for size, percent in LOOKS])
def till(
    request: pytest.FixtureRequest, prepared_app: QGuiApplication, tmp_path: Path
) -> Iterator[TillWindow]:
    size, percent = request.param
    settings = ThemeSettings(text_percent=percent, reduce_motion=True)
    with till_window(tmp_path / "till", size=SIZES[size], settings=settings) as window:
        window.dress(settings)
        yield window


def say(till: TillWindow, action: str = "Try again", dismiss: str = "") -> None:
    """Raise a banner of many words."""
    banner = Banner(SENTENCE, Tone.STOP, action_text=action, dismiss_text=dismiss)
    till.desk.notices.raise_banner(KEY, banner)
    till.settle()


def the_banner(till: TillWindow) -> QQuickItem:
    """Return the banner in sight."""
    items = visible_items(till.window.contentItem())
    return next(item for item in items if is_kind(item, "Banner"))


def bottom(item: QQuickItem) -> float:
    """Where an item ends below, of the window."""
    return item.mapRectToScene(item.boundingRect()).bottom()


def right(item: QQuickItem) -> float:
    """Where an item ends to the right, of the window."""
    return item.mapRectToScene(item.boundingRect()).right()


@pytest.mark.parametrize("rung", [(), ("Chips",)], ids=["empty", "rung"])
@pytest.mark.parametrize("buttons", [("Try again", ""), ("Print again", "It is on paper")])
def test_a_banner_pushes_nothing_out_that_pays(
    till: TillWindow, rung: tuple[str, ...], buttons: tuple[str, str]
) -> None:
    for name in rung:
        till.tap(name)
    say(till, *buttons)
    out = [name for name in FOOT if bottom(till.find(name)) > till.window.height()]
    assert out == []
    assert faults_of(in_sight(till.window)) == []


def test_what_a_banner_has_no_room_for_is_flicked_to_and_read_out(till: TillWindow) -> None:
    say(till)
    banner = the_banner(till)
    assert spoken_name(banner) == SENTENCE
    texts = (item for item in visible_items(banner) if item.inherits("QQuickText"))
    words = next(text for text in texts if text.property("text") == SENTENCE)
    holder = next(item for item in above(words) if item.inherits("QQuickFlickable"))
    assert holder.property("contentHeight") >= words.property("contentHeight")
    is_cut = holder.property("contentHeight") > holder.height()
    assert holder.property("interactive") == is_cut
    whole_lines = holder.height() / (words.property("contentHeight") / words.property("lineCount"))
    assert not is_cut or whole_lines == pytest.approx(round(whole_lines))


def test_an_allergy_leaves_pay_in_its_place(till: TillWindow) -> None:
    till.tap("Chips")
    till.desk.order.change(lambda basket: set_allergy(basket, "Nuts, and sesame in any form"))
    till.settle()
    say(till, "Print again", "It is on paper")
    assert bottom(till.find("Pay")) <= till.window.height()


def test_the_status_light_stands_in_the_window(till: TillWindow) -> None:
    till.shell.status_.report("printer", Light("Receipt printer", WAITS, Tone.WARN))
    till.settle()
    light = till.find(WAITS)
    assert right(light) <= till.window.width()
    assert spoken_name(light) == WAITS
    assert faults_of(in_sight(till.window)) == []
    assert till.field("Search").width() >= till.window.width() / 10


@pytest.mark.parametrize("till", [("tall", 200)], ids=["tall-200"], indirect=True)
def test_a_long_name_of_a_shop_leaves_the_status_light_where_it_is(till: TillWindow) -> None:
    till.desk.till.save_documents([replace(till.demo.venue, name=LONG_SHOP)], None)
    till.desk.read_shop()
    till.desk.go(SIGN_IN)
    till.settle()
    assert till.reads(LONG_SHOP)
    assert right(till.find("All well")) <= till.window.width()
    assert faults_of(in_sight(till.window)) == []
