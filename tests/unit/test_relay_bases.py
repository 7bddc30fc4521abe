"""A chain whose beginning members have folded away begins behind it, and is sent with no gap."""

from collections.abc import Sequence
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.envelope import Envelope, seal_envelope
from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.sync.protocol.frames import Bases, Below, CaughtUp, Head, Push, Role, Why
from hub.relay.events import Received
from hub.relay.values import Limits, later
from tests.support.envelopes import chain
from tests.support.relayed import Venue, bodies, device, head_of, push_of, stored

A, B, C, SCREEN, MANAGER = 11, 12, 13, 14, 15
LOG, OTHER = UUID(int=5 << 64), UUID(int=6 << 64)
LINKS, OTHERS = chain(LOG, 9), chain(OTHER, 3)
BASE = head_of(LINKS[3])


@pytest.fixture
def venue() -> Venue:
    manager = device(MANAGER, can_manage=True)
    return Venue(device(A), device(B), device(C), device(SCREEN, Role.VIEWER), manager)


def begin_behind_base(venue: Venue) -> None:
    """The first device hands on its log from behind its base on."""
    venue.connect(A)
    venue.says(A, Bases((BASE,)))
    venue.says(A, push_of(LINKS[4:6], A))


def belows(frames: Sequence[object]) -> list[tuple[Head, ...]]:
    return [frame.heads for frame in frames if isinstance(frame, Below)]


def test_a_log_begins_behind_what_was_folded_away(venue: Venue) -> None:
    begin_behind_base(venue)
    begun = venue.state.chains[LOG]
    assert (begun.first, begun.floor, begun.stored) == (5, 4, head_of(LINKS[5]))
    assert stored(venue, LOG) == bodies(LINKS[4:6])
    venue.says(A, push_of(LINKS[6:9], A))
    assert stored(venue, LOG) == bodies(LINKS[4:9])


def test_it_does_not_without_saying_so(venue: Venue) -> None:
    venue.connect(A)
    venue.says(A, push_of(LINKS[4:6], A))
    assert venue.refusals(A) == [(Why.GAP, Head(LOG, 0, bytes(32)))]
    venue.says(A, Bases((Head(LOG, 4, bytes(32)), Head(LOG, 3, BASE.hash))))
    venue.says(A, push_of(LINKS[4:6], A))
    assert venue.refusals(A) == [(Why.GAP, Head(LOG, 0, bytes(32)))]
    assert LOG not in venue.state.chains


def test_a_log_that_is_there_goes_on_where_it_ended(venue: Venue) -> None:
    venue.connect(B)
    venue.says(B, push_of(LINKS[:2], A))
    begin_behind_base(venue)
    assert venue.refusals(A) == [(Why.GAP, head_of(LINKS[1]))]
    assert stored(venue, LOG) == bodies(LINKS[:2])


def test_who_lacks_the_beginning_is_told_once_and_sent_all_else(venue: Venue) -> None:
    begin_behind_base(venue)
    came = venue.connect(B)
    assert belows(came) == [(Head(LOG, 4, b""),)]
    assert not [frame for frame in came if isinstance(frame, CaughtUp)]
    venue.says(A, push_of(OTHERS, A))
    venue.says(A, push_of(LINKS[6:7], A))
    venue.says(A, push_of(chain(OTHER, 5)[3:], A))
    frames = venue.take(B)
    assert belows(frames) == []
    venue.sent[B] = frames
    assert venue.bodies(B) == bodies(chain(OTHER, 5))


def test_who_has_the_beginning_is_sent_what_follows(venue: Venue) -> None:
    begin_behind_base(venue)
    came = venue.connect(B, Role.MEMBER, head_of(LINKS[4]))
    assert belows(came) == []
    venue.sent[B] = came
    assert venue.bodies(B) == bodies(LINKS[5:6])
    venue.says(A, push_of(LINKS[6:7], A))
    assert venue.bodies(B) == bodies(LINKS[6:7])


@pytest.mark.parametrize("is_begun_anew", [False, True])
def test_who_has_all_up_to_the_beginning_is_sent_what_follows(
    venue: Venue, is_begun_anew: bool
) -> None:
    begin_behind_base(venue)
    if is_begun_anew:
        venue.state = replace(venue.state, chains={}, connections={})
        venue.refresh()
        venue.connect(A)
    came = venue.connect(B, Role.MEMBER, BASE)
    assert belows(came) == []
    venue.sent[B] = came
    assert venue.bodies(B) == bodies(LINKS[4:6])
    venue.says(A, push_of(LINKS[6:7], A))
    assert venue.bodies(B) == bodies(LINKS[6:7])
    came = venue.connect(C, Role.MEMBER, replace(BASE, hash=bytes(32)))
    assert belows(came) == [(Head(LOG, 4, b""),)], "it has another branch"


def test_what_it_began_behind_is_known_though_a_later_reading_does_not_say_so(
    venue: Venue,
) -> None:
    """A commit gives its chains back without it: only a venue that is loaded has it read."""
    begin_behind_base(venue)
    begun = venue.state.chains[LOG]
    unsaid = replace(begun, base_hash=b"")
    for ours, theirs in ((begun, unsaid), (unsaid, begun)):
        assert later(ours, theirs, begun.tip).base_head == BASE


def test_who_turns_out_to_have_it_is_caught_up(venue: Venue) -> None:
    begin_behind_base(venue)
    venue.connect(B)
    venue.says(B, push_of(LINKS[4:7], A))
    frames = venue.take(B)
    assert [frame for frame in frames if isinstance(frame, CaughtUp)]
    venue.says(A, push_of(LINKS[6:9], A))
    assert venue.bodies(B) == bodies(LINKS[7:9])


def fork_inside(venue: Venue) -> list[Envelope]:
    """The log forks behind its beginning here."""
    begin_behind_base(venue)
    seventh = twin(LINKS[5].hash, 7)
    fork = [seventh, twin(seventh.hash, 8)]
    venue.says(A, push_of(LINKS[6:9], A))
    venue.says(A, push_of(fork[:1], A))
    return fork


def twin(previous: bytes, seq: int) -> Envelope:
    record = IncarnationBegan(LOG, "T1", "T1", None, 0, b"", seq)
    return seal_envelope(
        [record], incarnation=LOG, seq=seq, stamp=seq, previous=previous, app_version="2", salt=b""
    )


def test_who_lacks_a_logs_beginning_is_sent_no_fork_of_it(venue: Venue) -> None:
    fork = fork_inside(venue)
    came = venue.connect(B)
    assert belows(came) == [(Head(LOG, 4, b""),)]
    venue.says(A, push_of(fork[1:], A))
    came += venue.take(B)
    assert [frame for frame in came if isinstance(frame, Push)] == []
    assert len(belows(came)) == 1


def test_who_has_a_forks_beginning_is_sent_it(venue: Venue) -> None:
    fork = fork_inside(venue)
    venue.sent[B] = venue.connect(B, Role.MEMBER, head_of(LINKS[8]))
    assert venue.bodies(B) == bodies(fork[:1])


def test_who_has_some_of_a_fork_has_its_logs_beginning(venue: Venue) -> None:
    fork = fork_inside(venue)
    came = venue.connect(B, Role.MEMBER, head_of(fork[0]))
    assert belows(came) == []
    venue.sent[B] = came
    assert venue.bodies(B) == bodies(LINKS[4:9])


def test_a_screen_needs_no_beginning(venue: Venue) -> None:
    begin_behind_base(venue)
    came = venue.connect(SCREEN, Role.VIEWER)
    assert belows(came) == []
    assert [frame for frame in came if isinstance(frame, CaughtUp)]


def test_a_screen_folds_nothing_away(venue: Venue) -> None:
    venue.connect(SCREEN, Role.VIEWER)
    venue.tell(Received(SCREEN, Bases((BASE,)), 1_000))
    assert venue.refusals(SCREEN) == [(Why.OUT_OF_TURN, None)]


def test_anothers_word_begins_no_log_and_its_own_device_gives_all_of_it(venue: Venue) -> None:
    venue.connect(B)
    venue.says(B, Bases((head_of(LINKS[7]),)))
    venue.says(B, push_of(LINKS[8:], A))
    assert venue.refusals(B) == [(Why.GAP, Head(LOG, 0, bytes(32)))]
    venue.connect(A)
    venue.says(A, push_of(LINKS, A))
    assert stored(venue, LOG) == bodies(LINKS)


@pytest.mark.parametrize(("says", "begins"), [(7, False), (4, True)])
def test_a_managers_begins_one_not_above_where_its_device_has_it(
    venue: Venue, says: int, begins: bool
) -> None:
    venue.connect(A)
    venue.says(A, Bases((head_of(LINKS[4]), head_of(OTHERS[0]))))
    venue.connect(MANAGER)
    venue.says(MANAGER, Bases((head_of(LINKS[says - 1]),)))
    venue.says(MANAGER, push_of(LINKS[says:], A))
    assert (LOG in venue.state.chains) is begins


def test_a_manager_that_was_let_go_begins_none(venue: Venue) -> None:
    venue.store.revoke(venue.state.venue, device(MANAGER, can_manage=True, is_revoked=True))
    venue.refresh()
    venue.connect(MANAGER)
    venue.says(MANAGER, Bases((BASE,)))
    venue.says(MANAGER, push_of(LINKS[4:], A))
    assert LOG not in venue.state.chains


def test_no_more_is_kept_of_what_was_folded_than_could_begin(venue: Venue) -> None:
    begin_behind_base(venue)
    venue.connect(B)
    venue.state = replace(venue.state, limits=Limits(venue_lives=50))
    many = tuple(Head(UUID(int=n << 64), 1, bytes(32)) for n in range(100, 200))
    venue.says(B, Bases((BASE, *many)))
    kept = venue.state.connections[B].bases
    assert len(kept) == 50
    assert BASE not in kept
