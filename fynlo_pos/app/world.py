"""Opening everything behind the window: the database, its readers, paper and the back office."""

from collections.abc import Callable
from pathlib import Path

from fynlo_pos.app.back_office import BackOffice
from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.device_file import DeviceFile
from fynlo_pos.app.managing import may_manage
from fynlo_pos.app.paper import Paper
from fynlo_pos.app.shipped import sounds_folder
from fynlo_pos.app.terminals_later import TerminalsLater
from fynlo_pos.app.witnesses import witnesses_folder
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.keys import SecretPlace
from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.devices.speaker import Speaker
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.till.till import Till
from fynlo_pos.ui.device import DeviceStore
from fynlo_pos.ui.program import World


def open_world(
    folder: Path,
    device: DeviceStore | None = None,
    keyring: Callable[[Home], SecretPlace | None] | None = None,
) -> World:
    """Open a till's data folder with all its parts. Raises ``Trouble``.

    ``device`` is where the window keeps this device's settings; without one they are read.
    ``keyring`` finds where the key lies; without one it is the device's own.
    """
    kept = device or DeviceFile(folder)
    opened = open_till(
        folder, now_ms=now_ms, new_id=new_id, keyring=keyring, witnesses=witnesses_folder()
    )
    # A reading serves one thread: the screens' is the reader lane's, the paper's the device lane's.
    paper = Paper(
        SqlReading(opened.readers, opened.incarnation),
        folder,
        now_ms,
        lambda: kept.settings.printer,
    )
    speaker = Speaker(sounds_folder())
    reading = SqlReading(opened.readers, opened.incarnation)

    def get_ready() -> None:
        opened.store.get_ready()
        speaker.get_ready()

    def close() -> None:
        speaker.close()
        opened.close()

    return World(
        till=Till(opened.store, now_ms, new_id, lambda: may_manage(opened)),
        reading=reading,
        printing=paper,
        office=BackOffice(opened, paper, new_id=new_id, now_ms=now_ms),
        close=close,
        get_ready=get_ready,
        kitchen=Kitchen(opened.store, now_ms),
        warnings=opened.warnings,
        key_risks=opened.key_risks,
        sounds=speaker,
        terminals=TerminalsLater(opened, (reading,)),
    )
