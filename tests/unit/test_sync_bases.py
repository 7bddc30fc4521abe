"""A member that has folded logs away hands on what comes after, and hears what it must fetch."""

from fynlo_pos.sync.member.effects import Read, Say
from fynlo_pos.sync.member.events import LifeBegan, Received, Started
from fynlo_pos.sync.member.values import status_of
from fynlo_pos.sync.protocol.frames import Bases, Below, Have, Head, Refusal, Why
from tests.support.wired import MINE, OTHER, OWN, Wired


def folded(length: int = 9, base: int = 4) -> Wired:
    """A member that has folded the first of its own log away."""
    wired = Wired(length)
    wired.tell(Started((wired.head(length),), OWN, OWN, 1_000, 5_000, bases=(wired.head(base),)))
    return wired


def said(wired: Wired, kind: type) -> list[object]:
    return [e.frame for e in wired.of(Say) if isinstance(e, Say) and isinstance(e.frame, kind)]


def test_it_says_so_before_what_it_has_and_sends_what_comes_after() -> None:
    wired = folded()
    wired.join(0)
    frames = [effect.frame for effect in wired.asked if isinstance(effect, Say)]
    assert frames == [Bases((wired.head(4),)), Have((wired.head(9),))]
    assert [e.after for e in wired.of(Read) if isinstance(e, Read)] == [{MINE: 4}]


def test_it_goes_on_where_the_relay_is_where_that_is_further() -> None:
    wired = folded()
    wired.join(6)
    assert [e.after for e in wired.of(Read) if isinstance(e, Read)] == [{MINE: 6}]


def test_one_that_has_folded_nothing_away_says_nothing_of_it() -> None:
    wired = Wired(3)
    wired.join(0)
    assert said(wired, Bases) == []


def test_a_relay_that_lacks_what_is_folded_away_is_not_offered_that_log_again() -> None:
    wired = folded()
    wired.join(0)
    wired.tell(Received(Refusal(Why.GAP, ends=False, about=Head(MINE, 2, bytes(32))), 1_000))
    assert MINE in wired.state.refused
    wired.tell(Received(Have((wired.head(9),)), 1_000))
    assert status_of(wired.state).waiting == 0


def test_a_gap_behind_what_is_folded_away_is_looked_up_as_ever() -> None:
    wired = folded()
    wired.join(6)
    wired.tell(Received(Refusal(Why.GAP, ends=False, about=wired.head(5)), 1_000))
    assert wired.head(5) in wired.state.asked


def test_what_is_to_be_had_in_a_snapshot_alone_is_told() -> None:
    wired = folded()
    wired.join(9)
    wired.tell(Received(Below((Head(OTHER, 3, b""), Head(MINE, 4, b""))), 1_000))
    assert status_of(wired.state).is_below
    wired.tell(LifeBegan((wired.head(9), Head(OTHER, 3, bytes(32))), OWN, OWN, (wired.head(5),)))
    assert wired.state.bases == {MINE: wired.head(5)}


def test_what_is_here_already_needs_no_snapshot() -> None:
    wired = folded()
    wired.join(9)
    wired.tell(Received(Below((Head(MINE, 4, b""),)), 1_000))
    assert not status_of(wired.state).is_below
