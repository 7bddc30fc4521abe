"""The device's secret: the database's raw key and the id of the incarnation that holds it.

It lies in the system's keyring; where there is none, in a file that only its owner can read, and
the till says so. A key is never made over an existing database.
"""

import os
import secrets
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol
from uuid import UUID

import msgspec

from fynlo_pos.core.db.database_copy import synchronise_folder
from fynlo_pos.core.db.driver import KEY_BYTES
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.key_risk import KeyRisk
from fynlo_pos.core.trouble import Refused, Trouble

_OWNER_ONLY = stat.S_IRUSR | stat.S_IWUSR


class DeviceSecret(msgspec.Struct, frozen=True):
    """A database key of 32 bytes, and the incarnation that this device is."""

    key: bytes
    incarnation: UUID

    def __repr__(self) -> str:
        return f"DeviceSecret({self.incarnation})"


class SecretPlace(Protocol):
    """Somewhere that keeps one secret text for this data folder."""

    def read(self) -> str | None:
        """Return the secret, ``None`` if there is none. Raises ``Trouble`` if it is locked."""

    def write(self, text: str) -> None:
        """Keep the secret. Raises ``Trouble`` if it cannot be kept."""

    def write_apart(self, text: str) -> None:
        """Keep it where a folder that this one was copied from does not find it."""

    def is_free(self, number: int) -> bool:
        """Tell whether nothing was set aside here under a number."""

    def set_aside(self, number: int) -> None:
        """Keep a secret that lies here under a name of its own too, for what it opened."""


def aside_name(name: str, number: int) -> str:
    """Return what is called by a name once it is set aside."""
    return f"{name}.old-{number}"


class KeyFile:
    """A key file in the data folder, mode 0600; ``name`` is that of another than the till's."""

    def __init__(self, home: Home, name: str = "") -> None:
        self._path = home.folder / name if name else home.key_file

    def read(self) -> str | None:
        """Return the secret, ``None`` if there is no file."""
        try:
            return self._path.read_text(encoding="ascii")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise Trouble(
                "The key file of this till cannot be read. Nothing was changed. Check that {file} "
                "belongs to you, then start the till again.",
                file=str(self._path),
            ) from error

    def write(self, text: str) -> None:
        """Make or replace the file; it is on disk before a database is."""
        new = self._path.with_name(self._path.name + ".new")
        try:
            new.unlink(missing_ok=True)
            descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            new.replace(self._path)
            synchronise_folder(self._path.parent)
        except OSError as error:
            raise Trouble(
                "The key of this till cannot be kept: {why}. Nothing was set up. Check that its "
                "data folder can be written, then start again.",
                why=error.strerror or str(error),
            ) from error

    def write_apart(self, text: str) -> None:
        """Make or replace the file: a copy of the folder has one of its own."""
        self.write(text)

    def is_free(self, number: int) -> bool:
        """Tell whether no key was set aside under a number."""
        return not self._aside(number).exists()

    def set_aside(self, number: int) -> None:
        """Keep a key that lies here under a name of its own, for the database that it opened."""
        with suppress(FileNotFoundError):
            self._path.rename(self._aside(number))

    def _aside(self, number: int) -> Path:
        return self._path.with_name(aside_name(self._path.name, number))

    def is_open_to_others(self) -> bool:
        """Tell whether someone else on this device may read the file."""
        return os.name == "posix" and bool(self._path.stat().st_mode & 0o077)


def find_secret(
    home: Home,
    keyring: Callable[[Home], SecretPlace | None],
    new_id: Callable[[], UUID],
    was_seen: Callable[[UUID], bool],
) -> tuple[DeviceSecret, tuple[KeyRisk, ...]]:
    """Return the secret of a data folder, made now if the folder is new, and what it risks.

    A key without a database is kept (its database may lie on a disk that is not there yet), but
    what begins beside it is a new incarnation: two chains must not share one.
    ``keyring`` gives the system's keyring, ``None`` on a device without one; ``was_seen`` tells
    whether anything of an incarnation was on this device's disk. Raises ``Refused`` for a database
    that was emptied, and ``Trouble`` for a locked keyring and a database whose key is not here.
    """
    file = KeyFile(home)
    text = file.read()
    if text is not None:
        secret = _decode(text)
        return _of_this_database(secret, home, file, new_id, was_seen), _risks(file)
    place = keyring(home)
    text = place.read() if place else None
    if place is not None and text is not None:
        return _of_this_database(_decode(text), home, place, new_id, was_seen), ()
    if home.holds_database:
        raise _not_here()
    return make_secret(place, file, new_id)


def read_secret(home: Home, keyring: Callable[[Home], SecretPlace | None]) -> DeviceSecret:
    """Return the secret of a till that is there; nothing is made. Raises ``Trouble``."""
    text = KeyFile(home).read()
    if text is None:
        place = keyring(home)
        text = place.read() if place else None
    if text is None:
        raise _not_here()
    return _decode(text)


def make_secret(
    place: SecretPlace | None, file: KeyFile, new_id: Callable[[], UUID]
) -> tuple[DeviceSecret, tuple[KeyRisk, ...]]:
    """Make a new secret and keep it in the keyring, or in the file where there is none."""
    secret = DeviceSecret(secrets.token_bytes(KEY_BYTES), new_id())
    (place or file).write(_encode(secret))
    return secret, () if place else _risks(file)


def renew_incarnation(
    home: Home,
    keyring: Callable[[Home], SecretPlace | None],
    secret: DeviceSecret,
    new_id: Callable[[], UUID],
    *,
    is_copy: bool = False,
) -> DeviceSecret:
    """Make this device a new incarnation over the same key, kept where the old one lay.

    Where the folder is a copy of another, that one's secret stays as it is.
    """
    file = KeyFile(home)
    place = (file if file.read() is not None else keyring(home)) or file
    anew = DeviceSecret(secret.key, new_id())
    keep = place.write_apart if is_copy else place.write
    keep(_encode(anew))
    return anew


def _of_this_database(
    secret: DeviceSecret,
    home: Home,
    place: SecretPlace,
    new_id: Callable[[], UUID],
    was_seen: Callable[[UUID], bool],
) -> DeviceSecret:
    if home.holds_database:
        return secret
    if home.database.exists() and was_seen(secret.incarnation):
        raise emptied(home)
    anew = DeviceSecret(secret.key, new_id())
    place.write(_encode(anew))
    return anew


def _risks(file: KeyFile) -> tuple[KeyRisk, ...]:
    return tuple(KeyRisk) if file.is_open_to_others() else (KeyRisk.IN_A_FILE,)


def _encode(secret: DeviceSecret) -> str:
    return f"{secret.key.hex()}:{secret.incarnation}"


def _decode(text: str) -> DeviceSecret:
    key, _, incarnation = text.strip().partition(":")
    try:
        secret = DeviceSecret(bytes.fromhex(key), UUID(incarnation))
    except ValueError as error:
        raise _damaged() from error
    if len(secret.key) != KEY_BYTES:
        raise _damaged()
    return secret


def emptied(home: Home) -> Refused:
    """Return what to say of a database that holds nothing any more of a till that was used."""
    return Refused(
        "The file {file} of this till is empty, though the till has been used: a disk or another "
        "program emptied it. No new till was begun in its place. Restore the last backup into this "
        "folder, or put a whole copy of {file} back. To begin a new till, name an empty folder "
        "with FYNLO_HOME.",
        file=home.database.name,
    )


def _not_here() -> Trouble:
    return Trouble(
        "The key to this till's sales is not on this device. The sales are safe in their "
        "folder, and no new key was made over them. Sign in as the user who set the till up, "
        "or restore from a backup with the recovery key."
    )


def _damaged() -> Trouble:
    return Trouble(
        "The key to this till's sales is damaged. The sales are safe in their folder, and no new "
        "key was made over them. Restore from a backup with the recovery key."
    )
