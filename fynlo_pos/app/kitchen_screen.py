"""A kitchen screen as a program of its own, over a data folder of its own."""

import logging
from pathlib import Path
from uuid import UUID

from fynlo_pos.app.display import require_display
from fynlo_pos.app.shares_later import HUB_FILE
from fynlo_pos.core.trouble import Refused


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
    from fynlo_pos.ui.collecting import Collector
    from fynlo_pos.ui.engine import route_qt_messages
    from fynlo_pos.ui.kitchen_window import kitchen_application
    from fynlo_pos.ui.leaving import leaves_when_asked

    bound_to = _only_station(folder)
    if is_status and bound_to is not None:
        raise Refused(
            "This screen was let in for one station and does not know when an order is ready. "
            "Nothing was changed. Have a code made with: fynlo invite --kitchen"
        )
    settings = DeviceFile(folder).settings
    application = kitchen_application(settings.language)
    route_qt_messages(logging.getLogger("qt").warning)
    screen = KitchenScreen(
        folder,
        settings,
        station=station,
        is_large=is_large,
        is_status=is_status,
        bound_to=bound_to,
    )
    screen.shown.left.connect(application.quit)
    application.lastWindowClosed.connect(application.quit)
    collector = Collector(application)
    with leaves_when_asked(application.quit):
        try:
            collector.begin()
            if full_screen:
                screen.shown.window.showFullScreen()
                screen.stay_awake()
            application.exec()
        finally:
            collector.end()
            screen.close()


def _only_station(folder: Path) -> UUID | None:
    """Return the station that a screen was let in for, if it was for one."""
    if not (folder / HUB_FILE).exists():
        return None
    # Imported where a hub was joined: nothing of sync is loaded for a screen that never did.
    from fynlo_pos.app.joined_hub import read_joined

    joined = read_joined(folder)
    return joined.station_id if joined is not None else None
