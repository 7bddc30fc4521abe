"""The drawer's day begun with the float that the last one left."""

from collections.abc import Callable

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok


def start_as_last_night(desk: Desk, failed: Callable[[Err], None]) -> None:
    """Begin the day in one touch, so that cash can be taken; ``failed`` gets what went wrong."""
    left, person = desk.shop.state.float_left_minor, desk.session.person

    def started(outcome: Ok[None] | Err) -> None:
        if isinstance(outcome, Err):
            failed(outcome)
        desk.read_shop()

    desk.lanes.writer.run(lambda: desk.till.open_drawer(left, person), started, desk)
