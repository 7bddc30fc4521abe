"""A hub that others can reach says on the local network where it is (mDNS)."""

import socket
from contextlib import suppress
from ipaddress import ip_address
from typing import Final

from zeroconf import Error, InterfaceChoice, ServiceInfo
from zeroconf.asyncio import AsyncZeroconf

from fynlo_pos.sync.protocol.finding import SERVICE, Found, said_of
from hub.logs import hub_log

_SOMEWHERE_ELSE: Final = ("192.0.2.1", 9)


class Announcement:
    """Announces one hub from ``start`` to ``end``; a network without mDNS does not stop it."""

    def __init__(self, found: Found, host: str, port: int) -> None:
        own = host if not ip_address(host).is_unspecified else own_address()
        self._host = own
        self._info = ServiceInfo(
            SERVICE,
            f"{found.hub}.{SERVICE}",
            port=port,
            properties=said_of(found),
            server=f"fynlo-{found.hub}.local.",
            parsed_addresses=[own],
        )
        self._zeroconf: AsyncZeroconf | None = None

    async def start(self) -> None:
        """Say where the hub is, and answer who asks."""
        is_here = ip_address(self._host).is_loopback
        interfaces = [self._host] if is_here else InterfaceChoice.Default
        try:
            self._zeroconf = AsyncZeroconf(interfaces=interfaces)
            await self._zeroconf.async_register_service(self._info)
        except (Error, OSError) as error:
            hub_log().warning("not announced", why=type(error).__name__)

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
