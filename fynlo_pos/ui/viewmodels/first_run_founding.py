"""The shop that the first run's answers make: venue, menu and first person, in one act."""

from collections.abc import Sequence

import msgspec

from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.pin import hash_pin
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.office import Office
from fynlo_pos.ui.viewmodels.first_run_menu_props import MenuChoice, MenuState
from fynlo_pos.ui.viewmodels.first_run_props import (
    FirstRunState,
    person_from,
    venue_from,
)


def menu_documents(office: Office, state: MenuState) -> Sequence[msgspec.Struct]:
    """Return the menu that was chosen, as documents to save."""
    match state.choice:
        case MenuChoice.FILE if state.path:
            return office.menu_from_file(state.path, says_vat=state.says_vat)
        case MenuChoice.EXAMPLE:
            return office.example_menu()
        case _:  # the menu that is here is kept, and gets what it lacks
            return office.empty_menu()


class Founding:
    """Puts the shop on disk. Asked again after trouble it saves the same venue and person."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._venue_id = desk.new_id()
        self._person_id = desk.new_id()

    def found(self, state: FirstRunState) -> Staff:
        """Save the shop and return its first person. Runs on the writer lane."""
        person = person_from(state, self._person_id, hash_pin(state.pin) if state.pin else "")
        venue = venue_from(state, self._venue_id)
        menu = menu_documents(self._desk.office, state.menu)
        self._desk.till.save_documents([venue, *menu, person], person.id)
        return person
