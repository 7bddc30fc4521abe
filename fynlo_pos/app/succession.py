"""A shop whose hub's machine died goes on under another hub, begun at one of its tills.

The till that begins it hands over which terminals belong to the shop; where it may manage, it
signs that the new hub is in charge from the next term on, and whoever meets that obeys on sight.
Every log lies whole on each till, under its terminal's own key, and is sent to the new hub from
there: nothing is lost, and no terminal becomes another.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.app.hub_calls import hub_silent
from fynlo_pos.app.hub_line import LOST, HubLine, hub_line
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.app.own_hub import answers, ended_unless_joined, first_code, keep_running
from fynlo_pos.core.trouble import Refused
from fynlo_pos.sync.client.address import Address, read_address
from fynlo_pos.sync.client.enrol import Applicant, enrol, find_hub
from fynlo_pos.sync.protocol.authority import (
    NOBODY,
    Roster,
    authority_of,
    enlarge,
    first_mandate,
    may_manage,
    signed_mandate,
)
from fynlo_pos.sync.protocol.calls import HAND_OVER, HandOver, call_body
from fynlo_pos.sync.protocol.enrolment import key_check, plain_code
from fynlo_pos.sync.protocol.frames import Card, Head, Mandate

TRIES: Final = 4
T = TypeVar("T")


class Shop(msgspec.Struct, frozen=True):
    """What a till knows of its shop: terminals' cards, mandates, and how far each log is here."""

    cards: tuple[Card, ...]
    mandates: tuple[Mandate, ...]
    heads: tuple[Head, ...]


def begin_hub_here(
    folder: Path,
    joined: JoinedHub,
    key: Ed25519PrivateKey,
    shop: Shop,
    *,
    host: str,
    port: int,
    said: Callable[[], None] = lambda: None,
) -> JoinedHub:
    """Start a hub on this device in place of one that is gone; return who this till is to it.

    Begun anew after a fault, it goes on where it was. ``said`` hears that the hub runs. Raises
    ``Refused`` where the hub that this till has answers, and ``Trouble``.
    """
    if answers(joined.address):
        raise Refused(
            "The shop’s hub answers, so no other is begun. Nothing was changed. If terminals do "
            "not reach it, look at their network."
        )
    running = keep_running(folder, host, port)
    said()
    with ended_unless_joined(running):
        new_key = bytes.fromhex(running.key)
        alone = msgspec.structs.replace(
            joined, address=running.address, hub_key=running.key, first_key="", own_host=host
        )
        code = first_code(folder)
        if code:
            who = Applicant(joined.device, key, joined.terminal, venue=joined.venue)
            enrol(running.address, new_key, code, who)
        roster = _roster(joined, shop)
        named = _named(joined, key, roster, (UUID(running.hub), new_key), shop.heads)
        handed = HandOver(tuple(roster.cards.values()), named)
        _at_the_hub(alone, key, lambda line: _handed(line, handed))
    first_key = (joined.first_key or joined.hub_key) if named else ""
    return msgspec.structs.replace(alone, can_manage=True, first_key=first_key)


def come_over(
    joined: JoinedHub, key: Ed25519PrivateKey, typed_address: str, letters: str = ""
) -> JoinedHub:
    """Return this terminal as it talks to the shop's new hub.

    Whether it may manage says its card there, whatever it might at the hub that it leaves. That the
    new hub is the shop's says a mandate that a manager's terminal signed; where there is none, the
    letters of its key, as the till on which it runs shows them. Raises ``Refused`` and ``Trouble``.
    """
    address = read_address(typed_address)
    if address is None:
        raise Refused("That is no address of a hub. Type it as the other terminal shows it.")
    _, hub_key = find_hub(address)
    there = msgspec.structs.replace(
        joined,
        address=address,
        hub_key=hub_key.hex(),
        first_key=joined.first_key or joined.hub_key,
        own_host="",
    )
    if letters and plain_code(letters) != key_check(hub_key):
        raise _other_letters(address)
    roster = _at_the_hub(there, key, lambda line: line.roster)
    is_named = authority_of(roster).hub_key == hub_key
    if not letters and not is_named:
        raise _other_letters(address)
    if not is_named:
        there = msgspec.structs.replace(there, first_key="")
        roster = _at_the_hub(there, key, lambda line: line.roster)
    return msgspec.structs.replace(there, can_manage=may_manage(roster, there.device))


def _roster(joined: JoinedHub, shop: Shop) -> Roster:
    first = first_mandate(NOBODY, bytes.fromhex(joined.first_key or joined.hub_key))
    return enlarge(Roster(joined.venue, (first,)), shop.cards, shop.mandates)


def _named(
    joined: JoinedHub,
    key: Ed25519PrivateKey,
    roster: Roster,
    hub: tuple[UUID, bytes],
    heads: tuple[Head, ...],
) -> tuple[Mandate, ...]:
    """Return all mandates and the one that names a hub; none where this till may not name it."""
    if not may_manage(roster, joined.device):
        return ()
    if authority_of(roster).hub == hub[0]:
        return roster.mandates
    return (*roster.mandates, signed_mandate(key, roster, hub, joined.device, heads))


def _handed(line: HubLine, handed: HandOver) -> None:
    if line.call(HAND_OVER, call_body(handed)).refused is not None:
        raise Refused(
            "The new hub has begun with others already, so nothing was handed over to it. Nothing "
            "was changed here. Come over to it instead: Settings, Terminals."
        )


def _other_letters(address: Address) -> Refused:
    return Refused(
        "The hub at {address} cannot show by itself that it is this shop’s. Nothing was changed. "
        "Type the letters of its key as well: the till on which it runs shows them under Settings, "
        "Terminals.",
        address=address.authority,
    )


def _at_the_hub(joined: JoinedHub, key: Ed25519PrivateKey, does: Callable[[HubLine], T]) -> T:
    for _ in range(TRIES):
        try:
            with hub_line(joined, key) as line:
                return does(line)
        except LOST:
            continue
    raise hub_silent()
