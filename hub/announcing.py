"""A hub that others can reach says on the local network where it is (mDNS)."""

import socket
from contextlib import suppress
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from zeroconf import Error, InterfaceChoice, ServiceInfo
from zeroconf.asyncio import AsyncZeroconf

from fynlo_pos.sync.protocol.finding import SERVICE, Found, said_of
from hub.logs import hub_log

if TYPE_CHECKING:
    from collections.abc import Awaitable

_SOMEWHERE_ELSE: Final = ("192.0.2.1", 9)


class Announcement:
    """Announces one hub from ``start`` to ``end``; a network without mDNS does not stop it."""

    def __init__(self, found: Found, host: str, port: int) -> None:
        self._host = host if not ip_address(host).is_unspecified else own_address()
        self._port = port
        self._found = found
        self._saying: Awaitable[None] | None = None
        self._zeroconf: AsyncZeroconf | None = None

    async def start(self) -> None:
        """Say where the hub is, and answer who asks."""
        is_here = ip_address(self._host).is_loopback
        interfaces = [self._host] if is_here else InterfaceChoice.Default
        try:
            self._zeroconf = AsyncZeroconf(interfaces=interfaces)
            self._saying = await self._zeroconf.async_register_service(self._info())
        except (Error, OSError) as error:
            hub_log().warning("not announced", why=type(error).__name__)

    async def call(self, name: str) -> None:
        """Say what the venue is called."""
        if self._zeroconf is None or name == self._found.name:
            return
        self._found = replace(self._found, name=name)
        try:
            if self._saying is not None:
                await self._saying  # it is said three times: none may come behind the new word
            self._saying = await self._zeroconf.async_update_service(self._info())
        except (Error, OSError) as error:
            hub_log().warning("not announced anew", why=type(error).__name__)

    def _info(self) -> ServiceInfo:
        found = self._found
        return ServiceInfo(
            SERVICE,
            f"{found.hub}.{SERVICE}",
            port=self._port,
            properties=said_of(found),
            server=f"fynlo-{found.hub}.local.",
            parsed_addresses=[self._host],
        )

    async def end(self) -> None:
        """Say that it is there no more."""
        if self._zeroconf is not None:
            with suppress(Error, OSError):
                await self._zeroconf.async_unregister_all_services()
            await self._zeroconf.async_close()


def own_address() -> str:
    """Return this machine's address on the network it would leave by. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE_ELSE)
        except OSError:
            return "127.0.0.1"
        address: str = probe.getsockname()[0]
        return address
