"""Where a device's settings are kept: one small file in the data folder."""

import os
from pathlib import Path

import msgspec

from fynlo_pos.core.device_settings import DeviceSettings
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.words import Told, listed, said

FILE_NAME = "device.json"
DAMAGED = listed(
    "The settings of this device could not be read, so it starts with the usual ones. Sales and "
    "the menu are safe. Open Settings and choose again, the printer first. The old file is kept "
    "as {name}."
)
UNREADABLE = listed(
    "The settings of this device cannot be reached ({why}), so it starts with the usual ones. "
    "Sales and the menu are safe. Restart the till; if this comes again, have its disk looked at."
)
NOT_KEPT = listed(
    "The change holds until the till is restarted, but could not be kept: {why}. Sales and the "
    "menu are safe. Make room on the disk, then change it again."
)


class DeviceFile:
    """One device's settings: read once, written whole at each change.

    ``warning`` is a sentence about a file that could not be used; empty if all was well.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self.warning: Told = ""
        self.settings = self._read()

    def save(self, settings: DeviceSettings) -> None:
        """Use these settings from now on, on disk when this returns.

        Raises ``Trouble`` when the disk does not take them; they are used until the end all the
        same.
        """
        self.settings = settings
        try:
            self._write(msgspec.json.format(msgspec.json.encode(settings)))
        except OSError as error:
            raise Trouble(NOT_KEPT, why=error.strerror or str(error)) from error

    def _read(self) -> DeviceSettings:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=DeviceSettings)
        except FileNotFoundError:
            return DeviceSettings()
        except msgspec.DecodeError:
            self.warning = self._set_aside()
        except OSError as error:
            self.warning = said(UNREADABLE, why=error.strerror or str(error))
        return DeviceSettings()

    def _set_aside(self) -> Told:
        aside = self._path.with_suffix(".damaged.json")
        try:
            self._path.replace(aside)
        except OSError as error:
            return said(UNREADABLE, why=error.strerror or str(error))
        return said(DAMAGED, name=aside.name)

    def _write(self, text: bytes) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = self._path.with_suffix(".part")
        with part.open("wb") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._path)
        sync_folder(self._path.parent)


def sync_folder(folder: Path) -> None:
    """Have the new name on disk too; Windows needs and knows no such thing."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
