"""One contract for every store of a hub: memory, encrypted SQLite, PostgreSQL."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from msgspec.structs import replace

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.protocol.frames import Head, Role
from hub.relay.values import Chain, Device, Row, chain_from
from hub.store.memory import MemoryStore
from hub.store.port import Batch, Code, Kept, Store, StoreTrouble
from hub.store.postgres import PostgresStore
from hub.store.postgres_schema import LOCK
from hub.store.sqlcipher import SqlcipherStore
from tests.support import grown_servers
from tests.support.envelopes import chain as chain_of
from tests.support.relayed import device

pytestmark = pytest.mark.contract

KEY = bytes(range(32))
TILL, OTHER = UUID(int=11), UUID(int=12)
LOG, THEIRS = UUID(int=50), UUID(int=60)
LINKS, OTHERS = chain_of(LOG, 40), chain_of(THEIRS, 20, first_stamp=11)
Opens = Callable[[], Store]


def gone(id_: UUID) -> Device:
    """The till of the venue, or another, on the card that says it is revoked."""
    revoked = device(11, name="Till 1", can_manage=True, is_revoked=True)
    reach = (Head(UUID(int=5), 3, b"h" * 32),)
    return replace(revoked, id=id_, number=2, by=UUID(int=7), signature=b"signed", reach=reach)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with grown_servers.postgres() as at:
        yield at


@pytest.fixture(params=["memory", "sqlcipher", pytest.param("postgres", marks=pytest.mark.slow)])
def opens(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opens]:
    """Opens the same store again at each call, as another process would."""
    opened: list[Store] = []

    def sqlcipher() -> Store:
        opened.append(SqlcipherStore(tmp_path / "hub.db", KEY))
        return opened[-1]

    def postgres() -> Store:
        opened.append(PostgresStore(request.getfixturevalue("address")))
        return opened[-1]

    one = MemoryStore()
    kinds: dict[str, Opens] = {"memory": lambda: one, "sqlcipher": sqlcipher, "postgres": postgres}
    yield kinds[request.param]
    for store in opened:
        store.close()


@pytest.fixture
def venue(opens: Opens) -> UUID:
    """A venue of its own for each test, with two devices."""
    venue, store = uuid4(), opens()
    store.found(venue)
    store.enrol(venue, device(11, name="Till 1", can_manage=True))
    store.enrol(venue, device(12, Role.VIEWER, name="Grill", station="grill"))
    return venue


def rows(links: list[Envelope], name: UUID | None = None) -> tuple[Row, ...]:
    return tuple(
        Row(
            name or e.incarnation,
            e.seq,
            e.stamp,
            e.hash,
            e.body,
            b"p%d" % e.seq,
            b"s" * (e.seq % 2),
        )
        for e in links
    )


def at(store: Store, venue: UUID, name: UUID) -> Chain:
    loaded = store.load(venue)
    assert loaded is not None
    return next(chain for chain in loaded.chains if chain.name == name)


def keep(store: Store, venue: UUID, links: list[Envelope], onto: Chain | None = None) -> Kept:
    name = links[0].incarnation
    onto = onto or chain_from(name, name, 1, TILL)
    (kept,) = store.keep([Batch(venue, rows(links), (onto,))])
    return kept


def all_of(store: Store, venue: UUID, limit: int = 1_000) -> tuple[Row, ...]:
    return store.read(venue, [(LOG, 0, 40), (THEIRS, 0, 20)], limit)


def test_what_is_kept_is_there_byte_for_byte_after_it_is_opened_again(
    opens: Opens, venue: UUID
) -> None:
    kept = keep(opens(), venue, LINKS)
    assert kept.is_kept
    again = opens()
    assert again.read(venue, [(LOG, 0, 40)], 1_000) == rows(LINKS)
    tip = Head(LOG, 40, LINKS[-1].hash)
    assert at(again, venue, LOG) == replace(
        chain_from(LOG, LOG, 1, TILL), told=tip, stored=tip, tip=tip
    )
    assert (at(again, venue, LOG),) == kept.chains


def test_devices_are_kept_as_they_were_enrolled(opens: Opens, venue: UUID) -> None:
    loaded = opens().load(venue)
    assert loaded is not None
    assert {each.id: each for each in loaded.devices} == {
        TILL: device(11, name="Till 1", can_manage=True),
        OTHER: device(12, Role.VIEWER, name="Grill", station="grill"),
    }


def test_a_venue_that_is_not_here_is_none_and_founding_twice_changes_nothing(
    opens: Opens, venue: UUID
) -> None:
    store = opens()
    assert store.load(uuid4()) is None
    keep(store, venue, LINKS[:2])
    store.found(venue)
    assert at(store, venue, LOG).stored.seq == 2


def test_rows_go_on_only_where_the_chain_lies_as_it_was_thought_to(
    opens: Opens, venue: UUID
) -> None:
    store = opens()
    first = keep(store, venue, LINKS[:3])
    assert keep(opens(), venue, LINKS[3:6], first.chains[0]).is_kept
    stale = keep(store, venue, LINKS[3:5], first.chains[0])
    assert not stale.is_kept
    assert stale.chains == (at(store, venue, LOG),)
    assert stale.chains[0].stored.seq == 6
    again = keep(store, venue, LINKS[:3])
    assert not again.is_kept
    assert store.read(venue, [(LOG, 0, 6)], 100) == rows(LINKS[:6])


def test_a_stale_batch_keeps_the_others_beside_it(opens: Opens, venue: UUID) -> None:
    store = opens()
    here = keep(store, venue, LINKS[:3]).chains[0]
    good = Batch(venue, rows(OTHERS[:2]), (chain_from(THEIRS, THEIRS, 1, OTHER),))
    stale = Batch(venue, rows(LINKS[:2]), (chain_from(LOG, LOG, 1, TILL),))
    after = Batch(venue, rows(LINKS[3:4]), (here,))
    assert [kept.is_kept for kept in store.keep([good, stale, after])] == [True, False, True]
    assert at(opens(), venue, THEIRS).stored.seq == 2
    assert at(opens(), venue, LOG).stored.seq == 4


def test_batches_kept_together_go_on_each_other_and_count_one_by_one(
    opens: Opens, venue: UUID
) -> None:
    store, other = opens(), uuid4()
    store.found(other)
    store.revoke(venue, gone(TILL))
    before, beside = store.venues()[venue], store.venues()[other]
    new, of_gone = chain_from(LOG, LOG, 1, OTHER), chain_from(THEIRS, THEIRS, 1, TILL)
    three = replace(new, tip=Head(LOG, 3, LINKS[2].hash))
    kept = store.keep(
        [
            Batch(venue, rows(LINKS[:3]), (new,)),
            Batch(other, rows(LINKS[:2]), (new,)),
            Batch(venue, rows(LINKS[:5]), (new,)),
            Batch(venue, rows(OTHERS), (of_gone,)),
            Batch(venue, rows(LINKS[3:20]), (three,)),
        ]
    )
    assert [each.is_kept for each in kept] == [True, True, False, True, True]
    assert [each.version - before for each in kept if each is not kept[1]] == [1, 1, 2, 3]
    assert kept[1].version == beside + 1 == store.venues()[other]
    assert store.venues()[venue] == before + 3
    assert kept[2].chains[0].stored.seq == 3
    assert (at(store, venue, LOG), at(store, venue, THEIRS)) == (*kept[4].chains, *kept[3].chains)
    assert (at(store, venue, LOG).told.seq, at(store, venue, THEIRS).told.seq) == (20, 0)
    loaded = store.load(venue)
    assert loaded is not None
    assert loaded.late_bytes == sum(len(r.body) + len(r.private) for r in rows(OTHERS))
    assert loaded.stored_bytes - loaded.late_bytes == sum(
        len(r.body) + len(r.private) for r in rows(LINKS[:20])
    )
    assert opens().read(venue, [(LOG, 0, 20)], 1_000) == rows(LINKS[:20])


def test_a_batch_over_two_chains_is_kept_whole_or_not_at_all(opens: Opens, venue: UUID) -> None:
    store = opens()
    keep(store, venue, OTHERS[:1], chain_from(THEIRS, THEIRS, 1, OTHER))
    both = Batch(
        venue,
        rows([*LINKS[:2], *OTHERS[:2]]),
        (chain_from(LOG, LOG, 1, TILL), chain_from(THEIRS, THEIRS, 1, OTHER)),
    )
    (kept,) = store.keep([both])
    assert not kept.is_kept
    assert store.recall(venue, [(LOG, 1)]) == {(LOG, 1): b""}


def test_batches_for_other_venues_in_one_commit_are_kept_apart(opens: Opens, venue: UUID) -> None:
    store, other = opens(), uuid4()
    store.found(other)
    mine = Batch(venue, rows(LINKS[:4]), (chain_from(LOG, LOG, 1, TILL),))
    theirs = Batch(other, rows(LINKS[:2]), (chain_from(LOG, LOG, 1, TILL),))
    assert [kept.is_kept for kept in store.keep([mine, theirs])] == [True, True]
    assert at(store, venue, LOG).stored.seq == 4
    assert at(store, other, LOG).stored.seq == 2
    assert store.recall(other, [(LOG, 3)]) == {(LOG, 3): b""}


def test_a_fork_is_kept_under_its_name_and_read_by_it(opens: Opens, venue: UUID) -> None:
    store = opens()
    keep(store, venue, LINKS[:4])
    name = uuid4()
    fork = chain_from(name, LOG, 3, TILL, LINKS[1].hash)
    (kept,) = store.keep([Batch(venue, rows(LINKS[2:6], name), (fork,))])
    assert kept.is_kept
    assert at(opens(), venue, name).first == 3
    assert at(opens(), venue, name).incarnation == LOG
    assert [row.seq for row in store.read(venue, [(name, 2, 6)], 100)] == [3, 4, 5, 6]


def test_hashes_are_recalled_and_nothing_where_nothing_is(opens: Opens, venue: UUID) -> None:
    store = opens()
    keep(store, venue, LINKS[:3])
    places = [(LOG, 2), (LOG, 9), (uuid4(), 1)]
    assert store.recall(venue, places) == {
        places[0]: LINKS[1].hash,
        places[1]: b"",
        places[2]: b"",
    }


@pytest.mark.parametrize("limit", [1, 7, 1_000])
def test_chains_are_read_merged_by_stamp_each_in_its_order(
    opens: Opens, venue: UUID, limit: int
) -> None:
    store = opens()
    keep(store, venue, LINKS)
    keep(store, venue, OTHERS, chain_from(THEIRS, THEIRS, 1, OTHER))
    expected = sorted(rows(LINKS) + rows(OTHERS), key=lambda row: (row.stamp, row.chain.bytes))
    assert list(all_of(store, venue, limit)) == expected[:limit]
    part = store.read(venue, [(LOG, 10, 12), (THEIRS, 0, 2)], limit)
    assert {(row.chain, row.seq) for row in part} <= {
        (LOG, 11),
        (LOG, 12),
        (THEIRS, 1),
        (THEIRS, 2),
    }


def test_a_chain_with_stamps_that_lie_is_still_read_in_its_own_order(
    opens: Opens, venue: UUID
) -> None:
    store = opens()
    lying = tuple(replace(row, stamp=100 - row.seq) for row in rows(LINKS[:6]))
    store.keep([Batch(venue, lying, (chain_from(LOG, LOG, 1, TILL),))])
    assert [row.seq for row in store.read(venue, [(LOG, 0, 6)], 4)] == [1, 2, 3, 4]


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
    store.admit(venue, LOG)
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
    store.admit(venue, uuid4())
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
    store.admit(venue, LOG)
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


def test_another_key_or_a_newer_file_is_trouble(tmp_path: Path) -> None:
    path = tmp_path / "hub.db"
    store = SqlcipherStore(path, KEY)
    store._db.execute("PRAGMA user_version = 99")
    store.close()
    with pytest.raises(StoreTrouble, match="newer"):
        SqlcipherStore(path, KEY)
    with pytest.raises(StoreTrouble):
        SqlcipherStore(path, bytes(32))
    with pytest.raises(ValueError, match="32 bytes"):
        SqlcipherStore(path, b"short")


def test_the_file_holds_nothing_that_can_be_read_without_the_key(tmp_path: Path) -> None:
    store = SqlcipherStore(tmp_path / "hub.db", KEY)
    venue = uuid4()
    store.found(venue)
    keep(store, venue, LINKS)
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    store.close()
    assert LINKS[0].body not in written
    assert b"incarnation_began" not in written


def test_a_full_disk_keeps_nothing_and_the_store_goes_on(tmp_path: Path) -> None:
    store = SqlcipherStore(tmp_path / "hub.db", KEY)
    venue = uuid4()
    store.found(venue)
    store._db.execute("PRAGMA max_page_count = 20")
    big = [replace(link, body=os.urandom(200_000)) for link in LINKS[:2]]
    with pytest.raises(StoreTrouble):
        keep(store, venue, big)
    assert store.recall(venue, [(LOG, 1)]) == {(LOG, 1): b""}
    store._db.execute("PRAGMA max_page_count = 100000")
    assert keep(store, venue, LINKS[:1]).is_kept
    store.close()


@pytest.mark.slow
def test_a_venue_that_is_not_there_is_trouble_and_a_lost_connection_is_made_anew(
    address: str,
) -> None:
    store = PostgresStore(address)
    try:
        with pytest.raises(StoreTrouble, match="no such venue"):
            keep(store, uuid4(), LINKS[:1])
        assert store._db is not None
        store._db.close()
        venue = uuid4()
        store.found(venue)
        assert keep(store, venue, LINKS).is_kept
    finally:
        store.close()


def is_kept(store: Store, venue: UUID) -> bool:
    try:
        return keep(store, venue, LINKS).is_kept
    except StoreTrouble:
        return False


@pytest.mark.slow
def test_a_worker_that_stands_still_in_the_midst_of_a_commit_holds_the_others_for_a_moment_only(
    address: str,
) -> None:
    venue, stands_still = uuid4(), PostgresStore(address, longest_wait_ms=1_500)
    other = PostgresStore(address, longest_wait_ms=200)
    try:
        other.found(venue)
        assert stands_still._db is not None
        stands_still._db.execute(LOCK, (venue.bytes,))
        with pytest.raises(StoreTrouble, match="lock timeout"):
            keep(other, venue, LINKS)
        ends_s = time.monotonic() + 30
        while not is_kept(other, venue):
            assert time.monotonic() < ends_s, "the server lets go of who says nothing more"
    finally:
        stands_still.close()
        other.close()


@pytest.mark.slow
def test_tables_of_a_newer_hub_are_trouble(address: str) -> None:
    store = PostgresStore(address)
    assert store._db is not None
    try:
        store._db.execute("UPDATE hub_schema SET version = 99")
        store._db.commit()
        with pytest.raises(StoreTrouble, match="newer"):
            PostgresStore(address)
    finally:
        store._db.execute("UPDATE hub_schema SET version = 1")
        store._db.commit()
        store.close()
