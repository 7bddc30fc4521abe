"""A tablet pairs at the shop's own hub while the one above, in charge, is what lets it in."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from uuid import UUID, uuid4

import httpx
import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace
from websockets.sync.client import connect

from fynlo_pos.app import inviting
from fynlo_pos.app.board_codes import code_for
from fynlo_pos.app.hub_calls import NotInCharge, not_in_charge
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.protocol import calls
from fynlo_pos.sync.protocol.authority import Roster, first_mandate
from fynlo_pos.sync.protocol.calls import CodeMade, NewCode, Upstream, call_body, read_body
from fynlo_pos.sync.protocol.enrolment import Invitation, invitation_text
from fynlo_pos.sync.protocol.frames import Role, Welcome, Why
from hub.boards.pairing import Paired, token_hash
from hub.boards.pairing_above import DOOR, AskedBelow, below_words, take_in_on
from hub.codes import make_code
from hub.enrolling import NotEnrolled
from hub.relay.values import Device
from hub.secret import Identity
from hub.store.memory import MemoryStore
from tests.support.board_venue import GRILL, BoardVenue, browser
from tests.support.hub_process import ANSWERS_WITHIN_S, HubProcess, Terminal, running_hub

pytestmark = pytest.mark.integration

VENUE = UUID(int=3)
ABOVE = Identity(uuid4(), bytes(range(32)), bytes(32))
BELOW = Ed25519PrivateKey.generate()
HUB_BELOW = UUID(int=8)


class Shop:
    """A shop that began at a hub in the cloud, which is in charge, and its own hub under that."""

    def __init__(self, folder: Path, opened: ExitStack) -> None:
        self.cloud = opened.enter_context(running_hub(folder / "cloud"))
        self.venue = BoardVenue(self.cloud)
        opened.callback(self.venue.till.disconnect)
        code = self.venue.till.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER)))
        invitation = Invitation(
            "127.0.0.1",
            int(self.cloud.where["port"]),
            self.cloud.key,
            read_body(code.body, CodeMade).code,
        )
        above = invitation_text(invitation)
        self.hub = opened.enter_context(running_hub(folder / "shop", FYNLO_HUB_UPSTREAM=above))


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    with ExitStack() as opened:
        yield Shop(tmp_path_factory.mktemp("below"), opened)


def shown(hub: HubProcess, cookie: str, order: UUID) -> bool:
    """Tell whether a page is shown an order, of all that it is shown."""
    told = {"cookie": cookie, "origin": hub.http}
    address = hub.ws.replace("/sync", "/board/live")
    with connect(address, additional_headers=told, open_timeout=ANSWERS_WITHIN_S) as line:
        while True:
            message = json.loads(line.recv(ANSWERS_WITHIN_S))
            cards = message.get("board", {}).get("cards", ())
            if any(card["order"] == str(order) for card in cards):
                return True


@pytest.mark.slow
def test_a_tablet_pairs_under_the_hub_in_charge_and_works_on_without_it(shop: Shop) -> None:
    venue, order = shop.venue, shop.venue.send()
    with browser(shop.hub) as tablet:
        assert tablet.pair("ABCDE-FGHJK").status_code == 403, "no code that was made above"
        assert tablet.pair(venue.code(role=Role.MEMBER)).status_code == 403, "a till's"
        code = venue.code("Grill")
        assert tablet.pair(code).status_code == 303
        assert shown(shop.hub, tablet.cookie, order)
        with browser(shop.hub) as second:
            assert second.pair(code).status_code == 403, "a code is worth one tablet"
        shop.cloud.kill()
        try:
            assert shown(shop.hub, tablet.cookie, order), "nothing inside the building has changed"
            touch = {"id": str(uuid4()), "act": "ready", "order": str(order)}
            told = tablet.act({**touch, "station": str(GRILL.id)})
            assert told.json() == {"written": True}
            with browser(shop.hub) as third:
                assert third.pair("ABCDE-FGHJK").status_code == 503, "nobody to ask"
        finally:
            shop.cloud.start(int(shop.cloud.where["port"]))
            venue.connect()
        venue.wait_until(lambda: not venue.order(order).is_open, "the touch never came above")
        venue.revoke(tablet.board)
        venue.wait_until(
            lambda: tablet.act({**touch, "station": str(GRILL.id)}).status_code == 401,
            "shut out above, it was let in below",
        )


@pytest.mark.slow
def test_who_guesses_codes_at_the_door_of_the_hub_above_is_kept_out(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", FYNLO_HUB_MOST_FAILURES="3") as hub:
        guess = AskedBelow("", uuid4(), token_hash("secret").hex(), HUB_BELOW, "")
        told = [
            httpx.post(
                f"{hub.http}{DOOR}",
                content=msgspec.json.encode(replace(guess, code=f"AAAAA-AAAA{place}")),
                timeout=ANSWERS_WITHIN_S,
            )
            for place in range(10)
        ]
        assert [each.status_code for each in told[:3]] == [403] * 3
        assert 429 in {each.status_code for each in told[3:]}
        assert httpx.get(f"{hub.http}/health", timeout=ANSWERS_WITHIN_S).status_code == 200


class AtItsHub:
    """A till's own hub, asked over its connection."""

    def __init__(self, till: Terminal, roster: Roster) -> None:
        self._till, self._roster = till, roster

    def new_code(self, wanted: NewCode) -> CodeMade:
        reply = self._till.call(calls.NEW_CODE, call_body(wanted))
        if reply.refused is Why.NOT_AUTHORITY:
            raise not_in_charge()
        assert reply.refused is None, reply
        return read_body(reply.body, CodeMade)

    def upstream(self) -> Upstream | None:
        body = self._till.call(calls.UPSTREAM).body
        return read_body(body, Upstream) if body else None

    def roster(self) -> Roster:
        return self._roster


class Elsewhere:
    """A till's own hub that makes no codes."""

    def __init__(self, above: Upstream | None, roster: Roster) -> None:
        self._above, self._roster = above, roster

    def new_code(self, _wanted: NewCode, /) -> CodeMade:
        raise not_in_charge()

    def upstream(self) -> Upstream | None:
        return self._above

    def roster(self) -> Roster:
        return self._roster


def at(shop: Shop, *, can_manage: bool) -> tuple[AtItsHub, JoinedHub, Ed25519PrivateKey]:
    """A till that the cloud let in and that talks to the shop's own hub."""
    wanted = NewCode(Role.MEMBER, can_manage=can_manage)
    code = read_body(shop.venue.till.call(calls.NEW_CODE, call_body(wanted)).body, CodeMade)
    till = Terminal(shop.cloud, "T7")
    till.enrol(code.code)
    till.hub = shop.hub
    shop.venue.wait_until(lambda: isinstance(till.connect()[-1], Welcome), "nobody knows it")
    key = shop.hub.key.hex()
    address = Address("127.0.0.1", int(shop.hub.where["port"]), is_tls=False)
    joined = JoinedHub(
        address, key, till.id, till.venue, "T7", can_manage, first_key=shop.cloud.key.hex()
    )
    roster = Roster(till.venue, (first_mandate(UUID(int=0), shop.cloud.key),))
    return AtItsHub(till, roster), joined, till.key


@pytest.mark.slow
def test_any_managers_till_has_a_code_made_for_a_tablet_and_for_nothing_else(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks, joined, key = at(shop, can_manage=True)
    with pytest.raises(NotInCharge):
        asks.new_code(NewCode(Role.BOARD))
    made = code_for(asks, joined, key, NewCode(Role.BOARD, station=str(GRILL.id)))
    with browser(shop.hub) as tablet:
        assert tablet.pair(made.code).status_code == 303
        assert shown(shop.hub, tablet.cookie, shop.venue.send())
    for role in (Role.MEMBER, Role.VIEWER):
        with pytest.raises(NotInCharge):
            code_for(asks, joined, key, NewCode(role))
    monkeypatch.setattr(inviting, "device_key", lambda _home: key)
    with browser(shop.hub) as second:
        typed = inviting.invite(tmp_path, joined, NewCode(Role.BOARD))
        assert second.pair(typed).status_code == 303
    with pytest.raises(NotInCharge):
        inviting.invite(tmp_path, joined, NewCode(Role.VIEWER))
    asks._till.connect()
    other = replace(asks.roster(), mandates=(first_mandate(UUID(int=0), bytes(32)),))
    with pytest.raises(Trouble, match="does not answer"):
        code_for(AtItsHub(asks._till, other), joined, key, NewCode(Role.BOARD))
    asks._till.disconnect()


@pytest.mark.slow
def test_a_till_that_may_not_manage_has_none_made(shop: Shop) -> None:
    asks, joined, key = at(shop, can_manage=False)
    with pytest.raises(Refused, match="may not let others in"):
        code_for(Elsewhere(asks.upstream(), asks.roster()), joined, key, NewCode(Role.BOARD))
    asks._till.disconnect()


def test_where_no_hub_is_above_the_till_says_which_one_to_use() -> None:
    joined = JoinedHub(Address("127.0.0.1", 1, is_tls=False), "", HUB_BELOW, VENUE, "T7")
    roster = Roster(VENUE, ())
    for above in (None, Upstream("", is_reached=False, since_ms=0)):
        with pytest.raises(NotInCharge, match="at a terminal of the hub that is in charge"):
            code_for(Elsewhere(above, roster), joined, BELOW, NewCode(Role.BOARD))


@pytest.fixture
def store() -> MemoryStore:
    """A store in which a hub below is a member of a venue."""
    kept = MemoryStore()
    kept.found(VENUE)
    key = BELOW.public_key().public_bytes_raw()
    kept.enrol(VENUE, Device(HUB_BELOW, key, Role.MEMBER, "H1"))
    return kept


def asked(store: MemoryStore, role: Role = Role.BOARD) -> AskedBelow:
    """What the hub below asks with a code that was just made."""
    text, code = make_code(ABOVE, VENUE, role, can_manage=False, station="Grill")
    store.offer(code)
    return signed(AskedBelow(text, uuid4(), token_hash("secret").hex(), HUB_BELOW, ""))


def signed(asked: AskedBelow, key: Ed25519PrivateKey = BELOW) -> AskedBelow:
    paired = Paired(asked.board, bytes.fromhex(asked.key))
    words = below_words(asked.code, paired, ABOVE.public_key)
    return replace(asked, signature=key.sign(words).hex())


def why_not(store: MemoryStore, said: AskedBelow) -> Why:
    with pytest.raises(NotEnrolled) as refused:
        take_in_on(store, ABOVE, said, 0)
    return refused.value.why


def test_what_a_member_asks_for_a_new_board_is_granted_once(store: MemoryStore) -> None:
    said = asked(store)
    card, venue = take_in_on(store, ABOVE, said, 0)
    assert (venue, card.role, card.name, card.station) == (VENUE, Role.BOARD, "B1", "Grill")
    assert (card.device, card.key) == (said.board, token_hash("secret"))
    assert why_not(store, said) is Why.CODE_SPENT


def test_nobody_else_and_no_device_of_before_becomes_a_board(store: MemoryStore) -> None:
    till = UUID(int=9)
    store.enrol(VENUE, Device(till, bytes(32), Role.MEMBER, "T1"))
    viewer = Ed25519PrivateKey.generate()
    store.enrol(VENUE, Device(UUID(int=10), viewer.public_key().public_bytes_raw(), Role.VIEWER))
    for said in (
        signed(asked(store), Ed25519PrivateKey.generate()),
        replace(asked(store), hub=UUID(int=99)),
        signed(replace(asked(store), hub=UUID(int=10)), viewer),
        signed(replace(asked(store), board=till)),
        replace(asked(store), key=token_hash("other").hex()),
        signed(replace(asked(store), key="00")),
        replace(asked(store), key="no hexadecimal"),
        asked(store, Role.MEMBER),
    ):
        assert why_not(store, said) is Why.NOT_YOURS, said
    known = store.load(VENUE)
    assert known is not None
    [below] = [each for each in known.devices if each.id == HUB_BELOW]
    store.revoke(VENUE, replace(below, is_revoked=True))
    assert why_not(store, asked(store)) is Why.NOT_YOURS
    assert all(each.role is not Role.BOARD for each in known.devices)
