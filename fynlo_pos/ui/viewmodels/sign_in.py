"""Signing in: those who may, the PIN, and starting the day with last night's float."""

from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtCore import Property, QDateTime, QLocale, QObject, QTimer, QTimeZone, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.pin_pad import PinPad
from fynlo_pos.ui.places import DRAWER, HOME
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.clock_question import ClockQuestion

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


class SignInProps(msgspec.Struct, frozen=True):
    """What the sign-in page shows."""

    venue: str = ""
    clock: str = ""
    chosen: int = -1
    dots: int = 0
    busy: bool = False
    error: str = ""
    prompt: str = ""
    floatText: str = ""
    hasFloat: bool = False
    starting: int = 0


@QmlElement
class SignInModel(QObject, Shows[SignInProps]):
    """The people of the shop and the digits keyed so far."""

    built = Signal()
    venueChanged = Signal()
    clockChanged = Signal()
    chosenChanged = Signal()
    dotsChanged = Signal()
    busyChanged = Signal()
    errorChanged = Signal()
    promptChanged = Signal()
    floatTextChanged = Signal()
    hasFloatChanged = Signal()
    startingChanged = Signal()
    staffChanged = Signal()

    NOT_STARTING, AS_LAST_NIGHT, COUNTING = range(3)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._staff: Sequence[Staff] = ()
        self._chosen = -1
        self._starting = self.NOT_STARTING
        self._pin = PinPad(desk.lanes.reader, self._able, self)
        self._pin.changed.connect(self._derive)
        self._pin.recognised.connect(self._enter)
        self._minutes = QTimer(self, interval=1000)
        self._minutes.timeout.connect(self._derive)
        self._minutes.start()
        self.begin(SignInProps())
        self._question = ClockQuestion(desk, self)
        desk.shopChanged.connect(self._read)
        self._read()
        desk.read_shop()

    @Slot(int)
    def choose(self, row: int) -> None:
        """Someone touched their name; without a PIN that is all it takes."""
        self._chosen = row
        self._pin.clear()
        person = self._staff[row]
        if not person.pin_hash:
            self._enter(person)
        self._derive()

    @Slot(str)
    def key(self, key: str) -> None:
        """A key of the PIN pad. The PIN is tried from its fourth digit on."""
        self._pin.key(key)

    @Slot()
    def startAsLastNight(self) -> None:
        """Start the day with last night's float as soon as someone has signed in."""
        self._starting = self.AS_LAST_NIGHT
        self._derive()

    @Slot()
    def startByCounting(self) -> None:
        """Count the float as soon as someone has signed in."""
        self._starting = self.COUNTING
        self._derive()

    @Slot(str)
    def scanned(self, code: str) -> None:
        """A badge is not known here yet: say so."""
        self._pin.say(self.tr("This till has no badge %s. Key in a PIN.").replace("%s", code[:20]))

    def _able(self) -> Sequence[Staff]:
        return [self._staff[self._chosen]] if self._chosen >= 0 else self._staff

    @Slot(object)
    def _enter(self, one: Staff) -> None:
        self._minutes.stop()
        self._desk.session.sign_in(one.id, one.name)
        if self._starting == self.AS_LAST_NIGHT:
            self._start_day(self._desk.session.person)
        counting = self._starting == self.COUNTING
        self._desk.go(DRAWER if counting else HOME)

    def _start_day(self, person: Person) -> None:
        desk, left = self._desk, self._desk.shop.state.float_left_minor
        words = filled(
            self.tr("Started with {amount}. Touch a tile to begin the first order."),
            amount=desk.shop.money(left),
        )

        def started(outcome: Ok[None] | Err) -> None:
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
            else:
                desk.notices.say(words, Tone.GOOD)
            desk.read_shop()

        desk.lanes.writer.run(lambda: desk.till.open_drawer(left, person), started, desk)

    @Slot()
    def _read(self) -> None:
        if self._desk.has_shop:
            self._staff = self._desk.shop.staff
            self.staffChanged.emit()
            self._derive()

    @Slot()
    def _derive(self) -> None:
        if not self._desk.has_shop:
            return
        shop = self._desk.shop
        zone = QTimeZone(shop.venue.timezone.encode())
        now = QDateTime.fromMSecsSinceEpoch(self._desk.now_ms(), zone)
        prompts = {
            self.NOT_STARTING: self.tr("Choose your name, or key in your PIN"),
            self.AS_LAST_NIGHT: self.tr("Sign in to start the day with %s"),
            self.COUNTING: self.tr("Sign in to count the float"),
        }
        left = shop.money(shop.state.float_left_minor)
        self.show(
            SignInProps(
                venue=shop.venue.name,
                clock=QLocale().toString(now, self.tr("ddd d MMM  HH:mm")),
                chosen=self._chosen,
                dots=self._pin.dots,
                busy=self._pin.is_busy,
                error=self._pin.error,
                prompt=prompts[self._starting].replace("%s", left),
                floatText="" if shop.state.session else left,
                hasFloat=shop.state.float_left_minor > 0,
                starting=self._starting,
            )
        )

    @Property(ClockQuestion, notify=built)
    def question(self) -> ClockQuestion:
        """Whether today is right, where that is in doubt."""
        return self._question

    @Property("QVariantList", notify=staffChanged)  # type: ignore[arg-type]
    def staff(self) -> list[dict[str, Any]]:
        """The people as tiles: ``initials`` and ``name``."""
        return [{"initials": one.initials, "name": one.name} for one in self._staff]

    @Property(str, notify=venueChanged)
    def venue(self) -> str:
        """The shop's name."""
        return self._props.venue

    @Property(str, notify=clockChanged)
    def clock(self) -> str:
        """The shop's day and time."""
        return self._props.clock

    @Property(int, notify=chosenChanged)
    def chosen(self) -> int:
        """The row of who touched their name; -1 for nobody."""
        return self._props.chosen

    @Property(int, notify=dotsChanged)
    def dots(self) -> int:
        """How many digits are in."""
        return self._props.dots

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        """Whether a PIN is being checked."""
        return self._props.busy

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        """What was wrong with the last PIN."""
        return self._props.error

    @Property(str, notify=promptChanged)
    def prompt(self) -> str:
        """What to do next."""
        return self._props.prompt

    @Property(str, notify=floatTextChanged)
    def floatText(self) -> str:
        """Last night's float, while the day has not been started; empty after."""
        return self._props.floatText

    @Property(bool, notify=hasFloatChanged)
    def hasFloat(self) -> bool:
        """Whether anything was left in the drawer last night."""
        return self._props.hasFloat

    @Property(int, notify=startingChanged)
    def starting(self) -> int:
        """0: nothing asked; 1: start with last night's float; 2: count it."""
        return self._props.starting
