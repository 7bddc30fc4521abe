"""Whether a till may manage says its card at the hub that it belongs to, and nothing before it."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.app.authority import other_hub
from fynlo_pos.app.hub_moving import HubMoving
from fynlo_pos.app.inviting import invite
from fynlo_pos.app.joined_hub import (
    FILE_NAME,
    KEY_NAME,
    JoinedHub,
    find_device_key,
    keep_joined,
    keep_right,
    read_joined,
)
from fynlo_pos.app.joining import in_touch
from fynlo_pos.app.managing import may_manage
from fynlo_pos.app.opened_till import opened_till
from fynlo_pos.app.own_hub import keep_running
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.trouble import Refused
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.enrol import Applicant, enrol
from fynlo_pos.sync.protocol.calls import NewCode
from fynlo_pos.sync.protocol.enrolment import key_check
from fynlo_pos.sync.protocol.frames import Role
from tests.support.lasting_shop import LastingShop, lasting_shop
from tests.support.terminals_around import THIS_MACHINE, end_hub

pytestmark = [pytest.mark.integration, pytest.mark.slow]

TILL = NewCode(Role.MEMBER)
MANAGER = NewCode(Role.MEMBER, can_manage=True)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[LastingShop]:
    with lasting_shop(tmp_path) as shop:
        yield shop
        end_hub(shop.away)


def joined_of(folder: Path) -> JoinedHub:
    joined = read_joined(folder)
    assert joined is not None
    return joined


def key_of(folder: Path) -> Ed25519PrivateKey:
    key = find_device_key(Home(folder))
    assert key is not None
    return key


def come_again(shop: LastingShop, folder: Path, wanted: NewCode) -> bool:
    """Have the office's hub let a terminal in again by a code, of which it keeps nothing itself.

    Return whether it may manage now, as the hub says.
    """
    joined, code = joined_of(folder), invite(shop.office, shop.joined, wanted)
    who = Applicant(joined.device, key_of(folder), joined.terminal, joined.venue)
    hub_key = bytes.fromhex(shop.joined.hub_key)
    return enrol(shop.joined.address, hub_key, code, who).can_manage


def begin_its_own_hub(shop: LastingShop) -> None:
    """The till that was away begins a hub while the office's is gone, which comes back then."""
    shop.end_hub()
    with opened_till(shop.away) as opened:
        HubMoving(opened, host=THIS_MACHINE, port=0).begin(
            joined_of(shop.away), None, lambda _step: None
        )
    assert joined_of(shop.away).can_manage
    keep_running(shop.office, THIS_MACHINE, shop.joined.address.port)


def test_one_that_comes_back_from_a_hub_of_its_own_may_what_it_might_before(
    shop: LastingShop,
) -> None:
    letters = key_check(bytes.fromhex(shop.joined.hub_key))
    begin_its_own_hub(shop)
    with opened_till(shop.away) as opened:
        typed = (shop.joined.address.authority, letters)
        moving = HubMoving(opened, host=THIS_MACHINE, port=0)
        back = moving.come_over(joined_of(shop.away), None, typed, lambda _step: None)

    assert back == joined_of(shop.away)
    assert not joined_of(shop.away).can_manage
    shop.hand_over(shop.away, back)
    assert not joined_of(shop.away).can_manage


def test_a_hub_where_nothing_is_believed_of_it_is_none_to_go_on_at(shop: LastingShop) -> None:
    begin_its_own_hub(shop)
    before, address = joined_of(shop.away), shop.joined.address.authority
    with pytest.raises(Refused, match="goes by another hub"):
        other_hub(before, key_of(shop.away), address, "")
    office = shop.joined
    ordinary = msgspec.structs.replace(before, hub_key=office.hub_key, address=office.address)
    assert not other_hub(ordinary, key_of(shop.away), address, "").can_manage


def test_a_till_that_ended_before_it_kept_its_new_right_has_it_once_in_touch(
    shop: LastingShop,
) -> None:
    assert come_again(shop, shop.away, MANAGER)
    assert not joined_of(shop.away).can_manage

    before = joined_of(shop.away)
    with opened_till(shop.away) as opened, in_touch(opened, before) as (sharing, latest, _lane):
        assert latest.wait_for(lambda status: status.is_caught_up)
        assert joined_of(shop.away).can_manage
        assert sharing._snapshots.joined.can_manage, "it hands in a snapshot without a restart"

    assert invite(shop.away, joined_of(shop.away), TILL)


def test_a_right_that_no_card_gives_ends_once_in_touch(shop: LastingShop) -> None:
    stale = msgspec.structs.replace(joined_of(shop.away), can_manage=True)
    keep_joined(shop.away, stale)

    shop.hand_over(shop.away, stale)

    assert joined_of(shop.away) == msgspec.structs.replace(stale, can_manage=False)


@pytest.mark.parametrize("other", [{"hub_key": "cd"}, {"device": UUID(int=9)}])
def test_what_one_hub_says_of_it_is_not_kept_of_another(
    tmp_path: Path, other: dict[str, object]
) -> None:
    joined = JoinedHub(Address("127.0.0.1", 1), "ab", UUID(int=1), UUID(int=2), "T2")
    assert keep_right(tmp_path, joined, can_manage=True) == joined
    assert read_joined(tmp_path) is None
    moved = msgspec.structs.replace(joined, **other)
    keep_joined(tmp_path, moved)
    assert keep_right(tmp_path, joined, can_manage=True) == joined
    assert read_joined(tmp_path) == moved


def test_one_that_may_manage_may_still_when_it_comes_again_by_an_ordinary_code(
    shop: LastingShop,
) -> None:
    assert come_again(shop, shop.office, TILL)

    shop.hand_over(shop.office, shop.joined)

    assert joined_of(shop.office).can_manage
    assert invite(shop.office, shop.joined, TILL)


def test_without_the_hubs_file_its_card_says_what_it_may(shop: LastingShop) -> None:
    """DECISIONS, 130: it is no till by itself, though nothing but its card says so."""
    for folder in (shop.office, shop.away):
        (folder / FILE_NAME).unlink()
    with opened_till(shop.office) as office, opened_till(shop.away) as away:
        assert (may_manage(office), may_manage(away)) == (True, False)
        (shop.away / KEY_NAME).unlink()
        assert may_manage(away), "what is put back from a backup elsewhere is a till by itself"
