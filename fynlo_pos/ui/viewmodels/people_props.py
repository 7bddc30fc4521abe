"""The people of a shop as a list and a form, and what keeps a change from being saved."""

from collections.abc import Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.pin import LONGEST, SHORTEST

translate = QCoreApplication.translate


class PersonRow(msgspec.Struct, frozen=True):
    """One person of the list."""

    key: str
    title: str
    detail: str


class PersonForm(msgspec.Struct, frozen=True):
    """A person being edited; ``is_new`` until first saved. An empty PIN keeps the one there is."""

    person: Staff
    is_new: bool = False
    pin: str = ""
    is_busy: bool = False
    trouble: str = ""


class PeopleProps(msgspec.Struct, frozen=True):
    """Everything the list and the form bind to."""

    isOpen: bool = False
    isNew: bool = False
    title: str = ""
    name: str = ""
    pin: str = ""
    pinError: str = ""
    pinHint: str = ""
    isManager: bool = False
    whyManager: str = ""
    canSave: bool = False
    whyNot: str = ""
    canArchive: bool = False
    isBusy: bool = False
    trouble: str = ""


def person_rows(staff: Sequence[Staff]) -> tuple[PersonRow, ...]:
    """Return the list of those who work here."""
    return tuple(PersonRow(str(one.id), one.name, _detail(one)) for one in staff)


def is_last_manager(person_id: UUID, staff: Sequence[Staff]) -> bool:
    """Tell whether nobody else could change the shop or its people."""
    return [one.id for one in staff if one.is_manager] == [person_id]


def pin_error(pin: str) -> str:
    """Return what is wrong with a PIN typed so far."""
    if pin and not (pin.isascii() and pin.isdigit()):
        return translate("People", "A PIN is digits only.")
    return ""


def derive_people_props(
    form: PersonForm | None, staff: Sequence[Staff], *, may_manage: bool = True
) -> PeopleProps:
    """Return what is shown; without a form only the list is there.

    A terminal that may not manage its shop shows people and changes none.
    """
    if form is None:
        return PeopleProps()
    person = form.person
    wrong = pin_error(form.pin)
    missing = _missing(form) if may_manage else _elsewhere()
    stays = is_last_manager(person.id, staff)
    only = translate("People", "Somebody has to be a manager: make another one first.")
    return PeopleProps(
        isOpen=True,
        isNew=form.is_new,
        title=translate("People", "New person") if form.is_new else person.name,
        name=person.name,
        pin=form.pin,
        pinError=wrong,
        pinHint=_pin_hint(form),
        isManager=person.is_manager,
        whyManager=_elsewhere() if not may_manage else only if stays else "",
        canSave=not (wrong or missing or form.is_busy),
        whyNot=missing,
        canArchive=may_manage and not form.is_new and not stays,
        isBusy=form.is_busy,
        trouble=form.trouble,
    )


def _detail(person: Staff) -> str:
    parts = [
        translate("People", "Manager") if person.is_manager else "",
        "" if person.pin_hash else translate("People", "No PIN: one touch signs in"),
    ]
    return ", ".join(part for part in parts if part)


def _elsewhere() -> str:
    return translate("Terminals", "At a till that may manage")


def _missing(form: PersonForm) -> str:
    if not form.person.name.strip():
        return translate("People", "Write a name")
    if form.pin and not SHORTEST <= len(form.pin) <= LONGEST:
        return translate("People", "A PIN is four to eight digits")
    if form.person.is_manager and not (form.pin or form.person.pin_hash):
        return translate("People", "A manager needs a PIN")
    return ""


def _pin_hint(form: PersonForm) -> str:
    if form.person.pin_hash:
        return translate("People", "Leave it empty to keep the PIN there is.")
    return translate("People", "Four to eight digits.")
