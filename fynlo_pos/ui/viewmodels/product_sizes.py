"""The sizes of the product that is open: a line for each."""

from collections.abc import Callable, Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.money import Currency
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.viewmodels.sizes import WRITTEN, SizeDraft, SizeRow, size_row

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

Sizes = tuple[SizeDraft, ...]


@QmlElement
class ProductSizesModel(QObject):
    """Hands every change to ``type`` while one is typing, to ``keep`` once it is meant."""

    built = Signal()

    def __init__(
        self,
        *,
        new_id: Callable[[], UUID],
        type_sizes: Callable[[Sizes], None],
        keep_sizes: Callable[[Sizes], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._new_id = new_id
        self._type = type_sizes
        self._keep = keep_sizes
        self._sizes: Sizes = ()
        self._rows = RowsModel(SizeRow, keyed=True, parent=self)

    def show_sizes(self, sizes: Sequence[SizeDraft], currency: Currency) -> None:
        """Show the sizes as written."""
        self._sizes = tuple(sizes)
        self._rows.set_rows([size_row(size, currency) for size in sizes])

    @Slot()
    def add(self) -> None:
        """Open a line for another size."""
        self._type((*self._sizes, SizeDraft(self._new_id())))

    @Slot(str, str, str)
    def write(self, key: str, what: str, text: str) -> None:
        """Fill a line of a size: one of ``sizes.WRITTEN``."""
        if what not in WRITTEN:
            raise ValueError(f"a size has no line {what}")
        self._type(
            tuple(
                msgspec.structs.replace(size, **{what: text}) if str(size.id) == key else size
                for size in self._sizes
            )
        )

    @Slot(str)
    def remove(self, key: str) -> None:
        """Take a size away."""
        self._keep(tuple(size for size in self._sizes if str(size.id) != key))

    @Property(QObject, notify=built)
    def rows(self) -> RowsModel[SizeRow]:
        """A row for each size."""
        return self._rows
