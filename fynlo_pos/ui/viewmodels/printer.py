"""The receipt printer of this till: how it is reached, its paper, its drawer, and a test."""

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.device_settings import OrderChits
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.office import PrinterSilent
from fynlo_pos.ui.typing_pause import TypingPause
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.printer_props import (
    COLUMNS,
    PINS,
    WAYS,
    PrinterProps,
    Tested,
    address_error,
    derive_printer_props,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PrinterModel(QObject, Shows[PrinterProps]):
    """Saves as one goes; a wrong address stays on the page and is not saved."""

    viaChanged = Signal()
    addressChanged = Signal()
    addressErrorChanged = Signal()
    columnsChanged = Signal()
    answersChanged = Signal()
    hasDrawerChanged = Signal()
    drawerPinChanged = Signal()
    printsChitsChanged = Signal()
    canTestChanged = Signal()
    isTestingChanged = Signal()
    wordsChanged = Signal()
    failedChanged = Signal()
    offersSilenceChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._setup = desk.device.settings.printer
        self._tested = Tested()
        self._is_testing = False
        self._complains = False
        self._pause = TypingPause(self._keep, self)
        self.begin(PrinterProps())
        self._derive()
        desk.device.changed.connect(self._follow)

    @Slot(int)
    def chooseVia(self, index: int) -> None:
        """0 no printer, 1 on the network, 2 into a folder."""
        self._pause.end()
        self._set(via=WAYS[index])
        self._keep()

    @Slot(str)
    def writeAddress(self, text: str) -> None:
        """Write where it is."""
        self._complains = False
        self._set(address=text)
        self._pause.typed()

    @Slot()
    def endAddress(self) -> None:
        """The address is written."""
        self._pause.end()

    @Slot(int)
    def chooseColumns(self, index: int) -> None:
        """Letters on a line: 0 to 2 for 32, 42, 48."""
        self._set(columns=COLUMNS[index])
        self._keep()

    @Slot(bool)
    def setAnswers(self, answers: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Say whether the printer tells how it is."""
        self._set(answers=answers)
        self._keep()

    @Slot(bool)
    def setDrawer(self, has_drawer: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Say whether a cash drawer hangs on it."""
        self._set(has_drawer=has_drawer)
        self._keep()

    @Slot(int)
    def choosePin(self, index: int) -> None:
        """Which pin of the socket opens the drawer: 0 the first, 1 the second."""
        self._set(drawer_pin=PINS[index])
        self._keep()

    @Slot(bool)
    def setPrintsChits(self, on: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Print every order for whoever makes it, or none."""
        device = self._desk.device
        chits = OrderChits.EVERY_ORDER if on else OrderChits.NEVER
        settings = msgspec.structs.replace(device.settings, order_chits=chits)
        device.change(settings, self.tr("Order chits changed"))

    @Slot()
    def test(self) -> None:
        """Print a line, and say whether it came out."""
        self._pause.end()
        if not self._props.canTest:
            return
        setup, office = self._setup, self._desk.office
        self._is_testing, self._tested = True, Tested()
        self._derive()

        def ended(outcome: Ok[None] | Err) -> None:
            self._is_testing = False
            if setup == self._setup:  # of another printer it would be no answer
                self._tested = self._how_it_went(outcome)
            self._derive()

        self._desk.lanes.devices.run(lambda: office.test_printer(setup), ended, self)

    @Slot()
    def believeIt(self) -> None:
        """This printer never answers: give it what is to be printed, believe it, and test again."""
        self._set(answers=False)
        self._keep()
        self.test()

    def leave(self) -> None:
        """The page goes: keep what was typed."""
        self._pause.end()

    def _how_it_went(self, outcome: Ok[None] | Err) -> Tested:
        if isinstance(outcome, Err):
            silent = isinstance(outcome.trouble, PrinterSilent)
            return Tested(outcome.sentence, failed=True, was_silent=silent)
        return Tested(self.tr("Sent. Look whether a line came out of the printer."))

    def _set(self, **fields: object) -> None:
        self._setup = msgspec.structs.replace(self._setup, **fields)
        self._tested = Tested()
        self._derive()

    def _keep(self) -> None:
        self._complains = True
        self._derive()
        if not address_error(self._setup):
            device = self._desk.device
            settings = msgspec.structs.replace(device.settings, printer=self._setup)
            device.change(settings, self.tr("Printer changed"))

    @Slot()
    def _follow(self) -> None:
        if not self._pause.is_waiting and not address_error(self._setup):
            self._setup = self._desk.device.settings.printer
        self._derive()

    def _derive(self) -> None:
        self.show(
            derive_printer_props(
                self._setup,
                prints_chits=self._desk.device.settings.order_chits is OrderChits.EVERY_ORDER,
                tested=self._tested,
                is_testing=self._is_testing,
                complains=self._complains,
            )
        )

    @Property(int, notify=viaChanged)
    def via(self) -> int:
        """0 no printer, 1 on the network, 2 into a folder."""
        return self._props.via

    @Property(str, notify=addressChanged)
    def address(self) -> str:
        """Where it is, as written."""
        return self._props.address

    @Property(str, notify=addressErrorChanged)
    def addressError(self) -> str:
        """What to write instead."""
        return self._props.addressError

    @Property(int, notify=columnsChanged)
    def columns(self) -> int:
        """0 to 2: 32, 42, 48 letters."""
        return self._props.columns

    @Property(bool, notify=answersChanged)
    def answers(self) -> bool:
        """Whether it tells how it is."""
        return self._props.answers

    @Property(bool, notify=hasDrawerChanged)
    def hasDrawer(self) -> bool:
        """Whether a drawer hangs on it."""
        return self._props.hasDrawer

    @Property(int, notify=drawerPinChanged)
    def drawerPin(self) -> int:
        """0 the first pin, 1 the second."""
        return self._props.drawerPin

    @Property(bool, notify=printsChitsChanged)
    def printsChits(self) -> bool:
        """Whether every order is printed for whoever makes it."""
        return self._props.printsChits

    @Property(bool, notify=canTestChanged)
    def canTest(self) -> bool:
        """Whether there is a printer to test."""
        return self._props.canTest

    @Property(bool, notify=isTestingChanged)
    def isTesting(self) -> bool:
        """Whether a test is under way."""
        return self._props.isTesting

    @Property(str, notify=wordsChanged)
    def words(self) -> str:
        """How the test went."""
        return self._props.words

    @Property(bool, notify=failedChanged)
    def failed(self) -> bool:
        """Whether it failed."""
        return self._props.failed

    @Property(bool, notify=offersSilenceChanged)
    def offersSilence(self) -> bool:
        """Whether it was there but silent, as some are all their lives."""
        return self._props.offersSilence
