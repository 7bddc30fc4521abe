"""How a device comes to a hub: where it is, whose key to believe, and being taken in."""

from pathlib import Path

from fynlo_pos.app.clock import new_id
from fynlo_pos.app.joined_hub import JoinedHub, find_device_key, make_device_key
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.trouble import Refused
from fynlo_pos.sync.client.address import Address, read_address
from fynlo_pos.sync.client.enrol import Applicant, enrol, find_hub_key
from fynlo_pos.sync.protocol.enrolment import read_invitation
from fynlo_pos.sync.protocol.frames import Role


def find_hub(typed_address: str, code: str) -> tuple[Address, bytes, str]:
    """Return where a hub is, its key and the code, from what was typed or scanned.

    ``typed_address`` may be a whole invitation (``fynlo://...``), which brings key and code. Else
    the hub is asked for its key, and the end of the code says whether to believe it. Raises
    ``Refused`` and ``Trouble``.
    """
    invitation = read_invitation(typed_address)
    if invitation is not None:
        plain = read_address(invitation.host) or Address(invitation.host)
        address = Address(invitation.host, invitation.port, plain.is_tls)
        return address, invitation.hub_key, invitation.code
    read = read_address(typed_address)
    if read is None:
        raise Refused("That is no address of a hub. Type it as the other terminal shows it.")
    return read, find_hub_key(read, code), code


def enrol_here(
    folder: Path,
    address: Address,
    hub_key: bytes,
    code: str,
    *,
    wanted: str,
    own_host: str = "",
    role: Role = Role.MEMBER,
) -> JoinedHub:
    """Have a hub take this device in; ``wanted`` is what it would be called on receipts.

    The device's key is made if there is none. Raises ``Refused`` and ``Trouble``.
    """
    home = Home(folder)
    home.make()
    key = find_device_key(home) or make_device_key(home)
    enrolled = enrol(address, hub_key, code, Applicant(new_id(), key, wanted, role=role))
    return JoinedHub(
        address,
        hub_key.hex(),
        enrolled.device,
        enrolled.venue,
        enrolled.terminal,
        enrolled.can_manage,
        own_host,
        enrolled.role,
        enrolled.station,
    )
