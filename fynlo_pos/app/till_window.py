"""The till's window over a data folder, from the first picture to the last."""

import gc
import logging
import platform
from pathlib import Path
from typing import TYPE_CHECKING

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.display import require_display
from fynlo_pos.core.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

    from fynlo_pos.app.device_file import DeviceFile
    from fynlo_pos.ui.program import Program, World

_log = logging.getLogger(__name__)


def run_till(folder: Path, *, demo: bool, full_screen: bool) -> None:
    """Open the window and serve it until it is left.

    Ctrl+C and a shutdown leave it as Exit does; a training that was asked for comes after it, and
    the till again after that. Raises ``Refused`` where there is no display, and
    what kept the till from being opened once the window that says so is left. The window is on the
    screen before the database and its libraries are loaded. A device that joined a shop as a
    kitchen's screen shows that instead.
    """
    require_display()
    if is_kitchen(folder):
        _show_kitchen(folder, full_screen=full_screen)
        return
    _start_lightly()
    from fynlo_pos.ui.engine import route_qt_messages
    from fynlo_pos.ui.program import Next

    program = till_program(folder, demo=demo)
    route_qt_messages(logging.getLogger("qt").warning)
    _log.info("Fynlo POS %s on Python %s", VERSION, platform.python_version())
    _serve(program, full_screen=full_screen)
    while program.next is not Next.NOTHING:
        if program.next is Next.KITCHEN:
            _show_kitchen(folder, full_screen=full_screen)
            return
        if program.next is Next.TRAINING:
            program = training_program(folder)
        else:
            program = till_program(folder, demo=demo)
        _serve(program, full_screen=full_screen)


def is_kitchen(folder: Path) -> bool:
    """Tell whether the device of a data folder joined a shop as a kitchen's screen."""
    from fynlo_pos.app.shares_later import HUB_FILE

    if not (folder / HUB_FILE).exists():
        return False
    from fynlo_pos.app.joined_hub import read_joined
    from fynlo_pos.sync.protocol.frames import Role

    joined = read_joined(folder)
    return joined is not None and joined.role is Role.VIEWER


def _show_kitchen(folder: Path, *, full_screen: bool) -> None:
    from fynlo_pos.app.kitchen_screen import run_kitchen

    run_kitchen(folder, station="", is_large=False, is_status=False, full_screen=full_screen)


def _serve(program: "Program", *, full_screen: bool) -> None:
    """Serve one window until it is left."""
    from fynlo_pos.ui.leaving import leaves_when_asked

    with leaves_when_asked(program.application.quit):
        try:
            program.start(full_screen=full_screen)
            program.run()
        finally:
            program.close()


def till_program(folder: Path, *, demo: bool) -> "Program":
    """Return the till's program over a data folder; nothing is opened before it starts."""
    _start_lightly()
    from fynlo_pos.app.device_file import DeviceFile
    from fynlo_pos.ui.program import Clock, Program

    device = DeviceFile(folder)
    return Program(Clock(now_ms, new_id), _opener(folder, device, demo=demo), device)


def training_program(folder: Path) -> "Program":
    """Return the program of the training till in a data folder."""
    _start_lightly()
    from fynlo_pos.app.training import training_device
    from fynlo_pos.ui.program import Clock, Program

    device = training_device(folder)

    def open_all() -> "World":
        from fynlo_pos.app.training_world import open_training

        return open_training(folder, device)

    return Program(Clock(now_ms, new_id), open_all, device)


def _start_lightly() -> None:
    """Import as Python does, and collect no garbage until the program has settled."""
    gc.disable()
    from fynlo_pos.ui.plain_imports import use_plain_imports

    use_plain_imports()


def _opener(folder: Path, device: "DeviceFile", *, demo: bool) -> "Callable[[], World]":
    def open_all() -> "World":
        if demo:
            from fynlo_pos.app.demo_shop import open_demo

            return open_demo(folder, device)
        from fynlo_pos.app.world import open_world

        return open_world(folder, device)

    return open_all
