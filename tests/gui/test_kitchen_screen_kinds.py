"""What a kitchen's screen is: of one station or of all, in a shop that sells or practises."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.app import kitchen_screen as program
from fynlo_pos.app.kitchen_world import KitchenScreen as OwnScreen
from fynlo_pos.core.device_settings import DeviceSettings
from fynlo_pos.core.kitchen.records import KitchenCourseSet
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.venue import Venue
from fynlo_pos.ui import awake
from tests.support.kitchen_window import BAR, BAR_CATEGORY, GRILL, KitchenScreen, kitchen_screen
from tests.support.shop import STAFF_ID

pytestmark = pytest.mark.qml

TRAINING = "Training: nothing here is a real sale"


def begin_training(screen: KitchenScreen) -> None:
    venue = screen.reading.venue()
    assert isinstance(venue, Venue)
    practising = msgspec.structs.replace(venue, is_training=True)
    screen.shop.till.save_documents([practising], STAFF_ID)
    screen.look()


def test_a_screen_let_in_for_one_station_is_that_one_and_no_pass(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path / "till", station="", bound_to=BAR.id) as screen:
        screen.send(screen.line("Beer", category=BAR_CATEGORY), screen.line("Burger"))
        screen.look()
        assert screen.model.screen_.property("stations") == ["Bar"]
        assert screen.cards() == [("#1", ["1 Beer"])]
        assert not screen.reads("Pass")


def test_a_screen_of_the_whole_kitchen_has_a_pass(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path / "till") as screen:
        screen.look()
        assert screen.model.screen_.property("stations") == [GRILL.name, BAR.name]
        assert screen.reads("Pass")


def unseen(screen: KitchenScreen, order: Basket) -> dict[str, int]:
    return {one.line.name: one.unseen for one in screen.order(order).lines}


def test_a_screen_that_is_turned_to_another_station_says_there_what_it_shows(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path / "till") as screen:
        order = screen.send(screen.line("Beer", category=BAR_CATEGORY), screen.line("Burger"))
        screen.look()
        screen.model.painted()
        screen.settle()
        assert unseen(screen, order) == {"Beer": 1000, "Burger": 0}
        screen.model.chooseStation(1)
        screen.look()
        screen.model.painted()
        screen.settle()
        assert screen.cards() == [("#1", ["1 Beer"])]
        assert unseen(screen, order) == {"Beer": 0, "Burger": 0}


@pytest.mark.parametrize("is_status", [False, True])
def test_training_is_said_on_every_screen(
    prepared_app: QGuiApplication, tmp_path: Path, *, is_status: bool
) -> None:
    with kitchen_screen(tmp_path / "till", is_status=is_status) as screen:
        screen.look()
        assert not screen.reads(TRAINING)
        begin_training(screen)
        assert screen.reads(TRAINING)


def test_a_screen_of_one_station_tells_no_customer_what_is_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "require_display", lambda: None)
    monkeypatch.setattr(program, "_only_station", lambda _folder: BAR.id)
    with pytest.raises(Refused, match="let in for one station"):
        program.run_kitchen(tmp_path, station="", is_large=False, is_status=True, full_screen=False)


@pytest.mark.slow
def test_a_course_is_called_away_and_held_again_at_the_board(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path / "till") as screen:
        order = screen.send(
            screen.line("Burger"), screen.line("Brownie", course=1), screen.line("Coffee", course=2)
        )
        screen.look()
        assert screen.reads("Course 2")
        screen.tap("#1")
        screen.tap("Course 2: make it now")
        assert screen.cards() == [("#1", ["1 Burger", "1 Brownie", "later 1 Coffee"])]
        assert screen.reads("Course 2 is made now")
        screen.tap("#1")
        screen.tap("Course 2: let it wait")
        assert screen.cards() == [("#1", ["1 Burger", "later 1 Brownie", "later 1 Coffee"])]
        screen.tap("Undo")
        assert [screen.order(order).waits(course) for course in (1, 2)] == [False, True]


def test_a_board_offers_no_wait_where_all_of_the_course_was_called_by_itself(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    """Who split off a main has paid it; the bar's of the same course waits on."""
    with kitchen_screen(tmp_path / "till", station="", bound_to=GRILL.id) as screen:
        order = screen.send(
            screen.line("Steak", course=1), screen.line("Sour", course=1, category=BAR_CATEGORY)
        )
        kitchens = screen.order(order)
        steak = next(one.line.line_id for one in kitchens.lines if one.line.name == "Steak")
        with screen.shop.open.store.transaction() as tx:
            tx.append(
                KitchenCourseSet(
                    kitchens.id, 1, is_held=False, at_ms=screen.clock(), lines=(steak,)
                )
            )
        screen.look()
        assert screen.cards() == [("#1", ["1 Steak"])]
        screen.tap("#1")
        assert screen.reads("Make it first")
        assert not screen.reads("Course 2")
        assert screen.order(order).waits(1)


def test_a_screen_of_its_own_asks_to_stay_lit(
    prepared_app: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(awake, "stay_awake", lambda: asked.append("a screen that stays lit"))
    silent = msgspec.structs.replace(DeviceSettings(), volume_percent=0)
    screen = OwnScreen(tmp_path / "kitchen", silent)
    screen.stay_awake()
    screen.close()
    assert asked
