"""A kitchen's screen in a process of its own: ``-m fynlo_pos.bench.kitchen_wall FOLDER``.

It says ``ready``, then the instant at which each ticket was painted, until it is ended.
"""

import sys
from pathlib import Path
from time import monotonic_ns

import msgspec

from fynlo_pos.app.kitchen_world import KitchenScreen
from fynlo_pos.bench.settled import settle
from fynlo_pos.core.device_settings import DeviceSettings
from fynlo_pos.ui.kitchen_window import kitchen_application
from fynlo_pos.ui.measure.watched_kitchen import WatchedKitchen


def main(folder: str) -> None:
    """Show the board and tell what is painted."""
    kitchen_application("en")
    silent = msgspec.structs.replace(DeviceSettings(), volume_percent=0)
    screen = KitchenScreen(Path(folder), silent)
    watched = WatchedKitchen(screen.shown, lambda at_ns: _say("painted", at_ns))
    settle()
    _say("ready", monotonic_ns())
    watched.serve()


def _say(word: str, at_ns: int) -> None:
    print(word, at_ns, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
