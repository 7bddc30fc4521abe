"""The first run: five steps to a shop that sells. The third one puts it on disk, at once."""

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.device_settings import KeyboardChoice
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.places import HOME
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.first_run_founding import Founding
from fynlo_pos.ui.viewmodels.first_run_menu import FirstRunMenuModel
from fynlo_pos.ui.viewmodels.first_run_printer import FirstRunPrinterModel
from fynlo_pos.ui.viewmodels.first_run_props import (
    FirstRunProps,
    FirstRunState,
    Step,
    derive_first_run_props,
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

    built = Signal()
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
    opensKeyboardChanged = Signal()
    nameChanged = Signal()
    registeredChanged = Signal()
    vatNumberChanged = Signal()
    vatErrorChanged = Signal()
    personChanged = Signal()
    pinErrorChanged = Signal()
    againErrorChanged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._founding = Founding(desk)
        self._state = FirstRunState()
        self._menu = FirstRunMenuModel(desk, self)
        self._menu.changed.connect(self._menu_chosen)
        self._printer = FirstRunPrinterModel(desk, self)
        self._printer.isTestingChanged.connect(self._tested)
        without = self.tr("No printer yet: set it up in the next step")
        self._recovery = RecoveryModel(desk, self, without)
        self._joining = JoiningModel(desk, self)
        self.begin(derive_first_run_props(self._state))
        desk.device.changed.connect(self.opensKeyboardChanged)

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
            if self._state.step is Step.MENU:
                self._menu.leave_out()
            self._state = skip(self._state)
            self._next()

    @Slot()
    def goOn(self) -> None:
        """Answer this question and go to the next; look again where the menu could not be read."""
        if self._props.canGoOn and self._is_to_look_again():
            self._enter(Step.MENU)
        elif self._props.canGoOn:
            if self._state.step is Step.RECOVERY:
                self._recovery.keep()
            self._next()

    @Slot()
    def startSelling(self) -> None:
        """Leave the rest for later and sell."""
        if self._state.is_saved and not self._state.is_busy:
            self._sell()

    @Slot()
    def toggleKeyboard(self) -> None:
        """Always open the till's own keyboard, or only where no other seems to be attached.

        A scanner is a keyboard to the device: with one, ours would not open by itself.
        """
        device = self._desk.device
        if device.settings.keyboard is KeyboardChoice.ALWAYS:
            keyboard, said = KeyboardChoice.AUTOMATIC, self.tr("Keys open where none are attached")
        else:
            keyboard, said = KeyboardChoice.ALWAYS, self.tr("Touch a line: its keys open below")
        device.change(msgspec.structs.replace(device.settings, keyboard=keyboard), said)

    def scanned(self, code: str) -> None:
        """Join by what another till shows."""
        if self._state.step is Step.SHOP:
            self._joining.scanned(code)

    def _is_to_look_again(self) -> bool:
        return self._state.step is Step.MENU and self._state.menu.is_to_look_again

    def _next(self) -> None:
        if self._state.step is Step.YOU and not self._state.is_saved:
            self._save()
        elif self._state.step is Step.PRINTER:
            self._sell()
        else:
            self._enter(Step(self._state.step + 1))

    def _enter(self, step: Step) -> None:
        self._change(step=step, trouble="")
        if step is Step.MENU:
            self._menu.enter(is_registered=self._state.is_registered)
        if step is Step.RECOVERY:
            self._recovery.read()

    @Slot()
    def _menu_chosen(self) -> None:
        self._change(menu=self._menu.state)

    @Slot()
    def _tested(self) -> None:
        self._change(is_busy=self._printer.is_testing)

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

        desk.lanes.writer.run(lambda: self._founding.found(state), arrived, self)

    def _saved(self) -> None:
        self._change(is_busy=False, is_saved=True)
        self._enter(Step.RECOVERY)

    def _sell(self) -> None:
        self._printer.keep()
        self._desk.go(HOME)

    def _change(self, **fields: object) -> None:
        self._state = msgspec.structs.replace(self._state, **fields)
        self.show(derive_first_run_props(self._state))

    @Property(RecoveryModel, notify=built)
    def recovery(self) -> RecoveryModel:
        """The recovery sheet."""
        return self._recovery

    @Property(JoiningModel, notify=built)
    def joining(self) -> JoiningModel:
        """Joining a shop that has tills already."""
        return self._joining

    @Property(FirstRunMenuModel, notify=built)
    def menu(self) -> FirstRunMenuModel:
        """The second step: the menu."""
        return self._menu

    @Property(FirstRunPrinterModel, notify=built)
    def printer(self) -> FirstRunPrinterModel:
        """The last step: printer and drawer."""
        return self._printer

    @Property(bool, notify=built)
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

    @Property(bool, notify=opensKeyboardChanged)
    def opensKeyboard(self) -> bool:
        """Whether the till's own keyboard opens whatever is attached."""
        return self._desk.device.settings.keyboard is KeyboardChoice.ALWAYS

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
