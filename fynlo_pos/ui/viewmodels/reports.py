"""The reports window: takings of some days beside the days before, and the receipts behind."""

from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.reports.periods import Period, Stretch
from fynlo_pos.core.views import ProductTakings, Takings
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.reports_best import best_items
from fynlo_pos.ui.viewmodels.reports_props import (
    PERIODS,
    ReportsProps,
    ReportsState,
    derive_reports_props,
    looked_at,
    sorted_items,
    turned,
)
from fynlo_pos.ui.viewmodels.reports_reading import as_read, ask_for, read_takings
from fynlo_pos.ui.viewmodels.reports_receipts import ReceiptsBehind
from fynlo_pos.ui.viewmodels.reports_saving import save_table
from fynlo_pos.ui.viewmodels.reports_ways import ways_by_takings

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ReportsModel(QObject, Shows[ReportsProps]):
    """One page of takings; any figure of it opens its receipts in the same window.

    ``told`` is said in this window, which lies over the till's: words and tone.
    """

    told = Signal(str, int)
    receiptsChanged = Signal()
    periodsChanged = Signal()
    periodChanged = Signal()
    picksDatesChanged = Signal()
    fromDateChanged = Signal()
    toDateChanged = Signal()
    todayChanged = Signal()
    daysChanged = Signal()
    comparedWithChanged = Signal()
    comparedDaysChanged = Signal()
    figuresChanged = Signal()
    waysChanged = Signal()
    hourLabelsChanged = Signal()
    hourValuesChanged = Signal()
    hourShownChanged = Signal()
    hourComparedChanged = Signal()
    hourChanged = Signal()
    hourWordsChanged = Signal()
    bestChanged = Signal()
    columnsChanged = Signal()
    itemsChanged = Signal()
    moreItemsChanged = Signal()
    allItemsChanged = Signal()
    sortColumnChanged = Signal()
    sortDownChanged = Signal()
    isEmptyChanged = Signal()
    emptyTitleChanged = Signal()
    emptyTextChanged = Signal()
    isReadingChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._reads = Latest(desk.lanes.reader, self)
        self._behind = ReceiptsBehind(desk, self)
        self._behind.changed.connect(self.receiptsChanged)
        self._state = ask_for(desk.shop, Period.TODAY)
        self.begin(derive_reports_props(self._state))
        self._read()

    @Slot(int)
    def choosePeriod(self, index: int) -> None:
        """Look at another period."""
        self._state = ask_for(self._desk.shop, PERIODS[index], self._state.stretch)
        self._read()

    @Slot(str, str)
    def chooseDates(self, first: str, last: str) -> None:
        """Look at days chosen by hand."""
        self._state = ask_for(self._desk.shop, Period.DATES, Stretch(first, last))
        self._read()

    @Slot(int)
    def sortBy(self, column: int) -> None:
        """Sort what sold by a column; again turns it round."""
        self._change(**turned(self._state, column))

    @Slot()
    def lookAgain(self) -> None:
        """Read the same days anew."""
        self._read()

    @Slot()
    def saveCsv(self) -> None:
        """Save what is shown as a table among the person's documents, and say where it lies."""
        save_table(self._desk, self, self._state, self.told.emit)

    @Slot()
    def openAll(self) -> None:
        """Show every receipt of these days."""
        self._behind.open(self._state.stretch)

    @Slot(int)
    def lookAtHour(self, index: int) -> None:
        """Look at another bar."""
        self._change(hour=index)

    @Slot()
    def openHour(self) -> None:
        """Show the receipts of the bar looked at."""
        self._behind.open(self._state.stretch, hour=looked_at(self._state))

    @Slot()
    def showAllItems(self) -> None:
        """Draw everything that sold, not only the first."""
        self._change(shows_all=True)

    @Slot(int)
    def openItem(self, row: int) -> None:
        """Show the receipts that have one item of the table."""
        self._open_one_of(sorted_items(self._state), row)

    @Slot(int)
    def openBest(self, row: int) -> None:
        """Show the receipts that have the item of one bar."""
        self._open_one_of(best_items(self._state.takings), row)

    @Slot(int)
    def openWay(self, row: int) -> None:
        """Show the receipts that were paid one way, or all of them for their sum."""
        ways = ways_by_takings(self._state.takings) if self._state.takings else []
        paid_by = ways[row].title if 0 <= row < len(ways) else ""
        self._behind.open(self._state.stretch, paid_by=paid_by)

    @Slot()
    def closeReceipts(self) -> None:
        """Go back to the figures."""
        self._behind.close()

    def _open_one_of(self, items: Sequence[ProductTakings], row: int) -> None:
        if 0 <= row < len(items):
            self._behind.open(self._state.stretch, item=(items[row].name, items[row].category_name))

    def _read(self) -> None:
        asked, reading = self._state, self._desk.reading
        self._change(is_reading=True, trouble="")

        def arrived(outcome: Ok[tuple[Takings, Takings]] | Err) -> None:
            if isinstance(outcome, Err):
                self._change(is_reading=False, trouble=outcome.sentence)
                return
            self._take(as_read(self._state, *outcome.value))

        self._reads.ask(lambda: read_takings(reading, asked), arrived)

    def _change(self, **fields: object) -> None:
        self._take(msgspec.structs.replace(self._state, **fields))

    def _take(self, state: ReportsState) -> None:
        self._state = state
        self.show(derive_reports_props(self._state))

    @Property(QObject, notify=receiptsChanged)
    def receipts(self) -> QObject | None:
        """The receipts behind a figure; none while the figures are shown."""
        return self._behind.model

    @Property("QStringList", notify=periodsChanged)  # type: ignore[arg-type]
    def periods(self) -> list[str]:
        """The periods by name."""
        return list(self._props.periods)

    @Property(int, notify=periodChanged)
    def period(self) -> int:
        """The period chosen."""
        return self._props.period

    @Property(bool, notify=picksDatesChanged)
    def picksDates(self) -> bool:
        """Whether days are chosen by hand."""
        return self._props.picksDates

    @Property(str, notify=fromDateChanged)
    def fromDate(self) -> str:
        """The first day, ISO."""
        return self._props.fromDate

    @Property(str, notify=toDateChanged)
    def toDate(self) -> str:
        """The last day, ISO."""
        return self._props.toDate

    @Property(str, notify=todayChanged)
    def today(self) -> str:
        """The business date, ISO."""
        return self._props.today

    @Property(str, notify=daysChanged)
    def days(self) -> str:
        """The days by name."""
        return self._props.days

    @Property(str, notify=comparedWithChanged)
    def comparedWith(self) -> str:
        """The days before they stand beside."""
        return self._props.comparedWith

    @Property(str, notify=comparedDaysChanged)
    def comparedDays(self) -> str:
        """Those days alone, as beside the chart's colours."""
        return self._props.comparedDays

    @Property("QVariantList", notify=figuresChanged)  # type: ignore[arg-type]
    def figures(self) -> list[dict[str, Any]]:
        """The key figures."""
        return [msgspec.to_builtins(row) for row in self._props.figures]

    @Property("QVariantList", notify=waysChanged)  # type: ignore[arg-type]
    def ways(self) -> list[dict[str, Any]]:
        """Takings by way paid, their sum last: ``title``, ``detail``, ``amount``, ``isSum``."""
        return [msgspec.to_builtins(row) for row in self._props.ways]

    @Property("QStringList", notify=hourLabelsChanged)  # type: ignore[arg-type]
    def hourLabels(self) -> list[str]:
        """The hours with takings."""
        return list(self._props.hourLabels)

    @Property("QVariantList", notify=hourValuesChanged)  # type: ignore[arg-type]
    def hourValues(self) -> list[int]:
        """Takings of each hour, minor units."""
        return list(self._props.hourValues)

    @Property("QStringList", notify=hourShownChanged)  # type: ignore[arg-type]
    def hourShown(self) -> list[str]:
        """What is said of each hour."""
        return list(self._props.hourShown)

    @Property("QVariantList", notify=hourComparedChanged)  # type: ignore[arg-type]
    def hourCompared(self) -> list[int]:
        """The same hours of the days before."""
        return list(self._props.hourCompared)

    @Property(int, notify=hourChanged)
    def hour(self) -> int:
        """The bar looked at."""
        return self._props.hour

    @Property(str, notify=hourWordsChanged)
    def hourWords(self) -> str:
        """The button that opens its receipts."""
        return self._props.hourWords

    @Property("QVariantList", notify=bestChanged)  # type: ignore[arg-type]
    def best(self) -> list[dict[str, Any]]:
        """What brought in the most: ``title``, ``amount``, ``permille`` of the first."""
        return [msgspec.to_builtins(row) for row in self._props.best]

    @Property("QStringList", notify=columnsChanged)  # type: ignore[arg-type]
    def columns(self) -> list[str]:
        """The table's headings."""
        return list(self._props.columns)

    @Property("QVariantList", notify=itemsChanged)  # type: ignore[arg-type]
    def items(self) -> list[list[str]]:
        """What sold, as texts."""
        return [list(row) for row in self._props.items]

    @Property(str, notify=moreItemsChanged)
    def moreItems(self) -> str:
        """How many items are not drawn; empty for none."""
        return self._props.moreItems

    @Property(str, notify=allItemsChanged)
    def allItems(self) -> str:
        """The button that draws all items; empty when all are drawn."""
        return self._props.allItems

    @Property(int, notify=sortColumnChanged)
    def sortColumn(self) -> int:
        """The column sorted by."""
        return self._props.sortColumn

    @Property(bool, notify=sortDownChanged)
    def sortDown(self) -> bool:
        """Whether the largest is first."""
        return self._props.sortDown

    @Property(bool, notify=isEmptyChanged)
    def isEmpty(self) -> bool:
        """Whether nothing was sold."""
        return self._props.isEmpty

    @Property(str, notify=emptyTitleChanged)
    def emptyTitle(self) -> str:
        """What an empty page says."""
        return self._props.emptyTitle

    @Property(str, notify=emptyTextChanged)
    def emptyText(self) -> str:
        """What to do about an empty page."""
        return self._props.emptyText

    @Property(bool, notify=isReadingChanged)
    def isReading(self) -> bool:
        """Whether figures are being read."""
        return self._props.isReading

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why they could not be read."""
        return self._props.trouble
