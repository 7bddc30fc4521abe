"""What a hub's stores do where the file, the disk or the server is not as it should be."""

import os
import time
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest
from msgspec.structs import replace
from psycopg import sql

from hub.store.port import Store, StoreTrouble
from hub.store.postgres import SCHEME, PostgresStore
from hub.store.postgres_keeping import DISTRIBUTED
from hub.store.postgres_schema import LOCK
from hub.store.sqlcipher import SqlcipherStore
from tests.support import citus
from tests.support.hub_stores import (
    KEY,
    LINKS,
    LOG,
    keep,
)

pytestmark = pytest.mark.contract


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
        if not citus.is_wanted():  # there the lock lies on a node that knows no limit of ours
            with pytest.raises(StoreTrouble, match="lock timeout"):
                keep(other, venue, LINKS)
        ends_s = time.monotonic() + 30
        while not is_kept(other, venue):
            assert time.monotonic() < ends_s, "the server lets go of who says nothing more"
    finally:
        stands_still.close()
        other.close()


@pytest.fixture
def empty_database(address: str) -> str:
    """A database of this test's own: what it says of its tables is told to no other test."""
    name = f"of_{uuid4().hex}"
    with psycopg.connect(address.replace(SCHEME, "postgresql://", 1), autocommit=True) as db:
        db.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return f"{address.rpartition('/')[0]}/{name}"


@pytest.mark.slow
def test_tables_of_a_newer_hub_are_trouble(empty_database: str) -> None:
    store = PostgresStore(empty_database)
    assert store._db is not None
    try:
        store._db.execute("UPDATE hub_schema SET version = 99")
        store._db.commit()
        with pytest.raises(StoreTrouble, match="newer"):
            PostgresStore(empty_database)
    finally:
        store.close()


@pytest.mark.slow
def test_tables_of_the_first_version_are_grown_and_keep_what_they_hold(empty_database: str) -> None:
    venue, store = uuid4(), PostgresStore(empty_database)
    store.found(venue)
    assert keep(store, venue, LINKS).is_kept
    assert store._db is not None
    for table in DISTRIBUTED:
        store._db.execute(sql.SQL("DROP TABLE {}").format(sql.Identifier(table)))
    store._db.execute("UPDATE hub_schema SET version = 1")
    store._db.commit()
    store.close()
    for _ in range(2):
        grown = PostgresStore(empty_database)
        assert grown.recall(venue, [(LOG, 1)]) == {(LOG, 1): LINKS[0].hash}
        grown.set_mark(venue, [], at_ms=1)
        grown.close()
