"""Asking a hub elsewhere to relay this hub's venue too: by an invitation, once."""

import asyncio
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.client.address import Address, is_loopback
from fynlo_pos.sync.client.enrol import Applicant, enrol
from fynlo_pos.sync.protocol.authority import first_mandate
from fynlo_pos.sync.protocol.enrolment import Invitation, read_invitation
from hub.authority import term_here
from hub.enrolling import HUB_TERMINAL, enrol_itself
from hub.home import Home, write_privately
from hub.hub import Hub
from hub.logs import hub_log
from hub.store.port import Store, StoreTrouble

TRIES_EVERY_S: Final = 2.0


class Above(msgspec.Struct, frozen=True):
    """The hub above: where it is, by which key it is believed, and the venue that both relay."""

    address: Address
    key: str
    hub: UUID
    venue: UUID


def read_above(home: Home) -> Above | None:
    """Return the hub above this one; ``None`` where none took it in."""
    try:
        return msgspec.json.decode(home.upstream.read_bytes(), type=Above)
    except (OSError, msgspec.DecodeError):
        return None


async def find_above(hub: Hub, home: Home, invitation: str) -> Above | None:
    """Return the hub above, asked now if it was not before; tries until it takes this one in.

    ``None`` where there is nobody to ask, or what was given is no invitation.
    """
    above = read_above(home)
    asked = read_invitation(invitation)
    if above is not None or asked is None:
        if invitation and asked is None:
            hub_log().error("no upstream", why="not an invitation")
        return above
    while True:
        try:
            above = await _join(hub, asked)
        except (Trouble, Refused) as trouble:
            hub_log().warning("upstream does not take this hub in", why=trouble.sentence)
        except StoreTrouble as error:
            hub_log().warning("upstream not joined", why=type(error).__name__)
        else:
            keep_above(home, above)
            return above
        await asyncio.sleep(TRIES_EVERY_S)


def keep_above(home: Home, above: Above) -> None:
    """Write down who is above. Without it the line stands until the hub ends, then takes a code."""
    try:
        write_privately(home.upstream, msgspec.json.encode(above).decode())
    except OSError as error:
        hub_log().error("the hub above is not written down", why=type(error).__name__)


async def _join(hub: Hub, asked: Invitation) -> Above:
    venues = tuple(await hub.ask(lambda store: store.venues()))
    if len(venues) > 1:
        raise Trouble(
            "This hub keeps more than one shop, so it cannot say which of them the other hub is to "
            "relay. Nothing was changed. Give the shop a hub of its own."
        )
    address = Address(asked.host, asked.port, is_tls=not is_loopback(asked.host))
    identity = hub.identity
    who = Applicant(
        identity.id,
        identity.private_key,
        HUB_TERMINAL,
        venues[0] if venues else None,
        is_hub=True,
    )
    enrolled = await asyncio.to_thread(enrol, address, asked.hub_key, asked.code, who)

    def begin(store: Store) -> None:
        if not venues:
            store.found(enrolled.venue)
            store.grant(enrolled.venue, first_mandate(enrolled.hub, asked.hub_key))
        known = store.load(enrolled.venue)
        if known is not None and term_here(known, identity) is not None:
            enrol_itself(store, identity, enrolled.venue)

    await hub.ask(begin)
    await hub.changed(enrolled.venue)
    return Above(address, asked.hub_key.hex(), enrolled.hub, enrolled.venue)
