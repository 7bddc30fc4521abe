"""A full disk, another worker, a look-up underway: what a relay takes in is still right."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.protocol.frames import (
    Have,
    Head,
    Push,
    Role,
    Why,
)
from fynlo_pos.sync.protocol.handshake import head_words
from fynlo_pos.sync.protocol.link import fork_name
from hub.relay.effects import Recall, Send, Store
from hub.relay.events import Known, Recalled, Stored
from hub.relay.values import MOST_WAITING, Limits, Row, chain_from, later
from hub.store.port import Batch
from tests.support.envelopes import chain
from tests.support.relayed import (
    VENUE,
    Venue,
    bodies,
    branch,
    device,
    head_of,
    key_of,
    push_of,
    stored,
)

pytestmark = pytest.mark.unit

TILL, OTHER, GRILL, STRANGER = 11, 12, 13, 99
LOG = UUID(int=50)
LINKS = chain(LOG, 12)
THEIRS = chain(UUID(int=60), 6)


def venue() -> Venue:
    shop = Venue(device(TILL), device(OTHER), device(GRILL, Role.VIEWER))
    shop.connect(TILL)
    shop.connect(OTHER)
    shop.take(TILL)
    return shop


def test_a_full_disk_ends_the_connection_and_loses_nothing() -> None:
    shop = venue()
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.says(TILL, push_of(LINKS[3:5], TILL))
    shop.fail_next()
    assert shop.refusals(TILL) == [(Why.BUSY, None)]
    shop.run_lane()
    assert shop.state.chains == {}
    assert shop.state.underway == {}
    assert shop.state.stored_bytes == 0
    shop.is_held = False
    shop.connect(TILL)
    shop.says(TILL, push_of(LINKS[:5], TILL))
    assert stored(shop, LOG) == bodies(LINKS[:5])
    assert shop.bodies(OTHER) == bodies(LINKS[:5])


def test_a_full_disk_after_good_pushes_goes_back_to_what_is_there() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[3:5], TILL))
    shop.leave(TILL)
    shop.says(OTHER, push_of(THEIRS, OTHER))
    shop.fail_next()
    assert shop.state.chains[LOG].tip == head_of(LINKS[2])
    shop.run_lane()
    assert stored(shop, UUID(int=60)) == bodies(THEIRS)


def test_a_worker_that_was_second_looks_again_at_what_the_first_left() -> None:
    shop = venue()
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[:4], TILL))
    shop.says(TILL, push_of(LINKS[4:6], TILL))
    first, _ = shop.held
    assert isinstance(first, Store)
    shop.store.keep([Batch(VENUE, covered(first.rows[:2]), first.onto)])
    shop.run_lane()
    assert stored(shop, LOG) == bodies(LINKS[:6])
    assert shop.bodies(OTHER) == bodies(LINKS[:6])
    assert shop.take(TILL)[-1] == Have((head_of(LINKS[5]),))


def test_a_stale_push_of_a_device_that_has_gone_is_left_to_its_return() -> None:
    shop = venue()
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[:4], TILL))
    (first,) = shop.held
    assert isinstance(first, Store)
    shop.store.keep([Batch(VENUE, covered(first.rows[:2]), first.onto)])
    shop.leave(TILL)
    shop.run_lane()
    assert stored(shop, LOG) == bodies(LINKS[:2])
    assert shop.bodies(OTHER) == bodies(LINKS[:2])


def test_what_another_worker_stored_is_read_and_passed_on() -> None:
    shop = venue()
    rows = venue_rows(LINKS[:3])
    shop.store.keep([Batch(VENUE, rows.rows, rows.onto)])
    shop.refresh()
    assert shop.bodies(TILL) == bodies(LINKS[:3])
    assert shop.bodies(OTHER) == bodies(LINKS[:3])


def covered(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Rows as they lie where a push of just these came first, to another worker."""
    last = rows[-1]
    signature = key_of(TILL).sign(head_words(Head(last.chain, last.seq, last.hash)))
    return (*rows[:-1], replace(last, signature=signature))


def venue_rows(links: list[Envelope]) -> Store:
    shop = venue()
    shop.is_held = True
    shop.says(TILL, push_of(links, TILL))
    (store,) = shop.held
    assert isinstance(store, Store)
    return store


def test_an_old_reading_does_not_set_a_chain_back() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:2], TILL))
    old = shop.state.chains[LOG]
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[2:4], TILL))
    shop.tell(Known((old,)))
    assert shop.state.chains[LOG].tip == head_of(LINKS[3])
    shop.run_lane()
    shop.tell(Known((old,)))
    assert shop.state.chains[LOG].stored == head_of(LINKS[3])


def test_a_venue_may_not_grow_beyond_its_limit() -> None:
    shop = venue()
    shop.state = replace(shop.state, limits=Limits(venue_bytes=len(LINKS[0].body) + 1))
    shop.says(TILL, push_of(LINKS[:1], TILL))
    assert shop.take(TILL) == [Have((head_of(LINKS[0]),))]
    shop.says(TILL, push_of(LINKS[1:2], TILL))
    assert shop.refusals(TILL) == [(Why.TOO_MANY, None)]
    assert stored(shop, LOG) == bodies(LINKS[:1])


def test_pushes_wait_behind_one_that_is_looked_up_and_not_without_end() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:6], TILL))
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[1:2], TILL))
    shop.says(TILL, push_of(LINKS[6:8], TILL))
    shop.says(TILL, push_of(LINKS[2:3], TILL))
    shop.says(TILL, push_of(LINKS[8:9], TILL))
    shop.run_lane()
    assert stored(shop, LOG) == bodies(LINKS[:9])
    shop.take(TILL)
    shop.says(TILL, push_of(LINKS[2:3], TILL))
    for _ in range(MOST_WAITING):
        shop.says(TILL, push_of(LINKS[9:10], TILL))
    assert shop.refusals(TILL) == [(Why.COME_AGAIN, None)]
    shop.run_lane()
    assert stored(shop, LOG) == bodies(LINKS[:9])


def test_a_push_behind_one_that_ends_the_connection_is_forgotten() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:6], TILL))
    shop.is_held = True
    shop.take(TILL)
    shop.says(TILL, push_of(LINKS[1:2], TILL))
    shop.says(TILL, Push(b"\xc1", is_compressed=False, heads=()))
    shop.says(TILL, push_of(LINKS[6:8], TILL))
    shop.run_lane()
    assert [why for why, _ in shop.refusals(TILL)] == [Why.NOT_A_FRAME]
    assert stored(shop, LOG) == bodies(LINKS[:6])


def test_a_chain_that_moved_during_the_look_up_is_looked_up_again() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:4], TILL))
    shop.is_held = True
    twin = branch(LINKS, 2, 6)
    shop.says(TILL, push_of(twin, TILL))
    (asked,) = shop.held
    assert isinstance(asked, Recall)
    shop.held.clear()
    shop.is_held = False
    shop.says(OTHER, push_of(LINKS[4:7], TILL))
    shop.tell(Recalled(asked.ticket, shop.store.recall(VENUE, asked.places)))
    assert stored(shop, fork_name(LOG, twin[0].hash)) == bodies(twin)


def test_the_ticket_of_a_connection_that_has_gone_finds_nobody() -> None:
    shop = venue()
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[:2], TILL))
    shop.leave(TILL)
    shop.run_lane()
    assert shop.bodies(OTHER) == bodies(LINKS[:2])
    shop.tell(Recalled(77, {}))
    assert not any(isinstance(e, Send) and TILL in e.to for e in shop.effects[-3:])


def test_a_stored_push_of_a_chain_that_a_failed_one_took_back_is_known_again() -> None:
    shop = venue()
    store = venue_rows(LINKS[:2])
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[:2], TILL))
    (mine,) = shop.held
    assert isinstance(mine, Store)
    (kept,) = shop.store.keep([Batch(VENUE, store.rows, store.onto)])
    shop.state = replace(shop.state, chains={})
    shop.tell(Stored(mine.ticket, kept.chains))
    assert shop.state.chains[LOG].tip == head_of(LINKS[1])


def test_the_later_of_two_readings_never_unfixes_a_chain() -> None:
    free = chain_from(LOG, LOG, 1, UUID(int=TILL))
    fixed = replace(free, is_fixed=True)
    assert later(fixed, free, free.tip).is_fixed
    assert later(free, fixed, free.tip).is_fixed
    assert not later(free, free, free.tip).is_fixed
