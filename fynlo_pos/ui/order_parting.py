"""Parting the order at hand and bringing it to another: put by, changed on its tab, taken up again.

Each step is on disk before the next; wherever it ends, the order is at hand or on hold, whole.
"""

from collections.abc import Callable, Mapping
from uuid import UUID

from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok

Act = Callable[[UUID], UUID]
"""What is done to the tab of the order at hand; returns the one to go on with."""


def split_off(
    desk: Desk, quantities: Mapping[UUID, int], parted: Callable[[UUID, UUID, Person], None]
) -> None:
    """Take some of the order at hand to a new one, which goes on hold.

    ``parted`` is called with the order at hand, the new one and who parted them, once both are on
    disk.
    """
    split_id, person = desk.new_id(), desk.session.person

    def act(tab_id: UUID) -> UUID:
        desk.till.split_tab(tab_id, quantities, person, split_id=split_id)
        return tab_id

    _between(desk, person, act, "", lambda tab_id: parted(tab_id, split_id, person))


def bring_back(
    desk: Desk, split_id: UUID, into_id: UUID, person: Person, ended: Callable[[], None]
) -> None:
    """Take what was split off back to the order it came from, at hand or on hold."""
    merge_id = desk.new_id()

    def act(tab_id: UUID) -> UUID:
        desk.till.merge_tabs([split_id], into_id, person, merge_id=merge_id)
        return tab_id

    def merged(outcome: Ok[UUID] | Err) -> None:
        if isinstance(outcome, Err):
            desk.notices.tell(outcome)
        ended()

    if desk.order.basket.tab_id == into_id:
        _between(desk, person, act, "", lambda _: ended())
    else:
        desk.lanes.writer.run(lambda: act(into_id), merged, desk)


def bring_to(desk: Desk, into_id: UUID, said: str) -> None:
    """Take all of the order at hand to one on hold, and go on with that."""
    merge_id, person = desk.new_id(), desk.session.person

    def act(tab_id: UUID) -> UUID:
        desk.till.merge_tabs([tab_id], into_id, person, merge_id=merge_id)
        return into_id

    _between(desk, person, act, said)


def seat(desk: Desk, table: str, said: str) -> None:
    """Say at which table the order at hand sits."""
    person = desk.session.person

    def act(tab_id: UUID) -> UUID:
        desk.till.seat_tab(tab_id, person, table=table)
        return tab_id

    _between(desk, person, act, said)


def take_up_again(desk: Desk) -> None:
    """Put the order at hand by and take it up as it stands now, with what others did to it."""
    _between(desk, desk.session.person, lambda tab_id: tab_id, "")


def _no_more(_tab_id: UUID) -> None:
    """Nothing follows."""


def _between(
    desk: Desk, person: Person, act: Act, said: str, after: Callable[[UUID], None] = _no_more
) -> None:
    order = desk.order

    def held(outcome: Ok[UUID] | Err) -> None:
        if isinstance(outcome, Err):
            order.tell(outcome)
            return
        tab_id = outcome.value
        desk.lanes.writer.run(lambda: act(tab_id), lambda ended: done(tab_id, ended), desk)

    def done(tab_id: UUID, outcome: Ok[UUID] | Err) -> None:
        if isinstance(outcome, Err):
            desk.notices.tell(outcome)
            order.recall(tab_id, person, recalled)
        else:
            if said:
                desk.notices.say(said)
            order.recall(outcome.value, person, lambda ended: gone_on(tab_id, ended))

    def gone_on(tab_id: UUID, outcome: Ok[Basket] | Err) -> None:
        recalled(outcome)
        if not isinstance(outcome, Err):
            after(tab_id)

    def recalled(outcome: Ok[Basket] | Err) -> None:
        if isinstance(outcome, Err):
            order.tell(outcome)

    order.hold(person, held)
