"""The classes of VAT and their rates through time, saved as one goes."""

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.catalogue.documents import TaxClass
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.editing import Editing, GoBack
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.tax_form import (
    RATE_WRITTEN,
    RateDraft,
    RateRow,
    TaxDraft,
    TaxProps,
    derive_tax_props,
    rate_rows,
    rates_today,
    tax_draft_of,
    tax_of,
    with_rate_from,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


class TaxRow(msgspec.Struct, frozen=True):
    """One class of the list, with its rates of today."""

    key: str
    title: str
    detail: str


@QmlElement
class TaxListModel(QObject, Shows[TaxProps]):
    """The classes of VAT, and the form of the one that is open."""

    built = Signal()
    todayChanged = Signal()
    isOpenChanged = Signal()
    currentChanged = Signal()
    isNewChanged = Signal()
    titleChanged = Signal()
    nameChanged = Signal()
    nameErrorChanged = Signal()
    isExemptChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject, go_back: GoBack) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows = RowsModel(TaxRow, keyed=True, parent=self)
        self._rates = RowsModel(RateRow, keyed=True, parent=self)
        self.begin(TaxProps())
        self._editing: Editing[TaxDraft, TaxClass] = Editing(desk, self, self, go_back)
        self.take_up = self._editing.take_up
        desk.shopChanged.connect(self._follow)
        self._follow()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Open a class."""
        found = next(one for one in self._desk.shop.tax_classes.values() if str(one.id) == key)
        self._editing.open(tax_draft_of(found), found)

    @Slot()
    def add(self) -> None:
        """Open a form for a new class, with a rate from today."""
        today = self._desk.shop.business_date
        self._editing.open(TaxDraft(self._desk.new_id(), rates=(RateDraft(today),)), None)

    @Slot(str)
    def writeName(self, name: str) -> None:
        """Write the name."""
        self._editing.type(name=name)

    @Slot()
    def endLine(self) -> None:
        """A line is written."""
        self._editing.end()

    @Slot(bool)
    def setExempt(self, exempt: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Say whether it is exempt from VAT: then it has no rate."""
        self._editing.set(exempt=exempt)

    @Slot(str)
    def addRate(self, date: str) -> None:
        """Add rates from a day on (ISO); they begin as they stood the day before."""
        if self._editing.draft is not None:
            self._editing.set(rates=with_rate_from(self._editing.draft, date).rates)

    @Slot(str, str, str)
    def writeRate(self, key: str, what: str, text: str) -> None:
        """Fill a line of the rates of a date: one of ``RATE_WRITTEN``."""
        if what not in RATE_WRITTEN:
            raise ValueError(f"a rate has no line {what}")
        draft = self._editing.draft
        if draft is not None:
            self._editing.type(
                rates=tuple(
                    msgspec.structs.replace(one, **{what: text}) if one.from_date == key else one
                    for one in draft.rates
                )
            )

    @Slot(str)
    def removeRate(self, key: str) -> None:
        """Take the rates of a date away: those before it go on."""
        draft = self._editing.draft
        if draft is not None and len(draft.rates) > 1:
            self._editing.set(rates=tuple(one for one in draft.rates if one.from_date != key))

    @Slot()
    def archive(self) -> None:
        """Offer it no more; what is taxed by it stays so."""
        standing = self._editing.standing
        if standing is not None:
            said = filled(self.tr("{name} is no longer offered"), name=standing.name)
            self._editing.archive(msgspec.structs.replace(standing, archived=True), said)

    @Slot()
    def leave(self) -> None:
        """Leave the form: what was typed is saved."""
        self._editing.close()

    def draft_of(self, document: TaxClass) -> TaxDraft:
        """Return a class as its form begins."""
        return tax_draft_of(document)

    def document_of(self, draft: TaxDraft) -> TaxClass:
        """Return the class as written. Raises ``Refused`` for what cannot be saved."""
        return tax_of(draft, self._editing.standing)

    def saved_words(self, document: TaxClass) -> str:
        """Return what is said once it was saved."""
        return filled(self.tr("{name} saved"), name=document.name)

    def check(self, document: TaxClass) -> None:
        """Any class can stand beside others."""

    def show_draft(self, draft: TaxDraft | None) -> None:
        """Show what is written."""
        rates = draft.rates if draft is not None else ()
        self._rates.set_rows(rate_rows(rates, self._desk.shop.business_date))
        self.show(derive_tax_props(draft, is_new=self._editing.standing is None))

    @Slot()
    def _follow(self) -> None:
        shop = self._desk.shop
        self.todayChanged.emit()
        self._rows.set_rows(
            [
                TaxRow(str(one.id), one.name, rates_today(one, shop.business_date))
                for one in shop.tax_classes.values()
            ]
        )
        draft = self._editing.draft
        if draft is not None:
            self._editing.follow(shop.tax_classes.get(draft.id))

    @Property(QObject, notify=built)
    def rows(self) -> RowsModel[TaxRow]:
        """The classes in use."""
        return self._rows

    @Property(QObject, notify=built)
    def rates(self) -> RowsModel[RateRow]:
        """The rates of the one that is open, newest first."""
        return self._rates

    @Property(str, notify=todayChanged)
    def today(self) -> str:
        """The business date."""
        return self._desk.shop.business_date

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether a class is open."""
        return self._props.isOpen

    @Property(str, notify=currentChanged)
    def current(self) -> str:
        """Which one, as the list knows it."""
        return self._props.current

    @Property(bool, notify=isOpenChanged)
    def canArchive(self) -> bool:
        """Whether it was saved and is not the last: every product needs one."""
        return self._editing.standing is not None and len(self._desk.shop.tax_classes) > 1

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

    @Property(bool, notify=isExemptChanged)
    def isExempt(self) -> bool:
        """Whether it is exempt from VAT."""
        return self._props.isExempt
