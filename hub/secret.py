"""A hub's secret: the key to its store and the Ed25519 key by which devices know it.

It lies in the system's keyring; where there is none, in a file that only its owner can read. A
new one is never made over a store that is there.
"""

import secrets
from functools import cache
from pathlib import Path
from typing import Final
from uuid import UUID

import keyring
import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from keyring.backends import fail, null
from keyring.errors import KeyringError

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.protocol.handshake import KEY_BYTES
from hub.home import Home, write_privately

_SERVICE: Final = "Fynlo POS hub"
_PARTS: Final = 3


class Identity(msgspec.Struct, frozen=True):
    """Who a hub is. ``seed`` is its private key and leaves this process nowhere."""

    id: UUID
    seed: bytes
    database_key: bytes

    def __repr__(self) -> str:
        return f"Identity({self.id})"

    @property
    def private_key(self) -> Ed25519PrivateKey:
        """The key it signs with."""
        return _key_from(self.seed)

    @property
    def public_key(self) -> bytes:
        """The key it is known by, raw, 32 bytes."""
        return _public_from(self.seed)


@cache
def _key_from(seed: bytes) -> Ed25519PrivateKey:
    """Return the key made from a seed; making it takes as long as two signatures by it."""
    return Ed25519PrivateKey.from_private_bytes(seed)


@cache
def _public_from(seed: bytes) -> bytes:
    return _key_from(seed).public_key().public_bytes_raw()


def find_identity(home: Home, key_file: Path | None, new_id: UUID) -> Identity:
    """Return the identity of a data folder, made now if the folder is new.

    ``key_file`` is a file that several workers share, instead of the folder's own. Raises
    ``Trouble`` for a locked keyring, and for a store whose key is not here.
    """
    file = key_file or home.key_file
    backend = None if key_file is not None else _system_keyring()
    try:
        text = _read(file) or (backend and backend.get_password(_SERVICE, str(home.folder)))
        if text:
            return _decoded(text)
        if home.database.exists():
            raise Trouble(
                "The key to this hub's store is not on this device. What it holds is safe, and no "
                "new key was made over it. Sign in as the user who set the hub up, or start a new "
                "hub in an empty folder: the tills hold all that it held."
            )
        made = Identity(new_id, secrets.token_bytes(KEY_BYTES), secrets.token_bytes(KEY_BYTES))
        if backend is not None:
            backend.set_password(_SERVICE, str(home.folder), _encoded(made))
        else:
            write_privately(file, _encoded(made))
    except KeyringError as error:
        raise Trouble(
            "This device's keyring is locked, so the hub cannot open its store. Nothing was "
            "changed. Unlock the keyring (sign in to the device again), then start the hub."
        ) from error
    return made


def _system_keyring() -> keyring.backend.KeyringBackend | None:
    backend = keyring.get_keyring()
    return None if isinstance(backend, fail.Keyring | null.Keyring) else backend


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(
            "The hub's key file {file} cannot be read. Nothing was changed. Check that it belongs "
            "to you, then start the hub again.",
            file=str(file),
        ) from error


def _encoded(identity: Identity) -> str:
    return f"{identity.id}:{identity.seed.hex()}:{identity.database_key.hex()}"


def _decoded(text: str) -> Identity:
    parts = text.strip().split(":")
    try:
        identity = Identity(UUID(parts[0]), bytes.fromhex(parts[1]), bytes.fromhex(parts[2]))
        is_whole = len(parts) == _PARTS and len(identity.seed) == KEY_BYTES
    except (ValueError, IndexError):
        is_whole = False
    if not is_whole or len(identity.database_key) != KEY_BYTES:
        raise Trouble(
            "The key of this hub is damaged. What it holds is safe, and no new key was made over "
            "it. Put the key back from where you keep a copy, or start a new hub in an empty "
            "folder: the tills hold all that it held."
        )
    return identity
