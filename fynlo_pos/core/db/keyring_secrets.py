"""The system's keyring as the place of a till's secret. Importing it takes a tenth of a second."""

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringError

from fynlo_pos.core.db.home import Home
from fynlo_pos.core.trouble import Trouble

SERVICE = "Fynlo POS"


class KeyringSecret:
    """The secret of one data folder in a keyring."""

    def __init__(self, backend: KeyringBackend, home: Home, name: str = "") -> None:
        self._backend = backend
        self._account = f"{home.folder}#{name}" if name else str(home.folder)

    def read(self) -> str | None:
        """Return the secret, ``None`` if there is none. Raises ``Trouble`` for a locked keyring."""
        try:
            return self._backend.get_password(SERVICE, self._account)
        except KeyringError as error:
            raise _locked() from error

    def write(self, text: str) -> None:
        """Keep the secret. Raises ``Trouble`` for a locked keyring."""
        try:
            self._backend.set_password(SERVICE, self._account, text)
        except KeyringError as error:
            raise _locked() from error


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
