"""The receipts behind a figure of the reports, in the same window."""

from PySide6.QtCore import QObject, Signal

from fynlo_pos.core.reports.periods import Stretch
from fynlo_pos.core.views import NO_ITEM
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.viewmodels.history import HistoryModel


class ReceiptsBehind(QObject):
    """Opens and closes them; ``model`` is none while the figures are shown."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model: HistoryModel | None = None

    def open(
        self,
        days: Stretch,
        *,
        item: tuple[str, str] = NO_ITEM,
        hour: int | None = None,
        paid_by: str = "",
    ) -> None:
        """Show the receipts of some days, by item, hour or way paid."""
        first, last = days.first, days.last
        self.model = HistoryModel(self._desk, first, last, item=item, hour=hour, paid_by=paid_by)
        self.model.setParent(self)
        self.changed.emit()

    def close(self) -> None:
        """Go back to the figures."""
        left, self.model = self.model, None
        self.changed.emit()
        if left is not None:
            left.deleteLater()
