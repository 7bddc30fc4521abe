"""What a member does with what it is sent: on disk first, signed or not at all."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.member.effects import Hang, NoteRoster, Read, Say, SetAside, TakeIn
from fynlo_pos.sync.member.events import Closed, Received, Started, TakenIn
from fynlo_pos.sync.member.values import Member, Phase
from fynlo_pos.sync.member.vouching import Doubtful
from fynlo_pos.sync.protocol.authority import authority_of, signed_mandate
from fynlo_pos.sync.protocol.cards import kept, read_kept, signed_card
from fynlo_pos.sync.protocol.frames import Card, Cards, Have, Head, Mandate, Push, Role
from fynlo_pos.sync.protocol.late import LateFile, NotLate, read_late, write_late
from fynlo_pos.sync.protocol.packing import pack
from tests.support.envelopes import chain
from tests.support.wired import KEY, ME, NEIGHBOUR, OTHER, OWN, Wired, card_of, sent, signed_by

pytestmark = pytest.mark.unit


def test_what_arrives_is_on_disk_before_it_is_said_to_be_here() -> None:
    wired = Wired()
    wired.join(3)
    theirs = chain(OTHER, 2)
    wired.tell(Received(Cards((card_of(NEIGHBOUR),)), 1_000))
    head = Head(OTHER, 2, theirs[1].hash)
    wired.tell(Received(pack(sent(theirs), (signed_by(NEIGHBOUR, head),)), 1_000))
    assert [type(effect) for effect in wired.asked] == [TakeIn]
    wired.tell(TakenIn(1, (head,), {OTHER: 2}))
    assert wired.of(Say) == [Say(Have((head,)))]
    assert wired.of(Read) == [], "the hub has what it sent"


def test_what_nobody_signed_is_set_aside_until_it_comes_again_and_stops_nothing() -> None:
    wired = Wired()
    wired.join(3)
    wired.tell(Received(Cards((card_of(NEIGHBOUR),)), 1_000))
    theirs, third = chain(OTHER, 4), chain(UUID(int=7 << 64), 1)
    wired.tell(Received(pack(sent(theirs[:2]), ()), 1_000))
    (aside,) = wired.of(SetAside)
    assert isinstance(aside, SetAside)
    assert [(d.head.seq, d.why) for d in aside.doubts] == [(1, Doubtful.UNSIGNED)]
    assert wired.of(TakeIn) == wired.of(Hang) == []
    head = signed_by(NEIGHBOUR, Head(OTHER, 4, theirs[3].hash))
    wired.tell(Received(pack(sent(theirs[2:]), (head,)), 1_000))
    assert wired.asked == (), "it would lack what was before it"
    beside = signed_by(NEIGHBOUR, Head(UUID(int=7 << 64), 1, third[0].hash))
    wired.tell(Received(pack(sent(third), (beside,)), 1_000))
    assert wired.of(TakeIn)
    wired.tell(Closed(2_000, 0))
    wired.join(3)
    wired.tell(Received(pack(sent(theirs), (head,)), 3_000))
    assert wired.of(TakeIn)


def test_what_was_doubted_for_want_of_a_card_is_asked_for_again_when_the_card_comes() -> None:
    wired = Wired()
    wired.join(3)
    theirs = chain(OTHER, 2)
    head = signed_by(NEIGHBOUR, Head(OTHER, 2, theirs[1].hash))
    wired.tell(Received(pack(sent(theirs), (head,)), 1_000))
    assert wired.of(SetAside)
    wired.tell(Received(Cards((card_of(NEIGHBOUR),)), 1_000))
    assert wired.of(Hang)
    wired.tell(Received(Cards((card_of(NEIGHBOUR),)), 1_000))
    assert not wired.of(Hang), "nothing new was told"


def test_bytes_that_are_no_push_end_the_connection_and_a_viewer_is_sent_none() -> None:
    wired = Wired()
    wired.join(3)
    wired.tell(Received(Push(b"no", is_compressed=False, heads=()), 1_000))
    assert wired.of(Hang)
    screen = Wired()
    screen.state = replace(screen.state, me=replace(ME, role=Role.VIEWER))
    screen.join(3)
    screen.tell(Received(pack(sent(chain(OTHER, 1)), ()), 1_000))
    assert screen.of(TakeIn) == screen.of(SetAside) == []


def test_something_missing_ends_the_connection_and_the_next_begins_from_vectors() -> None:
    wired = Wired()
    wired.join(3)
    wired.tell(TakenIn(1, (), {}, is_broken=True))
    assert wired.of(Hang)
    wired.tell(TakenIn(0, (), {}, is_broken=True))
    assert wired.of(Hang) == [], "an earlier connection's"


def test_at_another_hub_it_believes_the_cards_of_the_one_that_let_it_in() -> None:
    elsewhere = NEIGHBOUR.public_key().public_bytes_raw()
    at_other = replace(ME, relay_key=elsewhere, first_key=ME.relay_key)
    for me, is_believed in ((at_other, True), (replace(ME, relay_key=elsewhere), False)):
        wired = Wired()
        wired.state = Member(me)
        wired.tell(Started((), OWN, OWN, 1_000, 5_000))
        wired.state = replace(wired.state, phase=Phase.TOGETHER)
        wired.tell(Received(Cards((card_of(NEIGHBOUR),)), 1_000))
        assert bool(wired.state.roster.cards) is is_believed


def test_a_hub_that_was_put_in_charge_is_noted_once() -> None:
    wired = Wired()
    wired.join(3)
    manager = card_of(NEIGHBOUR, can_manage=True)
    wired.tell(Received(Cards((manager,)), 1_000))
    hub = (UUID(int=9), NEIGHBOUR.public_key().public_bytes_raw())
    named = signed_mandate(NEIGHBOUR, wired.state.roster, hub, manager.device)
    for _ in range(2):
        wired.tell(Received(Cards((), (named,)), 1_000))
        noted = wired.of(NoteRoster)
        assert noted in ([NoteRoster((named,), ())], [])
    assert noted == [], "it is known"
    assert authority_of(wired.state.roster) == named


def test_a_mandate_is_written_down_with_the_card_that_lets_go_whoever_signed_it() -> None:
    """One that has the card alone is told of the mandate again, and would not believe it."""
    wired = Wired()
    wired.join(3)
    manager = card_of(NEIGHBOUR, can_manage=True)
    wired.tell(Received(Cards((manager,)), 1_000))
    hub = (UUID(int=9), KEY.public_key().public_bytes_raw())
    named = signed_mandate(NEIGHBOUR, wired.state.roster, hub, manager.device)
    gone = replace(manager, is_revoked=True, term=1, by=hub[0])
    gone = signed_card(KEY, ME.venue, gone)
    asked = wired.tell(Received(Cards((gone,), (named,)), 1_000))
    assert asked == (NoteRoster((named,), (gone,)),)


def test_a_card_is_written_down_with_every_mandate_that_came_before_it() -> None:
    """The disk may have been full when that came: then it is not there yet."""
    wired = Wired()
    wired.join(3)
    manager = card_of(NEIGHBOUR, can_manage=True)
    hub = (UUID(int=9), KEY.public_key().public_bytes_raw())
    wired.tell(Received(Cards((manager,)), 1_000))
    named = signed_mandate(NEIGHBOUR, wired.state.roster, hub, manager.device)
    wired.tell(Received(Cards((), (named,)), 1_000))
    gone = signed_card(KEY, ME.venue, replace(manager, is_revoked=True, term=1, by=hub[0]))
    wired.tell(Received(Cards((gone,)), 1_000))
    assert wired.of(NoteRoster) == [NoteRoster((named,), (gone,))]


def test_a_card_is_written_down_once_and_again_when_it_changes() -> None:
    wired = Wired()
    wired.join(3)
    card = card_of(NEIGHBOUR)
    wired.tell(Received(Cards((card,)), 1_000))
    assert wired.of(NoteRoster) == [NoteRoster((), (card,))]
    wired.tell(Received(Cards((card,)), 1_000))
    assert wired.of(NoteRoster) == []
    gone = signed_card(KEY, ME.venue, replace(card, is_revoked=True, number=2))
    wired.tell(Received(Cards((gone,)), 1_000))
    assert wired.of(NoteRoster) == [NoteRoster((), (gone,))]


def test_who_was_let_go_stays_so_after_a_restart_whatever_an_old_relay_tells() -> None:
    card = card_of(NEIGHBOUR, can_manage=True)
    gone = signed_card(KEY, ME.venue, replace(card, is_revoked=True, number=2))
    forged = replace(card_of(NEIGHBOUR), device=UUID(int=8))
    wired = Wired()
    wired.state = Member(ME)
    wired.tell(Started((), OWN, OWN, 1_000, 5_000, cards=(gone, forged)))
    assert wired.state.roster.cards == {gone.device: gone}, "each is checked anew"
    wired.state = replace(wired.state, phase=Phase.TOGETHER)
    wired.tell(Received(Cards((card,)), 1_000))
    assert wired.state.roster.cards == {gone.device: gone}
    hub = (UUID(int=9), NEIGHBOUR.public_key().public_bytes_raw())
    roster = replace(wired.state.roster, cards={card.device: card})
    named = signed_mandate(NEIGHBOUR, roster, hub, card.device)
    wired.tell(Received(Cards((), (named,)), 1_000))
    assert wired.of(NoteRoster) == []


def test_the_hub_in_charge_is_known_after_a_restart() -> None:
    wired = Wired()
    wired.join(3)
    manager = card_of(NEIGHBOUR, can_manage=True)
    wired.tell(Received(Cards((manager,)), 1_000))
    hub = (UUID(int=9), NEIGHBOUR.public_key().public_bytes_raw())
    named = signed_mandate(NEIGHBOUR, wired.state.roster, hub, manager.device)
    kept_cards = read_kept([kept(manager), b"torn"], Card)
    kept_mandates = read_kept([b"", kept(named)], Mandate)
    wired = Wired()
    wired.state = Member(ME)
    wired.tell(Started((), OWN, OWN, 1_000, 5_000, cards=kept_cards, mandates=kept_mandates))
    assert authority_of(wired.state.roster) == named


def test_a_late_file_comes_out_as_it_went_in_and_nothing_else_is_one() -> None:
    late = LateFile(ME.venue, ME.device, "T2", (pack(sent(chain(OTHER, 2)), ()),))
    data = write_late(late)
    assert read_late(data) == late
    for other in (b"", b"anything", data[:-1], data + b"!", data.replace(b"T2", b"T3")):
        with pytest.raises(NotLate):
            read_late(other)
