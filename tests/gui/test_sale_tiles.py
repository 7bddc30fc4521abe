"""Tiles are written over in place, told in one breath, and a large category comes in turns."""

from collections import Counter
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtTest import QSignalSpy

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.views import ProductTile
from fynlo_pos.ui.engine import prepare_application
from fynlo_pos.ui.models.name_width import widest_word
from fynlo_pos.ui.models.tiles import AT_ONCE, TilesModel
from fynlo_pos.ui.shop import Shop
from tests.gui.test_sale_props import SHOP
from tests.support.gallery import heard

pytestmark = pytest.mark.gui
TURNS = 100


def tile(number: int, name: str = "Tea") -> ProductTile:
    return ProductTile(
        id=UUID(int=number),
        name=name,
        category_id=UUID(int=1),
        colour=number % 8,
        price_minor=100 + number,
        take_away_price_minor=90,
        sold_out=False,
        needs_choosing=False,
    )


def show(
    model: TilesModel,
    tiles: list[ProductTile],
    dining: Dining = Dining.EAT_IN,
    shop: Shop = SHOP,
) -> None:
    model.show_tiles(tiles, Counter(), dining, shop)


def drawn(model: TilesModel, field: str) -> list[object]:
    """Return what QML finds in one field of each row."""
    role = next(role for role, name in model.roleNames().items() if name.data() == field.encode())
    return [model.data(model.index(row, 0), role) for row in range(model.rowCount())]


def settle(model: TilesModel, count: int) -> None:
    for _ in range(TURNS):
        if model.rowCount() >= count:
            return
        QCoreApplication.processEvents()
    raise AssertionError(f"{model.rowCount()} of {count} tiles came")


def test_tiles_change_in_place_and_say_so_once(qapp: QObject) -> None:
    model = TilesModel()
    show(model, [tile(1, "Tea"), tile(2, "Tea"), tile(3, "Cake")])
    told = QSignalSpy(model.dataChanged)
    gone = heard(model, "rowsRemoved(QModelIndex,int,int)")
    show(model, [tile(1, "Tea"), tile(2, "Pie"), tile(3, "Flan")])
    assert (told.count(), len(gone)) == (1, 0)
    first, last, roles = told.at(0)
    assert (first.row(), last.row()) == (1, 2)
    assert {model.roleNames()[role].data() for role in roles} <= {b"name", b"widest"}
    assert drawn(model, "name") == ["Tea", "Pie", "Flan"]
    show(model, [tile(1, "Tea"), tile(2, "Pie"), tile(3, "Flan")])
    assert told.count() == 1


def test_a_large_category_comes_in_turns_and_whole(qapp: QObject) -> None:
    model = TilesModel()
    many = [tile(number, f"Product {number}") for number in range(AT_ONCE * 2 + 7)]
    show(model, many)
    assert model.rowCount() == AT_ONCE
    settle(model, len(many))
    assert drawn(model, "name") == [each.name for each in many]


def test_another_category_leaves_nothing_of_the_one_before(qapp: QObject) -> None:
    model = TilesModel()
    many = [tile(number, f"Product {number}") for number in range(AT_ONCE * 2)]
    show(model, many)
    settle(model, len(many))
    others = [tile(1_000 + number, f"Other {number}") for number in range(AT_ONCE * 2)]
    show(model, others)
    assert drawn(model, "name") == [each.name for each in others[:AT_ONCE]]
    settle(model, len(others))
    assert drawn(model, "name") == [each.name for each in others]


def test_the_same_tiles_stay_where_they_are_when_their_prices_change(qapp: QObject) -> None:
    model = TilesModel()
    many = [tile(number) for number in range(AT_ONCE * 2)]
    show(model, many)
    settle(model, len(many))
    gone = heard(model, "rowsRemoved(QModelIndex,int,int)")
    show(model, many, Dining.TAKE_AWAY)
    for _ in range(TURNS):
        QCoreApplication.processEvents()
    assert not gone
    assert set(drawn(model, "price")) == {SHOP.amount(90)}


def test_a_search_that_finds_nothing_keeps_the_rows_for_the_next_letter(qapp: QObject) -> None:
    model = TilesModel()
    show(model, [tile(1), tile(2)])
    gone, come = heard(model, "rowsRemoved(QModelIndex,int,int)"), QSignalSpy(model.rowsInserted)
    show(model, [])
    assert list(model.tiles) == []
    model.show_counts(Counter({UUID(int=1): 1_000}))
    assert drawn(model, "quantity") == ["", ""]
    show(model, [tile(3, "Bun"), tile(4, "Roll")])
    assert (len(gone), come.count()) == (0, 0)
    assert drawn(model, "name") == ["Bun", "Roll"]


def test_places_without_a_tile_are_blank_and_serve_what_a_search_finds(qapp: QObject) -> None:
    model = TilesModel()
    show(model, [tile(1, "Tea")])
    model.make_room(3)
    assert drawn(model, "name") == ["Tea", "", ""]
    gone, come = heard(model, "rowsRemoved(QModelIndex,int,int)"), QSignalSpy(model.rowsInserted)
    show(model, [tile(2, "Bun"), tile(3, "Roll"), tile(4, "Pie")])
    assert drawn(model, "name") == ["Bun", "Roll", "Pie"]
    show(model, [tile(3, "Roll")])
    assert drawn(model, "name") == ["Roll", "", ""]
    assert set(drawn(model, "price")[1:]) == {""}
    assert (len(gone), come.count()) == (0, 0)


def test_a_window_with_fewer_places_keeps_every_tile(qapp: QObject) -> None:
    model = TilesModel()
    show(model, [tile(1, "Tea"), tile(2, "Cake")])
    model.make_room(5)
    model.make_room(1)
    assert drawn(model, "name") == ["Tea", "Cake"]


def test_a_tap_writes_on_its_own_tile_alone(qapp: QObject) -> None:
    model = TilesModel()
    show(model, [tile(1), tile(2)])
    told = QSignalSpy(model.dataChanged)
    model.show_counts(Counter({UUID(int=2): 2_000}))
    assert (told.count(), told.at(0)[0].row(), told.at(0)[1].row()) == (1, 1, 1)
    assert drawn(model, "quantity") == ["", "2"]
    model.show_counts(Counter())
    assert drawn(model, "quantity") == ["", ""]


def test_a_count_reaches_a_tile_that_was_yet_to_come(qapp: QObject) -> None:
    model = TilesModel()
    many = [tile(number) for number in range(AT_ONCE + 2)]
    show(model, many)
    model.show_counts(Counter({many[-1].id: 3_000}))
    settle(model, len(many))
    assert drawn(model, "quantity")[-1] == "3"


def test_the_longest_word_is_what_must_fit(qapp: QObject) -> None:
    prepare_application(qapp)  # type: ignore[arg-type]
    assert widest_word("a Cappuccino b") == widest_word("Cappuccino") > widest_word("Cappuccin") > 0
    assert widest_word("") == widest_word("  ") == 0
