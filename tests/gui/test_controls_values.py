"""Controls show what the view model says, and only tell it what was touched."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from fynlo_pos.ui.theme import ThemeSettings, apply_theme
from tests.support.gallery import (
    PATIENCE_MS,
    accessible,
    called,
    find,
    gallery,
    heard,
    is_tappable,
    middle,
    spoken_name,
    tappable,
    visible_items,
)

pytestmark = [pytest.mark.gui, pytest.mark.qml, pytest.mark.usefixtures("prepared_app")]

TALL = (1280, 1900)


def tap(view: QQuickView, item: QQuickItem) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(item))


@pytest.fixture
def taps() -> Iterator[QQuickView]:
    with gallery("taps") as view:
        yield view


@pytest.fixture
def reports() -> Iterator[QQuickView]:
    with gallery("reports", size=TALL) as view:
        yield view


def test_a_segment_asks_and_does_not_move_itself(taps: QQuickView) -> None:
    where = find(taps, "whereSegmented")
    chosen = heard(where, "chosen(int)")
    tap(taps, tappable(where, "Take away"))
    assert chosen == [(1,)]
    assert where.property("current") == 0


def test_a_stepper_asks_within_its_bounds(taps: QQuickView) -> None:
    stepper = find(taps, "countStepper")
    moved = heard(stepper, "moved(int)")
    tap(taps, tappable(stepper, "Less: Quantity"))
    tap(taps, tappable(stepper, "More: Quantity"))
    assert moved == [(2,)]
    assert stepper.property("value") == 1


def test_a_switch_asks(taps: QQuickView) -> None:
    switch = find(taps, "receiptSwitch")
    changed = heard(switch, "changed(bool)")
    tap(taps, switch)
    assert changed == [(True,)]
    assert switch.property("on") is False


def test_progress_shows_only_after_a_while(taps: QQuickView) -> None:
    button = find(taps, "restButton")
    button.setProperty("busy", True)
    assert button.property("showsBusy") is False
    QTest.qWait(PATIENCE_MS)
    assert button.property("showsBusy") is True
    button.setProperty("busy", False)
    assert button.property("showsBusy") is False


def test_a_sold_out_tile_says_so_and_still_answers() -> None:
    with gallery("sale") as view:
        tile = find(view, "soldOutTile")
        clicks = heard(tile, "clicked()")
        tap(view, tile)
        assert spoken_name(tile) == "Hot chocolate, 3.20, Sold out"
        assert len(clicks) == 1


def test_a_snack_undoes_and_goes() -> None:
    with gallery("sale", size=TALL) as view:
        snack = find(view, "snack")
        acted, gone = heard(snack, "action()"), heard(snack, "gone()")
        tap(view, tappable(snack, "Undo"))
        assert (len(acted), len(gone)) == (1, 1)
        assert not snack.isVisible()


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_keypad_says_its_keys_and_never_moves(*, mirrored: bool) -> None:
    with gallery("forms", ThemeSettings(mirrored=mirrored)) as view:
        pad = find(view, "moneyKeypad")
        keys = heard(pad, "key(QString)")
        names = ["9", "2", "0", "00", "Delete one digit", "Clear", "Take £20.00"]
        places = [tappable(pad, name) for name in names]
        for place in places:
            tap(view, place)
        assert [key for (key,) in keys] == ["9", "2", "0", "00", "back", "clear", "enter"]
        nine, one = tappable(pad, "9"), tappable(pad, "1")
        assert nine.mapToScene(QPointF()).x() > one.mapToScene(QPointF()).x()


def test_the_keypad_hears_a_keyboard() -> None:
    with gallery("forms") as view:
        pad = find(view, "moneyKeypad")
        keys = heard(pad, "key(QString)")
        pad.forceActiveFocus()
        for key in (
            Qt.Key.Key_4,
            Qt.Key.Key_Period,
            Qt.Key.Key_Backspace,
            Qt.Key.Key_Delete,
            Qt.Key.Key_Enter,
        ):
            QTest.keyClick(view, key)
        assert [key for (key,) in keys] == ["4", ".", "back", "clear", "enter"]


@pytest.mark.parametrize(
    ("first", "second", "stretch"),
    [
        ("2026-11-03", "2026-11-09", ("2026-11-03", "2026-11-09")),
        ("2026-11-09", "2026-11-03", ("2026-11-03", "2026-11-09")),
        ("2026-11-05", "2026-11-05", ("2026-11-05", "2026-11-05")),
        ("2026-10-31", "2026-12-01", ("2026-10-31", "2026-12-01")),
    ],
)
def test_two_touches_are_a_stretch_of_days(
    reports: QQuickView, first: str, second: str, stretch: tuple[str, str]
) -> None:
    dates = find(reports, "dates")
    chosen = heard(dates, "chosen(QString,QString)")
    tap(reports, tappable(dates, first))
    assert not chosen
    tap(reports, tappable(dates, second))
    assert chosen == [stretch]


def test_one_touch_is_a_day_where_one_is_asked_for(reports: QQuickView) -> None:
    dates = find(reports, "dates")
    dates.setProperty("single", True)
    chosen = heard(dates, "chosen(QString,QString)")
    tap(reports, tappable(dates, "2026-11-05"))
    assert chosen == [("2026-11-05", "2026-11-05")]


def test_months_turn_over_the_year(reports: QQuickView) -> None:
    dates = find(reports, "dates")
    for _ in range(2):
        tap(reports, tappable(dates, "Month after"))
    assert tappable(dates, "2027-01-01").isVisible()
    for _ in range(3):
        tap(reports, tappable(dates, "Month before"))
    assert tappable(dates, "2026-10-01").isVisible()


def test_a_chart_names_the_nearest_bar(reports: QQuickView) -> None:
    chart = find(reports, "hoursChart")
    assert spoken_name(chart) == "When were we busy?. 12  £260"
    pointed = heard(chart, "pointClicked(int)")
    left = middle(chart)
    left.setX(int(chart.mapToScene(QPointF(24, 0)).x()))
    QTest.mouseClick(reports, Qt.MouseButton.LeftButton, pos=left)
    chart.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(reports, Qt.Key.Key_Right)
    assert pointed == [(0,), (6,)]


def test_a_table_sorts_and_chooses(reports: QQuickView) -> None:
    table = find(reports, "itemsTable")
    rows, columns = heard(table, "rowClicked(int)"), heard(table, "sortClicked(int)")
    tap(reports, tappable(table, "Takings, largest first"))
    tap(reports, tappable(table, "Scone, 14, 39.20, 54%"))
    assert (columns, rows) == ([(2,)], [(2,)])


def test_a_row_of_a_table_is_as_tall_as_its_tallest_cell(reports: QQuickView) -> None:
    long = "Grandmother's slow-cooked beef and ale pie with buttered mash"
    apply_theme(reports.engine(), ThemeSettings(text_percent=150))
    table = find(reports, "itemsTable")
    table.setProperty("rows", [[long, "82", "262.40", "71%"], ["Scone", "14", "39.20", "54%"]])
    QTest.qWait(PATIENCE_MS)
    rows = [tappable(table, f"{long}, 82, 262.40, 71%"), tappable(table, "Scone, 14, 39.20, 54%")]
    words = next(item for item in visible_items(rows[0]) if item.property("text") == long)
    words = next(item for item in visible_items(words) if item.inherits("QQuickText"))
    assert words.property("lineCount") == 2
    assert words.property("contentHeight") <= rows[0].height() - 16
    assert rows[1].y() >= rows[0].y() + rows[0].height()
    assert rows[1].height() < rows[0].height()


def test_tabs_ask(reports: QQuickView) -> None:
    tabs = find(reports, "roomTabs")
    chosen = heard(tabs, "chosen(int)")
    tap(reports, tappable(tabs, "Room"))
    assert chosen == [(0,)]


def test_a_moving_list_is_only_stopped_by_the_first_touch() -> None:
    with gallery("reports", size=(1280, 600)) as view:
        scroll = find(view, "galleryScroll")
        context = qmlContext(scroll)
        assert context is not None
        QQmlExpression(context, scroll, "flick(0, -3000)").evaluate()
        in_sight: list[QQuickItem] = []
        for _ in range(PATIENCE_MS):
            QTest.qWait(1)
            in_sight = [
                item
                for item in visible_items(find(view, "dates"))
                if is_tappable(item)
                and 0 < item.mapToScene(QPointF()).y() < view.height() - item.height()
            ]
            if in_sight and scroll.property("moving"):
                break
        assert scroll.property("moving")
        under = in_sight[0]
        clicks = heard(under, "clicked()")
        tap(view, under)
        QTest.qWait(1)
        assert not scroll.property("moving")
        assert not clicks
        tap(view, under)
        assert len(clicks) == 1


def test_mirroring_turns_the_page_but_not_the_figures() -> None:
    with gallery("sale") as view:
        tile = find(view, "soldOutTile")
        before = tile.mapToScene(QPointF()).x()
        apply_theme(view.engine(), ThemeSettings(mirrored=True))
        QTest.qWait(PATIENCE_MS)
        after = tile.mapToScene(QPointF()).x()
        assert after + tile.width() == pytest.approx(view.width() - before, abs=2)


def test_a_pin_field_is_called_by_its_label_and_keeps_its_digits() -> None:
    with gallery("forms") as forms:
        items = visible_items(forms.rootObject())
        lines = [item for item in items if item.inherits("QQuickTextInput")]
        faces = [(line, accessible(line)) for line in lines]
        secrets = [(line, face) for line, face in faces if face and face.state().passwordEdit]
        assert secrets
        for line, face in secrets:
            line.setProperty("text", "4711")
            assert called(line) == "Bank password"
            assert "4711" not in face.text(QAccessible.Text.Value)
