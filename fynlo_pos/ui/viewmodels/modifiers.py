"""The modifiers sheet over the sale page."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.dining import Dining
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.choosing import (
    ChoiceRow,
    Choosing,
    ModifiersProps,
    closes_on_choice,
    derive_choices,
    derive_modifiers_props,
    need_words,
    toggle,
)

if TYPE_CHECKING:
    from uuid import UUID

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ModifiersModel(QObject, Shows[ModifiersProps]):
    """The open sheet. What was decided is handed over when Add is pressed."""

    isOpenChanged = Signal()
    titleChanged = Signal()
    priceChanged = Signal()
    addTextChanged = Signal()
    quantityChanged = Signal()
    noteChanged = Signal()
    reasonChanged = Signal()
    hasLastChanged = Signal()
    isEditChanged = Signal()
    sectionsChanged = Signal()

    def __init__(
        self,
        shop: Callable[[], Shop],
        dining: Callable[[], Dining],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shop = shop
        self._dining = dining
        self._state: Choosing | None = None
        self._rows: list[RowsModel[ChoiceRow]] = []
        self._last: dict[UUID, Choosing] = {}
        self._decided: Callable[[Choosing], None] | None = None
        self._dropped: Callable[[], None] | None = None
        self._is_edit = False
        self.begin(ModifiersProps())

    @property
    def is_choosing(self) -> bool:
        """Tell whether the sheet is open."""
        return self._state is not None

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing needed is missing."""
        return self._state is not None and self._state.missing() is None

    def open(
        self,
        state: Choosing,
        decided: Callable[[Choosing], None],
        *,
        dropped: Callable[[], None] | None = None,
        is_edit: bool = False,
    ) -> None:
        """Ask for the choices of a product; ``decided`` hears of them, ``dropped`` of none."""
        self._state, self._decided, self._dropped = state, decided, dropped
        self._is_edit = is_edit
        self._rows = [RowsModel(ChoiceRow, keyed=False, parent=self) for _ in state.sections]
        self._derive()
        self.sectionsChanged.emit()

    @Slot(int, int)
    def choose(self, place: int, row: int) -> None:
        """A chip was touched; with one required group and nothing else it adds at once."""
        if self._state is None:
            return
        section = self._state.sections[place]
        self._state = toggle(self._state, section, section.choices[row].choice_id)
        if closes_on_choice(self._state) and not self._is_edit:
            self.add()
        else:
            self._derive()

    @Slot(int)
    def setQuantity(self, quantity: int) -> None:
        """How many of it."""
        self._change(quantity=quantity)

    @Slot(str)
    def setNote(self, note: str) -> None:
        """What the kitchen must know."""
        self._change(note=note)

    @Slot()
    def sameAsLast(self) -> None:
        """Choose as was chosen for this product the last time."""
        last = self._last.get(self._state.product.id) if self._state else None
        if last is not None:
            self._change(chosen=last.chosen, note=last.note)

    @Slot()
    def add(self) -> None:
        """Decide, and close."""
        state, decided = self._state, self._decided
        if state is None or decided is None or state.missing() is not None:
            return
        self._last[state.product.id] = state
        self._leave()
        decided(state)

    @Slot()
    def close(self) -> None:
        """Choose nothing after all."""
        is_choosing, dropped = self.is_choosing, self._dropped
        self._leave()
        if is_choosing and dropped is not None:
            dropped()

    def _leave(self) -> None:
        self._state = None
        self._derive()

    def _change(self, **fields: object) -> None:
        if self._state is not None:
            self._state = msgspec.structs.replace(self._state, **fields)
            self._derive()

    def _derive(self) -> None:
        state = self._state
        if state is not None:
            for rows, section in zip(self._rows, state.sections, strict=True):
                rows.set_rows(derive_choices(state, section, self._shop()))
        self.show(
            derive_modifiers_props(
                state,
                self._dining(),
                self._shop(),
                has_last=state is not None and state.product.id in self._last,
                is_edit=self._is_edit,
            )
        )

    @Property("QVariantList", notify=sectionsChanged)  # type: ignore[arg-type]
    def sections(self) -> list[dict[str, Any]]:
        """The sections: ``title``, ``need`` and ``choices``, a model of chips."""
        if self._state is None:
            return []
        return [
            {"title": one.title, "need": need_words(one), "choices": rows}
            for one, rows in zip(self._state.sections, self._rows, strict=True)
        ]

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether something is being chosen."""
        return self._props.isOpen

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """The product."""
        return self._props.title

    @Property(str, notify=priceChanged)
    def price(self) -> str:
        """The running price."""
        return self._props.price

    @Property(str, notify=addTextChanged)
    def addText(self) -> str:
        """The verb of the button."""
        return self._props.addText

    @Property(int, notify=quantityChanged)
    def quantity(self) -> int:
        """How many."""
        return self._props.quantity

    @Property(str, notify=noteChanged)
    def note(self) -> str:
        """What the kitchen must know."""
        return self._props.note

    @Property(str, notify=reasonChanged)
    def reason(self) -> str:
        """What still has to be chosen; empty when it can be added."""
        return self._props.reason

    @Property(bool, notify=hasLastChanged)
    def hasLast(self) -> bool:
        """Whether it was sold before in this session."""
        return self._props.hasLast

    @Property(bool, notify=isEditChanged)
    def isEdit(self) -> bool:
        """Whether a line is being changed, not added."""
        return self._props.isEdit
