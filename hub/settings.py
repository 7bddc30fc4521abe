"""How a hub is run: where its data lies, where it listens, what it allows."""

import os
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Final

import msgspec
from platformdirs import user_data_path

from fynlo_pos.sync.protocol.enrolment import DEFAULT_PORT
from hub.relay.values import Limits

FOLDER: Final = "FYNLO_HUB_HOME"
SHOP_FOLDER: Final = "FYNLO_HOME"
DATABASE: Final = "FYNLO_HUB_DATABASE"
REDIS: Final = "FYNLO_HUB_REDIS"
KEY_FILE: Final = "FYNLO_HUB_KEY_FILE"
UPSTREAM: Final = "FYNLO_HUB_UPSTREAM"
MOST_FAILURES: Final = "FYNLO_HUB_MOST_FAILURES"
KEPT_DAYS: Final = "FYNLO_HUB_KEPT_DAYS"
VENUE_GIB: Final = "FYNLO_HUB_VENUE_GIB"


class Settings(msgspec.Struct, frozen=True):
    """All that can be set. ``database`` and ``redis`` are empty for a hub of one process.

    ``most_failures`` is how often one address may be refused at once before it is kept out; one
    more is forgiven every second. ``upstream`` is the invitation of a hub elsewhere that is to
    relay the venue too. ``kept_days`` is how long everything is kept in full, 0 for ever.
    ``limits`` are how much of a venue is kept at all.
    """

    folder: Path
    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    database: str = ""
    redis: str = ""
    key_file: Path | None = None
    is_tls: bool = False
    is_new_venue: bool = False
    limits: Limits = Limits()
    most_failures: int = 60
    upstream: str = ""
    kept_days: int = 0

    @property
    def is_loopback(self) -> bool:
        """Tell whether nobody but this machine can reach the hub."""
        return is_loopback(self.host)


def is_loopback(host: str) -> bool:
    """Tell whether a name or number is this machine itself."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def folder_from(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the hub's own data folder: named, or beside a shop's, or this user's."""
    named = environment.get(FOLDER, "").strip()
    if named:
        return Path(named).expanduser().absolute()
    shop = environment.get(SHOP_FOLDER, "").strip()
    if shop:
        return Path(shop).expanduser().absolute() / "hub"
    return user_data_path("fynlo-pos", appauthor=False) / "hub"


def settings_from(
    environment: Mapping[str, str], *, host: str, port: int, is_tls: bool, is_new_venue: bool
) -> Settings:
    """Return the settings of a command line and its environment; TLS always off loopback."""
    key_file = environment.get(KEY_FILE, "").strip()
    return Settings(
        folder_from(environment),
        host,
        port,
        environment.get(DATABASE, "").strip(),
        environment.get(REDIS, "").strip(),
        Path(key_file).expanduser().absolute() if key_file else None,
        is_tls=is_tls or not is_loopback(host),
        is_new_venue=is_new_venue,
        limits=_limits(_whole(environment.get(VENUE_GIB, ""), 0)),
        most_failures=_whole(environment.get(MOST_FAILURES, ""), 60),
        upstream=environment.get(UPSTREAM, "").strip(),
        kept_days=_whole(environment.get(KEPT_DAYS, ""), 0),
    )


def _limits(venue_gib: int) -> Limits:
    return Limits(venue_bytes=venue_gib << 30) if venue_gib else Limits()


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.strip().isdecimal() else otherwise
