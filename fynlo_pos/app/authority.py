"""Which hub is in charge of who belongs to the shop, and putting another in charge.

The word of a terminal that may manage is signed with its own key and told through any hub of the
shop; every hub and terminal finds by itself what it comes to.
"""

from collections.abc import Callable
from typing import Final, TypeVar
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.app.hub_calls import hub_silent, may_not
from fynlo_pos.app.hub_line import LOST, HubLine, hub_line
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.core.trouble import Refused
from fynlo_pos.sync.client.address import is_loopback, read_address
from fynlo_pos.sync.client.enrol import find_hub
from fynlo_pos.sync.protocol.authority import (
    authority_of,
    contradicting,
    may_manage,
    signed_mandate,
)
from fynlo_pos.sync.protocol.enrolment import key_check, plain_code
from fynlo_pos.sync.protocol.frames import Cards

TRIES: Final = 4
T = TypeVar("T")


class InCharge(msgspec.Struct, frozen=True):
    """The hub in charge: since which term, the letters of its key, and whether it is this one's.

    ``is_doubtful`` if two hubs were put in charge of one term and nobody has settled it.
    """

    term: int
    letters: str
    is_this: bool
    is_doubtful: bool


def hub_in_charge(joined: JoinedHub, key: Ed25519PrivateKey) -> InCharge:
    """Return which hub is in charge, as this terminal's own hub knows. Raises ``Trouble``."""
    return _at_the_hub(joined, key, _in_charge)


def put_in_charge(
    joined: JoinedHub, key: Ed25519PrivateKey, address: str = "", letters: str = ""
) -> InCharge:
    """Put a hub in charge: this terminal's own, or the one at an address whose key has letters.

    Raises ``Refused`` where this terminal may not, and where the letters are another hub's, and
    ``Trouble`` where no hub answers.
    """
    wanted = _hub_at(address, letters) if address else None

    def put(line: HubLine) -> InCharge:
        if not may_manage(line.roster, joined.device):
            raise may_not()
        hub = wanted or (line.hub, bytes.fromhex(joined.hub_key))
        standing = authority_of(line.roster)
        is_settled = not contradicting(line.roster)
        if standing.hub_key == hub[1] and is_settled:
            return _in_charge(line)
        mandate = signed_mandate(key, line.roster, hub, joined.device, line.have)
        line.hand_on(Cards((), (mandate,)))
        return _in_charge(line)

    return _at_the_hub(joined, key, put)


def other_hub(joined: JoinedHub, key: Ed25519PrivateKey, address: str, letters: str) -> JoinedHub:
    """Return this terminal as it talks to another hub of its shop, once that one has let it in.

    What it believes of terminals stays with the hub that let it in, its own card and so what it may
    among it. Raises ``Refused`` where the other hub has no such card, and as ``put_in_charge``.
    """
    _, hub_key = _hub_at(address, letters)
    there = read_address(address) or joined.address
    first = joined.first_key or joined.hub_key
    moved = msgspec.structs.replace(
        joined, address=there, hub_key=hub_key.hex(), first_key=first, own_host=""
    )
    roster = _at_the_hub(moved, key, lambda line: line.roster)
    if joined.device not in roster.cards:
        raise Refused(
            "The hub at {address} goes by another hub than the one that let this terminal in. "
            "Nothing was changed. Come over to it instead: Settings, Terminals.",
            address=there.authority,
        )
    return msgspec.structs.replace(moved, can_manage=may_manage(roster, joined.device))


def _in_charge(line: HubLine) -> InCharge:
    mandate = authority_of(line.roster)
    return InCharge(
        mandate.term,
        key_check(mandate.hub_key),
        is_this=line.hub == mandate.hub or line.key == mandate.hub_key,
        is_doubtful=bool(contradicting(line.roster)),
    )


def _hub_at(typed: str, letters: str) -> tuple[UUID, bytes]:
    address = read_address(typed)
    if address is None:
        raise Refused("That is no address of a hub. Type it as the other terminal shows it.")
    hub, key = find_hub(address)
    is_meant = plain_code(letters) == key_check(key)
    if not is_meant and (letters or not is_loopback(address.host)):
        raise Refused(
            "The hub at {address} has other letters than those. Nothing was changed. Read them at "
            "one of its own terminals: fynlo authority",
            address=address.authority,
        )
    return hub, key


def _at_the_hub(joined: JoinedHub, key: Ed25519PrivateKey, does: Callable[[HubLine], T]) -> T:
    for _ in range(TRIES):
        try:
            with hub_line(joined, key) as line:
                return does(line)
        except LOST:
            continue
    raise hub_silent()
