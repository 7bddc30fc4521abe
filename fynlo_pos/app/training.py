"""The training till: a copy of the shop in a folder of its own, where no sale is real.

It lies inside the data folder and shares nothing with it: another database, another key, another
log. It is made anew from the shop each time it is asked for, so that training begins with today's
menu and nobody else's practice; what was rung there before is gone.
"""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

import msgspec

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.device_file import DeviceFile
from fynlo_pos.core.device_settings import DeviceSettings, OrderChits
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.venue import Venue
from fynlo_pos.ui.device import UnkeptSettings

FOLDER = "training"


def training_folder(folder: Path) -> Path:
    """Return where the training till of a data folder lies."""
    return folder / FOLDER


def make_training(
    folder: Path,
    shop: Sequence[msgspec.Struct],
    now_ms: Callable[[], int] = now_ms,
    new_id: Callable[[], UUID] = new_id,
) -> None:
    """Make the training till of a data folder anew from a shop's documents.

    Raises ``Trouble`` where it cannot be cleared away or made, or somebody practises on it now.
    """
    from fynlo_pos.core.db.home import Home, HomeLock
    from fynlo_pos.core.db.open_till import open_till
    from fynlo_pos.core.till.edits import by_itself
    from fynlo_pos.core.till.till import Till

    home = training_folder(folder)
    try:
        if home.exists():
            HomeLock(Home(home)).close()
            shutil.rmtree(home)
    except OSError as error:
        raise Trouble(
            "The last training cannot be cleared away: {why}. The shop's sales are safe and were "
            "not touched. Close other programs that look into {folder}, then try again.",
            why=error.strerror or str(error),
            folder=str(home),
        ) from error
    opened = open_till(home, now_ms=now_ms, new_id=new_id, keyring=lambda _home: None)
    try:
        Till(opened.store, now_ms, new_id, by_itself).save_documents(
            [_for_training(one) for one in shop], None
        )
    finally:
        opened.close()


def training_device(folder: Path) -> UnkeptSettings:
    """Return this device's settings for training: the drawer stays shut, the kitchen undisturbed.

    What is changed there ends with it.
    """
    settings = DeviceFile(folder).settings
    return UnkeptSettings(_harmless(settings))


def _harmless(settings: DeviceSettings) -> DeviceSettings:
    printer = msgspec.structs.replace(settings.printer, has_drawer=False)
    return msgspec.structs.replace(settings, printer=printer, order_chits=OrderChits.NEVER)


def _for_training(document: msgspec.Struct) -> msgspec.Struct:
    if isinstance(document, Venue):
        return msgspec.structs.replace(document, is_training=True, is_demo=False)
    return document
