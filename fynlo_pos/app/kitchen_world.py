"""Everything behind a kitchen's window: its database, its lanes, its hub."""

from contextlib import suppress
from pathlib import Path
from uuid import UUID

from fynlo_pos.app.clock import monotonic_ms, new_id, now_ms
from fynlo_pos.app.shares_later import shares_of
from fynlo_pos.app.shipped import sounds_folder
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.db.peer_store import PeerWriting
from fynlo_pos.core.db.screen_reading import ScreenReading
from fynlo_pos.core.device_settings import DeviceSettings
from fynlo_pos.core.devices.speaker import Speaker
from fynlo_pos.core.kitchen.for_viewers import TOLD_FOR_MS
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sounds import Sound
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.device import looks_of
from fynlo_pos.ui.jobs import BehindActs, ThreadLane
from fynlo_pos.ui.kitchen_desk import KitchenDesk
from fynlo_pos.ui.kitchen_hub import KitchenHub
from fynlo_pos.ui.kitchen_window import open_kitchen_window
from fynlo_pos.ui.shop_clock import ShopClock
from fynlo_pos.ui.viewmodels.board_reading import read_orders

TERMINAL = "K1"
"""What a screen's own log is called; a hub gives it another name when it is enrolled."""


class KitchenScreen:
    """One screen over one data folder, from its opening to ``close``. Raises ``Trouble``.

    ``shown`` is its window. ``bound_to`` is the only station it was let in for, if it was for one.
    """

    def __init__(
        self,
        folder: Path,
        settings: DeviceSettings,
        *,
        station: str = "",
        is_large: bool = False,
        is_status: bool = False,
        bound_to: UUID | None = None,
    ) -> None:
        self._opened = open_till(folder, now_ms=now_ms, new_id=new_id, terminal=TERMINAL)
        _bring_up_to_date(self._opened)
        self._speaker = Speaker(sounds_folder())
        self._volume_percent = settings.volume_percent
        # One lane for the database: what came is read where it was written.
        records, devices = ThreadLane("records"), ThreadLane("devices")
        self._lanes = (records, devices)
        clock = self._clock = ShopClock(now_ms, monotonic_ms)
        self._reading = ScreenReading(self._opened, clock, now_ms)
        self._hub = KitchenHub(clock, is_alone=self._reading.venue() is None)
        desk = KitchenDesk(
            reading=self._reading,
            kitchen=Kitchen(self._opened.store, clock),
            reader=records,
            writer=records,
            now_ms=clock,
            sound=self._play,
            silent_since_ms=self._hub.silent_since_ms,
            bound_to=bound_to,
            clock_off_ms=lambda: clock.off_ms,
        )
        self.shown = open_kitchen_window(
            desk, looks_of(settings), station=station, is_large=is_large, is_status=is_status
        )
        self._hub.arrived.connect(self.shown.model.take_orders)
        shares = shares_of(self._opened, (self._reading,))
        if shares is not None:
            self._hub.begin(shares, devices, BehindActs(records), self._read)

    def stay_awake(self) -> None:
        """Have the system keep this screen lit for as long as the program runs."""
        devices = self._lanes[-1]
        devices.submit(_stay_awake)

    def close(self) -> None:
        """Finish what was begun, take the window down, let go of the folder."""
        for lane in self._lanes:
            lane.close()
        self._hub.end()
        self.shown.close()
        self._speaker.close()
        self._reading.close()
        self._opened.close()

    def _read(self) -> tuple[OrderState, ...] | None:
        """Return what is on boards now, on the lane of the database; ``None`` where it fails."""
        with suppress(Trouble):
            return read_orders(self._reading, self._clock())
        return None

    def _play(self, sound: Sound) -> None:
        if self._volume_percent:
            self._speaker.play(sound, self._volume_percent)


def _stay_awake() -> None:
    # A system may lack what would be asked; one that has it loads it beside the first orders.
    with suppress(OSError, ImportError):
        from fynlo_pos.ui.awake import stay_awake

        stay_awake()


def _bring_up_to_date(opened: OpenTill) -> None:
    """A screen keeps no orders longer than it would be shown them, and reads on after an update.

    That is reckoned from what it was shown last: a clock that wakes up far ahead takes nothing.
    """
    writing = PeerWriting(opened.store.connection, now_ms)
    last_ms = writing.last_shown_ms()
    if last_ms is not None:
        writing.forget_excerpts(min(now_ms(), last_ms) - TOLD_FOR_MS)
    writing.look_again()
