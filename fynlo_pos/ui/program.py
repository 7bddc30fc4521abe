"""The till as a program with a window: a picture at once, then the database, then the pages."""

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import Enum, auto
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from fynlo_pos.core.key_risk import KeyRisk
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.ports import Reading
from fynlo_pos.core.sounds import Silence, SoundOut
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.words import Told
from fynlo_pos.ui.collecting import Collector
from fynlo_pos.ui.crash_notice import CrashNotice
from fynlo_pos.ui.desk import Lanes, Printing
from fynlo_pos.ui.device import DeviceStore
from fynlo_pos.ui.ending import tell_end
from fynlo_pos.ui.engine import prepare_application
from fynlo_pos.ui.jobs import YIELD_AFTER_S, BehindActs, Err, Ok, ThreadLane
from fynlo_pos.ui.key_watch import KeyWatch
from fynlo_pos.ui.notices import Banner, Tone
from fynlo_pos.ui.office import Office
from fynlo_pos.ui.pages_ahead import read_first_pages
from fynlo_pos.ui.quiet_moment import QuietMoment
from fynlo_pos.ui.shell import Shell
from fynlo_pos.ui.spoken import spoken
from fynlo_pos.ui.training import is_training
from fynlo_pos.ui.translation import speak

if TYPE_CHECKING:
    from fynlo_pos.ui.hub_watch import Shares
    from fynlo_pos.ui.terminals import Terminals


class World(msgspec.Struct, frozen=True):
    """Everything behind the window, as ``app`` opened it; ``close`` lets go of it.

    ``get_ready`` loads what the first sale will need and the first pages did not; it may take half
    a second, beside everything else, and is called when nobody seems to wait.

    ``warnings`` are about this start and for everybody; ``key_risks`` last, and are a manager's.
    ``hint`` is what a person who signs in should know; empty but in the demo. ``terminals`` are the
    shop's others, and by them what connects this one to its hub; there are none in a training.
    """

    till: Till
    reading: Reading
    printing: Printing
    office: Office
    close: Callable[[], None]
    get_ready: Callable[[], None]
    kitchen: Kitchen
    warnings: Sequence[Told] = ()
    key_risks: Sequence[KeyRisk] = ()
    hint: Told = ""
    sounds: SoundOut = Silence()
    terminals: "Terminals | None" = None

    @property
    def shares(self) -> "Shares | None":
        """What connects this till to its hub, if it has one."""
        return self.terminals.shares if self.terminals is not None else None


class Clock(msgspec.Struct, frozen=True):
    """Where time (UTC ms) and ids come from."""

    now_ms: Callable[[], int]
    new_id: Callable[[], UUID]


class Next(Enum):
    """What is opened once this run's window was left."""

    NOTHING = auto()
    TRAINING = auto()
    TILL = auto()
    KITCHEN = auto()


def _stay_awake() -> None:
    # A system may lack what would be asked. Loaded beside selling, not for a start.
    with suppress(OSError, ImportError):
        from fynlo_pos.ui.awake import stay_awake  # noqa: PLC0415

        stay_awake()


def _asked(_outcome: Ok[None] | Err) -> None:
    """A screen that goes dark is no trouble of the till's."""


class Program(QObject):
    """One run of the till. ``start`` shows the window; the world opens behind the first frame.

    ``next`` says what follows it: a person may have asked for the training, or left it.
    """

    def __init__(
        self,
        clock: Clock,
        open_world: Callable[[], World],
        store: DeviceStore | None = None,
    ) -> None:
        sys.setswitchinterval(YIELD_AFTER_S)
        self.application = _application(store.settings.language if store else "")
        super().__init__()
        # A start makes little that is not kept: nothing is collected until it has settled.
        self._collector = Collector(self)
        self._store = store
        self._open_world = open_world
        self._world: World | None = None
        self._is_opening = False
        self._still_loading = 2
        self._is_settled = False
        self._is_full_screen = False
        self._is_sharing = False
        self._kept_from: Err | None = None
        self.shell = Shell(now_ms=clock.now_ms, new_id=clock.new_id, store=store, parent=self)
        names = ("writer", "reader", "devices", "backups")
        self._threads = [ThreadLane(name, self) for name in names]
        self.lanes = Lanes(*self._threads)
        self._others_lane = ThreadLane("others", self)
        self.next = Next.NOTHING
        self.shell.exited.connect(self._exit)
        self.shell.trainingAsked.connect(self._practise)
        self._crashes = CrashNotice(self.shell.notices_, self)

    @property
    def is_settled(self) -> bool:
        """Tell whether all is loaded that was left for later, and garbage is collected again."""
        return self._is_settled

    def start(self, *, full_screen: bool) -> QQuickWindow:
        """Show the window; opening the world begins once its first frame is painted."""
        self._crashes.watch()
        window = self.shell.show_window()
        self._is_full_screen = full_screen
        if full_screen:
            window.showFullScreen()
        window.frameSwapped.connect(self._open)
        return window

    def run(self) -> None:
        """Serve the window until it is left. Raises what kept the world from being opened."""
        self.application.exec()
        if self._kept_from is not None:
            raise self._kept_from.trouble

    @Slot()
    def _exit(self) -> None:
        self.next = Next.TILL if is_training(self.shell.desk) else Next.NOTHING
        self.application.quit()

    @Slot()
    def _practise(self) -> None:
        self.next = Next.TRAINING
        self.application.quit()

    @Slot()
    def _become_kitchen(self) -> None:
        self.next = Next.KITCHEN
        self.application.quit()

    def close(self) -> None:
        """Finish what was begun, take the pages down, then let go of the database."""
        tell_end(self.shell.session_, self._threads)
        self._collector.end()
        self._crashes.end()
        if self._world is not None and self._world.terminals is not None:
            self._world.terminals.stop()
        for lane in (self._others_lane, *self._threads):
            lane.close()
        if self._world is not None and self._world.shares is not None:
            self._world.shares.stop()
        # Pages go before what they show, or each binding complains of its view model.
        self.shell.window = None
        self.shell.engine.deleteLater()
        QCoreApplication.sendPostedEvents(self.shell.engine, QEvent.Type.DeferredDelete)
        if self._world is not None:
            self._world.close()
            self._world = None

    @Slot()
    def _open(self) -> None:
        """Open the world once: a renderer with a thread of its own may have told of more frames."""
        if self._is_opening:
            return
        self._is_opening = True
        self.lanes.writer.run(self._open_world, self._opened, self)
        read_first_pages(self.shell.engine)

    def _opened(self, outcome: Ok[World] | Err) -> None:
        self._wait_for_quiet(self._get_ready)
        if isinstance(outcome, Err):
            self._kept_from = outcome
            self.shell.notices_.raise_banner("not-opened", Banner(outcome.sentence, Tone.STOP))
            return
        world = self._world = outcome.value
        warnings: list[Told] = [*world.warnings, self._store.warning if self._store else ""]
        for number, warning in enumerate(each for each in warnings if each):
            banner = Banner(spoken(warning), Tone.WARN, dismiss_text=self.tr("Understood"))
            self.shell.notices_.raise_banner(f"start-{number}", banner)
        if world.hint:
            self.shell.session_.nameChanged.connect(self._show_hint)
            self._show_hint()
        desk = self.shell.open_till(
            world.till, world.reading, self.lanes, world.printing, world.office
        )
        self.shell.retold.connect(KeyWatch(desk, world.key_risks).look)
        desk.sounds.use(world.sounds)
        desk.give_kitchen(world.kitchen)
        if world.terminals is not None:
            desk.others.give(world.terminals, self._others_lane)
            desk.others.joined.connect(self._share)
            desk.others.becameKitchen.connect(self._become_kitchen)
            desk.shopChanged.connect(self._share)

    def _wait_for_quiet(self, then: Callable[[], None]) -> None:
        if self.shell.window is not None:
            QuietMoment(self.shell.window, then, self)

    def _get_ready(self) -> None:
        """Load what the first slip in a search and the first sale will need."""
        if self._world is None:
            self._wait_for_quiet(self._settle)
            return
        self.lanes.reader.run(self._world.reading.get_ready, self._got_ready, self)
        self.lanes.devices.run(self._world.get_ready, self._got_ready, self)

    def _got_ready(self, _outcome: Ok[None] | Err) -> None:
        self._still_loading -= 1
        if not self._still_loading:
            self._wait_for_quiet(self._settle)

    def _settle(self) -> None:
        self._collector.begin()
        self._is_settled = True
        if self._is_full_screen:
            self.lanes.devices.run(_stay_awake, _asked, self)
        self._share()

    @Slot()
    def _share(self) -> None:
        """Connect to the hub, once nobody waits for the start: or for the hub, to have a shop."""
        shares = self._world.shares if self._world is not None else None
        desk = self.shell.desk
        if shares is None or desk is None or self._is_sharing:
            return
        if not self._is_settled and desk.has_shop:
            return
        self._is_sharing = True
        # Loaded only by a till that has a hub.
        from fynlo_pos.ui.hub_watch import HubWatch  # noqa: PLC0415

        HubWatch(desk, shares).begin(BehindActs(self._threads[0]))

    @Slot()
    def _show_hint(self) -> None:
        if self._world is None or self.shell.session_.is_signed_in:
            self.shell.notices_.heal("hint")
        else:
            self.shell.notices_.raise_banner("hint", Banner(spoken(self._world.hint), Tone.ACCENT))


def _application(language: str) -> QGuiApplication:
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        application = QGuiApplication(["fynlo-pos"])
    prepare_application(application)
    speak(application, language)
    return application
