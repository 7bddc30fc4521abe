"""A person with a right lets one without it do one thing, by PIN; nobody signs in or out."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.rights import Right, holds
from fynlo_pos.ui.pin_pad import PinPad
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows

if TYPE_CHECKING:
    from fynlo_pos.ui.desk import Desk

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


class Request(msgspec.Struct, frozen=True):
    """An act that waits for consent. Exactly one of ``allowed`` and ``refused`` is called."""

    right: Right
    asked_by: str
    allowed: Callable[[UUID], None]
    refused: Callable[[], None]


class ConsentProps(msgspec.Struct, frozen=True):
    """What the sheet shows."""

    isOpen: bool = False
    text: str = ""
    dots: int = 0
    busy: bool = False
    error: str = ""


def who_may(right: Right, staff: Sequence[Staff]) -> list[Staff]:
    """Return those whose PIN allows an act; one without a PIN cannot be told from anybody."""
    return [one for one in staff if one.pin_hash and holds(one, right)]


def request_words(right: Right, asked_by: str, able: Sequence[Staff]) -> str:
    """Return what somebody would like to do, and who can let them, in a sentence."""
    if not able:
        return translate(
            "Consent", "Nobody who may allow this has a PIN. A manager signs in for it."
        )
    wishes = {
        Right.CHANGE_SHOP: translate("Consent", "{person} would like to change the shop."),
        Right.CHANGE_MENU: translate("Consent", "{person} would like to change the products."),
        Right.CHANGE_PEOPLE: translate("Consent", "{person} would like to change who works here."),
        Right.SETTLE: translate("Consent", "{person} would like to settle what does not agree."),
        Right.RENEW_CODES: translate("Consent", "{person} would like to make new recovery codes."),
    }
    names = " / ".join(one.name for one in able)
    asks = translate("Consent", "To allow it this once, key in the PIN of {names}.")
    return f"{filled(wishes[right], person=asked_by)} {filled(asks, names=names)}"


def if_allowed(desk: "Desk", right: Right, act: Callable[[UUID | None], None]) -> None:
    """Do an act at once for whoever holds a right, else once somebody who does allows it.

    ``act`` gets who allowed it, if it took anybody.
    """
    person = desk.session.person
    if any(one.id == person.id and holds(one, right) for one in desk.shop.staff):
        act(None)
        return
    desk.consent.ask(right, asked_by=person.name, allowed=act, refused=lambda: None)


@QmlElement
class Consent(QObject, Shows[ConsentProps]):
    """The sheet that asks for a PIN; acts that need consent meanwhile wait behind the first."""

    isOpenChanged = Signal()
    textChanged = Signal()
    dotsChanged = Signal()
    busyChanged = Signal()
    errorChanged = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._requests: list[Request] = []
        self._pin = PinPad(desk.lanes.reader, self._able, self)
        self._pin.changed.connect(self._derive)
        self._pin.recognised.connect(self._allowed)
        self.begin(ConsentProps())
        desk.session.locked.connect(self._give_up)

    def ask(
        self,
        right: Right,
        *,
        asked_by: str,
        allowed: Callable[[UUID], None],
        refused: Callable[[], None],
    ) -> None:
        """Ask for one act; ``allowed`` gets who let it happen."""
        self._requests.append(Request(right, asked_by, allowed, refused))
        self._derive()

    @Slot(str)
    def key(self, key: str) -> None:
        """A key of the PIN pad."""
        self._pin.key(key)

    @Slot()
    def cancel(self) -> None:
        """Nobody allows it."""
        if self._requests:
            request = self._next()
            request.refused()

    def _able(self) -> list[Staff]:
        return who_may(self._requests[0].right, self._desk.shop.staff) if self._requests else []

    @Slot(object)
    def _allowed(self, person: Staff) -> None:
        if self._requests:
            request = self._next()
            request.allowed(person.id)

    @Slot()
    def _give_up(self) -> None:
        while self._requests:
            self.cancel()

    def _next(self) -> Request:
        request = self._requests.pop(0)
        self._pin.clear()
        self._derive()
        return request

    @Slot()
    def _derive(self) -> None:
        if not self._requests:
            self.show(ConsentProps())
            return
        request = self._requests[0]
        self.show(
            ConsentProps(
                isOpen=True,
                text=request_words(request.right, request.asked_by, self._able()),
                dots=self._pin.dots,
                busy=self._pin.is_busy,
                error=self._pin.error,
            )
        )

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether an act waits for consent."""
        return self._props.isOpen

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """What somebody would like to do, and who can let them."""
        return self._props.text

    @Property(int, notify=dotsChanged)
    def dots(self) -> int:
        """How many digits are in."""
        return self._props.dots

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        """Whether a PIN is being tried."""
        return self._props.busy

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        """What is wrong with the PIN."""
        return self._props.error
