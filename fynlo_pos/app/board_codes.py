"""A code for a board, also at a till whose hub is not the one that lets terminals in.

A board is shown by the hub whose page it opens, and let in by the hub in charge. Where that one is
above, any manager's till proves itself there and has the code made; every other kind of terminal
talks to the hub that let it in, so its code is made at a till of that hub.
"""

from typing import Final, Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from fynlo_pos.app.hub_calls import NotInCharge, may_not, not_in_charge
from fynlo_pos.app.hub_line import LOST, hub_line
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.client.address import read_address
from fynlo_pos.sync.protocol.authority import Roster, authority_of
from fynlo_pos.sync.protocol.calls import (
    NEW_CODE,
    CodeMade,
    NewCode,
    Upstream,
    call_body,
    read_body,
)
from fynlo_pos.sync.protocol.frames import Role

TRIES: Final = 2


class Asks(Protocol):
    """What a till's own hub is asked."""

    def new_code(self, wanted: NewCode, /) -> CodeMade:
        """Have a code made there. Raises ``NotInCharge`` where another hub makes them."""

    def upstream(self) -> Upstream | None:
        """Return how it stands with the one above it."""

    def roster(self) -> Roster:
        """Return which hub is in charge."""


def code_for(asks: Asks, joined: JoinedHub, key: Ed25519PrivateKey, wanted: NewCode) -> CodeMade:
    """Have a code made by the hub in charge. Raises ``Refused`` and ``Trouble``."""
    try:
        return asks.new_code(wanted)
    except NotInCharge:
        if wanted.role is not Role.BOARD:
            raise
        return code_above(joined, key, wanted, asks.upstream(), asks.roster())


def code_above(
    joined: JoinedHub,
    key: Ed25519PrivateKey,
    wanted: NewCode,
    above: Upstream | None,
    roster: Roster,
) -> CodeMade:
    """Have a board's code made by the hub above, if that is the one in charge; as ``code_for``."""
    place = read_address(above.address) if above is not None else None
    if place is None:
        raise not_in_charge()
    there = replace(
        joined,
        address=place,
        hub_key=authority_of(roster).hub_key.hex(),
        first_key=joined.first_key or joined.hub_key,
        own_host="",
    )
    return _made_at(there, key, wanted)


def _made_at(there: JoinedHub, key: Ed25519PrivateKey, wanted: NewCode) -> CodeMade:
    """Ask the hub above, which proves that it is the one in charge."""
    for _ in range(TRIES):
        try:
            with hub_line(there, key) as line:
                reply = line.call(NEW_CODE, call_body(wanted))
                if reply.refused is not None:
                    raise may_not()
                return read_body(reply.body, CodeMade)
        except LOST:
            continue
    raise Trouble(
        "The hub above, which lets tablets in, does not answer. Nothing was changed. Try again "
        "once the internet is back, or do it at a terminal of that hub."
    )
