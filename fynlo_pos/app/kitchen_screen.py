"""A kitchen screen as a program of its own, over a data folder of its own."""

import logging
from pathlib import Path

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.till_window import require_display

TERMINAL = "K1"
"""What a screen's own log is called; a hub gives it another name when it is enrolled."""


def run_kitchen(
    folder: Path, *, station: str, is_large: bool, is_status: bool, full_screen: bool
) -> None:
    """Open the screen of a station, or the customers' status screen, until it is left.

    Raises ``Refused`` where there is no display, and ``Trouble`` where the folder cannot be opened:
    one that a till has open shows its board from the till's own menu.
    """
    require_display()
    from fynlo_pos.app.device_file import DeviceFile
    from fynlo_pos.app.shares_later import shares_of
    from fynlo_pos.app.shipped import sounds_folder
    from fynlo_pos.core.db.open_till import open_till
    from fynlo_pos.core.db.reading import SqlReading
    from fynlo_pos.core.devices.speaker import Speaker
    from fynlo_pos.core.kitchen.kitchen import Kitchen
    from fynlo_pos.core.sounds import Sound
    from fynlo_pos.ui.device import looks_of
    from fynlo_pos.ui.engine import route_qt_messages
    from fynlo_pos.ui.jobs import ThreadLane
    from fynlo_pos.ui.kitchen_desk import KitchenDesk
    from fynlo_pos.ui.kitchen_hub import KitchenHub
    from fynlo_pos.ui.kitchen_window import kitchen_application, open_kitchen_window
    from fynlo_pos.ui.leaving import leaves_when_asked

    settings = DeviceFile(folder).settings
    application = kitchen_application(settings.language)
    route_qt_messages(logging.getLogger("qt").warning)
    opened = open_till(folder, now_ms=now_ms, new_id=new_id, terminal=TERMINAL)
    reading = SqlReading(opened.readers, opened.incarnation)
    speaker = Speaker(sounds_folder())
    lanes = [ThreadLane(name) for name in ("reader", "writer", "devices")]
    hub = KitchenHub(now_ms, is_alone=reading.venue() is None)

    def play(sound: Sound) -> None:
        if settings.volume_percent:
            speaker.play(sound, settings.volume_percent)

    desk = KitchenDesk(
        reading=reading,
        kitchen=Kitchen(opened.store, now_ms),
        reader=lanes[0],
        writer=lanes[1],
        now_ms=now_ms,
        sound=play,
        silent_since_ms=hub.silent_since_ms,
    )
    window = open_kitchen_window(
        desk, looks_of(settings), station=station, is_large=is_large, is_status=is_status
    )
    hub.arrived.connect(window.model.look)
    shares = shares_of(opened, (reading,))
    if shares is not None:
        hub.begin(shares, lanes[2], lanes[1].submit)
    window.left.connect(application.quit)
    application.lastWindowClosed.connect(application.quit)
    with leaves_when_asked(application.quit):
        try:
            if full_screen:
                window.window.showFullScreen()
            application.exec()
        finally:
            for lane in lanes:
                lane.close()
            hub.end()
            window.close()
            speaker.close()
            reading.close()
            opened.close()
