"""The first run: five steps to a shop that sells. The third one puts it on disk, at once."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.printer_setup import written_printer
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.office import MenuPreview
from fynlo_pos.ui.places import HOME
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.first_run_founding import Founding
from fynlo_pos.ui.viewmodels.first_run_props import (
    FirstRunProps,
    FirstRunState,
    MenuChoice,
    Step,
    derive_first_run_props,
    printer_from,
    skip,
)
from fynlo_pos.ui.viewmodels.joining import JoiningModel
from fynlo_pos.ui.viewmodels.recovery import RecoveryModel

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

WRITTEN = frozenset({"name", "vat_number", "person", "pin", "pin_again"})


@QmlElement
class FirstRunModel(QObject, Shows[FirstRunProps]):
    """The answers of the first run."""

    recoveryChanged = Signal()
    stepChanged = Signal()
    stepWordsChanged = Signal()
    titleChanged = Signal()
    textChanged = Signal()
    goOnWordsChanged = Signal()
    skipWordsChanged = Signal()
    canGoOnChanged = Signal()
    whyNotChanged = Signal()
    isBusyChanged = Signal()
    isSavedChanged = Signal()
    troubleChanged = Signal()
    nameChanged = Signal()
    registeredChanged = Signal()
    vatNumberChanged = Signal()
    vatErrorChanged = Signal()
    menuChanged = Signal()
    filesChanged = Signal()
    fileChanged = Signal()
    previewTitleChanged = Signal()
    previewTextChanged = Signal()
    faultsChanged = Signal()
    pathChanged = Signal()
    fileTroubleChanged = Signal()
    personChanged = Signal()
    pinErrorChanged = Signal()
    againErrorChanged = Signal()
    printerChanged = Signal()
    hasDrawerChanged = Signal()
    printerWordsChanged = Signal()
    printerFailedChanged = Signal()
    canTestChanged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._founding = Founding(desk)
        self._state = FirstRunState()
        self._previews = Latest(desk.lanes.reader)
        without = self.tr("No printer yet: set it up in the next step, or save it as PDF")
        self._recovery = RecoveryModel(desk, self, without)
        self._joining = JoiningModel(desk, self)
        self.begin(derive_first_run_props(self._state))

    @Slot(str, str)
    def write(self, what: str, text: str) -> None:
        """Fill a line of the form: one of ``WRITTEN``."""
        if what not in WRITTEN:
            raise ValueError(f"the first run has no line {what}")
        self._change(**{what: text})

    @Slot(int)
    def register(self, answer: int) -> None:
        """Say whether the shop is registered for VAT: 0 no, 1 yes."""
        self._change(is_registered=bool(answer))

    @Slot(int)
    def chooseMenu(self, choice: int) -> None:
        """Choose where the menu comes from: 0 a file, 1 the example, 2 empty."""
        self._change(menu=MenuChoice(choice))
        if self._state.menu is MenuChoice.FILE:
            self._look_for_files()

    @Slot(int)
    def chooseFile(self, index: int) -> None:
        """Look into one of the files that were found."""
        self.writePath(self._state.files[index])

    @Slot(str)
    def writePath(self, path: str) -> None:
        """Look into a file by its path; nothing changes yet."""
        self._change(path=path.strip(), preview=None, file_trouble="")
        office, wanted = self._desk.office, self._state.path
        if not wanted:
            self._previews.forget()
            return

        def arrived(outcome: Ok[MenuPreview] | Err) -> None:
            if isinstance(outcome, Err):
                self._change(file_trouble=outcome.sentence)
            else:
                self._change(preview=outcome.value)

        self._previews.ask(lambda: office.preview_menu(wanted), arrived)

    @Slot(str)
    def writePrinter(self, text: str) -> None:
        """Give the printer's address."""
        self._change(printer=text, printer_words="", printer_failed=False)

    @Slot(bool)
    def setDrawer(self, has_drawer: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Say whether a cash drawer hangs on the printer."""
        self._change(has_drawer=has_drawer)

    @Slot()
    def testPrinter(self) -> None:
        """Print a line, and say whether it came out."""
        office, setup = self._desk.office, written_printer(self._state.printer)
        if not self._props.canTest:
            return
        self._change(is_busy=True, printer_words="", printer_failed=False)

        def arrived(outcome: Ok[None] | Err) -> None:
            failed = isinstance(outcome, Err)
            sent = self.tr("Sent. Look whether a line came out of the printer.")
            words = outcome.sentence if isinstance(outcome, Err) else sent
            self._change(is_busy=False, printer_words=words, printer_failed=failed)

        self._desk.lanes.devices.run(lambda: office.test_printer(setup), arrived)

    @Slot()
    def goBack(self) -> None:
        """Go to the step before; what is on disk is not asked again."""
        first = Step.RECOVERY if self._state.is_saved else Step.SHOP
        if self._state.step > first and not self._state.is_busy:
            back = Step(self._state.step - 1)
            self._change(step=back, trouble="", pin="", pin_again="")

    @Slot()
    def skipStep(self) -> None:
        """Leave this question for later."""
        if not self._state.is_busy:
            self._state = skip(self._state)
            self._next()

    @Slot()
    def goOn(self) -> None:
        """Answer this question and go to the next."""
        if self._props.canGoOn:
            self._next()

    @Slot()
    def startSelling(self) -> None:
        """Leave the rest for later and sell."""
        if self._state.is_saved and not self._state.is_busy:
            self._sell()

    def scanned(self, code: str) -> None:
        """Join by what another till shows."""
        if self._state.step is Step.SHOP:
            self._joining.scanned(code)

    def _next(self) -> None:
        if self._state.step is Step.YOU and not self._state.is_saved:
            self._save()
        elif self._state.step is Step.PRINTER:
            self._sell()
        else:
            self._enter(Step(self._state.step + 1))

    def _enter(self, step: Step) -> None:
        self._change(step=step, trouble="")
        if step is Step.RECOVERY:
            self._recovery.read()

    def _look_for_files(self) -> None:
        def arrived(outcome: Ok[Sequence[str]] | Err) -> None:
            if isinstance(outcome, Ok):
                self._change(files=tuple(outcome.value))

        self._desk.lanes.reader.run(self._desk.office.menu_files, arrived)

    def _save(self) -> None:
        state, desk = self._state, self._desk
        self._change(is_busy=True, trouble="")

        def arrived(outcome: Ok[Staff] | Err) -> None:
            if isinstance(outcome, Err):
                self._change(is_busy=False, trouble=outcome.sentence)
                return
            person = outcome.value
            desk.session.sign_in(person.id, person.name)
            self._change(pin="", pin_again="")
            desk.read_shop(self._saved)

        desk.lanes.writer.run(lambda: self._founding.found(state), arrived)

    def _saved(self) -> None:
        self._change(is_busy=False, is_saved=True)
        self._enter(Step.RECOVERY)

    def _sell(self) -> None:
        device = self._desk.device
        printer = printer_from(self._state, device.settings.printer)
        device.change(msgspec.structs.replace(device.settings, printer=printer))
        self._desk.go(HOME)

    def _change(self, **fields: object) -> None:
        self._state = msgspec.structs.replace(self._state, **fields)
        self.show(derive_first_run_props(self._state))

    @Property(RecoveryModel, notify=recoveryChanged)
    def recovery(self) -> RecoveryModel:
        """The recovery sheet."""
        return self._recovery

    @Property(JoiningModel, notify=recoveryChanged)
    def joining(self) -> JoiningModel:
        """Joining a shop that has tills already."""
        return self._joining

    @Property(bool, notify=recoveryChanged)
    def offersJoining(self) -> bool:
        """Whether there is a way to other tills at all."""
        return self._desk.others.are_known

    @Property(int, notify=stepChanged)
    def step(self) -> int:
        """0 shop, 1 menu, 2 you, 3 recovery sheet, 4 printer."""
        return self._props.step

    @Property(str, notify=stepWordsChanged)
    def stepWords(self) -> str:
        """Which step of how many."""
        return self._props.stepWords

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """What the step is about."""
        return self._props.title

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """More about the step."""
        return self._props.text

    @Property(str, notify=goOnWordsChanged)
    def goOnWords(self) -> str:
        """The button that goes on."""
        return self._props.goOnWords

    @Property(str, notify=skipWordsChanged)
    def skipWords(self) -> str:
        """The button that skips; empty on the last step."""
        return self._props.skipWords

    @Property(bool, notify=canGoOnChanged)
    def canGoOn(self) -> bool:
        """Whether the step is answered."""
        return self._props.canGoOn

    @Property(str, notify=whyNotChanged)
    def whyNot(self) -> str:
        """What is missing before going on."""
        return self._props.whyNot

    @Property(bool, notify=isBusyChanged)
    def isBusy(self) -> bool:
        """Whether something is being done."""
        return self._props.isBusy

    @Property(bool, notify=isSavedChanged)
    def isSaved(self) -> bool:
        """Whether the shop is on disk and can sell."""
        return self._props.isSaved

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """What went wrong, in a sentence."""
        return self._props.trouble

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """The shop's name so far."""
        return self._props.name

    @Property(int, notify=registeredChanged)
    def registered(self) -> int:
        """0 not registered for VAT, 1 registered."""
        return self._props.registered

    @Property(str, notify=vatNumberChanged)
    def vatNumber(self) -> str:
        """The VAT number so far."""
        return self._props.vatNumber

    @Property(str, notify=vatErrorChanged)
    def vatError(self) -> str:
        """What to type instead of this VAT number."""
        return self._props.vatError

    @Property(int, notify=menuChanged)
    def menu(self) -> int:
        """0 from a file, 1 the example, 2 empty."""
        return self._props.menu

    @Property("QStringList", notify=filesChanged)  # type: ignore[arg-type]
    def files(self) -> list[str]:
        """Menu files that were found, by name."""
        return list(self._props.files)

    @Property(int, notify=fileChanged)
    def file(self) -> int:
        """The file looked into; -1 for none of them."""
        return self._props.file

    @Property(str, notify=previewTitleChanged)
    def previewTitle(self) -> str:
        """What the file holds."""
        return self._props.previewTitle

    @Property(str, notify=previewTextChanged)
    def previewText(self) -> str:
        """The first products of the file."""
        return self._props.previewText

    @Property("QStringList", notify=faultsChanged)  # type: ignore[arg-type]
    def faults(self) -> list[str]:
        """What is wrong with rows of the file."""
        return list(self._props.faults)

    @Property(str, notify=pathChanged)
    def path(self) -> str:
        """Where the file is, as written."""
        return self._props.path

    @Property(str, notify=fileTroubleChanged)
    def fileTrouble(self) -> str:
        """Why the file cannot be used."""
        return self._props.fileTrouble

    @Property(str, notify=personChanged)
    def person(self) -> str:
        """Who is setting up."""
        return self._props.person

    @Property(str, notify=pinErrorChanged)
    def pinError(self) -> str:
        """What to type instead of this PIN."""
        return self._props.pinError

    @Property(str, notify=againErrorChanged)
    def againError(self) -> str:
        """Whether the second PIN differs."""
        return self._props.againError

    @Property(str, notify=printerChanged)
    def printer(self) -> str:
        """The printer's address so far."""
        return self._props.printer

    @Property(bool, notify=hasDrawerChanged)
    def hasDrawer(self) -> bool:
        """Whether a cash drawer hangs on the printer."""
        return self._props.hasDrawer

    @Property(str, notify=printerWordsChanged)
    def printerWords(self) -> str:
        """How the test went."""
        return self._props.printerWords

    @Property(bool, notify=printerFailedChanged)
    def printerFailed(self) -> bool:
        """Whether the test failed."""
        return self._props.printerFailed

    @Property(bool, notify=canTestChanged)
    def canTest(self) -> bool:
        """Whether there is a printer to test."""
        return self._props.canTest
