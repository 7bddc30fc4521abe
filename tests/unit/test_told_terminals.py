"""A terminal as its hub has it, told to the pages: nothing of it is lost on the way."""

from uuid import UUID

import pytest

from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.app.told_terminals import told_of
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.protocol.calls import KnownDevice
from fynlo_pos.sync.protocol.frames import Role
from fynlo_pos.ui.terminals import Kind, KnownTerminal, LateSales

pytestmark = pytest.mark.unit

TILL, OTHER = UUID(int=11), UUID(int=12)
JOINED = JoinedHub(
    venue=UUID(int=1),
    device=OTHER,
    terminal="T2",
    role=Role.MEMBER,
    address=Address("192.0.2.1", 7465, is_tls=True),
    hub_key="ab" * 32,
)
LATE = (LateSales(UUID(int=20), 3),)


def known(name: str = "T1", role: Role = Role.MEMBER) -> KnownDevice:
    return KnownDevice(
        TILL,
        name,
        role,
        can_manage=False,
        station="grill",
        is_revoked=True,
        is_connected=True,
        late=(),
        app_version="7.1",
        to_send=3,
        lives=4,
        is_held_back=True,
        to_come=5,
        lacks_since_ms=6,
    )


def test_all_that_the_hub_says_is_told() -> None:
    assert told_of(known(), JOINED, LATE) == KnownTerminal(
        TILL,
        "T1",
        Kind.TILL,
        station="grill",
        is_connected=True,
        is_taken_out=True,
        late=LATE,
        version="7.1",
        to_send=3,
        to_come=5,
        lives=4,
        is_held_back=True,
        lacks_since_ms=6,
    )


@pytest.mark.parametrize(
    ("name", "role", "kind"),
    [
        ("K1", Role.MEMBER, Kind.KITCHEN),
        ("T1", Role.VIEWER, Kind.KITCHEN),
        ("Tablet", Role.BOARD, Kind.BOARD),
        ("T1", Role.MEMBER, Kind.TILL),
    ],
)
def test_what_it_is_there_for(name: str, role: Role, kind: Kind) -> None:
    assert told_of(known(name, role), JOINED, ()).kind is kind
