"""Terminals and hubs as the pages are told of them."""

import socket
from collections.abc import Sequence
from typing import Final

from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.app.late_files import LatePreview
from fynlo_pos.core.exceptions.logs import LateWaiting
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.protocol.authority import Roster, authority_of, contradicting
from fynlo_pos.sync.protocol.calls import KnownDevice, Upstream
from fynlo_pos.sync.protocol.enrolment import key_check
from fynlo_pos.sync.protocol.frames import Role
from fynlo_pos.ui import terminals as told

EVERYWHERE: Final = "0.0.0.0"  # noqa: S104 - other devices are to reach it # nosec B104
_KITCHEN_LETTER: Final = "K"
_SOMEWHERE_ELSE: Final = ("192.0.2.1", 9)


def own_address() -> str:
    """Return this machine's address on the network it would leave by. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE_ELSE)
        except OSError:
            return "127.0.0.1"
        address: str = probe.getsockname()[0]
        return address


def address_of(joined: JoinedHub) -> Address:
    """Return where other devices reach a hub."""
    if joined.own_host != EVERYWHERE:
        return joined.address
    return Address(own_address(), joined.address.port, joined.address.is_tls)


def told_of(
    device: KnownDevice, joined: JoinedHub, late: tuple[told.LateSales, ...]
) -> told.KnownTerminal:
    """Return a terminal as its hub knows it, in the words of the list of terminals."""
    is_kitchen = device.role is Role.VIEWER or device.name.startswith(_KITCHEN_LETTER)
    kind = told.Kind.BOARD if device.role is Role.BOARD else told.Kind.TILL
    return told.KnownTerminal(
        device=device.device,
        name=device.name,
        kind=told.Kind.KITCHEN if is_kitchen else kind,
        station=device.station,
        is_this=device.device == joined.device,
        is_connected=device.is_connected,
        is_taken_out=device.is_revoked,
        late=late,
        version=device.app_version,
        to_send=device.to_send,
        to_come=device.to_come,
        lives=device.lives,
        is_held_back=device.is_held_back,
        lacks_since_ms=device.lacks_since_ms,
    )


def late_waiting(known: Sequence[told.KnownTerminal], at_ms: int) -> tuple[LateWaiting, ...]:
    """Return what waits to be admitted, as it is noted for whoever looks at the list of matters."""
    return tuple(
        LateWaiting(late.log, one.name, late.entries, len(late.sales), late.total_minor, at_ms)
        for one in known
        for late in one.late
    )


def told_hub(joined: JoinedHub, roster: Roster, above: Upstream | None) -> told.HubStanding:
    """Return how this terminal's hub stands with the shop's others."""
    in_charge = authority_of(roster)
    return told.HubStanding(
        letters=key_check(bytes.fromhex(joined.hub_key)),
        is_in_charge=in_charge.hub_key.hex() == joined.hub_key,
        in_charge=key_check(in_charge.hub_key),
        is_doubtful=bool(contradicting(roster)),
        above=told.HubAbove(*_fields(above)) if above is not None else None,
    )


def told_late(seen: LatePreview) -> told.LateFile:
    """Return what is in a file of late sales."""
    return told.LateFile(
        seen.terminal,
        seen.envelopes,
        seen.new,
        seen.sales,
        seen.amount_minor,
        seen.first_ms,
        seen.last_ms,
        seen.unread,
        is_taken_out=seen.is_let_go,
    )


def _fields(above: Upstream) -> tuple[str, bool, int]:
    return above.address, above.is_reached, above.since_ms
