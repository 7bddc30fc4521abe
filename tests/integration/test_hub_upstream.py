"""A venue hub under a cloud hub, as processes: both relay at once, and a cut silences nobody."""

import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from uuid import uuid4

import pytest

from fynlo_pos.app.authority import hub_in_charge, other_hub, put_in_charge
from fynlo_pos.app.hub_line import hub_line
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.trouble import Refused
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.protocol import calls
from fynlo_pos.sync.protocol.calls import (
    Admit,
    CodeMade,
    KnownDevice,
    Late,
    NewCode,
    Revoke,
    Upstream,
    call_body,
    read_body,
)
from fynlo_pos.sync.protocol.enrolment import Invitation, invitation_text, key_check
from fynlo_pos.sync.protocol.frames import CaughtUp, Head, Push, Refusal, Role, Welcome, Why
from fynlo_pos.sync.protocol.packing import unpack
from tests.support.envelopes import chain
from tests.support.hub_process import Terminal, running_hub
from tests.support.relayed import head_of
from tests.support.venue_processes import wait_until

COMES_WITHIN_S = 60.0

pytestmark = [pytest.mark.integration, pytest.mark.slow]


class Chain:
    """Two hubs, the lower one under the upper; each has a terminal of one venue."""

    def __init__(self, folder: Path, opened: ExitStack) -> None:
        self.cloud = opened.enter_context(running_hub(folder / "cloud"))
        above = self.invitation()
        self.shop = opened.enter_context(running_hub(folder / "shop", FYNLO_HUB_UPSTREAM=above))
        self.office = Terminal(self.shop, "Office")
        self.office.enrol(self.shop.first_code())
        opened.callback(self.office.disconnect)
        self.office.connect()
        self.office.hear_until(CaughtUp)

    @property
    def port(self) -> int:
        return int(self.cloud.where["port"])

    def invitation(self) -> str:
        code = self.cloud.first_code()
        return invitation_text(Invitation("127.0.0.1", self.port, self.cloud.key, code))

    def till_above(self) -> Terminal:
        """A terminal that was let in by the hub below, and talks to the one above."""
        reply = self.office.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER)))
        assert reply.refused is None, reply
        till = Terminal(self.shop, "Away")
        till.enrol(read_body(reply.body, CodeMade).code)
        till.hub = self.cloud
        return till


@pytest.fixture(scope="module")
def hubs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chain]:
    with ExitStack() as opened:
        yield Chain(tmp_path_factory.mktemp("hubs"), opened)


def connected(till: Terminal) -> frozenset[Head]:
    """Connect, once the hub has heard of this terminal; return how far it has each chain."""
    deadline = time.monotonic() + COMES_WITHIN_S
    while time.monotonic() < deadline:
        last = till.connect()[-1]
        if isinstance(last, Welcome):
            return frozenset(last.have)
        assert isinstance(last, Refusal), last
        assert last.why in (Why.UNKNOWN_DEVICE, Why.OTHER_VENUE), last
        time.sleep(0.2)
    raise AssertionError("the hub never heard of the terminal")


def come_to_the_same(one: Terminal, other: Terminal) -> frozenset[Head]:
    """The heads of both hubs, once they are the same."""
    deadline = time.monotonic() + COMES_WITHIN_S
    while time.monotonic() < deadline:
        heads = connected(one)
        if heads == connected(other):
            return heads
        time.sleep(0.2)
    raise AssertionError("the hubs do not come to the same heads")


def late_of(manager: Terminal, device: Terminal) -> Late:
    """What waits of a device, once it waits where a manager can admit it."""
    deadline = time.monotonic() + COMES_WITHIN_S
    while time.monotonic() < deadline:
        known = read_body(manager.call(calls.DEVICES).body, tuple[KnownDevice, ...])
        (found,) = [each for each in known if each.device == device.id]
        assert found.is_revoked
        if found.late:
            return found.late[0]
        time.sleep(0.2)
    raise AssertionError("nothing waits")


def bodies_until(till: Terminal, wanted: list[Envelope]) -> list[bytes]:
    """What is sent until all of these have come; each may come once."""
    want = {each.body for each in wanted}
    got: list[bytes] = []
    while want - set(got):
        frame = till.hear()
        if isinstance(frame, Push):
            got += [each.body for each in unpack(frame)]
    return got


def test_a_sale_below_is_above_and_one_above_is_below(hubs: Chain) -> None:
    links, theirs = chain(uuid4(), 3), chain(uuid4(), 3, first_stamp=10)
    hubs.office.push(links)
    away = hubs.till_above()
    connected(away)
    assert bodies_until(away, links) == [each.body for each in links]
    away.push(theirs)
    assert bodies_until(hubs.office, theirs) == [each.body for each in theirs]
    more = chain(links[0].incarnation, 5)[3:]
    hubs.office.push(more)
    assert bodies_until(away, more) == [each.body for each in more], "each once, and no echo"
    away.disconnect()


def test_a_cut_between_the_hubs_silences_nobody_and_they_come_together_again(hubs: Chain) -> None:
    log, other = uuid4(), uuid4()
    links, theirs = chain(log, 9), chain(other, 4, first_stamp=10)
    away = hubs.till_above()
    hubs.office.push(links[:3])
    connected(away)
    bodies_until(away, links[:3])
    away.push(theirs[:2])
    bodies_until(hubs.office, theirs[:2])
    away.disconnect()
    hubs.cloud.kill()
    beside = hubs.till_above()
    beside.hub = hubs.shop
    connected(beside)
    hubs.office.push(links[3:])
    assert bodies_until(beside, links), "inside the building nothing has changed"
    hubs.cloud.start(hubs.port)
    connected(away)
    away.push(theirs[2:])
    assert set(bodies_until(away, links)) >= {each.body for each in links}
    assert bodies_until(hubs.office, theirs[2:]) == [each.body for each in theirs[2:]]
    assert bodies_until(beside, theirs[2:])
    heads = come_to_the_same(hubs.office, away)
    assert {(head.incarnation, head.seq) for head in heads} >= {(log, 9), (other, 4)}
    beside.disconnect()
    away.disconnect()


def test_a_hub_below_that_died_goes_on_above_and_needs_no_code_again(hubs: Chain) -> None:
    log = uuid4()
    links = chain(log, 4)
    hubs.office.push(links[:2])
    hubs.office.stored_up_to(2)
    hubs.office.disconnect()
    hubs.shop.kill()
    hubs.shop.start(int(hubs.shop.where["port"]))
    connected(hubs.office)
    hubs.office.push(links[2:])
    hubs.office.stored_up_to(4)
    away = hubs.till_above()
    connected(away)
    assert set(bodies_until(away, links)) >= {each.body for each in links}
    heads = come_to_the_same(hubs.office, away)
    assert (log, 4) in {(head.incarnation, head.seq) for head in heads}
    away.disconnect()


def test_letting_go_below_is_known_above_and_what_comes_later_waits(hubs: Chain) -> None:
    away = hubs.till_above()
    links = chain(uuid4(), 4)
    connected(away)
    away.push(links[:2])
    bodies_until(hubs.office, links[:2])
    hubs.office.call(calls.REVOKE, call_body(Revoke(away.id)))
    refused = away.hear_until(Refusal)[-1]
    assert isinstance(refused, Refusal)
    assert refused.why is Why.REVOKED
    away.connect()
    away.push(links[2:])
    away.stored_up_to(4)
    late = late_of(hubs.office, away)
    assert (late.told, late.stored) == (2, 4), "handed in above, it waits where it is admitted"
    assert hubs.office.call(calls.ADMIT, call_body(Admit(head_of(links[3])))).refused is None
    assert bodies_until(hubs.office, links[2:]) == [each.body for each in links[2:]]
    beside = hubs.till_above()
    connected(beside)
    assert set(bodies_until(beside, links)) >= {each.body for each in links}
    beside.disconnect()
    away.disconnect()


def above_of(till: Terminal) -> Upstream | None:
    """What a terminal's hub says of the one above it."""
    body = till.call(calls.UPSTREAM).body
    return read_body(body, Upstream) if body else None


def test_terminals_are_told_whether_the_hub_above_is_reached_and_what_each_runs(
    hubs: Chain,
) -> None:
    wait_until(lambda: bool((told := above_of(hubs.office)) and told.is_reached), "not reached")
    told = above_of(hubs.office)
    assert told is not None
    assert told.address == f"127.0.0.1:{hubs.port}"
    known = read_body(hubs.office.call(calls.DEVICES).body, tuple[KnownDevice, ...])
    (office,) = [each for each in known if each.device == hubs.office.id]
    assert (office.app_version, office.to_send) == ("7.1", 0)
    assert all(not each.app_version for each in known if not each.is_connected)
    above = hubs.till_above()
    connected(above)
    assert above_of(above) is None, "the upper one has none above it"
    above.disconnect()
    hubs.cloud.kill()
    wait_until(lambda: above_of(hubs.office).is_reached is False, "still told as reached")  # type: ignore[union-attr]
    hubs.cloud.start(hubs.port)


def test_the_hub_above_lets_nobody_in_for_a_venue_that_is_not_its_own(hubs: Chain) -> None:
    hubs.office.disconnect()
    hubs.office.hub = hubs.cloud
    connected(hubs.office)
    hubs.office.hear_until(CaughtUp)
    # The first device of a venue may manage: what it may at its own hub it may not at this one.
    reply = hubs.office.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER)))
    hubs.office.hub = hubs.shop
    connected(hubs.office)
    assert reply.refused is Why.NOT_AUTHORITY


def test_a_terminal_goes_on_at_the_other_hub_and_believes_what_the_first_one_signs(
    hubs: Chain,
) -> None:
    office = hubs.office
    above, letters = f"127.0.0.1:{hubs.port}", key_check(hubs.cloud.key)
    with pytest.raises(Refused, match="other letters"):
        other_hub(joined(office), office.key, above, "WRONGLET")
    moved = other_hub(joined(office), office.key, above, letters)
    assert (moved.hub_key, moved.first_key) == (hubs.cloud.key.hex(), hubs.shop.key.hex())
    assert moved.can_manage
    with hub_line(moved, office.key) as line:
        cards = line.roster.cards
        below = cards[office.id].by
        assert cards[below].by == below, "cards of the hub below, told by the one above"
    me = moved.me("1")
    assert (me.relay_key, me.first_key) == (hubs.cloud.key, hubs.shop.key)
    office.connect()


def joined(terminal: Terminal) -> JoinedHub:
    address = Address("127.0.0.1", int(terminal.hub.where["port"]))
    return JoinedHub(
        address, terminal.hub.key.hex(), terminal.id, terminal.venue, terminal.name, can_manage=True
    )


def test_the_authority_is_moved_above_and_back_by_a_manager_and_by_nobody_else(
    hubs: Chain,
) -> None:
    office, plain = hubs.office, hubs.till_above()
    plain.hub = hubs.shop
    connected(plain)
    with pytest.raises(Refused, match="may not let others in"):
        put_in_charge(joined(plain), plain.key)
    before = hub_in_charge(joined(office), office.key)
    assert (before.is_this, before.is_doubtful) == (True, False)
    above = f"127.0.0.1:{hubs.port}"
    with pytest.raises(Refused, match="other letters"):
        put_in_charge(joined(office), office.key, above, before.letters)
    moved = put_in_charge(joined(office), office.key, above, key_check(hubs.cloud.key))
    assert (moved.is_this, moved.term) == (False, before.term + 1)
    connected(office)
    reply = office.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER)))
    assert reply.refused is Why.NOT_AUTHORITY, "the lower term obeys on sight"
    office.hub = hubs.cloud
    connected(office)
    code = code_above(office)
    fresh = Terminal(hubs.cloud, "Fresh")
    fresh.enrol(code)
    links = chain(uuid4(), 2)
    fresh.connect()
    fresh.push(links)
    office.hub = hubs.shop
    connected(office)
    assert set(bodies_until(office, links)) >= {each.body for each in links}
    back = put_in_charge(joined(office), office.key)
    assert (back.is_this, back.term) == (True, before.term + 2)
    connected(office)
    assert office.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER))).refused is None
    fresh.disconnect()
    plain.disconnect()


def code_above(manager: Terminal) -> str:
    """A code of the hub above, once it knows that it is in charge."""
    deadline = time.monotonic() + COMES_WITHIN_S
    while time.monotonic() < deadline:
        reply = manager.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER)))
        if reply.refused is None:
            return read_body(reply.body, CodeMade).code
        assert reply.refused is Why.NOT_AUTHORITY
        time.sleep(0.2)
    raise AssertionError("the hub above never came into office")


def test_what_waits_for_a_manager_above_is_told_by_the_hub_below_to_nobody_either(
    hubs: Chain,
) -> None:
    """The hub above answers that it has it on disk, which is not that somebody let it in."""
    office, away, plain = hubs.office, hubs.till_above(), hubs.till_above()
    away.hub = plain.hub = hubs.shop
    links, others = chain(uuid4(), 5), chain(uuid4(), 1)
    connected(away)
    connected(plain)
    away.push(links[:2])
    bodies_until(plain, links[:2])
    connected(office)
    put_in_charge(joined(office), office.key, f"127.0.0.1:{hubs.port}", key_check(hubs.cloud.key))
    office.hub = hubs.cloud
    connected(office)
    code_above(office)
    assert office.call(calls.REVOKE, call_body(Revoke(away.id))).refused is None
    away.hear_until(Refusal)
    away.connect()
    away.push(links[2:])
    away.stored_up_to(5)
    late = late_of(office, away)
    assert (late.told, late.stored) == (2, 5)
    office.push(others)
    bodies_until(plain, others)
    assert head_of(links[1]) in connected(plain), "that is all that the others are told"
    connected(office)
    assert office.call(calls.ADMIT, call_body(Admit(head_of(links[4])))).refused is None
    bodies_until(plain, links[2:])
    office.hub = hubs.shop
    connected(office)
    put_in_charge(joined(office), office.key)
    for till in (away, plain):
        till.disconnect()
