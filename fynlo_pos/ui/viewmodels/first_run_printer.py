"""The first run's printer: its address, tested on the spot, and the drawer that hangs on it."""

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.printer_setup import PrinterSetup, written_printer
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


class PrinterProps(msgspec.Struct, frozen=True):
    """The printer as written so far, and how its test went."""

    address: str = ""
    hasDrawer: bool = False
    words: str = ""
    failed: bool = False
    isTesting: bool = False


def printer_from(answered: PrinterProps, now: PrinterSetup) -> PrinterSetup:
    """Return this device's printer as answered; what was skipped leaves it as it is."""
    text = answered.address.strip()
    setup = written_printer(text) if text else now
    return msgspec.structs.replace(setup, has_drawer=answered.hasDrawer or now.has_drawer)


@QmlElement
class FirstRunPrinterModel(QObject, Shows[PrinterProps]):
    """The receipt printer. Nothing is kept before ``keep``."""

    addressChanged = Signal()
    hasDrawerChanged = Signal()
    wordsChanged = Signal()
    failedChanged = Signal()
    isTestingChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.begin(PrinterProps())

    @Slot(str)
    def write(self, text: str) -> None:
        """Give the printer's address."""
        self._change(address=text, words="", failed=False)

    @Slot(bool)
    def setDrawer(self, has_drawer: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Say whether a cash drawer hangs on the printer."""
        self._change(hasDrawer=has_drawer)

    @Slot()
    def test(self) -> None:
        """Print a line, and say whether it came out."""
        office, address = self._desk.office, self._props.address
        setup = written_printer(address)
        if not self._can_test:
            return
        self._change(isTesting=True, words="", failed=False)

        def arrived(outcome: Ok[None] | Err) -> None:
            self._change(isTesting=False)
            if address != self._props.address:
                return  # of another printer it would be no answer
            failed = isinstance(outcome, Err)
            sent = self.tr("Sent. Look whether a line came out of the printer.")
            words = outcome.sentence if isinstance(outcome, Err) else sent
            self._change(words=words, failed=failed)

        self._desk.lanes.devices.run(lambda: office.test_printer(setup), arrived, self)

    def keep(self) -> None:
        """Print there from now on."""
        device = self._desk.device
        printer = printer_from(self._props, device.settings.printer)
        device.change(msgspec.structs.replace(device.settings, printer=printer))

    @property
    def is_testing(self) -> bool:
        """Tell whether a line is being printed."""
        return self._props.isTesting

    @property
    def _can_test(self) -> bool:
        return bool(self._props.address.strip()) and not self._props.isTesting

    def _change(self, **fields: object) -> None:
        self.show(msgspec.structs.replace(self._props, **fields))

    @Property(str, notify=addressChanged)
    def address(self) -> str:
        """The printer's address so far."""
        return self._props.address

    @Property(bool, notify=hasDrawerChanged)
    def hasDrawer(self) -> bool:
        """Whether a cash drawer hangs on the printer."""
        return self._props.hasDrawer

    @Property(str, notify=wordsChanged)
    def words(self) -> str:
        """How the test went."""
        return self._props.words

    @Property(bool, notify=failedChanged)
    def failed(self) -> bool:
        """Whether the test failed."""
        return self._props.failed

    @Property(bool, notify=isTestingChanged)
    def isTesting(self) -> bool:
        """Whether a line is being printed."""
        return self._props.isTesting

    @Property(bool, notify=addressChanged)
    def canTest(self) -> bool:
        """Whether there is a printer to test."""
        return bool(self._props.address.strip())
