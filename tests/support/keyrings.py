"""A keyring of one process: the real library's backend, over a dictionary."""

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.keyring_secrets import KeyringSecret


class DrawerKeyring(KeyringBackend):
    """A keyring of one process, which can be locked."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.secrets: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret, ``None`` if there is none."""
        if self.is_locked:
            raise KeyringLocked
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""
        if self.is_locked:
            raise KeyringLocked
        self.secrets[service, username] = password

    def place(self, home: Home) -> KeyringSecret:
        """Return the place of a folder's secret in it."""
        return KeyringSecret(self, home)
