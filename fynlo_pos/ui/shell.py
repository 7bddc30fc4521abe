"""The till's window: which page is shown, who is signed in, and what the till has to say."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable
from uuid import UUID

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from fynlo_pos.core.ports import Reading
from fynlo_pos.core.till.till import Till
from fynlo_pos.ui.consent import Consent
from fynlo_pos.ui.desk import Desk, Lanes, Printing, Ways
from fynlo_pos.ui.device import Device, DeviceStore, UnkeptSettings, looks_of
from fynlo_pos.ui.engine import QML_ROOT, create_engine, page_url
from fynlo_pos.ui.hands import Hands
from fynlo_pos.ui.notices import Notices
from fynlo_pos.ui.office import Office
from fynlo_pos.ui.page_turning import PageTurning
from fynlo_pos.ui.pages import PAGES, menu_entries
from fynlo_pos.ui.places import FIRST_RUN, HOME, OPEN_TO_ALL, SIGN_IN, STATUS
from fynlo_pos.ui.session import Session
from fynlo_pos.ui.status import Status
from fynlo_pos.ui.theme import apply_theme
from fynlo_pos.ui.training import is_demo, is_training
from fynlo_pos.ui.translation import speak
from fynlo_pos.ui.watches import Watches
from fynlo_pos.ui.windows_beside import WindowsBeside

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@runtime_checkable
class Scannable(Protocol):
    """A page that has a use for what the scanner reads."""

    def scanned(self, code: str) -> None:
        """Take a code."""


@QmlElement
class Shell(QObject):
    """The main window's view model and the way between pages.

    ``show_window`` paints at once; ``open_till`` follows when the database is there.
    """

    pageChanged = Signal()
    menuChanged = Signal()
    menuAsked = Signal()
    exited = Signal()
    trainingAsked = Signal()
    built = Signal()
    demoChanged = Signal()
    retold = Signal()

    def __init__(
        self,
        *,
        now_ms: Callable[[], int],
        new_id: Callable[[], UUID],
        engine: QQmlApplicationEngine | None = None,
        store: DeviceStore | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now_ms = now_ms
        self._new_id = new_id
        self.engine = engine or create_engine()
        self.notices_ = Notices(self)
        self.session_ = Session(self)
        self.status_ = Status(self)
        self.desk: Desk | None = None
        self.window: QQuickWindow | None = None
        self._pages = PageTurning(self.pageChanged.emit)
        self.beside = WindowsBeside(self, self.engine, self._watch)
        self._hands = Hands(self.session_, self)
        self._hands.scanner.scanned.connect(self._scanned)
        self.watches: Watches | None = None
        self.session_.locked.connect(self._locked)
        self.device = Device(store or UnkeptSettings(), self.notices_, self)
        self._language = self.device.settings.language
        self.device.changed.connect(self._dress)
        self._dress()

    def show_window(self) -> QQuickWindow:
        """Open the main window on its first picture. Raises ``RuntimeError`` if QML is broken."""
        self.engine.setInitialProperties({"shell": self})
        self.engine.load(QUrl.fromLocalFile(str(QML_ROOT / "Main.qml")))
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the main window could not be made; Qt's log says why")
        self.window = roots[0]
        self._watch(self.window)
        return self.window

    def open_till(
        self,
        till: Till,
        reading: Reading,
        lanes: Lanes,
        printing: Printing,
        office: Office | None = None,
    ) -> Desk:
        """Give the pages their till; the first page follows once the shop has been read."""
        self.desk = Desk(
            till=till,
            reading=reading,
            lanes=lanes,
            printing=printing,
            now_ms=self._now_ms,
            new_id=self._new_id,
            notices=self.notices_,
            session=self.session_,
            status=self.status_,
            device=self.device,
            ways=Ways(self.go, self.back, lambda: self._pages.model),
            parent=self,
        )
        self.desk.shopChanged.connect(self.demoChanged)
        self.desk.trainingMade.connect(self.trainingAsked)
        self.device.keep_on(lanes.writer)
        self.watches = Watches(self.desk)
        self.retold.connect(self.watches.retell)
        if office is not None:
            self.desk.give_office(office)
            self.watches.watch_parts()
        self.desk.read_shop(self._take_up)
        return self.desk

    def go(self, name: str, **what: object) -> None:
        """Show a page by its name; ``what`` goes to its view model. Nobody signed in: sign in."""
        if not self.session_.is_signed_in and name not in OPEN_TO_ALL:
            name, what = SIGN_IN, {}
        page = PAGES[name]
        if page.windowed:
            self.beside.open(name, page, self.desk, what)
        else:
            self._pages.go(name, self.desk, what)

    def back(self) -> None:
        """Show the page that led here, at last the one for selling."""
        self._pages.back(self.desk)

    @Slot(str)
    def goTo(self, name: str) -> None:
        """Follow the menu."""
        self.notices_.leave()
        self.go(name)

    @Slot()
    def goBack(self) -> None:
        """Back, top left."""
        self.notices_.leave()
        self.back()

    @Slot()
    def openMenu(self) -> None:
        """Show where the till leads."""
        self.menuAsked.emit()

    @Slot()
    def openStatus(self) -> None:
        """Show what the light stands for, where there is such a page."""
        if STATUS in PAGES:
            self.go(STATUS)

    @Slot()
    def lock(self) -> None:
        """Sign out by hand."""
        self.session_.lock()

    @Slot()
    def exit(self) -> None:
        """Leave the program, by the menu only; leaving a training leads back to the real till."""
        self.exited.emit()

    def _watch(self, window: QQuickWindow) -> None:
        self._hands.watch(window, self.device.settings)

    @Slot()
    def _dress(self) -> None:
        """Give every window the looks and keys that this device was set to."""
        settings = self.device.settings
        if settings.language != self._language:
            self._language = settings.language
            self._speak()
        apply_theme(self.engine, looks_of(settings))
        self.session_.set_lock_after(settings.lock_after_s)
        main = [self.window] if self.window is not None else []
        self._hands.follow([*main, *self.beside], settings)

    def _speak(self) -> None:
        """Say everything in another language: pages are made anew, the order stays as it is."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            speak(application, self._language)
        self.beside.close()
        self._pages.forget_kept()
        self.status_.retell()
        self.engine.retranslate()
        self.menuChanged.emit()
        self.retold.emit()
        # The page that asked for it has not yet heard of it: it goes when it has.
        QTimer.singleShot(0, self, self._say_anew)

    def _say_anew(self) -> None:
        self._pages.enter_anew(self.desk)

    @Slot(str)
    def _scanned(self, code: str) -> None:
        page: object = self._pages.model
        if isinstance(page, Scannable):
            page.scanned(code)

    def _take_up(self) -> None:
        if self.desk and self.desk.has_shop:
            self.desk.take_up_draft(self._first_page)
        else:
            self._first_page()

    def _first_page(self) -> None:
        self.menuChanged.emit()
        self.go(HOME if self.desk and self.desk.has_shop else FIRST_RUN)

    @Slot()
    def _locked(self) -> None:
        self.notices_.clear()
        self.beside.close(but_what_stays=True)
        self._pages.forget_kept()
        self.go(SIGN_IN)

    @Property(str, notify=pageChanged)
    def pageName(self) -> str:
        """The name of the page in sight; empty while the till starts."""
        return self._pages.name

    @Property(str, notify=pageChanged)
    def pageSource(self) -> str:
        """Where the page's QML is."""
        return page_url(self._pages.qml)

    @Property(QObject, notify=pageChanged)
    def pageModel(self) -> QObject | None:
        """The page's view model; none while the till starts."""
        return self._pages.model

    @Property("QVariantList", notify=menuChanged)  # type: ignore[arg-type]
    def menu(self) -> list[dict[str, str]]:
        """The pages the menu leads to: ``name``, ``title`` and ``icon``."""
        return menu_entries()

    @Property(bool, notify=demoChanged)
    def isDemo(self) -> bool:
        """Whether nothing sold here is real: every screen says so."""
        return is_demo(self.desk)

    @Property(bool, notify=demoChanged)
    def isTraining(self) -> bool:
        """Whether somebody practises here: every screen says so."""
        return is_training(self.desk)

    @Property(Notices, notify=built)
    def notices(self) -> Notices:
        """The snack and the banners."""
        return self.notices_

    @Property(Session, notify=built)
    def session(self) -> Session:
        """Who is signed in."""
        return self.session_

    @Property(Consent, notify=menuChanged)
    def consent(self) -> Consent | None:
        """Who allows what the person may not do; none while the till starts."""
        return self.desk.consent if self.desk is not None else None

    @Property(Device, notify=built)
    def thisDevice(self) -> Device:
        """What this device is set to."""
        return self.device

    @Property(Status, notify=built)
    def status(self) -> Status:
        """The status light."""
        return self.status_
