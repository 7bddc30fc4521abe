"""What every store of a hub keeps of devices, codes and who was let go."""

from uuid import UUID, uuid4

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Role
from hub.store.port import Code, Kept
from tests.support.hub_stores import LINKS, OTHER, TILL, Opens, gone, keep
from tests.support.relayed import device, head_of

pytestmark = pytest.mark.contract


def test_devices_are_kept_as_they_were_enrolled(opens: Opens, venue: UUID) -> None:
    loaded = opens().load(venue)
    assert loaded is not None
    assert {each.id: each for each in loaded.devices} == {
        TILL: device(11, name="Till 1", can_manage=True),
        OTHER: device(12, Role.VIEWER, name="Grill", station="grill"),
    }


def test_revoking_fixes_what_is_told_and_admitting_tells_the_rest(
    opens: Opens, venue: UUID
) -> None:
    store = opens()
    here = keep(store, venue, LINKS[:3]).chains[0]
    store.revoke(venue, gone(TILL))
    kept = keep(store, venue, LINKS[3:6], here)
    assert kept.is_kept
    (late,) = kept.chains
    assert (late.told.seq, late.stored.seq, late.is_fixed) == (3, 6, True)
    loaded = opens().load(venue)
    assert loaded is not None
    waiting = sum(len(e.body) + 2 for e in LINKS[3:6])
    assert loaded.late_bytes == waiting
    assert loaded.stored_bytes == waiting + sum(len(e.body) + 2 for e in LINKS[:3])
    assert [each.is_revoked for each in loaded.devices if each.id == TILL] == [True]
    some = head_of(LINKS[4])
    store.admit(venue, some)
    partly = opens().load(venue)
    assert partly is not None
    assert (partly.chains[0].told, partly.chains[0].stored.seq) == (some, 6)
    assert partly.late_bytes == len(LINKS[5].body) + 2
    store.admit(venue, head_of(LINKS[3]))
    assert (opens().load(venue) or partly).chains == partly.chains, "it is told already"
    store.admit(venue, head_of(LINKS[5]))
    admitted = opens().load(venue)
    assert admitted is not None
    assert (admitted.chains[0].told.seq, admitted.late_bytes) == (6, 0)
    assert admitted.chains[0].is_fixed


def test_a_chain_that_a_revoked_device_begins_waits_whole(opens: Opens, venue: UUID) -> None:
    store = opens()
    store.revoke(venue, gone(TILL))
    (chain,) = keep(store, venue, LINKS[:2]).chains
    assert (chain.told.seq, chain.stored.seq, chain.is_fixed) == (0, 2, True)


def test_a_revoked_device_stays_revoked_when_it_enrols_again(opens: Opens, venue: UUID) -> None:
    store = opens()
    store.revoke(venue, gone(TILL))
    assert not store.enrol(venue, device(11, name="Again"))
    loaded = store.load(venue)
    assert loaded is not None
    revoked = next(each for each in loaded.devices if each.id == TILL)
    assert (revoked.is_revoked, revoked.name) == (True, "Till 1")
    assert store.enrol(venue, device(12, name="Moved"))
    squatter = replace(device(12, name="Squatter"), key=device(99).key)
    assert not store.enrol(venue, squatter)
    moved = next(each for each in (store.load(venue) or loaded).devices if each.id == OTHER)
    assert moved == device(12, name="Moved")


def test_admitting_what_is_not_there_does_nothing(opens: Opens, venue: UUID) -> None:
    store = opens()
    store.admit(venue, replace(head_of(LINKS[0]), incarnation=uuid4()))
    loaded = store.load(venue)
    assert loaded is not None
    assert loaded.chains == ()


def test_a_card_is_kept_whole_and_one_of_a_revoked_stranger_too(opens: Opens, venue: UUID) -> None:
    store = opens()
    stranger = replace(gone(uuid4()), name="Elsewhere")
    store.revoke(venue, gone(TILL))
    store.revoke(venue, stranger)
    loaded = opens().load(venue)
    assert loaded is not None
    assert {gone(TILL), stranger} <= set(loaded.devices)


def test_every_change_of_a_venue_moves_its_version(opens: Opens, venue: UUID) -> None:
    store = opens()
    versions = [store.venues()[venue]]

    def changed() -> None:
        versions.append(opens().venues()[venue])

    kept = keep(store, venue, LINKS[:1])
    changed()
    assert kept.version == versions[-1]
    store.enrol(venue, device(13))
    changed()
    store.revoke(venue, gone(TILL))
    changed()
    store.admit(venue, head_of(LINKS[0]))
    changed()
    assert versions == sorted(set(versions))
    assert (store.load(venue) or Kept).version == versions[-1]


def test_a_code_is_worth_something_once_and_not_for_ever(opens: Opens, venue: UUID) -> None:
    store = opens()
    code = Code(uuid4().bytes, venue, Role.VIEWER, can_manage=False, station="bar", expires_ms=100)
    store.offer(code)
    assert opens().spend(code.hash, 99) == code
    assert store.spend(code.hash, 99) is None
    store.offer(code)
    assert store.spend(code.hash, 100) is None
    assert store.spend(code.hash, 99) is None
