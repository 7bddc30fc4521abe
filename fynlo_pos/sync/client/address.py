"""Where a hub is, and the key by which it is believed."""

from ipaddress import ip_address

import msgspec

from fynlo_pos.sync.protocol.enrolment import DEFAULT_PORT


class Address(msgspec.Struct, frozen=True):
    """A hub's host and port, and whether it is spoken with under TLS."""

    host: str
    port: int = DEFAULT_PORT
    is_tls: bool = False

    @property
    def authority(self) -> str:
        """The host and port as an address has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"

    @property
    def socket(self) -> str:
        """Where the hub's websocket is."""
        return f"{'wss' if self.is_tls else 'ws'}://{self.authority}/sync"


def is_loopback(host: str) -> bool:
    """Tell whether a name or number is this machine itself."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def read_address(text: str) -> Address | None:
    """Return the address a person typed (``host``, ``host:port``, ``[v6]:port``); else ``None``.

    Off this machine a hub is spoken with under TLS.
    """
    text = text.strip()
    host, port = text, ""
    if text.startswith("["):
        host, _, rest = text[1:].partition("]")
        port = rest.removeprefix(":")
    elif text.count(":") == 1:
        host, _, port = text.partition(":")
    if not host or any(letter.isspace() or letter in "/@?#" for letter in host):
        return None
    if port and not (port.isascii() and port.isdecimal() and 0 < int(port) < 1 << 16):
        return None
    return Address(host, int(port) if port else DEFAULT_PORT, is_tls=not is_loopback(host))
