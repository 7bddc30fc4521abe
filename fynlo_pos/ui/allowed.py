"""An act that takes a right: done at once for who holds it, else once somebody allows it."""

from collections.abc import Callable

from fynlo_pos.core.people.rights import Right, holds
from fynlo_pos.ui.desk import Desk


def with_right(desk: Desk, right: Right, act: Callable[[], None]) -> None:
    """Do an act, or ask for the PIN of somebody who may do it."""
    person = next((one for one in desk.shop.staff if one.id == desk.session.person.id), None)
    if holds(person, right):
        act()
        return
    desk.consent.ask(
        right,
        asked_by=desk.session.person.name,
        allowed=lambda _who: act(),
        refused=lambda: None,
    )
