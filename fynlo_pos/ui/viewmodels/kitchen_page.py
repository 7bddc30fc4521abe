"""The kitchen's board in a window beside the till, over the till's own orders."""

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.kitchen_desk import KitchenDesk
from fynlo_pos.ui.viewmodels.board import BoardModel


def open_board(desk: Desk) -> BoardModel:
    """Return the board's view model; what is done there is written in the till's own log."""
    board = BoardModel(
        KitchenDesk(
            reading=desk.reading,
            kitchen=desk.kitchen_acts,
            reader=desk.lanes.reader,
            writer=desk.lanes.writer,
            now_ms=desk.now_ms,
            sound=desk.sounds.play,
            unheard=desk.notices.tell,
        )
    )
    for told in (desk.order.sent, desk.order.held, desk.order.sold, desk.othersArrived):
        told.connect(board.arrived)
    return board
