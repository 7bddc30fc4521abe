"""Opening the training till that was made in a data folder."""

from pathlib import Path

import msgspec

from fynlo_pos.app.training import training_folder
from fynlo_pos.app.world import open_world
from fynlo_pos.ui.device import DeviceStore
from fynlo_pos.ui.program import World


def open_training(folder: Path, device: DeviceStore) -> World:
    """Open the training till of a data folder. Raises ``Trouble``.

    Its key lies in a file beside it, whatever the device: there is nothing in it to keep secret.
    """
    home = training_folder(folder)
    world = open_world(home, device, keyring=lambda _home: None)
    return msgspec.structs.replace(world, warnings=(), key_risks=(), terminals=None)
