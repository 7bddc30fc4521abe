"""The shop's own settings, shared by all its tills: saved as one goes, taken back by Undo."""

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.people.rights import NotAllowed, NotHere
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.document_saving import DocumentSaving
from fynlo_pos.ui.jobs import Err
from fynlo_pos.ui.translation import LANGUAGES, PAPER_LANGUAGES
from fynlo_pos.ui.typing_pause import TypingPause
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.shop_props import (
    DININGS,
    ShopProps,
    address_lines,
    derive_shop_props,
    is_right,
    tidy,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

WRITTEN = frozenset({"name", "vat_number", "receipt_footer"})


@QmlElement
class ShopModel(QObject, Shows[ShopProps]):
    """What receipts say of the shop, its VAT, and how orders begin."""

    nameChanged = Signal()
    nameErrorChanged = Signal()
    addressChanged = Signal()
    isRegisteredChanged = Signal()
    vatNumberChanged = Signal()
    vatErrorChanged = Signal()
    diningChanged = Signal()
    asksDiningChanged = Signal()
    printsReceiptsChanged = Signal()
    footerChanged = Signal()
    countsBlindChanged = Signal()
    languageChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._venue = desk.shop.venue
        self._saving = DocumentSaving(desk, self)
        self._pause = TypingPause(self._keep, self)
        self.begin(derive_shop_props(self._venue))
        desk.shopChanged.connect(self._follow)

    @Slot(str, str)
    def write(self, what: str, text: str) -> None:
        """Fill a line: one of ``WRITTEN``."""
        if what not in WRITTEN:
            raise ValueError(f"the shop has no line {what}")
        self._typed(**{what: text})

    @Slot(str)
    def writeAddress(self, text: str) -> None:
        """Write the address, its lines parted by commas."""
        self._typed(address=address_lines(text))

    @Slot()
    def endLine(self) -> None:
        """A line is written."""
        self._pause.end()

    @Slot(int)
    def register(self, answer: int) -> None:
        """Say whether the shop is registered for VAT: 0 no, 1 yes."""
        self._set(vat_registered=bool(answer))

    @Slot(int)
    def chooseDining(self, index: int) -> None:
        """Choose how an order begins, in the order of ``Dining``."""
        self._set(usual_dining=DININGS[index])

    @Slot(bool)
    def setAsksDining(self, on: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Show Eat in and Take away while selling, or sell in one way only."""
        self._set(asks_dining=on)

    @Slot(bool)
    def setPrintsReceipts(self, on: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Print every receipt, or only those asked for."""
        self._set(prints_receipts_unasked=on)

    @Slot(bool)
    def setCountsBlind(self, on: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Keep what a drawer should hold from whoever counts it."""
        self._set(counts_blind=on)

    @Slot(int)
    def chooseLanguage(self, index: int) -> None:
        """Choose what receipts and reports are printed in, of ``languages``."""
        self._set(language=PAPER_LANGUAGES[index])

    def leave(self) -> None:
        """The page goes: keep what was typed."""
        self._pause.end()

    def _typed(self, **fields: object) -> None:
        self._venue = msgspec.structs.replace(self._venue, **fields)
        self._pause.typed()
        self.show(derive_shop_props(self._venue))

    def _set(self, **fields: object) -> None:
        self._venue = msgspec.structs.replace(self._venue, **fields)
        self.show(derive_shop_props(self._venue))
        self._pause.end()
        self._keep()

    def _keep(self) -> None:
        before, after = self._desk.shop.venue, tidy(self._venue)
        if is_right(after) and after != before:
            self._saving.save(
                lambda: [after], said=self.tr("Shop changed"), undo=[before], failed=self._failed
            )

    def _failed(self, err: Err) -> None:
        self._desk.notices.tell(err)
        if isinstance(err.trouble, NotAllowed | NotHere):
            self._venue = self._desk.shop.venue
            self.show(derive_shop_props(self._venue))

    @Slot()
    def _follow(self) -> None:
        if not self._pause.is_waiting and is_right(self._venue):
            self._venue = self._desk.shop.venue
            self.show(derive_shop_props(self._venue))

    @Property(int, notify=languageChanged)
    def language(self) -> int:
        """What receipts and reports are printed in, of ``languages``."""
        return self._props.language

    @Property("QStringList", constant=True)  # type: ignore[arg-type]
    def languages(self) -> list[str]:
        """What paper can be printed in, each language by its own name."""
        return [LANGUAGES[tag] for tag in PAPER_LANGUAGES]

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """What the shop is called."""
        return self._props.name

    @Property(str, notify=nameErrorChanged)
    def nameError(self) -> str:
        """What is wrong with its name."""
        return self._props.nameError

    @Property(str, notify=addressChanged)
    def address(self) -> str:
        """Its address, the lines parted by commas."""
        return self._props.address

    @Property(bool, notify=isRegisteredChanged)
    def isRegistered(self) -> bool:
        """Whether it is registered for VAT."""
        return self._props.isRegistered

    @Property(str, notify=vatNumberChanged)
    def vatNumber(self) -> str:
        """Its VAT number."""
        return self._props.vatNumber

    @Property(str, notify=vatErrorChanged)
    def vatError(self) -> str:
        """What to type instead of this VAT number."""
        return self._props.vatError

    @Property(int, notify=diningChanged)
    def dining(self) -> int:
        """How an order begins."""
        return self._props.dining

    @Property(bool, notify=asksDiningChanged)
    def asksDining(self) -> bool:
        """Whether the way of dining is asked while selling."""
        return self._props.asksDining

    @Property(bool, notify=printsReceiptsChanged)
    def printsReceipts(self) -> bool:
        """Whether every receipt prints."""
        return self._props.printsReceipts

    @Property(str, notify=footerChanged)
    def footer(self) -> str:
        """The last line of a receipt."""
        return self._props.footer

    @Property(bool, notify=countsBlindChanged)
    def countsBlind(self) -> bool:
        """Whether the drawer is counted without being told what it should hold."""
        return self._props.countsBlind
