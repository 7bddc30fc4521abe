"""The recovery sheet: the key that opens the shop's backups, as words and as a code."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.receipts.document import (
    Align,
    Cut,
    Document,
    Heading,
    Paragraph,
    QrCode,
    Rule,
    Table,
)
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.paper import qr_modules
from fynlo_pos.ui.paper_out import save_as_pdf, send_to_printer
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


class RecoveryProps(msgspec.Struct, frozen=True):
    """The sheet as it is shown; empty until it was read, and again once it was put away."""

    words: tuple[str, ...] = ()
    counted: str = ""
    modules: tuple[str, ...] = ()
    isReading: bool = False
    whyNotPrinted: str = ""
    trouble: str = ""


def recovery_document(shop: str, words: Sequence[str], code: str) -> Document:
    """Return the sheet to print: numbered words, the code, and what it is for."""
    rows = tuple((f"{number}. {word}", "") for number, word in enumerate(words, start=1))
    return Document(
        translate("Recovery", "Recovery sheet"),
        (
            Heading(shop),
            Heading(translate("Recovery", "Recovery sheet")),
            Paragraph(
                translate(
                    "Recovery",
                    "These codes open this shop's backups on another till. Keep them away from "
                    "the till and show them to nobody.",
                ),
                Align.CENTRE,
            ),
            Rule(),
            Table(("", ""), rows),
            Rule(),
            QrCode(code, translate("Recovery", "The same codes, to scan")),
            Cut(),
        ),
    )


@QmlElement
class RecoveryModel(QObject, Shows[RecoveryProps]):
    """The recovery key, read when it is to be shown.

    ``without_printer`` says what to do where nothing prints.
    """

    wordsChanged = Signal()
    countedChanged = Signal()
    modulesChanged = Signal()
    isReadingChanged = Signal()
    whyNotPrintedChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject, without_printer: str) -> None:
        super().__init__(parent)
        self._without_printer = without_printer
        self._desk = desk
        self._code = ""
        self._reads = Latest(desk.lanes.reader, self)
        self.begin(RecoveryProps())
        desk.device.changed.connect(self._follow)

    def read(self) -> None:
        """Read the key; it may have to be made first."""
        office = self._desk.office
        self.show(RecoveryProps(isReading=True))

        def arrived(outcome: Ok[tuple[Sequence[str], str]] | Err) -> None:
            if isinstance(outcome, Err):
                self.show(RecoveryProps(trouble=outcome.sentence))
                return
            words, self._code = outcome.value
            counted = filled(
                self.tr("All {count} codes are needed, in this order."), count=len(words)
            )
            self.show(RecoveryProps(tuple(words), counted, qr_modules(self._code)))
            self._follow()

        self._reads.ask(lambda: (office.recovery_words(), office.recovery_code()), arrived)

    def keep(self) -> None:
        """Take down that somebody has the codes that are in sight."""
        if self._props.words:
            self._take_down()

    def put_away(self) -> None:
        """Show nothing of it any more."""
        self._reads.forget()
        self._code = ""
        self.show(RecoveryProps())

    @Slot()
    def printSheet(self) -> None:
        """Print the sheet."""
        if self._props.words and not self._props.whyNotPrinted:
            said = self.tr("Recovery sheet sent to the printer")
            send_to_printer(self._desk, self._document(), said, self._take_down)

    @Slot()
    def savePdf(self) -> None:
        """Save the sheet as a PDF file."""
        if self._props.words:
            document = self._document()
            save_as_pdf(self._desk, document, str(document.title), self._take_down)

    @Slot()
    def _follow(self) -> None:
        is_set_up = self._desk.device.settings.printer.is_set_up
        why = "" if is_set_up else self._without_printer
        self.show(msgspec.structs.replace(self._props, whyNotPrinted=why))

    def _take_down(self) -> None:
        desk = self._desk

        def arrived(outcome: Ok[None] | Err) -> None:
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
            else:
                desk.sheetKept.emit()

        desk.lanes.writer.run(desk.office.recovery_sheet_kept, arrived, desk)

    def _document(self) -> Document:
        return recovery_document(self._desk.shop.venue.name, self._props.words, self._code)

    @Property("QStringList", notify=wordsChanged)  # type: ignore[arg-type]
    def words(self) -> list[str]:
        """The words in their order."""
        return list(self._props.words)

    @Property(str, notify=countedChanged)
    def counted(self) -> str:
        """How many codes there are."""
        return self._props.counted

    @Property("QStringList", notify=modulesChanged)  # type: ignore[arg-type]
    def modules(self) -> list[str]:
        """The code's lines of ``1`` and ``0``."""
        return list(self._props.modules)

    @Property(bool, notify=isReadingChanged)
    def isReading(self) -> bool:
        """Whether the key is being read."""
        return self._props.isReading

    @Property(str, notify=whyNotPrintedChanged)
    def whyNotPrinted(self) -> str:
        """Why the sheet cannot be printed now; empty when it can."""
        return self._props.whyNotPrinted

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why it could not be read."""
        return self._props.trouble
