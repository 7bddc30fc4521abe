"""Taking a terminal out of the shop: asked once, with what becomes of its sales."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.terminals import KnownTerminal
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.taking_out_props import TakingOutProps, derive_taking_out_props

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

May = Callable[[Callable[[], None]], None]


@QmlElement
class TakingOutModel(QObject, Shows[TakingOutProps]):
    """``done`` follows each try: who there is may be another set now."""

    done = Signal()
    titleChanged = Signal()
    textChanged = Signal()
    buttonChanged = Signal()
    isBusyChanged = Signal()

    def __init__(self, desk: Desk, may: May, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._may = may
        self._asked: KnownTerminal | None = None
        self.begin(TakingOutProps())

    def ask(self, terminal: KnownTerminal | None) -> None:
        """Say what would happen, and ask."""
        self._asked = terminal
        self._derive()

    @Slot()
    def keep(self) -> None:
        """Leave it in."""
        self.ask(None)

    @Slot()
    def takeOut(self) -> None:
        """Take it out, for whoever may change the shop."""
        asked = self._asked
        if asked is not None and not self._props.isBusy:
            self._may(lambda: self._take_out(asked))

    def _take_out(self, asked: KnownTerminal) -> None:
        self._derive(is_busy=True)
        terminals = self._desk.others.terminals

        def arrived(outcome: Ok[None] | Err) -> None:
            # Another one may be asked about by now: that question stands.
            is_asked = self._asked is asked
            if isinstance(outcome, Err):
                self._desk.notices.tell(outcome)
            else:
                said = filled(self.tr("{terminal} is taken out"), terminal=asked.name)
                self._desk.notices.say(said)
            if is_asked:
                self.ask(asked if isinstance(outcome, Err) else None)
            self.done.emit()

        self._desk.others.lane.run(
            lambda: terminals.take_out(asked.device), arrived, self, self._desk.notices.tell
        )

    def _derive(self, *, is_busy: bool = False) -> None:
        self.show(derive_taking_out_props(self._asked, is_busy=is_busy))

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """Which terminal is asked about; empty while none is."""
        return self._props.title

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """What would happen."""
        return self._props.text

    @Property(str, notify=buttonChanged)
    def button(self) -> str:
        """The button that does it."""
        return self._props.button

    @Property(bool, notify=isBusyChanged)
    def isBusy(self) -> bool:
        """Whether it is being done."""
        return self._props.isBusy
