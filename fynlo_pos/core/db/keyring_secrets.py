"""The system's keyring as the place of a till's secret. Importing it takes a tenth of a second."""

import secrets

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringError

from fynlo_pos.core.db.home import Home
from fynlo_pos.core.trouble import Trouble

SERVICE = "Fynlo POS"
_ID_BYTES = 16


class KeyringSecret:
    """The secret of one data folder in a keyring, under the id that lies in the folder.

    So a folder that was renamed finds it. A folder without an id has it under its path.
    """

    def __init__(self, backend: KeyringBackend, home: Home, name: str = "") -> None:
        self._backend = backend
        self._home = home
        self._name = name

    def read(self) -> str | None:
        """Return the secret, ``None`` if there is none. Raises ``Trouble`` for a locked keyring."""
        owners = (self._home.read_id(), str(self._home.folder))
        try:
            found = (self._backend.get_password(SERVICE, self._of(own)) for own in owners if own)
            return next((text for text in found if text is not None), None)
        except KeyringError as error:
            raise _locked() from error

    def write(self, text: str) -> None:
        """Keep the secret. Raises ``Trouble`` for a locked keyring."""
        self._write(text, self._home.read_id())

    def write_apart(self, text: str) -> None:
        """Keep it under an id anew: the folder this one was copied from has the other."""
        self._write(text, "")

    def is_free(self, number: int) -> bool:
        """Tell whether no secret was set aside under a number."""
        return self._aside(number).read() is None

    def set_aside(self, number: int) -> None:
        """Keep the secret that is here, if any, under an account of its own."""
        text = self.read()
        if text is not None:
            self._aside(number).write(text)

    def _write(self, text: str, folder_id: str) -> None:
        own = folder_id or secrets.token_hex(_ID_BYTES)
        try:
            self._backend.set_password(SERVICE, self._of(own), text)
        except KeyringError as error:
            raise _locked() from error
        if own != folder_id:
            # Only now: a folder whose id names nothing could not be opened.
            self._home.keep_id(own)

    def _of(self, owner: str) -> str:
        return f"{owner}#{self._name}" if self._name else owner

    def _aside(self, number: int) -> "KeyringSecret":
        name = f"set-aside-{number}"
        return KeyringSecret(self._backend, self._home, f"{self._name}#{name}".lstrip("#"))


def system_keyring(home: Home, name: str = "") -> KeyringSecret | None:
    """Return this device's keyring; ``None`` if it has none.

    ``name`` is that of another secret of the folder than the key to its sales.
    """
    backend = keyring.get_keyring()
    if isinstance(backend, fail.Keyring | null.Keyring):
        return None
    return KeyringSecret(backend, home, name)


def _locked() -> Trouble:
    return Trouble(
        "This device's keyring is locked, so the sales cannot be opened. They are safe, and no new "
        "key was made. Unlock the keyring (sign in to the device again), then start the till."
    )
