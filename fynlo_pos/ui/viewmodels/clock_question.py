"""Is today right? Asked once for a date that a wrong clock may have given, before anybody sells."""

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.till.clock import ClockDoubt, question_of
from fynlo_pos.core.till.occasion import clock_doubt
from fynlo_pos.ui import when
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.there import then_if_there
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


class ClockQuestionProps(msgspec.Struct, frozen=True):
    """What the question says; nothing is asked while it is not open."""

    isOpen: bool = False
    text: str = ""
    yes: str = ""
    isBusy: bool = False


def derive_clock_question(asked: ClockDoubt | None, *, is_busy: bool = False) -> ClockQuestionProps:
    """Return the question in a sentence with both dates, and what says yes to it."""
    if asked is None:
        return ClockQuestionProps()
    today = when.long_day(asked.today)
    if asked.last:
        text = filled(
            translate("ClockQuestion", "The clock says {day}. This till was last used on {last}."),
            day=today,
            last=when.long_day(asked.last),
        )
    else:
        text = filled(
            translate("ClockQuestion", "The clock says {day}, and nothing was sold here yet."),
            day=today,
        )
    yes = filled(translate("ClockQuestion", "Yes, it is {day}"), day=when.full_day(asked.today))
    return ClockQuestionProps(isOpen=True, text=text, yes=yes, isBusy=is_busy)


def _held_words(asked: ClockDoubt) -> str:
    if not asked.last:
        return translate("ClockQuestion", "Set the clock of this device before the first sale.")
    words = translate(
        "ClockQuestion",
        "Set the clock of this device. Sales are kept on {day} until it is right.",
    )
    return filled(words, day=when.full_day(asked.last))


@QmlElement
class ClockQuestion(QObject, Shows[ClockQuestionProps]):
    """The question, and the two things a person can say to it."""

    isOpenChanged = Signal()
    textChanged = Signal()
    yesChanged = Signal()
    isBusyChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: ClockDoubt | None = None
        self._is_busy = False
        self.begin(ClockQuestionProps())
        desk.shopChanged.connect(self._look)
        self._look()

    @Slot()
    def itIsRight(self) -> None:
        """The clock is right: the business day moves to it with the next act."""
        self._answer(is_right=True)

    @Slot()
    def setTheClock(self) -> None:
        """The clock is wrong: the business day stays where it was until it is set."""
        self._answer(is_right=False)

    def _answer(self, *, is_right: bool) -> None:
        asked, desk = self._asked, self._desk
        if asked is None or self._is_busy:
            return

        def answered() -> None:
            # A question that cannot be kept on disk keeps nobody from selling.
            self._is_busy, self._asked = False, None
            self._derive()

        end = then_if_there(self, answered)

        def kept(outcome: Ok[None] | Err) -> None:
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
            elif not is_right:
                desk.notices.say(_held_words(asked), Tone.WARN)
            end()
            desk.read_shop()

        self._is_busy = True
        self._derive()
        desk.lanes.writer.run(
            lambda: desk.till.answer_clock(asked.today, is_right=is_right), kept, desk
        )

    @Slot()
    def _look(self) -> None:
        if self._desk.has_shop and not self._is_busy:
            shop = self._desk.shop
            doubt = clock_doubt(shop.state, shop.venue, self._desk.now_ms())
            self._asked = question_of(doubt, shop.state.clock_answer)
            self._derive()

    def _derive(self) -> None:
        self.show(derive_clock_question(self._asked, is_busy=self._is_busy))

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether it is asked."""
        return self._props.isOpen

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """What the clock says, and when the till was last used."""
        return self._props.text

    @Property(str, notify=yesChanged)
    def yes(self) -> str:
        """The button that says it is right, with the date."""
        return self._props.yes

    @Property(bool, notify=isBusyChanged)
    def isBusy(self) -> bool:
        """Whether the answer is being kept."""
        return self._props.isBusy
