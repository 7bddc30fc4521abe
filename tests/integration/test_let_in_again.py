"""A till is let in again by a code for one that may manage, and stays what it is."""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from uuid6 import uuid7

from fynlo_pos.app import let_in_again
from fynlo_pos.app.hub_line import hub_line
from fynlo_pos.app.inviting import invite
from fynlo_pos.app.joined_hub import FILE_NAME, KEY_NAME, JoinedHub, find_device_key, read_joined
from fynlo_pos.app.joining import in_touch, join_by_code
from fynlo_pos.app.opened_till import opened_till
from fynlo_pos.cli.join import MANAGING, ORDINARY, configure, run
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.enrol import Applicant, enrol
from fynlo_pos.sync.protocol.calls import (
    DEVICES,
    REVOKE,
    KnownDevice,
    NewCode,
    Revoke,
    call_body,
    read_body,
)
from fynlo_pos.sync.protocol.enrolment import Enrolled
from fynlo_pos.sync.protocol.frames import Role
from tests.support.hub_process import running_hub
from tests.support.lasting_shop import LastingShop, lasting_shop
from tests.support.shop import ADA
from tests.support.trimmed import TOMORROW, tables_in, trim

pytestmark = [pytest.mark.integration, pytest.mark.slow]

TILL = NewCode(Role.MEMBER)
MANAGER = NewCode(Role.MEMBER, can_manage=True)
OWN_SHOP = "holds a till of its own already"
OTHERS_KEY = Ed25519PrivateKey.generate()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[LastingShop]:
    with lasting_shop(tmp_path) as shop:
        yield shop


def joined_of(folder: Path) -> JoinedHub:
    joined = read_joined(folder)
    assert joined is not None
    return joined


def join(folder: Path, maker: Path, wanted: NewCode) -> JoinedHub:
    there = joined_of(maker)
    code = invite(maker, there, wanted)
    return join_by_code(folder, there.address.authority, code, is_kitchen=False)


def asked(folder: Path, name: str, body: bytes = b"") -> bytes:
    key = find_device_key(Home(folder))
    assert key is not None
    with hub_line(joined_of(folder), key) as line:
        reply = line.call(name, body)
    assert reply.refused is None
    return reply.body


def devices(folder: Path) -> dict[object, KnownDevice]:
    known = read_body(asked(folder, DEVICES), tuple[KnownDevice, ...])
    return {each.device: each for each in known}


def sales_on(folder: Path) -> int:
    with opened_till(folder) as opened:
        assert examine(opened.readers, folder).faults == ()
        return len(tables_in(opened)["sale"])


def test_it_may_manage_then_and_is_the_terminal_that_it_was(shop: LastingShop) -> None:
    before, known = joined_of(shop.away), devices(shop.office)
    assert not before.can_manage
    with opened_till(shop.away) as opened:
        life = opened.incarnation

    joined = join(shop.away, shop.office, MANAGER)

    assert joined == joined_of(shop.away)
    assert (joined.device, joined.terminal) == (before.device, before.terminal)
    assert joined.can_manage
    now = devices(shop.office)
    assert now.keys() == known.keys()
    assert now[before.device].can_manage
    shop.hand_over(shop.away, joined)
    with opened_till(shop.away) as opened:
        assert opened.incarnation == life
    assert invite(shop.away, joined, TILL)


def test_by_an_ordinary_code_it_is_what_it_was(shop: LastingShop) -> None:
    before = joined_of(shop.away)

    assert join(shop.away, shop.office, TILL) == before
    assert not devices(shop.office)[before.device].can_manage


@pytest.mark.parametrize(
    ("wanted", "said"), [(TILL, ORDINARY), (MANAGER, MANAGING)], ids=["ordinary", "manager"]
)
def test_the_command_says_what_it_may_now(
    shop: LastingShop,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    wanted: NewCode,
    said: str,
) -> None:
    monkeypatch.setenv("FYNLO_HOME", str(shop.away))
    words = [shop.joined.address.authority, invite(shop.office, shop.joined, wanted)]
    parser = argparse.ArgumentParser()
    configure(parser)

    assert run(parser.parse_args(words)) == 0

    assert capsys.readouterr().out.splitlines()[1:] == [said]


def test_one_that_may_manage_is_not_made_less(shop: LastingShop) -> None:
    join(shop.away, shop.office, MANAGER)

    with pytest.raises(Refused, match=OWN_SHOP):
        join(shop.away, shop.office, TILL)

    assert joined_of(shop.away).can_manage
    assert devices(shop.office)[joined_of(shop.away).device].can_manage


def test_the_code_of_another_hub_is_worth_nothing_to_it(shop: LastingShop, tmp_path: Path) -> None:
    before = joined_of(shop.away)
    with running_hub(tmp_path / "other") as other:
        code, there = other.first_code(), Address("127.0.0.1", other.where["port"])
        with pytest.raises(Refused, match=OWN_SHOP):
            join_by_code(shop.away, there.authority, code, is_kitchen=False)
        begun = enrol(there, other.key, code, Applicant(uuid7(), OTHERS_KEY, "T1"))

    assert joined_of(shop.away) == before
    assert begun.venue != before.venue


def test_one_that_is_open_is_let_in_again_once_it_is_closed(shop: LastingShop) -> None:
    before = joined_of(shop.away)
    code = invite(shop.office, shop.joined, MANAGER)
    address = shop.joined.address.authority
    with opened_till(shop.away), pytest.raises(Trouble):
        join_by_code(shop.away, address, code, is_kitchen=False)
    assert joined_of(shop.away) == before

    assert join_by_code(shop.away, address, code, is_kitchen=False).can_manage


def test_it_is_called_as_the_hub_says(shop: LastingShop, monkeypatch: pytest.MonkeyPatch) -> None:
    def renamed(*asked: Any) -> Enrolled:
        return msgspec.structs.replace(enrol(*asked), terminal="T9")

    monkeypatch.setattr(let_in_again, "enrol", renamed)
    assert join(shop.away, shop.office, MANAGER).terminal == "T9"


def test_without_its_key_it_says_what_is_gone_and_the_code_is_good_still(
    shop: LastingShop, tmp_path: Path
) -> None:
    address, code = shop.joined.address.authority, invite(shop.office, shop.joined, MANAGER)
    (shop.away / KEY_NAME).unlink()
    with pytest.raises(Trouble, match="key by which the hub knows this terminal is not on"):
        join_by_code(shop.away, address, code, is_kitchen=False)
    assert join_by_code(tmp_path / "new", address, code, is_kitchen=False).can_manage


def test_a_screens_code_is_refused_and_lets_a_screen_in_afterwards(
    shop: LastingShop, tmp_path: Path
) -> None:
    address = shop.joined.address.authority
    code = invite(shop.office, shop.joined, NewCode(Role.VIEWER))
    known = devices(shop.office)
    for folder in (shop.away, tmp_path / "till"):
        with pytest.raises(Refused, match="for another kind of device"):
            join_by_code(folder, address, code, is_kitchen=False)
    assert devices(shop.office).keys() == known.keys()
    kitchen = join_by_code(tmp_path / "kitchen", address, code, is_kitchen=True)
    assert kitchen.role is Role.VIEWER


def test_one_that_was_taken_out_is_not_let_in_again(shop: LastingShop) -> None:
    before = joined_of(shop.away)
    asked(shop.office, REVOKE, call_body(Revoke(before.device)))

    with pytest.raises(Refused, match="has let this terminal go"):
        join(shop.away, shop.office, MANAGER)

    assert joined_of(shop.away) == before


def damage(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"{")


def lose(folder: Path) -> None:
    (folder / FILE_NAME).unlink()


@pytest.mark.parametrize("spoil", [damage, lose])
def test_one_whose_hubs_file_is_gone_is_known_by_its_card(
    shop: LastingShop, spoil: Callable[[Path], None]
) -> None:
    before, address = joined_of(shop.away), shop.joined.address.authority
    with opened_till(shop.away) as opened:
        life = opened.incarnation
        shop.till(opened).open_drawer(20_00, ADA)
        shop.sell(opened)
    spoil(shop.away)

    code = invite(shop.office, shop.joined, TILL)
    assert join_by_code(shop.away, address, code, is_kitchen=False) == before

    assert joined_of(shop.away) == before
    for folder in (shop.office, shop.away, shop.office):
        shop.hand_over(folder, joined_of(folder))
    with opened_till(shop.away) as opened:
        assert opened.incarnation == life
    assert sales_on(shop.office) == sales_on(shop.away)


def test_so_is_the_one_that_runs_the_hub(shop: LastingShop) -> None:
    join(shop.away, shop.office, MANAGER)
    code = invite(shop.away, joined_of(shop.away), TILL)
    lose(shop.office)
    address = shop.joined.address.authority
    assert join_by_code(shop.office, address, code, is_kitchen=False) == shop.joined


def test_another_shops_code_makes_it_no_terminal_there(shop: LastingShop, tmp_path: Path) -> None:
    lose(shop.away)
    with running_hub(tmp_path / "other") as other:
        code, there = other.first_code(), Address("127.0.0.1", other.where["port"])
        with pytest.raises(Refused, match="not of the hub that let it in last"):
            join_by_code(shop.away, there.authority, code, is_kitchen=False)
        assert enrol(there, other.key, code, Applicant(uuid7(), OTHERS_KEY, "T1")).can_manage
    assert read_joined(shop.away) is None


def test_nor_does_a_code_of_another_venue_of_the_same_hub(
    shop: LastingShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def elsewhere(*asked: Any) -> Enrolled:
        return msgspec.structs.replace(enrol(*asked), venue=uuid7())

    code = invite(shop.office, shop.joined, TILL)
    damage(shop.away)
    monkeypatch.setattr(let_in_again, "enrol", elsewhere)
    with pytest.raises(Refused, match="not of the hub that let it in last"):
        join_by_code(shop.away, shop.joined.address.authority, code, is_kitchen=False)
    with pytest.raises(Trouble, match="fynlo join ADDRESS CODE"):
        read_joined(shop.away)


def test_what_only_an_ordinary_till_has_comes_home_to_the_manager_that_is_left(
    shop: LastingShop, tmp_path: Path
) -> None:
    """DECISIONS, 129: the terminal that made the hub's snapshot, and folded days, was taken out."""
    boss = tmp_path / "boss"
    join(boss, shop.office, MANAGER)
    with opened_till(shop.office) as opened:
        office = opened.incarnation
        shop.sell(opened)
    shop.hand_over(shop.office, shop.joined)
    shop.hand_over(shop.away, joined_of(shop.away))
    with opened_till(shop.office) as opened:
        assert trim(opened, TOMORROW) > 0
    shop.hand_in_snapshot()
    (_, last) = shop.chains()[office]
    shop.let_the_hub_go_of({office: last})
    shop.hand_over(shop.office, shop.joined)
    asked(boss, REVOKE, call_body(Revoke(shop.joined.device)))
    with (
        opened_till(boss) as opened,
        in_touch(opened, joined_of(boss)) as (_sharing, latest, _lane),
    ):
        assert latest.wait_for(lambda status: status.is_below)
    assert sales_on(boss) < sales_on(shop.away)

    join(shop.away, boss, MANAGER)
    shop.hand_in_snapshot(shop.away)
    shop.hand_over(boss, joined_of(boss))

    assert sales_on(boss) == sales_on(shop.away)
