"""What the audits of the screens say of a page that is as it should be, and of one that is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from fynlo_pos.ui.theme import ThemeSettings
from tests.support.gallery import visible_items
from tests.support.other_words import left_in_english
from tests.support.ring_audit import cut_rings
from tests.support.screen_audit import faults_of, in_sight
from tests.support.sights import is_read, sights_of, taps_of
from tests.support.till_window import TillWindow, till_window

pytestmark = [pytest.mark.qml, pytest.mark.slow]


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    """Chips are rung."""
    with till_window(tmp_path / "till", settings=ThemeSettings(reduce_motion=True)) as window:
        window.tap("Chips")
        yield window


def amount(till: TillWindow) -> QQuickItem:
    """Return the text of the last price in sight."""
    items = visible_items(till.window.contentItem())
    prices = (one for one in items if one.inherits("QQuickText") and one.property("text") == "4.20")
    return list(prices)[-1]


def found(till: TillWindow) -> list[str]:
    """Return what the audits say of the page."""
    seen = in_sight(till.window)
    return [*faults_of(seen), *cut_rings(seen)]


def wrong(till: TillWindow, item: QQuickItem, **changes: object) -> list[str]:
    """Return what the audits say of the page with an item changed; it is as before afterwards."""
    before = {name: item.property(name) for name in changes}
    for name, value in changes.items():
        item.setProperty(name, value)
    faults = found(till)
    for name, value in before.items():
        item.setProperty(name, value)
    return faults


def test_every_kind_of_fault_is_found(till: TillWindow) -> None:
    assert found(till) == []
    pay, hold, price = till.find("Pay"), till.find("Hold"), amount(till)
    holder = pay.parentItem()
    assert wrong(till, pay, height=40.0) == ["'Pay £4.20' is 376 x 40"]
    assert wrong(till, pay, y=pay.y() + 30) == ["'Pay £4.20' stands out of the window"]
    assert "'£4.20' stands over the edge of its button" in wrong(till, pay, width=60.0)
    assert wrong(till, hold, width=hold.width() + 60) == ["'Hold' and 'Discount' overlap"]
    assert wrong(till, price, width=8.0) == ["'4.20' is 19 wider than its place"]
    assert wrong(till, price, size=13) == ["'4.20' is set in 13"]
    assert wrong(till, price, x=price.x() - 350) == ["'1' is printed over '4.20'"]
    assert wrong(till, holder, clip=True) == ["the ring of 'Pay £4.20' is cut"]


def test_nothing_is_asked_of_what_is_hidden(till: TillWindow) -> None:
    pay = till.find("Pay")
    assert wrong(till, pay, visible=False, height=40.0) == []


def test_what_is_said_in_english_is_found(till: TillWindow) -> None:
    said = list(left_in_english(sights_of(till.window), "de", ()))
    assert "'Pay' is in English" in said


def test_controls_and_words_are_those_in_sight(till: TillWindow) -> None:
    items = list(visible_items(till.window.contentItem()))
    assert taps_of(till.window) == [one for one in items if one.inherits("QQuickAbstractButton")]
    assert is_read(till.window, "Chips")
    assert not is_read(till.window, "Crème brûlée")
