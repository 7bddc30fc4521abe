"""The groups of choices (milk, size of side), and which products ask for them."""

from collections.abc import Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.catalogue.documents import ModifierGroup
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.editing import Editing, GoBack
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.group_form import (
    CHOICE_WRITTEN,
    ChoiceDraft,
    ChoiceRow,
    GroupDraft,
    GroupProps,
    choice_row,
    derive_group_props,
    group_draft_of,
    group_of,
    limit_words,
    with_limits,
    with_usual,
)
from fynlo_pos.ui.viewmodels.group_users import GroupUsersModel

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


class GroupRow(msgspec.Struct, frozen=True):
    """One group of the list: what it holds, and how many may be chosen."""

    key: str
    title: str
    detail: str


@QmlElement
class GroupListModel(QObject, Shows[GroupProps]):
    """The groups by name, and the form of the one that is open."""

    built = Signal()
    isOpenChanged = Signal()
    currentChanged = Signal()
    isNewChanged = Signal()
    titleChanged = Signal()
    nameChanged = Signal()
    nameErrorChanged = Signal()
    minimumChanged = Signal()
    maximumChanged = Signal()
    wordsChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject, go_back: GoBack) -> None:
        super().__init__(parent)
        self._desk = desk
        self._groups: Sequence[ModifierGroup] = ()
        self._wanted = ""
        self._rows = RowsModel(GroupRow, keyed=True, parent=self)
        self._choices = RowsModel(ChoiceRow, keyed=True, parent=self)
        self._reads = Latest(desk.lanes.reader, self)
        self._users = GroupUsersModel(desk, self)
        self.begin(GroupProps())
        self._editing: Editing[GroupDraft, ModifierGroup] = Editing(desk, self, self, go_back)
        self.take_up = self._editing.take_up
        desk.shopChanged.connect(self._read)
        self._read()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Open a group."""
        self._wanted = key
        self._open_wanted()

    @Slot()
    def add(self) -> None:
        """Open a form for a new group, with a line for its first choice."""
        new_id = self._desk.new_id
        self._editing.open(GroupDraft(new_id(), choices=(ChoiceDraft(new_id()),)), None)

    @Slot(str)
    def writeName(self, name: str) -> None:
        """Write the name."""
        self._editing.type(name=name)

    @Slot()
    def endLine(self) -> None:
        """A line is written."""
        self._editing.end()

    @Slot(int)
    def setMinimum(self, count: int) -> None:
        """Say how many must be chosen at least."""
        draft = self._editing.draft
        if draft is not None:
            self._put(with_limits(draft, minimum=count, maximum=draft.maximum))

    @Slot(int)
    def setMaximum(self, count: int) -> None:
        """Say how many may be chosen at most."""
        draft = self._editing.draft
        if draft is not None:
            self._put(with_limits(draft, minimum=draft.minimum, maximum=count))

    @Slot()
    def addChoice(self) -> None:
        """Open a line for another choice."""
        draft = self._editing.draft
        if draft is not None:
            self._editing.type(choices=(*draft.choices, ChoiceDraft(self._desk.new_id())))

    @Slot(str, str, str)
    def writeChoice(self, key: str, what: str, text: str) -> None:
        """Fill a line of a choice: one of ``CHOICE_WRITTEN``."""
        if what not in CHOICE_WRITTEN:
            raise ValueError(f"a choice has no line {what}")
        draft = self._editing.draft
        if draft is not None:
            self._editing.type(
                choices=tuple(
                    msgspec.structs.replace(one, **{what: text}) if str(one.id) == key else one
                    for one in draft.choices
                )
            )

    @Slot(str, bool)
    def setUsual(self, key: str, on: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Make a choice before anybody touches, or not."""
        if self._editing.draft is not None:
            self._put(with_usual(self._editing.draft, UUID(key), usual=on))

    @Slot(str)
    def removeChoice(self, key: str) -> None:
        """Take a choice away."""
        draft = self._editing.draft
        if draft is not None:
            kept = tuple(one for one in draft.choices if str(one.id) != key)
            self._put(msgspec.structs.replace(draft, choices=kept))

    @Slot()
    def archive(self) -> None:
        """Ask for it no more; what was chosen of it stays."""
        standing = self._editing.standing
        if standing is not None:
            said = filled(self.tr("{name} is no longer asked for"), name=standing.name)
            self._editing.archive(msgspec.structs.replace(standing, archived=True), said)

    @Slot()
    def leave(self) -> None:
        """Leave the form: what was typed is saved."""
        self._editing.close()

    def draft_of(self, document: ModifierGroup) -> GroupDraft:
        """Return a group as its form begins."""
        return group_draft_of(document, self._desk.shop.currency)

    def document_of(self, draft: GroupDraft) -> ModifierGroup:
        """Return the group as written. Raises ``Refused`` for what cannot be saved."""
        return group_of(draft, self._desk.shop.currency)

    def saved_words(self, document: ModifierGroup) -> str:
        """Return what is said once it was saved."""
        return filled(self.tr("{name} saved"), name=document.name)

    def check(self, document: ModifierGroup) -> None:
        """Any group can stand beside others."""

    def show_draft(self, draft: GroupDraft | None) -> None:
        """Show what is written."""
        choices = draft.choices if draft is not None else ()
        currency = self._desk.shop.currency
        self._choices.set_rows([choice_row(choice, currency) for choice in choices])
        standing = self._editing.standing
        self._users.look(standing.id if standing is not None else None)
        self.show(derive_group_props(draft, is_new=standing is None))

    def _put(self, draft: GroupDraft) -> None:
        self._editing.set(minimum=draft.minimum, maximum=draft.maximum, choices=draft.choices)

    def _open_wanted(self) -> None:
        """Open what was chosen as soon as it has been read."""
        found = next((one for one in self._groups if str(one.id) == self._wanted), None)
        if found is not None:
            self._wanted = ""
            self._editing.open(self.draft_of(found), found)

    @Slot()
    def _read(self) -> None:
        self._reads.ask(self._desk.reading.all_modifier_groups, self._arrived)

    def _arrived(self, outcome: Ok[Sequence[ModifierGroup]] | Err) -> None:
        if isinstance(outcome, Err):
            self._desk.notices.tell(outcome)
            return
        self._groups = outcome.value
        self._rows.set_rows(
            [
                GroupRow(str(one.id), one.name, limit_words(one.minimum, one.maximum))
                for one in self._groups
            ]
        )
        self._open_wanted()

    @Property(QObject, notify=built)
    def rows(self) -> RowsModel[GroupRow]:
        """The groups, by name."""
        return self._rows

    @Property(QObject, notify=built)
    def choices(self) -> RowsModel[ChoiceRow]:
        """The choices of the one that is open."""
        return self._choices

    @Property(GroupUsersModel, notify=built)
    def users(self) -> GroupUsersModel:
        """The products that ask for it."""
        return self._users

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether a group is open."""
        return self._props.isOpen

    @Property(str, notify=currentChanged)
    def current(self) -> str:
        """Which one, as the list knows it."""
        return self._props.current

    @Property(bool, notify=isNewChanged)
    def isNew(self) -> bool:
        """Whether it was never saved."""
        return self._props.isNew

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """What the form is headed with."""
        return self._props.title

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """Its name as written."""
        return self._props.name

    @Property(str, notify=nameErrorChanged)
    def nameError(self) -> str:
        """What is wrong with its name."""
        return self._props.nameError

    @Property(int, notify=minimumChanged)
    def minimum(self) -> int:
        """How many must be chosen at least."""
        return self._props.minimum

    @Property(int, notify=maximumChanged)
    def maximum(self) -> int:
        """How many may be chosen at most."""
        return self._props.maximum

    @Property(str, notify=wordsChanged)
    def words(self) -> str:
        """The limits in words."""
        return self._props.words
