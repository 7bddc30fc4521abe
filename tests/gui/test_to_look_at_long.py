"""To look at, where products have long names: no word and no button stands out of its card."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from fynlo_pos.ui.theme import ThemeSettings
from fynlo_pos.ui.viewmodels.to_look_at import ToLookAtModel
from tests.support.gallery import is_tappable, visible_items
from tests.support.other_till import MINUTE_MS, OtherTill
from tests.support.screen_kinds import go, model
from tests.support.screens_tabs import make_races
from tests.support.till_window import SIZES, TillWindow, till_window

pytestmark = [pytest.mark.qml, pytest.mark.slow]

NAME = "Donaudampfschifffahrtsgesellschaftskapitänsfrühstück"
SENTENCE = f"Take it off {NAME} with everything that belongs to it"


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        make_races(window, OtherTill(window, heard_ago_ms=12 * MINUTE_MS))
        yield window


def right_of(item: QQuickItem) -> float:
    """Where an item ends in the window; a text, where its words do."""
    words = item.property("contentWidth") if item.property("text") else None
    width = max(item.width(), words or 0)
    return item.mapToScene(QPointF(width, 0)).x()


def test_long_names_stay_within_the_card(till: TillWindow) -> None:
    till.resize(SIZES["tall"])
    till.dress(ThemeSettings(text_percent=200))
    go("to-look-at")(till)
    page = model(till, ToLookAtModel)
    first = page._props.rows[0]
    happening = replace(first.happenings[0], what=SENTENCE, detail=SENTENCE)
    remedy = replace(first.remedies[0], label=SENTENCE)
    row = replace(first, title=SENTENCE, happenings=(happening,), remedies=(remedy,))
    page.show(replace(page._props, rows=(row,)))
    till.settle()
    named = [
        item
        for item in visible_items(till.window.contentItem())
        if NAME in str(item.property("text"))
    ]
    assert any(is_tappable(item) for item in named)
    assert len(named) >= 4
    edge = till.window.width() - 16
    assert [right_of(item) for item in named if right_of(item) > edge] == []
