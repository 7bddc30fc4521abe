"""The categories of the rail: their names, colours and order, saved as one goes."""

from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.catalogue.documents import Category
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.document_saving import DocumentSaving
from fynlo_pos.ui.editing import Editing, GoBack
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

COLOURS = 8

translate = QCoreApplication.translate


class CategoryRow(msgspec.Struct, frozen=True):
    """One category of the list."""

    key: str
    title: str
    edge: int


class CategoryProps(msgspec.Struct, frozen=True):
    """Everything the form binds to; closed without a category."""

    isOpen: bool = False
    current: str = ""
    isNew: bool = False
    title: str = ""
    name: str = ""
    nameError: str = ""
    colour: int = 0
    canMoveUp: bool = False
    canMoveDown: bool = False


def derive_category_props(
    draft: Category | None, standing: Category | None, order: tuple[UUID, ...]
) -> CategoryProps:
    """Return what the form shows of a category that stands in the rail's order."""
    if draft is None:
        return CategoryProps()
    place = order.index(draft.id) if draft.id in order else -1
    unnamed = "" if draft.name.strip() else translate("Categories", "A category needs a name.")
    return CategoryProps(
        isOpen=True,
        current=str(draft.id),
        isNew=standing is None,
        title=draft.name.strip() or translate("Categories", "New category"),
        name=draft.name,
        nameError=unnamed if standing is not None else "",
        colour=draft.colour,
        canMoveUp=place > 0,
        canMoveDown=0 <= place < len(order) - 1,
    )


def moved(categories: list[Category], category_id: UUID, by: int) -> list[Category]:
    """Return those whose place changes when one moves up (-1) or down (1) the rail.

    Places are numbered anew from 0: those of an old menu may all be the same.
    """
    order = [category.id for category in categories]
    place = order.index(category_id)
    other = place + by
    if not 0 <= other < len(order):
        return []
    order[place], order[other] = order[other], order[place]
    places = {one: position for position, one in enumerate(order)}
    renumbered = [
        msgspec.structs.replace(category, position=places[category.id]) for category in categories
    ]
    return [new for new, old in zip(renumbered, categories, strict=True) if new != old]


@QmlElement
class CategoryListModel(QObject, Shows[CategoryProps]):
    """The rail as a list, and the form of the category that is open."""

    built = Signal()
    isOpenChanged = Signal()
    currentChanged = Signal()
    isNewChanged = Signal()
    titleChanged = Signal()
    nameChanged = Signal()
    nameErrorChanged = Signal()
    colourChanged = Signal()
    canMoveUpChanged = Signal()
    canMoveDownChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject, go_back: GoBack) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows = RowsModel(CategoryRow, keyed=True, parent=self)
        self._saving = DocumentSaving(desk, self)
        self.begin(CategoryProps())
        self._editing: Editing[Category, Category] = Editing(desk, self, self, go_back)
        self.take_up = self._editing.take_up
        desk.shopChanged.connect(self._follow)
        self._follow()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Open a category."""
        found = next((one for one in self._desk.shop.categories if str(one.id) == key), None)
        if found is not None:
            self._editing.open(found, found)

    @Slot()
    def add(self) -> None:
        """Open a form for a new category, at the end of the rail, in a colour of its own."""
        categories = self._desk.shop.categories
        last = max((one.position for one in categories), default=-1)
        colour = len(categories) % COLOURS
        self._editing.open(
            Category(self._desk.new_id(), "", colour=colour, position=last + 1), None
        )

    @Slot(str)
    def writeName(self, name: str) -> None:
        """Write the name."""
        self._editing.type(name=name)

    @Slot()
    def endLine(self) -> None:
        """A line is written."""
        self._editing.end()

    @Slot(int)
    def chooseColour(self, index: int) -> None:
        """Give its tiles the theme's edge of this index."""
        self._editing.set(colour=index)

    @Slot(int)
    def move(self, by: int) -> None:
        """Move it up (-1) or down (1) the rail, with Undo."""
        self._editing.end()
        draft, categories = self._editing.draft, list(self._desk.shop.categories)
        if draft is None or draft.id not in {one.id for one in categories}:
            return
        after = moved(categories, draft.id, by)
        before = [one for one in categories if one.id in {new.id for new in after}]
        if after:
            self._saving.save(lambda: after, said=self.tr("Order changed"), undo=before)

    @Slot()
    def seeOnTill(self) -> None:
        """Show its tiles as those who sell see them."""
        if self._editing.draft is not None:
            self._desk.see_on_till(self._editing.draft.id)

    @Slot()
    def archive(self) -> None:
        """Take it off the rail; its products stay, and are found by searching."""
        standing = self._editing.standing
        if standing is not None:
            said = filled(self.tr("{name} is off the till"), name=standing.name)
            self._editing.archive(msgspec.structs.replace(standing, archived=True), said)

    @Slot()
    def leave(self) -> None:
        """Leave the form: what was typed is saved."""
        self._editing.close()

    def draft_of(self, document: Category) -> Category:
        """Return a category as its form begins."""
        return document

    def document_of(self, draft: Category) -> Category:
        """Return the category as written. Raises ``Refused`` while it has no name."""
        name = draft.name.strip()
        if not name:
            raise Refused("The category has no name yet, so it is not saved.")
        return msgspec.structs.replace(draft, name=name)

    def saved_words(self, document: Category) -> str:
        """Return what is said once it was saved."""
        return filled(self.tr("{name} saved"), name=document.name)

    def check(self, document: Category) -> None:
        """Any category can stand beside others."""

    def show_draft(self, draft: Category | None) -> None:
        """Show what is written."""
        order = tuple(one.id for one in self._desk.shop.categories)
        self.show(derive_category_props(draft, self._editing.standing, order))

    @Slot()
    def _follow(self) -> None:
        categories = self._desk.shop.categories
        self._rows.set_rows([CategoryRow(str(one.id), one.name, one.colour) for one in categories])
        draft = self._editing.draft
        if draft is not None:
            self._editing.follow(next((one for one in categories if one.id == draft.id), None))
            self.show_draft(self._editing.draft)

    @Property(QObject, notify=built)
    def rows(self) -> RowsModel[CategoryRow]:
        """The categories, in the rail's order."""
        return self._rows

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether a category is open."""
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

    @Property(int, notify=colourChanged)
    def colour(self) -> int:
        """The theme's edge its tiles have."""
        return self._props.colour

    @Property(bool, notify=canMoveUpChanged)
    def canMoveUp(self) -> bool:
        """Whether another stands above it."""
        return self._props.canMoveUp

    @Property(bool, notify=canMoveDownChanged)
    def canMoveDown(self) -> bool:
        """Whether another stands below it."""
        return self._props.canMoveDown
