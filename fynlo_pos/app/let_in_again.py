"""A till of a shop is let in again by a code, as the terminal that it is."""

from contextlib import suppress
from pathlib import Path

import msgspec

from fynlo_pos.app.joined_hub import JoinedHub, device_key, keep_joined, read_joined
from fynlo_pos.app.opened_till import opened_till
from fynlo_pos.app.own_card import find_own_card
from fynlo_pos.app.own_hub import hub_folder, read_running
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.enrol import Applicant, enrol, find_hub
from fynlo_pos.sync.protocol.cards import is_card_of
from fynlo_pos.sync.protocol.frames import Role


def let_in_again(folder: Path, address: Address, hub_key: bytes, code: str) -> JoinedHub | None:
    """Have a hub let a till in again; ``None`` for one that no code of that hub's is meant for.

    It may be more than it was, by what the code is worth, or have lost the file that says which
    hub it belongs to. Raises ``Refused`` and ``Trouble``.
    """
    before = _could_be_more(folder, hub_key)
    if before is not None:
        return _as_it_was(folder, before, address, code)
    return _by_its_card(folder, address, hub_key, code)


def _could_be_more(folder: Path, hub_key: bytes) -> JoinedHub | None:
    """Return who a till is to that hub, where a code could give it what it has not.

    One that may manage has nothing more to gain, and at a hub of an earlier version much to lose.
    """
    before = None
    with suppress(Trouble):
        before = read_joined(folder)
    if before is None or before.hub_key != hub_key.hex():
        return None
    return before if before.role is Role.MEMBER and not before.can_manage else None


def _as_it_was(folder: Path, before: JoinedHub, address: Address, code: str) -> JoinedHub:
    # Nobody has it open meanwhile: whether it may manage is read as a till begins.
    with opened_till(folder, before.terminal):
        who = Applicant(before.device, device_key(Home(folder)), before.terminal, before.venue)
        enrolled = enrol(address, bytes.fromhex(before.hub_key), code, who)
        terminal = enrolled.terminal or before.terminal
        joined = msgspec.structs.replace(before, terminal=terminal, can_manage=enrolled.can_manage)
        keep_joined(folder, joined)
    return joined


def _by_its_card(folder: Path, address: Address, hub_key: bytes, code: str) -> JoinedHub | None:
    """Write the hub's file anew for a till that has none; ``None`` where it has, or has no card.

    By the hub alone that has signed its card: of another shop's it would become a terminal with
    all that it holds of this one.
    """
    if _has_a_hub(folder) or not Home(folder).database.exists():
        return None
    with opened_till(folder) as opened:
        card = find_own_card(opened)
        if card is None:
            return None
        if card.by != find_hub(address)[0]:
            raise _of_another_shop()
        who = Applicant(card.device, device_key(opened.home), card.name)
        enrolled = enrol(address, hub_key, code, who)
        if not is_card_of(hub_key, enrolled.venue, card):
            raise _of_another_shop()
        own = read_running(hub_folder(folder))
        joined = JoinedHub(
            address,
            hub_key.hex(),
            card.device,
            enrolled.venue,
            enrolled.terminal or card.name,
            enrolled.can_manage,
            own.host if own is not None and own.key == hub_key.hex() else "",
        )
        keep_joined(folder, joined)
    return joined


def _has_a_hub(folder: Path) -> bool:
    with suppress(Trouble):
        return read_joined(folder) is not None
    return False


def _of_another_shop() -> Refused:
    return Refused(
        "This till is a terminal of a shop, and that code is not of the hub that let it in last. "
        "Nothing was changed here. Use a code of that hub."
    )
