"""A kitchen screen as a program of its own, over a data folder of its own."""

import logging
from pathlib import Path

from fynlo_pos.app.till_window import require_display


def run_kitchen(
    folder: Path, *, station: str, is_large: bool, is_status: bool, full_screen: bool
) -> None:
    """Open the screen of a station, or the customers' status screen, until it is left.

    Raises ``Refused`` where there is no display, and ``Trouble`` where the folder cannot be opened:
    one that a till has open shows its board from the till's own menu.
    """
    require_display()
    from fynlo_pos.app.device_file import DeviceFile
    from fynlo_pos.app.kitchen_world import KitchenScreen
    from fynlo_pos.ui.engine import route_qt_messages
    from fynlo_pos.ui.kitchen_window import kitchen_application
    from fynlo_pos.ui.leaving import leaves_when_asked

    settings = DeviceFile(folder).settings
    application = kitchen_application(settings.language)
    route_qt_messages(logging.getLogger("qt").warning)
    screen = KitchenScreen(
        folder, settings, station=station, is_large=is_large, is_status=is_status
    )
    screen.shown.left.connect(application.quit)
    application.lastWindowClosed.connect(application.quit)
    with leaves_when_asked(application.quit):
        try:
            if full_screen:
                screen.shown.window.showFullScreen()
            application.exec()
        finally:
            screen.close()
