"""Two workers of one hub over one store, fed the same chains at once: each answers all it is sent.

A relay that falls silent is the worst of failures: whoever pushed waits for it (SYNC.md, rule 13).
"""

from random import Random
from uuid import UUID

import pytest

from fynlo_pos.sync.protocol.frames import Frame, Have, Push, Refusal, Why
from fynlo_pos.sync.protocol.packing import pack
from hub.relay.effects import Recall, Store
from hub.relay.events import Recalled, Stored
from hub.room import MOST_UNDERWAY
from hub.store.port import Batch
from tests.support.envelopes import chain
from tests.support.relayed import (
    VENUE,
    Venue,
    bodies,
    device,
    head_of,
    nothing_of,
    push_of,
    sent,
    signed,
    stored,
)

pytestmark = pytest.mark.unit

TILL, OFFICE, THIRD = 11, 12, 13
LOG, OTHER_LOG = UUID(int=50), UUID(int=60)
LINKS, THEIRS = chain(LOG, 24), chain(OTHER_LOG, 24)


class Sender:
    """A connection that sends its pushes one by one, no more at once than a hub reads."""

    def __init__(self, shop: Venue, number: int, pushes: list[Push]) -> None:
        self.shop = shop
        self.number = number
        self.left = list(pushes)
        self.heard: list[Frame] = []

    def may_send(self) -> bool:
        return bool(self.left) and self.is_on() and self._waiting() < MOST_UNDERWAY

    def is_on(self) -> bool:
        return self.number in self.shop.state.connections

    def send(self) -> None:
        self.shop.says(self.number, self.left.pop(0))

    def refusals(self) -> list[Refusal]:
        self.heard += self.shop.take(self.number)
        return [frame for frame in self.heard if isinstance(frame, Refusal)]

    def told(self, name: UUID) -> int:
        """How far the relay has said to this one that a chain is on disk."""
        self.heard += self.shop.take(self.number)
        haves = [frame for frame in self.heard if isinstance(frame, Have)]
        seqs = [head.seq for have in haves for head in have.heads if head.incarnation == name]
        return max(seqs, default=0)

    def _waiting(self) -> int:
        return self.shop.waiting(self.number)


def pushes_of(lengths: int, *, both: bool) -> list[Push]:
    """The chain, or the two side by side, cut into pushes."""
    made = []
    for at in range(0, len(LINKS), lengths):
        mine, other = LINKS[at : at + lengths], THEIRS[at : at + lengths]
        heads = (signed(mine[-1], TILL), *([signed(other[-1], TILL)] if both else []))
        made.append(pack(sent([*mine, *(other if both else [])]), heads))
    return made


def two_workers() -> tuple[Venue, Venue]:
    enrolled = (device(TILL), device(OFFICE), device(THIRD))
    one, two = Venue(*enrolled), Venue(*enrolled)
    two.store = one.store
    for shop in (one, two):
        shop.refresh()
    return one, two


def run(random: Random, one: Venue, two: Venue, senders: list[Sender], *, fails: bool) -> None:
    """Anything that can happen next happens next, until nothing is left to happen."""
    while True:
        able = [sender for sender in senders if sender.may_send()]
        lanes = [shop for shop in (one, two) if shop.held]
        if not able and not lanes:
            return
        match random.choice([*("send" for _ in able), *("lane" for _ in lanes), "look"]):
            case "send":
                random.choice(able).send()
            case "lane":
                shop = random.choice(lanes)
                if fails and random.random() < 0.1 and isinstance(shop.held[0], Store):
                    shop.fail_next()
                else:
                    shop.run_lane(random.randint(1, 3))
            case _:
                random.choice((one, two)).refresh()


def fed(
    random: Random, one: Venue, two: Venue, places: list[tuple[Venue, int]], *, fails: bool = False
) -> list[Sender]:
    """Everybody sends the same at once, each cut in its own way, until all is at rest."""
    pushes = {lengths: pushes_of(lengths, both=True) for lengths in (2, 3)}
    senders = [Sender(shop, number, pushes[random.choice((2, 3))]) for shop, number in places]
    for sender in senders:
        sender.shop.connect(sender.number)
        sender.shop.take(sender.number)
    one.is_held = two.is_held = True
    run(random, one, two, senders, fails=fails)
    one.refresh()
    for shop in (one, two):
        assert shop.state.underway == {}
        assert all(chain.tip == chain.stored for chain in shop.state.chains.values())
    return senders


@pytest.mark.parametrize("seed", range(20))
def test_two_workers_fed_the_same_chains_at_once_answer_each_push(seed: int) -> None:
    one, two = two_workers()
    for sender in fed(Random(seed), one, two, [(one, TILL), (two, OFFICE)]):
        assert sender.refusals() == [], "whole chains, each in order: nothing lacks anywhere"
        assert (sender.told(LOG), sender.told(OTHER_LOG)) == (len(LINKS), len(THEIRS))
    assert stored(one, LOG) == bodies(LINKS)
    assert one.state.chains.keys() == {LOG, OTHER_LOG}


@pytest.mark.parametrize("seed", range(20, 40))
def test_who_hands_in_what_another_is_handing_in_is_answered_too(seed: int) -> None:
    one, two = two_workers()
    for sender in fed(Random(seed), one, two, [(one, TILL), (two, OFFICE), (one, THIRD)]):
        lacks = {refusal.why for refusal in sender.refusals()}
        assert lacks <= {Why.GAP}
        if not lacks:
            assert (sender.told(LOG), sender.told(OTHER_LOG)) == (len(LINKS), len(THEIRS))
    assert stored(one, LOG) == bodies(LINKS)
    assert one.state.chains.keys() == {LOG, OTHER_LOG}


@pytest.mark.parametrize("seed", range(40, 70))
def test_where_the_disk_fails_now_and_then_everybody_is_answered_or_sent_away(seed: int) -> None:
    one, two = two_workers()
    places = [(one, TILL), (two, OFFICE), (one, THIRD)]
    for sender in fed(Random(seed), one, two, places, fails=True):
        why = [refusal.why for refusal in sender.refusals()]
        if not sender.is_on():
            assert why[-1] is Why.BUSY
        elif Why.GAP not in why:
            assert (sender.told(LOG), sender.told(OTHER_LOG)) == (len(LINKS), len(THEIRS))


def test_a_push_that_another_worker_was_first_with_goes_before_what_was_said_after_it() -> None:
    one, two = two_workers()
    one.connect(TILL)
    one.is_held = True
    for at in (0, 2, 4):
        one.says(TILL, push_of(LINKS[at : at + 2], TILL))
    two.connect(OFFICE)
    two.says(OFFICE, push_of(LINKS[:2], TILL))
    one.run_lane(1)
    one.says(TILL, push_of(LINKS[6:8], TILL))
    one.run_lane()
    assert one.refusals(TILL) == []
    assert stored(one, LOG) == bodies(LINKS[:8])


def test_a_chain_beside_one_that_was_taken_back_is_taken_back_with_it() -> None:
    one, two = two_workers()
    one.connect(TILL)
    one.take(TILL)
    one.is_held = True
    one.says(TILL, push_of(LINKS[:2], TILL))
    heads = (signed(LINKS[3], TILL), signed(THEIRS[1], TILL))
    one.says(TILL, pack(sent([*LINKS[2:4], *THEIRS[:2]]), heads))
    two.connect(OFFICE)
    two.says(OFFICE, push_of(LINKS[:1], TILL))
    one.run_lane()
    assert stored(one, OTHER_LOG) == bodies(THEIRS[:2])
    assert one.take(TILL)[-1] == Have((head_of(LINKS[3]), head_of(THEIRS[1])))


def test_what_is_there_already_is_told_though_the_push_holds_news_of_another_chain() -> None:
    shop, _ = two_workers()
    shop.connect(TILL)
    shop.says(TILL, push_of(LINKS[:2], TILL))
    shop.take(TILL)
    shop.is_held = True
    heads = (signed(LINKS[1], TILL), signed(THEIRS[1], TILL))
    shop.says(TILL, pack(sent([*LINKS[:2], *THEIRS[:2]]), heads))
    shop.run_lane()
    assert shop.take(TILL) == [Have((head_of(LINKS[1]),)), Have((head_of(THEIRS[1]),))]


@pytest.mark.parametrize("before", [0, 2])
def test_who_counted_on_a_push_that_failed_is_told_what_lacks(before: int) -> None:
    shop, _ = two_workers()
    shop.connect(TILL)
    shop.connect(OFFICE)
    if before:
        shop.says(TILL, push_of(LINKS[:before], TILL))
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[before:4], TILL))
    shop.says(OFFICE, push_of(LINKS[before:4], TILL))
    shop.take(OFFICE)
    shop.fail_next()
    lies_there = head_of(LINKS[before - 1]) if before else nothing_of(LOG)
    assert shop.refusals(OFFICE) == [(Why.GAP, lies_there)]
    assert shop.refusals(TILL) == [(Why.BUSY, None)]


def test_what_a_look_up_did_not_find_yet_makes_no_fork_of_what_has_come_since() -> None:
    one, two = two_workers()
    one.connect(TILL)
    one.connect(THIRD)
    one.is_held = True
    one.says(TILL, push_of(LINKS[:2], TILL))
    one.says(TILL, push_of(LINKS[2:8], TILL))
    one.says(THIRD, push_of(LINKS[4:6], TILL))
    asked = one.held.pop()
    assert isinstance(asked, Recall)
    two.connect(OFFICE)
    two.says(OFFICE, push_of(LINKS[:5], TILL))
    nothing_beyond = one.store.recall(VENUE, asked.places)
    one.run_lane()
    one.tell(Recalled(asked.ticket, nothing_beyond))
    one.run_lane()
    assert one.state.chains.keys() == {LOG}
    assert stored(one, LOG) == bodies(LINKS[:8])


def test_what_another_worker_stored_during_a_look_up_makes_no_fork() -> None:
    one, two = two_workers()
    one.connect(TILL)
    one.connect(THIRD)
    one.is_held = True
    one.says(TILL, push_of(LINKS[:8], TILL))
    one.says(THIRD, push_of(LINKS[5:7], TILL))
    asked = one.held.pop()
    assert isinstance(asked, Recall)
    one.leave(TILL)
    two.connect(OFFICE)
    two.says(OFFICE, push_of(LINKS[:2], TILL))
    one.run_lane()
    two.says(OFFICE, push_of(LINKS[2:6], TILL))
    one.tell(Recalled(asked.ticket, one.store.recall(VENUE, asked.places)))
    one.run_lane()
    assert one.state.chains.keys() == {LOG}


def test_who_counted_on_a_push_that_another_worker_was_first_with_is_told_it_is_there() -> None:
    one, two = two_workers()
    one.connect(TILL)
    one.connect(THIRD)
    one.is_held = True
    one.says(TILL, push_of(LINKS[:2], TILL))
    one.says(THIRD, push_of(LINKS[:2], TILL))
    one.leave(TILL)
    one.take(THIRD)
    two.connect(OFFICE)
    two.says(OFFICE, push_of(LINKS[:2], TILL))
    one.run_lane()
    assert Have((head_of(LINKS[1]),)) in one.take(THIRD)


def test_who_is_owed_a_part_of_what_waits_is_told_so_however_far_another_worker_goes_on() -> None:
    """Of what goes on behind it nobody is told: its head alone would leave who pushed waiting."""
    gone = device(THIRD, is_revoked=True, reach=(head_of(LINKS[0]),))
    shop, other = Venue(device(TILL), gone), Venue(device(OFFICE), gone)
    other.store = shop.store
    shop.connect(TILL)
    other.connect(OFFICE)
    shop.says(TILL, push_of(LINKS[:2], THIRD))
    shop.take(TILL)
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[:4], THIRD))
    (waits,) = [each for each in shop.held if isinstance(each, Store)]
    (kept,) = shop.store.keep([Batch(VENUE, waits.rows, waits.onto, waits.is_told)])
    other.refresh()
    other.says(OFFICE, push_of(LINKS[:6], THIRD))
    shop.refresh()
    shop.held.remove(waits)
    shop.tell(Stored(waits.ticket, kept.chains))
    said = [head for frame in shop.take(TILL) if isinstance(frame, Have) for head in frame.heads]
    assert head_of(LINKS[3]) in said
    assert shop.state.connections[TILL].owed == {}
