"""What the store has placed is passed on beside its commit; nobody is told that it is on disk."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Have, Push, Role, Shown, Why
from hub.relay.effects import Heard
from hub.relay.events import Committing, Known, Marked
from hub.relay.values import Mark
from tests.support.envelopes import chain
from tests.support.relayed import (
    Venue,
    bodies,
    branch,
    device,
    head_of,
    push_of,
    stored,
)

pytestmark = pytest.mark.unit

TILL, OTHER, THIRD, SCREEN = 11, 12, 13, 14
LOG = UUID(int=50)
LINKS = chain(LOG, 12)


@pytest.fixture
def shop() -> Venue:
    shop = Venue(device(TILL), device(OTHER), device(THIRD), device(SCREEN, Role.VIEWER))
    for number in (TILL, OTHER, THIRD):
        shop.connect(number)
    shop.connect(SCREEN, Role.VIEWER)
    for number in (TILL, OTHER, THIRD, SCREEN):
        shop.take(number)
    shop.is_held = True
    return shop


def test_members_are_sent_it_once_and_who_pushed_hears_when_it_is_on_disk(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.begin_commit()
    assert shop.bodies(OTHER) == bodies(LINKS[:3])
    assert shop.take(TILL) == [], "nothing lies on the disk yet"
    assert shop.state.chains[LOG].stored.seq == 0
    shop.run_lane()
    assert shop.take(TILL) == [Have((head_of(LINKS[2]),))]
    assert shop.bodies(OTHER) == []
    assert stored(shop, LOG) == bodies(LINKS[:3])


def test_who_was_not_in_touch_yet_is_sent_it_from_the_disk(shop: Venue) -> None:
    shop.leave(THIRD)
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.begin_commit()
    shop.connect(THIRD)
    shop.run_lane()
    assert shop.bodies(THIRD) == bodies(LINKS[:3])


def test_a_till_let_go_by_another_worker_is_not_told_of(shop: Venue) -> None:
    """The store knows of it, the relay in memory not yet."""
    shop.says(TILL, push_of(LINKS[:2], TILL))
    shop.run_lane()
    for number in (OTHER, SCREEN):
        shop.take(number)
    shop.store.revoke(UUID(int=1), replace(device(TILL), is_revoked=True))
    shop.says(TILL, push_of(LINKS[2:4], TILL))
    placed = shop.begin_commit()
    assert placed.chains[0].told == head_of(LINKS[1])
    shop.run_lane()
    assert not any(isinstance(frame, Push | Shown) for frame in shop.take(OTHER))
    assert shop.state.chains[LOG].stored == head_of(LINKS[3])


def test_a_branch_is_told_of_when_it_is_on_disk(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS[:6], TILL))
    shop.run_lane()
    shop.take(OTHER)
    twin = branch(LINKS, 2, 3)
    shop.says(TILL, push_of(twin, TILL))
    while not shop.state.underway:
        shop.run_lane(1)
    shop.begin_commit()
    assert shop.bodies(OTHER) == []
    shop.run_lane()
    assert shop.bodies(OTHER) == bodies(twin)


def test_a_disk_that_refuses_it_has_members_come_again_and_hand_it_in(shop: Venue) -> None:
    shop.says(THIRD, push_of(chain(UUID(int=60), 2), THIRD))
    shop.run_lane()
    shop.leave(THIRD)
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.begin_commit()
    shop.take(OTHER)
    shop.connect(THIRD)
    shop.take(THIRD)
    shop.fail_next()
    assert shop.refusals(TILL) == [(Why.BUSY, None)]
    assert shop.refusals(OTHER) == [(Why.BUSY, None)]
    assert shop.refusals(THIRD) == [], "it was sent nothing of it"
    assert shop.refusals(SCREEN) == [], "a screen hands in nothing"
    assert LOG not in shop.state.chains
    shop.is_held = False
    shop.connect(OTHER, Role.MEMBER, head_of(LINKS[2]))
    shop.says(OTHER, push_of(LINKS[:3], TILL))
    assert stored(shop, LOG) == bodies(LINKS[:3])
    assert set(bodies(LINKS[:3])) <= set(shop.bodies(THIRD))


def test_what_goes_on_from_what_was_refused_is_not_told_of(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.says(OTHER, push_of(LINKS[:5], TILL))
    shop.fail_next()
    shop.take(THIRD)
    ticket = next(iter(shop.state.underway))
    assert shop.state.underway[ticket].is_doomed
    shop.tell(Committing(ticket, ()))
    assert shop.bodies(THIRD) == []


def test_a_commit_of_before_everybody_was_sent_away_says_nothing(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.state = replace(shop.state, underway={})
    assert shop.begin_commit().is_kept
    assert shop.bodies(OTHER) == []


def test_who_says_that_it_has_it_before_the_hub_has_is_believed_once_the_hub_has(
    shop: Venue,
) -> None:
    shop.state = replace(shop.state, marks=())
    shop.leave(OTHER)
    shop.connect(OTHER)
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.begin_commit()
    shop.says(OTHER, Have((head_of(LINKS[2]),)))
    shop.leave(THIRD)
    shop.run_lane()
    assert shop.state.connections[OTHER].said_early == {}
    shop.effects.clear()
    shop.tell(Marked((Mark(1, 0, (head_of(LINKS[2]),)),)))
    assert Heard(UUID(int=OTHER), 1) in shop.effects


def test_who_says_that_it_has_another_than_comes_to_the_disk_is_not_believed(shop: Venue) -> None:
    shop.state = replace(shop.state, marks=())
    shop.leave(OTHER)
    shop.connect(OTHER)
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.begin_commit()
    shop.says(OTHER, Have((replace(head_of(LINKS[2]), hash=bytes(32)),)))
    shop.run_lane()
    shop.effects.clear()
    shop.tell(Marked((Mark(1, 0, (head_of(LINKS[2]),)),)))
    assert Heard(UUID(int=OTHER), 1) not in shop.effects


def test_a_venue_read_anew_meanwhile_changes_nothing(shop: Venue) -> None:
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.begin_commit()
    shop.tell(Known(()))
    shop.run_lane()
    assert shop.bodies(OTHER) == bodies(LINKS[:3])
