"""A terminal in its venue's room: in whose turn it is heard, what is one commit, how it ends."""

import asyncio
from typing import TYPE_CHECKING, cast
from uuid import UUID

import pytest

from fynlo_pos.sync.protocol.frames import Call, Challenge, Have, Hello, Push, Refusal, Role, Why
from fynlo_pos.sync.protocol.packing import unpack
from hub import talk as talk_module
from hub.hub import DEVICE_BURST
from hub.room import MOST_UNDERWAY
from hub.talk import Talk, cost_of
from tests.support.envelopes import chain
from tests.support.hub_line import FakeLine
from tests.support.hub_shop import OTHER, SCREEN, TILL, Shop, heads_heard, run, until
from tests.support.relayed import NONCE, VENUE, answer, bodies, head_of, push_of

if TYPE_CHECKING:
    from hub.wire import Wire

pytestmark = pytest.mark.unit

LOG = UUID(int=50)
LINKS = chain(LOG, 40)
SINGLES = [push_of([link], TILL) for link in LINKS]


def test_sales_that_come_in_one_breath_are_one_commit_and_passed_on_as_one() -> None:
    async def work(shop: Shop) -> None:
        till, other = await shop.enters(TILL), await shop.enters(OTHER)
        till.says(*SINGLES[:6])
        assert till.sent == [], "nothing is said before it is on disk"
        assert await heads_heard(till, 6) == [Have((head_of(LINKS[5]),))]
        assert shop.store.commits == [6]
        (push,) = [each for each in other.heard() if isinstance(each, Push)]
        assert [each.body for each in unpack(push)] == bodies(LINKS[:6])

    run(work)


def test_what_does_not_go_on_from_the_one_before_is_taken_by_itself() -> None:
    async def work(shop: Shop) -> None:
        till = await shop.enters(TILL)
        till.says(SINGLES[0], SINGLES[1], Have(()), SINGLES[2], SINGLES[4])
        heard = await heads_heard(till, 3)
        assert sum(shop.store.commits) == 3
        assert any(isinstance(each, Refusal) and each.why is Why.GAP for each in heard)

    run(work)


def test_a_late_one_and_a_screen_are_taken_word_by_word(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(talk_module, "joined", asked.append)

    async def work(shop: Shop) -> None:
        screen = await shop.enters(SCREEN, Role.VIEWER)
        pushes = [push_of([link], SCREEN) for link in LINKS[:2]]
        screen.says(*pushes)
        await until(lambda: bool(screen.sent))
        assert asked == []

    run(work)


def test_a_proof_waits_for_its_turn_and_nothing_more_is_read_till_then() -> None:
    async def work(shop: Shop) -> None:
        till, hello = shop.comes(TILL)
        (challenge,) = till.heard()
        assert isinstance(challenge, Challenge)
        till.says(answer(hello, challenge, TILL))
        assert (till.sent, till.is_read, shop.proven) == ([], False, 0)
        await until(lambda: bool(till.sent))
        assert (till.is_read, shop.proven) == (True, 1)

    run(work)


def test_what_who_comes_is_told_at_once_leaves_as_one() -> None:
    async def work(shop: Shop) -> None:
        till, hello = shop.comes(TILL)
        (challenge,) = till.heard()
        assert isinstance(challenge, Challenge)
        before = till.flushes
        till.says(answer(hello, challenge, TILL))
        await until(lambda: bool(till.sent))
        assert len(till.sent) > 1
        assert till.flushes == before + 1

    run(work)


def test_a_proof_that_is_wrong_is_told_so_and_counted_against_its_address() -> None:
    async def work(shop: Shop) -> None:
        till, hello = shop.comes(TILL)
        (challenge,) = till.heard()
        assert isinstance(challenge, Challenge)
        till.says(answer(hello, challenge, OTHER))
        await until(lambda: bool(till.hung_up))
        assert till.heard() == [Refusal(Why.WRONG_SIGNATURE, ends=True)]
        assert shop.hub.guard._buckets["here"].per_s
        till.goes()
        assert shop.proven == 1, "who is no longer heard makes room for another"
        assert shop.room.outboxes == {}

    run(work)


def test_who_says_much_and_proves_nothing_is_told_to_leave() -> None:
    """Frames of a kind yet unknown are no fault, and no proof."""

    async def work(shop: Shop) -> None:
        till, _ = shop.comes(TILL)
        unknown = b"\x91\xcd\x03\xe7"
        till.says(*[unknown] * talk_module.MOST_BEFORE_PROOF)
        await until(lambda: till.is_read)
        assert not till.hung_up
        till.says(unknown)
        await until(lambda: bool(till.hung_up))
        last = till.heard()[-1]
        assert isinstance(last, Refusal)
        assert (last.why, last.ends) == (Why.TOO_MANY, True)

    run(work)


def test_who_has_proven_itself_and_is_sent_away_counts_as_no_attack() -> None:
    """A till whose connections are cut again and again would be kept out with its whole shop."""

    async def work(shop: Shop) -> None:
        first = await shop.enters(TILL)
        await shop.enters(TILL)
        await until(lambda: bool(first.hung_up))
        assert shop.hub.guard._buckets == {}

    run(work)


def test_what_is_asked_for_costs_what_its_answer_takes() -> None:
    assert cost_of(Call(UUID(int=1), "devices", b"")) > cost_of(Have(())) * 100


def test_a_device_is_held_back_for_what_it_said_itself_and_not_one_of_that_name_elsewhere() -> None:
    async def work(shop: Shop) -> None:
        device, now_s = UUID(int=TILL), 1.0
        shop.hub.bucket(VENUE, device, now_s).take(DEVICE_BURST, now_s)
        assert not shop.hub.bucket(VENUE, device, now_s).may_take(now_s)
        assert shop.hub.bucket(UUID(int=77), device, now_s).may_take(now_s)

    run(work)


def test_who_does_not_prove_itself_in_time_is_asked_to_leave(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(talk_module, "PROVES_WITHIN_S", 0.01)

    async def work(shop: Shop) -> None:
        till, _ = shop.comes(TILL)
        await until(lambda: bool(till.hung_up))
        last = till.heard()[-1]
        assert isinstance(last, Refusal)
        assert (last.why, last.ends) == (Why.OUT_OF_TURN, True)
        till.says(SINGLES[0])
        await asyncio.sleep(0)
        assert shop.store.commits == []

    run(work)


@pytest.mark.parametrize("said", [None, b"", b"\xc1"], ids=["text", "nothing", "no frame"])
def test_what_is_no_frame_ends_it(said: bytes | None) -> None:
    async def work(shop: Shop) -> None:
        till = await shop.enters(TILL)
        till.says(said)
        assert till.heard() == [Refusal(Why.NOT_A_FRAME, ends=True)]
        assert till.hung_up == 1

    run(work)


def test_a_frame_of_a_kind_to_come_is_skipped() -> None:
    async def work(shop: Shop) -> None:
        till = await shop.enters(TILL)
        till.says(b"\x91\xcc\xfa")
        assert (till.heard(), till.hung_up, till.is_read) == ([], 0, True)

    run(work)


def test_nothing_more_is_read_while_too_much_is_on_its_way() -> None:
    async def work(shop: Shop) -> None:
        till = await shop.enters(TILL)
        shop.room._around.writing.do(lambda _store: None, lambda _done: None)
        pairs = [push_of(LINKS[at : at + 2], TILL) for at in range(0, 40, 2)]
        till.says(*pairs)
        assert not till.is_read
        (connection,) = shop.room.state.connections.values()
        assert len(connection.underway) + len(connection.waiting) == MOST_UNDERWAY
        await heads_heard(till, 40)
        await until(lambda: till.is_read)
        assert sum(shop.store.commits) == 40
        assert shop.room.on_progress == {}

    run(work)


class Overdrawn:
    """What a device may send: it is too fast with each third thing it says."""

    def __init__(self) -> None:
        self.taken = 0

    def take(self, amount: int, _now_s: float) -> float:
        assert amount > 0
        self.taken += 1
        return 0 if self.taken % 3 else 0.01


def test_who_is_too_fast_rests_and_nothing_of_it_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(shop: Shop) -> None:
        till = await shop.enters(TILL)
        bucket = Overdrawn()
        monkeypatch.setattr(shop.hub, "bucket", lambda _venue, _device, _now_s: bucket)
        pairs = [push_of(LINKS[at : at + 2], TILL) for at in range(0, 20, 2)]
        till.says(*pairs)
        assert (bucket.taken, till.is_read) == (3, False)
        await heads_heard(till, 20)
        await until(lambda: till.is_read)
        assert bucket.taken == len(pairs)

    run(work)


def test_who_has_gone_before_it_was_let_in_leaves_nothing_behind() -> None:
    async def work(shop: Shop) -> None:
        line = FakeLine()
        line.is_lost = True
        hello = Hello(VENUE, UUID(int=TILL), Role.MEMBER, NONCE)
        talk = Talk(shop.hub, shop.room, cast("Wire", line), shop.turns, shop.has_proven)
        talk.begin(hello)
        assert shop.room.state.connections == {}
        assert (shop.room.outboxes, shop.proven) == ({}, 1)

    run(work)


def test_a_reader_that_lags_is_sent_what_waits_when_it_reads_again() -> None:
    async def work(shop: Shop) -> None:
        till, other = await shop.enters(TILL), await shop.enters(OTHER)
        other.is_writable = False
        for at in range(12):
            till.says(SINGLES[at])
            await heads_heard(till, at + 1)
        assert other.sent == []
        got: list[bytes] = []

        def has_all() -> bool:
            other.takes_again()
            pushes = [each for each in other.heard() if isinstance(each, Push)]
            got.extend(sent.body for push in pushes for sent in unpack(push))
            return len(got) >= 12

        await until(has_all)
        assert got == bodies(LINKS[:12])

    run(work)


def test_a_bug_in_one_connection_ends_that_one_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(shop: Shop) -> None:
        till, other = await shop.enters(TILL), await shop.enters(OTHER)
        feed = shop.room.feed
        monkeypatch.setattr(shop.room, "feed", lambda _event: 1 // 0)
        till.says(SINGLES[0])
        monkeypatch.setattr(shop.room, "feed", feed)
        assert (till.hung_up, other.hung_up) == (1, 0)
        till.goes()
        assert len(shop.room.state.connections) == 1

    run(work)
