"""What a play of the demo waits for in the kitchen: an order that is to be read there, whole."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from fynlo_pos.app.play_kitchen import see_ticket
from fynlo_pos.ui.models.pooled_rows import QUIET_MS
from fynlo_pos.ui.play.orders import PlayItem, PlayOrder
from fynlo_pos.ui.play.screen import Lost, Screen
from tests.support.kitchen_window import kitchen_screen

pytestmark = pytest.mark.gui

ORDER = PlayOrder("1", (PlayItem("Burger", 1, 100), PlayItem("Chips", 2, 100)))
AT_ONCE_S = 0.01


def test_a_card_that_stands_ready_is_no_ticket_and_half_an_order_is_none(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path / "till") as screen:
        QTest.qWait(2 * QUIET_MS)
        screen.settle()
        board = Screen(screen.window)
        with pytest.raises(Lost, match="Burger in the kitchen"):
            see_ticket(board, ORDER, AT_ONCE_S)
        screen.send(screen.line("Burger"))
        screen.look()
        with pytest.raises(Lost, match="Chips in the kitchen"):
            see_ticket(board, ORDER, AT_ONCE_S)
        screen.send(screen.line("Chips", count=2))
        screen.look()
        see_ticket(board, ORDER, AT_ONCE_S)
