"""The groups of choices that a product asks for when it is rung."""

from collections.abc import Callable, Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.catalogue.documents import ModifierGroup
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.models.rows import RowsModel

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


class AskedGroupRow(msgspec.Struct, frozen=True):
    """A group of choices that a product may ask for."""

    key: str
    title: str
    isAsked: bool


@QmlElement
class AskedGroupsModel(QObject):
    """Every group of the shop, and whether the open product asks for it."""

    built = Signal()

    def __init__(
        self, desk: Desk, choose: Callable[[tuple[UUID, ...]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._choose = choose
        self._groups: Sequence[ModifierGroup] = ()
        self._asked: tuple[UUID, ...] = ()
        self._reads = Latest(desk.lanes.reader, self)
        self._rows = RowsModel(AskedGroupRow, keyed=True, parent=self)
        desk.shopChanged.connect(self._read)
        self._read()

    def show_asked(self, asked: tuple[UUID, ...]) -> None:
        """Show which groups are asked for."""
        self._asked = asked
        self._rows.set_rows(
            [AskedGroupRow(str(one.id), one.name, one.id in asked) for one in self._groups]
        )

    @Slot(str, bool)
    def ask(self, key: str, on: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Ask for a group after those asked already, or no more."""
        wanted = UUID(key)
        others = tuple(one for one in self._asked if one != wanted)
        self._choose((*others, wanted) if on else others)

    @Slot()
    def _read(self) -> None:
        self._reads.ask(self._desk.reading.all_modifier_groups, self._arrived)

    def _arrived(self, outcome: Ok[Sequence[ModifierGroup]] | Err) -> None:
        if isinstance(outcome, Err):
            self._desk.notices.tell(outcome)
        else:
            self._groups = outcome.value
            self.show_asked(self._asked)

    @Property(QObject, notify=built)
    def rows(self) -> RowsModel[AskedGroupRow]:
        """A row for each group."""
        return self._rows
