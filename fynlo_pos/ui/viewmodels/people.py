"""The people of the shop: who may sign in, with which PIN, and who manages."""

from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.pin import SHORTEST, hash_pin
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.document_saving import DocumentSaving
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.pin_pad import who_has
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.terminals import Standing
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.people_props import (
    PeopleProps,
    PersonForm,
    derive_people_props,
    person_rows,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

COLOURS = 8


@QmlElement
class PeopleModel(QObject, Shows[PeopleProps]):
    """A list of people, and the one that is open."""

    rowsChanged = Signal()
    isOpenChanged = Signal()
    isNewChanged = Signal()
    titleChanged = Signal()
    nameChanged = Signal()
    pinChanged = Signal()
    pinErrorChanged = Signal()
    pinHintChanged = Signal()
    isManagerChanged = Signal()
    whyManagerChanged = Signal()
    canSaveChanged = Signal()
    whyNotChanged = Signal()
    canArchiveChanged = Signal()
    isBusyChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form: PersonForm | None = None
        self._saving = DocumentSaving(desk, self)
        self._may_manage = True
        self.begin(PeopleProps())
        desk.shopChanged.connect(self.rowsChanged)

    @Slot(int)
    def choose(self, row: int) -> None:
        """Open a person."""
        self._begin(PersonForm(self._desk.shop.staff[row]))

    def open(self, key: str) -> None:
        """Open the person of an id, if they still work here."""
        found = next((one for one in self._desk.shop.staff if str(one.id) == key), None)
        if found is not None:
            self._begin(PersonForm(found))

    @Slot()
    def add(self) -> None:
        """Open a form for somebody new."""
        colour = len(self._desk.shop.staff) % COLOURS
        self._begin(PersonForm(Staff(self._desk.new_id(), "", colour=colour), is_new=True))

    @Slot(str)
    def writeName(self, name: str) -> None:
        """Write the name."""
        self._edit(name=name)

    @Slot(str)
    def writePin(self, pin: str) -> None:
        """Write a new PIN."""
        if self._form is not None:
            self._open(msgspec.structs.replace(self._form, pin=pin, trouble=""))

    @Slot(bool)
    def setManager(self, on: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Say whether they may change the shop and its people."""
        self._edit(is_manager=on)

    @Slot()
    def save(self) -> None:
        """Save the person, with Undo."""
        form = self._form
        if form is None or not self._props.canSave:
            return
        person = msgspec.structs.replace(form.person, name=form.person.name.strip())
        before = None if form.is_new else self._standing(person)
        taken_back = before or msgspec.structs.replace(person, archived=True)
        said = filled(self.tr("{name} saved"), name=person.name)
        self._keep(person, form.pin, said, taken_back)

    @Slot()
    def archive(self) -> None:
        """Let a person sign in no more; what they sold stays theirs."""
        form = self._form
        if form is None or not self._props.canArchive:
            return
        before = self._standing(form.person)
        said = filled(self.tr("{name} can no longer sign in"), name=before.name)
        self._keep(msgspec.structs.replace(before, archived=True), "", said, before)

    @Slot()
    def close(self) -> None:
        """Leave the form: nothing more is changed."""
        if self._form is not None and not self._form.is_busy:
            self._open(None)

    def _begin(self, form: PersonForm) -> None:
        """Open a form, and ask whether this terminal may manage; the act itself refuses if not."""
        self._open(form)
        others = self._desk.others
        if others.is_joined:
            others.lane.run(others.terminals.standing, self._stood, self)

    def _stood(self, outcome: Ok[Standing] | Err) -> None:
        if isinstance(outcome, Ok):
            self._may_manage = outcome.value.can_manage
            self._open(self._form)

    def _keep(self, person: Staff, pin: str, said: str, undo: Staff) -> None:
        others = [one for one in self._desk.shop.staff if one.id != person.id]

        def make() -> list[Staff]:
            if not pin:
                return [person]
            hashed = hash_pin(pin)
            # A PIN that begins with another person's would sign that person in.
            beginnings = (pin[:length] for length in range(SHORTEST, len(pin) + 1))
            if any(who_has(beginning, others) for beginning in beginnings):
                raise Refused("That PIN is taken. Nothing was saved. Choose another.")
            return [msgspec.structs.replace(person, pin_hash=hashed)]

        self._edit(busy=True)
        self._saving.save(make, said=said, undo=[undo], failed=self._failed, saved=self._saved)

    def _failed(self, err: Err) -> None:
        if self._form is not None:
            form = msgspec.structs.replace(self._form, is_busy=False, trouble=err.sentence)
            self._open(form)

    def _saved(self) -> None:
        self._open(None)

    def _standing(self, person: Staff) -> Staff:
        return next(one for one in self._desk.shop.staff if one.id == person.id)

    def _edit(self, *, busy: bool = False, **fields: object) -> None:
        if self._form is not None:
            person = msgspec.structs.replace(self._form.person, **fields)
            self._open(msgspec.structs.replace(self._form, person=person, is_busy=busy, trouble=""))

    def _open(self, form: PersonForm | None) -> None:
        self._form = form
        staff = self._desk.shop.staff
        self.show(derive_people_props(form, staff, may_manage=self._may_manage))

    @Property("QVariantList", notify=rowsChanged)  # type: ignore[arg-type]
    def rows(self) -> list[dict[str, Any]]:
        """Those who work here: ``key``, ``title`` and ``detail``."""
        return [msgspec.to_builtins(row) for row in person_rows(self._desk.shop.staff)]

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether somebody is open."""
        return self._props.isOpen

    @Property(bool, notify=isNewChanged)
    def isNew(self) -> bool:
        """Whether they are new."""
        return self._props.isNew

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """Who is open."""
        return self._props.title

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """The name as written."""
        return self._props.name

    @Property(str, notify=pinChanged)
    def pin(self) -> str:
        """The new PIN as written."""
        return self._props.pin

    @Property(str, notify=pinErrorChanged)
    def pinError(self) -> str:
        """What is wrong with it."""
        return self._props.pinError

    @Property(str, notify=pinHintChanged)
    def pinHint(self) -> str:
        """What may be written."""
        return self._props.pinHint

    @Property(bool, notify=isManagerChanged)
    def isManager(self) -> bool:
        """Whether they manage."""
        return self._props.isManager

    @Property(str, notify=whyManagerChanged)
    def whyManager(self) -> str:
        """Why that cannot be changed; empty when it can."""
        return self._props.whyManager

    @Property(bool, notify=canSaveChanged)
    def canSave(self) -> bool:
        """Whether it can be saved."""
        return self._props.canSave

    @Property(str, notify=whyNotChanged)
    def whyNot(self) -> str:
        """What is missing."""
        return self._props.whyNot

    @Property(bool, notify=canArchiveChanged)
    def canArchive(self) -> bool:
        """Whether they can be taken off the list."""
        return self._props.canArchive

    @Property(bool, notify=isBusyChanged)
    def isBusy(self) -> bool:
        """Whether it is being saved."""
        return self._props.isBusy

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why it was not saved."""
        return self._props.trouble
