"""Which hub this device was taken in by: one small file in the data folder, and a key elsewhere.

A data folder without the file has no hub, and nothing of sync is loaded for it.
"""

import os
import threading
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.core.db.database_copy import synchronise_folder
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.keys import KeyFile, SecretPlace
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.member.values import Me
from fynlo_pos.sync.protocol.frames import Role

FILE_NAME = "hub.json"
KEY_NAME = "device.key"

_keeping = threading.Lock()


class JoinedHub(msgspec.Struct, frozen=True):
    """Where the hub is, its key, and who this device is to it.

    ``own_host`` is set where this device runs the hub: what it listens on. A viewer may have been
    let in for one ``station`` of the kitchen, given by its id. ``first_key`` is of the hub that let
    this device in, where it talks to another hub of its shop now.
    """

    address: Address
    hub_key: str
    device: UUID
    venue: UUID
    terminal: str
    can_manage: bool = False
    own_host: str = ""
    role: Role = Role.MEMBER
    station: str = ""
    first_key: str = ""

    @property
    def station_id(self) -> UUID | None:
        """The only station of the kitchen that this device is told of, if it is one."""
        return UUID(self.station) if self.station else None

    def me(self, version: str) -> Me:
        """Return who this device is to its venue."""
        key = bytes.fromhex(self.hub_key)
        first = bytes.fromhex(self.first_key)
        return Me(self.venue, self.device, self.role, key, version, self.station_id, first)


def is_joined(folder: Path) -> bool:
    """Tell whether a data folder has a hub."""
    return (folder / FILE_NAME).exists()


def read_joined(folder: Path) -> JoinedHub | None:
    """Return the hub of a data folder; ``None`` if it has none. Raises ``Trouble``."""
    try:
        return msgspec.json.decode((folder / FILE_NAME).read_bytes(), type=JoinedHub)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.DecodeError) as error:
        raise Trouble(
            "The file {file} cannot be read, so this terminal sells by itself for now. Its sales "
            "are safe and are sent later. Have a manager show a code, close this till and let it "
            "in again, as what it is: fynlo join ADDRESS CODE",
            file=FILE_NAME,
        ) from error


def keep_joined(folder: Path, joined: JoinedHub) -> None:
    """Keep it, whole and on disk when this returns. Raises ``Trouble``."""
    with _keeping:
        _keep(folder, joined)


def keep_right(folder: Path, joined: JoinedHub, *, can_manage: bool) -> JoinedHub:
    """Keep whether this device may manage, as its card at that hub says; return who it is there.

    Where it belongs to another hub by now, nothing is changed. Raises ``Trouble``.
    """
    with _keeping:
        kept = read_joined(folder)
        if kept is None or (kept.device, kept.hub_key) != (joined.device, joined.hub_key):
            return joined
        _keep(folder, msgspec.structs.replace(kept, can_manage=can_manage))
    return msgspec.structs.replace(joined, can_manage=can_manage)


def _keep(folder: Path, joined: JoinedHub) -> None:
    part = folder / f"{FILE_NAME}.part"
    try:
        with part.open("wb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(joined)))
            file.flush()
            os.fsync(file.fileno())
        part.replace(folder / FILE_NAME)
        synchronise_folder(folder)
    except OSError as error:
        raise Trouble(
            "This terminal could not keep which hub it joined: {why}. Its sales are safe. Make "
            "room on the disk, then join again with another code.",
            why=error.strerror or str(error),
        ) from error


def find_device_key(home: Home) -> Ed25519PrivateKey | None:
    """Return the key this device proves itself with; ``None`` if there is none yet."""
    for place in _places(home):
        text = place.read()
        with suppress(ValueError):
            if text:
                return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(text))
    return None


def device_key(home: Home) -> Ed25519PrivateKey:
    """Return the key this device proves itself with. Raises ``Trouble`` without it."""
    key = find_device_key(home)
    if key is None:
        raise Trouble(
            "The key by which the hub knows this terminal is not on this device. Nothing was "
            "changed, and its sales are safe here. Restore the key from where you keep a copy, or "
            "join as another terminal: with a code, and a data folder that is empty."
        )
    return key


def make_device_key(home: Home) -> Ed25519PrivateKey:
    """Make a key and keep it where the key to the sales lies: in the keyring, or in a file."""
    key = Ed25519PrivateKey.generate()
    _places(home)[0].write(key.private_bytes_raw().hex())
    return key


def _places(home: Home) -> list[SecretPlace]:
    file = KeyFile(home, KEY_NAME)
    if home.key_file.exists():
        return [file]
    from fynlo_pos.core.db.keyring_secrets import system_keyring

    place = system_keyring(home, KEY_NAME)
    return [place, file] if place is not None else [file]
