"""Which device this is, and where on it a database lies: what a copied folder does not take along.

A database keeps both as of its last opening. On another machine, or at another place and in another
file at once, it is a copy: moved within a disk it is the same file, and put back in its place it
has the same path. A device that does not say which it is, is never another.
"""

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path

import msgspec

from fynlo_pos.core.db.connection import Connection

if sys.platform == "win32":
    import winreg
elif sys.platform == "darwin":
    import ctypes

_MACHINE_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_KEPT = "SELECT machine, path, file FROM device_place WHERE slot = 1"
_KEEP = "INSERT OR REPLACE INTO device_place (slot, machine, path, file) VALUES (1, ?, ?, ?)"


class DevicePlace(msgspec.Struct, frozen=True):
    """A machine (no machine's own id, but made from it), a path and the file's number there."""

    machine: str
    path: str
    file: str


def is_another_place(kept: DevicePlace, found: DevicePlace) -> bool:
    """Tell whether a database was copied from where it lay to where it is found."""
    if kept.machine and found.machine and kept.machine != found.machine:
        return True
    return kept.path != found.path and kept.file != found.file


def find_place(database: Path) -> DevicePlace:
    """Return where a database lies."""
    path = os.path.normcase(database.resolve())
    return DevicePlace(_made_from(_machine()), path, str(database.stat().st_ino))


def read_place(connection: Connection) -> DevicePlace | None:
    """Return where the database lay when it was last opened; ``None`` before that was kept."""
    row = connection.exec_driver_sql(_KEPT).first()
    return DevicePlace(*row) if row else None


def keep_place(connection: Connection, place: DevicePlace) -> None:
    """Keep where the database lies."""
    connection.exec_driver_sql(_KEEP, (place.machine, place.path, place.file))


def _made_from(machine: str) -> str:
    return hashlib.sha256(f"fynlo-pos {machine}".encode()).hexdigest() if machine else ""


def _machine() -> str:
    """Return the system's own id of this machine; empty where it does not say."""
    if sys.platform == "win32":
        with suppress(OSError):
            access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
            name = r"SOFTWARE\Microsoft\Cryptography"
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, name, 0, access) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    elif sys.platform == "darwin":
        uuid, wait = (ctypes.c_ubyte * 16)(), (ctypes.c_long * 2)(1, 0)
        with suppress(OSError, AttributeError):
            if ctypes.CDLL(None).gethostuuid(uuid, wait) == 0:
                return bytes(uuid).hex()
    else:
        for file in _MACHINE_FILES:
            with suppress(OSError, UnicodeDecodeError):
                machine = file.read_text(encoding="ascii").strip()
                if machine and machine != "uninitialized":
                    return machine
    return ""
