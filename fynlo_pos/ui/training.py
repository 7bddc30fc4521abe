"""Whether what is sold on this till is real, and the way to where it is not."""

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok


def is_demo(desk: Desk | None) -> bool:
    """Tell whether this is the example cafe."""
    return bool(desk and desk.has_shop and desk.shop.venue.is_demo)


def is_training(desk: Desk | None) -> bool:
    """Tell whether somebody practises here."""
    return bool(desk and desk.has_shop and desk.shop.venue.is_training)


def can_train(desk: Desk | None) -> bool:
    """Tell whether a training can begin here: on a real till that has been set up."""
    return bool(desk and desk.has_shop and not is_demo(desk) and not is_training(desk))


def begin_training(desk: Desk) -> None:
    """Make the training till beside the real one; the desk tells when it can be opened."""

    def made(outcome: Ok[None] | Err) -> None:
        if isinstance(outcome, Err):
            desk.notices.tell(outcome)
        else:
            desk.trainingMade.emit()

    desk.lanes.writer.run(desk.office.begin_training, made, desk)
