"""Looking for hubs on a shop's own network (mDNS): a hint where one is, believed by nobody yet."""

import threading
from collections.abc import Sequence

import msgspec
from zeroconf import Error, InterfaceChoice, ServiceBrowser, ServiceListener, Zeroconf

from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.protocol.finding import SERVICE, Found, read_said

LOOKS_FOR_S = 3.0
ANSWERS_WITHIN_MS = 1_500


class HubHere(msgspec.Struct, frozen=True):
    """A hub that was found, and where."""

    found: Found
    address: Address


class _Heard(ServiceListener):
    """Gathers whoever answers; the last word of each stands."""

    def __init__(self) -> None:
        self.hubs: dict[str, HubHere] = {}

    def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """Take down a hub that answered."""
        info = zc.get_service_info(type_, name, ANSWERS_WITHIN_MS)
        found = read_said(info.properties) if info is not None else None
        if info is not None and found is not None and info.parsed_addresses():
            host = info.parsed_addresses()[0]
            address = Address(host, info.port or 0, is_tls=found.is_tls)
            self.hubs[name] = HubHere(found, address)

    def update_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """Take down what it says now."""
        self.add_service(zc, type_, name)

    def remove_service(self, zc: Zeroconf, type_: str, name: str) -> None:  # noqa: ARG002
        """Forget one that left."""
        self.hubs.pop(name, None)


def look_for_hubs(is_over: threading.Event, for_s: float = LOOKS_FOR_S) -> Sequence[HubHere]:
    """Return the hubs that answer within some seconds, or until it is over; none without a network.

    May take that long: never on a thread that somebody waits for.
    """
    heard = _Heard()
    try:
        zeroconf = Zeroconf(interfaces=InterfaceChoice.All)
    except (Error, OSError):
        return ()
    try:
        ServiceBrowser(zeroconf, SERVICE, heard)
        is_over.wait(for_s)
    finally:
        zeroconf.close()
    return tuple(sorted(heard.hubs.values(), key=lambda hub: (hub.found.name, hub.found.hub)))
