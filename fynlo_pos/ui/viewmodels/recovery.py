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
from fynlo_pos.ui.paper_out import send_to_printer
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


class RecoveryProps(msgspec.Struct, frozen=True):
    """The sheet as it is shown; empty until it was read, and again once it was put away."""

    words: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    isReading: bool = False
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
                    "These words open this shop's backups on another till. Keep them away from "
                    "the till and show them to nobody.",
                ),
                Align.CENTRE,
            ),
            Rule(),
            Table(("", ""), rows),
            Rule(),
            QrCode(code, translate("Recovery", "The same words, to scan")),
            Cut(),
        ),
    )


@QmlElement
class RecoveryModel(QObject, Shows[RecoveryProps]):
    """The recovery key, read when its step is reached."""

    wordsChanged = Signal()
    modulesChanged = Signal()
    isReadingChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._code = ""
        self._reads = Latest(desk.lanes.reader)
        self.begin(RecoveryProps())

    def read(self) -> None:
        """Read the key; it may have to be made first."""
        office = self._desk.office
        self.show(RecoveryProps(isReading=True))

        def arrived(outcome: Ok[tuple[Sequence[str], str]] | Err) -> None:
            if isinstance(outcome, Err):
                self.show(RecoveryProps(trouble=outcome.sentence))
                return
            words, self._code = outcome.value
            self.show(RecoveryProps(tuple(words), qr_modules(self._code)))

        self._reads.ask(lambda: (office.recovery_words(), office.recovery_code()), arrived)

    @Slot()
    def printSheet(self) -> None:
        """Print the sheet."""
        if self._props.words:
            shop = self._desk.shop.venue.name
            document = recovery_document(shop, self._props.words, self._code)
            send_to_printer(self._desk, document, self.tr("Recovery sheet sent to the printer"))

    @Property("QStringList", notify=wordsChanged)  # type: ignore[arg-type]
    def words(self) -> list[str]:
        """The words in their order."""
        return list(self._props.words)

    @Property("QStringList", notify=modulesChanged)  # type: ignore[arg-type]
    def modules(self) -> list[str]:
        """The code's lines of ``1`` and ``0``."""
        return list(self._props.modules)

    @Property(bool, notify=isReadingChanged)
    def isReading(self) -> bool:
        """Whether the key is being read."""
        return self._props.isReading

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why it could not be read."""
        return self._props.trouble
