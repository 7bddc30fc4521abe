"""The days that were closed: their Z reports, newest first, each to be read and printed again."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.money import GBP, Currency, format_money
from fynlo_pos.core.receipts.from_records import z_report_data
from fynlo_pos.core.receipts.report import report_document
from fynlo_pos.ui import when
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.paper import paper_rows
from fynlo_pos.ui.paper_out import save_as_pdf, send_to_printer
from fynlo_pos.ui.spoken import as_printed, filled
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.close_props import difference_words

if TYPE_CHECKING:
    from fynlo_pos.core.receipts.document import Document

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

MOST_DAYS = 400
"""Somewhat more than a year of them."""

NOTHING_TWICE: Final[Mapping[UUID, int]] = MappingProxyType({})


class ClosedDayRow(msgspec.Struct, frozen=True):
    """One Z report in the list, as text; ``key`` is its id."""

    key: str
    title: str
    detail: str
    amount: str
    status: str
    tone: int


class ClosedDaysProps(msgspec.Struct, frozen=True):
    """What stands around the list."""

    isEmpty: bool = False
    trouble: str = ""
    paperTitle: str = ""


def derive_closed_days(
    reports: Sequence[ZTaken],
    today: str,
    currency: Currency = GBP,
    *,
    twice: Mapping[UUID, int] = NOTHING_TWICE,
) -> list[ClosedDayRow]:
    """Return the list as drawn: the day, who closed it and when, its takings, how it counted.

    ``twice`` is what of a report's takings another one says too.
    """
    return [_row(report, today, currency, twice.get(report.id, 0)) for report in reports]


def _row(report: ZTaken, today: str, currency: Currency, twice_minor: int) -> ClosedDayRow:
    status, tone = _standing(report, currency, twice_minor)
    return ClosedDayRow(
        key=str(report.id),
        title=when.day_by_name(report.business_date, today),
        detail=". ".join(part for part in (_taken(report), _also(twice_minor, currency)) if part),
        amount=format_money(report.totals.takings_minor, currency),
        status=status,
        tone=int(tone),
    )


def _taken(report: ZTaken) -> str:
    if report.staff_name:
        words = translate("ClosedDays", "Z report {number}, closed by {name} at {time}")
    else:
        words = translate("ClosedDays", "Z report {number} of {series}, at {time}")
    return filled(
        words,
        number=report.number,
        name=report.staff_name,
        series=report.series,
        time=when.clock(report.local_time),
    )


def _also(twice_minor: int, currency: Currency) -> str:
    if not twice_minor:
        return ""
    words = translate("ClosedDays", "{amount} of it is in another Z report too")
    return filled(words, amount=format_money(twice_minor, currency))


def _standing(report: ZTaken, currency: Currency, twice_minor: int) -> tuple[str, Tone]:
    if report.recovers is not None:
        return translate("ClosedDays", "Recovered"), Tone.WARN if twice_minor else Tone.PLAIN
    if report.counted_minor is None:
        return "", Tone.PLAIN
    expected = report.totals.expected_cash_minor
    words = difference_words(report.counted_minor, expected, currency)
    return words, Tone.GOOD if report.counted_minor == expected else Tone.WARN


@QmlElement
class ClosedDaysModel(QObject, Shows[ClosedDaysProps]):
    """The Z reports of this till. ``paperShown`` opens the paper of the one that was touched."""

    rowsChanged = Signal()
    isEmptyChanged = Signal()
    troubleChanged = Signal()
    paperTitleChanged = Signal()
    paperShown = Signal()
    paperChanged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._reports: Sequence[ZTaken] = ()
        self._document: Document | None = None
        self._rows = RowsModel(ClosedDayRow, keyed=True, parent=self)
        self._reads = Latest(desk.lanes.reader, self)
        self.begin(ClosedDaysProps())
        self.look()

    @Slot()
    def look(self) -> None:
        """Read them, again where that failed."""
        reading = self._desk.reading
        self._reads.ask(
            lambda: (reading.z_reports(MOST_DAYS), reading.z_told_twice()), self._arrived
        )

    @Slot(str)
    def open(self, key: str) -> None:
        """Look at the paper of a day."""
        report = next(one for one in self._reports if one.id == UUID(key))
        shop = self._desk.shop
        data = z_report_data(report, shop.venue, is_copy=True, names_till=not shop.is_alone)
        self._document = as_printed(report_document(data), shop.venue.language)
        self.show(msgspec.structs.replace(self._props, paperTitle=str(self._document.title)))
        self.paperChanged.emit()
        self.paperShown.emit()

    @Slot()
    def printPaper(self) -> None:
        """Print the paper on the screen again, marked as a copy."""
        if self._document is not None:
            send_to_printer(self._desk, self._document, self.tr("Copy sent to the printer"))

    @Slot()
    def savePdf(self) -> None:
        """Save the paper on the screen among the person's documents, named by its number."""
        if self._document is not None:
            save_as_pdf(self._desk, self._document, str(self._document.title))

    def _arrived(self, outcome: Ok[tuple[Sequence[ZTaken], Mapping[UUID, int]]] | Err) -> None:
        if isinstance(outcome, Err):
            self.show(ClosedDaysProps(trouble=outcome.sentence))
            return
        (self._reports, twice), shop = outcome.value, self._desk.shop
        rows = derive_closed_days(self._reports, shop.business_date, shop.currency, twice=twice)
        self._rows.set_rows(rows)
        self.show(ClosedDaysProps(isEmpty=not rows))

    @Property(QObject, notify=rowsChanged)
    def rows(self) -> RowsModel[ClosedDayRow]:
        """The days, newest first."""
        return self._rows

    @Property("QVariantList", notify=paperChanged)  # type: ignore[arg-type]
    def paper(self) -> list[dict[str, Any]]:
        """The open report's rows."""
        return paper_rows(self._document)

    @Property(bool, notify=isEmptyChanged)
    def isEmpty(self) -> bool:
        """Whether no day was closed yet."""
        return self._props.isEmpty

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why they could not be read."""
        return self._props.trouble

    @Property(str, notify=paperTitleChanged)
    def paperTitle(self) -> str:
        """The open report's name."""
        return self._props.paperTitle
